package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Catalogs, entities and facts print. */
class ViewsTest {

    private final Catalog world = Worlds.small();

    @Test
    void aCatalogShowsHowMuchItHoldsOfWhat() {
        assertThat(world.page().rows())
                .contains(List.of("deployments", "3"), List.of("sources", "3"))
                .endsWith(List.of("claims", Integer.toString(world.claims().count())));
        assertThat(world.knownBy("2016").text(80)).startsWith("invented 2026.11.0 known by 2016\n");
    }

    @Test
    void anEntityShowsALineAFact() {
        assertThat(Fact.table(world.deployment("kg-one")).text(80)).isEqualTo("""
            System kg-one (deployment kg-one)
            fact       value                    claims
            ---------  -----------------------  ------------------
            cameras    150 cameras, as of 2014  2 claims, disputed
            operating  2014-05                  1 claim
            signed     2013                     1 claim
            supplier   beta, since 2019         2 claims
            """);
    }

    @Test
    void aFactShowsItsClaims() {
        Fact fact = new Fact(
                world.deployment("kg-one"), world.deployment("kg-one").facts().get(Props.CAMERAS), OptionalInt.empty());
        assertThat(fact.text(80)).isEqualTo(Fact.table(fact.claims()).text(80));
    }
}
