package io.github.digitalsilkroad.interchange.ftm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Digest;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import io.github.digitalsilkroad.interchange.internal.Unused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * FollowTheMoney 3.8.4, the model with which newsrooms and registers of sanctions exchange data on owners, debts and
 * participants.
 *
 * <table>
 * <caption>What becomes what</caption>
 * <tr><th>catalog</th><th>FollowTheMoney</th></tr>
 * <tr><td>organization</td><td>{@code Company} if it is owned, since only an asset can be; else {@code PublicBody} if
 * it is a government, {@code Organization} if it is one of states, or a fund and nothing else, {@code LegalEntity} if
 * no source says its kind, and {@code Company} if it sells, builds, runs, lends, carries or mines</td></tr>
 * <tr><td>ownership</td><td>{@code Ownership}, whose {@code role} says where it is inferred or disputed; where its
 * share changed or is disputed, one without a percentage and one for each time for which a share is stated, with its
 * percentage and {@code date}; control is left out, and listed</td></tr>
 * <tr><td>deployment</td><td>{@code Project}, and a {@code ProjectParticipant} for each party and role</td></tr>
 * <tr><td>financing that is owed, with a borrower</td><td>{@code Debt}; others are left out, and listed</td></tr>
 * <tr><td>place</td><td>{@code Address}</td></tr>
 * <tr><td>membership of an organization in a list, a fact of it whose value is a period</td><td>{@code Sanction}, with
 * its dates, and the topic {@code reg.action} of the organization</td></tr>
 * <tr><td>incident</td><td>{@code Event}</td></tr>
 * <tr><td>statement</td><td>{@code Note}</td></tr>
 * </table>
 *
 * <p>The format knows no bounds. A number is written only where a source states a point, a date only where it is a
 * plain year, month or day; every claim, with qualifier, bounds, date and source, is in a {@code description}
 * beside it. An entity has the values that the reading of the catalog takes; the statements have those of every source,
 * each under the source's id with underscores for hyphens as its set of data, the date of publication as first and that
 * of retrieval as last seen. Names, ids and references are statements of the catalog. What has no place in the format,
 * such as laws, series and the license of a source, is {@linkplain Outcome#leftOut() listed} as left out.
 *
 * @since 0.2.0
 */
public final class FollowTheMoney implements Format {

    private static final String NO_SCHEMA =
            "bounds, series, laws, control without ownership, debts without a debtor, licenses of sources";

    /** Makes the format, which has no state; {@link Format#named} finds it. */
    public FollowTheMoney() {}

    @Override
    public String name() {
        return "ftm";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String leavesOut() {
        return NO_SCHEMA;
    }

    @Override
    public boolean isRead() {
        return true;
    }

    /**
     * Writes the entities, one JSON object a line.
     *
     * @param catalog what to write, as its reading sees it
     * @param out where to write
     * @return how many of each schema were written, and what was left out
     * @throws IOException if writing fails
     */
    @Override
    public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        return write(catalog, out, false, FollowTheMoney::writeEntity);
    }

    /** Writes something of an entity. */
    private interface Writer {
        void write(JsonGenerator json, FtmEntity entity, String dataset) throws IOException;
    }

    private static Outcome<Map<String, Integer>> write(
            Catalog catalog, Appendable out, boolean areStatements, Writer writer) throws IOException {
        requireNonNull(catalog, "catalog");
        requireNonNull(out, "out");
        String name = dataset(catalog.version());
        try (JsonGenerator json = Json.generator(out)) {
            json.setRootValueSeparator(null);
            return FtmEntities.of(catalog, areStatements, entity -> writer.write(json, entity, name));
        }
    }

    private static void writeEntity(JsonGenerator json, FtmEntity entity, String catalog) throws IOException {
        Map<FtmProperty, Set<String>> properties = new LinkedHashMap<>();
        Set<String> datasets = new LinkedHashSet<>();
        for (FtmEntity.Statement statement : entity.statements()) {
            if (statement.read()) {
                properties
                        .computeIfAbsent(statement.property(), property -> new LinkedHashSet<>())
                        .add(statement.value());
                datasets.add(statement.dataset(catalog));
            }
        }
        json.writeStartObject();
        json.writeStringField("id", entity.id());
        json.writeStringField("schema", entity.schema());
        json.writeObjectFieldStart("properties");
        for (Map.Entry<FtmProperty, Set<String>> property : properties.entrySet()) {
            json.writeArrayFieldStart(property.getKey().word);
            for (String value : property.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("datasets");
        for (String dataset : datasets) {
            json.writeString(dataset);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * The statements of every source, one JSON object a line. Aggregated, they are the entities, with the values that
     * the reading does not take.
     *
     * @since 0.3.0
     */
    public static final class Statements implements Format {

        /** Makes the format, which has no state; {@link Format#named} finds it. */
        public Statements() {}

        @Override
        public String name() {
            return "statements";
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public String leavesOut() {
            return NO_SCHEMA;
        }

        /**
         * Writes the statements.
         *
         * @param catalog what to write
         * @param out where to write
         * @return how many of each schema the statements speak of, and what was left out
         * @throws IOException if writing fails
         */
        @Override
        public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            return FollowTheMoney.write(catalog, out, true, (json, entity, dataset) -> {
                for (FtmEntity.Statement statement : entity.statements()) {
                    writeStatement(json, entity, statement, statement.dataset(dataset));
                }
            });
        }
    }

    private static void writeStatement(
            JsonGenerator json, FtmEntity entity, FtmEntity.Statement statement, String dataset) throws IOException {
        Optional<Source> source = statement.citation().map(Citation::source);
        json.writeStartObject();
        json.writeStringField("id", statementId(dataset, entity.id(), statement));
        json.writeStringField("entity_id", entity.id());
        json.writeStringField("canonical_id", entity.id());
        json.writeStringField("prop", statement.property().word);
        json.writeStringField("prop_type", statement.property().type);
        json.writeStringField("schema", entity.schema());
        json.writeStringField("value", statement.value());
        json.writeStringField("dataset", dataset);
        json.writeNullField("lang");
        json.writeNullField("original_value");
        json.writeBooleanField("external", false);
        writeDate(json, "first_seen", source.flatMap(Source::published));
        writeDate(json, "last_seen", source.flatMap(Source::retrieved));
        String locator = statement.citation().map(Citation::locator).orElse("");
        if (locator.isEmpty()) {
            json.writeNullField("origin");
        } else {
            json.writeStringField("origin", locator);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeDate(JsonGenerator json, String field, Optional<PartialDate> date) throws IOException {
        Optional<String> iso = date.flatMap(Stated::date);
        if (iso.isPresent()) {
            json.writeStringField(field, iso.get());
        } else {
            json.writeNullField(field);
        }
    }

    /** The key by which the model tells statements apart: SHA-1 of set of data, entity, property and value. */
    private static String statementId(String dataset, String entity, FtmEntity.Statement statement) {
        String key = dataset + '.' + entity + '.' + statement.property().word + '.' + statement.value();
        return Digest.of("SHA-1", key.getBytes(StandardCharsets.UTF_8));
    }

    private static String dataset(DatasetVersion version) {
        return version.name().replace('-', '_');
    }

    /**
     * Reads the good organizations and ownerships of a file, whose source is the file itself, published in the edition
     * of the options.
     *
     * @param file entities, one JSON object a line, in UTF-8
     * @param options the limits, and the edition
     * @return as {@link #readGoodRows(Path, DatasetVersion, Source)}
     * @throws BudgetException if the file is larger, or has more rows or problems, than the budget allows
     * @throws IllegalArgumentException if the edition is no date
     * @throws IOException if the file cannot be read
     */
    @Override
    public Outcome<Catalog> read(Path file, LoadOptions options) throws IOException {
        requireNonNull(file, "file");
        Unused.countries(name(), requireNonNull(options, "options"));
        Optional<PartialDate> published = options.edition().map(PartialDate::parse);
        String name = String.valueOf(file.getFileName());
        String id = ("ftm-" + name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return readGoodRows(
                file,
                new DatasetVersion(id, published.map(Object::toString).orElse("undated"), 1),
                Source.builder()
                        .id(Id.of(id))
                        .title(name)
                        .publisher("not stated")
                        .type(SourceType.DATASET)
                        .published(published)
                        .build(),
                options.budget());
    }

    /**
     * Reads organizations and ownerships, all or nothing. Entities of other schemata are passed over, and with them the
     * ownerships in which they are the owner or the asset, as a {@code Person} may be.
     *
     * @param file entities, one JSON object a line, in UTF-8
     * @param version what to call the catalog
     * @param source who says what the file says of shares and dates
     * @return a catalog of the organizations, the ownerships and their countries
     * @throws InvalidDataException if a line is bad; it names every one with line, value and rule
     * @throws IOException if the file cannot be read
     */
    public static Catalog read(Path file, DatasetVersion version, Source source) throws IOException {
        Outcome<Catalog> result = readGoodRows(file, version, source);
        if (!result.leftOut().isEmpty()) {
            throw new InvalidDataException(file.toString(), result.leftOut());
        }
        return result.value();
    }

    /**
     * Reads the good organizations and ownerships of a file. An ownership goes with the organization that was left out.
     *
     * @param file entities, one JSON object a line, in UTF-8
     * @param version what to call the catalog
     * @param source who says what the file says of shares and dates
     * @return what could be read, the lines that were left out with the reason, what schemata were passed over, how
     *     many ownerships of theirs were left out, and the values of properties that no column holds
     * @throws BudgetException if the file is larger, or has more rows or problems, than {@link Budget#standard()}
     *     allows
     * @throws IOException if the file cannot be read
     */
    public static Outcome<Catalog> readGoodRows(Path file, DatasetVersion version, Source source) throws IOException {
        return readGoodRows(file, version, source, Budget.standard());
    }

    /**
     * Reads the good organizations and ownerships of a file within limits of your own.
     *
     * @param file entities, one JSON object a line, in UTF-8
     * @param version what to call the catalog
     * @param source who says what the file says of shares and dates
     * @param budget the limits of bytes, rows and problems
     * @return as {@link #readGoodRows(Path, DatasetVersion, Source)}
     * @throws BudgetException if the file is larger, or has more rows or problems, than the budget allows
     * @throws IOException if the file cannot be read
     */
    public static Outcome<Catalog> readGoodRows(Path file, DatasetVersion version, Source source, Budget budget)
            throws IOException {
        requireNonNull(file, "file");
        requireNonNull(version, "version");
        requireNonNull(source, "source");
        return new FtmReader(file, version, source, requireNonNull(budget, "budget")).read();
    }
}
