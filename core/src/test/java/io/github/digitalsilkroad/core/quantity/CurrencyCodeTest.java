package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.internal.CodeLists;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "TMT", "RUB", "GBP", "LKR", "MYR", "JPY", "CHF"
            })
    void codesOfIsoAreKnown(String code) {
        CurrencyCode currency = CurrencyCode.of(code);
        assertThat(currency.toString()).isEqualTo(code);
        assertThat(currency).hasToString(code);
        assertThat(CurrencyCode.of(code.toLowerCase(Locale.ROOT)))
                .isEqualTo(currency)
                .hasSameHashCodeAs(currency);
        assertThat(currency).isNotEqualTo(CurrencyCode.of("SEK")).isNotEqualTo(code);
    }

    @Test
    void everyCurrencyOfTheStandardIsKnown() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            assertThat(CurrencyCode.of(code)).hasToString(code);
            assertThat(Unit.of(code)).hasToString(code);
            assertThat(Money.parse("5 " + code)).isEqualTo(Money.of(Estimate.exactly(5), code));
        }
    }

    @Test
    void noOtherThreeLettersAreACurrency() {
        Set<String> standard = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        assertThat(CodeLists.read("iso-4217.txt")).containsExactlyInAnyOrderElementsOf(standard);
    }

    @Test
    void currenciesAreShared() {
        assertThat(CurrencyCode.of("USD")).isSameAs(CurrencyCode.USD);
        assertThat(CurrencyCode.of("usd")).isSameAs(CurrencyCode.USD);
        assertThat(CurrencyCode.of(" CNY ")).isSameAs(CurrencyCode.of("CNY"));
    }

    @Test
    void unknownCodeIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> CurrencyCode.of("KZY"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("currency \"KZY\": no such ISO 4217 code; nearest: KZT");
        assertThatThrownBy(() -> CurrencyCode.of("dollar"))
                .hasMessage("currency \"dollar\": no such ISO 4217 code; write for example USD, CNY or EUR");
    }
}
