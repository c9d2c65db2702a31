package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Directed rounding against exact decimal arithmetic: on the right side of the truth, and as near to it as doubles
 * allow.
 */
class RoundingProperties {
    /** Below this, the error of a product need not be a double. */
    private static final BigDecimal SMALL = new BigDecimal("1e-285");

    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> usual = Arbitraries.doubles().between(-1e9, 1e9).ofScale(3);
        Arbitrary<Double> corners = Arbitraries.of(
                0.0,
                1.0,
                -1.0,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MAX_VALUE);
        return Arbitraries.oneOf(any, usual, usual, corners);
    }

    @Property(seed = Seeds.FIXED)
    void sumLiesBetweenItsNeighbors(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));
        assertTight(Rounding.addDown(a, b), Rounding.addUp(a, b), exact);
    }

    @Property(seed = Seeds.FIXED)
    void productLiesBetweenItsNeighbors(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b));
        double down = Rounding.multiplyDown(a, b);
        double up = Rounding.multiplyUp(a, b);
        assertTight(down, up, exact);
        boolean sameSign = exact.signum() >= 0;
        assertThat(sameSign ? down >= 0 : up <= 0).isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void quotientLiesBetweenItsNeighbors(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        Assume.that(b != 0);
        double down = Rounding.divideDown(a, b);
        double up = Rounding.divideUp(a, b);
        assertThat(compare(down, a, b)).isLessThanOrEqualTo(0);
        assertThat(compare(up, a, b)).isGreaterThanOrEqualTo(0);
        assertThat(distance(down, up)).isLessThanOrEqualTo(usual(a) && usual(b) ? 1 : 2);
        if (usual(a) && usual(b) && compare(down, a, b) == 0) {
            assertThat(up).isEqualTo(down);
        }
    }

    /** The sign of bound − a ÷ b. */
    private static int compare(double bound, double a, double b) {
        if (Double.isInfinite(bound)) {
            return bound > 0 ? 1 : -1;
        }
        int sign = new BigDecimal(bound).multiply(new BigDecimal(b)).compareTo(new BigDecimal(a));
        return b > 0 ? sign : -sign;
    }

    private static boolean usual(double value) {
        return value == 0 || (Math.abs(value) > 1e-100 && Math.abs(value) < 1e100);
    }

    /**
     * Both bounds on their side; the same if the truth is a double, else neighbors (or next to them where doubles run
     * out).
     */
    private static void assertTight(double down, double up, BigDecimal exact) {
        boolean huge = Double.isInfinite(down) || Double.isInfinite(up);
        assertThat(Double.isInfinite(down) || new BigDecimal(down).compareTo(exact) <= 0)
                .isTrue();
        assertThat(Double.isInfinite(up) || new BigDecimal(up).compareTo(exact) >= 0)
                .isTrue();
        assertThat(down).isLessThan(Double.POSITIVE_INFINITY);
        assertThat(up).isGreaterThan(Double.NEGATIVE_INFINITY);
        boolean tiny = exact.abs().compareTo(SMALL) < 0;
        boolean isDouble = !huge && new BigDecimal(exact.doubleValue()).compareTo(exact) == 0;
        if (isDouble && !tiny) {
            assertThat(down).isEqualTo(up);
        }
        assertThat(distance(down, up)).isLessThanOrEqualTo(tiny ? 2 : 1);
    }

    private static long distance(double down, double up) {
        long steps = 0;
        for (double at = down; at < up && steps < 5; at = Math.nextUp(at)) {
            steps++;
        }
        return steps;
    }

    /** Numbers whose sums, products and quotients are at the ends of the doubles, or beyond. */
    @Example
    void theLawsHoldAtTheEndsOfTheDoubles() {
        double[] ends = {
            0,
            1,
            3,
            Double.MIN_VALUE,
            0x1p-600,
            Double.MIN_NORMAL,
            0x1p-969,
            0x1p-485,
            0x1p-484,
            0x1p600,
            Double.MAX_VALUE
        };
        for (double one : ends) {
            for (double other : ends) {
                for (double a : new double[] {one, -one}) {
                    for (double b : new double[] {other, -other}) {
                        sumLiesBetweenItsNeighbors(a, b);
                        productLiesBetweenItsNeighbors(a, b);
                        if (b != 0) {
                            quotientLiesBetweenItsNeighbors(a, b);
                        }
                    }
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    void infiniteOperandsAreBounds(@ForAll("doubles") double finite) {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Rounding.addDown(-infinity, finite)).isEqualTo(-infinity);
        assertThat(Rounding.addUp(infinity, finite)).isEqualTo(infinity);
        assertThat(Rounding.addDown(infinity, finite)).isEqualTo(infinity);
        assertThat(Rounding.addDown(finite, infinity)).isEqualTo(infinity);
        assertThat(Rounding.multiplyDown(0, infinity)).isEqualTo(0);
        assertThat(Rounding.multiplyUp(0, -infinity)).isEqualTo(0);
        assertThat(Rounding.divideDown(finite, infinity)).isEqualTo(0);
        assertThat(Rounding.divideUp(finite, -infinity)).isEqualTo(0);
        if (finite > 0) {
            assertThat(Rounding.multiplyUp(finite, infinity)).isEqualTo(infinity);
            assertThat(Rounding.multiplyDown(finite, -infinity)).isEqualTo(-infinity);
            assertThat(Rounding.multiplyDown(finite, infinity)).isEqualTo(infinity);
            assertThat(Rounding.multiplyDown(infinity, finite)).isEqualTo(infinity);
            assertThat(Rounding.divideUp(infinity, finite)).isEqualTo(infinity);
            assertThat(Rounding.divideDown(infinity, finite)).isEqualTo(infinity);
            assertThat(Rounding.divideDown(-infinity, finite)).isEqualTo(-infinity);
        }
    }
}
