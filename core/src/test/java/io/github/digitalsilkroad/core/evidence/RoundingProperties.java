package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the printed digits of numbers leave open is no contradiction, and what they exclude is one. */
class RoundingProperties {

    private static final ValueType<Quantity> NUMBERS = ValueType.quantity();

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("1000000000000"))
                .ofScale(4)
                .filter(value -> value.precision() <= 15);
    }

    private static boolean conflicts(Estimate one, Estimate other) {
        Quantity a = Quantity.of(one, Unit.of("tonne"));
        Quantity b = Quantity.of(other, Unit.of("tonne"));
        assertThat(NUMBERS.conflicts(b, a)).isEqualTo(NUMBERS.conflicts(a, b));
        return NUMBERS.conflicts(a, b);
    }

    private static boolean conflicts(BigDecimal one, BigDecimal other) {
        return conflicts(Estimate.exactly(one.doubleValue()), Estimate.exactly(other.doubleValue()));
    }

    @Property(seed = Seeds.FIXED)
    void aNumberAgreesWithItselfRoundedToTwoDigitsOrMore(
            @ForAll("decimals") BigDecimal value, @ForAll @IntRange(min = 2, max = 15) int digits) {
        for (RoundingMode half :
                new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN}) {
            assertThat(conflicts(value, value.round(new MathContext(digits, half))))
                    .isFalse();
        }
    }

    @Property(seed = Seeds.FIXED)
    void numbersWithTheSameDigitsOfWhichOneDiffersContradictEachOther(
            @ForAll @IntRange(min = 11, max = 99_999) int digits, @ForAll @IntRange(min = -3, max = 6) int power) {
        int other = digits + 1;
        if (digits % 10 != 0 && other % 10 != 0) {
            assertThat(conflicts(
                            BigDecimal.valueOf(digits).scaleByPowerOfTen(power),
                            BigDecimal.valueOf(other).scaleByPowerOfTen(power)))
                    .isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    void theEndOfABoundIsNoOtherFigure(@ForAll("decimals") BigDecimal decimal) {
        double value = decimal.doubleValue();
        Estimate figure = Estimate.exactly(value);
        assertThat(conflicts(figure, Estimate.moreThan(value))).isFalse();
        assertThat(conflicts(figure, Estimate.lessThan(value))).isFalse();
        assertThat(conflicts(Estimate.between(value / 2, value), Estimate.moreThan(value)))
                .isFalse();
        assertThat(conflicts(figure, Estimate.moreThan(2 * value))).isTrue();
        assertThat(conflicts(Estimate.atLeast(value), Estimate.lessThan(value))).isTrue();
    }
}
