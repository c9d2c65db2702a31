package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 40 percent of public debt | about 40 % (36-44 %) of public debt",
                "50 percent of public debt | 50 % of public debt",
                "51 % of TK Mobile | 51 % of TK Mobile",
                "51% of TK Mobile | 51 % of TK Mobile",
                "more than 30 per cent of external debt | more than 30 % of external debt",
                "31-39 % of gross debt | 31-39 % of gross debt",
                "about 95 percent of GDP | about 95 % (85.5-100 %) of GDP",
                "at least 40 % of GDP | at least 40 % of GDP",
                "at most 5 % of GDP | at most 5 % of GDP",
                "less than 5 % of GDP | less than 5 % of GDP",
                "0 % of GDP | 0 % of GDP",
                "100 % of GDP | 100 % of GDP",
                "at most 100 % of GDP | at most 100 % of GDP",
                "unknown share of public debt | unknown share of public debt",
                "0-100 % of GDP | unknown share of GDP",
                "0-100 % (best 40 %) of GDP | 0-100 % (best 40 %) of GDP"
            })
    void readsWordingsAndPrintsThemBack(String text, String printed) {
        Share share = Share.parse(text);
        assertThat(share).hasToString(printed);
        assertThat(Share.parse(printed)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140 percent of public debt | 140 percent: a share of public debt cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "about 140 percent of GDP | about 140 percent (126-154): a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "about 105 percent of GDP | about 105 percent (94.5-115.5): a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "90-140 % of GDP | 90-140 percent: a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "more than 100 % of GDP | more than 100 percent: a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "at most 101 % of GDP | at most 101 percent: a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can",
                "-5 percent of GDP | -5 percent: a share of GDP cannot be negative",
                "-5 to 5 percent of GDP | -5 to 5 percent: a share of GDP cannot be negative",
                "less than 0 % of GDP | less than 0 percent: a share of GDP cannot be negative",
                "40 % | \"40 %\": a share must say of what, as in \"40 percent of public debt\"",
                "40 % public debt | \"40 % public debt\": a share must say of what, as in \"40 percent of public debt\"",
                "unknown share | \"unknown share\": a share must say of what, as in \"40 percent of public debt\"",
                "40 | \"40\": no percentage; write for example \"about 40 percent of public debt\"",
                "40 cameras | \"40 cameras\": no percentage; write for example \"about 40 percent of public debt\"",
                "perhaps 40 % of GDP | \"perhaps 40 % of GDP\": \"perhaps\" is no wording of a number; write for example \"855\", "
                        + "\"about 40\", \"more than 855\", \"275-300\" or \"unknown\"",
                "'40 % of ' | \"40 % of\": a share must say of what, as in \"40 percent of public debt\"",
            })
    void badWordingsAreRefusedWithTheReason(String text, String message) {
        assertThatThrownBy(() -> Share.parse(text.strip()))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }

    @Test
    void wholeNeedsAPlainName() {
        assertThatThrownBy(() -> Share.of(Estimate.exactly(0.5), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share needs the name of its whole, such as \"public debt\"");
        assertThatThrownBy(() -> Share.of(Estimate.exactly(0.5), "debt (gross)"))
                .hasMessage("share of \"debt (gross)\": the name of a whole has no brackets");
        assertThatThrownBy(() -> Share.ofPercent(Estimate.exactly(50), "debt)"))
                .hasMessage("share of \"debt)\": the name of a whole has no brackets");
        assertThatThrownBy(() -> Share.ofPercent(Estimate.exactly(50), "(debt"))
                .hasMessage("share of \"(debt\": the name of a whole has no brackets");
        assertThatThrownBy(() -> Share.ofPercent(Estimate.exactly(50), ")debt"))
                .hasMessage("share of \")debt\": the name of a whole has no brackets");
        assertThat(Share.of(Estimate.exactly(0.5), " GDP ").unit().percentOf().orElseThrow())
                .isEqualTo("GDP");
    }

    @Test
    void computedShareIsCutToThePossible() {
        Share share = Share.of(Estimate.between(-0.5, 1.5).withBest(0.5), "GDP");
        assertThat(share.number()).isEqualTo(Estimate.between(0, 100).withBest(50));
        assertThat(share.number().dividedBy(Estimate.exactly(100)).within(0, 1))
                .isEqualTo(Estimate.between(0, 1).withBest(0.5));
        assertThat(Share.of(Money.usd(11e6).ratioTo(Money.usd(22e6)), "cost")).hasToString("50 % of cost");
        assertThatThrownBy(() -> Share.of(Estimate.exactly(1.5), "GDP"))
                .hasMessage(
                        "150 percent: a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can");
        assertThatThrownBy(() -> Share.of(Estimate.exactly(-0.5), "GDP"))
                .hasMessage("-50 percent: a share of GDP cannot be negative");
        assertThat(Share.of(Estimate.of(Qualifier.ABOUT, -0.01, -1, 1), "GDP").number())
                .isEqualTo(Estimate.between(0, 100));
    }

    @Test
    void partsOfOneWholeAdd() {
        assertThat(Share.parse("40 % of GDP").plus(Share.parse("10-20 % of GDP")))
                .isEqualTo(Share.parse("50-60 % of GDP"));
        assertThat(Share.parse("60 % of GDP").plus(Share.parse("30-50 % of GDP")))
                .isEqualTo(Share.parse("90-100 % of GDP"));
        assertThat(Share.parse("about 70 % of GDP").plus(Share.parse("about 40 % of GDP")))
                .isEqualTo(Share.parse("99-100 % of GDP"));
        assertThatThrownBy(() -> Share.parse("60 % of GDP").plus(Share.parse("50 % of GDP")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "110 percent: a share of GDP cannot exceed 100 percent; what is no part of it is a ratio to it, which can");
    }

    @Test
    void sharesOfUnlikeWholesDoNotMix() {
        Share gross = Share.parse("38 % of gross debt");
        Share external = Share.parse("50 % of external debt");
        assertThatThrownBy(() -> gross.plus(external))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cannot add a share of external debt to a share of gross debt: bring both to one denominator first");
        assertThatThrownBy(() -> gross.isAbove(external))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot compare a share of gross debt with a share of external debt: "
                        + "bring both to one denominator first");
    }

    @Test
    void sharesOfOneWholeCompare() {
        assertThat(Share.parse("41 % of GDP").isAbove(Share.parse("40 % of GDP")))
                .isEqualTo(Ternary.YES);
        assertThat(Share.parse("about 40 % of GDP").isAbove(Share.parse("40 % of GDP")))
                .isEqualTo(Ternary.UNKNOWN);
        assertThat(Share.parse("41 % of GDP")).isNotEqualTo(Share.parse("41 % of debt"));
        assertThat(Share.parse("41 % of GDP")).isNotEqualTo(Share.parse("42 % of GDP"));
    }

    @Test
    void describedShareLosesTheNoiseOfRounding() {
        assertThat(Share.of(Money.usd(20.9e6).ratioTo(Money.usd(22e6)), "cost").describe(3))
                .isEqualTo("95 % of cost");
    }
}
