package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Decimals.Rounded;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number as a source states it: an interval of reals, with the wording it came from and the best single value if
 * there is one.
 *
 * <p>Each end is closed or open, and may be unbounded. {@code more than 855} is the interval (855, ∞). {@code about 40}
 * means within 10 % of 40 unless the source states bounds ({@link #ABOUT_TOLERANCE}), and prints as
 * {@code about 40 (36-44)}.
 *
 * <p>Arithmetic is sound: if every operand lies in its estimate, the result lies in the result. Exact numbers are the
 * decimals that they print as, and so are ends: 0.09 + 0.01 is exactly 0.1. An end is rounded outward only where no
 * double prints as the result, and narrower operands never give a wider result. Unbounded operands give one-sided
 * answers, never exceptions. The terms are those of IEEE 1788 (interval arithmetic). An operand that occurs twice in a
 * formula widens the result; {@link #shareOf} is the tight form for a share.
 *
 * <p>There is no order: {@link #isAbove(double)} answers yes, no or unknown. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Estimate {
    /** What "about" means where a source states no bounds: 10 % of the value to either side. */
    public static final double ABOUT_TOLERANCE = 0.10;

    private static final Estimate UNKNOWN =
            derived(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, Double.NaN, Qualifier.RANGE);

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Package-private, as the ends are read in inner loops. */
    final double low;

    final double high;

    /** NaN if there is none. */
    final double best;

    private final boolean lowOpen;
    private final boolean highOpen;
    private final Qualifier qualifier;

    private Estimate(double low, boolean lowOpen, double high, boolean highOpen, double best, Qualifier qualifier) {
        this.low = low;
        this.high = high;
        this.best = best;
        this.lowOpen = lowOpen;
        this.highOpen = highOpen;
        this.qualifier = qualifier;
    }

    /**
     * An interval that is known to be one: mends signs of zero, openness of infinite ends, and a wording that no longer
     * fits.
     */
    static Estimate derived(double low, boolean lowOpen, double high, boolean highOpen, double best, Qualifier hint) {
        if (low == high) {
            double point = low + 0.0;
            return new Estimate(point, false, point, false, point, Qualifier.EXACT);
        }
        boolean open = lowOpen || low == Double.NEGATIVE_INFINITY;
        boolean openAbove = highOpen || high == Double.POSITIVE_INFINITY;
        boolean inside = (best > low || (best == low && !open)) && (best < high || (best == high && !openAbove));
        Qualifier qualifier = StatedEstimates.fitting(hint, low, open, high, openAbove, inside);
        return new Estimate(low + 0.0, open, high + 0.0, openAbove, inside ? best + 0.0 : Double.NaN, qualifier);
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
     * A value and 10 % to either side, as in "about 40". The ends are the doubles nearest to the decimals: about 0.29
     * is 0.261-0.319.
     *
     * @param value finite, not 0
     * @return the closed interval, with the value as best
     * @throws IllegalArgumentException if the value is not finite, or 0, around which 10 % is no width
     */
    public static Estimate about(double value) {
        return StatedEstimates.about(value, Double.NaN, Double.NaN);
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
     * The result of a formula that computes its own bounds.
     *
     * @param wording what its inputs were: exact if all of them, so that the bounds differ by rounding only; about if
     *     each has a best value; else range
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
        requireNonNull(wording, "wording");
        StatedEstimates.requireInterval(low, lowOpen, high, highOpen);
        return derived(low, lowOpen, high, highOpen, best, wording);
    }

    /**
     * An unknown number.
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
     * @throws IllegalArgumentException if a number that the qualifier needs is missing, or the numbers contradict one
     *     another
     */
    public static Estimate of(Qualifier qualifier, double value, double low, double high) {
        return StatedEstimates.estimate(requireNonNull(qualifier, "qualifier"), value, low, high);
    }

    /**
     * Reads a wording: {@code 855}, {@code about 40}, {@code ~40}, {@code more than 855}, {@code over 800},
     * {@code at least 5}, {@code 800+}, {@code up to 20}, {@code fewer than 10}, {@code 275-300},
     * {@code between 275 and 300}, {@code 1.5 million}, {@code about 40 (36-44)}, {@code unknown}, and all that
     * {@link #toString} prints. "Nearly" and "almost" are read as "about".
     *
     * @param text the wording, without unit
     * @return the estimate
     * @throws QuantityParseException if the text is no such wording, or states a unit, a currency or a share
     */
    public static Estimate parse(String text) {
        return EstimateReader.bare(requireNonNull(text, "text"));
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
        return lowOpen;
    }

    /**
     * Whether the high end itself is left out. Unbounded ends are open.
     *
     * @return true if {@code high()} is not a possible value
     */
    public boolean isHighOpen() {
        return highOpen;
    }

    /**
     * The best single value: the value itself if exact, the stated value of "about", else only what a source states.
     *
     * @return the value, empty if no value is better than another
     */
    public OptionalDouble best() {
        return hasBest() ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    boolean hasBest() {
        return !Double.isNaN(best);
    }

    /**
     * How the source hedged the number. A computed estimate carries the wording that fits it: exact if all its inputs
     * were (bounds then differ by rounding at most), about if every input has a best value, else what its bounds say.
     *
     * @return the qualifier
     */
    public Qualifier qualifier() {
        return qualifier;
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
        return Decimals.sum(high, -low).ceiling();
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
        requireNonNull(other, "other");
        return !other.startsBefore(this) && !other.endsAfter(this);
    }

    private boolean startsBefore(Estimate other) {
        return low < other.low || (low == other.low && !isLowOpen() && other.isLowOpen());
    }

    private boolean endsAfter(Estimate other) {
        return high > other.high || (high == other.high && !isHighOpen() && other.isHighOpen());
    }

    /** From the low end of one to the high end of another. */
    private static Estimate spanning(Estimate from, Estimate to, double best, Qualifier hint) {
        return derived(from.low, from.isLowOpen(), to.high, to.isHighOpen(), best, hint);
    }

    /**
     * Whether some value is possible under both: the two do not contradict each other.
     *
     * @param other the other estimate
     * @return true if they have a value in common
     */
    public boolean overlaps(Estimate other) {
        requireNonNull(other, "other");
        return !liesBelow(this, other) && !liesBelow(other, this);
    }

    /** Whether every value of one is less than every value of the other. */
    private static boolean liesBelow(Estimate one, Estimate other) {
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
        requireNonNull(other, "other");
        return liesBelow(other, this) ? Ternary.YES : high <= other.low ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * Whether the value is less than another.
     *
     * @param other the estimate of the other value
     * @return yes if it is under every combination of possible values, no if it is under none, else unknown
     */
    public Ternary isBelow(Estimate other) {
        return requireNonNull(other, "other").isAbove(this);
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
     * @throws IllegalArgumentException if no part of this estimate lies inside, or a limit is not a number
     */
    public Estimate within(double floor, double ceiling) {
        if (low >= floor && high <= ceiling) {
            return this;
        }
        double newLow = Math.max(low, floor);
        double newHigh = Math.min(high, ceiling);
        boolean lowOpen = low >= floor && isLowOpen();
        boolean highOpen = high <= ceiling && isHighOpen();
        boolean some = newLow < newHigh || (newLow == newHigh && !lowOpen && !highOpen);
        if (!some) {
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
        return plus(other, both(qualifier(), requireNonNull(other, "other").qualifier()));
    }

    private Estimate plus(Estimate other, Qualifier hint) {
        boolean lowOpen = isLowOpen() || other.isLowOpen();
        boolean highOpen = isHighOpen() || other.isHighOpen();
        Rounded sum = Decimals.sum(best, other.best);
        boolean areExact = isExact() && other.isExact();
        return derived(
                (areExact ? sum : Decimals.sum(low, other.low)).floor(),
                lowOpen,
                (areExact ? sum : Decimals.sum(high, other.high)).ceiling(),
                highOpen,
                sum.nearest(),
                hint);
    }

    /**
     * The difference. An estimate minus itself is no zero: the two values need not be the same.
     *
     * @param other what to take away
     * @return every difference of a value here and a value there
     */
    public Estimate minus(Estimate other) {
        requireNonNull(other, "other");
        return plus(other.negated(), vaguer(qualifier(), other.qualifier()));
    }

    /**
     * The product.
     *
     * @param other the other factor
     * @return every product of a value here and a value there
     */
    public Estimate times(Estimate other) {
        requireNonNull(other, "other");
        double least = INFINITY;
        double most = -INFINITY;
        boolean lowOpen = true;
        boolean highOpen = true;
        Rounded product = Decimals.product(best, other.best);
        for (int corner = 0; corner < 4; corner++) {
            double x = corner < 2 ? low : high;
            double y = (corner & 1) == 0 ? other.low : other.high;
            boolean xOpen = corner < 2 ? isLowOpen() : isHighOpen();
            boolean yOpen = (corner & 1) == 0 ? other.isLowOpen() : other.isHighOpen();
            boolean open = missed(x, xOpen, y, yOpen);
            Rounded end = isExact() && other.isExact() ? product : Decimals.product(x, y);
            double down = end.floor();
            if (down <= least) {
                lowOpen = down < least ? open : lowOpen && open;
                least = down;
            }
            double up = end.ceiling();
            if (up >= most) {
                highOpen = up > most ? open : highOpen && open;
                most = up;
            }
        }
        return derived(least, lowOpen, most, highOpen, product.nearest(), vaguer(qualifier(), other.qualifier()));
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
        if (factor == 0) {
            return exactly(0);
        }
        if (factor < 0) {
            return negated().times(-factor);
        }
        Rounded product = Decimals.product(best, factor);
        return derived(
                (isExact() ? product : Decimals.product(low, factor)).floor(),
                isLowOpen(),
                (isExact() ? product : Decimals.product(high, factor)).ceiling(),
                isHighOpen(),
                product.nearest(),
                qualifier());
    }

    /**
     * The quotient.
     *
     * @param divisor the divisor; it may contain 0, which is left out of it as in IEEE 1788
     * @return every quotient of a value here and a value other than 0 there; {@link #unknown} if there is no such value
     *     there
     */
    public Estimate dividedBy(Estimate divisor) {
        requireNonNull(divisor, "divisor");
        if ((divisor.low == 0 && divisor.high == 0) || (divisor.low < 0 && divisor.high > 0 && !isZero())) {
            return UNKNOWN;
        }
        if (isZero()) {
            return this;
        }
        Qualifier hint = vaguer(qualifier(), divisor.qualifier());
        return divisor.low >= 0 ? quotient(this, divisor, hint) : quotient(negated(), divisor.negated(), hint);
    }

    /**
     * The opposite.
     *
     * @return every value here with its sign changed
     */
    public Estimate negated() {
        Qualifier hint = switch (qualifier()) {
            case AT_LEAST -> Qualifier.AT_MOST;
            case AT_MOST -> Qualifier.AT_LEAST;
            case MORE_THAN -> Qualifier.LESS_THAN;
            case LESS_THAN -> Qualifier.MORE_THAN;
            case EXACT, ABOUT, RANGE -> qualifier();
        };
        return derived(-high, /* lowOpen= */ isHighOpen(), -low, /* highOpen= */ isLowOpen(), -best, hint);
    }

    /**
     * The share of this amount in the total of this amount and the rest: a ÷ (a + b), with exact bounds although a
     * occurs twice. Amounts are at least 0; parts of either estimate below that are left out.
     *
     * @param rest all of the total but this
     * @return within 0 to 1; all of 0 to 1 if both are zero
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate shareOf(Estimate rest) {
        Estimate a = within(0, INFINITY);
        Estimate b = requireNonNull(rest, "rest").within(0, INFINITY);
        if (a.high == 0 || b.high == 0) {
            return b.high > 0 ? exactly(0) : a.high > 0 ? exactly(1) : between(0, 1);
        }
        Rounded one = Decimals.share(a.best, b.best);
        boolean areExact = a.isExact() && b.isExact();
        double low = (areExact ? one : Decimals.share(a.low, b.high)).floor();
        boolean lowOpen = a.isLowOpen() || (b.isHighOpen() && a.low > 0);
        double high = (areExact ? one : Decimals.share(a.high, b.low)).ceiling();
        boolean highOpen = b.isLowOpen() || (a.isHighOpen() && b.low > 0);
        return derived(low, lowOpen, high, highOpen, one.nearest(), vaguer(a.qualifier(), b.qualifier()));
    }

    /**
     * The ratio of two amounts that vary independently, neither of them negative: parts of either estimate below 0 are
     * left out.
     *
     * @param base the amount to compare with
     * @return at least 0
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate ratioTo(Estimate base) {
        return within(0, INFINITY).dividedBy(requireNonNull(base, "base").within(0, INFINITY));
    }

    /**
     * The sum of many, rounded once: the order does not matter where doubles hold the sum of the rounding errors.
     *
     * @param summands any number of estimates
     * @return the sum; exactly 0 if there is no summand
     */
    public static Estimate sum(Iterable<Estimate> summands) {
        requireNonNull(summands, "summands");
        Decimals.Sum low = new Decimals.Sum();
        Decimals.Sum high = new Decimals.Sum();
        Decimals.Sum best = new Decimals.Sum();
        boolean lowOpen = false;
        boolean highOpen = false;
        Qualifier hint = null;
        for (Estimate next : summands) {
            low.add(next.low);
            high.add(next.high);
            best.add(next.best);
            lowOpen |= next.isLowOpen();
            highOpen |= next.isHighOpen();
            hint = hint == null ? next.qualifier() : both(hint, next.qualifier());
        }
        return derived(
                low.rounded().floor(),
                lowOpen,
                high.rounded().ceiling(),
                highOpen,
                best.rounded().nearest(),
                hint == null ? Qualifier.EXACT : hint);
    }

    /**
     * The narrowest estimate that contains two: what disagreeing sources leave possible.
     *
     * @param other the other estimate
     * @return the hull; with a best value only if both have the same
     */
    public Estimate hull(Estimate other) {
        requireNonNull(other, "other");
        return spanning(
                startsBefore(other) ? this : other,
                endsAfter(other) ? this : other,
                best == other.best ? best : Double.NaN,
                both(qualifier(), other.qualifier()));
    }

    /**
     * The greater of two values that vary apart.
     *
     * @param other the other estimate
     * @return from the greater of the lower ends to the greater of the upper ends
     * @since 0.3.0
     */
    public Estimate max(Estimate other) {
        requireNonNull(other, "other");
        return spanning(
                startsBefore(other) ? other : this,
                endsAfter(other) ? this : other,
                Math.max(best, other.best),
                both(qualifier(), other.qualifier()));
    }

    /**
     * What two estimates have in common: the values that satisfy both.
     *
     * @param other the other estimate
     * @return the common part, empty if the two contradict each other
     */
    public Optional<Estimate> intersection(Estimate other) {
        requireNonNull(other, "other");
        if (!overlaps(other)) {
            return Optional.empty();
        }
        boolean own = hasBest() && other.contains(best);
        boolean others = other.hasBest() && contains(other.best);
        double common = Double.NaN;
        if (own && (!others || best == other.best)) {
            common = best;
        } else if (others && !own) {
            common = other.best;
        }
        return Optional.of(spanning(
                startsBefore(other) ? other : this,
                endsAfter(other) ? other : this,
                common,
                both(qualifier(), other.qualifier())));
    }

    /** The wording of a result where both operands have the same, or a best value each. */
    private static Qualifier both(Qualifier first, Qualifier second) {
        return first == second ? first : isValue(first) && isValue(second) ? Qualifier.ABOUT : Qualifier.RANGE;
    }

    /** The wording of a result that bounds do not pass through: "at most" minus "at most" is a range. */
    private static Qualifier vaguer(Qualifier first, Qualifier second) {
        Qualifier hint = both(first, second);
        return isValue(hint) ? hint : Qualifier.RANGE;
    }

    private static boolean isValue(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT || qualifier == Qualifier.ABOUT;
    }

    private boolean isZero() {
        return low == 0 && high == 0;
    }

    /**
     * Whether no pair of values has the product of these two ends: an end is open, and the other is not a possible
     * zero.
     */
    private static boolean missed(double x, boolean xOpen, double y, boolean yOpen) {
        return (xOpen || yOpen) && (x != 0 || xOpen) && (y != 0 || yOpen);
    }

    /** Quotient by a divisor that is positive but for a 0 at its low end, which is left out. */
    private static Estimate quotient(Estimate a, Estimate b, Qualifier hint) {
        Rounded one = Decimals.quotient(a.best, b.best);
        boolean areExact = a.isExact() && b.isExact();
        double under = a.low >= 0 ? b.high : b.low;
        double over = a.high <= 0 ? b.high : b.low;
        double low = under == 0 ? -INFINITY : (areExact ? one : Decimals.quotient(a.low, under)).floor();
        double high = over == 0 ? INFINITY : (areExact ? one : Decimals.quotient(a.high, over)).ceiling();
        boolean lowOpen = a.isLowOpen() || (a.low >= 0 ? b.isHighOpen() && a.low > 0 : b.isLowOpen());
        boolean highOpen = a.isHighOpen() || (a.high <= 0 ? b.isHighOpen() && a.high < 0 : b.isLowOpen());
        return derived(low, lowOpen, high, highOpen, one.nearest(), hint);
    }

    /**
     * Whether the other is an estimate with the same ends, best value and wording.
     *
     * @param other anything
     * @return true if equal in all respects; two estimates of one unknown value are not the same value for all that
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Estimate that
                && qualifier == that.qualifier
                && lowOpen == that.lowOpen
                && highOpen == that.highOpen
                && low == that.low
                && high == that.high
                && Double.doubleToLongBits(best) == Double.doubleToLongBits(that.best);
    }

    @Override
    public int hashCode() {
        int numbers = 31 * (31 * Double.hashCode(low) + Double.hashCode(high)) + Double.hashCode(best);
        return 31 * numbers + qualifier.code().hashCode();
    }

    /**
     * This estimate for reading, with numbers rounded to a few significant digits: lower bounds down, upper bounds up,
     * and an exact or best value to the nearest. Rounding noise of computed bounds disappears; bounds that differ never
     * print as one number; an exact value keeps all digits before the point.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return EstimateText.described(this, significantDigits);
    }

    /**
     * The wording, which {@link #parse} reads back: {@code 855}, {@code about 40 (36-44)}, {@code more than 855},
     * {@code 275-300}, {@code at most 12}, {@code 275-300 (best 280)}, {@code unknown}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return EstimateText.bare(this);
    }
}
