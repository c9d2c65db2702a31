package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Unused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A catalog as one JSON document: its entities, sources, vocabulary, claims and retired ids.
 *
 * <p>{@code format}, {@code name}, {@code version} and {@code schemaVersion} identify the data, {@code lenses} and
 * {@code leftOut} say how it is seen; {@code tables} has a list of objects for each table of the package, by its
 * name. An object has a member for each column that is stated: a number where the column holds numbers, a list where it
 * holds many, else a text. The value of a claim is a number if the claim has a unit. What a source hedges stays hedged:
 * {@code qualifier}, {@code low} and {@code high} are members beside the value.
 *
 * <p>Facts are what claims give under a reading, which is one of the {@code lenses}: they are read with the claims, and
 * are equal.
 *
 * <p>Tables and columns come from the {@linkplain io.github.digitalsilkroad.core.schema.Kind kinds} of the catalog,
 * those of your own among them, and so does the {@linkplain Schema schema}, JSON Schema 2020-12. The reader checks
 * what no schema can say, such as that a referenced id exists, by the rules of a data package.
 *
 * @since 0.2.0
 */
public final class CatalogJson implements Format {

    /** What the member {@code format} says. */
    public static final String FORMAT = "digital-silk-road/catalog/1";

    /** Makes the format, which has no state; {@link Format#named} finds it. */
    public CatalogJson() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String leavesOut() {
        return "";
    }

    @Override
    public boolean isRead() {
        return true;
    }

    /**
     * Writes a catalog, one object a line.
     *
     * @param catalog what to write, with all claims that its lenses keep
     * @param out where to; it stays open
     * @return how many entities and claims there are
     * @throws InvalidDataException if a row cannot hold something, such as a computed interval; nothing is written then
     * @throws IOException if it cannot be written
     */
    @Override
    public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        List<PackageTable> tables = DataPackage.tables(requireNonNull(catalog, "catalog"));
        try (JsonGenerator json = Json.generator(requireNonNull(out, "out"))) {
            json.setPrettyPrinter(new ObjectALine());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            for (Map.Entry<String, Object> member : head(catalog).entrySet()) {
                json.writeFieldName(member.getKey());
                Json.write(member.getValue(), json);
            }
            json.writeObjectFieldStart("tables");
            for (PackageTable table : tables) {
                RowJson rows = new RowJson(table);
                json.writeArrayFieldStart(table.name());
                for (List<String> row : table.rows()) {
                    rows.write(row, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.append('\n');
        return ExportLog.whole(catalog);
    }

    /**
     * Reads a catalog from a file in UTF-8.
     *
     * @param file the file
     * @param options the limits, and kinds of your own
     * @return the catalog, all of it
     * @throws InvalidDataException if anything is wrong: every problem with its path; nothing is loaded then
     * @throws IOException if the file cannot be read
     */
    @Override
    public Outcome<Catalog> read(Path file, LoadOptions options) throws IOException {
        Unused.edition(name(), requireNonNull(options, "options"));
        Unused.countries(name(), options);
        try (Reader in = Files.newBufferedReader(requireNonNull(file, "file"))) {
            return new Outcome<>(new CatalogJsonReader(options, file).read(in), List.of(), List.of(), List.of());
        }
    }

    /** The version of a catalog and its lenses. */
    static Map<String, Object> head(Catalog catalog) {
        Map<String, Object> head = CatalogSchema.ordered(
                "name",
                catalog.version().name(),
                "version",
                catalog.version().version(),
                "schemaVersion",
                catalog.version().schema());
        List<Object> lenses = new ArrayList<>();
        for (Lens lens : catalog.lenses()) {
            Map<String, Object> parts = CatalogSchema.ordered("label", lens.label());
            lens.form().ifPresent(form -> parts.put("form", form.toString()));
            lenses.add(parts);
        }
        if (!lenses.isEmpty()) {
            head.put("lenses", lenses);
        }
        if (!catalog.hidden().isEmpty()) {
            head.put("leftOut", catalog.hidden().stream().map(Id::toString).toList());
        }
        return head;
    }

    /**
     * Reads a catalog with the standard limits.
     *
     * @param in what {@link #write} wrote, or others; it stays open
     * @return the catalog
     * @throws InvalidDataException if anything is wrong: every problem with its path; nothing is loaded then
     */
    public static Catalog read(Reader in) {
        return read(in, LoadOptions.standard());
    }

    /**
     * Reads a catalog.
     *
     * @param in what {@link #write} wrote, or others; it stays open
     * @param options the limits, kinds of your own and their lenses
     * @return the catalog
     * @throws InvalidDataException if anything is wrong: every problem with its path; nothing is loaded then
     */
    public static Catalog read(Reader in, LoadOptions options) {
        return new CatalogJsonReader(requireNonNull(options, "options")).read(requireNonNull(in, "in"));
    }

    /**
     * The JSON Schema 2020-12 of documents like that of a catalog: with its kinds, and claims on the properties of its
     * vocabulary and of this library.
     *
     * @since 0.3.0
     */
    public static final class Schema implements Format {

        /** Makes the format, which has no state; {@link Format#named} finds it. */
        public Schema() {}

        @Override
        public String name() {
            return "schema";
        }

        @Override
        public String mediaType() {
            return "application/schema+json";
        }

        @Override
        public String leavesOut() {
            return "every row: a schema has tables and columns";
        }

        /**
         * Writes the schema.
         *
         * @param catalog gives the kinds and the vocabulary
         * @param out where to; it stays open
         * @return how many tables there are; every row, which is left out
         * @throws IOException if it cannot be written
         */
        @Override
        public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            requireNonNull(out, "out");
            Json.writePretty(new CatalogSchema(requireNonNull(catalog, "catalog")).document(), out);
            return ExportLog.without(
                    catalog,
                    row -> false,
                    "a schema has no rows",
                    Map.of("table", catalog.kinds().size()));
        }
    }

    /** Each element of the lists of rows begins a line. */
    private static final class ObjectALine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;
        private static final int TABLE = 3;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            if (isTable(json)) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            super.writeArrayValueSeparator(json);
            if (isTable(json)) {
                json.writeRaw('\n');
            }
        }

        private static boolean isTable(JsonGenerator json) {
            return json.getOutputContext().getNestingDepth() == TABLE;
        }
    }
}
