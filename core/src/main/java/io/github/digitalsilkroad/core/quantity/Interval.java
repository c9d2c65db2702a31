package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Rounding;
import java.util.OptionalDouble;

/** What an {@link Estimate} holds, and the questions that only look at it. */
abstract sealed class Interval permits Estimate {
    static final int LOW_OPEN = 1;
    static final int HIGH_OPEN = 2;
    static final int QUALIFIER_SHIFT = 2;

    /** Package-private, as the ends are read in inner loops. */
    final double low;

    final double high;

    /** NaN if there is none. */
    final double best;

    /** Bit 0: low end open; bit 1: high end open; from bit 2: bits of the qualifier. One byte keeps the object at 40 bytes. */
    private final byte flags;

    Interval(double low, double high, double best, int flags) {
        this.low = low;
        this.high = high;
        this.best = best;
        this.flags = (byte) flags;
    }

    /**
     * The low end.
     *
     * @return the greatest lower bound, −∞ if unbounded
     */
    public double low() {
        return low;
    }

    /**
     * The high end.
     *
     * @return the least upper bound, ∞ if unbounded
     */
    public double high() {
        return high;
    }

    /**
     * Whether the low end itself is left out. Unbounded ends are open.
     *
     * @return true if {@code low()} is not a possible value
     */
    public boolean isLowOpen() {
        return (flags & LOW_OPEN) != 0;
    }

    /**
     * Whether the high end itself is left out. Unbounded ends are open.
     *
     * @return true if {@code high()} is not a possible value
     */
    public boolean isHighOpen() {
        return (flags & HIGH_OPEN) != 0;
    }

    /**
     * The best single value: the value itself if exact, the stated value of "about", else only what a source states.
     *
     * @return the value, empty if no value is better than another
     */
    public OptionalDouble best() {
        return hasBest() ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    final boolean hasBest() {
        return !Double.isNaN(best);
    }

    /**
     * How the source hedged the number. A computed estimate carries the wording that fits it: exact if all its inputs were (bounds then
     * differ by rounding at most), about if every input has a best value, else what its bounds say.
     *
     * @return the qualifier
     */
    public Qualifier qualifier() {
        return Qualifier.at(flags >> QUALIFIER_SHIFT);
    }

    /**
     * The middle.
     *
     * @return halfway between the ends, NaN if an end is unbounded
     */
    public double midpoint() {
        return isBounded() ? low / 2 + high / 2 : Double.NaN;
    }

    /**
     * The width.
     *
     * @return the distance of the ends, rounded up; 0 if exact, ∞ if unbounded
     */
    public double width() {
        return Rounding.addUp(high, -low);
    }

    /**
     * Whether only one value is possible.
     *
     * @return true if both ends are the same
     */
    public boolean isExact() {
        return low == high;
    }

    /**
     * Whether both ends are finite.
     *
     * @return false if an end is unbounded
     */
    public boolean isBounded() {
        return low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
    }

    /**
     * Whether nothing is known: the entire line.
     *
     * @return true if both ends are unbounded
     */
    public boolean isEntire() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /**
     * Whether a value is possible.
     *
     * @param value any number
     * @return true if it lies inside; false for NaN and infinities
     */
    public boolean contains(double value) {
        return (value > low || (value == low && !isLowOpen())) && (value < high || (value == high && !isHighOpen()));
    }

    /**
     * Whether this estimate leaves possible all that another one does.
     *
     * @param other the other estimate
     * @return true if the other is a subset, as every estimate is of itself
     */
    public boolean contains(Estimate other) {
        boolean lowInside = low < other.low || (low == other.low && (!isLowOpen() || other.isLowOpen()));
        boolean highInside = high > other.high || (high == other.high && (!isHighOpen() || other.isHighOpen()));
        return lowInside && highInside;
    }

    /**
     * Whether some value is possible under both: the two do not contradict each other.
     *
     * @param other the other estimate
     * @return true if they have a value in common
     */
    public boolean overlaps(Estimate other) {
        return !liesBelow(this, other) && !liesBelow(other, this);
    }

    /** Whether every value of one is less than every value of the other. */
    private static boolean liesBelow(Interval one, Interval other) {
        return one.high < other.low || (one.high == other.low && (one.isHighOpen() || other.isLowOpen()));
    }

    /**
     * Whether the value is greater than a number.
     *
     * @param value the number to compare with
     * @return yes if every possible value is greater, no if none is, else unknown
     */
    public Ternary isAbove(double value) {
        if (low > value || (low == value && isLowOpen())) {
            return Ternary.YES;
        }
        return high <= value ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Whether the value is less than a number.
     *
     * @param value the number to compare with
     * @return yes if every possible value is less, no if none is, else unknown
     */
    public Ternary isBelow(double value) {
        if (high < value || (high == value && isHighOpen())) {
            return Ternary.YES;
        }
        return low >= value ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Whether the value is greater than another.
     *
     * @param other the estimate of the other value
     * @return yes if it is under every combination of possible values, no if it is under none, else unknown
     */
    public Ternary isAbove(Estimate other) {
        if (liesBelow(other, this)) {
            return Ternary.YES;
        }
        return high <= other.low ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Whether the value is less than another.
     *
     * @param other the estimate of the other value
     * @return yes if it is under every combination of possible values, no if it is under none, else unknown
     */
    public Ternary isBelow(Estimate other) {
        if (liesBelow(this, other)) {
            return Ternary.YES;
        }
        return low >= other.high ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Whether the other is an estimate with the same ends, best value and wording.
     *
     * @param other anything
     * @return true if equal in all respects; two estimates of one unknown value are not the same value for all that
     */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Interval that
                && flags == that.flags
                && low == that.low
                && high == that.high
                && Double.doubleToLongBits(best) == Double.doubleToLongBits(that.best);
    }

    @Override
    public final int hashCode() {
        int hash = 31 * Double.hashCode(low) + Double.hashCode(high);
        return 31 * (31 * hash + Double.hashCode(best)) + flags;
    }
}
