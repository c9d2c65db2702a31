package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Problem;

/**
 * A row of a table, in a file or in any other document: the text of its cells, and its place, such as a line of a file
 * or a path in a document, which {@code toString} gives as text, the way a message names it.
 *
 * @since 0.2.0
 */
public interface RowSource {

    /**
     * The text of a cell.
     *
     * @param column the name of a column of the table
     * @return the text, empty where the cell is blank
     */
    String cell(String column);

    /**
     * A problem of the row, at its place.
     *
     * @param column the name of the column, empty for the row as a whole
     * @param message what is wrong
     * @return the problem
     * @since 0.3.0
     */
    Problem problem(String column, String message);
}
