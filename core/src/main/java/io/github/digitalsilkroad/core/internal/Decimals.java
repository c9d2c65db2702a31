package io.github.digitalsilkroad.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Doubles as plain decimal text and back, each the exact inverse of the other and the same on every JDK.
 *
 * @since 0.1.0
 */
public final class Decimals {
    private static final double EXACT_INTEGERS = 0x1p53;

    /** Two decimals of so many digits at most are never the same double, but below {@link Double#MIN_NORMAL}. */
    private static final int FEW_DIGITS = 15;

    /** So many digits of a computed bound are free of rounding noise. */
    private static final int QUIET_DIGITS = 10;

    private static final int MAX_PLAIN_EXPONENT = 21;
    private static final int MIN_PLAIN_EXPONENT = -9;
    private static final int GROUP = 3;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]{1,4})?");

    private Decimals() {}

    /**
     * Reads a plain decimal such as {@code -20900000.5} or {@code 1.5E30}: ASCII digits, no grouping, no blanks.
     *
     * @param text the text
     * @return the double that prints as the decimal, NaN if the text is malformed, infinite if no double does: it would
     *     have to be changed to be held, as {@code 1E309}, {@code 1E-400} and {@code 12345678901234567890} would
     */
    public static double parse(String text) {
        return parse(text, 0);
    }

    /**
     * Reads a plain decimal and multiplies it by a power of ten.
     *
     * @param text the text
     * @param power the power of ten, such as 6 for "million"
     * @return the double that prints as decimal × 10^power, NaN if the text is malformed, infinite if no double does
     */
    public static double parse(String text, int power) {
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        BigDecimal exact = new BigDecimal(text).scaleByPowerOfTen(power);
        double nearest = exact.doubleValue() + 0.0;
        if (Double.isInfinite(nearest)) {
            return nearest;
        }
        boolean few = exact.precision() <= FEW_DIGITS && isNormal(nearest);
        return few || shortest(nearest).compareTo(exact) == 0 ? nearest : exact.signum() * Double.POSITIVE_INFINITY;
    }

    private static boolean isNormal(double value) {
        return Math.abs(value) >= Double.MIN_NORMAL;
    }

    /** The decimal of the fewest digits that reads back as a number; JDK 17 prints some numbers with more. */
    private static BigDecimal shortest(double value) {
        BigDecimal printed = BigDecimal.valueOf(value).stripTrailingZeros();
        if (printed.precision() <= FEW_DIGITS && isNormal(value)) {
            return printed;
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = printed.precision();
        while (digits > 1 && round(exact, digits - 1).doubleValue() == value) {
            digits--;
        }
        return round(exact, digits).stripTrailingZeros();
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /**
     * The sum of two numbers as the decimals that they print as: 0.09 and 0.01 make 0.1, where the sum of their
     * doubles is less.
     *
     * @param a a number
     * @param b a number
     * @return the sum, NaN if a summand or the sum has more than 15 digits, so that a double may represent several
     *     decimals
     */
    public static double sum(double a, double b) {
        return isInteger(a) && isInteger(b) && isInteger(a + b) ? a + b : held(a, b, BigDecimal::add);
    }

    /**
     * The product of two numbers as the decimals that they print as.
     *
     * @param a a number
     * @param b a number
     * @return the product, NaN if a factor or the product has more than 15 digits
     */
    public static double product(double a, double b) {
        return isInteger(a) && isInteger(b) && isInteger(a * b) ? a * b : held(a, b, BigDecimal::multiply);
    }

    /**
     * The quotient of two numbers as the decimals that they print as.
     *
     * @param a the dividend
     * @param b the divisor, not 0
     * @return the quotient, NaN if dividend, divisor or quotient has more than 15 digits
     */
    public static double quotient(double a, double b) {
        double quotient = held(a, b, (x, y) -> x.divide(y, new MathContext(FEW_DIGITS + 1, RoundingMode.DOWN)));
        return Double.isNaN(quotient) || held(quotient, b, BigDecimal::multiply) == a ? quotient : Double.NaN;
    }

    /**
     * The sum of many numbers as the decimals that they print as.
     *
     * @param summands the numbers
     * @return the sum, NaN if a summand or the sum has more than 15 digits
     */
    public static double sum(Iterable<Double> summands) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double summand : summands) {
            BigDecimal next = decimal(summand);
            if (next == null) {
                return Double.NaN;
            }
            sum = sum.add(next);
        }
        return held(sum);
    }

    private static double held(double a, double b, BinaryOperator<BigDecimal> operation) {
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        return x == null || y == null ? Double.NaN : held(operation.apply(x, y));
    }

    /** The decimal of up to 15 digits that a number prints as, or null. */
    private static @Nullable BigDecimal decimal(double value) {
        BigDecimal decimal = shortest(value);
        return decimal.precision() <= FEW_DIGITS && (value == 0 || isNormal(value)) ? decimal : null;
    }

    /** Whether a number is whole, and every smaller one is held exactly. */
    public static boolean isInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS;
    }

    private static double held(BigDecimal decimal) {
        double value = decimal.doubleValue();
        boolean few = decimal.stripTrailingZeros().precision() <= FEW_DIGITS;
        return few && Double.isFinite(value) && (isNormal(value) || decimal.signum() == 0) ? value : Double.NaN;
    }

    /**
     * How many decimals the shortest text of a number has.
     *
     * @param value finite
     * @return the decimals; negative if the number ends in zeros before the point: −5 for 20,900,000
     */
    public static int decimals(double value) {
        return shortest(value).scale();
    }

    /**
     * The shortest plain decimal that reads back as the number: thousands separated by commas, no exponent unless the
     * number is 10^21 or more, or less than 10^-9.
     *
     * @param value finite
     * @return the text
     */
    public static String text(double value) {
        return text(value, 0);
    }

    /**
     * The shortest decimal of a number in a larger unit: 20900000 with power 6 gives {@code 20.9}.
     *
     * @param value finite
     * @param power the power of ten of the larger unit
     * @return the text
     */
    public static String text(double value, int power) {
        StringBuilder text = new StringBuilder(plain(value, power));
        int end = text.indexOf(".");
        int first = value < 0 ? 1 : 0;
        if (text.indexOf("E") < 0) {
            for (int at = (end < 0 ? text.length() : end) - GROUP; at > first; at -= GROUP) {
                text.insert(at, ',');
            }
        }
        return text.toString();
    }

    /**
     * The same as {@link #text(double)}, for tables: without commas.
     *
     * @param value finite
     * @return the text, which {@link #parse(String)} reads back
     */
    public static String plain(double value) {
        return plain(value, 0);
    }

    private static String plain(double value, int power) {
        BigDecimal decimal = shortest(value).scaleByPowerOfTen(-power);
        int magnitude = decimal.precision() - decimal.scale() - 1;
        if (value == 0) {
            return "0";
        }
        return magnitude >= MAX_PLAIN_EXPONENT || magnitude < MIN_PLAIN_EXPONENT
                ? decimal.scaleByPowerOfTen(-magnitude).toPlainString() + "E" + magnitude
                : decimal.toPlainString();
    }

    /**
     * Rounds a number to a few significant decimal digits, to the nearest, for reading.
     *
     * @param value the number
     * @param digits how many significant digits to keep, at least 1
     * @return the double nearest to the rounded decimal, toward 0 where that exceeds the doubles; the number itself if
     *     it is 0 or not finite
     */
    public static double round(double value, int digits) {
        double nearest = round(value, digits, RoundingMode.HALF_EVEN);
        return Double.isInfinite(nearest) ? round(value, digits, RoundingMode.DOWN) : nearest;
    }

    /**
     * Rounds a lower bound to a few significant decimal digits, downward. Its rounding noise, which is what lies beyond
     * 10 digits, does not count.
     *
     * @param value the bound
     * @param digits how many significant digits to keep, at least 1
     * @return the rounded bound; the bound itself if it is 0 or not finite, or the doubles hold no rounded one
     */
    public static double roundDown(double value, int digits) {
        double quiet = digits < QUIET_DIGITS ? round(value, QUIET_DIGITS) : value;
        double rounded = round(quiet, digits, RoundingMode.FLOOR);
        return Double.isInfinite(rounded) ? value : rounded;
    }

    /**
     * Rounds an upper bound to a few significant decimal digits, upward, as {@link #roundDown} does a lower one.
     *
     * @param value the bound
     * @param digits how many significant digits to keep, at least 1
     * @return the rounded bound
     */
    public static double roundUp(double value, int digits) {
        return -roundDown(-value, digits);
    }

    /**
     * Brings a bound to so many decimal places. Its rounding noise, which is what lies beyond 10 digits, does not count.
     *
     * @param bound the bound
     * @param places how many decimal places
     * @param mode to which side
     * @return the rounded bound
     */
    public static BigDecimal scale(BigDecimal bound, int places, RoundingMode mode) {
        int digits = bound.precision() - bound.scale() + places;
        BigDecimal quiet = digits < QUIET_DIGITS ? bound.round(new MathContext(QUIET_DIGITS)) : bound;
        return quiet.setScale(places, mode);
    }

    private static double round(double value, int digits, RoundingMode mode) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : BigDecimal.valueOf(value).round(new MathContext(digits, mode)).doubleValue();
    }

    /**
     * A tenth more or less, as decimals: the double nearest to {@code numerator ÷ 10 × value}.
     *
     * @param value finite
     * @param numerator 9 for a tenth less, 11 for a tenth more
     * @return value × numerator ÷ 10
     */
    public static double tenths(double value, int numerator) {
        return shortest(value).multiply(BigDecimal.valueOf(numerator, 1)).doubleValue();
    }
}
