package io.github.digitalsilkroad.core.datapackage;

import java.util.List;

/**
 * Takes rows of tables as they are written.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param table the table, without its rows
     * @param cells the cells in the order of the columns, blank where nothing is stated
     */
    void row(PackageTable table, List<String> cells);
}
