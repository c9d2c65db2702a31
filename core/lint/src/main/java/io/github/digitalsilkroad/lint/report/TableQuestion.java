package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.view.Table;

/**
 * A question whose answer is a table, with a readable form and a record of what it read, as a score has.
 *
 * @since 0.3.0
 */
public sealed interface TableQuestion permits Creditors, Terms {

    /**
     * Asks the question.
     *
     * @param catalog what to ask
     * @return the table
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks what the question names
     */
    Table on(Catalog catalog);

    /**
     * What the table depends on.
     *
     * @param catalog what to ask
     * @return the facts, conditions of rows and sources that were read; a change of anything else leaves the table as
     *     it is
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks what the question names
     */
    default Reads reads(Catalog catalog) {
        return requireNonNull(catalog, "catalog").reads(this::on);
    }

    /**
     * The question as a text that {@link #parse} reads.
     *
     * @return such as {@code creditors debtor=KZ year=2024}
     */
    default ReadableForm form() {
        return ReadableForm.ofRecord(this).orElseThrow();
    }

    /**
     * Reads a question.
     *
     * @param form such as {@code terms lender=CN other=JP from=2010 to=2020}
     * @return a question equal to the one that {@link #form} wrote
     * @throws IllegalArgumentException if it is malformed, names no such question, or has a bad argument; the message
     *     has the valid choices
     */
    static TableQuestion parse(String form) {
        return Grammar.<TableQuestion>of("table")
                .with(Creditors.of("KZ", 2024), "what a country owes, creditor by creditor")
                .with(Terms.compare("CN", "JP"), "the terms on which two lenders lend")
                .parse(requireNonNull(form, "form"));
    }
}
