package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;

/**
 * The columns of one table, in the order in which they are written.
 *
 * @param uniqueColumns those that no two rows have alike, taken together; none if only the key tells rows apart
 */
record TableSchema(
        String name, String description, List<? extends Column<?, ?>> uniqueColumns, List<Column<?, ?>> fields) {

    TableSchema(String name, String description, Column<?, ?>... fields) {
        this(name, description, List.of(), List.of(fields));
    }

    /** The table of a kind. */
    static TableSchema of(Kind<?> kind) {
        return new TableSchema(kind.plural(), kind.description(), kind.uniqueColumns(), List.copyOf(kind.columns()));
    }

    String file() {
        return fileOf(name);
    }

    /** The file of a table. */
    static String fileOf(String name) {
        return name + ".csv";
    }

    /** The names of all columns. */
    List<String> columns() {
        return fields.stream().<String>map(Column::name).toList();
    }

    /** The columns that a header must have, even if their fields may be blank. */
    List<String> neededColumns() {
        return fields.stream()
                .filter(field -> field.isRequired() || !field.isAddedLater())
                .<String>map(Column::name)
                .toList();
    }

    /** The number of a column, -1 if there is none of that name. */
    int find(String column) {
        int at = fields.size() - 1;
        while (at >= 0 && !fields.get(at).name().equals(column)) {
            at--;
        }
        return at;
    }
}
