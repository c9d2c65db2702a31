package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.internal.Digest;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.interchange.internal.CanonicalJson;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the packages of two releases, as JSON lines: rows to add, to change and to delete, each
 * with its cause.
 *
 * <p>The first line is the head: {@code format}; {@code from} and {@code to}, each with name, version, schema and
 * lenses, and in {@code package} the SHA-256 digest of the {@code datapackage.json} that
 * {@link DataPackage#write(Catalog, java.nio.file.Path)} writes, which vouches for every table; and how many
 * {@code changes} follow. Every other line has an {@code op}, the {@code table}, the {@code cause}, and the row
 * {@code before} and after ({@code row}) in the form of {@link CatalogJson}. A delta of two equal releases is its head
 * alone.
 *
 * <p>The law: the old release with the delta {@linkplain #apply applied} is the new one, byte for byte as it is
 * written. A delta that is applied to another release than it was made from is refused. One of the first format, which
 * 0.2.0 wrote, is applied where name, version and every row that it changes are as it says; its digests are not
 * checked, since they are of descriptors that no later version writes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class ReleaseDelta {

    /** What the member {@code format} of the head says. */
    public static final String FORMAT = "digital-silk-road/delta/2";

    /** The format of 0.2.0, whose digests are of descriptors that no later version writes. */
    static final String FIRST_FORMAT = "digital-silk-road/delta/1";

    private static final String DESCRIPTOR = "datapackage.json";

    /**
     * What happens to a row.
     *
     * @since 0.2.0
     */
    public enum Op {
        /** The row is new. */
        ADD,
        /** The row stays, with other cells. */
        MOD,
        /** The row is gone. */
        DEL
    }

    /**
     * One row that differs. Immutable and thread-safe.
     *
     * @param op what happens to it
     * @param table the table
     * @param cause why
     * @param before its cells in the old release, in the order of the columns; empty for one that is added
     * @param row its cells in the new release, in the order of the columns; empty for one that is deleted
     * @since 0.2.0
     */
    public record RowChange(Op op, String table, Cause cause, List<String> before, List<String> row) {

        /**
         * Keeps the cells.
         *
         * @param op what happens to it
         * @param table the table
         * @param cause why
         * @param before its cells in the old release
         * @param row its cells in the new release
         */
        public RowChange {
            requireNonNull(op, "op");
            requireNonNull(table, "table");
            requireNonNull(cause, "cause");
            before = List.copyOf(requireNonNull(before, "before"));
            row = List.copyOf(requireNonNull(row, "row"));
        }

        /**
         * One line for a shell.
         *
         * @return such as {@code MOD claims, correction: kg-cameras,cameras,855,...}, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(
                    op + " " + table + ", " + cause.label() + ": " + String.join(",", row.isEmpty() ? before : row));
        }
    }

    private final String format;
    private final Map<String, Object> from;
    private final Map<String, Object> to;
    private final List<RowChange> changes;
    private final List<PackageTable> tables;

    ReleaseDelta(
            String format,
            Map<String, Object> from,
            Map<String, Object> to,
            List<RowChange> changes,
            List<PackageTable> tables) {
        this.format = format;
        this.from = from;
        this.to = to;
        this.changes = List.copyOf(changes);
        this.tables = tables;
    }

    /**
     * What turns one release into another.
     *
     * @param before the older one
     * @param after the newer one
     * @return the delta
     * @throws io.github.digitalsilkroad.core.catalog.InvalidDataException if a release has a row that a package
     *     cannot hold
     */
    public static ReleaseDelta between(Catalog before, Catalog after) {
        requireNonNull(after, "after");
        DeltaMaker maker = new DeltaMaker(requireNonNull(before, "before"), after);
        return new ReleaseDelta(FORMAT, head(before), head(after), maker.changes(), maker.tables());
    }

    private static Map<String, Object> head(Catalog catalog) {
        Map<String, Object> head = CatalogJson.head(catalog);
        head.put("package", digest(catalog));
        return head;
    }

    /** Whether a catalog is a release that the head describes. */
    private boolean isOf(Catalog catalog, Map<String, Object> release) {
        if (!format.equals(FIRST_FORMAT)) {
            return digest(catalog).equals(release.get("package"));
        }
        DatasetVersion version = catalog.version();
        return version.name().equals(release.get("name")) && version.version().equals(release.get("version"));
    }

    private static String digest(Catalog catalog) {
        return Digest.of("SHA-256", DataPackage.files(catalog).getOrDefault(DESCRIPTOR, new byte[0]));
    }

    /**
     * Reads a delta.
     *
     * @param in what {@link #write} wrote; it stays open
     * @return the delta
     * @throws InvalidDataException if anything is wrong: every problem with its line and path
     */
    public static ReleaseDelta read(Reader in) {
        return read(in, LoadOptions.standard());
    }

    /**
     * Reads a delta of releases with kinds of your own.
     *
     * @param in what {@link #write} wrote; it stays open
     * @param options names the kinds
     * @return the delta
     * @throws InvalidDataException if anything is wrong: every problem with its line and path
     */
    public static ReleaseDelta read(Reader in, LoadOptions options) {
        DeltaReader reader = new DeltaReader(requireNonNull(options, "options"));
        return reader.read(new BufferedReader(Capped.unlimited(requireNonNull(in, "in"))));
    }

    /**
     * The rows that differ.
     *
     * @return an unmodifiable list, table by table
     */
    public List<RowChange> changes() {
        return changes;
    }

    /**
     * The release that the delta is from.
     *
     * @return name, version and schema
     */
    public DatasetVersion from() {
        return version(from);
    }

    /**
     * The release that the delta leads to.
     *
     * @return name, version and schema
     */
    public DatasetVersion to() {
        return version(to);
    }

    private static DatasetVersion version(Map<String, Object> head) {
        return new DatasetVersion(
                requireNonNull(head.get("name"), "name").toString(),
                requireNonNull(head.get("version"), "version").toString(),
                ((Number) requireNonNull(head.get("schemaVersion"), "schemaVersion")).intValue());
    }

    /**
     * Writes the delta, one JSON object a line.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        requireNonNull(out, "out");
        Json.writeLine(CatalogSchema.ordered("format", format, "from", from, "to", to, "changes", changes.size()), out);
        for (RowChange change : changes) {
            RowJson rows = new RowJson(table(change.table()));
            Map<String, Object> line = CatalogSchema.ordered(
                    "op",
                    change.op().name(),
                    "table",
                    change.table(),
                    "cause",
                    change.cause().code());
            if (!change.before().isEmpty()) {
                line.put("before", rows.members(change.before()));
            }
            if (!change.row().isEmpty()) {
                line.put("row", rows.members(change.row()));
            }
            Json.writeLine(line, out);
        }
    }

    private PackageTable table(String name) {
        for (PackageTable table : tables) {
            if (table.name().equals(name)) {
                return table;
            }
        }
        throw new IllegalStateException("no table " + name);
    }

    /**
     * Makes the new release of the old one.
     *
     * @param before the release that the delta is {@link #from}
     * @return the new release, whose package is byte for byte the one that the delta was made for
     * @throws InvalidDataException if it is another release, lacks a row that is to be changed, or gives a release that
     *     is not sound
     */
    public Catalog apply(Catalog before) {
        return apply(before, LoadOptions.standard());
    }

    /**
     * Makes the new release of the old one, with kinds of your own.
     *
     * @param before the release that the delta is {@link #from}
     * @param options names the kinds
     * @return the new release, whose package is byte for byte the one that the delta was made for
     * @throws InvalidDataException if it is another release, lacks a row that is to be changed, or gives a release that
     *     is not sound
     */
    public Catalog apply(Catalog before, LoadOptions options) {
        requireNonNull(before, "before");
        Problems problems = new Problems(
                "delta", requireNonNull(options, "options").budget().of(Budget.Limit.PROBLEMS));
        problems.at(1);
        if (!isOf(before, from)) {
            problems.add(
                    "/from/package",
                    Json.show(String.valueOf(from.get("package"))) + ": is the package of " + from()
                            + ", and this is another one: " + before + ", " + digest(before));
            throw problems.failure();
        }
        CatalogRows rows = new CatalogRows(options, problems);
        for (PackageTable table : tables(before, options)) {
            if (!rows.has(table.name())) {
                problems.add(
                        "", "the old release has a table " + table.name() + ", of a kind that the options do not name");
                continue;
            }
            int number = 0;
            for (List<String> row : applied(table, problems)) {
                rows.add(table, row, Json.pointer(Json.pointer("/tables", table.name()), number++));
            }
        }
        problems.check();
        Catalog after = rows.read(to);
        if (!isOf(after, to)) {
            problems.at(1);
            problems.add(
                    "/to/package",
                    Json.show(String.valueOf(to.get("package"))) + ": is not the package that comes out");
            throw problems.failure();
        }
        return after;
    }

    /** The tables of a release, and without rows those that a package with such kinds may have besides. */
    private static Collection<PackageTable> tables(Catalog release, LoadOptions options) {
        Map<String, PackageTable> tables = new LinkedHashMap<>();
        DataPackage.tables(release).forEach(table -> tables.put(table.name(), table));
        DataPackage.schema(options).forEach(table -> tables.putIfAbsent(table.name(), table));
        return tables.values();
    }

    private List<List<String>> applied(PackageTable table, Problems problems) {
        List<@Nullable List<String>> rows = new ArrayList<>(table.rows());
        List<List<String>> added = new ArrayList<>();
        Map<List<String>, List<Integer>> places = DeltaMaker.places(table.rows());
        for (int i = 0; i < changes.size(); i++) {
            RowChange change = changes.get(i);
            if (!change.table().equals(table.name())) {
                continue;
            }
            problems.at(i + 2);
            if (!change.before().isEmpty()) {
                List<Integer> found = places.getOrDefault(change.before(), List.of());
                if (found.isEmpty()) {
                    problems.add("/before", "the old release has no such row of " + table.name());
                    continue;
                }
                rows.set(found.remove(0), null);
            }
            if (!change.row().isEmpty()) {
                added.add(change.row());
            }
        }
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            if (row != null) {
                all.add(row);
            }
        }
        all.addAll(added);
        return all;
    }

    /**
     * Writes the JSON Schema 2020-12 of a line of such a delta, the head or a row.
     *
     * @param catalog gives the kinds and the vocabulary
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void schema(Catalog catalog, Appendable out) throws IOException {
        requireNonNull(out, "out");
        Json.writePretty(DeltaReader.schema(new CatalogSchema(requireNonNull(catalog, "catalog"))), out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ReleaseDelta that
                        && CanonicalJson.of(from).equals(CanonicalJson.of(that.from))
                        && CanonicalJson.of(to).equals(CanonicalJson.of(that.to))
                        && changes.equals(that.changes));
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code small 1 -> small 2: 3 rows}
     */
    @Override
    public String toString() {
        return Lines.fit(from() + " -> " + to() + ": " + Lines.count(changes.size(), "row"));
    }
}
