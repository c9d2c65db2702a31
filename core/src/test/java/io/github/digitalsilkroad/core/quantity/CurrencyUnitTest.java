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

class CurrencyUnitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "TMT", "RUB", "GBP", "LKR", "MYR", "JPY", "CHF"
            })
    void codesOfIsoAreKnown(String code) {
        Unit unit = Money.of(Estimate.exactly(5), code).unit();
        assertThat(unit).hasToString(code).isEqualTo(Unit.of(code));
        assertThat(Money.of(Estimate.exactly(5), code.toLowerCase(Locale.ROOT)).unit())
                .isEqualTo(unit)
                .hasSameHashCodeAs(unit);
        assertThat(unit).isNotEqualTo(Unit.of("SEK")).isNotEqualTo(Unit.of(code + "2021"));
    }

    @Test
    void everyCurrencyOfTheStandardIsKnown() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
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
    void unknownCodeIsRefusedWithTheNearest() {
        assertRefused("5 KZY", "\"5 KZY\": currency \"KZY\": no such ISO 4217 code; nearest: KZT");
        assertThatThrownBy(() -> Money.of(Estimate.exactly(5), "QQ"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("currency \"QQ\": no such ISO 4217 code; write for example USD, CNY or EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"constant", "constant 21", "constant 20211", "constant 1899", "constant 2101", "nominal 1"})
    void otherPricesAreRefused(String prices) {
        assertRefused(
                "$5 (" + prices + ")",
                "\"$5 (" + prices + ")\": price base \"" + prices
                        + "\": must be \"nominal\" or a year from 1900 to 2100 as in \"constant 2021\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD1899", "USD2101", "USD20x1", "USD@", "USD 2021"})
    void otherYearsAreRefused(String code) {
        assertThatThrownBy(() -> Money.of(Estimate.exactly(5), code))
                .isInstanceOf(QuantityParseException.class)
                .hasMessageStartingWith("currency \"" + code + "\": must be an ISO 4217 code");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }
}
