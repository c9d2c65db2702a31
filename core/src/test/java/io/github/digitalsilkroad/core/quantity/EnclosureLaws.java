package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Soundness: whatever values the operands have inside their estimates, the exact result lies in the resulting estimate.
 * Numbers stand for the decimals that they print as.
 */
public interface EnclosureLaws {
    /** More than of other laws: a bound that is rounded the wrong way is wrong for few numbers. */
    int TRIES = 1_000;

    @Provide
    default Arbitrary<Estimate> estimates() {
        return Samples.anyEstimates();
    }

    @Provide
    default Arbitrary<Double> places() {
        return Samples.places();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void sumEnclosesEverySum(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        BigDecimal x = Exact.of(Samples.pointIn(a, inA));
        BigDecimal y = Exact.of(Samples.pointIn(b, inB));
        assertEncloses(a.plus(b), x.add(y));
        assertEncloses(a.minus(b), x.subtract(y));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void greaterOfTwoEnclosesEveryGreater(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        Estimate greater = a.max(b);
        assertThat(greater.contains(Math.max(Samples.pointIn(a, inA), Samples.pointIn(b, inB))))
                .isTrue();
        assertThat(greater.low()).isEqualTo(Math.max(a.low(), b.low()));
        assertThat(greater.high()).isEqualTo(Math.max(a.high(), b.high()));
        assertThat(b.max(a).low()).isEqualTo(greater.low());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void productEnclosesEveryProduct(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        BigDecimal x = Exact.of(Samples.pointIn(a, inA));
        double factor = Samples.pointIn(b, inB);
        BigDecimal product = x.multiply(Exact.of(factor));
        assertEncloses(a.times(b), product);
        assertEncloses(a.times(factor), product);
    }

    private static void assertEncloses(Estimate result, BigDecimal exact) {
        assertThat(Exact.holds(result, exact)).as("%s in %s", exact, result).isTrue();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void quotientEnclosesEveryQuotient(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        double x = Samples.pointIn(a, inA);
        double y = Samples.pointIn(b, inB);
        Assume.that(y != 0);
        Estimate quotient = a.dividedBy(b);
        assertThat(compareWithQuotient(quotient.low(), x, y)).isLessThanOrEqualTo(quotient.isLowOpen() ? -1 : 0);
        assertThat(compareWithQuotient(quotient.high(), x, y)).isGreaterThanOrEqualTo(quotient.isHighOpen() ? 1 : 0);
    }

    /** Compares an end with the exact x ÷ y, by comparing end × y with x. */
    private static int compareWithQuotient(double end, double x, double y) {
        if (Double.isInfinite(end)) {
            return end > 0 ? 1 : -1;
        }
        int sign = Exact.of(end).multiply(Exact.of(y)).compareTo(Exact.of(x));
        return y > 0 ? sign : -sign;
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void narrowerOperandsGiveNoWiderResult(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        double x = Samples.pointIn(a, inA);
        double y = Samples.pointIn(b, inB);
        for (Estimate part : List.of(Estimate.exactly(x), Estimate.atLeast(x), a)) {
            Estimate within = part.intersection(a).orElseThrow();
            for (Estimate other : List.of(Estimate.exactly(y), b)) {
                assertWithin(a.plus(b), within.plus(other));
                assertWithin(a.minus(b), within.minus(other));
                assertWithin(a.times(b), within.times(other));
                assertWithin(a.dividedBy(b), within.dividedBy(other));
                assertWithin(Estimate.sum(List.of(a, b, a)), Estimate.sum(List.of(within, other, within)));
            }
        }
    }

    /** Whether an end that was rounded outward to an open one is open, too, is not asked. */
    private static void assertWithin(Estimate wide, Estimate narrow) {
        boolean isWithin = wide.low() <= narrow.low() && narrow.high() <= wide.high();
        assertThat(isWithin || narrow.isEntire()).as("%s in %s", narrow, wide).isTrue();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void comparisonHoldsForEveryPairOfValues(
            @ForAll("estimates") Estimate a,
            @ForAll("estimates") Estimate b,
            @ForAll("places") double inA,
            @ForAll("places") double inB) {
        double x = Samples.pointIn(a, inA);
        double y = Samples.pointIn(b, inB);
        assertThat(a.isAbove(b)).isNotEqualTo(x > y ? Ternary.NO : Ternary.YES);
        assertThat(a.isBelow(b)).isNotEqualTo(x < y ? Ternary.NO : Ternary.YES);
        assertThat(a.isAbove(y)).isNotEqualTo(x > y ? Ternary.NO : Ternary.YES);
        assertThat(a.isBelow(y)).isNotEqualTo(x < y ? Ternary.NO : Ternary.YES);
        assertThat(a.isAbove(b)).isEqualTo(b.isBelow(a));
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void hullContainsBothAndIntersectionWhatBothContain(
            @ForAll("estimates") Estimate a, @ForAll("estimates") Estimate b, @ForAll("places") double inA) {
        double x = Samples.pointIn(a, inA);
        Estimate hull = a.hull(b);
        assertThat(hull.contains(a)).isTrue();
        assertThat(hull.contains(b)).isTrue();
        assertThat(hull.contains(x)).isTrue();
        assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
        assertThat(a.intersection(b).map(both -> both.contains(x)).orElse(false))
                .isEqualTo(b.contains(x));
        a.intersection(b).ifPresent(both -> {
            assertThat(a.contains(both)).isTrue();
            assertThat(b.contains(both)).isTrue();
        });
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void containedEstimateHasNoOtherValues(
            @ForAll("estimates") Estimate a, @ForAll("estimates") Estimate b, @ForAll("places") double inB) {
        if (a.contains(b)) {
            assertThat(a.contains(Samples.pointIn(b, inB))).isTrue();
            assertThat(a.intersection(b)).map(Estimate::low).contains(b.low());
            assertThat(a.hull(b).width()).isEqualTo(a.width());
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    default void bestValueLiesInside(@ForAll("estimates") Estimate a, @ForAll("estimates") Estimate b) {
        for (Estimate result : new Estimate[] {a, b, a.plus(b), a.minus(b), a.times(b), a.dividedBy(b), a.hull(b)}) {
            result.best().ifPresent(best -> assertThat(result.contains(best)).isTrue());
        }
    }
}
