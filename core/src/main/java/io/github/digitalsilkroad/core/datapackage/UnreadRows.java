package io.github.digitalsilkroad.core.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of one table that were not read yet, by what is in one of their columns. */
final class UnreadRows {

    private final CsvTable table;
    private final Map<String, List<RowSource>> rows = new LinkedHashMap<>(1024);

    /**
     * Finds the rows.
     *
     * @param table the table, before its first row
     * @param column the name of the column by which rows are asked for
     */
    UnreadRows(CsvTable table, String column) {
        this.table = table;
        while (table.advance()) {
            rows.computeIfAbsent(table.text(column), key -> new ArrayList<>()).add(table.row());
        }
    }

    CsvTable table() {
        return table;
    }

    /** What the rows have in the column, in the order in which it first occurs. */
    List<String> keys() {
        return new ArrayList<>(rows.keySet());
    }

    /**
     * The rows that have a text in the column, in the order of the file, without those that are not well-formed, which
     * are noted; from now on they are read.
     */
    List<RowSource> take(String key) {
        List<RowSource> taken = Objects.requireNonNullElse(rows.remove(key), new ArrayList<>());
        taken.removeIf(row -> {
            table.moveTo(row);
            return !table.isWellFormed();
        });
        return taken;
    }
}
