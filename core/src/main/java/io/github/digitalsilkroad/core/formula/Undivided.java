package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Collection;
import java.util.SortedSet;

/**
 * An amount that several parts share in unknown portions: any part may have none of it or all.
 *
 * @param among the numbers of the parts, from 0
 * @param size how much it is, in the unit of the parts
 * @since 0.1.0
 */
public record Undivided(SortedSet<Integer> among, Estimate size) {

    /**
     * Checks and keeps the parts.
     *
     * @param among the numbers of the parts, from 0
     * @param size how much it is; the part of the estimate below 0 is dropped
     * @throws IllegalArgumentException if there is no part, a number is negative, or the size is certainly negative
     */
    public Undivided {
        requireNonNull(size, "size");
        if (among.isEmpty() || among.first() < 0) {
            throw new IllegalArgumentException(
                    "undivided " + size + " among parts " + among + ": needs numbers of parts, from 0");
        }
        among = ImmutableSortedSet.copyOf(among);
        size = Inputs.nonNegative(size, "undivided amount");
    }

    /**
     * An amount that some parts have together.
     *
     * @param among the numbers of the parts, from 0
     * @param size how much it is; the part of the estimate below 0 is dropped
     * @return the amount
     * @throws IllegalArgumentException if there is no part, a number is negative, or the size is certainly negative
     */
    public static Undivided of(Collection<Integer> among, Estimate size) {
        return new Undivided(ImmutableSortedSet.copyOf(requireNonNull(among, "among")), size);
    }
}
