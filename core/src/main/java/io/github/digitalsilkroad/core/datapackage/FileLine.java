package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;

/**
 * A row of a file.
 *
 * @param file the name of the file
 * @param line the line on which the row starts, from 1; 0 for the file as a whole
 */
record FileLine(String file, int line) implements RowSource {

    /** The package as a whole, represented by its descriptor. */
    static final FileLine DESCRIPTOR = new FileLine(Descriptor.FILE, 0);

    @Override
    public String cell(String column) {
        return "";
    }

    @Override
    public Problem problem(String column, String message) {
        return new Problem(file, line, column, message);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ':' + line;
    }
}
