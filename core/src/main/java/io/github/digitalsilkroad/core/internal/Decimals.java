package io.github.digitalsilkroad.core.internal;

import com.google.common.math.LongMath;
import com.google.common.primitives.Longs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Doubles as plain decimal text and back, each the exact inverse of the other and the same on every JDK.
 *
 * @since 0.1.0
 */
public final class Decimals {
    private static final double EXACT_INTEGERS = 0x1p53;

    private static final int PLACES = 4;

    /** Numbers of so many decimal places are computed as integers of this part of 1. */
    private static final double PARTS = 1e4;

    private static final double[] TENS = {1, 10, 100, 1000, PARTS};

    /** The decimal of a number is found in integers of 64 bits if it needs so many places at most. */
    private static final int MOST_PLACES = 22;

    /** So many bits of a number follow its first. */
    private static final int LATER_BITS = 52;

    /** The decimal logarithm of 2, rounded up. */
    private static final double LOG_2 = 0.30103;

    /** Integers below have at most {@link #FEW_DIGITS} digits. */
    private static final double FEW = 1e15;

    /** More bits of a quotient than a number has: the last says whether more follow. */
    private static final int BITS = 64;

    /**
     * Two places beyond the last bit of the least numbers: one tells halves, one whether more follows. With more of
     * them, a quotient would be rounded to a number of 53 bits first, and then to one of the fewer bits of the least.
     */
    private static final int LEAST_BIT = 2 + LATER_BITS - Double.MIN_EXPONENT;

    /** Two decimals of so many digits at most are never the same double, but below {@link Double#MIN_NORMAL}. */
    private static final int FEW_DIGITS = 15;

    /** No number prints as more digits. */
    private static final int MOST_DIGITS = 17;

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
        Long whole = power == 0 && text.length() <= FEW_DIGITS ? Longs.tryParse(text) : null;
        if (whole != null) {
            return whole.doubleValue();
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        BigDecimal exact = new BigDecimal(text).scaleByPowerOfTen(power);
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest)) {
            return nearest;
        }
        boolean few = exact.precision() <= FEW_DIGITS && Math.abs(nearest) >= Double.MIN_NORMAL;
        return few || shortest(nearest).compareTo(exact) == 0 ? nearest : exact.signum() * Double.POSITIVE_INFINITY;
    }

    /** The decimal of the fewest digits that reads back as a number, without zeros at its end. */
    private static BigDecimal shortest(double value) {
        return decimal(value).stripTrailingZeros();
    }

    /** The decimal that a number prints as, perhaps with zeros at its end; JDK 17 prints some with more digits. */
    private static BigDecimal decimal(double value) {
        for (int places = 0; places <= PLACES; places++) {
            double parts = Math.rint(value * TENS[places]);
            if (Math.abs(parts) < FEW && parts / TENS[places] == value) {
                return BigDecimal.valueOf((long) parts, places);
            }
        }
        int shift = LATER_BITS - Math.getExponent(value);
        int places = (int) Math.ceil(shift * LOG_2);
        long later = Double.doubleToLongBits(value) & ((1L << LATER_BITS) - 1);
        if (shift > 1 && places <= MOST_PLACES && later > 0) {
            long number = scaled(later | 1L << LATER_BITS, shift, places);
            return BigDecimal.valueOf(value < 0 ? -number : number, places);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = BigDecimal.valueOf(value).precision();
        while (digits > 1 && round(exact, digits - 1).doubleValue() == value) {
            digits--;
        }
        return round(exact, digits);
    }

    /**
     * The integer that is nearest to {@code bits ÷ 2^shift × 10^places}, or the nearest multiple of ten if that is less
     * than half a bit away.
     *
     * @param places the least for which 10^places is above 2^shift
     */
    private static long scaled(long bits, int shift, int places) {
        long bit = LongMath.pow(5, places);
        int below = shift - places;
        long low = bits * bit;
        long floor = Math.multiplyHigh(bits, bit) << -below | low >>> below;
        long rest = low & ((1L << below) - 1);
        long down = (floor % 10 << below) + rest;
        long up = (10L << below) - down;
        if (2 * Math.min(down, up) < bit) {
            return floor - floor % 10 + (down < up ? 0 : 10);
        }
        return floor + ((rest + (1L << (below - 1)) - 1 + (floor & 1)) >>> below); // half to even
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /**
     * A result between the two numbers next to it.
     *
     * @param floor the greatest number whose decimal is at most the result
     * @param nearest the number nearest to the result
     * @param ceiling the least number whose decimal is at least the result
     */
    public record Rounded(double floor, double nearest, double ceiling) {

        private static Rounded of(double number) {
            return new Rounded(number, number, number);
        }

        private static Rounded of(BigDecimal exact) {
            return of(exact.doubleValue(), exact, BigDecimal.ONE);
        }

        /** The numbers around a quotient, from the number nearest to it. */
        private static Rounded of(double nearest, BigDecimal a, BigDecimal b) {
            double side = Double.isInfinite(nearest) ? nearest : excess(decimal(nearest), a, b) * b.signum();
            double floor = side > 0 ? Math.nextDown(nearest) : nearest;
            double ceiling = side < 0 ? Math.nextUp(nearest) : nearest;
            return new Rounded(floor, nearest, ceiling + 0.0);
        }
    }

    /** The sign of what is left if a quotient, in the decimal of the number next to it, is multiplied back. */
    private static int excess(BigDecimal printed, BigDecimal a, BigDecimal b) {
        int scale = printed.scale() + b.scale() - a.scale();
        if (scale < 0 || b.precision() > MOST_DIGITS) {
            return printed.multiply(b).compareTo(a);
        }
        // The last 64 bits of both products are enough: they differ by less than ten times the integer of the divisor.
        long product = printed.unscaledValue().longValue() * b.unscaledValue().longValue();
        return Long.signum(product - a.unscaledValue().longValue() * LongMath.pow(10, scale));
    }

    /**
     * The sum of two numbers as the decimals that they print as: 0.09 and 0.01 make 0.1, where the sum of their doubles
     * is less. A rounded sum never falls where a summand rises.
     *
     * @param a a summand, or NaN
     * @param b a summand, or NaN, not the opposite infinity
     * @return the sum
     */
    public static Rounded sum(double a, double b) {
        double quick = tenThousandths(a) + tenThousandths(b);
        if (Math.abs(quick) < FEW) {
            return Rounded.of(quick / PARTS);
        }
        return isFinite(a, b) ? Rounded.of(decimal(a).add(decimal(b))) : Rounded.of(a + b);
    }

    /**
     * The product of two numbers as the decimals that they print as.
     *
     * @param a a factor, or NaN
     * @param b a factor, or NaN
     * @return the product; 0 if a factor is 0, also where the other is infinite
     */
    public static Rounded product(double a, double b) {
        if (a == 0 || b == 0) {
            return Rounded.of(0);
        }
        return isFinite(a, b) && !(areWhole(a, b) && Math.abs(a * b) < EXACT_INTEGERS)
                ? Rounded.of(decimal(a).multiply(decimal(b)))
                : Rounded.of(a * b);
    }

    /**
     * The quotient of two numbers as the decimals that they print as.
     *
     * @param a the dividend, or NaN; infinite only if the divisor is finite
     * @param b the divisor, or NaN
     * @return the quotient; 0 if the dividend is 0 or the divisor infinite
     */
    public static Rounded quotient(double a, double b) {
        if ((a == 0 && b != 0) || Double.isInfinite(b)) {
            return Rounded.of(0);
        }
        return isFinite(a, b) && b != 0
                ? quotient(areWhole(a, b) ? a / b : tenThousandths(a) / tenThousandths(b), decimal(a), decimal(b))
                : Rounded.of(a / b);
    }

    /**
     * The share a ÷ (a + b) of two numbers as the decimals that they print as.
     *
     * @param a the part, at least 0, or NaN; infinite only if the rest is finite
     * @param b the rest, at least 0, or NaN
     * @return the share; NaN if both are 0
     */
    public static Rounded share(double a, double b) {
        if (!isFinite(a, b) || a + b == 0) {
            return Rounded.of(Double.isInfinite(a) ? 1 : Double.isInfinite(b) ? 0 : Double.NaN);
        }
        double parts = tenThousandths(a);
        BigDecimal part = decimal(a);
        return quotient(parts / (parts + tenThousandths(b)), part, part.add(decimal(b)));
    }

    /** The numbers around a quotient; of two integers that numbers hold, it is what they make. */
    private static Rounded quotient(double ofIntegers, BigDecimal a, BigDecimal b) {
        return Rounded.of(Double.isNaN(ofIntegers) ? nearest(a, b) : ofIntegers, a, b);
    }

    /** The number nearest to a quotient, from its first bits and whether any follows. */
    private static double nearest(BigDecimal a, BigDecimal b) {
        int scale = Math.max(a.scale(), b.scale());
        BigInteger dividend = a.setScale(scale).unscaledValue().abs();
        BigInteger divisor = b.setScale(scale).unscaledValue().abs();
        int missing = BITS + divisor.bitLength() - dividend.bitLength();
        int shift = Math.max(0, Math.min(missing, LEAST_BIT));
        BigInteger[] parts = dividend.shiftLeft(shift).divideAndRemainder(divisor);
        BigInteger bits = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        return a.signum() * b.signum() * Math.scalb(bits.doubleValue(), -shift);
    }

    /** Numbers that are added up as the decimals that they print as, and rounded once. */
    public static final class Sum {
        private double parts;
        private double limit;
        private BigDecimal rest = BigDecimal.ZERO;

        /** Nothing added yet: the sum is 0. */
        public Sum() {}

        /**
         * Adds a number.
         *
         * @param summand a number; one that is not finite makes the sum what it makes of a sum of doubles
         */
        public void add(double summand) {
            double quick = parts + tenThousandths(summand);
            if (Math.abs(quick) < EXACT_INTEGERS) {
                parts = quick;
            } else if (Double.isFinite(summand)) {
                rest = rest.add(decimal(summand));
            } else {
                limit += summand;
            }
        }

        /**
         * The sum.
         *
         * @return the sum; 0 of none
         */
        public Rounded rounded() {
            if (limit != 0) {
                return Rounded.of(limit);
            }
            boolean isQuick = rest.signum() == 0 && Math.abs(parts) < FEW;
            return isQuick
                    ? Rounded.of(ofTenThousandths(parts))
                    : Rounded.of(rest.add(BigDecimal.valueOf((long) parts, PLACES)));
        }
    }

    /**
     * How many ten-thousandths a number of few decimals is.
     *
     * @param value a number
     * @return an integer below 10^15; NaN for any other number
     */
    public static double tenThousandths(double value) {
        double parts = Math.rint(value * PARTS);
        return Math.abs(parts) < FEW && parts / PARTS == value ? parts + 0.0 : Double.NaN;
    }

    /**
     * The number of a sum of ten-thousandths.
     *
     * @param parts an integer, infinite, or NaN
     * @return the number; NaN if the parts are too many to be exact
     */
    public static double ofTenThousandths(double parts) {
        return Math.abs(parts) < FEW || Double.isInfinite(parts) ? parts / PARTS + 0.0 : Double.NaN;
    }

    /** Whether both are integers that doubles hold one by one. */
    private static boolean areWhole(double a, double b) {
        return Math.rint(a) == a && Math.rint(b) == b && Math.max(Math.abs(a), Math.abs(b)) < EXACT_INTEGERS;
    }

    private static boolean isFinite(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b);
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
     * The digits before the point.
     *
     * @param value finite
     * @return how many; less than 1 for a number below 1
     */
    public static int wholeDigits(double value) {
        BigDecimal decimal = shortest(value);
        return decimal.precision() - decimal.scale();
    }

    /**
     * The shortest plain decimal that reads back as the number: thousands separated by commas, no exponent unless the
     * number is 10^21 or more, or less than 10^-9.
     *
     * @param value any number
     * @return the text; {@code Infinity} or {@code NaN} if it is not finite
     */
    public static String text(double value) {
        return Double.isFinite(value) ? text(value, 0) : String.valueOf(value);
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
     * Brings a bound to so many decimal places. Its rounding noise, which is what lies beyond 10 digits, does not
     * count.
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
                : shortest(value).round(new MathContext(digits, mode)).doubleValue();
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
