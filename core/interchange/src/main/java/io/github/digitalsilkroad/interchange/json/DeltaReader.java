package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta.Op;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a delta, line by line. */
final class DeltaReader {

    private static final String DOCUMENT = "delta";
    private static final List<String> HEAD = List.of("format", "from", "to", "changes");
    private static final List<String> FORMATS = List.of(ReleaseDelta.FORMAT, ReleaseDelta.FIRST_FORMAT);
    private static final List<String> RELEASE =
            List.of("name", "version", "schemaVersion", "lenses", "leftOut", "package");
    private static final List<String> LINE = List.of("op", "table", "cause", "before", "row");

    /** The causes of rows that differ. */
    private static final List<Cause> CAUSES =
            List.of(Cause.CORRECTION, Cause.CHANGE_IN_THE_WORLD, Cause.NEW_EVIDENCE, Cause.MERGE, Cause.SCENARIO);

    private final List<PackageTable> tables;
    private final Problems problems;
    private final List<ReleaseDelta.RowChange> changes = new ArrayList<>();

    DeltaReader(LoadOptions options) {
        this.tables = DataPackage.schema(options);
        this.problems = new Problems(DOCUMENT, options.budget().of(Budget.Limit.PROBLEMS));
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
            problems.add("", Problems.unreadable(e));
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
        if (!FORMATS.contains(String.valueOf(head.get("format")))) {
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
        String cause = String.valueOf(line.getOrDefault("cause", ""));
        Cause why = CAUSES.stream()
                .filter(one -> one.code().equals(cause))
                .findFirst()
                .orElse(null);
        if (why == null) {
            problems.add(
                    "/cause", "cause \"" + Lines.fit(cause) + "\": no such cause; " + Nearest.choices(cause, causes()));
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
        changes.add(new ReleaseDelta.RowChange(
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

    private static List<String> causes() {
        return CAUSES.stream().map(Cause::code).toList();
    }

    /** The schema of one line. */
    static Map<?, ?> schema(CatalogSchema catalog) {
        Map<String, Object> release = catalog.head();
        release.put("package", CatalogSchema.ordered("type", "string", "pattern", "^[0-9a-f]{64}$"));
        List<String> tables = catalog.tables().stream().map(PackageTable::name).toList();
        List<Object> rows = new ArrayList<>();
        for (String table : tables) {
            Object row = CatalogSchema.reference(table);
            Object is = CatalogSchema.ordered("table", CatalogSchema.schemaOf("const", table));
            Object then = CatalogSchema.ordered("before", row, "row", row);
            rows.add(CatalogSchema.ordered(
                    "if",
                    CatalogSchema.schemaOf("properties", is),
                    "then",
                    CatalogSchema.schemaOf("properties", then)));
        }
        Map<String, Object> parameters = CatalogSchema.ordered(
                "formats",
                FORMATS,
                "release",
                CatalogSchema.object(release, List.of("name", "version", "schemaVersion", "package")),
                "ops",
                Arrays.stream(Op.values()).map(Op::name).toList(),
                "tables",
                tables,
                "causes",
                causes(),
                "rows",
                rows,
                "defs",
                catalog.rows());
        return Template.filled("delta.schema.json", parameters);
    }
}
