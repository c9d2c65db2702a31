package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;

/**
 * Whether two columns of values put the same units in the same order, as Kendall's tau counts it: (alike − opposed) /
 * pairs.
 *
 * <p>Any two units with values in both columns are a pair. It is alike when the unit with the greater value in one
 * column certainly has the greater one in the other, opposed when it certainly has the lesser one, and unsettled when
 * the bounds leave that open. A pair of certainly equal values in either column counts among the pairs and is none of
 * the three.
 *
 * <p>Unit: none. Range of tau: −1 to 1. Source: M. G. Kendall, Biometrika 30 (1938), tau-a. Its bounds enclose the tau
 * of any values within theirs; they need not be reached, because one value takes part in several pairs.
 *
 * <p>What it does not mean: an order in common is no cause, and of few units it may be chance.
 *
 * @param alike pairs in the same order, at least 0
 * @param opposed pairs in opposite orders, at least 0
 * @param unsettled pairs whose order is not known in one of the columns, at least 0
 * @param pairs all pairs, at least the sum of these
 * @since 0.1.0
 */
record Concordance(int alike, int opposed, int unsettled, int pairs) {

    /**
     * Checks the counts.
     *
     * @param alike pairs in the same order, at least 0
     * @param opposed pairs in opposite orders, at least 0
     * @param unsettled pairs whose order is not known in one of the columns, at least 0
     * @param pairs all pairs, at least the sum of these
     * @throws IllegalArgumentException if a count is negative, or the pairs are fewer than their parts
     */
    public Concordance {
        if (alike < 0 || opposed < 0 || unsettled < 0 || pairs < alike + opposed + unsettled) {
            throw new IllegalArgumentException(alike + " alike, " + opposed + " opposed, " + unsettled
                    + " unsettled of " + pairs + " pairs: must be 0 or more, and no more than all");
        }
    }

    /**
     * Compares two columns.
     *
     * @param first the values of the units in one column, empty where missing
     * @param second those in the other, of the same units in the same order
     * @return the pairs
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static Concordance of(List<Optional<Estimate>> first, List<Optional<Estimate>> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(first.size() + " and " + second.size()
                    + " values: two columns of the same units need as many values");
        }
        int alike = 0;
        int opposed = 0;
        int unsettled = 0;
        int pairs = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isPair(first, i, j) && isPair(second, i, j)) {
                    Ternary one = isAbove(first, i, j);
                    Ternary other = isAbove(second, i, j);
                    pairs++;
                    if (one == Ternary.UNKNOWN || other == Ternary.UNKNOWN) {
                        unsettled += isTied(first, i, j) || isTied(second, i, j) ? 0 : 1;
                    } else if (one == other) {
                        alike++;
                    } else {
                        opposed++;
                    }
                }
            }
        }
        return new Concordance(alike, opposed, unsettled, pairs);
    }

    private static boolean isPair(List<Optional<Estimate>> column, int i, int j) {
        return column.get(i).isPresent() && column.get(j).isPresent();
    }

    private static boolean isTied(List<Optional<Estimate>> column, int i, int j) {
        Estimate one = column.get(i).orElseThrow();
        return one.isExact()
                && column.get(j)
                        .filter(other -> other.isExact() && other.low() == one.low())
                        .isPresent();
    }

    /** Unknown where neither value is certainly above the other. */
    private static Ternary isAbove(List<Optional<Estimate>> column, int i, int j) {
        Estimate one = column.get(i).orElseThrow();
        Estimate other = column.get(j).orElseThrow();
        return one.isAbove(other).isYes() ? Ternary.YES : one.isBelow(other).isYes() ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Kendall's tau.
     *
     * @return from −1, opposite orders, to 1, the same order; empty if there is no pair
     */
    public Optional<Estimate> tau() {
        if (pairs == 0) {
            return Optional.empty();
        }
        Estimate all = Estimate.exactly(pairs);
        Estimate least = Estimate.exactly(alike - opposed - unsettled).dividedBy(all);
        Estimate most = Estimate.exactly(alike - opposed + unsettled).dividedBy(all);
        return Optional.of(unsettled == 0 ? least : least.hull(most));
    }

    /** The counts and tau, such as {@code 4 of 10 pairs alike, 3 opposed, 3 unsettled: tau -0.2-0.4}. */
    @Override
    public String toString() {
        String counts = alike + " of " + pairs + " pairs alike, " + opposed + " opposed, " + unsettled + " unsettled";
        return tau().map(tau -> counts + ": tau " + tau.describe(2)).orElse(counts);
    }
}
