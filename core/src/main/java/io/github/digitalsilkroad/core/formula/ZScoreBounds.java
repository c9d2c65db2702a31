package io.github.digitalsilkroad.core.formula;

import java.util.Arrays;

/**
 * The greatest z-score of a unit among n whose values lie in intervals.
 *
 * <p>It rises in the unit's own value x, so that is at its high end. With d = x − y for each other value y, S = Σd and
 * Q = Σd², the score is √(n−1) / (n·√(Q/S² − 1/n)) with the sign of S. If S can be positive, Q/S² must be least, which is a convex task: each d moves
 * to a common level θ = Q/S as far as it may. Else Q/S² must be greatest, which is the search of {@link HerfindahlMaximum}.
 */
final class ZScoreBounds {

    private ZScoreBounds() {}

    static double most(double[] low, double[] high, int unit) {
        double own = high[unit];
        double[] least = new double[low.length];
        double[] greatest = new double[low.length];
        int others = 0;
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            if (i != unit && !Double.isNaN(low[i])) {
                least[others] = own - high[i];
                greatest[others] = own - low[i];
                sum += greatest[others];
                others++;
            }
        }
        if (own == Double.POSITIVE_INFINITY) {
            return score(others + 1, 1.0 / others);
        }
        least = Arrays.copyOf(least, others);
        greatest = Arrays.copyOf(greatest, others);
        if (sum > 0) {
            return score(others + 1, leastRatio(least, greatest));
        }
        return -score(others + 1, greatestRatio(least, greatest, sum));
    }

    private static double score(int count, double ratio) {
        return Math.sqrt(count - 1.0) / (count * Math.sqrt(ratio - 1.0 / count));
    }

    /** Tries every stretch between neighboring ends for a level that agrees with itself; there is one. */
    private static double leastRatio(double[] low, double[] high) {
        double[] ends = new double[2 * low.length + 1];
        for (int i = 0; i < low.length; i++) {
            ends[2 * i] = Math.max(0, low[i]);
            ends[2 * i + 1] = Math.max(0, high[i]);
        }
        ends[2 * low.length] = Double.POSITIVE_INFINITY;
        Arrays.sort(ends);
        double best = Double.POSITIVE_INFINITY;
        double from = 0;
        for (double to : ends) {
            if (to > from) {
                best = Math.min(best, ratioWithin(low, high, from, to));
                from = to;
            }
        }
        return best;
    }

    /** The least ratio with a level from one end to the next, infinite when the level lies elsewhere. */
    private static double ratioWithin(double[] low, double[] high, double from, double to) {
        double sum = 0;
        double squares = 0;
        int free = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] >= to || high[i] <= from) {
                double end = low[i] >= to ? low[i] : high[i];
                sum += end;
                squares += end * end;
            } else {
                free++;
            }
        }
        if (squares == 0 && free > 0) {
            return 1.0 / free;
        }
        double level = Math.max(from, Math.min(to, squares / sum));
        double total = sum + free * level;
        boolean usable = sum > 0 && total > 0 && total < Double.POSITIVE_INFINITY;
        return usable ? (squares + free * level * level) / (total * total) : Double.POSITIVE_INFINITY;
    }

    /** For sums that are never positive: the distances the other way round. */
    private static double greatestRatio(double[] low, double[] high, double sum) {
        double[] from = new double[low.length];
        double[] to = new double[low.length];
        double squares = 0;
        boolean unbounded = false;
        for (int i = 0; i < low.length; i++) {
            from[i] = -high[i];
            to[i] = low[i] == Double.NEGATIVE_INFINITY ? from[i] : -low[i];
            squares += from[i] * from[i];
            unbounded |= low[i] == Double.NEGATIVE_INFINITY;
        }
        if (squares == 0) {
            return 1;
        }
        if (sum == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double within = HerfindahlMaximum.ratio(from, to);
        return unbounded ? Math.max(1, within) : within;
    }
}
