package io.github.digitalsilkroad.core.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table that were not read yet, by what is in one of their columns. */
final class UnreadRows {

    private final CsvTable table;
    private final Map<String, List<CsvTable.Place>> places = new LinkedHashMap<>(1024);

    /**
     * Finds the rows, and notes those that are not well-formed.
     *
     * @param table the table, before its first row
     * @param column the number of the column by which rows are asked for
     */
    UnreadRows(CsvTable table, int column) {
        this.table = table;
        while (table.next()) {
            String key = table.text(column);
            List<CsvTable.Place> known = places.get(key);
            if (known == null) {
                known = new ArrayList<>(4);
                places.put(key, known);
            }
            known.add(table.place());
        }
    }

    CsvTable table() {
        return table;
    }

    /** What the rows have in the column, in the order in which it first occurs. */
    List<String> keys() {
        return new ArrayList<>(places.keySet());
    }

    /** The rows that have a text in the column, in the order of the file; from now on they are read. */
    List<CsvTable.Place> take(String key) {
        List<CsvTable.Place> taken = places.remove(key);
        return taken == null ? List.of() : taken;
    }
}
