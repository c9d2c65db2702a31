package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;
import java.util.function.Predicate;

/**
 * The columns of one table, in the order in which they are written.
 *
 * @param uniqueColumns those that no two rows have alike, taken together; none if only the key tells rows apart
 * @param columns the names of all
 * @param neededColumns the columns that a header must have, even if their fields may be blank
 */
record TableSchema(
        String name,
        String description,
        List<? extends Column<?, ?>> uniqueColumns,
        List<Column<?, ?>> fields,
        List<String> columns,
        List<String> neededColumns) {

    TableSchema(String name, String description, Column<?, ?>... fields) {
        this(name, description, List.of(), List.of(fields));
    }

    private TableSchema(
            String name, String description, List<? extends Column<?, ?>> unique, List<? extends Column<?, ?>> fields) {
        this(
                name,
                description,
                unique,
                List.copyOf(fields),
                names(fields, field -> true),
                names(fields, field -> field.isRequired() || !field.isAddedLater()));
    }

    private static List<String> names(List<? extends Column<?, ?>> fields, Predicate<Column<?, ?>> which) {
        return fields.stream().filter(which).<String>map(Column::name).toList();
    }

    /** The table of a kind. */
    static TableSchema of(Kind<?> kind) {
        return new TableSchema(kind.plural(), kind.description(), kind.uniqueColumns(), kind.columns());
    }

    String file() {
        return fileOf(name);
    }

    /** The file of a table. */
    static String fileOf(String name) {
        return name + ".csv";
    }

    /** The number of a column, -1 if there is none of that name. */
    int find(String column) {
        return columns.indexOf(column);
    }
}
