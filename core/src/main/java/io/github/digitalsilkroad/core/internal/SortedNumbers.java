package io.github.digitalsilkroad.core.internal;

import java.util.function.DoublePredicate;

/**
 * Numbers in ascending order, which may repeat.
 *
 * @since 0.3.0
 */
public final class SortedNumbers {

    private SortedNumbers() {}

    /**
     * Searches a number by halves.
     *
     * @param sorted the numbers
     * @param isReached a test that no number passes before one that fails it
     * @return how many fail it
     */
    public static int before(double[] sorted, DoublePredicate isReached) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isReached.test(sorted[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
