package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every pair of intervals with ends among −1, 0, 1 and infinity, open and closed, against all pairs of values on a
 * grid: a value that occurs lies inside, and a closed end does occur. Random samples rarely have ends that coincide;
 * these always do.
 */
class SmallIntervalsTest {
    private static final double[] ENDS = {Double.NEGATIVE_INFINITY, -1, 0, 1, Double.POSITIVE_INFINITY};
    private static final double[] GRID = {-4, -2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2, 4};
    private static final List<Estimate> ALL = all();

    private static List<Estimate> all() {
        List<Estimate> intervals = new ArrayList<>();
        for (double low : ENDS) {
            for (double high : ENDS) {
                if (low == high && Double.isFinite(low)) {
                    intervals.add(Estimate.exactly(low));
                }
                for (int open = 0; low < high && open < 4; open++) {
                    intervals.add(Estimate.interval(low, (open & 1) != 0, high, (open & 2) != 0));
                }
            }
        }
        return intervals;
    }

    @Test
    void sumsOccurExactlyInside() {
        assertExact(ALL, Estimate::plus, Double::sum);
        assertExact(ALL, Estimate::minus, (x, y) -> x - y);
        assertExact(ALL, (a, b) -> Estimate.sum(List.of(a, b)), Double::sum);
    }

    @Test
    void productsOccurExactlyInside() {
        assertExact(ALL, Estimate::times, (x, y) -> x * y);
    }

    @Test
    void quotientsOccurExactlyInside() {
        assertExact(ALL, Estimate::dividedBy, (x, y) -> y == 0 ? Double.NaN : x / y);
    }

    @Test
    void sharesOccurExactlyInside() {
        List<Estimate> amounts = new ArrayList<>(ALL);
        amounts.removeIf(amount -> amount.low() < 0);
        assertExact(amounts, Estimate::shareOf, (x, y) -> x + y == 0 ? Double.NaN : x / (x + y));
    }

    private static void assertExact(
            List<Estimate> intervals, BinaryOperator<Estimate> operation, DoubleBinaryOperator onValues) {
        for (Estimate a : intervals) {
            for (Estimate b : intervals) {
                assertExact(a, b, operation.apply(a, b), onValues);
            }
        }
    }

    private static void assertExact(Estimate a, Estimate b, Estimate result, DoubleBinaryOperator onValues) {
        boolean lowOccurs = false;
        boolean highOccurs = false;
        boolean any = false;
        for (double x : GRID) {
            for (double y : GRID) {
                double value = a.contains(x) && b.contains(y) ? onValues.applyAsDouble(x, y) : Double.NaN;
                if (!Double.isNaN(value)) {
                    assertThat(result.contains(value))
                            .as("%s of %s and %s in %s and %s", value, x, y, a, b)
                            .isTrue();
                    lowOccurs |= value == result.low();
                    highOccurs |= value == result.high();
                    any = true;
                }
            }
        }
        if (any) {
            assertThat(lowOccurs)
                    .as("low end of %s from %s and %s", result, a, b)
                    .isEqualTo(!result.isLowOpen());
            assertThat(highOccurs)
                    .as("high end of %s from %s and %s", result, a, b)
                    .isEqualTo(!result.isHighOpen());
        }
    }

    @Test
    void hullsAndIntersectionsHoldWhatTheyShould() {
        for (Estimate a : ALL) {
            for (Estimate b : ALL) {
                Estimate hull = a.hull(b);
                for (double x : GRID) {
                    boolean inBoth = a.contains(x) && b.contains(x);
                    assertThat(a.intersection(b).map(both -> both.contains(x)).orElse(false))
                            .as("%s in %s and %s", x, a, b)
                            .isEqualTo(inBoth);
                    assertThat(hull.contains(x) || !(a.contains(x) || b.contains(x)))
                            .isTrue();
                }
                assertThat(hull.isLowOpen()).isEqualTo(!a.contains(hull.low()) && !b.contains(hull.low()));
                assertThat(hull.isHighOpen()).isEqualTo(!a.contains(hull.high()) && !b.contains(hull.high()));
            }
        }
    }

    @Test
    void comparisonsAreSettledExactlyIfAllValuesAgree() {
        for (Estimate a : ALL) {
            for (Estimate b : ALL) {
                assertThat(a.isAbove(b)).as("%s above %s", a, b).isEqualTo(verdict(a, b));
                assertThat(b.isBelow(a)).as("%s below %s", b, a).isEqualTo(verdict(a, b));
                assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
                assertThat(a.contains(b)).isEqualTo(a.hull(b).equals(a));
            }
        }
    }

    private static Ternary verdict(Estimate a, Estimate b) {
        boolean some = false;
        boolean every = true;
        for (double x : GRID) {
            for (double y : GRID) {
                if (a.contains(x) && b.contains(y)) {
                    some |= x > y;
                    every &= x > y;
                }
            }
        }
        if (every) {
            return Ternary.YES;
        }
        return some ? Ternary.UNKNOWN : Ternary.NO;
    }
}
