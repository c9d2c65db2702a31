package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of scenarios, over worlds and edits of every kind. */
class ScenarioProperties {

    private static final Reading[] READINGS = {Reading.standard(), Reading.envelope(), Reading.latest()};

    private static Catalog world(long seed, int reading) {
        return RandomCatalog.of(seed).under(READINGS[reading]);
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void aScenarioWithoutEditsIsTheWorldAsItIs(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        Scenario empty = Scenario.named("Nothing");
        Scenario scenario = RandomScenario.of("Some", world, seed).scenario();
        Catalog then = scenario.on(world);
        assertThat(empty.on(world)).isSameAs(world);
        assertThat(empty.on(then)).isSameAs(then);
        assertThat(scenario.then(empty).on(world).entities()).isEqualTo(then.entities());
        assertThat(empty.then(scenario).on(world).entities()).isEqualTo(then.entities());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void scenariosComposeAssociatively(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        Scenario a = RandomScenario.of("A", world, seed).scenario();
        Scenario b = RandomScenario.of("B", a.on(world), seed + 1).scenario();
        Scenario c = RandomScenario.of("C", b.on(a.on(world)), seed + 2).scenario();
        Lens left = a.then(b).then(c);
        Lens right = a.then(b.then(c));
        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
        Catalog then = left.on(world);
        assertThat(then.entities()).isEqualTo(right.on(world).entities());
        assertThat(then.sources().list()).isEqualTo(right.on(world).sources().list());
        assertThat(then.entities()).isEqualTo(c.on(b.on(a.on(world))).entities());
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void nothingOutsideTheEditsChanges(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        RandomScenario sample = RandomScenario.of("Some", world, seed);
        Catalog then = sample.scenario().on(world);
        Set<String> ids = new TreeSet<>();
        for (Entity after : then.entities()) {
            String id = after.id().toString();
            ids.add(id);
            Optional<Entity> before = world.find(id);
            if (!sample.touched().contains(id)) {
                assertThat(after).isSameAs(before.orElseThrow());
            } else {
                before.ifPresent(known -> assertOnlyAssumptionsDiffer(known, after));
            }
        }
        for (Entity before : world.entities()) {
            assertThat(ids).contains(before.id().toString());
        }
        assertThat(then.reading()).isEqualTo(world.reading());
        assertThat(then.version()).isEqualTo(world.version());
        assertThat(then.sources().list()).containsAll(world.sources().list());
    }

    /** Every fact of the edited entity is an assumption, or as it was. */
    private static void assertOnlyAssumptionsDiffer(Entity before, Entity after) {
        List<Attested<?>> known = facts(before);
        for (Attested<?> fact : facts(after)) {
            if (!isAssumed(fact)) {
                assertThat(known).contains(fact);
            }
        }
    }

    private static List<Attested<?>> facts(Entity entity) {
        List<Attested<?>> facts = new ArrayList<>(entity.facts().all());
        if (entity instanceof Series series) {
            facts.addAll(series.observations().all());
        }
        return facts;
    }

    private static boolean isAssumption(Source source) {
        return source.type() == SourceType.ASSUMPTION;
    }

    private static boolean isAssumed(Attested<?> fact) {
        return fact.claims().size() == 1 && isAssumption(fact.claims().get(0).source());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void theLawsOfEditsHold(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        for (Edit edit : RandomScenario.of("Some", world, seed).scenario().edits()) {
            Laws.ofEdit(edit, world);
            world = Scenario.named("Some").with(edit).on(world);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void theLawsOfLensesHoldOfScenarios(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Laws.ofLens(RandomScenario.of("Some", world, seed).scenario(), world);
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void theWorldThatAScenarioLooksAtStaysAsItIs(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        List<Entity> before = world.entities();
        RandomScenario.of("Some", world, seed).scenario().on(world);
        assertThat(world.entities())
                .isEqualTo(before)
                .isEqualTo(world(seed, reading).entities());
        assertThat(world.lenses()).noneMatch(Scenario.class::isInstance);
        assertThat(world.sources().list()).noneMatch(ScenarioProperties::isAssumption);
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void aScenarioAppliesToWhatALensLeaves(@ForAll long seed, @ForAll @IntRange(min = 2013, max = 2025) int year) {
        for (Catalog lens : List.of(
                RandomCatalog.of(seed).knownBy("" + year),
                RandomCatalog.of(seed).asOf("" + year))) {
            Assume.that(!lens.deployments().isEmpty() && !lens.financings().isEmpty());
            RandomScenario sample = RandomScenario.of("Some", lens, seed);
            for (Entity after : sample.scenario().on(lens).entities()) {
                String id = after.id().toString();
                if (!sample.touched().contains(id)) {
                    assertThat(after).isSameAs(lens.entity(id));
                }
            }
        }
    }

    /** Two equal ends give a change of 0, although each was rounded outward; for any edit and question. */
    @Property(seed = Seeds.FIXED, tries = 30)
    void noEndOfAChangeIsRounding(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        Catalog then = RandomScenario.of("Some", world, seed).scenario().on(world);
        for (Score question : questions(world)) {
            Comparison.Difference difference =
                    question.compare(world, then).differences().get(0);
            double most = DoubleStream.of(
                            difference.before().low(),
                            difference.before().high(),
                            difference.after().low(),
                            difference.after().high())
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            difference
                    .change()
                    .ifPresent(change -> assertThat(List.of(change.low(), change.high()))
                            .as(question.form() + ": " + change)
                            .allSatisfy(end -> assertThat(end == 0 || Math.abs(end) > 1e-13 * most)
                                    .isTrue()));
        }
    }

    private static List<Score> questions(Catalog world) {
        List<Score> questions = new ArrayList<>();
        for (String country : List.of("KG", "TJ")) {
            questions.addAll(List.of(
                    VendorConcentration.of(country),
                    VendorConcentration.of(country).jointSupply(),
                    SafeguardGap.of(country)));
            for (Denominator over : Denominator.values()) {
                questions.add(DebtLeverage.of(country).owedTo("CN").over(over).in(2016));
            }
        }
        world.financings().forEach(loan -> questions.add(Concessionality.of(loan)));
        return questions;
    }

    /** For any edit and question. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void theLawsOfDifferencesHold(@ForAll long seed, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        Catalog then = RandomScenario.of("Some", world, seed).scenario().on(world);
        questions(world).forEach(question -> Laws.ofDifference(question, world, then));
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void aReadingHoldsOfWhatAScenarioLeftAsItIs(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Scenario scenario = RandomScenario.of("Some", world, seed).scenario();
        Catalog read = scenario.on(world).under(Reading.envelope());
        for (Entity entity : world.under(Reading.envelope()).entities()) {
            Entity then = read.entity(entity.id().toString());
            for (Attested<?> fact : then.facts().all()) {
                assertThat(isAssumed(fact) || entity.facts().all().contains(fact))
                        .isTrue();
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void theLensesOfAWorldMakeItAgain(
            @ForAll long seed, @ForAll @Size(max = 5) List<@IntRange(max = 5) Integer> kinds) {
        Catalog released = RandomCatalog.of(seed);
        Catalog world = RandomScenario.seen(released, kinds, seed);
        Catalog again = Lens.of(world.lenses()).on(released);
        assertThat(again.entities()).isEqualTo(world.entities());
        assertThat(again.lenses()).isEqualTo(world.lenses());
        assertThat(again.reading()).isEqualTo(world.reading());
        assertThat(again).hasToString(world.toString());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void whatIsSupposedHoldsUnderEveryReadingAndDateOfKnowledge(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Catalog then = RandomScenario.of("Some", world, seed).scenario().on(world);
        for (Catalog seen : List.of(then.under(Reading.onlyFrom("press-2015")), then.knownBy("2000"))) {
            for (Entity entity : then.entities()) {
                for (Attested<?> fact : facts(entity)) {
                    if (isAssumed(fact)) {
                        assertThat(facts(seen.entity(entity.id().toString()))).contains(fact);
                    }
                }
            }
        }
    }
}
