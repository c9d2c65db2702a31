package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;

/** The columns of one table, in the order in which they are written. */
final class TableSchema {

    private final String name;
    private final String file;
    private final Column<?, ?>[] fields;
    private final String description;
    private final List<String> columns;
    private final List<Integer> required;
    private final List<? extends Column<?, ?>> unique;

    TableSchema(String name, String description, Column<?, ?>... fields) {
        this(name, description, List.of(), fields);
    }

    private TableSchema(String name, String description, List<? extends Column<?, ?>> unique, Column<?, ?>... fields) {
        this.name = name;
        this.file = fileOf(name);
        this.description = description;
        this.fields = fields;
        this.columns = new ArrayList<>();
        this.required = new ArrayList<>();
        for (int column = 0; column < fields.length; column++) {
            columns.add(fields[column].name());
            if (fields[column].isRequired()) {
                required.add(column);
            }
        }
        this.unique = unique;
    }

    /** The table of a kind. */
    static TableSchema of(Kind<?> kind) {
        return new TableSchema(
                kind.plural(),
                kind.description(),
                kind.uniqueColumns(),
                kind.columns().toArray(new Column<?, ?>[0]));
    }

    String name() {
        return name;
    }

    String file() {
        return file;
    }

    /** The file of a table. */
    static String fileOf(String name) {
        return name.concat(".csv");
    }

    String description() {
        return description;
    }

    int size() {
        return fields.length;
    }

    Column<?, ?> field(int column) {
        return fields[column];
    }

    List<Column<?, ?>> fields() {
        return List.of(fields);
    }

    String column(int column) {
        return fields[column].name();
    }

    int find(String column) {
        return columns.indexOf(column);
    }

    /** The columns that no two rows have alike, taken together; none if only the key tells rows apart. */
    List<? extends Column<?, ?>> uniqueColumns() {
        return unique;
    }

    /** The positions of the columns whose fields must not be blank; the caller must not change the list. */
    List<Integer> required() {
        return required;
    }

    /** Whether the header must have the column, even if its fields may be blank. */
    boolean isNeeded(int column) {
        return fields[column].isRequired() || !fields[column].isAddedLater();
    }

    List<String> columns() {
        return columns;
    }

    List<String> neededColumns() {
        List<String> needed = new ArrayList<>(columns);
        needed.removeIf(column -> !isNeeded(find(column)));
        return needed;
    }
}
