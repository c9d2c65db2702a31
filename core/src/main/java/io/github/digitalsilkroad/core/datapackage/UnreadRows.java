package io.github.digitalsilkroad.core.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of one table that were not read yet, by what is in its first column. */
final class UnreadRows {

    private final CsvTable table;
    /** The last row of each key. */
    private final Map<String, Integer> last = new LinkedHashMap<>(1024);
    /** The next row with the key of a row; the first one after the last. */
    private final int[] next;

    /**
     * Finds the rows.
     *
     * @param table the table, before its first row
     */
    UnreadRows(CsvTable table) {
        this.table = table;
        this.next = new int[table.size()];
        for (int row = 0; table.advance(); row++) {
            Integer before = last.put(table.key(), row);
            next[row] = before == null ? row : next[before];
            next[before == null ? row : before] = row;
        }
    }

    CsvTable table() {
        return table;
    }

    /** What the rows have in the column, in the order in which it first occurs. */
    List<String> keys() {
        return new ArrayList<>(last.keySet());
    }

    /**
     * The numbers of the rows that have a text in the column, in the order of the file, without those that are not
     * well-formed, which are noted; from now on they are read.
     */
    List<Integer> take(String key) {
        List<Integer> taken = new ArrayList<>();
        int end = Objects.requireNonNullElse(last.remove(key), -1);
        for (int row = end < 0 ? -1 : next[end]; row >= 0; row = row == end ? -1 : next[row]) {
            table.moveTo(row);
            if (table.isWellFormed()) {
                taken.add(row);
            }
        }
        return taken;
    }
}
