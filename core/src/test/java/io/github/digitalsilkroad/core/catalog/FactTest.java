package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
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
               value       as of       source       where  published  basis     why
            -  ----------  ----------  -----------  -----  ---------  --------  -------------
               5 cameras   until 2012  Early Press  p. 1   2015-06    stated    less reliable
               10 cameras  2015        Early Press  p. 1   2015-06    stated    less reliable
               20 cameras  2018        Late Office  p. 1   2021       inferred  not stated
            *  30 cameras  2021        Late Office  p. 1   2021       stated    taken
               40 cameras  -           Somebody     p. 1   -          stated    less reliable
            """);
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
