package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two amounts are made comparable. */
class MoneyUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "USD2021, USD, deflate one first",
        "USD, USD2021, deflate one first",
        "USD2015, USD2021, deflate one first",
        "CNY, USD, convert one at a dated rate first",
        "USD2021, CNY, convert one at a dated rate first",
        "UZS, UZN, convert one at a dated rate first",
    })
    void pricesOfTwoYearsAreDeflatedAndCurrenciesConverted(String code, String other, String cure) {
        assertThat(MoneyUnits.cure(code, other)).isEqualTo(cure);
    }
}
