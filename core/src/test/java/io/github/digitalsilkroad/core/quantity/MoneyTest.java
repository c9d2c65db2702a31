package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1 billion | $1 billion",
                "20,900,000 USD | $20.9 million",
                "US$60 million | $60 million",
                "60 million dollars | $60 million",
                "60 million US dollars | $60 million",
                "about $22 million | about $22 million ($19.8-24.2 million)",
                "about $1 billion | about $1 billion ($0.9-1.1 billion)",
                "275-300 million USD | $275-300 million",
                "$275 million-$300 million | $275-300 million",
                "$275-300 million (best $280 million) | $275-300 million (best $280 million)",
                "CNY 929.9 million | CNY 929.9 million",
                "929.9 million yuan | CNY 929.9 million",
                "929.9 million renminbi | CNY 929.9 million",
                "cny 5 | CNY 5",
                "EUR 11.3 million | EUR 11.3 million",
                "more than €5 million | more than EUR 5 million",
                "5 euros | EUR 5",
                "1 euro | EUR 1",
                "£5 | GBP 5",
                "KZT 1.2 trillion | KZT 1.2 trillion",
                "$999,999 | $999,999",
                "$20,912,345 | $20,912,345",
                "$1,234,500,000 | $1,234.5 million",
                "$1,234,000,000 | $1.234 billion",
                "$1.5 | $1.5",
                "-$5 million | -$5 million",
                "$-5 million | -$5 million",
                "-$5 to $3 million | -$5 to $3 million",
                "at least $5 billion | at least $5 billion",
                "at most $12 | at most $12",
                "at most $12 million ($0-12 million) | at most $12 million ($0-12 million)",
                "more than $5 and at most $9 million | more than $5 and at most $9 million",
                "$1.1 million (constant 2021) | $1.1 million (constant 2021)",
                "$1.1 million (nominal) | $1.1 million",
                "1,100,000 USD2021 | $1.1 million (constant 2021)",
                "1,100,000 USD@2021 | $1.1 million (constant 2021)",
                "1,100,000 USD2021 (constant 2021) | $1.1 million (constant 2021)",
                "about $1 billion ($0.9-1.2 billion) (constant 2021) | about $1 billion ($0.9-1.2 billion) (constant 2021)",
                "unknown USD | unknown USD",
                "unknown USD (best $5 million) | unknown USD (best $5 million)",
                "unknown EUR (best EUR 5) | unknown EUR (best EUR 5)",
                "unknown USD (constant 2021) | unknown USD (constant 2021)",
                "$0 | $0"
            })
    void readsWordingsAndPrintsThemBack(String text, String printed) {
        Money money = Money.parse(text);
        assertThat(money).hasToString(printed);
        assertThat(Money.parse(printed)).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 million | \"22 million\": no currency; write for example \"$22 million\" or \"CNY 929.9 million\"",
                "¥5 | \"¥5\": currency \"¥\": is the sign of both the yuan and the yen; write CNY or JPY",
                "XYZ 5 | \"XYZ 5\": currency \"XYZ\": no such ISO 4217 code; write for example USD, CNY or EUR",
                "5 KZX | \"5 KZX\": currency \"KZX\": no such ISO 4217 code; nearest: KZT",
                "5 USDD | \"5 USDD\": currency \"USDD\": must be an ISO 4217 code, as USD, with the base year of constant prices if any, as USD2021",
                "5 USD2O21 | \"5 USD2O21\": currency \"USD2O21\": must be an ISO 4217 code, as USD, with the base year of constant prices if any, as USD2021",
                "5 USD1821 | \"5 USD1821\": currency \"USD1821\": must be an ISO 4217 code, as USD, with the base year of constant prices if any, as USD2021",
                "$5 CNY | \"$5 CNY\": states two currencies, \"$\" and \"CNY\"",
                "$5 (constant 1821) | \"$5 (constant 1821)\": price base \"constant 1821\": must be \"nominal\" or a year from 1900 to 2100 as in \"constant 2021\"",
                "5 USD2021 (constant 2017) | \"5 USD2021 (constant 2017)\": states two price bases, constant 2021 and constant 2017",
                "$5 (6-7) | \"$5 (6-7)\": 5: lies outside its own bounds, 6 to 7",
                "about 5 (CNY 4-6) USD | \"about 5 (CNY 4-6) USD\": both ends of a range must be in one currency, not \"\" and \"CNY\"",
                "a lot of money | \"a lot of money\": no number where one should be; write for example \"855\", \"about 40\", "
                        + "\"more than 855\", \"275-300\" or \"unknown\""
            })
    void badWordingsAreRefusedWithTheReason(String text, String message) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }

    @Test
    void costOfDushanbeAddsUp() {
        Money loan = Money.usd(20.9e6);
        Money own = Money.of(Estimate.exactly(1.1e6), "USD");
        assertThat(loan.plus(own)).isEqualTo(Money.parse("$22 million"));
        assertThat(Money.parse("$22 million").minus(loan).number().contains(1.1e6))
                .isTrue();
        assertThat(loan.times(2)).hasToString("$41.8 million");
        assertThat(loan.ratioTo(Money.parse("$22 million")).contains(0.95)).isTrue();
    }

    @Test
    void unlikeCurrenciesDoNotMix() {
        Money yuan = Money.parse("CNY 5");
        Money dollars = Money.usd(5);
        String advice = ": convert one at a dated rate first, as in convertedTo(\"CNY\", rate)";
        assertMismatch(() -> yuan.plus(dollars), "cannot add USD to CNY" + advice);
        assertMismatch(() -> yuan.minus(dollars), "cannot subtract USD from CNY" + advice);
        String inverse = ": convert one at a dated rate first, as in convertedTo(\"USD\", rate)";
        assertMismatch(() -> yuan.ratioTo(dollars), "cannot divide CNY by USD" + inverse);
        assertMismatch(() -> yuan.isAbove(dollars), "cannot compare CNY with USD" + inverse);
        assertThat(yuan.plus(dollars.convertedTo("CNY", Estimate.exactly(7)))).isEqualTo(Money.parse("CNY 40"));
        assertThat(dollars.convertedTo("usd", Estimate.exactly(1))).isEqualTo(dollars);
        for (String unit : List.of("USD", "EUR", "USD2021", "KZT")) {
            Money amount = Money.of(Estimate.about(3), unit);
            assertThatThrownBy(() -> amount.convertedTo(unit, Estimate.about(1.1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rate about 1.1 (0.99-1.21): from " + unit + " to " + unit + " it is 1");
        }
        assertThatThrownBy(() -> dollars.convertedTo("CNY", Estimate.exactly(0)))
                .hasMessage("rate 0: must be above 0");
    }

    @Test
    void unlikePriceBasesDoNotMix() {
        Money constant = Money.parse("$5 (constant 2021)");
        Money nominal = Money.usd(5);
        String in2021 = ": deflate one first, as in convertedTo(\"USD2021\", factor)";
        String atNominal = ": deflate one first, as in convertedTo(\"USD\", factor)";
        assertMismatch(() -> constant.plus(nominal), "cannot add nominal USD to constant 2021 USD" + in2021);
        assertMismatch(() -> nominal.minus(constant), "cannot subtract constant 2021 USD from nominal USD" + atNominal);
        assertMismatch(() -> nominal.isAbove(constant), "cannot compare nominal USD with constant 2021 USD" + in2021);
        assertMismatch(
                () -> constant.plus(Money.parse("$5 (constant 2017)")),
                "cannot add constant 2017 USD to constant 2021 USD" + in2021);
        assertThat(constant.plus(nominal.convertedTo("USD2021", Estimate.exactly(2))))
                .isEqualTo(Money.parse("$15 (constant 2021)"));
    }

    private static void assertMismatch(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void amountsCompare() {
        assertThat(Money.parse("more than $5").isAbove(Money.usd(5))).isEqualTo(Ternary.YES);
        assertThat(Money.parse("about $5").isAbove(Money.usd(5))).isEqualTo(Ternary.UNKNOWN);
        assertThat(Money.usd(5).isAbove(Money.parse("more than $5"))).isEqualTo(Ternary.NO);
    }

    @Test
    void manyAmountsAddUpInOneUnit() {
        assertThat(Measurement.sum(List.of(Money.usd(5), Money.usd(6), Money.parse("more than $1"))))
                .isEqualTo(Money.parse("more than $12"));
        assertMismatch(
                () -> Measurement.sum(List.of(Money.usd(5), Money.parse("CNY 6"))),
                "cannot add CNY to USD: convert one at a dated rate first, as in convertedTo(\"USD\", rate)");
        assertThatThrownBy(() -> Measurement.sum(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sum of nothing: has no unit; give at least one summand");
    }

    @Test
    void codeHoldsCurrencyAndBaseYear() {
        Money money = Money.of(Estimate.exactly(5), "USD2021");
        assertThat(money.currency()).isEqualTo("USD");
        assertThat(money.unit().code()).isEqualTo("USD2021");
        assertThat(money.number()).isEqualTo(Estimate.exactly(5));
        assertThat(Money.of(Estimate.exactly(5), "KZT").unit().code()).isEqualTo("KZT");
        assertThat(Money.of(Estimate.exactly(5), "EUR")).hasToString("EUR 5");
        assertThatThrownBy(() -> Money.of(Estimate.exactly(5), "USD@"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(
                        "currency \"USD@\": must be an ISO 4217 code, as USD, with the base year of constant prices if any,"
                                + " as USD2021");
    }

    @Test
    void describedMoneyIsRounded() {
        assertThat(Money.usd(20_912_345).describe(3)).isEqualTo("$20.9 million");
        assertThat(Money.parse("about $1 billion (constant 2021)").describe(3))
                .isEqualTo("about $1 billion ($0.9-1.1 billion) (constant 2021)");
    }

    @Test
    void moneyOfOtherKindIsUnequal() {
        assertThat(Money.usd(5)).isNotEqualTo(Money.parse("CNY 5"));
        assertThat(Money.usd(5)).isNotEqualTo(Money.parse("$5 (constant 2021)"));
        assertThat(Money.usd(5)).isNotEqualTo(Money.usd(6));
    }
}
