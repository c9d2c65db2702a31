package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sum names its years, its largest part, what is disputed in it and what is missing from it. */
class TotalTest {

    @SafeVarargs
    @SuppressWarnings("varargs") // passed on as they are
    private static Facts cameras(Claim<Quantity>... claims) {
        return World.facts(World.fact(Props.CAMERAS, claims));
    }

    private static Facts cameras(double number) {
        return cameras(World.cameras(number, World.EARLY));
    }

    private static Total total(World world) {
        return world.build().deployments().total(Props.CAMERAS);
    }

    private static World world(double... numbers) {
        World world = World.vendors();
        for (int i = 0; i < numbers.length; i++) {
            world.deployment("kg-" + i, "KG", cameras(numbers[i]));
        }
        return world;
    }

    @Test
    void aFigureThatAloneIsMoreThanHalfIsNamed() {
        assertThat(total(world(51, 49)))
                .hasToString("100 cameras from 2, 0 left out; undated\nover half is kg-0 (51 cameras)");
        assertThat(total(world(50, 50))).hasToString("100 cameras from 2, 0 left out; undated");
        assertThat(total(world(20, 70, 10)))
                .hasToString("100 cameras from 3, 0 left out; undated\nover half is kg-1 (70 cameras)");
        assertThat(total(world(50))).as("there is no other").hasToString("50 cameras from 1, 0 left out; undated");
        assertThat(total(World.vendors())).hasToString("no figure, 0 left out");
        assertThat(total(world(51, 49)).overHalf()).map(Fact::toString).contains("kg-0 cameras: 51 cameras");
    }

    @Test
    void aCategoryThatIsMoreThanHalfIsNamedWhereNoFigureIs() {
        World mostly = world(40, 40, 40)
                .deployment("kg-x", "KG", Category.MOBILE_NETWORK, cameras(30))
                .deployment("kg-y", "KG", Category.MOBILE_NETWORK, cameras(30));
        assertThat(total(mostly))
                .hasToString("180 cameras from 5, 0 left out; undated\nover half is safe city (120 cameras)");
        World half = world(30, 30)
                .deployment("kg-x", "KG", Category.MOBILE_NETWORK, cameras(30))
                .deployment("kg-y", "KG", Category.MOBILE_NETWORK, cameras(30));
        assertThat(total(half)).hasToString("120 cameras from 4, 0 left out; undated");
        assertThat(total(world(40, 40, 40)))
                .as("one category alone")
                .hasToString("120 cameras from 3, 0 left out; undated");
        World one = world(40, 20, 20).deployment("kg-x", "KG", Category.MOBILE_NETWORK, cameras(90));
        assertThat(total(one)).hasToString("170 cameras from 4, 0 left out; undated\nover half is kg-x (90 cameras)");
    }

    private static World dated(String... years) {
        World world = World.vendors();
        for (int i = 0; i < years.length; i++) {
            Claim<Quantity> claim = World.cameras(10, World.EARLY);
            world.deployment("kg-" + i, "KG", cameras(years[i].isEmpty() ? claim : claim.asOf(years[i])));
        }
        return world;
    }

    @Test
    void theYearsOfItsFiguresAreListedAndOfManyTheFirstAndLast() {
        assertThat(total(dated("2014", "2012")))
                .hasToString("20 cameras from 2, 0 left out; as of 2012, 2014; 2 unseen for 3 years");
        assertThat(total(dated("2014", "2012", "2013", "2015", "2012")))
                .hasToString("50 cameras from 5, 0 left out; as of 2012, 2013, 2014, 2015\n5 unseen for 3 years");
        assertThat(total(dated("2014", "2012", "2013", "2015", "2016")))
                .hasToString("50 cameras from 5, 0 left out; as of years from 2012 to 2016\n5 unseen for 3 years");
        assertThat(total(dated("2014", "")))
                .hasToString("20 cameras from 2, 0 left out; as of 2014, 1 undated; 1 unseen for 3 years");
        assertThat(total(dated("2010/2014")))
                .hasToString("10 cameras from 1, 0 left out; as of 2010, 2014; 1 unseen for 3 years");
        assertThat(total(dated("", ""))).hasToString("20 cameras from 2, 0 left out; undated");
    }

    private static Facts told(String one, String other) {
        Claim<Quantity> early = World.cameras(10, World.EARLY);
        Claim<Quantity> late = World.cameras(20, World.LATE);
        return cameras(one.isEmpty() ? early : early.asOf(one), other.isEmpty() ? late : late.asOf(other));
    }

    @Test
    void itSaysHowManyOfItsFiguresAreDisputed() {
        World certain = World.vendors().deployment("kg-a", "KG", told("2014", "2014"));
        assertThat(total(certain))
                .hasToString("20 cameras from 1, 0 left out; as of 2014; 1 unseen for 3 years\ndisputed");
        certain.deployment("kg-b", "KG", cameras(15));
        assertThat(total(certain).line())
                .isEqualTo("35 cameras from 2, 0 left out; as of 2014, 1 undated; 1 unseen for 3 years;"
                        + " over half is kg-a (20 cameras); 1 disputed");
        assertThat(total(certain).disputed()).containsExactly(Id.of("kg-a"));
        certain.deployment("kg-c", "KG", told("", "")).deployment("kg-d", "KG", told("", ""));
        assertThat(total(certain).line()).endsWith("; 3 disputed, 2 of them perhaps of different times");
        World possible = World.vendors().deployment("kg-a", "KG", told("", ""));
        assertThat(total(possible)).hasToString("20 cameras from 1, 0 left out; undated\ndisputed if of the same time");
        possible.deployment("kg-b", "KG", told("", ""));
        assertThat(total(possible))
                .hasToString("40 cameras from 2, 0 left out; undated\n2 disputed if of the same time");
        assertThat(total(possible).csv()).isEqualTo("""
            property,low,best,high,unit,basis,counted,disputed,left out
            cameras,40,40,40,camera,,2,2,0
            """);
    }

    private static Facts notRecommended(double number) {
        return cameras(number).with(World.fact(Props.RECOMMENDED_FOR_AGGREGATES, World.claim("no", World.LATE)));
    }

    @Test
    void whatItsSourceDoesNotRecommendIsLeftOutOfSumsAndRankings() {
        World world =
                world(10, 30).deployment("kg-x", "KG", notRecommended(20)).deployment("kg-y", "KG", notRecommended(90));
        Total total = total(world);
        assertThat(total.line())
                .isEqualTo(
                        "40 cameras from 2, 2 left out; undated; over half is kg-1 (30 cameras); 2 of 4 not recommended for"
                                + " sums");
        assertThat(total.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("kg-x: not recommended for sums", "kg-y: not recommended for sums");
        assertThat(total.text(80)).isEqualTo("""
            40 cameras from 2, 2 left out; undated; over half is kg-1 (30 cameras); 2 of 4
            not recommended for sums
            left out  why
            --------  ------------------------
            kg-x      not recommended for sums
            kg-y      not recommended for sums
            """);
        Ranking<Deployment> top = world.deployment("kg-z", "KG", Facts.none())
                .build()
                .deployments()
                .top(5, Props.CAMERAS);
        assertThat(top).hasToString("2 rows by cameras, 3 unranked\n1 of 2: kg-1, 30 cameras");
        assertThat(top).extracting(ranked -> ranked.row().id().toString()).containsExactly("kg-1", "kg-0");
        assertThat(top.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly(
                        "kg-x: not recommended for sums",
                        "kg-y: not recommended for sums",
                        "kg-z: not stated by any source");
        assertThat(world.build().deployments().in("KG").top(5, Props.CAMERAS).csv())
                .isEqualTo("""
                    id,best rank,worst rank,low,best,high,unit,basis,disputed
                    kg-1,1,1,30,30,30,camera,,
                    kg-0,2,2,10,10,10,camera,,
                    """);
    }

    @Test
    void rowsThatAreNotStatedAreOnlyOfInterestWhereTheirCategoryIsCounted() {
        World world = world(10)
                .deployment("kg-x", "KG", Facts.none())
                .deployment("kg-y", "KG", Category.MOBILE_NETWORK, Facts.none())
                .deployment("kg-z", "KG", Category.MOBILE_NETWORK, Facts.none());
        assertThat(total(world))
                .hasToString("1 of 4 counted: 10 cameras; undated\nno figure in the categories counted: 1");
        assertThat(total(world(10, 10).deployment("kg-x", "KG", Facts.none()).deployment("kg-y", "KG", Facts.none())))
                .hasToString("20 cameras from 2, 2 left out; undated");
    }

    @Test
    void twoRowsThatMayBeOneThingAreSaid() {
        Deployment other = Deployment.builder()
                .id(Id.of("kg-same"))
                .name("Same")
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .addSameAs(Id.of("kg-0"))
                .facts(cameras(10))
                .build();
        assertThat(total(world(10, 10).add(other)))
                .hasToString("30 cameras from 3, 0 left out; undated\nkg-same is possibly the same as kg-0");
        assertThat(List.of(total(world(10)).unit().toString())).containsExactly("camera");
    }

    @Test
    void onlyWhatNoSourceStatesMakesItASumOfSome() {
        World world = World.vendors()
                .deployment("kg-a", "KG", cost(Money.usd(5e6)))
                .deployment("kg-b", "KG", cost(Money.of(Estimate.exactly(7), "CNY")))
                .deployment("kg-c", "KG", cost(Money.of(Estimate.exactly(9), "CNY")));
        assertThat(world.build().deployments().total(Props.COST)).hasToString("$5 million from 1, 2 left out; undated");
        assertThat(total(world(123_456))).hasToString("123,456 cameras from 1, 0 left out; undated");
        World about = World.vendors()
                .deployment(
                        "kg-a", "KG", cameras(World.claim(Quantity.parse("123456 to 234567 cameras"), World.EARLY)));
        assertThat(total(about)).hasToString("123,400-234,600 cameras from 1, 0 left out; undated");
    }

    private static Facts cost(Money cost) {
        return World.facts(World.fact(Props.COST, World.claim(cost, World.EARLY)));
    }

    @Test
    void partsAreCountedByTheWidestWhole() {
        World world = World.vendors()
                .add(World.part("kg-a", "KG", "kg-z", Facts.none()))
                .add(World.part("kg-b", "KG", "kg-a", cameras(10)))
                .add(World.part("kg-c", "KG", "kg-a", cameras(10)))
                .deployment("kg-z", "KG", Facts.none());
        assertThat(total(world).line()).isEqualTo("20 cameras from 2, 2 left out; undated; 2 are parts of kg-z");
    }
}
