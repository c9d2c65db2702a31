package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Decimals;
import java.math.BigDecimal;

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

    /** The decimal that a number prints as, which it stands for. */
    public static BigDecimal of(double value) {
        return new BigDecimal(Decimals.plain(value));
    }

    /** Whether a double prints as a decimal. */
    static boolean isHeld(BigDecimal exact) {
        return of(exact.doubleValue()).compareTo(exact) == 0;
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
        int sign = exact.compareTo(of(estimate.low()));
        return sign > 0 || (sign == 0 && !estimate.isLowOpen());
    }

    private static boolean isBelowHigh(Estimate estimate, BigDecimal exact) {
        if (estimate.high() == Double.POSITIVE_INFINITY) {
            return true;
        }
        int sign = exact.compareTo(of(estimate.high()));
        return sign < 0 || (sign == 0 && !estimate.isHighOpen());
    }
}
