package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a percentage of something named owes: it lies between its bounds, a sum encloses every sum and never falls when
 * a part grows, and percentages of unlike things neither add nor compare.
 *
 * @param <T> the type of the percentages
 */
public interface PercentageLaws<T extends Measurement<T>> {
    @Provide
    Arbitrary<T> values();

    T parse(String text);

    @Provide
    default Arbitrary<Double> places() {
        return Samples.places();
    }

    T ofPercent(Estimate percent, String name);

    Estimate percent(T value);

    Estimate fraction(T value);

    String name(T value);

    T plus(T one, T other);

    Ternary isAbove(T one, T other);

    /** The greatest possible, in percent. */
    double ceiling();

    @Property(seed = Seeds.FIXED)
    default void noneIsNegativeOrAboveTheCeiling(@ForAll("values") T value) {
        assertThat(percent(value).low()).isGreaterThanOrEqualTo(0);
        assertThat(percent(value).high()).isLessThanOrEqualTo(ceiling());
        assertThat(fraction(value).high()).isLessThanOrEqualTo(ceiling() / 100);
        assertThat(fraction(value).times(100).contains(percent(value))).isTrue();
    }

    @Property(seed = Seeds.FIXED)
    default void describedPercentageEnclosesThePercentage(
            @ForAll("values") T value, @ForAll @IntRange(min = 1, max = 17) int digits) {
        assertThat(Exact.enclosesForReading(percent(parse(value.describe(digits))), percent(value)))
                .isTrue();
    }

    @Property(seed = Seeds.FIXED)
    default void unlikePercentagesAreRefused(@ForAll("values") T one, @ForAll("values") T other) {
        Assume.that(!name(one).equals(name(other)));
        assertThatThrownBy(() -> plus(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name(one))
                .hasMessageContaining(name(other));
        assertThatThrownBy(() -> isAbove(one, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = Seeds.FIXED)
    default void sumEnclosesEverySumThatIsPossible(
            @ForAll("values") T one,
            @ForAll("values") T other,
            @ForAll("places") double inOne,
            @ForAll("places") double inOther) {
        BigDecimal sum =
                Exact.of(Samples.pointIn(percent(one), inOne)).add(Exact.of(Samples.pointIn(percent(other), inOther)));
        Assume.that(sum.doubleValue() < ceiling());
        T like = ofPercent(percent(other), name(one));
        assertThat(Exact.holds(percent(plus(one, like)), sum)).isTrue();
        assertThat(plus(one, like)).isEqualTo(plus(like, one));
    }

    @Property(seed = Seeds.FIXED)
    default void sumNeverFallsWhenAPartGrows(@ForAll("values") T one, @ForAll("values") T other) {
        T like = ofPercent(percent(other), name(one));
        Assume.that(percent(one).low() + percent(like).low() < ceiling());
        T sum = plus(one, like);
        assertThat(percent(sum).low()).isGreaterThanOrEqualTo(percent(one).low());
        assertThat(percent(sum).high()).isGreaterThanOrEqualTo(percent(one).high());
    }

    @Property(seed = Seeds.FIXED)
    default void comparisonIsThatOfThePercents(@ForAll("values") T one, @ForAll("values") T other) {
        T like = ofPercent(percent(other), name(one));
        assertThat(isAbove(one, like)).isEqualTo(percent(one).isAbove(percent(other)));
    }
}
