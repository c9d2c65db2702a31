package io.github.digitalsilkroad.core.quantity;

import java.util.Optional;

/**
 * A number as a source states it: an interval of reals, with the wording it came from and the best single value if there is one.
 *
 * <p>Each end is closed or open, and may be unbounded. {@code more than 855} is the interval (855, ∞). {@code about 40} means within 10
 * % of 40 unless the source states bounds ({@link #ABOUT_TOLERANCE}), and prints as {@code about 40 (36-44)}.
 *
 * <p>Arithmetic is sound: if every operand lies in its estimate, the result lies in the result. Bounds are doubles, rounded outward only
 * where an operation was inexact, so 20.9 million + 1.1 million is exactly 22 million. Unbounded operands give one-sided answers, never
 * exceptions. The terms are those of IEEE 1788 (interval arithmetic). An operand that occurs twice in a formula widens the result;
 * {@link #shareOf} is the tight form for a share.
 *
 * <p>There is no order: {@link #isAbove(double)} answers yes, no or unknown. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Estimate extends Interval {
    /** What "about" means where a source states no bounds: 10 % of the value to either side. */
    public static final double ABOUT_TOLERANCE = 0.10;

    private static final Estimate UNKNOWN =
            derived(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, Double.NaN, Qualifier.RANGE);

    private Estimate(double low, double high, double best, int flags) {
        super(low, high, best, flags);
    }

    /** An interval that is known to be one: mends signs of zero, openness of infinite ends, and a wording that no longer fits. */
    static Estimate derived(double low, boolean lowOpen, double high, boolean highOpen, double best, Qualifier hint) {
        if (low == high) {
            double point = low + 0.0;
            return new Estimate(point, point, point, Qualifier.EXACT.bits() << QUALIFIER_SHIFT);
        }
        boolean open = lowOpen || low == Double.NEGATIVE_INFINITY;
        boolean openAbove = highOpen || high == Double.POSITIVE_INFINITY;
        boolean inside = (best > low || (best == low && !open)) && (best < high || (best == high && !openAbove));
        Qualifier qualifier = StatedEstimates.fitting(hint, low, open, high, openAbove, inside);
        int flags = qualifier.bits() << QUALIFIER_SHIFT | (open ? LOW_OPEN : 0) | (openAbove ? HIGH_OPEN : 0);
        return new Estimate(low + 0.0, high + 0.0, inside ? best + 0.0 : Double.NaN, flags);
    }

    /**
     * The value itself, as in "855".
     *
     * @param value finite
     * @return the interval of that one value
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate exactly(double value) {
        StatedEstimates.requireFinite(value, "an exact value");
        return derived(value, false, value, false, value, Qualifier.EXACT);
    }

    /**
     * A value and 10 % to either side, as in "about 40". The ends are the doubles nearest to the decimals: about 0.29 is 0.261-0.319.
     *
     * @param value finite, not 0
     * @return the closed interval, with the value as best
     * @throws IllegalArgumentException if the value is not finite, or 0, around which 10 % is no width
     */
    public static Estimate about(double value) {
        return StatedEstimates.about(value, Double.NaN, Double.NaN);
    }

    /**
     * A value with stated bounds, as in "about 40 (35-50)".
     *
     * @param value the best value
     * @param low the least possible value
     * @param high the greatest possible value
     * @return the closed interval, with the value as best
     * @throws IllegalArgumentException if a number is not finite, or not low ≤ value ≤ high, or low = high
     */
    public static Estimate about(double value, double low, double high) {
        StatedEstimates.requireFinite(low, "a stated bound");
        StatedEstimates.requireFinite(high, "a stated bound");
        return StatedEstimates.about(value, low, high);
    }

    /**
     * More than a value, as in "more than 855".
     *
     * @param value finite
     * @return the interval above the value, without it
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate moreThan(double value) {
        StatedEstimates.requireFinite(value, "a lower bound");
        return derived(value, true, Double.POSITIVE_INFINITY, true, Double.NaN, Qualifier.MORE_THAN);
    }

    /**
     * A value or more, as in "at least 5".
     *
     * @param value finite
     * @return the interval from the value on
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate atLeast(double value) {
        StatedEstimates.requireFinite(value, "a lower bound");
        return derived(value, false, Double.POSITIVE_INFINITY, true, Double.NaN, Qualifier.AT_LEAST);
    }

    /**
     * Less than a value, as in "fewer than 10". Nothing is assumed about zero; see {@link #within} for counts.
     *
     * @param value finite
     * @return the interval below the value, without it
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate lessThan(double value) {
        StatedEstimates.requireFinite(value, "an upper bound");
        return derived(Double.NEGATIVE_INFINITY, true, value, true, Double.NaN, Qualifier.LESS_THAN);
    }

    /**
     * A value or less, as in "up to 20". Nothing is assumed about zero; see {@link #within} for counts.
     *
     * @param value finite
     * @return the interval up to the value
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate atMost(double value) {
        StatedEstimates.requireFinite(value, "an upper bound");
        return derived(Double.NEGATIVE_INFINITY, true, value, false, Double.NaN, Qualifier.AT_MOST);
    }

    /**
     * Between two values, as in "275-300". No value inside is better than another.
     *
     * @param low finite
     * @param high finite, at least low
     * @return the closed interval; exact if both are equal
     * @throws IllegalArgumentException if a value is not finite, or low exceeds high
     */
    public static Estimate between(double low, double high) {
        StatedEstimates.requireFinite(low, "the low end of a range");
        StatedEstimates.requireFinite(high, "the high end of a range");
        return interval(low, false, high, false);
    }

    /**
     * Any interval.
     *
     * @param low the low end, −∞ if unbounded
     * @param lowOpen whether the low end itself is left out
     * @param high the high end, ∞ if unbounded
     * @param highOpen whether the high end itself is left out
     * @return the interval, without a best value unless it is a single point
     * @throws IllegalArgumentException if the interval holds no number
     */
    public static Estimate interval(double low, boolean lowOpen, double high, boolean highOpen) {
        StatedEstimates.requireInterval(low, lowOpen, high, highOpen);
        return derived(low, lowOpen, high, highOpen, Double.NaN, Qualifier.RANGE);
    }

    /**
     * What a formula with bounds of its own computed.
     *
     * @param wording what its inputs were: exact if all of them, so that the bounds differ by rounding only; about if each has a best
     *     value; else range
     * @param best the result for the best values, NaN if there is none
     * @param low the low end, −∞ if unbounded
     * @param lowOpen whether the low end itself is left out
     * @param high the high end, ∞ if unbounded
     * @param highOpen whether the high end itself is left out
     * @return the interval, with the wording and the best value where they fit it
     * @throws IllegalArgumentException if the interval holds no number
     */
    public static Estimate computed(
            Qualifier wording, double best, double low, boolean lowOpen, double high, boolean highOpen) {
        StatedEstimates.requireInterval(low, lowOpen, high, highOpen);
        return derived(low, lowOpen, high, highOpen, best, wording);
    }

    /**
     * A number of which nothing is known.
     *
     * @return the entire line
     */
    public static Estimate unknown() {
        return UNKNOWN;
    }

    /**
     * A row of the claims table: columns {@code qualifier, value, low, high}, NaN where a cell is blank.
     *
     * @param qualifier how the source hedges the value
     * @param value the value; for a range the best value, if stated
     * @param low the stated low bound, if any
     * @param high the stated high bound, if any
     * @return the estimate
     * @throws IllegalArgumentException if a number that the qualifier needs is missing, or the numbers contradict one another
     */
    public static Estimate of(Qualifier qualifier, double value, double low, double high) {
        return StatedEstimates.estimate(qualifier, value, low, high);
    }

    /**
     * Reads a wording: {@code 855}, {@code about 40}, {@code ~40}, {@code more than 855}, {@code over 800}, {@code at least 5},
     * {@code 800+}, {@code up to 20}, {@code fewer than 10}, {@code 275-300}, {@code between 275 and 300}, {@code 1.5 million},
     * {@code about 40 (36-44)}, {@code unknown}, and all that {@link #toString} prints. "Nearly" and "almost" are read as "about".
     *
     * @param text the wording, without unit
     * @return the estimate
     * @throws QuantityParseException if the text is no such wording, or states a unit, a currency or a share
     */
    public static Estimate parse(String text) {
        return EstimateReader.bare(text);
    }

    /**
     * This estimate with a best single value.
     *
     * @param value a value that this estimate {@linkplain #contains(double) contains}
     * @return the same interval and wording, with that value
     * @throws IllegalArgumentException if the value lies outside
     */
    public Estimate withBest(double value) {
        if (!contains(value)) {
            throw new IllegalArgumentException(
                    "best value " + EstimateText.number(value) + ": must lie inside " + this);
        }
        return derived(low, isLowOpen(), high, isHighOpen(), value, qualifier());
    }

    /**
     * This estimate, knowing that the value lies in a closed range: a count is at least 0, a share at most 1.
     *
     * @param floor the least possible value, −∞ for none
     * @param ceiling the greatest possible value, ∞ for none
     * @return the part of this estimate inside the range, with its wording where that still fits
     * @throws IllegalArgumentException if no part of this estimate lies inside
     */
    public Estimate within(double floor, double ceiling) {
        if (low >= floor && high <= ceiling) {
            return this;
        }
        double newLow = Math.max(low, floor);
        double newHigh = Math.min(high, ceiling);
        boolean lowOpen = low >= floor && isLowOpen();
        boolean highOpen = high <= ceiling && isHighOpen();
        if (newLow > newHigh || (newLow == newHigh && (lowOpen || highOpen))) {
            throw new IllegalArgumentException(
                    this + ": lies outside " + EstimateText.number(floor) + " to " + EstimateText.number(ceiling));
        }
        return derived(newLow, lowOpen, newHigh, highOpen, best, qualifier());
    }

    /**
     * The sum.
     *
     * @param other the other summand
     * @return every sum of a value here and a value there
     */
    public Estimate plus(Estimate other) {
        return Intervals.plus(this, other);
    }

    /**
     * The difference. An estimate minus itself is no zero: the two values need not be the same.
     *
     * @param other what to take away
     * @return every difference of a value here and a value there
     */
    public Estimate minus(Estimate other) {
        return Intervals.minus(this, other);
    }

    /**
     * The product.
     *
     * @param other the other factor
     * @return every product of a value here and a value there
     */
    public Estimate times(Estimate other) {
        return Intervals.times(this, other);
    }

    /**
     * A multiple. A positive factor keeps the wording.
     *
     * @param factor finite
     * @return every value here times the factor
     * @throws IllegalArgumentException if the factor is not finite
     */
    public Estimate times(double factor) {
        StatedEstimates.requireFinite(factor, "a factor");
        return Intervals.times(this, factor);
    }

    /**
     * The quotient.
     *
     * @param divisor the divisor; it may contain 0, which is left out of it as in IEEE 1788
     * @return every quotient of a value here and a value other than 0 there; {@link #unknown} if there is no such value there
     */
    public Estimate dividedBy(Estimate divisor) {
        return Intervals.dividedBy(this, divisor);
    }

    /**
     * The opposite.
     *
     * @return every value here with its sign changed
     */
    public Estimate negated() {
        return Intervals.negated(this);
    }

    /**
     * The share of this amount in the total of this amount and the rest: a ÷ (a + b), with exact bounds although a occurs twice.
     * Amounts are at least 0; parts of either estimate below that are left out.
     *
     * @param rest all of the total but this
     * @return within 0 to 1; all of 0 to 1 if both are zero
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate shareOf(Estimate rest) {
        return Intervals.shareOf(this, rest);
    }

    /**
     * The ratio of two amounts that vary independently, neither of them negative: parts of either estimate below 0 are left out.
     *
     * @param base the amount to compare with
     * @return at least 0
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate ratioTo(Estimate base) {
        return Intervals.dividedBy(within(0, Double.POSITIVE_INFINITY), base.within(0, Double.POSITIVE_INFINITY));
    }

    /**
     * The sum of many, rounded once: the order does not matter where doubles hold the sum of the rounding errors.
     *
     * @param summands any number of estimates
     * @return the sum; exactly 0 if there is no summand
     */
    public static Estimate sum(Iterable<Estimate> summands) {
        return Intervals.sum(summands);
    }

    /**
     * The narrowest estimate that contains two: what disagreeing sources leave possible.
     *
     * @param other the other estimate
     * @return the hull; with a best value only if both have the same
     */
    public Estimate hull(Estimate other) {
        return Intervals.hull(this, other);
    }

    /**
     * What two estimates have in common: the values that satisfy both.
     *
     * @param other the other estimate
     * @return the common part, empty if the two contradict each other
     */
    public Optional<Estimate> intersection(Estimate other) {
        return Intervals.intersection(this, other);
    }

    /**
     * This estimate for reading, with numbers rounded to the nearest of a few significant digits. Rounding noise of computed bounds
     * disappears; bounds that differ never print as one number.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return EstimateText.bare(EstimateText.rounded(this, significantDigits));
    }

    /**
     * The wording, which {@link #parse} reads back: {@code 855}, {@code about 40 (36-44)}, {@code more than 855}, {@code 275-300},
     * {@code at most 12}, {@code 275-300 (best 280)}, {@code unknown}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return EstimateText.bare(this);
    }
}
