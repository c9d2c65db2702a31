package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things are found by what they are called, where that leaves no doubt, and suggested where it does. */
class NamesTest {

    private final Catalog world = world();

    private static Organization organization(String id, String name, String... aliases) {
        return Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of(id))
                .name(name)
                .addAliases(aliases)
                .build();
    }

    private static Place place(String id, String name, Facts facts) {
        return Place.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of("KG"))
                .type(PlaceKind.CITY)
                .facts(facts)
                .build();
    }

    private static Catalog world() {
        Facts renamed = World.facts(World.fact(Props.NAME_IN_USE, Claim.of("Frunze", Citation.of(World.EARLY))));
        return World.vendors()
                .add(organization("gamma", "Gamma", "Gamma Corporation", "Delta"))
                .add(organization("delta-systems", "Delta Systems", "Delta"))
                .add(place("kg-bishkek", "Bishkek", renamed))
                .deployment(
                        "kg-bishkek-cameras",
                        "KG",
                        World.facts(World.fact(Props.SUPPLIER, World.parties("gamma", World.EARLY))))
                .build();
    }

    @Test
    void aNameOrAliasThatOneHasFindsItInAnyCase() {
        assertThat(world.organization("Gamma Corporation").id()).hasToString("gamma");
        assertThat(world.organization(" gamma  CORPORATION ").id()).hasToString("gamma");
        assertThat(world.deployments().by("Gamma")).hasSize(1);
        assertThat(world.entity("Delta Systems").id()).hasToString("delta-systems");
    }

    @Test
    void aNameThatSomeSourceUsesFindsAPlace() {
        assertThat(world.place("Frunze").id()).hasToString("kg-bishkek");
        assertThat(world.deployments().in("Frunze"))
                .isEqualTo(world.deployments().in("kg-bishkek"));
    }

    @Test
    void aCountryIsFoundByItsCodeAndItsName() {
        Catalog named = world.toBuilder()
                .put(Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .build())
                .build();

        assertThat(named.country("kyrgyzstan")).isEqualTo(named.country("KGZ"));
        assertThat(named.deployments().in("Kyrgyzstan")).hasSize(1);
        assertThatThrownBy(() -> named.country("Kyrgystan"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'Kyrgystan'; nearest: KG; all: KG, TJ");
        assertThatThrownBy(() -> named.incidents().in("Narnia"))
                .hasMessage("no place or country 'Narnia'; all: KG, TJ, kg-bishkek");
    }

    @Test
    void aNameOfSeveralIsRefusedWithTheirIds() {
        assertThatThrownBy(() -> world.organization("delta"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("organization 'delta' is a name of delta-systems, gamma: give an id");
    }

    @Test
    void aPartOfAnIdOrNameSuggestsWhatHasIt() {
        assertThatThrownBy(() -> world.deployment("bishkek"))
                .hasMessage("no deployment 'bishkek'; nearest: kg-bishkek-cameras; all: kg-bishkek-cameras");
        assertThatThrownBy(() -> world.organization("Corporation"))
                .hasMessageStartingWith("no organization 'Corporation'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("Gamma Holding"))
                .hasMessageStartingWith("no organization 'Gamma Holding'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("cor"))
                .hasMessageStartingWith("no organization 'cor'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("or"))
                .as("too short to tell")
                .hasMessageStartingWith("no organization 'or'; all: ");
        assertThat(Names.containing("ish", List.of("kg-bishkek", "kg-osh"))).containsExactly("kg-bishkek");
        assertThat(Names.containing("sh", List.of("kg-bishkek", "kg-osh"))).isEmpty();
        assertThatThrownBy(() -> world.source("early"))
                .hasMessageStartingWith("no source 'early'; nearest: early-2015; all: ");
    }

    @Test
    void whatIsLookedForWithoutBeingRequiredIsFoundByIdOnly() {
        assertThat(world.find("Gamma Corporation")).isEmpty();
        assertThat(world.find(Organization.KIND, "Gamma Corporation")).isEmpty();
    }
}
