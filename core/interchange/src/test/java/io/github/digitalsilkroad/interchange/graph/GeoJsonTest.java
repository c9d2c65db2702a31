package io.github.digitalsilkroad.interchange.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The map: points where a source states them, and nothing guessed. */
class GeoJsonTest {

    @Test
    void aPlaceWithCoordinatesIsAPointAndSoIsWhatStandsThere() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = new GeoJson().write(Worlds.hostile(), out);

        assertThat(exported.value().get("located")).isEqualTo(2);
        assertThat(out.toString().split("\"coordinates\":\\[72.8,40.53\\]", -1)).hasSize(3);
        assertThat(out).contains("\"id\":\"kg-nowhere\",\"geometry\":null");
    }

    @Test
    void aPointWithinARegionSaysThatItIsNone() throws Exception {
        Catalog world = World.vendors()
                .add(Place.builder()
                        .id(Id.of("kg-north"))
                        .name("North region")
                        .countryCode(CountryCode.of("KG"))
                        .type(PlaceKind.REGION)
                        .facts(World.facts(
                                World.fact(Props.LATITUDE, degrees(42)), World.fact(Props.LONGITUDE, degrees(75))))
                        .build())
                .add(Deployment.builder()
                        .id(Id.of("kg-a"))
                        .name("Cameras")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .place(Id.of("kg-north"))
                        .build())
                .build();
        StringBuilder out = new StringBuilder();
        new GeoJson().write(world, out);

        assertThat(out.toString().split("\"precision\":\"region\"", -1)).hasSize(3);
    }

    private static Claim<Quantity> degrees(double number) {
        return World.claim(Quantity.of(Estimate.exactly(number), Unit.of("degree")), World.EARLY);
    }

    @Test
    void whatHasNoneIsListed() throws Exception {
        Outcome<Map<String, Integer>> exported = new GeoJson().write(Worlds.hostile(), new StringBuilder());

        assertThat(exported.value().get("unlocated")).isEqualTo(3);
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .filteredOn(line -> line.contains(": geometry "))
                .containsExactly(
                        "kg-nowhere: geometry no source states its coordinates",
                        "kg-nowhere-cameras: geometry no source states the coordinates of kg-nowhere",
                        "kg-plain: geometry is in no place within its country");
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .contains("kg-loan: is of the kind financing, which has no place")
                .noneMatch(line -> line.startsWith("kg-cameras: is of"));
    }
}
