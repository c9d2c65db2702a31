package io.github.digitalsilkroad.core.internal;

/**
 * Directed rounding of double arithmetic: the greatest double known to be at most the true result ({@code …Down}) or
 * the least known to be at least it ({@code …Up}). Where the operation is exact, both give the exact result.
 *
 * <p>Whether an operation was exact, and to which side it was rounded, is told by error-free transformations: TwoSum
 * for sums (Knuth, The Art of Computer Programming, vol. 2, section 4.2.2) and the fused multiply-add for products and
 * quotients (Muller et al., Handbook of Floating-Point Arithmetic, chapter 4). Infinite operands are bounds of
 * unbounded intervals, so 0 × ∞ is 0 and x ÷ ∞ is 0 as in IEEE 1788.
 *
 * @since 0.1.0
 */
public final class Rounding {
    /** Below this magnitude the error of a product may itself be rounded: 2^-969. */
    private static final double SAFE = 0x1p-969;

    private Rounding() {}

    /**
     * Lower bound of a sum.
     *
     * @param a a summand, not +∞
     * @param b a summand, not +∞
     * @return a + b rounded toward −∞
     */
    public static double addDown(double a, double b) {
        double sum = a + b;
        if (Double.isInfinite(sum)) {
            return sum > 0 && a < Double.POSITIVE_INFINITY && b < Double.POSITIVE_INFINITY ? Double.MAX_VALUE : sum;
        }
        return twoSumError(a, b, sum) >= 0 ? sum : Math.nextDown(sum);
    }

    /**
     * Upper bound of a sum.
     *
     * @param a a summand, not −∞
     * @param b a summand, not −∞
     * @return a + b rounded toward +∞
     */
    public static double addUp(double a, double b) {
        return -addDown(-a, -b);
    }

    /** The exact error of a rounded sum (TwoSum), {@code a + b = sum + error}; NaN after an overflow. */
    private static double twoSumError(double a, double b, double sum) {
        double virtual = sum - a;
        return (a - (sum - virtual)) + (b - virtual);
    }

    /**
     * Lower bound of a product.
     *
     * @param a a factor
     * @param b a factor
     * @return a × b rounded toward −∞, 0 if a factor is 0
     */
    public static double multiplyDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        if (Double.isInfinite(product)) {
            boolean overflow = !Double.isInfinite(a) && !Double.isInfinite(b);
            return product > 0 && overflow ? Double.MAX_VALUE : product;
        }
        if (Math.abs(product) < SAFE) {
            return product == 0 && (a > 0) == (b > 0) ? 0 : Math.nextDown(product);
        }
        return Math.fma(a, b, -product) >= 0 ? product : Math.nextDown(product);
    }

    /**
     * Upper bound of a product.
     *
     * @param a a factor
     * @param b a factor
     * @return a × b rounded toward +∞, 0 if a factor is 0
     */
    public static double multiplyUp(double a, double b) {
        return 0.0 - multiplyDown(-a, b);
    }

    /**
     * Lower bound of a quotient.
     *
     * @param a the dividend; infinite only if the divisor is finite
     * @param b the divisor, not 0
     * @return a ÷ b rounded toward −∞, 0 if the dividend is 0 or the divisor infinite
     */
    public static double divideDown(double a, double b) {
        if (a == 0 || Double.isInfinite(b)) {
            return 0;
        }
        double quotient = a / b;
        if (Double.isInfinite(quotient)) {
            return quotient > 0 && !Double.isInfinite(a) ? Double.MAX_VALUE : quotient;
        }
        if (Math.abs(quotient) < SAFE || Math.abs(a) < SAFE) {
            return quotient == 0 && (a > 0) == (b > 0) ? 0 : Math.nextDown(quotient);
        }
        double remainder = Math.fma(-quotient, b, a);
        boolean atLeast = remainder == 0 || (remainder > 0) == (b > 0);
        return atLeast ? quotient : Math.nextDown(quotient);
    }

    /**
     * Upper bound of a quotient.
     *
     * @param a the dividend; infinite only if the divisor is finite
     * @param b the divisor, not 0
     * @return a ÷ b rounded toward +∞, 0 if the dividend is 0 or the divisor infinite
     */
    public static double divideUp(double a, double b) {
        return 0.0 - divideDown(-a, b);
    }
}
