package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateParseTest {
    private static final String EXAMPLES =
            "no number where one should be; write for example \"855\", \"about 40\", \"more than 855\", \"275-300\" or \"unknown\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "855 | 855",
                "-3 | -3",
                "\u22123 | -3",
                "2,000 | 2,000",
                "1,234,567.25 | 1,234,567.25",
                "123,456 | 123,456",
                "0.5 | 0.5",
                "exactly 855 | 855",
                "= 855 | 855",
                "1.5 million | 1,500,000",
                "1.5 mln | 1,500,000",
                "1.5 mn | 1,500,000",
                "20 thousand | 20,000",
                "1 billion | 1,000,000,000",
                "1 bn | 1,000,000,000",
                "1 bln | 1,000,000,000",
                "2 trillion | 2,000,000,000,000",
                "2 trn | 2,000,000,000,000",
                "1.1 million | 1,100,000",
                "1.5E3 | 1,500",
                "1.5e+3 | 1,500",
                "1E-3 | 0.001",
                "about 40 | about 40 (36-44)",
                "About 40 | about 40 (36-44)",
                "approximately 40 | about 40 (36-44)",
                "approx. 40 | about 40 (36-44)",
                "around 40 | about 40 (36-44)",
                "roughly 40 | about 40 (36-44)",
                "circa 40 | about 40 (36-44)",
                "ca. 40 | about 40 (36-44)",
                "c. 40 | about 40 (36-44)",
                "some 40 | about 40 (36-44)",
                "nearly 40 | about 40 (36-44)",
                "almost 40 | about 40 (36-44)",
                "~40 | about 40 (36-44)",
                "\u2248 40 | about 40 (36-44)",
                "about 40 (35-50) | about 40 (35-50)",
                "about 40 (more than 35 and at most 50) | about 40 (more than 35 and at most 50)",
                "about 20-60 | 18-66",
                "at least 1.5E3 | at least 1,500",
                "at least 1.5e+3 | at least 1,500",
                "at least 1e-3 | at least 0.001",
                "more than 855 | more than 855",
                "over 800 | more than 800",
                "above 800 | more than 800",
                "greater than 800 | more than 800",
                "just over 800 | more than 800",
                "> 800 | more than 800",
                "at least 5 | at least 5",
                "no fewer than 5 | at least 5",
                "no less than 5 | at least 5",
                "not less than 5 | at least 5",
                ">= 5 | at least 5",
                "\u2265 5 | at least 5",
                "800+ | at least 800",
                "1.5 million+ | at least 1,500,000",
                "at most 12 | at most 12",
                "up to 20 | at most 20",
                "no more than 20 | at most 20",
                "not more than 20 | at most 20",
                "<= 20 | at most 20",
                "\u2264 20 | at most 20",
                "fewer than 10 | less than 10",
                "less than 10 | less than 10",
                "under 10 | less than 10",
                "just under 10 | less than 10",
                "below 10 | less than 10",
                "< 10 | less than 10",
                "275-300 | 275-300",
                "275 - 300 | 275-300",
                "275\u2013300 | 275-300",
                "275\u2014300 | 275-300",
                "275 to 300 | 275-300",
                "between 275 and 300 | 275-300",
                "between 275 and 300 million | 275,000,000-300,000,000",
                "from 275 to 300 | 275-300",
                "275-300 million | 275,000,000-300,000,000",
                "900 thousand to 1.1 million | 900,000-1,100,000",
                "-3 to 5 | -3 to 5",
                "-5 to -3 | -5 to -3",
                "275-300 (best 280) | 275-300 (best 280)",
                "5-5 | 5",
                "more than 5 and at most 9 | more than 5 and at most 9",
                "at least 5 but less than 9 million | at least 5,000,000 and less than 9,000,000",
                "at least 5 (5-20) | at least 5 (5-20)",
                "at least 5 (5-20, best 7) | at least 5 (5-20, best 7)",
                "at least 5 (best 7) | at least 5 (best 7)",
                "at most 12 (0-12) | at most 12 (0-12)",
                "855 (850-860) | 855 (850-860)",
                "unknown | unknown",
                "Unknown | unknown",
                "unknown (best 3) | unknown (best 3)",
                "1E30 | 1E30",
                "0.0000000001 | 1E-10",
                "0.000000001 | 0.000000001",
                "123456789012345680000 | 123,456,789,012,345,680,000"
            })
    void readsWordingsAndPrintsThemBack(String text, String printed) {
        Estimate estimate = Estimate.parse(text);
        assertThat(estimate).hasToString(printed);
        assertThat(Estimate.parse(printed)).isEqualTo(estimate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,34 | \"12,34\": \"12,34\" is not a number: commas group thousands by three, as in 1,234",
                "1234,567 | \"1234,567\": \"1234,567\" is not a number: commas group thousands by three, as in 1,234",
                "1,2345 | \"1,2345\": \"1,2345\" is not a number: commas group thousands by three, as in 1,234",
                "1.234,567 | \"1.234,567\": \"1.234,567\" is not a number: commas group thousands by three, as in 1,234",
                "1,23,456 | \"1,23,456\": \"1,23,456\" is not a number: commas group thousands by three, as in 1,234",
                "1.2.3 | \"1.2.3\": \"1.2.3\" is not a number: write digits with at most one point, as in 1234.5",
                "1E999 | \"1E999\": \"1E999\" is a number that no double holds: write it with up to 15 digits, below 1.8E308",
                "1e-400 | \"1e-400\": \"1e-400\" is a number that no double holds: write it with up to 15 digits, below 1.8E308",
                "12345678901234567890 | \"12345678901234567890\": \"12345678901234567890\" is a number that no double holds: write it"
                        + " with up to 15 digits, below 1.8E308",
                "1e303 million | \"1e303 million\": \"1e303\" is a number that no double holds: write it with up to 15 digits,"
                        + " below 1.8E308",
                "$22 million | \"$22 million\": \"$\" makes it money; read it with Money.parse",
                "40 percent | \"40 percent\": a percentage is of something; read a part with Share.parse, a ratio with Ratio.parse, "
                        + "or without saying of what with Quantity.parse",
                "40 % | \"40 %\": a percentage is of something; read a part with Share.parse, a ratio with Ratio.parse, "
                        + "or without saying of what with Quantity.parse",
                "5 cameras | \"5 cameras\": \"cameras\" is no part of a number; read a number with its unit with Quantity.parse",
                "855. | \"855.\": \".\" is no part of a number; read a number with its unit with Quantity.parse",
                "about 40 (36-44) cameras | \"about 40 (36-44) cameras\": \"cameras\" is no part of a number;"
                        + " read a number with its unit with Quantity.parse",
                "5e | \"5e\": \"e\" is no part of a number; read a number with its unit with Quantity.parse",
                "5E- | \"5E-\": \"E-\" is no part of a number; read a number with its unit with Quantity.parse",
                "5e+x | \"5e+x\": \"e+x\" is no part of a number; read a number with its unit with Quantity.parse",
                "40 (36-44, best 39 cameras) | \"40 (36-44, best 39 cameras)\": \"39 cameras\" in brackets must be in the unit of the number before them",
                "perhaps 40 | \"perhaps 40\": \"perhaps\" is no wording of a number; write for example \"855\", "
                        + "\"about 40\", \"more than 855\", \"275-300\" or \"unknown\"",
                "more than 800+ | \"more than 800+\": \"+\" and \"more than\" are two wordings of one number",
                "300-275 | \"300-275\": range 300 to 275: the low end cannot exceed the high end",
                "between 275 | \"between 275\": a range needs two numbers, as in \"between 275 and 300\"",
                "more than 5 and 9 | \"more than 5 and 9\": after \"and\" there must be an upper bound, such as \"at most 300\"",
                "more than 5 and over 9 | \"more than 5 and over 9\": after \"and\" there must be an upper bound, such as \"at most 300\"",
                "about 0 | \"about 0\": about 0: ten percent of zero is no width; state the bounds",
                "about 40 (36-44 | \"about 40 (36-44\": the bracket is never closed",
                "about 40 (45-50) | \"about 40 (45-50)\": 40: lies outside its own bounds, 45 to 50",
                "about 40 (40-40) | \"about 40 (40-40)\": bounds in brackets must be two different numbers",
                "about 40 (44) | \"about 40 (44)\": \"44\" in brackets must be bounds, as in \"about 40 (36-44)\"",
                "about 40 (best 41) | \"about 40 (best 41)\": the number before the brackets is the best value already",
                "275-300 (1-2) | \"275-300 (1-2)\": a range has its bounds already; in brackets there may be \"best\" and a number",
                "275-300 (best 400) | \"275-300 (best 400)\": best value 400: must lie inside 275-300",
                "275-300 (best about 280) | \"275-300 (best about 280)\": \"about 280\" must be one number to be the best value",
                "275-300 (best 276-280) | \"275-300 (best 276-280)\": \"276-280\" must be one number to be the best value",
                "at least 5 (6-20) | \"at least 5 (6-20)\": the bounds in brackets do not start or end where the number before them says",
                "more than 5 (5-20) | \"more than 5 (5-20)\": the bounds in brackets do not start or end where the number before them says",
                "about 40 (36-44 cameras) | \"about 40 (36-44 cameras)\": \"36-44 cameras\" in brackets must be in the unit of the number before them",
                "$5 to CNY 7 | \"$5 to CNY 7\": both ends of a range must be in one currency, not \"$\" and \"CNY\"",
                "more than $5 and at most CNY 7 | \"more than $5 and at most CNY 7\": both ends of a range must be in one currency, not \"$\" and \"CNY\""
            })
    void badWordingsAreRefusedWithTheReason(String text, String message) {
        assertThatThrownBy(() -> Estimate.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message)
                .asInstanceOf(type(QuantityParseException.class))
                .extracting(QuantityParseException::text)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "' '",
        "about",
        "a lot of cameras",
        "more than",
        "40 (x)",
        "-",
        "between and",
        "40 ()",
        "more than 5 and at most",
        ".5",
        "$-e5",
        "unknowns"
    })
    void textsWithoutANumberAreRefusedWithExamples(String text) {
        assertThatThrownBy(() -> Estimate.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("\"" + text + "\": " + EXAMPLES);
    }

    @Test
    void blanksAroundAndWithinDoNotMatter() {
        assertThat(Estimate.parse("  about\u00a040  ( 36 - 44 ) ")).isEqualTo(Estimate.about(40));
    }

    @Test
    void unitThatStartsLikeAPhraseIsNoPhrase() {
        assertThatThrownBy(() -> Estimate.parse("5 tons"))
                .hasMessage(
                        "\"5 tons\": \"tons\" is no part of a number; read a number with its unit with Quantity.parse");
        assertThatThrownBy(() -> Estimate.parse("5 millions"))
                .hasMessage(
                        "\"5 millions\": \"millions\" is no part of a number; read a number with its unit with Quantity.parse");
        assertThatThrownBy(() -> Estimate.parse("5-year"))
                .hasMessage(
                        "\"5-year\": \"-year\" is no part of a number; read a number with its unit with Quantity.parse");
    }
}
