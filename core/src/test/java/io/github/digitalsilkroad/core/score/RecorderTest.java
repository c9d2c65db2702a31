package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How a score of one's own keeps the record of what it read. */
class RecorderTest {

    private static final Catalog WORLD = Worlds.worked();
    private static final Deployment CITY = WORLD.deployment("city");
    private static final Series OUTPUT = WORLD.series("tj-gdp-none");

    private record Own(Consumer<Recorder> working) implements Score {
        @Override
        public String question() {
            return "A question of one's own";
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Recorder recorder = Recorder.of(question(), catalog);
            working.accept(recorder);
            return Assessment.of(recorder).answer(Estimate.exactly(1));
        }
    }

    private static Assessment answer(Consumer<Recorder> working) {
        return new Own(working).on(WORLD);
    }

    private static List<String> read(Assessment answer) {
        return answer.facts().stream()
                .map(fact -> fact.subject().id() + " " + fact.label())
                .toList();
    }

    @Test
    void aStatedFactIsAnInput() {
        Assessment answer = answer(
                recorder -> assertThat(recorder.fact(CITY, Props.COST).value()).contains(Money.usd(22)));
        assertThat(answer.inputs()).map(Input::label).containsExactly("cost of city: $22");
        assertThat(answer.inputs().get(0)).hasToString("cost of city: $22");
        assertThat(answer.citations())
                .map(citation -> citation.source().id().toString())
                .containsExactly("newspaper-2021");
        assertThat(answer.missing()).isEmpty();
        assertThat(read(answer)).containsExactly("city cost");
    }

    @Test
    void aFactThatNobodyStatesIsMissingAndWasRead() {
        Assessment answer = answer(recorder ->
                assertThat(recorder.fact(CITY, Props.FOREIGN_FUNDING).value()).isEmpty());
        assertThat(answer.inputs()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("foreign funding of city: not stated by any source");
        assertThat(read(answer)).containsExactly("city foreign funding");
    }

    @Test
    void anOptionalFactIsNotMissing() {
        Assessment answer = answer(recorder -> recorder.optional("foreign part", CITY, Props.FOREIGN_FUNDING));
        assertThat(answer.missing()).isEmpty();
        assertThat(read(answer)).containsExactly("city foreign funding");
    }

    @Test
    void figuresOfASeriesAreFactsOfTheirYear() {
        Assessment answer = answer(recorder -> {
            assertThat(recorder.fact(OUTPUT.name(), OUTPUT, 2016).value().map(Object::toString))
                    .contains("$2,000");
            assertThat(recorder.fact("output", OUTPUT, 1999).value()).isEmpty();
        });
        assertThat(answer.inputs()).map(Input::label).containsExactly(OUTPUT.name() + " 2016 (tj-gdp-none): $2,000");
        assertThat(answer.missing()).map(Object::toString).containsExactly("output, 1999: not stated by any source");
        assertThat(answer.facts()).map(fact -> fact.year().getAsInt()).containsExactly(2016, 1999);
    }

    /** A figure of one edition names it, and one of several names all. */
    @Test
    void aFigureNamesItsEditions() {
        Recorder recorder = Recorder.of("What is it", World.empty().build());
        recorder.vintage("GDP", 2016, ImmutableSet.of(World.OUTLOOK), false);
        recorder.vintage("debt", 2016, ImmutableSet.of(World.LATER_OUTLOOK, World.OUTLOOK), false);
        recorder.vintage("both", 2016, ImmutableSet.of(World.LATER_OUTLOOK, World.OUTLOOK), true);
        Assessment answer = Assessment.of(recorder).answer(Optional.of(Estimate.exactly(1)));
        assertThat(answer.notes())
                .containsExactly(
                        "GDP of 2016: edition outlook-2024",
                        "debt of 2016: editions outlook-2026, outlook-2024",
                        "both of 2016: a projection, with its revisions in the editions outlook-2026, outlook-2024");
    }

    @Test
    void aStepGathersWhatItUsesUnderItsName() {
        Assessment answer = answer(recorder -> {
            Recorder step = recorder.step();
            step.fact(CITY, Props.COST);
            step.name("what it took");
            recorder.later(later -> later.note("more to say"));
            recorder.step().name("nothing");
        });
        assertThat(answer.inputs()).map(Input::label).containsExactly("what it took");
        assertThat(answer.inputs().get(0).parts()).map(Input::label).containsExactly("cost of city: $22");
        assertThat(answer.notes()).containsExactly("more to say");
    }

    @Test
    void theAnswerToAnotherQuestionIsAStepWithItsGaps() {
        Assessment part = answer(recorder -> {
            recorder.fact(CITY, Props.COST);
            recorder.fact(CITY, Props.FOREIGN_FUNDING);
        });
        Assessment whole = answer(recorder -> recorder.answer("part", part));
        assertThat(whole.inputs()).map(Input::label).containsExactly("part: " + part);
        assertThat(whole.missing())
                .map(Object::toString)
                .containsExactly("part: foreign funding of city: not stated by any source");
        assertThat(read(whole)).isEqualTo(read(part));
    }

    @Test
    void anAnswerKeepsTheComputationThatItWasGivenWith() {
        Assessment.Builder builder = Assessment.of(Recorder.of("A question", WORLD))
                .computed(() -> Optional.of(new Computation("sum", List.of())));
        Assessment first = builder.answer(Estimate.exactly(1));
        Assessment second = builder.computed(Optional::empty).answer(Estimate.exactly(1));
        assertThat(first.computation()).map(Computation::formula).contains("sum");
        assertThat(second.computation()).isEmpty();
    }
}
