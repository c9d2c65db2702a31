package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.lint.ClaimLintTest.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundNumbersTest {

    private static final String SHARE = "debt-leverage debtor=TJ creditor=CN over=bilateral-debt year=2015";

    private static BoundNumbers bound(String text) {
        return BoundNumbers.of("a.md", text, WORLD);
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
                "<!--dsr count of=cats-->38<!--/dsr-->",
                "<!--dsr count of=retired country=TJ-->38<!--/dsr-->",
                "<!--dsr count of=searches country=TJ-->38<!--/dsr-->",
                "<!--dsr count country=TJ-->38<!--/dsr-->",
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
        assertThat(found.bounds().get(0).sources()).hasToString("[cpc-2020]");
    }

    @ParameterizedTest
    @CsvSource({
        "cost, $0.000021 trillion, $0.000022 trillion",
        "cost, 21mn, 22mn",
        "cost, '<b>21</b>&nbsp;Million', '<b>22</b>&nbsp;Million'",
        "cost, '21,000 thousand', '22,000 thousand'",
        "cameras, 0.9k, 0.9k",
        "cameras, 900 m, 855 m"
    })
    void thePowerOfTenStays(String property, String printed, String computed) {
        BoundNumbers found = bound(marked("fact subject=tj-safe-city property=" + property, printed));
        assertThat(found.isUnreadable()).isFalse();
        assertThat(found.bounds()).extracting(BoundNumbers.Bound::computed).containsExactly(computed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 hundred", "71 dozen", "2 crore", "1 thousand million"})
    void aPowerThatIsNotReadLeavesTheFigureAsItIs(String printed) {
        BoundNumbers found = bound(marked("fact subject=tj-safe-city property=cameras", printed));
        assertThat(found.isUnreadable()).isTrue();
        assertThat(found.fixed()).contains(">" + printed + "<");
    }

    @Test
    void rowsAreCounted() {
        BoundNumbers found = bound(marked("count of=deployments", "7,000")
                + marked("count of=deployments country=TJ", "7")
                + marked("count of=claims", "7")
                + marked("count of=claims country=KG", "7")
                + marked("count of=sources", "7")
                + marked("count of=retired", "7"));
        assertThat(found.bounds())
                .extracting(one -> one.computed())
                .containsExactlyElementsOf(Stream.of(
                                WORLD.deployments().count(),
                                WORLD.deployments().in("TJ").count(),
                                WORLD.claims().count(),
                                WORLD.claims().list().stream()
                                        .filter(row ->
                                                WORLD.countriesOf(row.subject()).contains(CountryCode.of("KG")))
                                        .count(),
                                WORLD.sources().count(),
                                0)
                        .map(Object::toString)
                        .toList());
    }

    private static Catalog world(Map<Property<?>, Integer> figures) {
        List<Attested<?>> facts = new ArrayList<>();
        figures.forEach((property, figure) -> facts.add(
                property.equals(Props.COST)
                        ? World.fact(Props.COST, World.claim(Money.usd(figure), World.BRIEF))
                        : World.fact(Props.CAMERAS, World.cameras(figure, World.BRIEF))));
        return World.empty()
                .deployment("tj-safe-city", "TJ", Category.SAFE_CITY, World.facts(facts.toArray(Attested<?>[]::new)))
                .build();
    }

    /** What moved a bound fact is found as for any score, and where the thing or the claim is new as well. */
    @Test
    void theClaimsThatMovedAFactAreNamedAndNoOthers() {
        Catalog newer = world(Map.of(Props.COST, 22, Props.CAMERAS, 855));
        Score cost = BoundNumbers.of("a.md", marked("fact subject=tj-safe-city property=cost", "22"), newer)
                .bounds()
                .get(0)
                .score()
                .orElseThrow();
        for (Catalog older :
                List.of(world(Map.of(Props.COST, 21, Props.CAMERAS, 800)), world(Map.of(Props.CAMERAS, 800)))) {
            assertThat(ReleaseDiff.between(older, newer).effectOn(cost).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.property()).contains("cost"));
        }
        assertThat(ReleaseDiff.between(World.empty().build(), newer)
                        .effectOn(cost)
                        .changes())
                .isNotEmpty();
        assertThat(ReleaseDiff.between(world(Map.of(Props.COST, 22)), newer)
                        .effectOn(cost)
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "more than 800, 7, more than 800",
        "at least 800, 7.0, at least 800.0",
        "less than 800, 7, 0-800",
        "at most 800.5, 7, 0-801",
        "at least 800.5, 7, at least 800"
    })
    void whatIsOpenOnOneSideSaysSo(String stated, String printed, String computed) {
        Catalog world = World.empty()
                .deployment(
                        "tj-safe-city",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(World.fact(
                                Props.CAMERAS, World.claim(Quantity.parse(stated + " cameras"), World.BRIEF))))
                .build();
        assertThat(BoundNumbers.of("a.md", marked("fact subject=tj-safe-city property=cameras", printed), world)
                        .bounds())
                .extracting(BoundNumbers.Bound::computed)
                .containsExactly(computed);
    }

    @Test
    void aFigureAfterCodeIsInItsPlace() {
        BoundNumbers found = bound("`some`\n```\nmore\n```\n" + marked(SHARE, "38"));
        assertThat(found.bounds()).extracting(BoundNumbers.Bound::line).containsExactly(5);
        assertThat(found.fixed()).isEqualTo("`some`\n```\nmore\n```\n" + marked(SHARE, "40"));
    }

    @Test
    void aPageListsWhatIsBoundAndWhatCannotBeRead() {
        BoundNumbers found = bound(marked(SHARE, "38.85") + "\n" + marked("pushback country=TJ", "38 of 40"));
        assertThat(found.bounds().get(1)).hasToString("pushback country=TJ: it binds no single figure");
        assertThat(found.bounds().get(1).score()).isEmpty();
        assertThat(found.text(120)).isEqualTo("""
            a.md
            ====

            2 bound figures, 1 drifted, 1 not readable.

            Line  Bound to                                                           Printed                   Computed  Sources
            ----  ----------------------------------------------------------------  --------  -------------------------  -----------
               1  debt-leverage debtor=TJ creditor=CN over=bilateral-debt              38.85                      40.00  bank-tables
                  year=2015
               2  pushback country=TJ                                               38 of 40  it binds no single figure

            invented 2026.11.0
            """);
        assertThat(bound("nothing").text(120)).isEqualTo("""
            a.md
            ====

            0 bound figures, 0 drifted, 0 not readable.

            invented 2026.11.0
            """);
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
