package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.AnswerLaws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.Sprinkled;
import io.github.digitalsilkroad.testkit.World;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an answer read is all that it depends on, for every score and through every lens. */
class ReadsProperties {

    private static final int CHANGES = 4;
    private static final int DECIDING_ANSWERS = 300;
    private static final int NARROWING = 40;

    private static final List<UnaryOperator<Catalog>> LENSES = List.of(
            catalog -> catalog,
            catalog -> catalog,
            catalog -> catalog.asOf("2016"),
            catalog -> catalog.knownBy("2019"),
            catalog -> catalog.under(Reading.envelope()),
            catalog -> catalog.under(Reading.latest()).asOf("2018-06"),
            catalog -> catalog.knownBy("2021").through(new Renewed()));

    /** A lens of a user's own: live systems with cameras have another supplier. */
    private record Renewed() implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            CatalogBuilder builder = catalog.toBuilder();
            for (Deployment system : catalog.deployments().live()) {
                if (system.cameras().isPresent()) {
                    builder.put(system.withFacts(system.facts()
                            .with(World.fact(Props.SUPPLIER, World.parties("vega", RandomCatalog.SOURCES.get(0))))));
                }
            }
            return builder.build();
        }

        @Override
        public String label() {
            return "renewed";
        }
    }

    /** The laws of one question of each kind. */
    private static List<AnswerLaws> laws(Catalog world, Random random) {
        return byKind(world).stream().map(alike -> laws(world, alike, random)).toList();
    }

    private static AnswerLaws laws(Catalog world, List<Score> alike, Random random) {
        Score score = alike.get(random.nextInt(alike.size()));
        if (score instanceof VendorConcentration && random.nextBoolean()) {
            score = VendorConcentration.of("TJ");
        } else if (score instanceof JurisdictionExposure && random.nextBoolean()) {
            score = JurisdictionExposure.to("cn-law").of("TJ");
        }
        Score asked = random.nextInt(3) == 0 ? score.in(2015 + random.nextInt(3)) : score;
        UnaryOperator<Catalog> lens = LENSES.get(random.nextInt(LENSES.size()));
        return isAnswered(asked, lens.apply(world)) ? AnswerLaws.of(asked).through(lens) : AnswerLaws.of(score);
    }

    private static List<List<Score>> byKind(Catalog world) {
        return List.copyOf(Multimaps.asMap(Multimaps.index(Scores.standard(world), Score::getClass))
                .values());
    }

    /** Whether all that a question names is seen through a lens. */
    private static boolean isAnswered(Score score, Catalog world) {
        try {
            score.on(world);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void aFactThatWasNotReadDoesNotMoveTheAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = RandomCatalog.of(random.nextLong());
        laws(world, random).forEach(laws -> laws.keepAnswersWhereNoFactIsRead(world, seed, 1));
    }

    /** The same where every property of the vocabulary is claimed of something, and may be of anything. */
    @Property(seed = Seeds.FIXED, tries = 6)
    void noPropertyOfTheVocabularyMovesTheAnswerUnread(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = sprinkled(random);
        laws(world, random).forEach(laws -> laws.keepAnswersWhereNoFactIsRead(world, seed, 1));
    }

    /** No answer shows that a part of it was counted once for many worlds, or not counted again. */
    @Property(seed = Seeds.FIXED, tries = 3)
    void anAnswerByRecountingIsThatOfTheWorldAskedAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = random.nextInt(4) == 0 ? sprinkled(random) : RandomCatalog.of(random.nextLong());
        int read = 0;
        for (AnswerLaws laws : laws(world, random)) {
            read += laws.recountAsAskedAnew(world, seed, 1);
        }
        assertThat(read).as("changes of facts that an answer read").isPositive();
    }

    private static Catalog sprinkled(Random random) {
        return Sprinkled.of(RandomCatalog.of(random.nextLong()), random);
    }

    /** What is read through a recorder, of any property of anything, was read by the answer, stated or not. */
    @Property(seed = Seeds.FIXED, tries = 5)
    void whatARecorderReadsIsRecorded(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = sprinkled(random);
        Recorder recorder = Recorder.of("What is stated", world);
        Set<FactKey> read = new HashSet<>();
        for (Entity row : world.entities()) {
            Recorder by = random.nextBoolean() ? recorder : recorder.step();
            for (Vocabulary.Term term : world.vocabulary().terms()) {
                if (random.nextInt(4) == 0) {
                    read.add(new FactKey(row.id(), term.property(), OptionalInt.empty()));
                    if (random.nextBoolean()) {
                        by.optional(term.label(), row, term.property());
                    } else {
                        by.fact(row, term.property());
                    }
                }
            }
        }
        Assessment answer = Assessment.of(recorder).answer(Estimate.exactly(1));
        assertThat(answer.reads().keys()).containsExactlyInAnyOrderElementsOf(read);
        assertThat(answer.facts()).extracting(Fact::key).containsExactlyInAnyOrderElementsOf(read);
    }

    /** An answer that needs too many others is left to deeper runs. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void whatDecidesMovesTheAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = RandomCatalog.of(random.nextLong());
        Budget budget = Budget.standard().with(Budget.Limit.ANSWERS, DECIDING_ANSWERS);
        try {
            List<List<Score>> kinds = byKind(world);
            laws(world, kinds.get(random.nextInt(kinds.size())), random).moveAnswersWhereItIsDecided(world, budget);
        } catch (BudgetException tooMany) {
            Assume.that(false);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 3)
    void aSourceThatWasNotReadDoesNotMoveTheAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = RandomCatalog.of(random.nextLong());
        laws(world, random).forEach(laws -> laws.keepAnswersWhereNoSourceIsRead(world, seed));
    }

    @Property(seed = Seeds.FIXED, tries = 12)
    void aRowThatPassesNoConditionDoesNotMoveTheAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = RandomCatalog.of(random.nextLong());
        laws(world, random).forEach(laws -> laws.keepAnswersWhereNoRowIsAdmitted(world, seed, 1));
    }

    @Example
    void claimsAndRowsDecideAnswers() {
        AnswerLaws laws = AnswerLaws.of(VendorConcentration.of("TJ"));
        int items = laws.moveAnswersWhereItIsDecided(RandomCatalog.of(1), Budget.standard())
                + laws.moveAnswersWhereItIsDecided(RandomCatalog.of(2), Budget.standard());
        assertThat(items).isGreaterThan(2);
        Catalog world = RandomCatalog.of(2);
        assertThat(VendorConcentration.of("TJ").on(world).decidedRows(Budget.standard()))
                .extracting(row -> row.kind().plural())
                .contains("deployments");
    }

    @Property(seed = Seeds.FIXED, tries = 5)
    void manyFactsAndRowsAreNotRead(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        AnswerLaws laws = AnswerLaws.of(DebtLeverage.of("TJ").owedTo("CN").in(2016));
        assertThat(laws.keepAnswersWhereNoFactIsRead(world, seed, CHANGES)).isGreaterThan(25 * CHANGES);
        assertThat(laws.keepAnswersWhereNoRowIsAdmitted(world, seed, CHANGES)).isGreaterThan(5 * CHANGES);
        assertThat(laws.keepAnswersWhereNoSourceIsRead(world, seed)).isPositive();
    }

    @Property(seed = Seeds.FIXED, tries = 8)
    void aClaimDecidesIfTheAnswerMovesWithoutIt(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        for (Score score : List.of(VendorConcentration.of("TJ"), Concessionality.of("loan"), Pushback.of("TJ"))) {
            Assessment answer = score.on(world);
            Set<Claim<?>> decided = new HashSet<>();
            answer.decided(Budget.standard())
                    .forEach(fact -> decided.addAll(fact.claims().claims()));
            for (Fact fact : answer.facts()) {
                for (Claim<?> claim : fact.claims().claims()) {
                    Catalog without = world.toBuilder()
                            .put(world.entity(fact.subject().id().toString())
                                    .filter((property, other) -> !other.equals(claim)))
                            .build();
                    if (!score.on(without).value().equals(answer.value())) {
                        assertThat(decided).as("%s of %s", claim, score).contains(claim);
                    }
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 2)
    void whatIsCitedIsShownAndWhatIsShownWasRead(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        for (Score score : Scores.standard(world)) {
            Assessment answer = score.on(world);
            Set<Citation> shown = new HashSet<>();
            for (Fact fact : answer.shown()) {
                fact.claims().claims().forEach(claim -> shown.add(claim.citation()));
                assertThat(answer.reads().contains(fact.key()))
                        .as("%s of %s", fact, score)
                        .isTrue();
            }
            assertThat(shown).as("%s", score).containsAll(answer.citations());
        }
    }

    /** What is shown has every stated fact that the number was computed from. */
    @Property(seed = Seeds.FIXED, tries = 4)
    void everyStatedFactOfAComputationIsShown(@ForAll long seed, @ForAll @IntRange(max = 6) int lens) {
        Catalog world = LENSES.get(lens).apply(RandomCatalog.of(seed));
        for (Score score : Scores.standard(world)) {
            Assessment answer = score.on(world);
            assertThat(answer.shown())
                    .as("%s", score)
                    .containsAll(
                            answer.computation().map(ReadsProperties::facts).orElse(List.of()));
        }
    }

    private static List<Fact> facts(Computation computation) {
        return computation.operands().stream()
                .flatMap(operand -> Stream.concat(
                        operand.fact().stream().filter(fact -> fact.claims().isPresent()),
                        operand.from().map(ReadsProperties::facts).stream().flatMap(List::stream)))
                .toList();
    }

    /** What would narrow an answer, whatever it is, is missing, and what is missing was read. */
    @Property(seed = Seeds.FIXED, tries = 9)
    void whatWouldNarrowTheAnswerIsMissing(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = RandomCatalog.of(random.nextLong());
        laws(world, random).forEach(laws -> laws.nameWhatWouldNarrow(world, seed, NARROWING));
    }

    /** What keeps a system out is cited: without the claim that it was canceled it counts. */
    @Property(seed = Seeds.FIXED, tries = 20)
    void aSystemThatClaimsLeaveOutCountsWithoutThem(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Score score = VendorConcentration.of("TJ").countingAll();
        for (LeftOut row : score.on(world).leftOut()) {
            if (row.umbrella().isEmpty() && row.reason().equals(Props.CANCELLED.label())) {
                assertThat(row.facts()).isNotEmpty();
                Catalog without = world.toBuilder()
                        .put(world.deployment(row.id().toString())
                                .filter((property, claim) -> row.facts().stream()
                                        .noneMatch(
                                                fact -> fact.claims().claims().contains(claim))))
                        .build();
                assertThat(score.on(without).leftOut())
                        .noneMatch(other ->
                                other.id().equals(row.id()) && other.reason().equals(row.reason()));
            }
        }
    }
}
