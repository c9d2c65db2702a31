package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table that were not read yet, by what is in its first column. */
final class UnreadRows {

    private final CsvTable table;
    /** The numbers of the rows of each key, in the order of the file. */
    private final Map<String, List<Integer>> unread = new LinkedHashMap<>(1024);

    /**
     * Finds the rows.
     *
     * @param table the table, before its first row
     */
    UnreadRows(CsvTable table) {
        this.table = table;
        while (table.advance()) {
            unread.computeIfAbsent(table.key(), key -> new ArrayList<>(2)).add(table.at());
        }
    }

    CsvTable table() {
        return table;
    }

    /** What the rows have in the column, in the order in which it first occurs. */
    List<String> keys() {
        return new ArrayList<>(unread.keySet());
    }

    /**
     * The numbers of the rows that have a text in the column, in the order of the file, without those that are not
     * well-formed, which are noted; from now on they are read.
     */
    List<Integer> take(String key) {
        List<Integer> taken = new ArrayList<>();
        for (int row : requireNonNullElse(unread.remove(key), List.<Integer>of())) {
            table.moveTo(row);
            if (table.isWellFormed()) {
                taken.add(row);
            }
        }
        return taken;
    }
}
