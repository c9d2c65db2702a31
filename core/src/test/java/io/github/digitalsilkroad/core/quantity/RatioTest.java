package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44.1 percent of GDP | 44.1 % of GDP",
                "130 % of GDP | 130 % of GDP",
                "about 130 per cent of GDP | about 130 % (117-143 %) of GDP",
                "more than 130% of exports | more than 130 % of exports",
                "at least 90 % of GDP | at least 90 % of GDP",
                "at most 5 % of GDP | at most 5 % of GDP",
                "less than 5 % of GDP | less than 5 % of GDP",
                "90-140 % of GDP | 90-140 % of GDP",
                "0 % of GDP | 0 % of GDP",
                "0-100 % of GDP | 0-100 % of GDP",
                "at least 0 % of GDP | unknown ratio to GDP",
                "at least 0 % (best 40 %) of GDP | at least 0 % (best 40 %) of GDP",
                "more than 0 % of GDP | more than 0 % of GDP",
                "unknown ratio to government revenue | unknown ratio to government revenue"
            })
    void readsWordingsAndPrintsThemBack(String text, String printed) {
        Ratio ratio = Ratio.parse(text);
        assertThat(ratio).hasToString(printed);
        assertThat(Ratio.parse(printed)).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 percent of GDP | -5 percent: a ratio to GDP cannot be negative",
                "-5 to 5 percent of GDP | -5 to 5 percent: a ratio to GDP cannot be negative",
                "less than 0 % of GDP | less than 0 percent: a ratio to GDP cannot be negative",
                "130 % | \"130 %\": a ratio must say of what, as in \"130 percent of GDP\"",
                "unknown ratio | \"unknown ratio\": a ratio must say of what, as in \"130 percent of GDP\"",
                "1.3 | \"1.3\": no percentage; write for example \"about 130 percent of GDP\"",
                "unknown share of GDP | \"unknown share of GDP\": no percentage; write for example \"about 130 percent of GDP\"",
                "$40 | \"$40\": \"$\" makes it money; read it with Money.parse",
                "x40 | \"x40\": \"x\" is no wording of a number; write for example \"855\", \"about 40\","
                        + " \"more than 855\", \"275-300\" or \"unknown\""
            })
    void badWordingsAreRefusedWithTheReason(String text, String message) {
        assertThatThrownBy(() -> Ratio.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }

    @Test
    void baseNeedsAPlainName() {
        assertThatThrownBy(() -> Ratio.of(Estimate.exactly(1.3), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ratio needs the name of its base, such as \"GDP\"");
        assertThatThrownBy(() -> Ratio.ofPercent(Estimate.exactly(130), "GDP (nominal)"))
                .hasMessage("ratio to \"GDP (nominal)\": the name of a base has no brackets");
        assertThat(Ratio.ofPercent(Estimate.exactly(130), " GDP ")
                        .unit()
                        .percentOf()
                        .orElseThrow())
                .isEqualTo("GDP");
    }

    @Test
    void computedRatioIsCutAtNothing() {
        Ratio ratio = Ratio.of(Estimate.between(-0.5, 1.5).withBest(0.5), "GDP");
        assertThat(ratio.number()).isEqualTo(Estimate.between(0, 150).withBest(50));
        assertThat(ratio.number().dividedBy(Estimate.exactly(100)))
                .isEqualTo(Estimate.between(0, 1.5).withBest(0.5));
        assertThat(Ratio.of(Money.usd(150e9).ratioTo(Money.usd(100e9)), "GDP")).hasToString("150 % of GDP");
        assertThatThrownBy(() -> Ratio.of(Estimate.exactly(-0.5), "GDP"))
                .hasMessage("-50 percent: a ratio to GDP cannot be negative");
    }

    @Test
    void ratiosToOneBaseAddSubtractAndCompare() {
        Ratio external = Ratio.parse("85 % of GDP");
        Ratio domestic = Ratio.parse("about 45 % of GDP");
        assertThat(external.plus(domestic)).isEqualTo(Ratio.parse("about 130 % (125.5-134.5 %) of GDP"));
        assertThat(external.minus(domestic)).isEqualTo(Ratio.parse("about 40 % (35.5-44.5 %) of GDP"));
        assertThat(Ratio.parse("5 % of GDP").minus(Ratio.parse("3-6 % of GDP"))).hasToString("0-2 % of GDP");
        assertThatThrownBy(() -> domestic.minus(external))
                .hasMessage("about -40 percent (-44.5 to -35.5): a ratio to GDP cannot be negative");
        assertThat(external.isAbove(domestic)).isEqualTo(Ternary.YES);
        assertThat(external.isAbove(Ratio.parse("80-90 % of GDP"))).isEqualTo(Ternary.UNKNOWN);
        assertThat(external).isNotEqualTo(Ratio.parse("85 % of exports")).isNotEqualTo(Ratio.parse("86 % of GDP"));
        assertThatThrownBy(() -> external.times(-1)).hasMessage("-85 percent: a ratio to GDP cannot be negative");
    }

    @Test
    void unlikeRatiosSayWhatToConvert() {
        Ratio debt = Ratio.parse("130 % of GDP");
        Ratio service = Ratio.parse("16 % of exports");
        assertThatThrownBy(() -> debt.plus(service))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot add a ratio to exports to a ratio to GDP: bring both to one base, or to amounts by"
                        + " amount(base), first");
        assertThatThrownBy(() -> debt.minus(service))
                .hasMessage(
                        "cannot subtract a ratio to exports from a ratio to GDP: bring both to one base, or to amounts by"
                                + " amount(base), first");
        assertThatThrownBy(() -> debt.isAbove(service))
                .hasMessage(
                        "cannot compare a ratio to GDP with a ratio to exports: bring both to one base, or to amounts"
                                + " by amount(base), first");
        Money both = debt.amount(Money.usd(100e9)).plus(service.amount(Money.usd(25e9)));
        assertThat(Ratio.of(both.ratioTo(Money.usd(100e9)), "GDP")).hasToString("134 % of GDP");
    }

    @Test
    void amountKeepsCurrencyAndPricesOfTheBase() {
        Ratio debt = Ratio.parse("130 % of GDP");
        assertThat(debt.amount(Money.usd(100e9))).isEqualTo(Money.usd(130e9));
        assertThat(debt.amount(Money.of(Estimate.exactly(10), "CNY2021")))
                .isEqualTo(Money.of(Estimate.exactly(13), "CNY2021"));
    }

    @Test
    void describedRatioLosesTheNoiseOfRounding() {
        assertThat(Ratio.of(Estimate.exactly(4).dividedBy(Estimate.exactly(3)), "GDP")
                        .describe(3))
                .isEqualTo("133 % of GDP");
    }
}
