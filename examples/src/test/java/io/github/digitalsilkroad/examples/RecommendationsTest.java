package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.LawEffect;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final Catalog WORLD = Worlds.world();

    @Test
    void everySecondSystemOfTheLeaderGoesToASecondVendor() {
        Scenario scenario = Recommendations.diversifySuppliers(WORLD, "KG", "gamma");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace vendor alpha by gamma at kg-running");
        Catalog then = scenario.on(WORLD);
        assertThat(WORLD.deployments().in("KG").live().by("alpha").count()).isEqualTo(2);
        assertThat(then.deployments().in("KG").live().by("alpha").count()).isEqualTo(1);
    }

    @Test
    void vendorsOfChinaGiveWayToOthersOnlyWhereTheyDeliver() {
        Catalog world = Scenario.named("Chinese vendor")
                .introduceVendor("omega", "Omega", "CN")
                .award("kg-planned", "omega")
                .on(WORLD);
        Scenario scenario = Recommendations.otherSuppliers(world, "KG", "gamma");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace vendor omega by gamma at kg-planned");
        assertThat(scenario.on(world).deployments().by("omega").count()).isZero();
    }

    @Test
    void everySecondNetworkOfTheLeadingCarrierGoesToAnother() {
        Scenario scenario = Recommendations.diversifyCarriers(WORLD, "TJ", "beta");
        assertThat(scenario.edits())
                .extracting(Edit::words)
                .containsExactly("replace carrier carrier by beta at tj-net-2");
        assertThat(scenario).hasToString("Diversify carriers in TJ (1 edit)");
        assertThat(Recommendations.diversifyCarriers(WORLD, "TJ", "carrier").edits())
                .isEmpty();
        assertThat(Recommendations.diversifyCarriers(WORLD, "KG", "beta").edits())
                .isEmpty();
    }

    @Test
    void transparencyEndsEveryDisputeOnADeploymentOrLoan() {
        Scenario scenario = Recommendations.transparency(WORLD, "TJ");
        assertThat(scenario.edits()).extracting(Edit::words).containsExactly("disclose cost of tj-net-1");
        assertThat(WORLD.disputes().in("TJ").count()).isEqualTo(1);
        assertThat(scenario.on(WORLD).disputes().in("TJ").count()).isZero();
    }

    @Test
    void aRecommendationWithNothingToChangeLeavesTheWorldAsItIs() {
        assertThat(Recommendations.diversifySuppliers(WORLD, "TJ", "gamma").on(WORLD))
                .isSameAs(WORLD);
        assertThat(Recommendations.otherSuppliers(WORLD, "KG", "gamma").edits()).isEmpty();
    }

    @Test
    void everyCountryGetsALawThatProtects() {
        Catalog then = Recommendations.dataProtectionLaws(2030, "KG", "TJ").on(WORLD);
        assertThat(then.law("tj-assumed-data-protection").effects()).containsExactly(LawEffect.PROTECTS);
        assertThat(then.laws().in("KG").that(LawEffect.PROTECTS).count()).isEqualTo(2);
    }

    @Test
    void refusesToReplaceAVendorWhereItIsNone() {
        assertThatThrownBy(() -> Scenario.named("X")
                        .replaceVendorAt("kg-planned", "gamma", "alpha")
                        .on(WORLD))
                .hasMessage(
                        "scenario \"X\" cannot replace vendor gamma by alpha at kg-planned: gamma is no vendor there");
        assertThatThrownBy(() -> Scenario.named("X")
                        .replaceVendorAt("kg-gone", "alpha", "gamma")
                        .on(WORLD))
                .hasMessage("scenario \"X\" cannot replace vendor alpha by gamma at kg-gone: it is withdrawn");
        assertThatThrownBy(() -> Scenario.named("X")
                        .replaceVendorAt("kg-planned", "alpha", "alpha")
                        .on(WORLD))
                .hasMessage(
                        "scenario \"X\" cannot replace vendor alpha by alpha at kg-planned: both are the same vendor");
    }
}
