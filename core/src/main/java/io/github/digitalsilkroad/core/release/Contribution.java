package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How much one cause moved an answer. An answer with bounds has a contribution to each bound.
 * Immutable and thread-safe.
 *
 * @param cause what moved it
 * @param detail which scenario, reading or question, or empty
 * @param changes how many entities, claims and sources differ by this cause; 0 for a reading or a method
 * @param needed those of a minimal set of changes that gives the newer answer, as {@link ReleaseEffect#changes} has it
 * @param low by how much the cause raised the lower bound; empty if that bound is somewhere unknown or without limit
 * @param high by how much the cause raised the upper bound; empty if that bound is somewhere unknown or without limit
 * @since 0.1.0
 */
public record Contribution(
        Cause cause, String detail, int changes, List<Change> needed, Optional<Estimate> low, Optional<Estimate> high) {

    /**
     * Checks that no part is null.
     *
     * @param cause what moved it
     * @param detail which scenario, reading or question, or empty
     * @param changes how many entities, claims and sources differ by this cause; 0 for a reading or a method
     * @param needed those of a minimal set of changes that gives the newer answer, as {@link ReleaseEffect#changes} has
     *     it
     * @param low by how much the cause raised the lower bound; empty if that bound is somewhere unknown or without
     *     limit
     * @param high by how much the cause raised the upper bound; empty if that bound is somewhere unknown or without
     *     limit
     */
    public Contribution {
        requireNonNull(cause, "cause");
        requireNonNull(detail, "detail");
        needed = List.copyOf(requireNonNull(needed, "needed"));
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }

    /** The cause as text. */
    String words() {
        return new CauseDetail(cause, detail).toString();
    }

    /**
     * One line for a shell.
     *
     * @return the cause and what it did to the bounds, cut at 70 characters
     */
    @Override
    public String toString() {
        String lower = share(low);
        String upper = share(high);
        return Lines.fit(words() + ": " + (lower.equals(upper) ? lower : lower + " below, " + upper + " above"));
    }

    private static String share(Optional<Estimate> share) {
        return share.map(value -> value.describe(4)).orElse("unknown");
    }
}
