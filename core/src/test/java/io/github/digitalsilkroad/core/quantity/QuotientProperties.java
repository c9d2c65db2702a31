package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Laws of {@link Estimate#ratioTo} and {@link Estimate#shareOf}: range, enclosure in exact decimals, tightness at the
 * corners, monotonicity, scale.
 */
class QuotientProperties {

    @Property(seed = Seeds.FIXED)
    void everyChoiceLiesInTheBounds(
            @ForAll("amounts") Estimate debt,
            @ForAll("amounts") Estimate other,
            @ForAll("fractions") double atDebt,
            @ForAll("fractions") double atOther) {
        BigDecimal d = Exact.of(at(debt, atDebt));
        BigDecimal o = Exact.of(at(other, atOther));
        assertEncloses(debt.ratioTo(other), d, o);
        assertEncloses(debt.shareOf(other), d, d.add(o));
        if (d.compareTo(o) <= 0) {
            assertEncloses(debt.ratioTo(other).within(0, 1), d, o);
        }
    }

    @Property(seed = Seeds.FIXED)
    void boundsAreReachedAtCorners(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        Estimate ratio = debt.ratioTo(other);
        assertThat(ratio.low()).isCloseTo(debt.low() / other.high(), within(1e-12 * ratio.low()));
        assertThat(ratio.high()).isCloseTo(debt.high() / other.low(), within(1e-12 * ratio.high()));
        Estimate share = debt.shareOf(other);
        assertThat(share.low()).isCloseTo(debt.low() / (debt.low() + other.high()), within(1e-12));
        assertThat(share.high()).isCloseTo(debt.high() / (debt.high() + other.low()), within(1e-12));
    }

    @Property(seed = Seeds.FIXED)
    void sharesLieBetweenZeroAndOne(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        assertThat(Estimate.between(0, 1).contains(debt.shareOf(other))).isTrue();
        assertThat(Estimate.between(0, 1)
                        .contains(debt.ratioTo(debt.plus(other)).within(0, 1)))
                .isTrue();
    }

    /** Up to the last digit: a quotient of exact decimals is the nearest double, any other is rounded outward. */
    @Property(seed = Seeds.FIXED)
    void moreDebtIsMoreLeverage(
            @ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other, @ForAll("sizes") double more) {
        Estimate raised = debt.plus(Estimate.exactly(more));
        assertThat(above(raised.ratioTo(other).low()))
                .isGreaterThanOrEqualTo(debt.ratioTo(other).low());
        assertThat(above(raised.shareOf(other).high()))
                .isGreaterThanOrEqualTo(debt.shareOf(other).high());
        assertThat(debt.ratioTo(other.plus(Estimate.exactly(more))).high())
                .isLessThanOrEqualTo(above(debt.ratioTo(other).high()));
    }

    @Property(seed = Seeds.FIXED)
    void currencyDoesNotMatter(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate other) {
        assertThat(debt.times(1024).ratioTo(other.times(1024))).isEqualTo(debt.ratioTo(other));
        assertThat(debt.times(1024).shareOf(other.times(1024))).isEqualTo(debt.shareOf(other));
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
