package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.World;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.Estimate;
import org.junit.jupiter.api.Test;

class LensTest {

    private final Catalog world = World.small();

    private static Estimate cameras(Catalog world) {
        return world.deployment("kg-one").cameras().value().orElseThrow().estimate();
    }

    @Test
    void readingsChangeValuesAndNothingElse() {
        assertThat(cameras(world)).isEqualTo(Estimate.exactly(150));
        assertThat(cameras(world.under(Reading.onlyFrom("early-2015")))).isEqualTo(Estimate.exactly(100));
        Estimate hull = cameras(world.under(Reading.envelope()));
        assertThat(hull.low()).isEqualTo(100);
        assertThat(hull.high()).isEqualTo(150);
        assertThat(cameras(world)).isEqualTo(Estimate.exactly(150));
    }

    @Test
    void theWorldOfAYearKnowsNothingLater() {
        Catalog then = world.asOf("2016");
        assertThat(then.deployment("kg-one").suppliers().value()).contains(Parties.parse("alpha"));
        assertThat(then.find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(then.incidents().count()).isZero();
        assertThat(then.deployment("kg-two").stage()).contains(Stage.WITHDRAWN);
        assertThat(world.asOf("2014-02").deployment("kg-two").stage()).contains(Stage.SIGNED);
    }

    @Test
    void theWorldOfALaterYearHasTheLaterSupplier() {
        assertThat(world.asOf("2020").deployment("kg-one").suppliers().value()).contains(Parties.parse("beta"));
    }

    @Test
    void whatWasKnownIsWhatSourcesHadPublished() {
        Catalog then = world.knownBy("2015-06");
        assertThat(cameras(then)).isEqualTo(Estimate.exactly(100));
        assertThat(then.find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(then.deployment("kg-two").stage()).contains(Stage.SIGNED);
    }

    @Test
    void whatWasKnownLeavesOutWhatCannotBeShownToHaveBeenPublished() {
        assertThat(world.knownBy("2015-05").deployments().count()).isZero();
        assertThat(world.knownBy("2021-06").find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(world.knownBy("2026").find(Incident.KIND, "kg-protest")).isEmpty();
    }

    @Test
    void whatHeldAndWhatWasKnownDoNotCommute() {
        Catalog world = World.vendors()
                .deployment(
                        "kg-three",
                        "KG",
                        Facts.builder()
                                .add(Props.SUPPLIER, World.parties("alpha", World.EARLY))
                                .add(Props.OPERATING, World.date("2018", World.EARLY))
                                .add(Props.SIGNED, World.date("2014", World.LATE))
                                .build())
                .build();
        Catalog toldOfTheWorldOfThen = world.asOf("2016").knownBy("2016");
        assertThat(toldOfTheWorldOfThen.deployment("kg-three").suppliers().value())
                .contains(Parties.parse("alpha"));
        Catalog worldAsToldThen = world.knownBy("2016").asOf("2016");
        assertThat(worldAsToldThen.find(Deployment.KIND, "kg-three")).isEmpty();
    }

    @Test
    void lensesSayThroughWhichEyesACatalogIsSeen() {
        assertThat(world).hasToString("invented 2026.11.0");
        assertThat(world.asOf("2016").under(Reading.envelope()).knownBy("2020-04"))
                .hasToString("invented 2026.11.0 as of 2016, known by 2020-04, under envelope");
        assertThat(world.under(Reading.envelope()).under(Reading.standard())).hasToString("invented 2026.11.0");
        assertThat(world.asOf("2016").asOf("2016")).hasToString("invented 2026.11.0 as of 2016");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThatThrownBy(() -> world.asOf("2016-13"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2016-13");
    }
}
