package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Where, of what a part, whose and possibly the same: what claims say, and otherwise what the table files. */
class AttestedColumnsTest {

    private static final Reading LATE_ALONE = Reading.onlyFrom(World.LATE.id().toString());

    private static Facts says(Property<String> property, String value, Source source) {
        return World.facts(World.fact(property, World.claim(value, source)));
    }

    private static Facts owner(String parties, Source source) {
        return World.facts(World.fact(Props.OWNER, World.claim(Parties.parse(parties), source)));
    }

    private static Deployment system(String id, String filedUmbrella, Facts facts) {
        var builder = Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .place(Id.of("kg-osh"))
                .facts(facts);
        return filedUmbrella.isEmpty()
                ? builder.build()
                : builder.partOf(Id.of(filedUmbrella)).build();
    }

    private static World world() {
        return World.vendors().place("kg-osh", "KG", Facts.none()).place("kg-bishkek", "KG", Facts.none());
    }

    @Test
    void aPlaceIsWhereTheSourcesThatCountPlaceIt() {
        Facts moved = says(Props.PLACE, "kg-bishkek", World.EARLY);
        Incident protest = Incident.builder()
                .id(Id.of("protest"))
                .name("Protest")
                .countryCode(CountryCode.of("KG"))
                .type(IncidentKind.PROTEST)
                .place(Id.of("kg-osh"))
                .facts(moved)
                .build();
        Catalog catalog = world().add(system("kg-a", "", moved)).add(protest).build();
        Catalog filed = catalog.under(LATE_ALONE);

        assertThat(catalog.deployment("kg-a").place()).contains(Id.of("kg-bishkek"));
        assertThat(Deployment.PLACE.filedOf(catalog.deployment("kg-a"))).contains(Id.of("kg-osh"));
        assertThat(catalog.deployments().in("kg-bishkek")).hasSize(1);
        assertThat(catalog.incidents().in("kg-bishkek")).hasSize(1);
        assertThat(filed.deployments().in("kg-bishkek")).isEmpty();
        assertThat(filed.incidents().in("kg-osh")).hasSize(1);
    }

    @Test
    void aPartIsOfWhatTheSourcesThatCountNameAndIsNotAddedToIt() {
        Facts cameras =
                World.facts(World.fact(Props.CAMERAS, World.cameras(100, World.EARLY), World.cameras(100, World.LATE)));
        Catalog catalog = world().add(system("kg-whole", "", cameras))
                .add(system(
                        "kg-part", "", cameras.with(World.fact(Props.PART_OF, World.claim("kg-whole", World.EARLY)))))
                .build();

        assertThat(catalog.deployment("kg-part").partOf()).contains(Id.of("kg-whole"));
        assertThat(Deployment.PART_OF.filedOf(catalog.deployment("kg-part"))).isEmpty();
        assertThat(catalog.deployments().total(Props.CAMERAS).counted()).isEqualTo(1);
        assertThat(catalog.under(LATE_ALONE).deployments().total(Props.CAMERAS).counted())
                .isEqualTo(2);
    }

    @Test
    void anOwnerIsWhomTheSourcesThatCountName() {
        Catalog catalog = world().organization("gamma", "", OrganizationKind.CARRIER)
                .stake("alpha", "gamma", owner("beta", World.EARLY))
                .build();
        Ownership stake = catalog.get(Ownership.KIND, "own-alpha-gamma");

        assertThat(stake.owner()).isEqualTo(Id.of("beta"));
        assertThat(Ownership.OWNER.filedOf(stake)).containsExactly(Id.of("alpha"));
        assertThat(catalog.rows(Ownership.KIND).where(Ownership.OWNER, Id.of("beta")))
                .hasSize(1);
        assertThat(catalog.under(LATE_ALONE)
                        .get(Ownership.KIND, "own-alpha-gamma")
                        .owner())
                .isEqualTo(Id.of("alpha"));
    }

    @Test
    void whatIsPossiblyTheSameRemainsAThingOfItsOwn() {
        Catalog catalog = world().add(system("kg-a", "", Facts.none()))
                .add(system("kg-b", "", Facts.none()))
                .add(system("kg-c", "", says(Props.SAME_AS, "kg-a; kg-b", World.EARLY)))
                .build();

        assertThat(catalog.deployment("kg-c").sameAs()).containsExactly(Id.of("kg-a"), Id.of("kg-b"));
        assertThat(catalog.deployments()).hasSize(3);
        assertThat(catalog.under(LATE_ALONE).deployment("kg-c").sameAs()).isEmpty();
    }

    @Test
    void aTotalSaysWhichOfItsFiguresArePossiblyOfOneThing() {
        Facts cameras = Facts.builder()
                .add(Props.CAMERAS, World.cameras(20, World.LATE).asOf("2019"))
                .build();
        Facts same = cameras.with(says(Props.SAME_AS, "kg-a", World.EARLY).get(Props.SAME_AS));
        Catalog catalog = world().add(system("kg-a", "", cameras))
                .add(system("kg-b", "", same))
                .add(system("tj-c", "", says(Props.SAME_AS, "kg-a", World.EARLY)))
                .build();

        assertThat(catalog.deployments().total(Props.CAMERAS))
                .hasToString("40 cameras from 2, 1 left out; as of 2019\nkg-b is possibly the same as kg-a");
        assertThat(catalog.under(LATE_ALONE).deployments().total(Props.CAMERAS))
                .hasToString("40 cameras from 2, 1 left out; as of 2019");
        assertThat(catalog.deployments()
                        .matching(row -> !row.id().equals(Id.of("kg-a")))
                        .total(Props.CAMERAS))
                .hasToString("20 cameras from 1, 1 left out; as of 2019");
    }

    @Test
    void whatClaimsNameIsThereUnderEveryReading() {
        assertThatThrownBy(() -> world().add(system("kg-a", "", says(Props.PLACE, "kg-oh", World.LATE)))
                        .add(system("kg-b", "", says(Props.PART_OF, "kg-aa", World.LATE)))
                        .add(system("kg-c", "", says(Props.SAME_AS, "kg-a;kg-bb", World.LATE)))
                        .add(system("kg-d", "", says(Props.PART_OF, "kg-osh", World.LATE)))
                        .build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("4 problems\n"
                        + "  kg-a: place 'kg-oh' is no place of the catalog; nearest: kg-osh; all: kg-bishkek,"
                        + " kg-osh\n"
                        + "  kg-b: part-of 'kg-aa' is no deployment of the catalog; nearest: kg-a, kg-b, kg-c;"
                        + " all: kg-a, kg-b, kg-c, kg-d\n"
                        + "  kg-c: same-as 'kg-bb' is no deployment of the catalog; nearest: kg-b, kg-a, kg-c;"
                        + " all: kg-a, kg-b, kg-c, kg-d\n"
                        + "  kg-d: part-of 'kg-osh' is no deployment of the catalog; nearest: kg-a, kg-b, kg-c;"
                        + " all: kg-a, kg-b, kg-c, kg-d");
    }

    @Test
    void nothingIsItsOwnUmbrellaNorTheSameAsItself() {
        assertThatThrownBy(() -> world().add(system("kg-a", "", says(Props.PART_OF, "kg-a", World.LATE)))
                        .add(system("kg-b", "", says(Props.SAME_AS, "kg-b", World.LATE)))
                        .build())
                .hasMessage("2 problems\n  kg-a: part-of 'kg-a' is the entity itself; an umbrella is another one\n"
                        + "  kg-b: same-as 'kg-b' is the entity itself; name another one");
    }

    @Test
    void umbrellasThatAreFiledAndClaimedMakeNoCircleTogether() {
        Facts claims = World.facts(
                World.fact(Props.PART_OF, World.claim("kg-z", World.EARLY), World.claim("kg-a", World.LATE)));
        assertThatThrownBy(() -> world().add(system("kg-a", "kg-b", Facts.none()))
                        .add(system("kg-b", "kg-c", Facts.none()))
                        .add(system("kg-c", "", claims))
                        .add(system("kg-z", "", Facts.none()))
                        .build())
                .hasMessage("1 problem\n  kg-c: part-of 'kg-a' is itself a part of it: kg-c in kg-a in kg-b in kg-c;"
                        + " an umbrella is no part of its parts");
        Catalog diamond = world().add(system("kg-a", "kg-b", says(Props.PART_OF, "kg-c", World.LATE)))
                .add(system("kg-b", "kg-d", Facts.none()))
                .add(system("kg-c", "kg-d", Facts.none()))
                .add(system("kg-d", "", Facts.none()))
                .build();
        assertThat(diamond.deployments()).hasSize(4);
    }

    @Test
    void anOwnerIsOneAndNotTheOwnedUnderAnyReading() {
        assertThatThrownBy(() -> world().stake("alpha", "beta", owner("beta", World.LATE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own-alpha-beta: owner and owned must be two, but both are beta");
        assertThatThrownBy(() -> world().stake("alpha", "beta", owner("alpha;gamma", World.LATE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one, not 2");
    }

    @Test
    void aClaimAloneChangesNothingThatIsFiled() {
        Catalog before = world().add(system("kg-a", "", Facts.none())).build();
        Catalog after = world().add(system("kg-a", "", says(Props.PLACE, "kg-bishkek", World.EARLY)))
                .build();

        assertThat(ReleaseDiff.between(before, after).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.property()).contains("place"));
    }
}
