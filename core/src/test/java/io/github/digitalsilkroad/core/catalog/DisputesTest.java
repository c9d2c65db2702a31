package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disputed facts are printed with their sides and witnesses, and weighed by how far apart the sides are. */
class DisputesTest {

    private static Facts signed(String one, String other) {
        return World.facts(World.fact(Props.SIGNED, World.date(one, World.EARLY), World.date(other, World.LATE)));
    }

    private static Facts cameras(String one, String other) {
        return World.facts(World.fact(
                Props.CAMERAS,
                World.claim(Quantity.parse(one + " cameras"), World.EARLY).asOf("2014"),
                World.claim(Quantity.parse(other + " cameras"), World.LATE).asOf("2014")));
    }

    private static Disputes of(Facts facts) {
        return World.vendors().deployment("kg-a", "KG", facts).build().disputes();
    }

    private static double width(Facts facts) {
        Disputes disputes = of(facts);
        assertThat(disputes.count()).isOne();
        return disputes.list().get(0).width();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01-01, 2014-01-02, 1",
        "2014-01-02, 2014-01-01, 1",
        "2014-01-01, 2014-01-31, 30",
        "2014-01, 2014-03, 29",
        "2014, 2015, 1",
        "2013-12, 2014-12, 335"
    })
    void datesAreAsFarApartAsTheDaysBetweenThem(String one, String other, int days) {
        assertThat(width(signed(one, other))).isEqualTo(days / 365.25);
    }

    @ParameterizedTest
    @CsvSource({"2010, 2014", "2014, 2012", "2014-01-01, 2015-01-03"})
    void datesMoreThanAYearApartAreWhollyApart(String one, String other) {
        assertThat(width(signed(one, other))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 150, 0.3333333333333333",
        "150, 100, 0.3333333333333333",
        "0, 150, 1",
        "75, 100, 0.25",
        "10 to 20, 45 to 75, 0.75",
        "at most 50, 100, 0.75",
        "at least 200, 100, 0.5"
    })
    void numbersAreAsFarApartAsTheirDifferenceIsOfTheLarger(String one, String other, double width) {
        assertThat(width(cameras(one, other))).isEqualTo(width);
    }

    /** Of another catalog with the same content, too. */
    @Test
    void whatAViewWithoutEqualityHoldsIsComparedByContent() {
        Catalog one = world();
        Catalog other = world();
        assertThat(one.disputes().list())
                .isNotEmpty()
                .isEqualTo(other.disputes().list());
        assertThat(one.deployments().groupBy(Props.SUPPLIER).counts())
                .isNotEmpty()
                .isEqualTo(other.deployments().groupBy(Props.SUPPLIER).counts());
        assertThat(one.deployments().total(Props.CAMERAS).sum())
                .isPresent()
                .isEqualTo(other.deployments().total(Props.CAMERAS).sum());
    }

    /** 100 of 2014 and 1,000 of 2016 are two figures; 400 without a time contradicts both if it is of theirs. */
    @Test
    void sidesThatDoNotContradictEachOtherDoNotCount() {
        assertThat(width(World.facts(World.fact(
                        Props.CAMERAS,
                        World.claim(Quantity.parse("100 cameras"), World.EARLY).asOf("2014"),
                        World.claim(Quantity.parse("1000 cameras"), World.LATE).asOf("2016"),
                        World.claim(Quantity.parse("400 cameras"), World.LATE)))))
                .isEqualTo(0.75);
    }

    @Test
    void numbersThatOnlyAnOpenEndKeepsApartAreNearlyNot() {
        for (double end : new double[] {-20, 0, 100}) {
            Optional<Money> above = Optional.of(Money.of(Estimate.moreThan(end), "USD"));
            Optional<Money> below = Optional.of(Money.of(Estimate.lessThan(end), "USD"));
            assertThat(Distance.between(above, below)).isPositive().isLessThan(1e-300);
            assertThat(Distance.between(below, above)).isPositive().isLessThan(1e-300);
        }
    }

    @Test
    void wordsThatExcludeEachOtherAreWhollyApart() {
        Dispute words = of(World.facts(World.fact(
                        Props.CONTROLS, World.claim("one", World.EARLY), World.claim("another", World.LATE))))
                .list()
                .get(0);
        assertThat(words.width()).isEqualTo(1);
        assertThat(words.importance()).isEqualTo(1);
        assertThat(words.consequence()).isEqualTo(1);
    }

    private static Catalog world() {
        Facts a = World.facts(
                World.fact(
                        Props.CAMERAS,
                        World.cameras(100, World.EARLY).asOf("2014"),
                        World.cameras(150, World.LATE).asOf("2014").basis(Basis.INFERRED)),
                World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY), World.parties("beta", World.LATE)));
        Facts b = World.facts(World.fact(
                Props.SUPPLIER,
                World.parties("alpha", World.EARLY),
                World.parties("beta", World.LATE),
                World.parties("beta", World.UNDATED)));
        Facts c = World.facts(World.fact(
                Props.SIGNED,
                World.date("2013-12-31", World.EARLY),
                Claim.of(World.date("2014-04-10", World.LATE).value().orElseThrow(), Citation.of(World.LATE))));
        return World.vendors()
                .deployment("kg-a", "KG", a)
                .deployment("kg-b", "KG", b)
                .deployment("tj-c", "TJ", c)
                .build();
    }

    @Test
    void theMostConsequentialComesFirstAndOfTwoAlikeTheOneWithMoreClaims() {
        assertThat(world().disputes().list())
                .extracting(dispute -> dispute.fact().key().toString())
                .containsExactly("kg-b supplier", "kg-a supplier", "kg-a cameras", "tj-c signed");
        assertThat(world().disputes().list())
                .extracting(dispute -> dispute.claims().size())
                .containsExactly(3, 2, 2, 2);
    }

    @Test
    void eachSideIsShownWithItsWitnesses() {
        assertThat(world().disputes().text(100)).isEqualTo("""
            Disputed facts, most consequential first
            weight  fact      sides
            ------  --------  ----------------------------------------------
              2.00  kg-b      · alpha [early-2015]
                    supplier  · beta [late-2021; undated]
              2.00  kg-a      · alpha [early-2015]
                    supplier  · beta [late-2021]
              0.67  kg-a      · 100 cameras [early-2015 as of 2014]
                    cameras   · 150 cameras [late-2021 as of 2014, inferred]
              0.55  tj-c      · 2013-12-31 [early-2015]
                    signed    · 2014-04-10 [late-2021]

            weight: how far apart the sides are (0 to 1), times 2 for figures, dates and parties, 1 for words

            invented 2026.11.0
            """);
        Text.Links pages =
                span -> Optional.of(span.key() + ".html" + (span.locator().isEmpty() ? "" : "#p"));
        assertThat(world().disputes().first(3).table().markdown(pages))
                .contains("[kg-a](<kg-a.html>)<br>cameras", "[early-2015](<early-2015.html#p>) as of 2014");
    }

    @Test
    void aSideIsALineOfCommaSeparatedValues() {
        assertThat(world().disputes().csv()).isEqualTo("""
            entity,fact,weight,value,sources,certain
            kg-b,supplier,2.00,alpha,early-2015,true
            kg-b,supplier,2.00,beta,late-2021;undated,true
            kg-a,supplier,2.00,alpha,early-2015,true
            kg-a,supplier,2.00,beta,late-2021,true
            kg-a,cameras,0.67,100 cameras,early-2015,true
            kg-a,cameras,0.67,150 cameras,late-2021,true
            tj-c,signed,0.55,2013-12-31,early-2015,true
            tj-c,signed,0.55,2014-04-10,late-2021,true
            """);
    }

    @Test
    void theWeightOfWhatAnswersUseIsExplainedWhereSomethingIsUsed() {
        Disputes all = world().disputes();
        assertThat(all.usedBy(List.of()).text(200))
                .isEqualTo(all.text(200))
                .contains("weight: how far apart the sides are (0 to 1), times 2 for figures, dates and parties, 1 for"
                        + " words\n");
        Disputes used = all.usedBy(List.of(world().disputes().list().get(3).fact()));
        assertThat(used.text(200))
                .contains("weight: how far apart the sides are (0 to 1), times 4 for what the answers asked for use, 2"
                        + " for other figures, dates and parties, 1 for words\n");
        assertThat(used.list())
                .extracting(dispute -> dispute.fact().key() + " " + dispute.importance())
                .containsExactly("kg-b supplier 2", "kg-a supplier 2", "tj-c signed 4", "kg-a cameras 2");
    }

    @Test
    void aDisputeAndItsSidesFitALineEach() {
        Dispute cameras = world().disputes().list().get(2);
        assertThat(cameras).hasToString("kg-a cameras: 100 cameras or 150 cameras");
        assertThat(cameras.sides())
                .extracting(Dispute.Side::toString)
                .containsExactly("100 cameras [early-2015]", "150 cameras [late-2021]");
        assertThat(new Dispute.Side("90 cameras", List.of())).hasToString("90 cameras");
        Disputes undated = of(World.facts(
                World.fact(Props.CAMERAS, World.cameras(10, World.EARLY), World.cameras(20, World.LATE)),
                World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY), World.parties("beta", World.LATE))));
        assertThat(undated).hasToString("2 disputed facts, 1 of them perhaps of different times (print() shows them)");
        assertThat(undated.certain()).hasToString("1 disputed fact (print() shows them)");
        assertThat(undated.list().get(1)).hasToString("kg-a cameras: 10 cameras or 20 cameras, if of the same time");
        assertThat(undated.text(100))
                .contains("        cameras              · 20 cameras [late-2021]\n        if of the same time\n");
        assertThat(undated.csv()).contains("kg-a,cameras,1.00,10 cameras,early-2015,false\n");
    }

    @Test
    void claimsWithoutAValueAreASideOfTheirReason() {
        Citation page = Citation.of(World.LATE);
        assertThat(Dispute.Side.of(List.of(
                        World.cameras(10, World.EARLY),
                        Claim.withoutValue(Basis.UNDISCLOSED, page),
                        World.cameras(10, World.UNDATED))))
                .extracting(Dispute.Side::toString)
                .containsExactly("10 cameras [early-2015; undated]", "undisclosed [late-2021]");
        assertThat(Dispute.Side.linked(
                        List.of(World.cameras(1000, World.EARLY).asOf("2014"), Claim.withoutValue(Basis.NONE, page))))
                .hasToString("· 1,000 cameras [early-2015 as of 2014]\n· none [late-2021]");
        assertThat(Dispute.Side.linked(List.of(World.cameras(1000, World.EARLY))))
                .hasToString("1,000 cameras [early-2015]");
    }

    @Test
    void onlyIdsLeadToThePagesOfThings() {
        Text.Links pages = span -> Optional.of(span.key() + ".html");
        assertThat(world().deployments().in("TJ").table().markdown(pages))
                .contains("| [tj-c](<tj-c.html>) | System tj-c | signed");
    }
}
