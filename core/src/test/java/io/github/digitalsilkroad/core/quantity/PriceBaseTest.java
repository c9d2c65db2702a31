package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBaseTest {
    @Test
    void nominalHasNoYear() {
        PriceBase nominal = PriceBase.nominal();
        assertThat(nominal.isNominal()).isTrue();
        assertThat(nominal.year()).isEmpty();
        assertThat(nominal).hasToString("nominal").isEqualTo(PriceBase.parse("nominal"));
    }

    @Test
    void constantHasItsYear() {
        PriceBase constant = PriceBase.constant(2021);
        assertThat(constant.isNominal()).isFalse();
        assertThat(constant.year()).hasValue(2021);
        assertThat(constant).hasToString("constant 2021").isEqualTo(PriceBase.parse("constant 2021"));
        assertThat(constant).hasSameHashCodeAs(PriceBase.constant(2021)).isNotEqualTo(PriceBase.constant(2017));
        assertThat(constant).isNotEqualTo(PriceBase.nominal()).isNotEqualTo("constant 2021");
        assertThat(PriceBase.constant(1900)).isEqualTo(PriceBase.parse("constant 1900"));
        assertThat(PriceBase.constant(2100)).isEqualTo(PriceBase.parse("constant 2100"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2101, 0, -5})
    void yearsOutOfRangeAreRefused(int year) {
        assertThatThrownBy(() -> PriceBase.constant(year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("constant " + year + ": a base year must be 1900 to 2100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "real",
                "constant",
                "constant 21",
                "constant 20211",
                "constant 1899",
                "constant 2101",
                "constant 20x1",
                "2021"
            })
    void otherWordingsAreRefused(String text) {
        assertThatThrownBy(() -> PriceBase.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("price base \"" + text
                        + "\": must be \"nominal\" or a year from 1900 to 2100 as in \"constant 2021\"");
    }
}
