package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import io.github.digitalsilkroad.core.internal.Sorted;
import java.util.Arrays;

/**
 * The share of the k greatest parts, and its bounds for parts that lie in intervals.
 *
 * <p>Minimum: for a given total, parts at clamp(θ, low, high) for one level θ are the most equal of all, so the top k
 * have least there (majorization). Between two neighboring ends of intervals both the top k and the total are linear in
 * θ and their ratio is monotone, so the minimum lies at an end, or where θ grows without limit. Maximum: k parts are at
 * their high end and the others at their low end; which k is found by Dinkelbach's method for ratios (Management
 * Science 13, 1967), and a last look at every part with directed rounding certifies the result.
 */
final class TopShares {

    private TopShares() {}

    /** The share of the k greatest of exact parts; NaN when a part is. */
    static double of(double[] parts, int k) {
        double[] sorted = parts.clone();
        Arrays.sort(sorted);
        double rest = 0;
        double top = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i < sorted.length - k) {
                rest += sorted[i];
            } else {
                top += sorted[i];
            }
        }
        return top / (top + rest);
    }

    /** The least share, rounded down; the high ends may be infinite. */
    static double minimum(double[] low, double[] high, int k) {
        double[] lows = low.clone();
        double[] highs = high.clone();
        Arrays.sort(lows);
        Arrays.sort(highs);
        int unbounded = 0;
        while (unbounded < highs.length && highs[highs.length - 1 - unbounded] == Double.POSITIVE_INFINITY) {
            unbounded++;
        }
        double least = unbounded > k ? divideDown(k, unbounded) : 1;
        LevelSums sums = new LevelSums(lows, highs);
        for (int i = 0; i < lows.length; i++) {
            least = Math.min(least, sums.topShareDown(lows[i], k));
            if (highs[i] < Double.POSITIVE_INFINITY) {
                least = Math.min(least, sums.topShareDown(highs[i], k));
            }
        }
        return least;
    }

    /** The greatest share, rounded up. */
    static double maximum(double[] low, double[] high, int k) {
        double sumDown = 0;
        for (int i = 0; i < low.length; i++) {
            if (high[i] == Double.POSITIVE_INFINITY) {
                return 1;
            }
            sumDown = addDown(sumDown, low[i]);
        }
        if (sumDown == 0) {
            return 1;
        }
        double most = k == 1 ? greatestAlone(low, high) : certified(low, high, k, sumDown);
        return Math.min(1, most);
    }

    private static double greatestAlone(double[] low, double[] high) {
        double[] after = new double[low.length + 1];
        for (int i = low.length - 1; i >= 0; i--) {
            after[i] = addDown(after[i + 1], low[i]);
        }
        double before = 0;
        double most = 0;
        for (int i = 0; i < low.length; i++) {
            double rest = addDown(before, after[i + 1]);
            most = Math.max(most, high[i] == 0 ? 0 : divideUp(high[i], addDown(high[i], rest)));
            before = addDown(before, low[i]);
        }
        return most;
    }

    private static double certified(double[] low, double[] high, int k, double sumDown) {
        double share = 0;
        double next = improve(low, high, k, share);
        while (next > share) {
            share = next;
            next = improve(low, high, k, share);
        }
        double[] gains = new double[low.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = multiplyUp(addUp(high[i], -low[i]), addUp(1, -share));
            gains[i] = addUp(gains[i], low[i]);
        }
        Arrays.sort(gains);
        double excess = -multiplyDown(share, sumDown);
        for (int i = gains.length - k; i < gains.length; i++) {
            excess = addUp(excess, gains[i]);
        }
        return excess <= 0 ? share : addUp(share, divideUp(excess, sumDown));
    }

    /** The share of the k parts that gain most when the share stands at {@code share}. */
    private static double improve(double[] low, double[] high, int k, double share) {
        Integer[] order = new Integer[low.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(gain(low[j], high[j], share), gain(low[i], high[i], share)));
        double top = 0;
        double rest = 0;
        for (int i = 0; i < order.length; i++) {
            if (i < k) {
                top += high[order[i]];
            } else {
                rest += low[order[i]];
            }
        }
        return top / (top + rest);
    }

    private static double gain(double low, double high, double share) {
        return (high - low) * (1 - share) + low;
    }

    /** Sums of the parts that a level stops at their low end, reaches, or leaves behind at their high end. */
    private static final class LevelSums {
        private final double[] lows;
        private final double[] highs;
        private final double[] lowsDown;
        private final double[] lowsUp;
        private final double[] highsDown;
        private final double[] highsUp;

        /** Takes the ends in rising order. */
        LevelSums(double[] lows, double[] highs) {
            int count = lows.length;
            this.lows = lows;
            this.highs = highs;
            lowsDown = new double[count + 1];
            lowsUp = new double[count + 1];
            highsDown = new double[count + 1];
            highsUp = new double[count + 1];
            for (int i = 0; i < count; i++) {
                lowsDown[i + 1] = addDown(lowsDown[i], lows[count - 1 - i]);
                lowsUp[i + 1] = addUp(lowsUp[i], lows[count - 1 - i]);
            }
            for (int i = 0; i < count && highs[i] < Double.POSITIVE_INFINITY; i++) {
                highsDown[i + 1] = addDown(highsDown[i], highs[i]);
                highsUp[i + 1] = addUp(highsUp[i], highs[i]);
            }
        }

        /** The share of the k greatest parts when each is as near to the level as its interval allows. */
        double topShareDown(double level, int k) {
            int count = lows.length;
            int above = count - Sorted.firstAbove(lows, level);
            int below = Sorted.firstAbove(highs, Math.nextDown(level));
            int free = count - above - below;
            if (level == 0 && above == 0) {
                return 1;
            }
            int topAbove = Math.min(k, above);
            int topFree = Math.min(k - topAbove, free);
            int topBelow = k - topAbove - topFree;
            double top = addDown(lowsDown[topAbove], multiplyDown(topFree, level));
            double rest = addUp(sumUp(lowsUp, lowsDown, topAbove, above), multiplyUp(free - topFree, level));
            if (topBelow > 0) {
                top = addDown(top, addDown(highsDown[below], -highsUp[below - topBelow]));
            }
            rest = addUp(rest, highsUp[below - topBelow]);
            return top <= 0 ? 0 : divideDown(top, addUp(top, rest));
        }

        private static double sumUp(double[] up, double[] down, int from, int to) {
            return from == to ? 0 : addUp(up[to], -down[from]);
        }
    }
}
