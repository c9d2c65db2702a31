package io.github.digitalsilkroad.core.datapackage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one table by what is in its first column; those of one key are read together, once. */
final class UnreadRows {

    private final CsvTable table;
    /** The last row of each key, in the order in which the keys first occur. */
    private final Map<String, Integer> lasts = new LinkedHashMap<>(1024);
    /** The next row of the same key; after the last one the first. */
    private final int[] next;
    /** Which keys were taken, by their first rows. */
    private final BitSet taken = new BitSet();

    /**
     * Finds the rows.
     *
     * @param table the table, before its first row
     */
    UnreadRows(CsvTable table) {
        this.table = table;
        this.next = new int[table.size()];
        String key = "";
        while (table.advance()) {
            int row = table.at();
            key = row > 0 && table.isLike(row - 1, 0) ? key : table.key();
            Integer last = lasts.put(key, row);
            next[row] = last == null ? row : next[last];
            next[last == null ? row : last] = row;
        }
    }

    CsvTable table() {
        return table;
    }

    /** What the rows have in the column, in the order in which it first occurs. */
    Set<String> keys() {
        return lasts.keySet();
    }

    /** The number of the first row that has a text in the column; -1 if there is none. */
    int first(String key) {
        Integer last = lasts.get(key);
        return last == null ? -1 : next[last];
    }

    /** The number of the next row that has the same text in the column as a row; -1 after the last. */
    int after(int row) {
        return next[row] > row ? next[row] : -1;
    }

    /**
     * The numbers of a {@linkplain #first first} row and of those after it, without those that are not well-formed,
     * which are noted; none if there is no such row, or it was taken before.
     */
    List<Integer> take(int first) {
        List<Integer> rows = new ArrayList<>();
        if (first >= 0 && !taken.get(first)) {
            taken.set(first);
            for (int row = first; row >= 0; row = after(row)) {
                table.moveTo(row);
                if (table.isWellFormed()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
