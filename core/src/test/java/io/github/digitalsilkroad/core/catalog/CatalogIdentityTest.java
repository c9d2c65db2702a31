package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a catalog is, what it belongs to, and what was looked for in vain. */
class CatalogIdentityTest {

    private static final Facts CAMERAS = World.facts(World.fact(Props.CAMERAS, World.cameras(10, World.EARLY)));

    private static World world() {
        return World.vendors().deployment("kg-a", "KG", CAMERAS);
    }

    @Test
    void isEqualToOneOfTheSameDataSeenThroughTheSameLenses() {
        Catalog one = world().build();
        assertThat(one).isEqualTo(world().build()).hasSameHashCodeAs(world().build());
        assertThat(one.under(Reading.latest())).isEqualTo(world().build().under(Reading.latest()));
        Facts more = World.facts(World.fact(Props.CAMERAS, World.cameras(11, World.EARLY)));
        assertThat(List.<Object>of(
                        one.under(Reading.latest()),
                        one.asOf("2026"),
                        world().retire("old", "alpha", "merged").build(),
                        world().add(World.BRIEF).build(),
                        world().deployment("kg-b", "KG", CAMERAS).build(),
                        World.vendors().deployment("kg-a", "KG", more).build(),
                        World.vendors().deployment("kg-a", "TJ", CAMERAS).build(),
                        World.of(
                                        new DatasetVersion("invented", "2026.11.1", 1),
                                        List.of(World.EARLY, World.LATE, World.UNDATED))
                                .country("KG", "KGZ")
                                .country("TJ", "TJK")
                                .organization("alpha", "", OrganizationKind.VENDOR)
                                .organization("beta", "", OrganizationKind.VENDOR)
                                .deployment("kg-a", "KG", CAMERAS)
                                .build(),
                        "invented 2026.11.0"))
                .doesNotContain(one);
        assertThat(one.hashCode()).isNotEqualTo(one.asOf("2026").hashCode());
    }

    @Test
    void anEntityBelongsToItsCountriesOrToThoseOfWhatItIsAbout() {
        Catalog owned = World.empty()
                .organization("owner", "CN", OrganizationKind.VENDOR)
                .organization("owned", "TJ", OrganizationKind.CARRIER)
                .organization("stateless", "", OrganizationKind.CARRIER)
                .stake("owner", "owned", Facts.none())
                .stake("owner", "stateless", Facts.none())
                .deployment("kg-a", "KG", Facts.none())
                .build();
        assertThat(owned.countriesOf(owned.deployment("kg-a"))).containsExactly(CountryCode.of("KG"));
        assertThat(owned.countriesOf(owned.entity("own-owner-owned"))).containsExactly(CountryCode.of("TJ"));
        assertThat(owned.countriesOf(owned.entity("own-owner-stateless"))).isEmpty();
        assertThat(owned.countriesOf(owned.organization("stateless"))).isEmpty();
        assertThat(owned.countriesOf(owned.country("KG"))).containsExactly(CountryCode.of("KG"));
    }

    private static SearchRecord search(String id, String property, String searched, String... about) {
        return SearchRecord.builder()
                .id(Id.of(id))
                .property(property)
                .lookedIn("press")
                .searched(PartialDate.parse(searched))
                .addAbout(Arrays.stream(about).map(Id::of).toArray(Id[]::new))
                .build();
    }

    @Test
    void theLatestSearchInVainCountsForEachThingThatItWasAbout() {
        Catalog world = world().add(search("s-1", "cost", "2026-03", "kg-a", "alpha"))
                .add(search("s-2", "cost", "2026-05", "kg-a"))
                .add(search("s-3", "cost", "2026-04", "kg-a"))
                .add(search("s-4", "supplier", "2026-06", "kg-a"))
                .build();
        FactKey cost = new FactKey(Id.of("kg-a"), Props.COST, OptionalInt.empty());
        assertThat(world.searched(cost)).map(SearchRecord::id).contains(Id.of("s-2"));
        assertThat(world.searched(new FactKey(Id.of("kg-a"), Props.COST, OptionalInt.of(2019))))
                .as("of any year")
                .map(SearchRecord::id)
                .contains(Id.of("s-2"));
        assertThat(world.searched(new FactKey(Id.of("alpha"), Props.COST, OptionalInt.empty())))
                .map(SearchRecord::id)
                .contains(Id.of("s-1"));
        assertThat(world.searched(new FactKey(Id.of("beta"), Props.COST, OptionalInt.empty())))
                .isEmpty();
        assertThat(world.searched(new FactKey(Id.of("kg-a"), Props.SIGNED, OptionalInt.empty())))
                .isEmpty();
    }

    /** What a score says of a fact that is missing, the fact says where it is asked for. */
    @Test
    void aFactThatWasSearchedInVainSaysSo() {
        Catalog world = World.empty()
                .deployment("sought", "KG", Facts.none())
                .deployment("unsought", "KG", Facts.none())
                .deployment("known", "KG", World.facts(World.fact(Props.CAMERAS, World.cameras(7, World.BRIEF))))
                .add(search("s-1", "cameras", "2026-03", "sought", "known"))
                .build();
        Fact sought = world.fact(new FactKey(Id.of("sought"), Props.CAMERAS, OptionalInt.empty()));
        assertThat(sought.claims().missing()).contains(Missing.NOT_FOUND);
        assertThat(sought.claims().value()).isEmpty();
        assertThat(sought).hasToString("sought cameras: searched for and not found");
        assertThat(sought)
                .as("nothing is known of it, but that is more than where no one looked")
                .isNotEqualTo(Fact.of(world.deployment("sought"), Props.CAMERAS))
                .isEqualTo(world.fact(sought.key()));
        assertThat(world.fact(new FactKey(Id.of("unsought"), Props.CAMERAS, OptionalInt.empty()))
                        .claims()
                        .missing())
                .contains(Missing.NOT_STATED);
        assertThat(world.fact(new FactKey(Id.of("known"), Props.CAMERAS, OptionalInt.empty()))
                        .claims()
                        .isPresent())
                .isTrue();
        assertThat(world.under(Reading.envelope()).fact(sought.key()).claims().missing())
                .contains(Missing.NOT_FOUND);
        assertThat(VendorConcentration.of("KG").by(SystemSize.CAMERAS).on(world).missing())
                .filteredOn(input -> input.fact().map(Fact::key).equals(Optional.of(sought.key())))
                .isNotEmpty()
                .allMatch(input -> input.fact().equals(Optional.of(sought)));
    }

    @Test
    void whatALensHidesCanStillBeMeantByItsId() {
        Catalog then = world().build().knownBy("2010");
        assertThat(then.find(Deployment.KIND, "kg-a")).isEmpty();
        Ref<Deployment> hidden = new Ref<>(Deployment.KIND, "kg-a");
        assertThat(then.resolved(hidden)).isEqualTo(hidden);
        Ref<Deployment> byName = new Ref<>(Deployment.KIND, "System kg-a");
        assertThatThrownBy(() -> then.resolved(byName)).isInstanceOf(UnknownIdException.class);
        assertThat(world().build().resolved(byName).text()).isEqualTo("kg-a");
        Ref<Deployment> unknown = new Ref<>(Deployment.KIND, "kg-z");
        assertThatThrownBy(() -> world().build().resolved(unknown)).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void aFactIsGivenByItsKey() {
        Catalog world = world().build();
        FactKey key = new FactKey(Id.of("kg-a"), Props.CAMERAS, OptionalInt.empty());
        assertThat(world.fact(key)).hasToString("kg-a cameras: 10 cameras");
        assertThat(world.fact(new FactKey(Id.of("kg-a"), Props.COST, OptionalInt.empty()))
                        .claims()
                        .claims())
                .isEmpty();
        assertThatThrownBy(() -> world.fact(new FactKey(Id.of("kg-z"), Props.COST, OptionalInt.empty())))
                .isInstanceOf(UnknownIdException.class);
        assertThat(world.facts()).extracting(Fact::toString).containsExactly("kg-a cameras: 10 cameras");
    }

    @Test
    void aCatalogCountsItsRowsByKind() {
        assertThat(world().build().page().rows())
                .contains(List.of("countries", "2"), List.of("organizations", "2"), List.of("deployments", "1"))
                .endsWith(List.of("sources", "3"), List.of("claims", "1"));
        assertThat(world().build().page().title()).isEqualTo("invented 2026.11.0");
    }
}
