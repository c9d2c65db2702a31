package io.github.digitalsilkroad.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Doubles as plain decimal text and back, each the exact inverse of the other and the same on every JDK.
 *
 * <p>Numbers of up to 15 digits, which is all that sources print, are read by one correctly rounded operation on exact
 * operands (Clinger, How to read floating point numbers accurately, 1990); only longer ones take the JDK's slower road.
 *
 * @since 0.1.0
 */
public final class Decimals {
    private static final double EXACT_INTEGERS = 0x1p53;

    /** A double stands for one decimal of so many digits at most. */
    private static final int FEW_DIGITS = 15;

    private static final double FEW = 1e15;

    /** So many digits of a computed bound are free of rounding noise. */
    private static final int QUIET_DIGITS = 10;

    /** A long holds any integer of so many digits. */
    private static final int LONG_DIGITS = 18;

    private static final int MAX_PLAIN_EXPONENT = 21;
    private static final int MIN_PLAIN_EXPONENT = -9;

    /** Every power of ten that a double holds exactly. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Decimals() {}

    /**
     * The fewest decimal digits that read back as one double: {@code digits × 10^exponent}, no trailing zero in digits.
     */
    private record Shortest(long digits, int exponent) {}

    /**
     * Reads a plain decimal such as {@code -20900000.5} or {@code 1.5E30}: ASCII digits, no grouping, no blanks.
     *
     * @param text the text
     * @return the double that prints as the decimal, NaN if the text is malformed, infinite if no double does: it would
     *     have to be changed to be held, as {@code 1E309}, {@code 1E-400} and {@code 12345678901234567890} would
     */
    public static double parse(String text) {
        return parse(text, 0, text.length(), 0);
    }

    /**
     * Reads a plain decimal within a text and multiplies it by a power of ten.
     *
     * @param text the text
     * @param from where the decimal starts
     * @param to where it ends, exclusive
     * @param power the power of ten, such as 6 for "million"
     * @return the double that prints as decimal × 10^power, NaN if the text is malformed, infinite if no double does
     */
    public static double parse(String text, int from, int to, int power) {
        int at = from;
        boolean negative = at < to && text.charAt(at) == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long digits = 0;
        int count = 0;
        int exponent = power;
        int point = -1;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c == '.' && point < 0) {
                point = at;
            } else if (c >= '0' && c <= '9') {
                if (count < LONG_DIGITS) {
                    digits = digits * 10 + (c - '0');
                    count += digits == 0 ? 0 : 1;
                } else if (c != '0') {
                    return slow(text, from, to, power);
                } else {
                    exponent++;
                }
                exponent -= point < 0 ? 0 : 1;
            } else {
                break;
            }
        }
        if (at == start || point == start || point == at - 1) {
            return Double.NaN;
        }
        if (at < to) {
            int written = exponent(text, at, to);
            if (written == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            exponent += written;
        }
        double value = scale(digits, exponent);
        if (digits >= FEW || (Math.abs(value) < Double.MIN_NORMAL && digits != 0)) {
            value = printed(value, BigDecimal.valueOf(digits, -exponent));
        }
        return negative && value != 0 ? -value : value;
    }

    /** Reads {@code E} and up to four digits, or gives MIN_VALUE. */
    private static int exponent(String text, int from, int to) {
        char mark = text.charAt(from);
        int at = from + 1;
        boolean negative = at < to && text.charAt(at) == '-';
        if (at < to && (negative || text.charAt(at) == '+')) {
            at++;
        }
        if ((mark != 'E' && mark != 'e') || at == to || to - at > 4) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private static double scale(long digits, int exponent) {
        if (digits <= (long) EXACT_INTEGERS && exponent >= -22 && exponent <= 22) {
            return exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent];
        }
        return Double.parseDouble(digits + "E" + exponent);
    }

    private static double slow(String text, int from, int to, int power) {
        String decimal = text.substring(from, to);
        try {
            char last = decimal.charAt(decimal.length() - 1);
            if (last < '0' || last > '9') {
                return Double.NaN;
            }
            BigDecimal exact = new BigDecimal(decimal).scaleByPowerOfTen(power);
            double size = printed(Math.abs(exact.doubleValue()), exact.abs());
            return exact.signum() < 0 ? -size : size;
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }

    /** The double nearest to a decimal, or infinity if it prints as another one. */
    private static double printed(double nearest, BigDecimal decimal) {
        if (Double.isInfinite(nearest)) {
            return nearest;
        }
        Shortest shortest = shortest(nearest);
        return BigDecimal.valueOf(shortest.digits(), -shortest.exponent()).compareTo(decimal) == 0
                ? nearest
                : Double.POSITIVE_INFINITY;
    }

    /**
     * The sum of two numbers as the decimals that they print as: 0.09 and 0.01 make 0.1, of which their doubles fall
     * short.
     *
     * @param a a number
     * @param b a number
     * @return the sum, NaN if a summand or the sum has more than 15 digits, so that a double may stand for several
     *     decimals
     */
    public static double sum(double a, double b) {
        if (isInteger(a) && isInteger(b) && isInteger(a + b)) {
            return a + b;
        }
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        return x == null || y == null ? Double.NaN : held(x.add(y));
    }

    /**
     * The product of two numbers as the decimals that they print as.
     *
     * @param a a number
     * @param b a number
     * @return the product, NaN if a factor or the product has more than 15 digits
     */
    public static double product(double a, double b) {
        if (isInteger(a) && isInteger(b) && isInteger(a * b)) {
            return a * b;
        }
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        return x == null || y == null ? Double.NaN : held(x.multiply(y));
    }

    /**
     * The quotient of two numbers as the decimals that they print as.
     *
     * @param a the dividend
     * @param b the divisor, not 0
     * @return the quotient, NaN if dividend, divisor or quotient has more than 15 digits
     */
    public static double quotient(double a, double b) {
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        if (x == null || y == null) {
            return Double.NaN;
        }
        BigDecimal quotient = x.divide(y, new MathContext(FEW_DIGITS + 1, RoundingMode.DOWN));
        return quotient.multiply(y).compareTo(x) == 0 ? held(quotient) : Double.NaN;
    }

    /**
     * The sum of many numbers as the decimals that they print as.
     *
     * @param summands the numbers
     * @return the sum, NaN if a summand or the sum has more than 15 digits
     */
    public static double sum(List<Double> summands) {
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

    private static boolean isInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS;
    }

    /** The decimal of up to 15 digits that a number prints as, or null. */
    private static @Nullable BigDecimal decimal(double value) {
        if (Math.abs(value) >= EXACT_INTEGERS) {
            Shortest shortest = shortest(Math.abs(value));
            long digits = value < 0 ? -shortest.digits() : shortest.digits();
            return shortest.digits() < FEW ? BigDecimal.valueOf(digits, -shortest.exponent()) : null;
        }
        for (int k = 0; k < LONG_DIGITS; k++) {
            double scaled = Math.rint(value * TENS[k]);
            if (!(Math.abs(scaled) < FEW)) {
                return null;
            }
            if (scaled / TENS[k] == value) {
                return BigDecimal.valueOf((long) scaled, k);
            }
        }
        return null;
    }

    private static double held(BigDecimal decimal) {
        double value = decimal.doubleValue();
        return decimal.stripTrailingZeros().precision() <= FEW_DIGITS && Double.isFinite(value) ? value : Double.NaN;
    }

    /**
     * How many decimals the shortest text of a number has.
     *
     * @param value finite
     * @return the decimals; negative if the number ends in zeros before the point: −5 for 20,900,000
     */
    public static int decimals(double value) {
        return -shortest(Math.abs(value)).exponent();
    }

    /**
     * Appends the shortest plain decimal that reads back as the number: thousands separated by commas, no exponent
     * unless the number is 10^21 or more, or less than 10^-9.
     *
     * @param text where to append
     * @param value finite
     * @return the text
     */
    public static StringBuilder append(StringBuilder text, double value) {
        return append(text, value, 0);
    }

    /**
     * Appends the shortest decimal of a number in a larger unit: 20900000 with power 6 gives {@code 20.9}.
     *
     * @param text where to append
     * @param value finite
     * @param power the power of ten of the larger unit
     * @return the text
     */
    public static StringBuilder append(StringBuilder text, double value, int power) {
        if (value < 0) {
            text.append('-');
        }
        Shortest shortest = shortest(Math.abs(value));
        String digits = Long.toString(shortest.digits());
        int exponent = value == 0 ? 0 : shortest.exponent() - power;
        int magnitude = digits.length() + exponent - 1;
        if (value != 0 && (magnitude >= MAX_PLAIN_EXPONENT || magnitude < MIN_PLAIN_EXPONENT)) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            return text.append('E').append(magnitude);
        }
        int whole = digits.length() + exponent;
        if (whole <= 0) {
            text.append('0');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(',');
            }
            text.append(i < digits.length() ? digits.charAt(i) : '0');
        }
        if (exponent < 0) {
            text.append('.');
            for (int i = whole; i < 0; i++) {
                text.append('0');
            }
            text.append(digits, Math.max(whole, 0), digits.length());
        }
        return text;
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
     * A tenth more or less, as decimals: the double nearest to {@code numerator ÷ 10 × value} where value has up to 13
     * digits.
     *
     * @param value finite
     * @param numerator 9 for a tenth less, 11 for a tenth more
     * @return value × numerator ÷ 10
     */
    public static double tenths(double value, int numerator) {
        for (int k = 0; k < 12; k++) {
            double scaled = Math.rint(value * TENS[k]);
            if (Math.abs(scaled) * numerator >= EXACT_INTEGERS) {
                break;
            }
            if (scaled / TENS[k] == value) {
                return scaled * numerator / TENS[k + 1];
            }
        }
        return value * (numerator / 10.0);
    }

    private static Shortest shortest(double value) {
        if (value == 0) {
            return new Shortest(0, 0);
        }
        for (int k = 0; k < LONG_DIGITS; k++) {
            double scaled = Math.rint(value * TENS[k]);
            if (scaled >= EXACT_INTEGERS) {
                break;
            }
            if (scaled / TENS[k] == value) {
                return stripped((long) scaled, -k);
            }
        }
        BigDecimal exact = new BigDecimal(value);
        int precision = 1;
        BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        while (rounded.doubleValue() != value) {
            precision++;
            rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        }
        return stripped(rounded.unscaledValue().longValueExact(), -rounded.scale());
    }

    private static Shortest stripped(long digits, int exponent) {
        long left = digits;
        int power = exponent;
        while (left % 10 == 0) {
            left /= 10;
            power++;
        }
        return new Shortest(left, power);
    }
}
