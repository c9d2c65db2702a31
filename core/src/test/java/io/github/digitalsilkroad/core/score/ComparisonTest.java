package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
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
        assertThat(CONCENTRATION.on(AWARD.on(WORLD)).why().text(200))
                .contains(
                        "kg-planned, supplier: alpha [scenario-one-vendor, award System kg-planned to Organization alpha]")
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
        assertThat(comparison)
                .hasToString("5,556 HHI points, 3 of 3 digital systems\n-> 10,000 HHI points, 3 of 3 digital systems");
    }

    /** What answers one of the catalog as it is and another of what is seen through a lens. */
    private record Fixed(Optional<Estimate> first, Optional<Estimate> then) implements Score {
        @Override
        public String question() {
            return "What is fixed";
        }

        @Override
        public Assessment answer(Catalog catalog) {
            return Assessment.of(Recorder.of(question(), catalog))
                    .answer(catalog.lenses().isEmpty() ? first : then);
        }
    }

    private static Comparison fixed(Estimate first, Estimate then, Lens lens) {
        return new Fixed(Optional.of(first), Optional.of(then)).compare(WORLD, WORLD.through(lens));
    }

    private static Comparison.Difference fixed(Estimate first, Estimate then) {
        return fixed(first, then, AWARD).differences().get(0);
    }

    private static Estimate change(Estimate first, Estimate then) {
        return fixed(first, then).change().orElseThrow();
    }

    /** Two steps of a double at three million are no change, up or down; 2 is one. */
    @Test
    void whatComesOfRoundingIsNoChange() {
        Estimate about = Estimate.exactly(3e6);
        Estimate next = Estimate.exactly(Math.nextUp(Math.nextUp(3e6)));
        for (Comparison.Difference same : List.of(fixed(about, next), fixed(next, about))) {
            assertThat(same.change().orElseThrow().low()).isZero();
            assertThat(same.change().orElseThrow().high()).isZero();
            assertThat(same.fell()).isEqualTo(Ternary.NO);
            assertThat(same.rose()).isEqualTo(Ternary.NO);
        }
        assertThat(change(Estimate.exactly(1), Estimate.exactly(3)).low()).isCloseTo(2, within(1e-12));
        assertThat(change(Estimate.exactly(3), Estimate.exactly(1)).high()).isCloseTo(-2, within(1e-12));
        assertThat(change(Estimate.exactly(1), Estimate.between(3, 5)).low()).isCloseTo(2, within(1e-12));
        assertThat(change(Estimate.exactly(5), Estimate.between(1, 3)).high()).isCloseTo(-2, within(1e-12));
    }

    /** An end that is none but for rounding is none, though the other end is far; an unbounded answer has no noise. */
    @Test
    void anEndThatComesOfRoundingIsNone() {
        double next = Math.nextUp(Math.nextUp(3e6));
        Estimate rises = change(Estimate.exactly(3e6), Estimate.between(next, 4e6));
        assertThat(rises.low()).isZero();
        assertThat(rises.high()).isCloseTo(1e6, within(1e-6));
        Estimate falls = change(Estimate.exactly(next), Estimate.between(1e6, 3e6));
        assertThat(falls.high()).isZero();
        assertThat(falls.low()).isCloseTo(-2e6, within(1e-6));
        assertThat(change(Estimate.exactly(1), Estimate.atLeast(3)).low()).isCloseTo(2, within(1e-12));
    }

    @Test
    void aChangeOfExactAnswersIsTightAndOfBoundedOnesIsNot() {
        Estimate exact = Estimate.exactly(1);
        assertThat(fixed(exact, Estimate.exactly(3)).isTight()).isTrue();
        assertThat(fixed(exact, Estimate.between(3, 4)).isTight()).isFalse();
        assertThat(fixed(Estimate.between(3, 4), exact).isTight()).isFalse();
        assertThat(new Fixed(Optional.of(exact), Optional.empty())
                        .compare(WORLD, AWARD.on(WORLD))
                        .differences()
                        .get(0)
                        .isTight())
                .isFalse();
    }

    /** Of what is known otherwise each bound says how far it moved; what moved by less than rounding is the same. */
    @Test
    void eachBoundSaysHowFarItMoved() {
        Lens less = Lens.where((property, claim) -> true, "all");
        assertThat(fixed(Estimate.between(100, 200), Estimate.between(90, 260), less)
                        .text(200))
                .contains("low -10, high +60");
        assertThat(fixed(Estimate.between(-100, 200), Estimate.between(100, 200), less)
                        .text(200))
                .contains("low +200, high same");
        assertThat(fixed(Estimate.atLeast(3e6), Estimate.between(Math.nextUp(Math.nextUp(3e6)), 4e6), less)
                        .text(200))
                .contains("low same, high unbounded");
        assertThat(fixed(Estimate.between(1, 2), Estimate.atLeast(1), less).text(200))
                .contains("low same, high unbounded");
        assertThat(fixed(Estimate.atLeast(1), Estimate.atLeast(2), less).text(200))
                .contains("low +1, high same");
    }

    /** Two scenarios in one reading of the data differ by the scenarios, not by the reading that both share. */
    @Test
    void scenariosInOneReadingDifferByWhatIsInTheWorld() {
        Catalog latest = WORLD.under(Reading.latest());
        Comparison both = CONCENTRATION.compare(AWARD.on(latest), CANCEL.on(latest));
        assertThat(both.differences().get(0).isKnowledge()).isFalse();
        assertThat(both.differences().get(0).fell()).isEqualTo(Ternary.YES);
        Comparison apart = CONCENTRATION.compare(AWARD.on(WORLD), CANCEL.on(WORLD));
        assertThat(apart.differences().get(0).isKnowledge()).isFalse();
        assertThat(CONCENTRATION
                        .compare(AWARD.on(WORLD), CANCEL.on(latest))
                        .differences()
                        .get(0)
                        .isKnowledge())
                .isTrue();
    }
}
