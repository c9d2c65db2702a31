package io.github.digitalsilkroad.core.datapackage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of one table, in the order in which they are written. */
final class TableSchema {

    private final String name;
    private final String file;
    private final Field[] fields;
    private final String description;
    private final int[] required;

    TableSchema(String name, String description, Field... fields) {
        this.name = name;
        this.file = name.concat(".csv");
        this.description = description;
        this.fields = fields;
        this.required = required(fields);
    }

    private static int[] required(Field[] fields) {
        int[] required = new int[fields.length];
        int count = 0;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].required) {
                required[count++] = i;
            }
        }
        return Arrays.copyOf(required, count);
    }

    String name() {
        return name;
    }

    String file() {
        return file;
    }

    String description() {
        return description;
    }

    int size() {
        return fields.length;
    }

    Field field(int column) {
        return fields[column];
    }

    String column(int column) {
        return fields[column].name;
    }

    int find(String column) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].name.equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The positions of the columns whose fields must not be blank; the caller must not change the array. */
    int[] required() {
        return required;
    }

    /** Whether the header must have the column, even if its fields may be blank. */
    boolean isNeeded(int column) {
        return fields[column].required || !fields[column].optionalColumn;
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(fields.length);
        for (Field field : fields) {
            columns.add(field.name);
        }
        return columns;
    }

    List<String> neededColumns() {
        List<String> columns = new ArrayList<>(fields.length);
        for (int i = 0; i < fields.length; i++) {
            if (isNeeded(i)) {
                columns.add(fields[i].name);
            }
        }
        return columns;
    }

    /** A column: what it is called, holds and refers to. */
    static final class Field {
        private final String name;
        private final String type;
        private final String description;
        private boolean required;
        private boolean unique;
        private boolean optionalColumn;
        private String references = "";

        private Field(String name, String type, String description) {
            this.name = name;
            this.type = type;
            this.description = description;
        }

        static Field text(String name, String description) {
            return new Field(name, "string", description);
        }

        static Field number(String name, String description) {
            return new Field(name, "number", description);
        }

        static Field integer(String name, String description) {
            return new Field(name, "integer", description);
        }

        /** The field must not be blank. */
        Field required() {
            required = true;
            return this;
        }

        /** The primary key of the table. */
        Field key() {
            unique = true;
            return required();
        }

        /** A package may leave the column out. */
        Field optionalColumn() {
            optionalColumn = true;
            return this;
        }

        /** Every value that is not blank is a key of another table, written {@code table.column}. */
        Field references(String target) {
            references = target;
            return this;
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        String description() {
            return description;
        }

        boolean isRequired() {
            return required;
        }

        boolean isKey() {
            return unique;
        }

        String target() {
            return references;
        }
    }
}
