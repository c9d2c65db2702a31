package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each id was defined, for problems that show only when all tables are read. */
final class RowLocations {

    private final Map<String, RowSource> places = new HashMap<>(1024);
    private final RowSource whole;

    /** Starts without ids, in a package whose problems as a whole are told at a place. */
    RowLocations(RowSource whole) {
        this.whole = whole;
    }

    /** Keeps where an id is defined; where it was before, or null if it is new. */
    @Nullable
    RowSource add(String id, RowSource row) {
        return places.putIfAbsent(id, placeOf(row));
    }

    /** The place of a row, without the text of its file. */
    static RowSource placeOf(RowSource row) {
        return row instanceof CsvRecords.Row line ? line.place() : row;
    }

    /** The ids that were defined. */
    Set<String> ids() {
        return places.keySet();
    }

    boolean holds(String id) {
        return places.containsKey(id);
    }

    /** Where an id was defined, such as {@code places.csv:7}. */
    RowSource where(String id) {
        return places.getOrDefault(id, whole);
    }

    /** The problem of an entity or a retired id, at the place where it was defined. */
    Problem problem(Problem problem) {
        return where(problem.subject()).problem(problem.column(), problem.message());
    }
}
