package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A part of a catalog as one JSON document: an entity with all that is claimed of it, a fact with its claims, or a
 * single claim.
 *
 * <p>{@code tables} has the rows that the part takes, in the form of {@link CatalogJson}: the entity, the claims, the
 * sources that they cite and the properties that they are on. {@code facts} has the values of the facts under the
 * reading of the source catalog: {@code says} is the value as text, {@code number} and {@code unit} the number if it
 * has one, and {@code disputed} whether claims contradict each other. It is for readers without this library; a catalog
 * that reads the part computes its facts by its own reading.
 *
 * <p>What a part refers to but does not contain, such as a country or a vendor, must exist in the catalog that reads
 * it.
 *
 * @since 0.2.0
 */
public final class PartJson {

    /** What the member {@code format} says. */
    public static final String FORMAT = "digital-silk-road/part/1";

    private static final String DOCUMENT = "part";
    private static final String FACTS = "facts";
    private static final String TABLES = "tables";

    private PartJson() {}

    /**
     * Writes an entity with all that is claimed of it.
     *
     * @param catalog the catalog that has it
     * @param entity its id, or what has it
     * @param out where to; it stays open
     * @throws UnknownIdException if there is no such entity
     * @throws InvalidDataException if a row cannot hold something, such as a computed interval; nothing is written then
     * @throws IOException if it cannot be written
     */
    public static void write(Catalog catalog, Identified entity, Appendable out) throws IOException {
        Entity one = requireNonNull(catalog, "catalog")
                .entity(requireNonNull(entity, "entity").id().toString());
        List<Fact> facts = Fact.allOf(one);
        write(catalog, Optional.of(one), rows(facts), facts, out);
    }

    /**
     * Writes a fact with its claims.
     *
     * @param catalog the catalog that has it
     * @param fact the fact
     * @param out where to; it stays open
     * @throws UnknownIdException if the catalog does not have what the fact is about
     * @throws InvalidDataException if a row cannot hold something, such as a computed interval; nothing is written then
     * @throws IOException if it cannot be written
     */
    public static void write(Catalog catalog, Fact fact, Appendable out) throws IOException {
        Entity one = requireNonNull(catalog, "catalog")
                .entity(requireNonNull(fact, "fact").subject().id().toString());
        Fact known = new Fact(one, fact.claims(), fact.year());
        write(catalog, Optional.empty(), rows(List.of(known)), List.of(fact), out);
    }

    /**
     * Writes a claim.
     *
     * @param catalog the catalog that has it
     * @param claim the claim
     * @param out where to; it stays open
     * @throws InvalidDataException if a row cannot hold the claim, such as a computed interval; nothing is written then
     * @throws IOException if it cannot be written
     */
    public static void write(Catalog catalog, LedgerRow claim, Appendable out) throws IOException {
        requireNonNull(catalog, "catalog");
        write(catalog, Optional.empty(), List.of(requireNonNull(claim, "claim")), List.of(), out);
    }

    private static List<LedgerRow> rows(List<Fact> facts) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Fact fact : facts) {
            for (Claim<?> claim : fact.claims().claims()) {
                rows.add(new LedgerRow(fact.subject(), fact.claims().property(), claim));
            }
        }
        return rows;
    }

    private static void write(
            Catalog catalog, Optional<Entity> entity, List<LedgerRow> claims, List<Fact> facts, Appendable out)
            throws IOException {
        Set<String> properties = new HashSet<>();
        Set<Source> sources = new TreeSet<>(Comparator.comparing(Source::id));
        for (LedgerRow claim : claims) {
            properties.add(claim.property().name());
            sources.add(claim.claim().source());
        }
        Map<String, List<Object>> tables = new LinkedHashMap<>();
        BiConsumer<PackageTable, List<String>> rows = (table, cells) ->
                tables.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(new RowJson(table).members(cells));
        entity.ifPresent(one -> write(one, one.kind(), rows));
        DataPackage.write(SourceTable.KIND, List.copyOf(sources), rows);
        DataPackage.write(catalog, properties, rows);
        DataPackage.write(LedgerRow.KIND, claims, rows);
        Map<String, Object> document = CatalogSchema.ordered("format", FORMAT);
        document.putAll(CatalogJson.head(catalog));
        document.put(TABLES, tables);
        document.put(FACTS, facts.stream().map(PartJson::fact).toList());
        Json.writePretty(document, requireNonNull(out, "out"));
    }

    private static <E extends Entity> void write(
            Entity entity, Kind<E> kind, BiConsumer<PackageTable, List<String>> rows) {
        DataPackage.write(kind, List.of(kind.type().cast(entity)), rows);
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> parts = CatalogSchema.ordered(
                "subject",
                fact.subject().id().toString(),
                "property",
                fact.claims().property().name());
        fact.claims().value().ifPresent(value -> {
            parts.put("says", Lines.printable(value.toString()));
            if (value instanceof Measurement<?> measure) {
                parts.put("number", EstimateJson.of(measure.number()));
                parts.put("unit", measure.unit().code());
            }
        });
        parts.put("disputed", fact.claims().isDisputed());
        return parts;
    }

    /**
     * Reads a part into a catalog: its rows replace those with the same key, and a claim that exists already is not
     * added again.
     *
     * @param in what one of the methods {@code write} wrote, or others; it stays open
     * @param known what the part is read into
     * @return the known catalog with the part in it
     * @throws InvalidDataException if anything is wrong: every problem with its path; nothing is read then
     */
    public static Catalog read(Reader in, Catalog known) {
        return read(in, known, Budget.standard());
    }

    /**
     * Reads a part into a catalog within a budget, as {@link #read(Reader, Catalog)} does within the standard one.
     *
     * @param in what one of the methods {@code write} wrote, or others; it stays open
     * @param known what the part is read into
     * @param budget how much is read at most, a character of the document for a byte of a file
     * @return the known catalog with the part in it
     * @throws InvalidDataException if anything is wrong: every problem with its path; nothing is read then; a
     *     {@link io.github.digitalsilkroad.core.catalog.BudgetException} if there is more than the budget allows
     */
    public static Catalog read(Reader in, Catalog known, Budget budget) {
        Problems problems =
                new Problems(DOCUMENT, requireNonNull(budget, "budget").of(Budget.Limit.PROBLEMS));
        CatalogRows all = new CatalogRows(
                CatalogSchema.options(requireNonNull(known, "known")).withBudget(budget), problems);
        Map<?, ?> members = members(Capped.of(requireNonNull(in, "in"), problems, budget), problems);
        Map<?, ?> tables = members.get(TABLES) instanceof Map<?, ?> some ? some : Map.of();
        if (!(members.get(TABLES) instanceof Map)) {
            problems.add("/" + TABLES, "must be an object with a list of rows for each table");
        }
        for (Object name : tables.keySet()) {
            all.table(name.toString(), Json.pointer("/" + TABLES, name.toString()));
        }
        for (PackageTable table : DataPackage.tables(known)) {
            Object rows = tables.get(table.name());
            add(table, rows == null ? List.of() : rows, all, problems);
        }
        problems.check();
        return all.read(CatalogJson.head(known));
    }

    private static Map<?, ?> members(Reader in, Problems problems) {
        Map<?, ?> members = Json.object(in, DOCUMENT, problems);
        List<String> names = new ArrayList<>(CatalogSchema.HEAD);
        names.addAll(List.of(TABLES, FACTS));
        problems.checkNames("", members, names);
        if (!FORMAT.equals(members.get("format"))) {
            problems.add("/format", "must be \"" + FORMAT + "\"");
        }
        return members;
    }

    /** Adds the rows of a table that is known, and those of the part in the place of the ones with their keys. */
    private static void add(PackageTable table, Object rows, CatalogRows all, Problems problems) {
        String place = Json.pointer("/" + TABLES, table.name());
        if (!(rows instanceof List<?> list)) {
            problems.add(place, "must be a list of rows");
            return;
        }
        RowJson json = new RowJson(table);
        List<List<String>> more = new ArrayList<>();
        for (Object row : list) {
            more.add(json.read(row, Json.pointer(place, more.size()), problems));
        }
        Set<String> keys = new HashSet<>();
        table.key().ifPresent(key -> more.forEach(row -> keys.add(row.get(key))));
        Set<List<String>> known = new HashSet<>();
        for (List<String> row : table.rows()) {
            if (table.key().isEmpty() || !keys.contains(row.get(table.key().get()))) {
                known.add(row);
                all.add(table, row, place);
            }
        }
        for (int i = 0; i < more.size(); i++) {
            if (!known.contains(more.get(i))) {
                all.add(table, more.get(i), Json.pointer(place, i));
            }
        }
    }

    /**
     * Writes the JSON Schema 2020-12 of parts of a catalog.
     *
     * @param catalog gives the kinds and the vocabulary
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void schema(Catalog catalog, Appendable out) throws IOException {
        Json.writePretty(
                new CatalogSchema(requireNonNull(catalog, "catalog"))
                        .part(
                                "part",
                                "A part of a catalog of the Digital Silk Road library",
                                FORMAT,
                                Map.of(FACTS, CatalogSchema.list(CatalogSchema.fixed("fact.schema.json")))),
                requireNonNull(out, "out"));
    }
}
