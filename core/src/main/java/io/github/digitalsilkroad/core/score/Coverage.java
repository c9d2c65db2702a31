package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Optional;

/**
 * For how many of the rows that an answer counts it has all that it needs. Immutable and thread-safe.
 *
 * @param known how many rows
 * @param all how many there are
 * @param rows what they are called, such as {@code systems}
 * @param stated what the answer would be for the known ones alone; empty if nothing can be said of them
 * @since 0.2.0
 */
public record Coverage(int known, int all, String rows, Optional<Estimate> stated) {

    /**
     * Checks the numbers.
     *
     * @param known how many rows
     * @param all how many there are
     * @param rows what they are called
     * @param stated what the answer would be for the known ones alone
     * @throws IllegalArgumentException if more are known than there are, or one number is negative
     */
    public Coverage {
        requireNonNull(rows, "rows");
        requireNonNull(stated, "stated");
        if (known < 0 || known > all) {
            throw new IllegalArgumentException(
                    "coverage of " + known + " of " + all + ": must be 0 or more, and no more than there are");
        }
    }

    /**
     * Whether all is known of every row.
     *
     * @return true if nothing is missing
     */
    public boolean isWhole() {
        return known == all;
    }

    /**
     * The two numbers as text.
     *
     * @return such as {@code 4 of 24 systems}
     */
    @Override
    public String toString() {
        return known + " of " + all + " " + rows;
    }
}
