package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.List;

/**
 * A catalog of the good rows of a data package, and what was wrong with the others. Immutable and thread-safe.
 *
 * @param catalog what could be read; a row that refers to a bad one is left out with it
 * @param problems the rows that were left out, each with the reason; empty if all were good
 * @param warnings what was read in spite of an oddity, such as an unknown column
 * @param aside the fields of columns that are not read, row by row, each as the value of a problem
 * @since 0.1.0
 */
public record LoadResult(Catalog catalog, List<Problem> problems, List<Problem> warnings, List<Problem> aside) {

    /**
     * Makes the lists unmodifiable.
     *
     * @param catalog what could be read
     * @param problems the rows that were left out
     * @param warnings oddities
     * @param aside the fields of unknown columns
     */
    public LoadResult {
        requireNonNull(catalog, "catalog");
        requireNonNull(problems, "problems");
        requireNonNull(warnings, "warnings");
        requireNonNull(aside, "aside");
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        aside = List.copyOf(aside);
    }
}
