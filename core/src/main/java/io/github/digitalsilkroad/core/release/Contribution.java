package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Optional;

/**
 * How much one cause moved an answer. An answer with bounds has a contribution to each bound.
 * Immutable and thread-safe.
 *
 * @param cause what moved it
 * @param changes how many entities and claims differ by this cause; 0 for a reading or a method
 * @param low by how much the cause raised the lower bound; empty if that bound is somewhere unknown or without limit
 * @param high by how much the cause raised the upper bound; empty if that bound is somewhere unknown or without limit
 * @since 0.1.0
 */
public record Contribution(Cause cause, int changes, Optional<Estimate> low, Optional<Estimate> high) {

    /**
     * Checks that no part is null.
     *
     * @param cause what moved it
     * @param changes how many entities and claims differ by this cause; 0 for a reading or a method
     * @param low by how much the cause raised the lower bound; empty if that bound is somewhere unknown or without
     *     limit
     * @param high by how much the cause raised the upper bound; empty if that bound is somewhere unknown or without
     *     limit
     */
    public Contribution {
        requireNonNull(cause, "cause");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }

    /**
     * One line for a shell.
     *
     * @return the cause and what it did to the bounds, cut at 70 characters
     */
    @Override
    public String toString() {
        String lower = words(low);
        String upper = words(high);
        return Lines.fit(cause + ": " + (lower.equals(upper) ? lower : lower + " below, " + upper + " above"));
    }

    private static String words(Optional<Estimate> share) {
        return share.map(value -> value.describe(4)).orElse("unknown");
    }
}
