package io.github.digitalsilkroad.core.internal;

/**
 * Splits doubles in two, so that the upper parts of many add up without rounding, in any order, and so do the lower
 * ones: what a loop needs to add up bounds at the price of a few additions a number. {@link #down} and {@link #up} then
 * give the tightest doubles around the true sum.
 *
 * <p>Adding and taking away an anchor, a power of two above any sum, leaves the upper part: a multiple of the anchor's
 * last place (Rump, Ogita and Oishi 2008, Accurate Floating-Point Summation part I, section 3, "ExtractVector").
 * Numbers without many digits, such as counts, need no splitting: their anchor is 0 and their lower parts are 0. Where
 * numbers of very unlike size make even the sums of lower parts inexact, the error that these may have gathered widens
 * the bounds; where sums may exceed the doubles, they are infinite.
 *
 * @since 0.1.0
 */
public final class SumSplitter {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double EPSILON = 0x1p-53;

    private final double anchor;
    private final double slack;

    private SumSplitter(double anchor, double slack) {
        this.anchor = anchor;
        this.slack = slack;
    }

    /**
     * The splitter for sums of some numbers, each of them added once at most.
     *
     * @param count how many numbers there are
     * @param largest the largest magnitude among them, finite
     * @param lastBit a power of two that divides all of them, see {@link #lastBit}
     * @return the splitter
     */
    public static SumSplitter of(int count, double largest, double lastBit) {
        double any = powerAbove(count) * powerAbove(largest);
        if (any == INFINITY) {
            return new SumSplitter(0, INFINITY);
        }
        if (any <= lastBit / EPSILON) {
            return new SumSplitter(0, 0);
        }
        double remainders = powerAbove(count) * EPSILON * any;
        return new SumSplitter(any, remainders <= lastBit / EPSILON ? 0 : remainders * count * EPSILON);
    }

    /** A power of two above a positive number; 0 for 0. */
    private static double powerAbove(double value) {
        return value == 0 ? 0 : Math.scalb(1.0, Math.getExponent(value) + 1);
    }

    /**
     * The greatest power of two that divides a number.
     *
     * @param value finite
     * @return the power, infinite for 0
     */
    public static double lastBit(double value) {
        if (value == 0) {
            return INFINITY;
        }
        long bits = Double.doubleToRawLongBits(value);
        long mantissa = bits & 0x000f_ffff_ffff_ffffL;
        long significand = Math.getExponent(value) < Double.MIN_EXPONENT ? mantissa : mantissa | 1L << 52;
        return Math.ulp(value) * Long.lowestOneBit(significand);
    }

    /**
     * Whether plain sums are exact, so that the upper part of every number is the number.
     *
     * @return true if nothing need be split
     */
    public boolean leavesWhole() {
        return anchor == 0 && slack == 0;
    }

    /**
     * The upper part of a number; what it leaves of the number is the lower one.
     *
     * @param value one of the numbers
     * @return the part, such that {@code value - upper(value)} is exact
     */
    public double upper(double value) {
        return (value + anchor) - anchor;
    }

    /**
     * A bound of a sum.
     *
     * @param upper the plain sum of upper parts
     * @param lower the plain sum of lower parts
     * @return the greatest double known to be at most the true sum
     */
    public double down(double upper, double lower) {
        if (slack == 0) {
            return anchor == 0 ? upper : Rounding.addDown(upper, lower);
        }
        return slack == INFINITY ? -INFINITY : Rounding.addDown(upper, Rounding.addDown(lower, -slack));
    }

    /**
     * A bound of a sum.
     *
     * @param upper the plain sum of upper parts
     * @param lower the plain sum of lower parts
     * @return the least double known to be at least the true sum
     */
    public double up(double upper, double lower) {
        return leavesWhole() ? upper : -down(-upper, -lower);
    }
}
