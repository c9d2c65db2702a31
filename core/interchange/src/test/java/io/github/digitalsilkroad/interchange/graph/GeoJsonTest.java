package io.github.digitalsilkroad.interchange.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The map: points where a source states them, and nothing guessed. */
class GeoJsonTest {

    @Test
    void aPlaceWithCoordinatesIsAPointAndSoIsWhatStandsThere() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = GeoJson.write(Worlds.hostile(), out);

        assertThat(exported.value().get("located")).isEqualTo(2);
        assertThat(out.toString().split("\"coordinates\":\\[72.8,40.53\\]", -1)).hasSize(3);
        assertThat(out).contains("\"id\":\"kg-nowhere\",\"geometry\":null");
    }

    @Test
    void whatHasNoneIsListed() throws Exception {
        Outcome<Map<String, Integer>> exported = GeoJson.write(Worlds.hostile(), new StringBuilder());

        assertThat(exported.value().get("unlocated")).isEqualTo(3);
        assertThat(exported.leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "kg-nowhere: no source states its coordinates",
                        "kg-nowhere-cameras: no source states the coordinates of kg-nowhere",
                        "kg-plain: is in no place within its country");
    }
}
