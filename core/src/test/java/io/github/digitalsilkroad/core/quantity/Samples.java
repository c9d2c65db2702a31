package io.github.digitalsilkroad.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Numbers and estimates as sources state them, with enough odd ones among them to try the corners. */
public final class Samples {
    private Samples() {}

    /** Decimals of a few digits, small integers, and now and then any double of a size that arithmetic survives. */
    public static Arbitrary<Double> numbers() {
        Arbitrary<Double> integers = Arbitraries.integers().between(-20, 20).map(Integer::doubleValue);
        Arbitrary<Double> decimals = Combinators.combine(
                        Arbitraries.longs().between(-9_999_999, 9_999_999),
                        Arbitraries.integers().between(-9, 5))
                .as((digits, power) -> BigDecimal.valueOf(digits, -power).doubleValue());
        Arbitrary<Double> odd = Arbitraries.doubles().between(-1e60, 1e60).map(Samples::withoutNegativeZero);
        Arbitrary<Double> corners = Arbitraries.of(0.0, 1.0, -1.0);
        return Arbitraries.frequencyOf(
                Tuple.of(2, corners), Tuple.of(3, integers), Tuple.of(5, decimals), Tuple.of(1, odd));
    }

    private static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    /** What a source may state: each wording, open and closed ends, ranges with and without a best value. */
    public static Arbitrary<Estimate> estimates() {
        Arbitrary<Double> numbers = numbers();
        Arbitrary<Estimate> ranges = Combinators.combine(
                        numbers, numbers, Arbitraries.integers().between(0, 7))
                .as(Samples::range);
        return Arbitraries.oneOf(
                numbers.map(Estimate::exactly),
                numbers.filter(value -> value != 0).map(Estimate::about),
                numbers.map(Estimate::moreThan),
                numbers.map(Estimate::atLeast),
                numbers.map(Estimate::lessThan),
                numbers.map(Estimate::atMost),
                ranges,
                Arbitraries.just(Estimate.unknown()));
    }

    /** Stated estimates, and one-sided ones with a best value, such as a hull of claims may have. */
    public static Arbitrary<Estimate> anyEstimates() {
        Arbitrary<Double> numbers = numbers();
        return Arbitraries.oneOf(
                estimates(),
                estimates(),
                numbers.map(number -> Estimate.unknown().withBest(number)),
                numbers.map(
                        number -> Estimate.atLeast(number - Math.abs(number)).withBest(number)),
                numbers.map(number -> Estimate.lessThan(number + Math.max(1, Math.abs(number)))
                        .withBest(number)));
    }

    /** Bit 0: low end open; bit 1: high end open; bit 2: with a best value. */
    private static Estimate range(double one, double other, int kind) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (low == high) {
            return Estimate.between(low, high);
        }
        Estimate range = Estimate.interval(low, (kind & 1) != 0, high, (kind & 2) != 0);
        double middle = range.midpoint();
        return (kind & 4) != 0 && range.contains(middle) ? range.withBest(middle) : range;
    }

    /** Estimates of which no part is negative. */
    public static Arbitrary<Estimate> amounts() {
        return anyEstimates()
                .filter(estimate -> estimate.high() > 0 || (estimate.high() == 0 && !estimate.isHighOpen()))
                .map(estimate -> estimate.within(0, Double.POSITIVE_INFINITY));
    }

    /** A value inside an estimate, chosen by a number from 0 to 1. */
    public static double pointIn(Estimate estimate, double where) {
        double point = somewhere(estimate, where);
        if (estimate.contains(point)) {
            return point;
        }
        double inside = estimate.low() > Double.NEGATIVE_INFINITY
                ? Math.nextUp(estimate.low())
                : Math.nextDown(estimate.high());
        return estimate.contains(inside) ? inside : estimate.best().orElse(estimate.midpoint());
    }

    private static double somewhere(Estimate estimate, double where) {
        if (estimate.isBounded()) {
            return where == 1 ? estimate.high() : estimate.low() + where * (estimate.high() - estimate.low());
        }
        double reach = where / (1.0001 - where);
        if (estimate.isEntire()) {
            return where < 0.5 ? -reach : reach * 1000;
        }
        return estimate.low() == Double.NEGATIVE_INFINITY ? estimate.high() - reach : estimate.low() + reach;
    }

    /**
     * Whether a number read back from its rounded text holds every value of the number itself. A point is printed
     * rounded to the nearest, and rounding noise beyond the tenth digit of a bound does not count.
     */
    public static boolean enclosesForReading(Estimate printed, Estimate exact) {
        if (printed.isExact()) {
            return exact.width() <= 1e-9 * Math.max(Math.abs(exact.low()), Math.abs(exact.high()));
        }
        return printed.low() <= exact.low() + noise(exact.low())
                && exact.high() - noise(exact.high()) <= printed.high()
                && (!printed.isLowOpen() || exact.isLowOpen() || printed.low() < exact.low())
                && (!printed.isHighOpen() || exact.isHighOpen() || exact.high() < printed.high());
    }

    private static double noise(double bound) {
        boolean isShort = !Double.isFinite(bound)
                || BigDecimal.valueOf(bound).stripTrailingZeros().precision() <= 10;
        return isShort ? 0 : 1e-9 * Math.abs(bound);
    }

    /** Where a point is chosen, the ends and the middle often. */
    public static Arbitrary<Double> places() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.5, 1.0), Arbitraries.doubles().between(0, 1));
    }

    /**
     * What an operation on two exact numbers of plain size gives, taken as the decimals that they print as; empty
     * unless all three have up to 15 digits, so that a double stands for one of them only.
     */
    public static Optional<BigDecimal> decimal(Estimate a, Estimate b, BinaryOperator<BigDecimal> operation) {
        if (!a.isExact() || !b.isExact()) {
            return Optional.empty();
        }
        BigDecimal x = new BigDecimal(a.toString().replace(",", ""));
        BigDecimal y = new BigDecimal(b.toString().replace(",", ""));
        BigDecimal result = operation.apply(x, y);
        return isPlain(x) && isPlain(y) && isShort(result) ? Optional.of(result) : Optional.empty();
    }

    /** Whether a number is of a size that sources print. */
    private static boolean isPlain(BigDecimal decimal) {
        return isShort(decimal) && decimal.stripTrailingZeros().scale() <= 17;
    }

    private static boolean isShort(BigDecimal decimal) {
        return decimal.stripTrailingZeros().precision() <= 15;
    }

    /** The quotient of two decimals as far as 40 digits go. */
    public static BigDecimal quotient(BigDecimal x, BigDecimal y) {
        return y.signum() == 0
                ? new BigDecimal("0.1234567890123456")
                : x.divide(y, new MathContext(40, RoundingMode.DOWN));
    }

    /**
     * Whether a number that was worked out from doubles lies in an estimate, whose exact numbers are the decimals
     * nearest to them.
     */
    public static boolean nearlyHolds(Estimate estimate, BigDecimal exact) {
        return holds(widened(estimate), exact);
    }

    /** An estimate with what lies as near as the double of a decimal does to the decimal. */
    public static Estimate widened(Estimate estimate) {
        double low = Math.nextDown(Math.nextDown(estimate.low()));
        double high = Math.nextUp(Math.nextUp(estimate.high()));
        return Estimate.interval(low, Double.isInfinite(low), high, Double.isInfinite(high));
    }

    /** Whether an exact number lies in an estimate. */
    public static boolean holds(Estimate estimate, BigDecimal exact) {
        return isAboveLow(estimate, exact) && isBelowHigh(estimate, exact);
    }

    private static boolean isAboveLow(Estimate estimate, BigDecimal exact) {
        if (estimate.low() == Double.NEGATIVE_INFINITY) {
            return true;
        }
        int sign = exact.compareTo(new BigDecimal(estimate.low()));
        return sign > 0 || (sign == 0 && !estimate.isLowOpen());
    }

    private static boolean isBelowHigh(Estimate estimate, BigDecimal exact) {
        if (estimate.high() == Double.POSITIVE_INFINITY) {
            return true;
        }
        int sign = exact.compareTo(new BigDecimal(estimate.high()));
        return sign < 0 || (sign == 0 && !estimate.isHighOpen());
    }
}
