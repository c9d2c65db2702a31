package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import org.junit.jupiter.api.Test;

/** A fact is known by its key and its claims, and shows them in a useful order. */
class FactTest {

    private static final Facts CAMERAS = World.facts(World.fact(Props.CAMERAS, World.cameras(10, World.EARLY)));

    private static Fact cameras(Deployment system) {
        return Fact.of(system, Props.CAMERAS);
    }

    @Test
    void isEqualToAFactOfTheSameKeyAndClaims() {
        Fact fact = cameras(World.system("kg-a", "KG", CAMERAS));
        Facts more = CAMERAS.with(World.fact(Props.OPERATING, World.date("2019", World.LATE)));
        assertThat(fact)
                .isEqualTo(cameras(World.system("kg-a", "TJ", more)))
                .hasSameHashCodeAs(cameras(World.system("kg-a", "TJ", more)))
                .isNotEqualTo(cameras(World.system("kg-b", "KG", CAMERAS)))
                .isNotEqualTo(cameras(World.system(
                        "kg-a", "KG", World.facts(World.fact(Props.CAMERAS, World.cameras(11, World.EARLY))))))
                .isNotEqualTo(cameras(World.system("kg-a", "KG", Facts.none())))
                .isNotEqualTo(Fact.of(World.system("kg-a", "KG", CAMERAS), Props.COST))
                .isNotEqualTo("kg-a cameras: 10 cameras");
        assertThat(fact.hashCode())
                .isNotEqualTo(cameras(World.system("kg-b", "KG", CAMERAS)).hashCode());
    }

    private static Fact grown() {
        return cameras(World.system(
                "kg-a",
                "KG",
                World.facts(World.fact(
                        Props.CAMERAS,
                        World.cameras(30, World.LATE).asOf("2021"),
                        World.cameras(40, World.UNDATED),
                        World.cameras(10, World.EARLY).asOf("2015"),
                        World.cameras(5, World.EARLY).asOf("../2012"),
                        World.cameras(20, World.LATE).asOf("2018").basis(Basis.INFERRED)))));
    }

    @Test
    void figuresOfThreeTimesAreShownInTheOrderOfTime() {
        assertThat(Fact.table(grown().claims()).text(120)).isEqualTo("""
            cameras: 30 cameras (5 claims, disputed if of the same time)
               value       as of    source       where  published  basis     why
            -  ----------  -------  -----------  -----  ---------  --------  -------------
               5 cameras   by 2012  Early Press  p. 1   2015-06    stated    less reliable
               10 cameras  2015     Early Press  p. 1   2015-06    stated    less reliable
               20 cameras  2018     Late Office  p. 1   2021       inferred  not stated
            *  30 cameras  2021     Late Office  p. 1   2021       stated    taken
               40 cameras  -        Somebody     p. 1   -          stated    less reliable
            """);
        assertThat(Fact.chart(grown().claims()).marks())
                .extracting(Chart.Mark::label)
                .containsExactly(
                        "by 2012, Early Press",
                        "2015, Early Press",
                        "2018, Late Office",
                        "2021, Late Office *",
                        "undated, Somebody");
    }

    @Test
    void figuresOfTwoTimesAreInTheOrderOfTheLedger() {
        Fact two = cameras(World.system(
                "kg-a",
                "KG",
                World.facts(World.fact(
                        Props.CAMERAS,
                        World.cameras(30, World.LATE).asOf("2021"),
                        World.cameras(10, World.EARLY).asOf("2015"),
                        Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.EARLY))))));
        assertThat(Fact.table(two.claims()).rows())
                .extracting(row -> row.get(1))
                .containsExactly("30 cameras", "10 cameras", "-");
        assertThat(Fact.chart(two.claims()).marks())
                .extracting(Chart.Mark::label)
                .containsExactly("Late Office *", "Early Press", "Early Press");
    }

    @Test
    void aYearOfASeriesIsAFact() {
        Catalog world = World.empty()
                .gdp(2015, Estimate.exactly(7), World.OUTLOOK)
                .gdp(2016, Estimate.exactly(8), World.OUTLOOK)
                .build();
        Fact fact = world.facts().get(1);
        assertThat(fact)
                .hasToString("tj-gdp-none 2016 value: $8 (as of 2016)")
                .isNotEqualTo(world.facts().get(0));
        assertThat(fact.label()).isEqualTo("2016");
        assertThat(world.fact(fact.key())).isEqualTo(fact);
        assertThat(Fact.table(fact.subject()).text(80)).isEqualTo("""
            Series tj-gdp-none (series tj-gdp-none)
            fact  value  claims
            ----  -----  -------
            2015  $7     1 claim
            2016  $8     1 claim
            """);
        assertThat(Worlds.small().facts().get(0).year()).isEmpty();
    }

    @Test
    void aChartHasAMarkForEachFigureInOneUnit() {
        Attested<?> cost = World.fact(
                Props.COST,
                World.claim(Money.usd(5e6), World.EARLY),
                World.claim(Money.of(Estimate.about(30), "CNY"), World.LATE),
                Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.UNDATED)));
        Chart chart = Fact.chart(cost);
        assertThat(chart.title()).isEqualTo("cost");
        assertThat(chart.scale()).isEqualTo(Chart.Scale.AMOUNT);
        assertThat(chart.unit()).isEqualTo("USD");
        assertThat(chart.marks())
                .extracting(mark -> mark.label() + ": " + mark.words() + (mark.isUnknown() ? ", not drawn" : ""))
                .containsExactly(
                        "Early Press: $5 million",
                        "Late Office *: about CNY 30 (CNY 27-33), not drawn",
                        "Somebody: undisclosed, not drawn");
        assertThat(Fact.chart(World.fact(Props.CONTROLS, World.claim("all", World.EARLY)))
                        .marks())
                .isEmpty();
        assertThat(Fact.chart(World.fact(Props.HELD, World.claim(DateInterval.parse("2010/2015"), World.EARLY)))
                        .marks())
                .extracting(mark -> mark.words() + " " + mark.value().orElseThrow())
                .containsExactly("2010 to 2015 2,010-2,016");
    }

    @Test
    void aLifeShowsEachDateOnceAndOfADisputedOneWhoSaysSo() {
        Facts facts = World.facts(
                World.fact(
                        Props.SIGNED,
                        World.date("2013", World.EARLY),
                        World.date("2016", World.LATE),
                        World.date("2013", World.UNDATED)),
                World.fact(Props.OPERATING, World.date("2019-05", World.LATE), World.date("2019", World.EARLY)),
                World.fact(Props.ANNOUNCED, World.date("XXXX", World.EARLY)),
                World.fact(Props.CAMERAS, World.cameras(10, World.EARLY)),
                World.fact(Props.HELD, World.claim(DateInterval.parse("../2014"), World.EARLY)),
                World.fact(Props.STARTED, World.date("[..2014]", World.LATE)));
        Chart life = Fact.life("Life", facts);
        assertThat(life.scale()).isEqualTo(Chart.Scale.YEAR);
        assertThat(life.marks())
                .extracting(mark -> mark.label() + ": " + mark.words())
                .containsExactly(
                        "signed, says Early Press: 2013",
                        "held: by 2014",
                        "started: by 2014",
                        "signed, says Late Office: 2016",
                        "operating: 2019-05",
                        "announced: undated");
    }

    @Test
    void theClaimThatIsTakenIsTheFirstOfTheReasons() {
        assertThat(Fact.why(grown().claims()).text(120)).isEqualTo("""
            cameras: 30 cameras (5 claims, disputed if of the same time)
            |- Late Office has 30 cameras [late-2021, p. 1]: taken
            |- Somebody has 40 cameras [undated, p. 1]: less reliable: 2 of 5, not 4
            |- Early Press has 10 cameras [early-2015, p. 1]: less reliable: 3 of 5, not 4
            |- Early Press has 5 cameras [early-2015, p. 1]: less reliable: 3 of 5, not 4
            `- Late Office has 20 cameras [late-2021, p. 1]: inferred, not stated
            """);
    }

    @Test
    void threeTimesAreASeriesAndWordsAreNoFigures() {
        Attested<?> three = World.fact(
                Props.CAMERAS,
                World.cameras(30, World.LATE).asOf("2021"),
                World.cameras(10, World.EARLY).asOf("2015"),
                World.cameras(20, World.EARLY).asOf("2018"));
        assertThat(Fact.table(three).rows())
                .extracting(row -> row.get(1))
                .containsExactly("10 cameras", "20 cameras", "30 cameras");
        Chart words = Fact.chart(World.fact(Props.CONTROLS, World.claim("all", World.EARLY)));
        assertThat(words.scale()).isEqualTo(Chart.Scale.AMOUNT);
        Attested<?> dates = World.fact(
                Props.OPERATING,
                World.date("2021", World.LATE).asOf("2021"),
                World.date("2015", World.EARLY).asOf("2015"),
                World.date("2018", World.EARLY).asOf("2018"));
        assertThat(Fact.table(dates).rows())
                .as("dates are in the order of the ledger")
                .extracting(row -> row.get(1))
                .containsExactly("2021", "2015", "2018");
    }
}
