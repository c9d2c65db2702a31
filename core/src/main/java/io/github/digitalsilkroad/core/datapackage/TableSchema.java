package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;

/** The columns of one table, in the order in which they are written. */
final class TableSchema {

    private final String name;
    private final String description;
    private final List<? extends Column<?, ?>> unique;
    private final List<Column<?, ?>> fields;
    private final List<String> columns;
    private final List<String> required;
    private final List<String> needed;

    TableSchema(String name, String description, Column<?, ?>... fields) {
        this(name, description, List.of(), List.of(fields));
    }

    private TableSchema(
            String name, String description, List<? extends Column<?, ?>> unique, List<? extends Column<?, ?>> fields) {
        this.name = name;
        this.description = description;
        this.unique = unique;
        this.fields = List.copyOf(fields);
        this.columns = new ArrayList<>(fields.size());
        this.required = new ArrayList<>();
        this.needed = new ArrayList<>();
        for (Column<?, ?> field : fields) {
            columns.add(field.name());
            if (field.isRequired()) {
                required.add(field.name());
            }
            if (field.isRequired() || !field.isAddedLater()) {
                needed.add(field.name());
            }
        }
    }

    /** The table of a kind. */
    static TableSchema of(Kind<?> kind) {
        return new TableSchema(kind.plural(), kind.description(), kind.uniqueColumns(), kind.columns());
    }

    String name() {
        return name;
    }

    String file() {
        return fileOf(name);
    }

    /** The file of a table. */
    static String fileOf(String name) {
        return name + ".csv";
    }

    String description() {
        return description;
    }

    int size() {
        return fields.size();
    }

    Column<?, ?> field(int column) {
        return fields.get(column);
    }

    List<Column<?, ?>> fields() {
        return fields;
    }

    String column(int column) {
        return columns.get(column);
    }

    /** The number of a column, -1 if there is none of that name. */
    int find(String column) {
        return columns.indexOf(column);
    }

    /** The columns that no two rows have alike, taken together; none if only the key tells rows apart. */
    List<? extends Column<?, ?>> uniqueColumns() {
        return unique;
    }

    /** The columns whose fields must not be blank. */
    List<String> required() {
        return required;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns that a header must have, even if their fields may be blank. */
    List<String> neededColumns() {
        return needed;
    }
}
