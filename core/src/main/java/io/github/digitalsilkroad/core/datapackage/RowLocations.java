package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.HashMap;
import java.util.Map;

/** On which line of which file an id was defined, for problems that show only when all tables are read. */
final class RowLocations {

    private final Map<String, Place> places = new HashMap<>(1024);

    void add(String id, String file, int line) {
        if (!places.containsKey(id)) {
            places.put(id, new Place(file, line));
        }
    }

    boolean holds(String id) {
        return places.containsKey(id);
    }

    /** Where an id was defined, such as {@code places.csv:7}. */
    String where(String id) {
        Place place = places.get(id);
        return place == null ? Descriptor.FILE : place.toString();
    }

    /** The problem of an entity or a retired id, at the place where it was defined. */
    Problem problem(Problem problem) {
        return problem(
                problem.subject(), problem.column().equals("successor") ? "new" : problem.column(), problem.message());
    }

    /** The problem of an entity, at the place where it was defined. */
    Problem problem(String id, String column, String message) {
        Place place = places.get(id);
        return place == null
                ? new Problem(Descriptor.FILE, 0, column, message)
                : new Problem(place.file, place.line, column, message);
    }

    /**
     * A row of a file.
     *
     * @param file the name of the file
     * @param line the line on which the row starts, from 1
     */
    record Place(String file, int line) {

        @Override
        public String toString() {
            return file + ':' + line;
        }
    }
}
