package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words find the entities that have most of them, and each hit says where. */
class SearchTest {

    private final Catalog world = World.vendors()
            .add(World.vendor("huawei", "Huawei Technologies", "Хуавэй"))
            .add(World.vendor("zte", "ZTE"))
            .add(place("tj-dushanbe", "Dushanbe"))
            .add(place("tj-khujand", "Khujand"))
            .add(system("tj-safe-city", "Safe City", "tj-dushanbe", "huawei"))
            .add(system("tj-cameras", "Cameras", "tj-khujand", "huawei"))
            .add(system("tj-traffic", "Traffic", "tj-dushanbe", "zte"))
            .retire("old-traffic", "tj-traffic", "renamed")
            .build();

    private static Place place(String id, String name) {
        return Place.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of("TJ"))
                .type(PlaceKind.CITY)
                .facts(World.facts(World.fact(Props.NAME_IN_USE, Claim.of("Former " + name, Citation.of(World.EARLY)))))
                .build();
    }

    private static Deployment system(String id, String name, String place, String supplier) {
        Facts facts = World.facts(World.fact(Props.SUPPLIER, World.parties(supplier, World.EARLY)));
        return Deployment.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of("TJ"))
                .category(Category.SAFE_CITY)
                .place(Id.of(place))
                .facts(facts)
                .build();
    }

    private List<String> found(String words) {
        return world.search(words).stream()
                .map(hit -> hit.entity().id().toString())
                .toList();
    }

    @Test
    void aSystemIsFoundByItsVendorAndPlace() {
        List<SearchHit> hits = world.search("huawei dushanbe");

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).entity()).isEqualTo(world.deployment("tj-safe-city"));
        assertThat(hits.get(0).matches()).containsExactly(Map.entry("party", "huawei"), Map.entry("place", "dushanbe"));
        assertThat(hits.get(0)).hasToString("tj-safe-city: Safe City [party huawei, place dushanbe]");
    }

    @Test
    void aBrandInCyrillicLettersIsFoundByItsSound() {
        Catalog unnamed = World.vendors().add(World.vendor("huawei", "Huawei")).build();
        assertThat(unnamed.search("Хуавэй"))
                .extracting(hit -> hit.entity().id().toString())
                .containsExactly("huawei");
        assertThat(unnamed.search("khuavei")).isEmpty();
    }

    @Test
    void whatIsCalledSoComesFirst() {
        assertThat(found("Safe City")).startsWith("tj-safe-city");
        assertThat(found("dushanbe")).containsExactly("tj-dushanbe", "tj-traffic", "tj-safe-city");
        assertThat(found("huawei")).containsExactly("huawei", "tj-cameras", "tj-safe-city");
    }

    @Test
    void anAliasAFormerNameAndARetiredIdAreFound() {
        assertThat(found("ХУАВЭЙ")).startsWith("huawei");
        assertThat(found("former khujand")).startsWith("tj-khujand");
        assertThat(found("old-traffic")).containsExactly("tj-traffic");
        assertThat(found("TJK")).contains("TJ");
    }

    @Test
    void aTypoAndACutWordAreFound() {
        assertThat(found("hauwei dushanbee")).containsExactly("tj-safe-city");
        assertThat(found("dush huaw")).containsExactly("tj-safe-city");
        assertThat(found("\u0434\u0443\u0448\u0430\u043d\u0431\u0435 huawei")).containsExactly("tj-safe-city");
        assertThat(found("zet")).as("too short for a typo").doesNotContain("zte");
    }

    @Test
    void kindsAndALimitNarrowIt() {
        assertThat(world.search("dushanbe", 9, Deployment.KIND))
                .extracting(hit -> hit.entity().id().toString())
                .containsExactly("tj-traffic", "tj-safe-city");
        assertThat(world.search("dushanbe", 1)).hasSize(1);
        assertThat(world.search("dushanbe huawei", 9, Place.KIND))
                .extracting(hit -> hit.entity().id().toString())
                .containsExactly("tj-dushanbe");
        assertThat(world.search(" ")).isEmpty();
        assertThat(world.search("nowhere")).isEmpty();
        assertThatThrownBy(() -> world.search("dushanbe", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit 0: must be 1 or more");
    }

    @Test
    void aDocumentHasTheTextsOfAnEntity() {
        assertThat(world.searchDocuments()).hasSameSizeAs(world.entities());
        SearchDocument document = world.searchDocuments().stream()
                .filter(one -> one.id().toString().equals("tj-safe-city"))
                .findFirst()
                .orElseThrow();

        assertThat(document.kind()).isEqualTo("deployment");
        assertThat(document.names()).containsExactly("Safe City");
        assertThat(document.fields())
                .containsExactly(
                        Map.entry("id", List.of("tj-safe-city")),
                        Map.entry("party", List.of("huawei", "Huawei Technologies", "Хуавэй")),
                        Map.entry("place", List.of("TJ", "Country TJ", "tj-dushanbe", "Dushanbe", "Former Dushanbe")));
    }

    private static List<String> found(String words, String... names) {
        World named = World.vendors();
        for (int i = 0; i < names.length; i++) {
            named.add(World.vendor("v" + i, names[i]));
        }
        return named.build().search(words).stream()
                .map(hit -> hit.entity().name())
                .toList();
    }

    @Test
    void aWordItselfIsBetterThanOneThatStartsWithItAndThatThanATypo() {
        assertThat(found("camera", "Cameras One", "Canera One", "Camera Number One"))
                .containsExactly("Camera Number One", "Cameras One", "Canera One");
        assertThat(found("it", "Item One", "It One"))
                .as("two letters start too many words")
                .containsExactly("It One");
        assertThat(found("ite", "Item One", "It One")).containsExactly("Item One");
        assertThat(found("items", "Item One"))
                .as("five letters may have a typo")
                .containsExactly("Item One");
        assertThat(found("itme", "Item One")).isEmpty();
        assertThat(found("itemz", "Item One")).containsExactly("Item One");
    }

    @ParameterizedTest
    @CsvSource({
        "surve, true",
        "surveilance, true",
        "surveilence, true",
        "sureilence, false",
        "survaillanse, true",
        "sirvaillanse, false",
        "ueslirvanlce, false"
    })
    void ofALongWordTwoLettersMayDiffer(String word, boolean isFound) {
        assertThat(found(word, "Surveillance Works")).hasSize(isFound ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"alphx, true", "alxhx, false", "alpah, true", "alpha, true", "alphabets, false", "aplhabte, false"})
    void ofAShorterWordOneLetterMayDiffer(String word, boolean isFound) {
        assertThat(found(word, "Alpha Works").contains("Alpha Works")).isEqualTo(isFound);
    }

    @Test
    void aWholeNameComesBeforeAWholeAliasAndThatBeforeWords() {
        Catalog named = World.vendors()
                .add(World.vendor("c", "North Star"))
                .add(World.vendor("b", "Polaris", "North Star"))
                .add(World.vendor("a", "The North Star Works", "North Star North Star"))
                .add(World.vendor("d", "North"))
                .build();
        assertThat(named.search("north  STAR"))
                .extracting(hit -> hit.entity().id().toString())
                .containsExactly("c", "b", "a");
        assertThat(named.search("north", 1)).hasToString("[d: North [name north]]");
        assertThat(named.search("north star", 1).get(0).matches())
                .containsExactly(Map.entry("name", "north"), Map.entry("name", "star"));
    }

    @Test
    void anEntityIsFoundByWhatOthersCallItAndByTheCountryOfWhatItIsAbout() {
        Catalog named = World.empty()
                .organization("owner", "CN", OrganizationKind.VENDOR)
                .organization("owned", "TJ", OrganizationKind.CARRIER)
                .stake("owner", "owned", Facts.none())
                .add(Identifier.builder()
                        .id(Id.of("id-1"))
                        .subject(Id.of("owned"))
                        .scheme("wikidata")
                        .value("Q160120")
                        .source(World.BANK.id())
                        .build())
                .build();
        assertThat(named.search("Q160120"))
                .extracting(hit -> hit.entity().id().toString())
                .contains("owned");
        assertThat(named.identified("wikidata", "Q160120")).contains(named.organization("owned"));
        assertThat(named.identified("wikidata", "Q160121")).isEmpty();
        SearchDocument stake = named.searchDocuments().stream()
                .filter(one -> one.id().toString().equals("own-owner-owned"))
                .findFirst()
                .orElseThrow();
        assertThat(stake.fields().get("place")).contains("TJ", "Country TJ");
    }

    @Test
    void ofSeveralPlacesOfAWordTheBestIsNamed() {
        Catalog named = World.vendors()
                .add(World.vendor("huawei", "Huawei Technologies"))
                .add(World.system(
                        "huawei-city",
                        "KG",
                        World.facts(World.fact(Props.SUPPLIER, World.parties("huawei", World.EARLY)))))
                .build();
        assertThat(named.search("huawei"))
                .extracting(SearchHit::matches)
                .startsWith(List.of(Map.entry("name", "huawei")), List.of(Map.entry("name", "huawei")));
        assertThat(named.search("system huawei").get(0).matches())
                .containsExactly(Map.entry("name", "system"), Map.entry("name", "huawei"));
        assertThat(found("kyrgizstam", "Kyrgyzstan Works")).hasSize(1);
        assertThat(found("kyrgizsta", "Kyrgyzsta Works")).hasSize(1);
        assertThat(found("kirgizsta", "Kyrgyzsta Works")).isEmpty();
    }
}
