package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.datapackage.RowSource;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a document, read by the rules of data packages. */
final class CatalogRows {

    private static final Set<String> NOT_ENTITIES =
            Set.of(SourceTable.KIND.plural(), PackageTable.PROPERTIES, PackageTable.RETIRED);

    private final LoadOptions options;
    private final Problems problems;
    private final Map<String, PackageTable> tables = new LinkedHashMap<>();
    private final Map<String, List<RowSource>> rows = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private long total;
    private int count;

    CatalogRows(LoadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        for (PackageTable table : DataPackage.schema(options)) {
            tables.put(table.name(), table);
        }
    }

    /** A table without rows, or null if there is none of that name, which is noted. */
    @Nullable
    PackageTable table(String name, String place) {
        PackageTable table = tables.get(name);
        if (table == null) {
            problems.add(place, Json.show(name) + ": no such table; " + Nearest.choices(name, tables.keySet()));
        }
        return table;
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    /** Adds a row with its path, or a problem if its key is taken. */
    void add(PackageTable table, List<String> cells, String path) {
        String pointer = Json.pointer("/tables", table.name());
        if (count++ >= options.budget().of(Budget.Limit.ROWS)) {
            throw problems.exceeded(pointer, Budget.Limit.ROWS, options.budget(), "rows");
        }
        long bytes = 0;
        for (String cell : cells) {
            bytes += cell.getBytes(StandardCharsets.UTF_8).length;
        }
        if (sizes.merge(table.name(), bytes, Long::sum) > options.budget().of(Budget.Limit.FILE_BYTES)) {
            throw problems.exceeded(pointer, Budget.Limit.FILE_BYTES, options.budget(), "bytes");
        }
        total += bytes;
        if (total > options.budget().of(Budget.Limit.BYTES)) {
            throw problems.exceeded(pointer, Budget.Limit.BYTES, options.budget(), "bytes in all tables");
        }
        String key = table.key().map(cells::get).orElse("");
        if (!key.isEmpty()) {
            String taken = keys.computeIfAbsent(
                            NOT_ENTITIES.contains(table.name()) ? table.name() : "", space -> new HashMap<>())
                    .putIfAbsent(key, path);
            if (taken != null) {
                String column = table.columns().get(table.key().orElseThrow()).name();
                problems.add(Json.pointer(path, column), Json.show(key) + ": occurs twice, first at " + taken);
                return;
            }
        }
        rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(new Row(table, cells, problems.place(path)));
    }

    /**
     * Reads the catalog.
     *
     * @param head the version of the data, and the lenses
     * @throws InvalidDataException if there are problems
     */
    Catalog read(Map<String, Object> head) {
        problems.at(0);
        PackageMetadata metadata = metadata(head);
        try {
            Catalog catalog = DataPackage.read(metadata, rows, problems.place(""), options);
            problems.check();
            return catalog;
        } catch (InvalidDataException e) {
            for (Problem problem : e.problems()) {
                if (!problems.has(problem.column())) {
                    problems.add(problem);
                }
            }
            throw problems.failure();
        }
    }

    private PackageMetadata metadata(Map<String, Object> head) {
        List<Lens> lenses = new ArrayList<>();
        for (Object one : list(head, "lenses")) {
            if (one instanceof Map<?, ?> lens) {
                String form = lens.get("form") instanceof String text ? text : "";
                String label = lens.get("label") instanceof String text ? text : "";
                noting("/lenses", () -> lenses.add(Lens.read(label, form, options.lenses())));
            }
        }
        List<Id> leftOut = new ArrayList<>();
        for (Object id : list(head, "leftOut")) {
            noting("/leftOut", () -> leftOut.add(Id.of(id.toString())));
        }
        DatasetVersion version =
                new DatasetVersion(text(head, "name"), text(head, "version"), schema(head.get("schemaVersion")));
        PackageMetadata plain = PackageMetadata.of(version);
        return new PackageMetadata(version, plain.title(), plain.description(), List.of(), Map.of(), lenses, leftOut);
    }

    private List<?> list(Map<String, Object> head, String name) {
        Object stated = head.getOrDefault(name, List.of());
        if (stated instanceof List<?> list) {
            return list;
        }
        if (!problems.has("/" + name)) {
            problems.add("/" + name, Json.show(stated) + ": must be a list");
        }
        return List.of();
    }

    private void noting(String place, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            problems.add(place, String.valueOf(e.getMessage()));
        }
    }

    /** A member that {@code DatasetVersion} must have; a placeholder where its value has a problem. */
    private static String text(Map<String, Object> head, String name) {
        return head.get(name) instanceof String text && !text.isBlank() ? text : "-";
    }

    private int schema(@Nullable Object stated) {
        if (stated instanceof Number number && Json.isWhole(number) && number.intValue() >= 1) {
            return number.intValue();
        }
        problems.add(
                "/schemaVersion",
                (stated == null ? "is missing; it " : Json.show(stated) + ": ") + "must be a whole number, 1 or more");
        return DataPackage.SCHEMA_VERSION;
    }

    /** A row of a document as cells of a table. */
    private record Row(PackageTable table, List<String> cells, RowSource place) implements RowSource {
        @Override
        public String cell(String column) {
            return cells.get(table.find(column).orElseThrow());
        }

        @Override
        public Problem problem(String column, String message) {
            return place.problem(column, message);
        }

        @Override
        public String toString() {
            return place.toString();
        }
    }
}
