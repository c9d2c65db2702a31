package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores of worlds with and without a scenario. */
class ComparisonTest {

    private static final Catalog WORLD = World.empty()
            .organization("alpha", "CN", OrganizationKind.VENDOR)
            .organization("beta", "RU", OrganizationKind.VENDOR)
            .deployment("kg-first", "KG", system("alpha"))
            .deployment("kg-second", "KG", system("alpha"))
            .deployment("kg-planned", "KG", system("beta"))
            .deployment("tj-running", "TJ", Facts.none())
            .build();

    private static final VendorConcentration CONCENTRATION = VendorConcentration.of("KG");
    private static final Scenario AWARD = Scenario.named("One vendor").award("kg-planned", "alpha");
    private static final Scenario CANCEL = Scenario.named("No Tajik system").cancel("tj-running");

    private static Facts system(String vendor) {
        return Facts.builder()
                .add(Props.SUPPLIER, World.claim(Parties.parse(vendor), World.BRIEF))
                .add(Props.ANNOUNCED, World.claim(PartialDate.of(2020), World.BRIEF))
                .build();
    }

    @Test
    void saysByHowMuchAnAnswerRoseOrFell() {
        Comparison comparison = CONCENTRATION.compare(AWARD.on(WORLD), WORLD);
        double before = comparison.before().value().orElseThrow().midpoint();
        double after = comparison.after().value().orElseThrow().midpoint();
        assertThat(before).isGreaterThan(after);
        assertThat(comparison.differences().get(0).change().orElseThrow().contains(after - before))
                .isTrue();
        assertThat(comparison.differences().get(0).fell()).isEqualTo(Ternary.YES);
        assertThat(CONCENTRATION
                        .compare(WORLD, AWARD.on(WORLD))
                        .differences()
                        .get(0)
                        .fell())
                .isEqualTo(Ternary.NO);
        assertThat(CONCENTRATION
                        .compare(WORLD, AWARD.on(WORLD))
                        .differences()
                        .get(0)
                        .rose())
                .isEqualTo(Ternary.YES);
    }

    @Test
    void answersFromTheSameInputsDoNotDiffer() {
        Comparison comparison = CONCENTRATION.compare(WORLD, CANCEL.on(WORLD));
        assertThat(comparison.differences().get(0).change()).contains(Estimate.exactly(0));
        assertThat(comparison.differences().get(0).fell()).isEqualTo(Ternary.NO);
    }

    @Test
    void whatHasNoAnswerHasNoChange() {
        Comparison comparison = VendorConcentration.of("TJ").compare(WORLD, CANCEL.on(WORLD));
        assertThat(comparison.differences().get(0).change()).isEmpty();
        assertThat(comparison.differences().get(0).fell()).isEqualTo(Ternary.UNKNOWN);
    }

    /** A reading shows the same world: what it moves are bounds. */
    @Test
    void ofOtherKnowledgeNothingFell() {
        Catalog less = WORLD.through(Lens.where(
                (property, claim) -> !claim.value().map(String::valueOf).equals(Optional.of("beta")), "without beta"));
        Comparison comparison = CONCENTRATION.compare(WORLD, less);
        assertThat(comparison.differences().get(0).isKnowledge()).isTrue();
        assertThat(comparison.differences().get(0).fell()).isEqualTo(Ternary.UNKNOWN);
        assertThat(comparison.differences().get(0).rose()).isEqualTo(Ternary.UNKNOWN);
        assertThat(comparison.text(200)).contains("low same, high +4,444").doesNotContain("Fell?  How");
        assertThat(CONCENTRATION
                        .compare(WORLD, AWARD.on(WORLD))
                        .differences()
                        .get(0)
                        .isKnowledge())
                .isFalse();
    }

    @Test
    void whyShowsTheAssumptionAsTheCitation() {
        assertThat(CONCENTRATION.on(AWARD.on(WORLD)).why().text(100))
                .contains("kg-planned, supplier: alpha [scenario-one-vendor, award kg-planned to alpha]")
                .contains("data: invented 2026.11.0 if One vendor");
    }

    @Test
    void printsAllWorldsAsOneTable() {
        Comparison comparison = CONCENTRATION.compare(WORLD, AWARD.on(WORLD), CANCEL.on(WORLD));
        assertThat(comparison.differences()).hasSize(2);
        assertThat(comparison.text(100)).isEqualTo(comparison.page().text(100)).isEqualTo("""
            Vendor concentration of documented digital systems in KG, by deployments: HHI points
            World                                  Answer  Change  Fell?
            -------------------------------------  ------  ------  -----
            invented 2026.11.0                      5,556
            invented 2026.11.0 if One vendor       10,000   4,444  no
            invented 2026.11.0 if No Tajik system   5,556       0  no
            """);
        assertThat(comparison.markdown()).isEqualTo(comparison.page().markdown());
        assertThat(comparison.html()).isEqualTo(comparison.page().html());
        assertThat(comparison).hasToString("5,556 HHI points, digital systems\n-> 10,000 HHI points, digital systems");
    }
}
