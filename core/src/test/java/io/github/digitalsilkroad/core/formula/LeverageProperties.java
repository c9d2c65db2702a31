package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Exact;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link Leverage}: range, enclosure in exact decimals, tightness at the corners, monotonicity, scale. */
class LeverageProperties {

    @Property(seed = Seeds.FIXED)
    void everyChoiceLiesInTheBounds(
            @ForAll("amounts") Estimate debt,
            @ForAll("amounts") Estimate other,
            @ForAll("fractions") double atDebt,
            @ForAll("fractions") double atOther) {
        BigDecimal d = Exact.of(at(debt, atDebt));
        BigDecimal o = Exact.of(at(other, atOther));
        assertEncloses(Leverage.ratio(debt, other), d, o);
        assertEncloses(Leverage.shareOfParts(debt, other), d, d.add(o));
        if (d.compareTo(o) <= 0) {
            assertEncloses(Leverage.shareOfTotal(debt, other), d, o);
        }
    }

    @Property(seed = Seeds.FIXED)
    void boundsAreReachedAtCorners(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        Estimate ratio = Leverage.ratio(debt, other);
        assertThat(ratio.low()).isCloseTo(debt.low() / other.high(), within(1e-12 * ratio.low()));
        assertThat(ratio.high()).isCloseTo(debt.high() / other.low(), within(1e-12 * ratio.high()));
        Estimate share = Leverage.shareOfParts(debt, other);
        assertThat(share.low()).isCloseTo(debt.low() / (debt.low() + other.high()), within(1e-12));
        assertThat(share.high()).isCloseTo(debt.high() / (debt.high() + other.low()), within(1e-12));
    }

    @Property(seed = Seeds.FIXED)
    void sharesLieBetweenZeroAndOne(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        assertThat(Estimate.between(0, 1).contains(Leverage.shareOfParts(debt, other)))
                .isTrue();
        assertThat(Estimate.between(0, 1).contains(Leverage.shareOfTotal(debt, debt.plus(other))))
                .isTrue();
    }

    /** Up to the last digit: a quotient of exact decimals is the nearest double, any other is rounded outward. */
    @Property(seed = Seeds.FIXED)
    void moreDebtIsMoreLeverage(
            @ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other, @ForAll("sizes") double more) {
        Estimate raised = debt.plus(Estimate.exactly(more));
        assertThat(above(Leverage.ratio(raised, other).low()))
                .isGreaterThanOrEqualTo(Leverage.ratio(debt, other).low());
        assertThat(above(Leverage.shareOfParts(raised, other).high()))
                .isGreaterThanOrEqualTo(Leverage.shareOfParts(debt, other).high());
        assertThat(Leverage.ratio(debt, other.plus(Estimate.exactly(more))).high())
                .isLessThanOrEqualTo(above(Leverage.ratio(debt, other).high()));
    }

    @Property(seed = Seeds.FIXED)
    void currencyDoesNotMatter(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        assertThat(Leverage.ratio(debt.times(1024), other.times(1024))).isEqualTo(Leverage.ratio(debt, other));
        assertThat(Leverage.shareOfParts(debt.times(1024), other.times(1024)))
                .isEqualTo(Leverage.shareOfParts(debt, other));
    }

    private static void assertEncloses(Estimate bounds, BigDecimal numerator, BigDecimal denominator) {
        assertThat(Exact.of(bounds.low()).multiply(denominator)).isLessThanOrEqualTo(numerator);
        assertThat(Exact.of(bounds.high()).multiply(denominator)).isGreaterThanOrEqualTo(numerator);
    }

    private static double above(double bound) {
        return bound + 2 * Math.ulp(bound);
    }

    private static double at(Estimate interval, double fraction) {
        double point = interval.low() + interval.width() * fraction;
        return Math.max(interval.low(), Math.min(interval.high(), point));
    }

    @Provide
    Arbitrary<Double> fractions() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.doubles().between(0.01, 1e9);
    }

    @Provide
    Arbitrary<Estimate> amounts() {
        return Arbitraries.oneOf(
                sizes().map(Estimate::exactly),
                sizes().map(Estimate::about),
                Combinators.combine(sizes(), sizes()).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b))));
    }
}
