package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question names what it is about; only a country has codes. */
class RefTest {

    private final Catalog world = World.vendors()
            .add(World.vendor("kgz", "Kyrgyz Vendor"))
            .add(World.vendor("uz", "Uzbek Vendor"))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"KG", "kg", "KGZ", "kgz"})
    void aCodeOfACountryIsKeptAsTwoLetters(String code) {
        assertThat(new Ref<>(Country.KIND, code)).hasToString("KG").isEqualTo(new Ref<>(Country.KIND, "KG"));
        assertThat(world.resolved(new Ref<>(Country.KIND, code)).text()).isEqualTo("KG");
    }

    @Test
    void aNameAndTheIdOfAnotherKindAreKeptAsGiven() {
        assertThat(new Ref<>(Country.KIND, "country kg")).hasToString("country kg");
        assertThat(new Ref<>(Organization.KIND, "kgz")).hasToString("kgz");
        assertThat(new Ref<>(Organization.KIND, "Alpha Holding")).hasToString("Alpha Holding");
    }

    @Test
    void aNameBecomesTheIdOfWhatItMeans() {
        assertThat(world.resolved(new Ref<>(Country.KIND, "country kg")).text()).isEqualTo("KG");
        assertThat(world.resolved(new Ref<>(Organization.KIND, "Kyrgyz vendor")).text())
                .isEqualTo("kgz");
        assertThat(world.resolved(new Ref<>(Organization.KIND, "UZ")).text()).isEqualTo("uz");
    }

    @Test
    void aCountryThatTheCatalogLacksCanBeAskedForByItsCodeAlone() {
        Ref<Country> uzbekistan = new Ref<>(Country.KIND, "uzb");
        assertThat(world.resolved(uzbekistan)).isEqualTo(uzbekistan).hasToString("UZ");
        Ref<Country> byName = new Ref<>(Country.KIND, "Uzbekistan");
        assertThatThrownBy(() -> world.resolved(byName))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'Uzbekistan'; all: KG, TJ");
        Ref<Organization> none = new Ref<>(Organization.KIND, "tj");
        assertThatThrownBy(() -> world.resolved(none)).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void threeLettersThatAreNoCodeOfACountryAreRefusedAsAnyOtherName() {
        Ref<Country> none = new Ref<>(Country.KIND, "osh");
        assertThatThrownBy(() -> world.resolved(none))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'osh'; all: KG, TJ");
    }

    /** A question with names. */
    public record Question(Ref<Organization> vendor, Optional<Ref<Country>> at, int year) {}

    @Test
    void aQuestionIsAskedWithIds() {
        Ref<Organization> vendor = new Ref<>(Organization.KIND, "Kyrgyz vendor");
        Ref<Country> country = new Ref<>(Country.KIND, "Country TJ");
        assertThat(world.resolved(new Question(vendor, Optional.of(country), 2020)))
                .isEqualTo(new Question(
                        new Ref<>(Organization.KIND, "kgz"), Optional.of(new Ref<>(Country.KIND, "TJ")), 2020));
        assertThat(world.resolved(new Question(vendor, Optional.empty(), 2021)))
                .isEqualTo(new Question(new Ref<>(Organization.KIND, "kgz"), Optional.empty(), 2021));
        Question withIds =
                new Question(new Ref<>(Organization.KIND, "kgz"), Optional.of(new Ref<>(Country.KIND, "TJ")), 2020);
        Question named = world.resolved(withIds);
        assertThat(named).isEqualTo(withIds).hasSameHashCodeAs(withIds);
        assertThat(named.vendor()).hasToString("Kyrgyz Vendor").isEqualTo(withIds.vendor());
        assertThat(named.vendor().text()).isEqualTo("kgz");
        assertThat(world.resolved(named)).isSameAs(named);
        assertThatThrownBy(() ->
                        world.resolved(new Question(new Ref<>(Organization.KIND, "nobody"), Optional.empty(), 2020)))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no organization 'nobody'; ");
        assertThat(world.resolved("no record")).isEqualTo("no record");
    }
}
