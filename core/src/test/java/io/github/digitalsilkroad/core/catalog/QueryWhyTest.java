package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three networks of cameras in a country, one of them canceled, and parts of one network that states no figure. */
class QueryWhyTest {

    private static Claim<Quantity> cameras(int count, String year) {
        return World.cameras(count, World.EARLY).asOf(DateInterval.parse(year));
    }

    private static Deployment part(String id, String whole, Claim<Quantity> cameras) {
        return World.part(id, "KG", whole, World.facts(World.fact(Props.CAMERAS, cameras)));
    }

    private static final Catalog WORLD = World.vendors()
            .deployment("network", "KG", Facts.none())
            .deployment(
                    "cancelled",
                    "KG",
                    Facts.builder()
                            .add(Props.CANCELLED, World.date("2018", World.LATE))
                            .add(Props.SUPPLIER, World.parties("beta", World.EARLY))
                            .build())
            .deployment(
                    "other",
                    "KG",
                    Facts.builder()
                            .add(Props.SUPPLIER, World.parties("alpha", World.LATE))
                            .add(Props.OPERATING, World.date("2017", World.LATE))
                            .build())
            .deployment("elsewhere", "TJ", Facts.none())
            .add(part("north", "network", cameras(110, "2019-02")))
            .add(part("south", "network", cameras(651, "2025")))
            .add(part("north-east", "north", cameras(60, "2021")))
            .build();

    @Test
    void aRowBelongsToAQueryOrNotOrThatIsUnknown() {
        Deployments byAlpha = WORLD.deployments().with(Role.SUPPLIER, "alpha");
        assertThat(byAlpha.contains("other")).isEqualTo(Ternary.YES);
        assertThat(byAlpha.contains("cancelled")).isEqualTo(Ternary.NO);
        assertThat(byAlpha.contains("network")).isEqualTo(Ternary.UNKNOWN);
        assertThat(byAlpha.in("TJ").contains("network")).isEqualTo(Ternary.NO);
        assertThat(WORLD.deployments().startedSince(2017).contains("elsewhere")).isEqualTo(Ternary.UNKNOWN);
        assertThatThrownBy(() -> byAlpha.contains("nowhere")).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void aQuerySaysWhatItAsksAndReads() {
        Deployments query = WORLD.deployments()
                .in("KG")
                .live()
                .with(Role.SUPPLIER, "alpha")
                .from(Role.SUPPLIER, "KG")
                .startedSince(2010)
                .activeDuring(2015, 2018)
                .stating(Props.COST);
        assertThat(query.conditions())
                .extracting(RowCondition::text)
                .containsExactly(
                        "country KG",
                        "not stage group ended",
                        "not only announced, offered or awarded",
                        "supplier alpha",
                        "supplier from KG",
                        "started since 2010",
                        "active in 2015-2018",
                        "stating cost");
        assertThat(query.conditions().get(0).properties()).isEmpty();
        assertThat(query.conditions().get(1).reads(Props.CANCELLED)).isTrue();
        assertThat(query.conditions().get(1).reads(Props.CAMERAS))
                .as("they show that it operates")
                .isTrue();
        assertThat(query.conditions().get(1).reads(Props.SUPPLIER)).isFalse();
        assertThat(query.conditions().get(3).properties()).containsExactly(Props.SUPPLIER);
        assertThat(WORLD.deployments().matching(row -> true).conditions())
                .containsExactly(new RowCondition("that match a test", List.of(), true));
        assertThat(WORLD.deployments().conditions()).isEmpty();
    }

    @Test
    void whatIsOnlyAnnouncedIsLeftOutForThat() {
        Catalog world = World.vendors()
                .deployment("plan", "KG", World.facts(World.fact(Props.ANNOUNCED, World.date("2019", World.LATE))))
                .build();
        assertThat(world.deployments().live().why().text(100))
                .contains("left out, only announced, offered or awarded: 1")
                .doesNotContain("not not");
    }

    @Test
    void aCountShowsItsRowsAndWhatKeepsOthersOut() {
        Deployments query = WORLD.deployments().in("KG").live().with(Role.SUPPLIER, "alpha");
        assertThat(query.why().text(100)).isEqualTo("""
            1 deployment
            |- rows: country KG; not stage group ended; not only announced, offered or awarded; supplier alpha
            |- other
            |  |- operating: 2017 [late-2021, p. 1]
            |  `- supplier: alpha [late-2021, p. 1]
            |- left out, stage group ended: 1
            |  `- cancelled
            |     |- canceled: 2018 [late-2021, p. 1]
            |     `- supplier: beta [early-2015, p. 1]
            |- left out, of unknown supplier: 4
            |  |- network
            |  |- north
            |  |- north-east
            |  `- south
            `- data: invented 2026.11.0
            """);
        assertThat(WORLD.deployments().in("KG").why().text(100))
                .as("no condition reads claims, so the rows show their dates")
                .contains("|- other\n|  `- operating: 2017 [late-2021, p. 1]\n");
        assertThat(query.leftOut().get(0).facts())
                .extracting(Fact::toString)
                .containsExactly("cancelled canceled: 2018", "cancelled supplier: beta");
    }

    @Test
    void aSumSaysItsYearsItsPartsAndWhatMostOfItIs() {
        Total total = WORLD.deployments().in("KG").total(Props.CAMERAS);
        FactGrouping<Deployment> byCountry = WORLD.deployments().groupBy(Deployment.COUNTRY);
        assertThat(byCountry.totals(Props.CAMERAS).get(0)).hasToString("KG: 6 rows, " + total.line());
        assertThat(byCountry.table(Props.CAMERAS).csv().lines()).contains("KG,6,761,2,\"2019, 2025\",south");
        assertThat(total)
                .hasToString("2 of 6 counted: 761 cameras; as of 2019, 2025\nover half is south (651 cameras);"
                        + " 2 are parts of network");
        assertThat(total.why().text(100)).isEqualTo("""
            2 of 6 counted: 761 cameras; as of 2019, 2025; over half is south (651 cameras); 2 are parts of
            |  network
            |- rows: country KG; stating cameras; recommended for sums; part of no row in the sum; not ended, or
            |  all ended
            |- north, cameras: 110 cameras, as of 2019-02 [early-2015, p. 1]
            |- south, cameras: 651 cameras, as of 2025 [early-2015, p. 1]
            |- left out, not stated by any source: 3
            |  |- cancelled
            |  |- network
            |  `- other
            |- left out, part of north (filed, no source states it), whose figure includes it: 1
            |  `- north-east
            `- data: invented 2026.11.0
            """);
    }

    @Test
    void aPartOfAPartIsNotAddedToTheWhole() {
        Catalog gap = WORLD.toBuilder()
                .put(WORLD.deployment("network")
                        .withFacts(World.facts(World.fact(Props.CAMERAS, cameras(900, "2025")))))
                .put(WORLD.deployment("north").withFacts(Facts.none()))
                .build();
        assertThat(gap.deployments().in("KG").total(Props.CAMERAS).leftOut())
                .extracting(LeftOut::toString)
                .contains(
                        "north-east: part of network (filed, no source states it), whose figure includes it",
                        "south: part of network (filed, no source states it), whose figure includes it");
        assertThat(gap.deployments().in("KG").total(Props.CAMERAS).sum()).hasToString("Optional[900 cameras]");
        assertThat(gap.deployments().groupBy(Deployment.COUNTRY).totals(Props.CAMERAS))
                .extracting(Group::toString)
                .contains("KG: 6 rows, 1 of 6 counted: 900 cameras; as of 2025");
    }

    @Test
    void aPartOfAWholeThatDoesNotCountIsAdded() {
        Catalog over = WORLD.toBuilder()
                .put(WORLD.deployment("north")
                        .withFacts(Facts.builder()
                                .add(Props.CAMERAS, cameras(110, "2019"))
                                .add(Props.CANCELLED, World.date("2020", World.LATE))
                                .build()))
                .build();
        assertThat(over.deployments().in("KG").total(Props.CAMERAS))
                .hasToString("2 of 6 counted: 711 cameras; as of 2021, 2025\nover half is south (651 cameras);"
                        + " 2 are parts of network");
    }

    @Test
    void aRankingShowsItsFiguresAndWhatHasNoRank() {
        Ranking<Deployment> ranking = WORLD.deployments().in("KG").top(2, Props.CAMERAS);
        assertThat(ranking.why().text(100)).isEqualTo("""
            2 rows by cameras
            |- rows: country KG; stating cameras; recommended for sums
            |- 1 of 3, 3 unranked: south, cameras: 651 cameras, as of 2025 [early-2015, p. 1]
            |- 2 of 3, 3 unranked: north, cameras: 110 cameras, as of 2019-02 [early-2015, p. 1]
            |- left out, not stated by any source: 3
            |  |- cancelled
            |  |- network
            |  `- other
            `- data: invented 2026.11.0
            """);
        assertThat(ranking.leftOut()).hasSize(3);
    }

    @Test
    void ofRowsWithoutAFigureThoseOfTheCategoriesCountedAreSaid() {
        Facts cameras = Facts.builder()
                .add(Props.CAMERAS, World.claim(Quantity.parse("10 cameras"), World.BRIEF))
                .build();
        Facts none = Facts.builder().build();
        World world = World.empty()
                .deployment("a", "KG", Category.SAFE_CITY, cameras)
                .deployment("b", "KG", Category.SAFE_CITY, none);
        assertThat(world.build().deployments().total(Props.CAMERAS))
                .hasToString("10 cameras from 1, 1 left out; undated");
        assertThat(world.deployment("c", "KG", Category.MOBILE_NETWORK, none)
                        .build()
                        .deployments()
                        .total(Props.CAMERAS))
                .hasToString("1 of 3 counted: 10 cameras; undated\nno figure in the categories counted: 1");
    }

    @Test
    void whatNoSourceSaysIsNoBranchOfARow() {
        assertThat(WORLD.deployments().in("TJ").live().why().text(100)).isEqualTo("""
            1 deployment
            |- rows: country TJ; not stage group ended; not only announced, offered or awarded
            |- elsewhere
            `- data: invented 2026.11.0
            """);
    }
}
