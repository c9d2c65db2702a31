package io.github.digitalsilkroad.core.internal;

/**
 * Search in sorted numbers that may repeat, of which {@link java.util.Arrays#binarySearch(double[], double)} promises
 * no particular one.
 *
 * @since 0.1.0
 */
public final class Sorted {
    private Sorted() {}

    /**
     * Where the numbers above a value start.
     *
     * @param sorted numbers in ascending order
     * @param value a number; {@link Math#nextDown(double)} of one gives where those not below it start
     * @return an index, or the length if none is above it
     */
    public static int firstAbove(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
