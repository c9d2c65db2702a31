package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.datapackage.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta.Op;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta.Why;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a delta, line by line. */
final class DeltaReader {

    private static final String DOCUMENT = "delta";
    private static final List<String> HEAD = List.of("format", "from", "to", "changes");
    private static final List<String> RELEASE =
            List.of("name", "version", "schemaVersion", "lenses", "leftOut", "package");
    private static final List<String> LINE = List.of("op", "table", "cause", "before", "row");

    private final List<PackageTable> tables;
    private final Problems problems;
    private final List<ReleaseDelta.Change> changes = new ArrayList<>();

    DeltaReader(LoadOptions options) {
        this.tables = DataPackage.schema(options);
        this.problems = new Problems(DOCUMENT, options.maxProblems());
    }

    ReleaseDelta read(BufferedReader in) {
        Map<String, Object> head = Map.of();
        int number = 0;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                problems.at(number);
                Map<String, Object> members = members(line, number);
                if (number == 1) {
                    head = members;
                    checkHead(head);
                } else if (members != null) {
                    readChange(members);
                }
            }
        } catch (IOException e) {
            problems.add("", "cannot be read: " + e.getMessage());
        }
        problems.at(1);
        if (number == 0) {
            problems.add("", "is empty; the first line is the head");
        } else if (head != null
                && head.get("changes") instanceof BigDecimal count
                && count.compareTo(BigDecimal.valueOf(number - 1L)) != 0) {
            problems.add(
                    "/changes",
                    "'" + Lines.quoted(count.toPlainString()) + "': but " + (number - 1) + " lines follow the head");
        }
        problems.check();
        return new ReleaseDelta(format(head), part(head, "from"), part(head, "to"), changes, tables);
    }

    private @Nullable Map<String, Object> members(String line, int number) {
        List<Problem> found = new ArrayList<>();
        Object value = Json.read(new StringReader(line), DOCUMENT, found);
        for (Problem problem : found) {
            problems.add(new Problem(DOCUMENT, number, problem.column(), problem.message()));
        }
        if (found.isEmpty() && value instanceof Map<?, ?> object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(name.toString(), member));
            return members;
        }
        if (found.isEmpty()) {
            problems.add("", "must be one JSON object");
        }
        return null;
    }

    private static String format(@Nullable Map<String, Object> head) {
        return head == null ? ReleaseDelta.FORMAT : String.valueOf(head.get("format"));
    }

    private static Map<String, Object> part(@Nullable Map<String, Object> head, String name) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (head != null && head.get(name) instanceof Map<?, ?> release) {
            release.forEach((member, value) -> part.put(member.toString(), value));
        }
        return part;
    }

    private void checkHead(@Nullable Map<String, Object> head) {
        if (head == null) {
            return;
        }
        problems.checkNames("", head, HEAD);
        if (!List.of(ReleaseDelta.FORMAT, ReleaseDelta.FIRST_FORMAT).contains(String.valueOf(head.get("format")))) {
            problems.add("/format", "must be \"" + ReleaseDelta.FORMAT + "\"");
        }
        if (!(head.get("changes") instanceof BigDecimal)) {
            problems.add("/changes", "must be how many lines follow");
        }
        for (String release : List.of("from", "to")) {
            Map<String, Object> part = part(head, release);
            String at = Json.pointer("", release);
            problems.checkNames(at, part, RELEASE);
            for (String name : List.of("name", "version", "package")) {
                if (!(part.get(name) instanceof String text) || text.isBlank()) {
                    problems.add(Json.pointer(at, name), "must be a text that is not blank");
                }
            }
            if (!(part.get("schemaVersion") instanceof Number version)
                    || !Json.isWhole(version)
                    || version.intValue() < 1
                    || version.intValue() > DataPackage.SCHEMA_VERSION) {
                problems.add(
                        Json.pointer(at, "schemaVersion"),
                        "must be a whole number from 1 to " + DataPackage.SCHEMA_VERSION);
            }
        }
    }

    private void readChange(Map<String, Object> line) {
        problems.checkNames("", line, LINE);
        Op op = null;
        for (Op one : Op.values()) {
            op = one.name().equals(line.get("op")) ? one : op;
        }
        if (op == null) {
            problems.add("/op", Json.show(line.getOrDefault("op", "")) + ": must be ADD, MOD or DEL");
        }
        Why why = null;
        try {
            why = Why.parse(String.valueOf(line.getOrDefault("cause", "")));
        } catch (IllegalArgumentException e) {
            problems.add("/cause", String.valueOf(e.getMessage()));
        }
        String name = String.valueOf(line.getOrDefault("table", ""));
        PackageTable table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (table == null) {
            List<String> names = tables.stream().map(PackageTable::name).toList();
            problems.add("/table", Json.show(name) + ": no such table; " + Nearest.choices(name, names));
        }
        if (op == null || why == null || table == null) {
            return;
        }
        changes.add(new ReleaseDelta.Change(
                op, name, why, row(line, "before", op != Op.ADD, table), row(line, "row", op != Op.DEL, table)));
    }

    private List<String> row(Map<String, Object> line, String member, boolean isNeeded, PackageTable table) {
        Object row = line.get(member);
        String at = Json.pointer("", member);
        if (row == null || !isNeeded) {
            if (isNeeded != (row != null)) {
                problems.add(at, isNeeded ? "is missing" : "must not be there: ADD has no row before, DEL none after");
            }
            return List.of();
        }
        return new RowJson(table).read(row, at, problems);
    }

    /** The schema of one line. */
    static Map<String, Object> schema(CatalogSchema catalog) {
        Map<String, Object> digest = CatalogSchema.schemaOf("type", "string");
        digest.put("pattern", "^[0-9a-f]{64}$");
        Map<String, Object> release = catalog.head();
        release.put("package", digest);
        Map<String, Object> count = CatalogSchema.schemaOf("type", "integer");
        count.put("minimum", 0);
        List<String> needed = List.of("name", "version", "schemaVersion", "package");
        Map<String, Object> head = CatalogSchema.object(
                CatalogSchema.ordered(
                        "format",
                        CatalogSchema.schemaOf("enum", List.of(ReleaseDelta.FORMAT, ReleaseDelta.FIRST_FORMAT)),
                        "from",
                        CatalogSchema.object(release, needed),
                        "to",
                        CatalogSchema.object(release, needed),
                        "changes",
                        count),
                HEAD);
        List<String> causes = new ArrayList<>();
        for (Why why : Why.values()) {
            causes.add(why.code());
        }
        List<Object> lines = new ArrayList<>();
        for (PackageTable table : catalog.tables()) {
            for (Op op : Op.values()) {
                Object isOp = CatalogSchema.schemaOf("const", op.name());
                Object isTable = CatalogSchema.schemaOf("const", table.name());
                Map<String, Object> members = CatalogSchema.ordered(
                        "op", isOp, "table", isTable, "cause", CatalogSchema.schemaOf("enum", causes));
                List<String> required = new ArrayList<>(List.of("op", "table", "cause"));
                if (op != Op.ADD) {
                    members.put("before", CatalogSchema.reference(table.name()));
                    required.add("before");
                }
                if (op != Op.DEL) {
                    members.put("row", CatalogSchema.reference(table.name()));
                    required.add("row");
                }
                Map<String, Object> given =
                        CatalogSchema.ordered("properties", CatalogSchema.ordered("op", isOp, "table", isTable));
                lines.add(CatalogSchema.ordered("if", given, "then", CatalogSchema.object(members, required)));
            }
        }
        List<String> tables = catalog.tables().stream().map(PackageTable::name).toList();
        List<String> ops = new ArrayList<>();
        for (Op op : Op.values()) {
            ops.add(op.name());
        }
        Map<String, Object> change = CatalogSchema.ordered(
                "required",
                List.of("op", "table", "cause"),
                "properties",
                CatalogSchema.ordered(
                        "op", CatalogSchema.schemaOf("enum", ops), "table", CatalogSchema.schemaOf("enum", tables)),
                "allOf",
                lines);
        Map<String, Object> schema = CatalogSchema.schema("delta", "A line of a delta between two releases");
        schema.put("type", "object");
        schema.put("if", CatalogSchema.schemaOf("required", List.of("format")));
        schema.put("then", head);
        schema.put("else", change);
        schema.put("$defs", catalog.rows());
        return schema;
    }
}
