package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimPair;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The list of what to find out, against worlds in which it was found out. */
class SensitivityProperties {

    private static final List<Score> QUESTIONS = List.of(
            VendorConcentration.in("TJ"),
            VendorConcentration.in("TJ").by(VendorWeight.CAMERAS),
            JurisdictionExposure.to("cn-law").in("TJ"),
            DebtLeverage.of("TJ").owedTo("CN").in(2016),
            ForeignFinancing.of("system-0"),
            Concessionality.of("loan"),
            SafeguardGap.in("TJ"),
            Pushback.in("TJ", 2014, 2020));

    private static Catalog world(long seed, int reading) {
        Catalog world = RandomCatalog.of(seed);
        return reading == 0 ? world : world.under(reading == 1 ? Reading.envelope() : Reading.latest());
    }

    private static Score question(int number) {
        return QUESTIONS.get(number % QUESTIONS.size());
    }

    @Property(tries = 80)
    void theFactThatMovesTheAnswerMostComesFirst(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2) int reading) {
        Sensitivity sensitivity = question(number).sensitivity(world(seed, reading));
        double last = Double.POSITIVE_INFINITY;
        for (Swing swing : sensitivity) {
            assertThat(swing.size()).isPositive().isLessThanOrEqualTo(last);
            last = swing.size();
        }
        assertThat(sensitivity.text(80).lines()).allMatch(line -> line.length() <= 80);
    }

    @Property(tries = 80)
    void everyDisputeThatMovesTheAnswerIsListedWithTheAnswerOfEachSide(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2) int reading) {
        Catalog world = world(seed, reading);
        Score question = question(number);
        Optional<Estimate> now = question.on(world).value();
        List<Swing> listed = new ArrayList<>(question.sensitivity(world).swings());
        listed.removeIf(swing -> !swing.isDisputed());
        for (Dispute dispute : world.disputes()) {
            boolean moves = false;
            List<Optional<Estimate>> answers = new ArrayList<>();
            for (Dispute.Side side : dispute.sides()) {
                Optional<Estimate> answer =
                        question.on(settled(world, dispute.fact(), side)).value();
                answers.add(answer);
                moves |= !bounds(answer).equals(bounds(now));
            }
            Optional<Swing> swing = listed.stream()
                    .filter(other -> other.fact().equals(dispute.fact()))
                    .findFirst();
            assertThat(swing.isPresent()).as("%s", dispute).isEqualTo(moves);
            swing.ifPresent(found -> assertThat(found.sides())
                    .extracting(side -> side.answer().value())
                    .isEqualTo(answers));
            swing.ifPresent(listed::remove);
        }
        assertThat(listed).isEmpty();
    }

    private static List<Double> bounds(Optional<Estimate> answer) {
        return answer.map(value -> List.of(value.low(), value.high())).orElse(List.of());
    }

    /** The world in which the claims that contradict a side were never made. */
    private static Catalog settled(Catalog world, Fact fact, Dispute.Side side) {
        Set<Claim<?>> wrong = new HashSet<>();
        for (Claim<?> right : side.claims()) {
            for (ClaimPair<?> pair : fact.claims().conflicts()) {
                if (pair.first().equals(right)) {
                    wrong.add(pair.second());
                }
                if (pair.second().equals(right)) {
                    wrong.add(pair.first());
                }
            }
        }
        Entity subject = fact.subject();
        Entity settled = subject.filter(
                (property, claim) -> !property.equals(fact.claims().property()) || !wrong.contains(claim));
        return world.toBuilder().put(settled).build();
    }

    @Property(tries = 60)
    void aMissingFactIsListedIfStatingItTakesALineOffWhatIsMissingAndMovesTheAnswer(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        Catalog world = RandomCatalog.of(seed);
        Score question = question(number);
        Assessment now = question.on(world);
        Sensitivity sensitivity = question.sensitivity(world);
        Set<String> listed = new HashSet<>();
        sensitivity.forEach(swing -> listed.add(swing.isDisputed() ? "" : swing.name()));
        Set<String> open = new HashSet<>(now.missing());
        for (MissingFact fact : MissingFact.all(world)) {
            String name = new Swing(fact.fact(), now, List.of()).name();
            Set<String> settled = new HashSet<>(now.missing());
            settled.removeAll(
                    answer(question, world, fact, fact.values().get(0)).missing());
            boolean moves = false;
            for (Object value : fact.values()) {
                moves |= !bounds(answer(question, world, fact, value).value()).equals(bounds(now.value()));
            }
            assertThat(listed.contains(name)).as(name).isEqualTo(!settled.isEmpty() && moves);
            open.removeAll(settled);
        }
        assertThat(sensitivity.open()).containsExactlyInAnyOrderElementsOf(open);
    }

    @Example
    void aFactThatOneSourceKeepsSecretAndAnotherStatesIsDisputedAndMissing() {
        aMissingFactIsListedIfStatingItTakesALineOffWhatIsMissingAndMovesTheAnswer(2356890, 4);
    }

    private static Assessment answer(Score question, Catalog world, MissingFact fact, Object value) {
        return question.on(world.toBuilder()
                .add(MissingFact.SOURCE)
                .put(fact.stated(fact.subject(), value))
                .build());
    }

    @Property(tries = 60)
    void whateverAMissingNumberIsTheAnswerLiesInTheRange(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2000) int value) {
        Catalog world = RandomCatalog.of(seed);
        Score question = question(number);
        for (Swing swing : question.sensitivity(world)) {
            for (MissingFact fact : MissingFact.all(world)) {
                Object any = fact.values().get(0);
                Object exact = any instanceof Money money
                        ? Money.of(Estimate.exactly(value), money.code())
                        : any instanceof Quantity quantity
                                ? Quantity.of(Estimate.exactly(value), quantity.unit())
                                : any instanceof Estimate ? Estimate.exactly(value) : any;
                if (fact.fact().equals(swing.fact()) && exact != any) {
                    Optional<Estimate> answer =
                            answer(question, world, fact, exact).value();
                    answer.ifPresent(
                            found -> assertThat(swing.range().orElseThrow().contains(found))
                                    .as("%s: %s = %s", question, swing, exact)
                                    .isTrue());
                }
            }
        }
    }

    @Property(tries = 30)
    void noSettlingTouchesTheWorld(@ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        Catalog world = RandomCatalog.of(seed);
        List<Entity> before = world.entities();
        question(number).sensitivity(world);
        assertThat(world.entities())
                .isEqualTo(before)
                .isEqualTo(RandomCatalog.of(seed).entities());
    }

    @Property(tries = 60)
    void aWorldWithoutDisputesHasNone(@ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        Catalog world = RandomCatalog.of(seed).under(Reading.onlyFrom("nobody"));
        assertThat(world.entities())
                .allSatisfy(entity -> assertThat(entity.facts().all()).noneMatch(Attested::isDisputed));
        assertThat(question(number).sensitivity(world)).noneMatch(Swing::isDisputed);
    }
}
