package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.core.release.Change;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the rows that differ between two releases, and why. */
final class DeltaMaker {

    private final Catalog after;
    private final List<PackageTable> older;
    private final List<PackageTable> newer;
    private final ReleaseDiff diff;
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final List<ReleaseDelta.RowChange> changes = new ArrayList<>();

    DeltaMaker(Catalog before, Catalog after) {
        this.after = after;
        this.older = DataPackage.tables(before);
        this.newer = DataPackage.tables(after);
        this.diff = ReleaseDiff.between(before, after);
        for (Change change : diff.changes()) {
            if (change.successor().isPresent()) {
                String id = change.subject().toString();
                String successor = change.successor().get().toString();
                successors.put(id, successor);
                if (change.kind() == Cause.MERGE) {
                    merged.put(id, successor);
                }
            }
        }
    }

    /** The tables of both releases, by their names. */
    List<PackageTable> tables() {
        Map<String, PackageTable> all = new LinkedHashMap<>();
        newer.forEach(table -> all.put(table.name(), table));
        older.forEach(table -> all.putIfAbsent(table.name(), table));
        return List.copyOf(all.values());
    }

    List<ReleaseDelta.RowChange> changes() {
        for (PackageTable table : tables()) {
            List<List<String>> before = rows(older, table);
            List<List<String>> now = rows(newer, table);
            List<List<String>> removed = minus(before, now);
            List<List<String>> added = minus(now, before);
            if (table.name().equals(PackageTable.CLAIMS)) {
                addClaims(removed, added);
            } else {
                addRows(table, removed, added);
            }
        }
        return changes;
    }

    private static List<List<String>> rows(List<PackageTable> tables, PackageTable wanted) {
        for (PackageTable table : tables) {
            if (table.name().equals(wanted.name())) {
                return table.rows();
            }
        }
        return List.of();
    }

    /** At which places a list has each row. */
    static Map<List<String>, List<Integer>> places(List<List<String>> rows) {
        Map<List<String>, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.computeIfAbsent(rows.get(i), row -> new ArrayList<>()).add(i);
        }
        return places;
    }

    private static List<List<String>> minus(List<List<String>> rows, List<List<String>> others) {
        Map<List<String>, List<Integer>> places = places(others);
        List<List<String>> rest = new ArrayList<>();
        for (List<String> row : rows) {
            List<Integer> found = places.getOrDefault(row, List.of());
            if (found.isEmpty()) {
                rest.add(row);
            } else {
                found.remove(0);
            }
        }
        return rest;
    }

    private void addRows(PackageTable table, List<List<String>> removed, List<List<String>> added) {
        int key = table.key().orElse(0);
        Map<String, List<String>> fresh = new LinkedHashMap<>();
        added.forEach(row -> fresh.put(row.get(key), row));
        for (List<String> old : removed) {
            List<String> row = fresh.remove(old.get(key));
            if (row == null) {
                Cause why = merged.containsKey(old.get(key)) ? Cause.MERGE : Cause.CORRECTION;
                changes.add(new ReleaseDelta.RowChange(Op.DEL, table.name(), why, old, List.of()));
            } else {
                changes.add(new ReleaseDelta.RowChange(Op.MOD, table.name(), Cause.CORRECTION, old, row));
            }
        }
        for (List<String> row : fresh.values()) {
            changes.add(
                    new ReleaseDelta.RowChange(Op.ADD, table.name(), whyAdded(table, row.get(key)), List.of(), row));
        }
    }

    private Cause whyAdded(PackageTable table, String key) {
        if (table.name().equals(PackageTable.RETIRED)) {
            return merged.containsKey(key) ? Cause.MERGE : Cause.CORRECTION;
        }
        boolean isSource = table.name().equals(SourceTable.KIND.plural());
        return isSource && isAssumption(after.source(key)) ? Cause.SCENARIO : Cause.NEW_EVIDENCE;
    }

    private static boolean isAssumption(Source source) {
        return source.type() == SourceType.ASSUMPTION;
    }

    /**
     * The claims that the comparison tells of, and then those that say the same of another id, which is no change to
     * it: no other claim is new.
     */
    private void addClaims(List<List<String>> removed, List<List<String>> added) {
        List<List<String>> gone = new ArrayList<>(removed);
        List<List<String>> fresh = new ArrayList<>(added);
        for (Change change : diff.changes()) {
            List<String> before = take(gone, change.before());
            List<String> row = take(fresh, change.after());
            if (!before.isEmpty() || !row.isEmpty()) {
                addClaim(why(change), before, row);
            }
        }
        for (List<String> before : gone) {
            String successor = successors.getOrDefault(
                    before.get(LedgerRow.SUBJECT.number()), before.get(LedgerRow.SUBJECT.number()));
            List<String> moved = new ArrayList<>(before);
            moved.set(LedgerRow.SUBJECT.number(), successor);
            Cause why = merged.containsKey(before.get(LedgerRow.SUBJECT.number())) ? Cause.MERGE : Cause.CORRECTION;
            addClaim(why, before, fresh.remove(moved) ? moved : List.of());
        }
    }

    private static List<String> take(List<List<String>> rows, Optional<LedgerRow> row) {
        if (row.isPresent()) {
            List<String> cells = new ArrayList<>();
            DataPackage.write(LedgerRow.KIND, List.of(row.get()), (table, found) -> cells.addAll(found));
            if (rows.remove(cells)) {
                return cells;
            }
        }
        return List.of();
    }

    private void addClaim(Cause why, List<String> before, List<String> row) {
        Op op = before.isEmpty() ? Op.ADD : row.isEmpty() ? Op.DEL : Op.MOD;
        changes.add(new ReleaseDelta.RowChange(op, PackageTable.CLAIMS, why, before, row));
    }

    private static Cause why(Change change) {
        if (change.after()
                .or(change::before)
                .filter(row -> isAssumption(row.claim().source()))
                .isPresent()) {
            return Cause.SCENARIO;
        }
        return change.kind() == Cause.RETIREMENT ? Cause.CORRECTION : change.kind();
    }
}
