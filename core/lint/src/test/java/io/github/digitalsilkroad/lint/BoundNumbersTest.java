package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundNumbersTest {

    private static final String SHARE = "debt-leverage debtor=TJ creditor=CN over=bilateral-debt year=2015";

    private static BoundNumbers bound(String text) {
        return BoundNumbers.of("a.md", text, ClaimLintTest.WORLD);
    }

    private static String marked(String form, String printed) {
        return "<!--dsr " + form + "-->" + printed + "<!--/dsr-->";
    }

    @Test
    void namesDriftWithBothSides() {
        BoundNumbers found = bound("One\n" + marked(SHARE, "38.85") + " percent, " + marked(SHARE, "40") + ".");
        assertThat(found.isDrifted()).isTrue();
        assertThat(found.isUnreadable()).isFalse();
        assertThat(found.bounds()).extracting(BoundNumbers.Bound::line).containsExactly(2, 2);
        assertThat(found.bounds().get(0)).hasToString(SHARE + ": printed 38.85, computed 40.00");
        assertThat(found.bounds().get(0).sources()).extracting(Object::toString).containsExactly("bank-tables");
        assertThat(found.bounds().get(1).isDrifted()).isFalse();
        assertThat(found).hasToString("2 bound figures, 1 drifted, 0 not readable");
        assertThat(found.fixed())
                .isEqualTo("One\n" + marked(SHARE, "40.00") + " percent, " + marked(SHARE, "40") + ".");
        assertThat(bound(found.fixed()).isDrifted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39 | 40",
                "38.8 | 40.0",
                "about 38 percent | about 40 percent",
                "38 % | 40 %",
                "30-35 | 40",
                "more than 38 | 40",
                "unknown | 40"
            })
    void keepsTheWordsAndTheDecimals(String printed, String computed) {
        assertThat(bound(marked(SHARE, printed)).bounds())
                .singleElement()
                .satisfies(one -> assertThat(one.computed()).isEqualTo(computed));
    }

    @Test
    void printsBoundsAndWhatIsUnknown() {
        assertThat(bound(marked(SHARE.replace("2015", "2014"), "38.85"))
                        .bounds()
                        .get(0)
                        .computed())
                .isEqualTo("unknown");
        assertThat(BoundNumbers.of("a.md", marked(SHARE.replace("2015", "2017"), "38.5"), DebtShareFindingsTest.world())
                        .bounds()
                        .get(0)
                        .computed())
                .isEqualTo("30.0-60.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--dsr debt-leverage debtor=TJ-->38<!--/dsr-->",
                "<!--dsr no-score at=all-->38<!--/dsr-->",
                "<!--dsr -->38<!--/dsr-->",
                "<!--dsr fact subject=tj-safe-city-->38<!--/dsr-->",
                "<!--dsr fact subject=no-thing property=cameras-->38<!--/dsr-->",
                "<!--dsr fact subject=tj-safe-city property=cats-->38<!--/dsr-->",
                "<!--dsr fact subject=tj-safe-city property=cost when=now-->38<!--/dsr-->",
                "<!--dsr pushback country=TJ-->38",
                "<!--dsr pushback country=TJ-->38 of 40<!--/dsr-->",
                "<!--dsr pushback country=TJ--><!--/dsr-->",
                "<!--dsr pushback country=TJ--><!--dsr pushback country=TJ-->38<!--/dsr-->"
            })
    void whatCannotBeReadIsNeverTakenForClean(String text) {
        assertThat(bound(text).isUnreadable()).as(bound(text).text(100)).isTrue();
        assertThat(bound(text).fixed()).isEqualTo(bound(bound(text).fixed()).fixed());
    }

    @Test
    void aFactIsBoundAsWell() {
        BoundNumbers found = bound(marked("fact subject=tj-safe-city property=cameras", "870") + " and $"
                + marked("fact subject=tj-safe-city property=cost", "21 million") + " and "
                + marked("fact subject=tj-safe-city property=cost source=bank-tables", "21"));
        assertThat(found.bounds())
                .extracting(BoundNumbers.Bound::computed)
                .containsExactly("855", "22 million", "unknown");
        assertThat(found.bounds()).allMatch(one -> one.score().isEmpty());
        assertThat(bound(marked(SHARE, "40")).bounds())
                .allMatch(one -> one.score().isPresent());
    }

    @Test
    void codeIsNoBinding() {
        assertThat(bound("```\n" + marked(SHARE, "38") + "\n```\n`" + marked(SHARE, "38") + "` <code>"
                                + marked(SHARE, "38") + "</code>")
                        .bounds())
                .isEmpty();
        assertThat(bound("nothing")).hasToString("0 bound figures, 0 drifted, 0 not readable");
    }
}
