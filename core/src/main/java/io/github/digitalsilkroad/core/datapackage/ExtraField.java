package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

/**
 * A field of a column that the schema does not know, kept aside. Immutable and thread-safe.
 *
 * @param file the file, relative to the package
 * @param line the line in the file on which the row starts, from 1
 * @param column the name of the column
 * @param text the field, never empty
 * @since 0.1.0
 */
public record ExtraField(String file, int line, String column, String text) {

    /**
     * Takes the parts, none of them null.
     *
     * @param file the file, relative to the package
     * @param line the line in the file on which the row starts, from 1
     * @param column the name of the column
     * @param text the field, never empty
     */
    public ExtraField {
        requireNonNull(file, "file");
        requireNonNull(column, "column");
        requireNonNull(text, "text");
    }
}
