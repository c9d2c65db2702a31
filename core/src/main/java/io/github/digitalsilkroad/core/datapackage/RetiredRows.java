package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.RetiredId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code retired.csv}. */
final class RetiredRows {

    private RetiredRows() {}

    /**
     * The retired ids and what replaced them.
     *
     * @param origins where the ids in use were defined
     */
    static List<RetiredId> read(CsvTable table, RowLocations origins) {
        List<RetiredId> retired = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (table.next()) {
            String id = table.text("old");
            if (!ids.add(id)) {
                table.problem("old", "'" + id + "': the id occurs twice; an id has one successor");
                continue;
            }
            if (origins.holds(id)) {
                table.problem(
                        "old",
                        "'" + id + "': still in use in " + origins.where(id) + "; retire an id only when it is gone");
                continue;
            }
            RetiredId old = table.read("", () -> new RetiredId(id, table.text("new"), table.text("reason")));
            if (old != null) {
                retired.add(old);
                origins.add(id, table.row());
            }
        }
        return retired;
    }
}
