package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RatioProperties implements ParseLaws<Ratio>, PercentageLaws<Ratio> {
    @Override
    public Ratio parse(String text) {
        return Ratio.parse(text);
    }

    @Override
    @Provide
    public Arbitrary<Ratio> values() {
        return Combinators.combine(Samples.amounts(), Arbitraries.of("GDP", "exports", "government revenue"))
                .as(Ratio::ofPercent);
    }

    @Provide
    Arbitrary<Estimate> amounts() {
        return Samples.amounts();
    }

    @Override
    public Ratio ofPercent(Estimate percent, String name) {
        return Ratio.ofPercent(percent, name);
    }

    @Override
    public Estimate percent(Ratio value) {
        return value.number();
    }

    @Override
    public Estimate fraction(Ratio value) {
        return value.number().dividedBy(Estimate.exactly(100));
    }

    @Override
    public String name(Ratio value) {
        return value.unit().percentOf().orElseThrow();
    }

    @Override
    public Ratio plus(Ratio one, Ratio other) {
        return one.plus(other);
    }

    @Override
    public Ternary isAbove(Ratio one, Ratio other) {
        return one.isAbove(other);
    }

    @Override
    public double ceiling() {
        return Double.POSITIVE_INFINITY;
    }

    @Property(seed = Seeds.FIXED)
    void doubledAmountIsTwiceTheRatio(@ForAll("values") Ratio ratio) {
        assertThat(ratio.times(2).number()).isEqualTo(ratio.number().times(2));
        assertThat(ratio.times(1024).times(1.0 / 1024).number().contains(ratio.number()))
                .isTrue();
        assertThat(ratio.times(1)).isEqualTo(ratio);
    }

    @Property(seed = Seeds.FIXED)
    void unlikeRatiosAreNotSubtracted(@ForAll("values") Ratio one, @ForAll("values") Ratio other) {
        if (!one.unit()
                .percentOf()
                .orElseThrow()
                .equals(other.unit().percentOf().orElseThrow())) {
            assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(seed = Seeds.FIXED)
    void differenceEnclosesEveryDifferenceThatIsPossible(
            @ForAll("values") Ratio one,
            @ForAll("amounts") Estimate less,
            @ForAll("places") double inOne,
            @ForAll("places") double inOther) {
        BigDecimal difference =
                Exact.of(Samples.pointIn(one.number(), inOne)).subtract(Exact.of(Samples.pointIn(less, inOther)));
        if (difference.signum() >= 0) {
            Ratio rest = one.minus(Ratio.ofPercent(less, one.unit().percentOf().orElseThrow()));
            assertThat(Exact.holds(rest.number(), difference)).isTrue();
            assertThat(rest.number().low()).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(seed = Seeds.FIXED)
    void amountOfTheBaseEnclosesEveryAmountAndScalesWithIt(
            @ForAll("values") Ratio ratio,
            @ForAll("amounts") Estimate base,
            @ForAll("places") double inRatio,
            @ForAll("places") double inBase) {
        Money amount = ratio.amount(Money.of(base, "USD2021"));
        BigDecimal product =
                Exact.of(Samples.pointIn(ratio.number(), inRatio)).multiply(Exact.of(Samples.pointIn(base, inBase)));
        assertThat(amount.unit().code()).isEqualTo("USD2021");
        assertThat(Exact.holds(amount.number(), product.movePointLeft(2))).isTrue();
        Estimate twice = ratio.amount(Money.of(base.times(2), "USD2021")).number();
        assertThat(Exact.widened(twice).contains(amount.number().times(2))).isTrue();
    }
}
