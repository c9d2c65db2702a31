package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EstimateProperties implements EnclosureLaws, ArithmeticLaws, TightnessLaws, ParseLaws<Estimate> {
    @Override
    public Estimate parse(String text) {
        return Estimate.parse(text);
    }

    /** Stated estimates, and results of arithmetic, whose bounds and best values nobody would state. */
    @Override
    @Provide
    public Arbitrary<Estimate> values() {
        Arbitrary<Estimate> stated = Samples.anyEstimates();
        Arbitrary<Estimate> computed = Combinators.combine(
                        stated, stated, Arbitraries.integers().between(0, 5))
                .as((a, b, operation) -> switch (operation) {
                    case 0 -> a.plus(b);
                    case 1 -> a.times(b);
                    case 2 -> a.dividedBy(b);
                    case 3 -> a.hull(b);
                    case 4 -> a.max(b);
                    default -> a.intersection(b).orElse(a);
                });
        return Arbitraries.oneOf(stated, computed);
    }

    @Property(seed = Seeds.FIXED)
    void withinKeepsWhatLiesInsideAndNothingElse(
            @ForAll("values") Estimate estimate, @ForAll("numbers") double floor, @ForAll("places") double where) {
        double point = Samples.pointIn(estimate, where);
        if (point >= floor) {
            Estimate cut = estimate.within(floor, Double.POSITIVE_INFINITY);
            assertThat(cut.contains(point)).isTrue();
            assertThat(estimate.contains(cut)).isTrue();
            assertThat(cut.low()).isGreaterThanOrEqualTo(floor);
            assertThat(cut.within(floor, Double.POSITIVE_INFINITY)).isSameAs(cut);
        }
    }

    @Property(seed = Seeds.FIXED)
    void describedEstimateIsNearTheEstimate(
            @ForAll("values") Estimate estimate, @ForAll @IntRange(min = 1, max = 16) int digits) {
        Estimate described = Estimate.parse(estimate.describe(digits));
        assertThat(near(described.low(), estimate.low(), digits)).isTrue();
        assertThat(near(described.high(), estimate.high(), digits)).isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void describedEstimateEnclosesTheEstimate(
            @ForAll("values") Estimate estimate, @ForAll @IntRange(min = 1, max = 17) int digits) {
        assertThat(Exact.enclosesForReading(Estimate.parse(estimate.describe(digits)), estimate))
                .isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void numbersOfAnySizeAreDescribed(
            @ForAll("finite") double one,
            @ForAll("finite") double other,
            @ForAll @IntRange(min = 1, max = 17) int digits) {
        Estimate range = Estimate.between(Math.min(one, other), Math.max(one, other));
        for (Estimate estimate : new Estimate[] {
            range, Estimate.exactly(one), Estimate.atLeast(one), Estimate.lessThan(one), range.withBest(other)
        }) {
            assertThat(Exact.enclosesForReading(Estimate.parse(estimate.describe(digits)), estimate))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Double> finite() {
        Arbitrary<Double> corners = Arbitraries.of(
                Double.MAX_VALUE, -Double.MAX_VALUE, Math.nextDown(Double.MAX_VALUE), Double.MIN_VALUE, 0.0);
        return Arbitraries.oneOf(corners, Arbitraries.doubles().map(value -> value + 0.0));
    }

    private static boolean near(double described, double exact, int digits) {
        return described == exact
                || Math.abs(described - exact) <= Math.pow(10, 1 - digits) * Math.abs(exact) + 1e-8 * Math.abs(exact);
    }

    @Property(seed = Seeds.FIXED)
    void fieldsOfTheLedgerStateTheSameEstimate(@ForAll("values") Estimate estimate) {
        double value = estimate.best().orElse(Double.NaN);
        double low = Double.isInfinite(estimate.low()) ? Double.NaN : estimate.low();
        double high = Double.isInfinite(estimate.high()) ? Double.NaN : estimate.high();
        Qualifier qualifier = estimate.qualifier();
        boolean closed = !estimate.isLowOpen() && !estimate.isHighOpen();
        boolean stated = estimate.isExact() || (closed && qualifier != Qualifier.EXACT);
        if (stated) {
            boolean bound = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST;
            assertThat(Estimate.of(qualifier, bound ? Double.NaN : value, low, high))
                    .isEqualTo(estimate);
        }
    }

    @Property(seed = Seeds.FIXED)
    void bestValueOutsideIsRefused(@ForAll("values") Estimate estimate, @ForAll("numbers") double value) {
        if (estimate.contains(value)) {
            assertThat(estimate.withBest(value).best()).hasValue(value);
        } else {
            assertThatThrownBy(() -> estimate.withBest(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
