package io.github.digitalsilkroad.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Exact arithmetic on decimals, against which that on doubles is checked. */
public final class Exact {

    private Exact() {}

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
