package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coordinates are of one source and on the earth. */
class PlaceTest {

    private static Claim<Quantity> degrees(double degrees, Source source) {
        return World.claim(Quantity.of(degrees, Unit.of("degree")), source);
    }

    private static Place place(Attested<?>... facts) {
        return Place.builder()
                .id(Id.of("kg-osh"))
                .name("Osh")
                .countryCode(CountryCode.of("KG"))
                .type(PlaceKind.CITY)
                .facts(World.facts(facts))
                .build();
    }

    @Test
    void bothAreOfTheSourceOfTheLatitude() {
        Place osh = place(
                World.fact(Props.LATITUDE, degrees(40.5, World.BRIEF)),
                World.fact(Props.LONGITUDE, degrees(72.1, World.MINISTRY), degrees(72.8, World.BRIEF)));
        assertThat(osh.coordinates()).contains(new Coordinates(40.5, 72.8, Citation.of(World.BRIEF, "p. 1")));
        assertThat(osh.coordinates().orElseThrow()).hasToString("40.5, 72.8");
        assertThat(osh.country()).contains(CountryCode.of("KG"));
        assertThat(osh.references()).containsExactly(CountryCode.of("KG").id());
        assertThat(Place.KIND.isStanding()).isTrue();
    }

    @Test
    void oneAloneIsNoPlace() {
        assertThat(place().coordinates()).isEmpty();
        assertThat(place(World.fact(Props.LATITUDE, degrees(40.5, World.BRIEF))).coordinates())
                .isEmpty();
        assertThat(place(World.fact(Props.LONGITUDE, degrees(40.5, World.BRIEF)))
                        .coordinates())
                .isEmpty();
        assertThat(place(
                                World.fact(Props.LATITUDE, degrees(40.5, World.BRIEF)),
                                World.fact(Props.LONGITUDE, degrees(72.1, World.MINISTRY)))
                        .coordinates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"latitude, 90", "latitude, -90", "longitude, 180", "longitude, -180"})
    void theEndsAreOnTheEarthAndWhatIsBeyondIsNot(String name, double end) {
        Property<Quantity> property = name.equals("latitude") ? Props.LATITUDE : Props.LONGITUDE;
        assertThat(place(World.fact(property, degrees(end, World.BRIEF)))
                        .facts()
                        .get(property)
                        .claims())
                .hasSize(1);
        double beyond = end + Math.signum(end) * 0.5;
        assertThatThrownBy(() -> place(World.fact(property, degrees(beyond, World.BRIEF))))
                .hasMessage("kg-osh: " + name + " " + beyond + " must be from -" + (int) Math.abs(end) + " to "
                        + (int) Math.abs(end) + " degrees");
    }

    @Test
    void coordinatesAreCheckedWhenMadeByHand() {
        Citation citation = Citation.of(World.BRIEF);
        assertThat(new Coordinates(-90, 180, citation)).hasToString("-90.0, 180.0");
        assertThatThrownBy(() -> new Coordinates(90.5, 0, citation))
                .hasMessage("latitude 90.5: must be from -90 to 90 degrees");
        assertThatThrownBy(() -> new Coordinates(0, -181, citation))
                .hasMessage("longitude -181.0: must be from -180 to 180 degrees");
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0, citation)).hasMessageContaining("latitude NaN");
    }
}
