package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;

/** A report whose page is one table. */
interface Tabular extends Report {

    /** The report as a table to print. */
    Table table();

    @Override
    default Table page() {
        return table();
    }
}
