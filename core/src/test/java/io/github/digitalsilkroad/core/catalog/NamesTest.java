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
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things are found by what they are called, where that leaves no doubt, and suggested where it does. */
class NamesTest {

    private final Catalog world = world();

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
                .add(World.vendor("gamma", "Gamma", "Gamma Corporation", "Delta"))
                .add(World.vendor("delta-systems", "Delta Systems", "Delta"))
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
        assertThat(world.get(Place.KIND, "Frunze").id()).hasToString("kg-bishkek");
        assertThat(world.deployments().in("Frunze"))
                .isEqualTo(world.deployments().in("kg-bishkek"));
    }

    @Test
    void cyrillicLettersAreReadAsLatinOnes() {
        Catalog both = world.toBuilder()
                .put(place("kg-osh", "Osh", Facts.none()))
                .put(place("kg-tash", "\u0422\u0430\u0448-\u041a\u0443\u043c\u044b\u0440", Facts.none()))
                .build();
        assertThat(both.get(Place.KIND, "\u0411\u0438\u0448\u043a\u0435\u043a").id())
                .hasToString("kg-bishkek");
        assertThat(both.deployments().in("\u041e\u0448"))
                .isEqualTo(both.deployments().in("kg-osh"));
        assertThat(both.get(Place.KIND, "Tash-Kumyr").id()).hasToString("kg-tash");
        assertThatThrownBy(() -> both.deployments().in("\u041e\u0441"))
                .hasMessageStartingWith("no place or country '\u041e\u0441'");
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
        assertThat(named.allSeries()
                        .where(Series.CREDITOR, named.country("Kyrgyzstan").code()))
                .isEqualTo(named.allSeries().where(Series.CREDITOR, CountryCode.of("KG")));
        assertThat(named.allSeries().where(Series.CREDITOR, CountryCode.of("de")))
                .as("a country that the catalog lacks")
                .isEmpty();
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
                .hasMessage(
                        "organization 'delta' is a name of delta-systems (Delta Systems), gamma (Gamma): give an id");
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "10, ''", "11, ' and 1 more'", "13, ' and 3 more'"})
    void ofManyOfOneNameTenAreListedAndTheRestAreCounted(int count, String rest) {
        World many = World.vendors();
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String id = "firm-" + (char) ('a' + i);
            many.add(World.vendor(id, "The  Firm"));
            listed.append(i == 0 || i >= 10 ? "" : ", ").append(i < 10 ? id + " (The  Firm)" : "");
        }
        Catalog built = many.build();
        assertThatThrownBy(() -> built.organization("the firm"))
                .isInstanceOfSatisfying(
                        UnknownIdException.class,
                        refused -> assertThat(refused.id()).isEqualTo("the firm"))
                .hasMessage("organization 'the firm' is a name of " + listed + rest + ": give an id");
    }

    @Test
    void aBrandInCyrillicLettersIsFoundByItsSoundWhereOneSoundsSo() {
        String huavey = "\u0425\u0443\u0430\u0432\u0435\u0439";
        Catalog spoken = world.toBuilder().add(World.vendor("huawei", "Huawei")).build();
        assertThat(spoken.organization(huavey).id()).hasToString("huawei");
        assertThat(spoken.find(Organization.KIND, huavey)).contains(spoken.organization("huawei"));
        assertThat(spoken.find(Place.KIND, huavey)).isEmpty();
        Catalog two =
                spoken.toBuilder().add(World.vendor("khuavei-2", "Khuavei")).build();
        assertThat(two.organization(huavey).id()).as("spelled so").hasToString("khuavei-2");
        Catalog alike = spoken.toBuilder().add(World.vendor("hua-2", "Huavei")).build();
        assertThatThrownBy(() -> alike.organization(huavey))
                .hasMessage("organization '" + huavey + "' is a name of hua-2 (Huavei), huawei (Huawei): give an id");
    }

    @Test
    void aPartOfAnIdOrNameSuggestsWhatHasIt() {
        assertThatThrownBy(() -> world.deployment("bishkek"))
                .hasMessage("no deployment 'bishkek'; nearest: kg-bishkek-cameras; all: kg-bishkek-cameras");
        assertThatThrownBy(() -> world.organization("Corporation"))
                .hasMessageStartingWith("no organization 'Corporation'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("Gamma Holding"))
                .hasMessageStartingWith("no organization 'Gamma Holding'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("corporation of gamma"))
                .hasMessageStartingWith("no organization 'corporation of gamma'; nearest: gamma; all: ");
        assertThatThrownBy(() -> world.organization("systems delta"))
                .hasMessageStartingWith("no organization 'systems delta'; nearest: delta-systems, gamma; all: ");
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
    void whatIsLookedForWithoutBeingRequiredIsFoundByNameToo() {
        assertThat(world.find("GAMMA corporation")).contains(world.organization("gamma"));
        assertThat(world.find(Organization.KIND, "Gamma Corporation")).contains(world.organization("gamma"));
        assertThat(world.find(Place.KIND, "Gamma Corporation")).isEmpty();
        assertThat(world.find("Gamma Company")).isEmpty();
        assertThatThrownBy(() -> world.find("Delta"))
                .hasMessageStartingWith("entity 'Delta' is a name of delta-systems (Delta Systems), gamma (Gamma)");
    }

    @Test
    void anIdIsFoundByItAlone() {
        assertThat(world.find(Id.of("gamma"))).contains(world.organization("gamma"));
        assertThat(world.find(Id.of("frunze"))).isEmpty();
        assertThat(world.find(Place.KIND, Id.of("bishkek"))).isEmpty();
    }

    @Test
    void caseAndAccentsMakeNoDifference() {
        Catalog accented = world.toBuilder()
                .add(World.vendor("hikvision", "Hikvisi\u00f3n", "\u0425\u0438\u043a\u0432\u0438\u0436\u043d"))
                .build();

        assertThat(accented.organization("HIKVISION").id()).hasToString("hikvision");
        assertThat(accented.organization("hikvisio\u0301n").id()).hasToString("hikvision");
        assertThat(accented.organization("\u0425\u0418\u041a\u0412\u0418\u0416\u041d")
                        .id())
                .as("Cyrillic")
                .hasToString("hikvision");
    }

    @Test
    void anIdComesBeforeANameAndANameBeforeAnAlias() {
        Catalog named = world.toBuilder()
                .add(World.vendor("beta-group", "Alpha"))
                .add(World.vendor("epsilon", "Epsilon", "Gamma"))
                .build();

        assertThat(named.organization("alpha").id()).hasToString("alpha");
        assertThat(named.organization("ALPHA").id()).as("the id").hasToString("alpha");
        assertThat(named.organization("Gamma").id()).hasToString("gamma");
        assertThat(named.organization("Epsilon").id()).hasToString("epsilon");
    }

    @Test
    void aPlaceIsMeantByANameOfThreeLetters() {
        Catalog osh =
                world.toBuilder().add(place("kg-osh", "Osh", Facts.none())).build();

        assertThat(osh.deployments().in("Osh"))
                .isEqualTo(osh.deployments().in("kg-osh"))
                .isEmpty();
        assertThat(osh.deployments().in("OSH")).isEqualTo(osh.deployments().in("kg-osh"));
        assertThatThrownBy(() -> osh.rows(Statement.KIND).in("Osh"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no country 'Osh'; that is kg-osh, of the kind place");
    }

    @Test
    void aCountryWhereAnOrganizationIsMeantPointsToWhatTakesOne() {
        assertThatThrownBy(() -> world.deployments().by("KG"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no organization 'KG'; that id is of the kind country: from(Role.SUPPLIER, \"KG\") takes a"
                        + " country");
        assertThatThrownBy(() -> world.ownerships().with(Role.OWNER, "kg"))
                .hasMessage("no organization 'kg'; that is KG, of the kind country: from(Role.OWNER, \"kg\") takes a"
                        + " country");
        assertThatThrownBy(() -> world.deployments().by("Bishkek"))
                .hasMessage("no organization 'Bishkek'; that is kg-bishkek, of the kind place");
        assertThatThrownBy(() -> world.financings().with(Role.LENDER, "KG"))
                .hasMessage("no organization 'KG'; that id is of the kind country: from(Role.LENDER, \"KG\") takes a"
                        + " country");
    }

    @Test
    void aSourceIsFoundByItsTitleAndByAPublisherThatHasNoOther() {
        String title = World.EARLY.title();

        assertThat(world.source(title.toUpperCase(Locale.ROOT))).isEqualTo(World.EARLY);
        assertThat(world.claims().by(title)).isEqualTo(world.claims().by("early-2015"));
        assertThatThrownBy(() -> world.source("gamma"))
                .hasMessageStartingWith("no source 'gamma'; that id is of the kind organization");
    }

    @Test
    void aRetiredIdIsFoundInAnyCase() {
        Catalog merged = World.vendors().retire("gamma", "alpha", "merged").build();

        assertThat(merged.organization("GAMMA")).isEqualTo(merged.organization("alpha"));
        assertThat(merged.find("GAMMA")).contains(merged.organization("alpha"));
    }

    @Test
    void aCountryIsFoundByItsLongCodeAndASourceByItsPublisher() {
        assertThat(world.entity("kgz").id()).hasToString("KG");
        assertThat(world.find(Country.KIND, "TJK")).contains(world.country("TJ"));
        assertThat(world.source("early press")).isEqualTo(World.EARLY);
        assertThat(world.claims().by("Early Press")).isEqualTo(world.claims().by("early-2015"));
    }
}
