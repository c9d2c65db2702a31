package io.github.digitalsilkroad.core.formula;

import java.util.Arrays;

/**
 * The greatest z-score of a unit among n whose values lie in intervals.
 *
 * <p>It rises in the unit's own value x, so that is at its high end. With d = x − y for each other value y, S = Σd and
 * Q = Σd², the score is √(n−1) / (n·√(Q/S² − 1/n)) with the sign of S. If S can be positive, Q/S² must be least, which
 * is a convex task: each d moves to a common level θ = Q/S as far as it may. Else Q/S² must be greatest, which is the
 * search of {@link GreatestConcentration}.
 *
 * <p>Q/S² is the same in any unit of measurement, so each is computed in one in which the distances that matter are
 * near 1: their squares neither vanish nor overflow.
 */
final class ZScoreBounds {

    /** Distances so many times as great as the others are as good as unbounded. */
    private static final double FAR = 1e100;

    private ZScoreBounds() {}

    static SearchBound most(double[] low, double[] high, int unit) {
        double own = high[unit];
        double half = isHuge(low) || isHuge(high) ? 0.5 : 1;
        double[] least = new double[low.length];
        double[] greatest = new double[low.length];
        int others = 0;
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            if (i != unit && !Double.isNaN(low[i])) {
                least[others] = half * own - half * high[i];
                greatest[others] = half * own - half * low[i];
                sum += greatest[others] / low.length;
                others++;
            }
        }
        if (own == Double.POSITIVE_INFINITY) {
            return new SearchBound(score(others + 1, 1.0 / others), Double.NaN);
        }
        least = Arrays.copyOf(least, others);
        greatest = Arrays.copyOf(greatest, others);
        if (sum > 0) {
            return SearchBound.reachedAt(score(others + 1, leastRatio(least, greatest)));
        }
        SearchBound ratio = greatestRatio(least, greatest, sum);
        return new SearchBound(-score(others + 1, ratio.bound()), -score(others + 1, ratio.reached()));
    }

    /** Whether a difference of finite values might overflow. */
    private static boolean isHuge(double[] values) {
        boolean huge = false;
        for (double value : values) {
            huge |= Double.isFinite(value) && Math.abs(value) > Double.MAX_VALUE / 2;
        }
        return huge;
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
        double unit = 0;
        int free = 0;
        for (int i = 0; i < low.length; i++) {
            if (isFree(low[i], high[i], from, to)) {
                free++;
            } else {
                unit = Math.max(unit, Math.abs(end(low[i], high[i], to)));
            }
        }
        if (unit == 0) {
            return 1.0 / free;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < low.length; i++) {
            if (!isFree(low[i], high[i], from, to)) {
                double end = end(low[i], high[i], to) / unit;
                sum += end;
                squares += end * end;
            }
        }
        if (sum <= 0) {
            // The greater the level, the less the ratio: it has no least one, but a limit.
            return to == Double.POSITIVE_INFINITY ? 1.0 / free : Double.POSITIVE_INFINITY;
        }
        double level = Math.max(from / unit, Math.min(to / unit, squares / sum));
        double total = sum + free * level;
        return (squares + free * level * level) / (total * total);
    }

    private static boolean isFree(double low, double high, double from, double to) {
        return low < to && high > from;
    }

    /** The end at which a distance stays that cannot be at a level before another. */
    private static double end(double low, double high, double to) {
        return low >= to ? low : high;
    }

    /** For sums that are never positive: the distances the other way round. */
    private static SearchBound greatestRatio(double[] low, double[] high, double sum) {
        double unit = 0;
        boolean alone = false;
        for (int i = 0; i < high.length; i++) {
            unit = Math.max(unit, Math.abs(high[i]));
            alone |= low[i] < high[i];
        }
        if (unit == 0) {
            // At most all values agree, which gives no score: one of the others rises, or, if none can, the unit itself
            // falls.
            return SearchBound.reachedAt(alone ? 1 : 1.0 / low.length);
        }
        if (sum == 0) {
            return SearchBound.reachedAt(Double.POSITIVE_INFINITY);
        }
        double[] from = new double[low.length];
        double[] to = new double[low.length];
        boolean unbounded = false;
        for (int i = 0; i < low.length; i++) {
            from[i] = -high[i] / unit;
            to[i] = -low[i] / unit;
            if (to[i] > FAR) {
                to[i] = from[i];
                unbounded = true;
            }
        }
        SearchBound index = GreatestConcentration.index(from, to);
        SearchBound within = new SearchBound(index.bound() / Herfindahl.SCALE, index.reached() / Herfindahl.SCALE);
        return unbounded ? within.orAbove(new SearchBound(1, within.reached())) : within;
    }
}
