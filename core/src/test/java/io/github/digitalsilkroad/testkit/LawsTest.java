package io.github.digitalsilkroad.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Draft;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each law of the kit holds of a sound score, lens, edit or kind of a user's own, and fails of one that breaks it. */
class LawsTest {

    private static final Catalog WORLD = Worlds.worked();

    private static void breaks(ThrowingCallable law, String words) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }

    private record Asked(String question, BiFunction<Recorder, Catalog, Assessment> working) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            return working.apply(Recorder.of(question, catalog), catalog);
        }
    }

    private static void ofScore(String question, BiFunction<Recorder, Catalog, Assessment> working) {
        Laws.ofScore(new Asked(question, working), WORLD);
    }

    private static Assessment cost(Recorder recorder, Catalog catalog) {
        return Assessment.of(recorder)
                .answer(recorder.fact(catalog.deployment("city"), Props.COST)
                        .value()
                        .map(money -> money.number()));
    }

    @Test
    void ofAScore() {
        assertThatCode(() -> ofScore("Cost of the city", LawsTest::cost)).doesNotThrowAnyException();
        AtomicInteger asked = new AtomicInteger();
        breaks(
                () -> ofScore(
                        "How often",
                        (recorder, catalog) ->
                                Assessment.of(recorder).answer(Estimate.exactly(asked.incrementAndGet()))),
                "not equal");
        breaks(
                () -> ofScore(
                        "What nobody misses",
                        (recorder, catalog) -> Assessment.of(recorder).answer(Optional.empty())),
                "neither a value nor a missing input");
        breaks(
                () -> ofScore(
                        "What is cut",
                        (recorder, catalog) -> Assessment.of(recorder)
                                .unit("cameras of a long na...")
                                .answer(Estimate.exactly(3))),
                "...");
        breaks(() -> ofScore("Red \u001b[31m", LawsTest::cost), "a message with a command");
        breaks(() -> ofScore("", LawsTest::cost), "");
    }

    /** A score that keeps the first catalog that it was asked of, and so reads past the record of the next answer. */
    private static AnswerLaws pastTheRecord(Function<Catalog, Estimate> number) {
        AtomicReference<Catalog> kept = new AtomicReference<>();
        return AnswerLaws.of(new Asked("What a score kept", (recorder, catalog) -> {
            if (catalog.reported().isEmpty()) {
                kept.set(catalog);
            }
            return Assessment.of(recorder).answer(number.apply(kept.get()));
        }));
    }

    @Test
    void ofWhatAnAnswerRead() {
        AnswerLaws sound = AnswerLaws.of(new Asked("Cost of the city", LawsTest::cost));
        assertThat(sound.keepAnswersWhereNoFactIsRead(WORLD, 1, 3)).isGreaterThan(60);
        assertThat(sound.keepAnswersWhereNoRowIsAdmitted(WORLD, 1, 3)).isGreaterThan(20);
        assertThat(sound.keepAnswersWhereNoSourceIsRead(WORLD, 1)).isPositive();
        assertThat(sound.moveAnswersWhereItIsDecided(WORLD, Budget.standard())).isPositive();
        AnswerLaws ofFacts = pastTheRecord(catalog -> Estimate.exactly(catalog.deployments().stream()
                .mapToInt(system -> system.facts().get(Props.COST).claims().size())
                .sum()));
        breaks(() -> ofFacts.keepAnswersWhereNoFactIsRead(WORLD, 1, 3), "facts that it did not read");
        AnswerLaws ofRows =
                pastTheRecord(catalog -> Estimate.exactly(catalog.deployments().count()));
        breaks(() -> ofRows.keepAnswersWhereNoRowIsAdmitted(WORLD, 1, 3), "passes no condition");
        AnswerLaws ofSources = pastTheRecord(catalog -> Estimate.exactly(
                catalog.sources().stream().mapToInt(Source::reliability).sum()));
        breaks(() -> ofSources.keepAnswersWhereNoSourceIsRead(WORLD, 1), "which it did not read");
    }

    /** A score whose recounting wrongly returns the first answer after every change. */
    private record Unmoved() implements Score {
        @Override
        public String question() {
            return "Cost of the city";
        }

        @Override
        public Assessment answer(Catalog catalog) {
            return cost(Recorder.of(question(), catalog), catalog);
        }

        @Override
        public BiFunction<Catalog, FactKey, Assessment> recounting(Catalog catalog, Assessment now) {
            return (world, fact) -> now;
        }
    }

    @Test
    void ofWhatIsRecounted() {
        AnswerLaws sound = AnswerLaws.of(new Asked("Cost of the city", LawsTest::cost));
        assertThat(sound.recountAsAskedAnew(WORLD, 1, 3)).isEqualTo(3);
        breaks(() -> AnswerLaws.of(new Unmoved()).recountAsAskedAnew(WORLD, 1, 3), "asked anew");
        AnswerLaws past = pastTheRecord(catalog -> Estimate.exactly(catalog.deployments().stream()
                .mapToInt(system -> system.facts().get(Props.COST).claims().size())
                .sum()));
        breaks(() -> past.recountAsAskedAnew(WORLD, 1, 3), "asked anew");
    }

    @Test
    void ofWhatAnAnswerLacks() {
        Deployment city = WORLD.deployment("city");
        Catalog silent = WORLD.toBuilder()
                .put(World.system("told", "TJ", city.facts()))
                .put(city.withFacts(Facts.none()))
                .build();
        AnswerLaws sound = AnswerLaws.of(new Asked("Cost of the city", LawsTest::cost));
        assertThat(sound.nameWhatWouldNarrow(silent, 1, 9)).isEqualTo(1);
        AnswerLaws past = AnswerLaws.of(new Asked(
                "Cost of the city, unsaid",
                (recorder, catalog) -> Assessment.of(recorder)
                        .answer(catalog.deployment("city")
                                .facts()
                                .value(Props.COST)
                                .map(money -> money.number()))));
        breaks(() -> past.nameWhatWouldNarrow(silent, 1, 9), "is not said to be missing");
    }

    private record Seen(String label, UnaryOperator<Catalog> change) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            return change.apply(catalog);
        }
    }

    private static Entity copy(Deployment one) {
        return one.withFacts(World.facts(World.exemptingNone())).withFacts(one.facts());
    }

    @Test
    void ofALens() {
        Entity city = WORLD.deployment("city").withFacts(Facts.none());
        Laws.ofLens(
                new Seen(
                        "if nothing is told of the city",
                        it -> it.toBuilder().put(city).build()),
                WORLD);
        Laws.ofLens(new Seen("as it is", it -> it), WORLD);
        AtomicInteger asked = new AtomicInteger();
        breaks(
                () -> Laws.ofLens(
                        new Seen(
                                "other",
                                it -> it.toBuilder()
                                        .put(World.system("new-" + asked.incrementAndGet(), "TJ", Facts.none()))
                                        .build()),
                        WORLD),
                "not equal");
        breaks(() -> Laws.ofLens(new Seen("two\nlines", it -> it), WORLD), "more than one line");
        breaks(() -> Laws.ofLens(new Seen("\u202ered", it -> it), WORLD), "a message with a command");
    }

    private record Made(String words, BiConsumer<Draft, Deployment> change) implements Edit {
        @Override
        public void apply(Draft draft) {
            change.accept(draft, draft.world().deployment("city"));
        }
    }

    @Test
    void ofAnEdit() {
        Quantity many = Quantity.of(9000, Unit.of("camera"));
        Laws.ofEdit(
                new Made(
                        "more cameras",
                        (draft, city) ->
                                draft.put(city.withFacts(city.facts().with(draft.assume(Props.CAMERAS, many))))),
                WORLD);
        Laws.ofEdit(
                new Made("never", (draft, city) -> {
                    throw draft.refusal("it cannot be");
                }),
                WORLD);
        breaks(
                () -> Laws.ofEdit(
                        new Made("more cameras", (draft, city) -> {
                            draft.put(city.withFacts(city.facts().with(draft.assume(Props.CAMERAS, many))));
                            draft.put(copy(draft.world().deployment("mystery")));
                        }),
                        WORLD),
                "copies");
        breaks(() -> Laws.ofEdit(new Made("nothing", (draft, city) -> {}), WORLD), "changes nothing");
        breaks(
                () -> Laws.ofEdit(
                        new Made(
                                "a source of its own",
                                (draft, city) -> draft.put(city.withFacts(
                                        city.facts().with(World.fact(Props.CAMERAS, World.cameras(1, World.BRIEF)))))),
                        WORLD),
                "changes without saying so");
        breaks(
                () -> Laws.ofEdit(
                        new Made(
                                "\u001b",
                                (draft, city) -> draft.put(
                                        city.withFacts(city.facts().with(draft.assume(Props.CAMERAS, many))))),
                        WORLD),
                "a message with a command");
    }

    private record Course(Id id, String name, String subject, Facts facts, Kind<Course> kind) implements Entity {
        @Override
        public Course withFacts(Facts other) {
            return new Course(id, name, subject, other, kind);
        }
    }

    /** Courses whose subjects are read and written by some words. */
    private static final class Courses {
        private final Kind<Course> kind =
                new Kind<>(Course.class, "course", "courses", "Courses for officials.", this::make);
        private final Column<Course, Id> id = kind.idColumn();
        private final Column<Course, String> name = kind.column("name", Cell.text(), Course::name, "name in English");
        private final Column<Course, String> subject;

        private Courses(Cell<String> words) {
            subject = kind.column("subject", words, Course::subject, "what it teaches");
        }

        private Course make(Row row) {
            return new Course(row.get(id), row.get(name), row.get(subject), row.facts(), kind);
        }
    }

    private static void ofKind(Kind<Course> kind, String... subjects) {
        World world = World.vendors();
        for (int i = 0; i < subjects.length; i++) {
            world.add(new Course(Id.of("course-" + i), "Course", subjects[i], Facts.none(), kind));
        }
        Laws.ofKind(kind, world.build());
    }

    @Test
    void ofAKind() {
        assertThatCode(() -> ofKind(new Courses(Cell.text()).kind, "cameras", "law"))
                .doesNotThrowAnyException();
        breaks(() -> ofKind(new Courses(Cell.text()).kind), "no row of");
        breaks(() -> ofKind(new Courses(Cell.of(String::trim)).kind, "cameras "), "not equal");
    }

    @Test
    void ofAForm() {
        Laws.ofForm(7, it -> "" + it, Integer::valueOf);
        breaks(() -> Laws.ofForm(7, it -> "" + it, text -> 8), "not equal");
        breaks(() -> Laws.ofForm(List.of(2, 1), Object::toString, text -> List.of(1, 2)), "not equal");
    }
}
