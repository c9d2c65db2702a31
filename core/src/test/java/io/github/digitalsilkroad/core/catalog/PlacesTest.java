package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceBuilderStages;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Precision;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Places within places, and what names none. */
class PlacesTest {

    private static World places() {
        World world = World.vendors()
                .place("kg-osh", "KG", Facts.none())
                .deployment("kg-a", "KG", Facts.none())
                .deployment("tj-a", "TJ", Facts.none());
        String[][] wholes = {
            {"kg-north", ""}, {"kg-bishkek", "kg-north"}, {"kg-lenin", "kg-bishkek"}, {"kg-6th", "kg-lenin"}
        };
        for (String[] place : wholes) {
            world.add(place(place[0], Facts.none())
                    .partOf(place[1].isEmpty() ? Optional.empty() : Optional.of(Id.of(place[1])))
                    .build());
        }
        for (String place : List.of("kg-north", "kg-bishkek", "kg-lenin", "kg-6th", "kg-osh")) {
            world.add(system(place));
        }
        return world;
    }

    private static PlaceBuilderStages.BuildFinal place(String id, Facts facts) {
        return Place.builder()
                .id(Id.of(id))
                .name("Place " + id)
                .countryCode(CountryCode.of("KG"))
                .type(PlaceKind.DISTRICT)
                .facts(facts);
    }

    private static Deployment system(String place) {
        return Deployment.builder()
                .id(Id.of(place + "-one"))
                .name("Cameras")
                .countryCode(CountryCode.of("KG"))
                .category(place.equals("kg-6th") ? Category.SMART_CITY : Category.SAFE_CITY)
                .place(Id.of(place))
                .build();
    }

    private static List<String> ids(Query<?, ?> query) {
        return query.stream().map(row -> row.id().toString()).toList();
    }

    @Test
    void aPlaceHoldsThePlacesWithinItStepByStepAndSaysHowManyNameNone() {
        Deployments here = places().build().deployments().in("kg-bishkek");

        assertThat(here)
                .hasToString(
                        "3 deployments (1 in a wider place left out); 1 of 6 of KG names no place\nkg-6th-one, kg-bishkek-one, kg-lenin-one");
        assertThat(ids(here)).containsExactly("kg-6th-one", "kg-bishkek-one", "kg-lenin-one");
        assertThat(ids(here.of(Category.SAFE_CITY))).containsExactly("kg-bishkek-one", "kg-lenin-one");
        assertThat(here.of(Category.SAFE_CITY).toString()).contains("; 1 of 5 of KG names no place");
        assertThat(ids(here.exactlyIn("kg-6th"))).containsExactly("kg-6th-one");
        assertThat(here.exactlyIn("kg-6th").toString()).containsOnlyOnce("names no place");
    }

    @Test
    void aPlaceAloneIsAskedForByName() {
        Catalog catalog = places().build();

        assertThat(ids(catalog.deployments().exactlyIn("kg-bishkek"))).containsExactly("kg-bishkek-one");
        assertThat(ids(catalog.places().in("kg-bishkek"))).containsExactly("kg-6th", "kg-lenin");
        assertThat(ids(catalog.places().exactlyIn("kg-bishkek"))).containsExactly("kg-lenin");
        assertThatThrownBy(() -> catalog.organizations().exactlyIn("kg-bishkek"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("organizations name no place: in(...) takes a country");
        assertThatThrownBy(() -> catalog.deployments().exactlyIn("kg-biskek"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("kg-bishkek");
    }

    @Test
    void aPlaceIsWithinWhatTheSourcesThatCountName() {
        Facts moved = World.facts(World.fact(Props.PART_OF, World.claim("kg-osh", World.EARLY)));
        Catalog catalog = places().add(
                        place("kg-new", moved).partOf(Id.of("kg-bishkek")).build())
                .add(system("kg-new"))
                .build();

        assertThat(catalog.deployments().in("kg-osh")).hasSize(2);
        assertThat(catalog.deployments().in("kg-bishkek")).hasSize(3);
        Catalog filed = catalog.under(Reading.onlyFrom(World.LATE.id().toString()));
        assertThat(filed.deployments().in("kg-osh")).hasSize(1);
        assertThat(filed.deployments().in("kg-bishkek")).hasSize(4);
    }

    @Test
    void thePrecisionOfCoordinatesIsStatedOrThatOfTheKind() {
        assertThat(place("kg-a", Facts.none()).build().precision()).isEqualTo(Precision.DISTRICT);
        assertThat(place("kg-a", Facts.none())
                        .precision(Precision.REGION)
                        .build()
                        .precision())
                .isEqualTo(Precision.REGION);
        assertThat(World.of(World.VERSION, List.of())
                        .country("KG", "KGZ")
                        .place("kg-osh", "KG", Facts.none())
                        .build()
                        .get(Place.KIND, "kg-osh")
                        .precision())
                .isEqualTo(Precision.POINT);
    }

    @Test
    void placesInEachOtherAreRefused() {
        World world = places().add(
                        place("kg-c", Facts.none()).partOf(Id.of("kg-d")).build())
                .add(place("kg-d", Facts.none()).partOf(Id.of("kg-c")).build());

        assertThatThrownBy(world::build).hasMessageContaining("kg-c in kg-d in kg-c");
    }
}
