package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the sides of a swing are told: those of one answer together, from the lowest answer to the highest. */
class FactEffectTest {
    private static final Catalog WORLD = Worlds.worked();

    /** What is answered whatever is asked. */
    private record Fixed(Optional<Estimate> value) implements Score {
        @Override
        public String question() {
            return "What is fixed";
        }

        @Override
        public Assessment answer(Catalog catalog) {
            return Assessment.of(Recorder.of(question(), catalog)).answer(value);
        }
    }

    private static Assessment answer(String estimate) {
        return new Fixed(estimate.isEmpty() ? Optional.empty() : Optional.of(Estimate.parse(estimate))).on(WORLD);
    }

    /** One side for each answer, named by letters in their order. */
    private static String words(String... answers) {
        Map<Dispute.Side, Assessment> sides = new LinkedHashMap<>();
        for (String estimate : answers) {
            sides.put(new Dispute.Side("" + (char) ('a' + sides.size()), List.of()), answer(estimate));
        }
        return FactEffect.of(Fact.of(WORLD.deployment("city"), Props.COST), answer(""), sides)
                .words();
    }

    @Test
    void aSideKeepsTheClaimsThatItWasGiven() {
        List<Claim<?>> claims = new ArrayList<>();
        Dispute.Side said = new Dispute.Side("a", claims);
        claims.add(World.cameras(5, World.BRIEF));
        assertThat(said.claims()).isEmpty();
        assertThat(said).hasToString("a");
    }

    @Test
    void sidesOfOneAnswerShareALine() {
        assertThat(words("5", "3", "5")).isEqualTo("3 if b\n5 if a or c");
        assertThat(words("5", "5", "5", "5")).isEqualTo("5 if a or 3 others");
    }

    @Test
    void threeAnswersAreListedAndOfMoreTheEndsWithACount() {
        assertThat(words("3", "1", "2")).isEqualTo("1 if b\n2 if c\n3 if a");
        assertThat(words("4", "3", "1", "2", "5")).isEqualTo("1 if c\n5 if e\nbetween for 3 more values");
    }

    @Test
    void answersWithoutALowerBoundStandByTheirUpperOneAndTheUnknownLast() {
        assertThat(words("", "8", "at most 5")).isEqualTo("at most 5 if c\n8 if b\nunknown if a");
        assertThat(words("at most 7", "at most 5", "6")).isEqualTo("at most 5 if b\n6 if c\nat most 7 if a");
    }

    private static FactEffect effect(Property<?> property, int size) {
        return FactEffect.of(
                Fact.of(WORLD.deployment("city"), property),
                answer("5"),
                Map.of(new Dispute.Side("a", List.of()), answer("" + (5 + size))));
    }

    /** Of two that move the answer as far the first stands, and one that does not move it is no alternative. */
    @Test
    void ofFactsThatReplaceEachOtherTheOneThatMovesMostStandsForAll() {
        FactEffect either = FactEffect.either(List.of(
                        effect(Props.COST, 0),
                        effect(Props.SUPPLIER, 2),
                        effect(Props.INTEGRATOR, 3),
                        effect(Props.CAMERAS, 3)))
                .orElseThrow();
        assertThat(either.name()).isEqualTo("city integrator or supplier or cameras");
        assertThat(either.size()).isEqualTo(3);
        assertThat(FactEffect.either(List.of(effect(Props.COST, 0), effect(Props.SUPPLIER, 0))))
                .isEmpty();
    }

    /** Up to three alternatives are named; of four, two, and how many others there are. */
    @Test
    void alternativesAreNamedUpToThree() {
        FactEffect first = effect(Props.COST, 3);
        FactEffect second = effect(Props.SUPPLIER, 2);
        FactEffect third = effect(Props.INTEGRATOR, 2);
        FactEffect fourth = effect(Props.CAMERAS, 2);
        assertThat(FactEffect.either(List.of(first)).orElseThrow().label()).isEqualTo("cost");
        assertThat(FactEffect.either(List.of(first, second, third, fourth))
                        .orElseThrow()
                        .label())
                .isEqualTo("cost or supplier or integrator or cameras");
        assertThat(FactEffect.either(List.of(first, second, third, fourth, effect(Props.OPERATOR, 1)))
                        .orElseThrow()
                        .label())
                .isEqualTo("cost or supplier or integrator or 2 others");
    }
}
