package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three systems: the vendor of one is disputed, that of another not stated, and so is how many cameras it has. */
class ResearchPrioritiesTest {

    private static FactsBuilder cameras(double count) {
        return Facts.builder().add(Props.CAMERAS, World.claim(Quantity.of(count, Unit.of("camera")), World.NEWSPAPER));
    }

    private static final Catalog WORLD = World.empty()
            .organization("huawei", "CN", OrganizationKind.VENDOR)
            .organization("vega", "RU", OrganizationKind.VENDOR)
            .deployment(
                    "disputed",
                    "TJ",
                    cameras(100)
                            .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.MINISTRY))
                            .add(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.NEWSPAPER))
                            .build())
            .deployment(
                    "known",
                    "TJ",
                    cameras(300)
                            .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.BRIEF))
                            .build())
            .deployment("secret", "TJ", Facts.none())
            .build();

    private static final Score BY_NUMBER = VendorConcentration.of("TJ");
    private static final Score BY_CAMERAS = VendorConcentration.of("TJ").by(SystemSize.CAMERAS);

    @Test
    void addsTheSharesOfAFactOverTheAnswers() {
        ResearchPriorities one = ResearchPriorities.of(WORLD, List.of(BY_NUMBER));
        ResearchPriorities both = ResearchPriorities.of(WORLD, List.of(BY_NUMBER, BY_CAMERAS));
        ResearchPriorities.Priority alone = priority(one, "secret supplier");
        ResearchPriorities.Priority together = priority(both, "secret supplier");
        assertThat(together.shares()).hasSize(2);
        assertThat(together.effects())
                .hasSize(2)
                .allSatisfy(effect -> assertThat(effect.fact()).isEqualTo(together.fact()))
                .extracting(effect -> effect.answer().question())
                .doesNotHaveDuplicates();
        assertThat(together.weight())
                .isCloseTo(
                        alone.weight()
                                + priority(ResearchPriorities.of(WORLD, List.of(BY_CAMERAS)), "secret supplier")
                                        .weight(),
                        within(1e-12));
        assertThat(both.list()).isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
        assertThat(both.list())
                .allSatisfy(priority -> assertThat(priority.shares())
                        .allSatisfy(effect -> assertThat(effect.share()).isBetween(Double.MIN_VALUE, 1.0)));
    }

    private static ResearchPriorities.Priority priority(ResearchPriorities priorities, String name) {
        return priorities.list().stream()
                .filter(priority ->
                        (priority.fact().subject().id() + " " + priority.fact().label()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An answer for each number of cameras that a source states. */
    private record ByCameras(Map<Double, String> answers) implements Score {
        @Override
        public String question() {
            return "What is so by the cameras";
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Recorder recorder = Recorder.of(question(), catalog);
            return Assessment.of(recorder)
                    .answer(recorder.fact(catalog.deployment("counted"), Props.CAMERAS)
                            .value()
                            .map(count -> answers.getOrDefault(count.number().low(), ""))
                            .filter(answer -> !answer.isEmpty())
                            .map(Estimate::parse));
        }
    }

    private static List<String> ends(String of100, String of150, String of200) {
        Catalog world = World.empty()
                .deployment(
                        "counted",
                        "TJ",
                        Facts.builder()
                                .add(Props.CAMERAS, World.cameras(100, World.MINISTRY))
                                .add(Props.CAMERAS, World.cameras(150, World.NEWSPAPER))
                                .add(Props.CAMERAS, World.cameras(200, World.BRIEF))
                                .build())
                .build();
        Score score = new ByCameras(Map.of(100.0, of100, 150.0, of150, 200.0, of200));
        ResearchPriorities priorities = ResearchPriorities.of(world, List.of(score));
        List<String> ends = ResearchPriorities.ends(
                        priorities.list().get(0).effects().get(0))
                .stream()
                .map(Text::toString)
                .toList();
        assertThat(priorities.list().get(0).shares().get(0).toString())
                .endsWith(", would be " + String.join("; or ", ends));
        return ends;
    }

    @Test
    void anUnknownAnswerIsTheLastAndOneWithoutALowerBoundStandsByItsUpperOne() {
        assertThat(ends("", "8", "at most 5")).containsExactly("at most 5 if 200 cameras", "unknown if 100 cameras");
        assertThat(ends("7", "at most 6", "5")).containsExactly("5 if 200 cameras", "7 if 100 cameras");
        assertThat(ends("5", "at most 5", "5-6")).containsExactly("at most 5 if 150 cameras", "5-6 if 200 cameras");
    }

    @Test
    void ofAnswersThatReadAlikeTheValueOfTheGreatestIsNamedAndOfEqualOnesTheFirst() {
        assertThat(ends("5", "6.00001", "6.00002")).containsExactly("5 if 100 cameras", "6 if 200 cameras");
        assertThat(ends("5", "6", "6")).containsExactly("5 if 100 cameras", "6 if 150 cameras");
    }

    @Test
    void tellsDisputedFromMissing() {
        ResearchPriorities priorities = ResearchPriorities.of(WORLD, List.of(BY_NUMBER));
        assertThat(priority(priorities, "disputed supplier").isDisputed()).isTrue();
        assertThat(priority(priorities, "secret supplier").isDisputed()).isFalse();
        assertThat(priorities.text(80)).isEqualTo("""
            What to find out next, for 1 answer
            Weight  Fact            Moves
            ------  --------------  --------------------------------------------------------
              0.67  secret          Vendor concentration of documented digital systems in
                    supplier, not   TJ, by deployments: by 4,444 HHI points; now
                    looked for      5,555-10,000, would be 5,556 if vega; or 10,000 if
                                    huawei
              0.67  disputed        Vendor concentration of documented digital systems in
                    supplier,       TJ, by deployments: by 4,444 HHI points; now
                    disputed        5,555-10,000, would be 3,333-5,556 if vega; or
                                    5,555-10,000 if huawei

            Weight: the part of each answer's range that the fact alone moves (0 to 1; 1 if
            it decides whether there is an answer or a bound), added over the answers. Of
            several values those that give the least and the greatest answer are named.

            invented 2026.11.0
            """);
    }

    @Test
    void factsThatDifferInTheirSubjectAloneShareARow() {
        Catalog world = WORLD.toBuilder()
                .add(World.system("another", "TJ", Facts.none()))
                .build();
        ResearchPriorities priorities = ResearchPriorities.of(world, List.of(BY_NUMBER));
        assertThat(priorities.list()).hasSize(3);
        assertThat(priorities.text(80))
                .containsPattern("another +Vendor concentration.*\n +secret +.*\n +supplier, not .*\n +looked for")
                .contains("\n3 facts in 2 rows: those that differ only in their subject share one. Weight:");
        assertThat(priorities.first(1).text(80)).contains("\n\nWeight: ");
    }

    @Test
    void keepsTheFirstAndWhatNoFactWouldSettle() {
        Score debt = DebtLeverage.of("TJ").owedTo("CN").in(2015);
        ResearchPriorities priorities = ResearchPriorities.of(WORLD, List.of(debt, BY_NUMBER));
        assertThat(priorities.open()).isNotEmpty();
        assertThat(priorities.first(1).list()).hasSize(1);
        assertThat(priorities.first(1).open()).isEqualTo(priorities.open());
        assertThatThrownBy(() -> priorities.first(-1)).hasMessage("first -1: ask for 0 facts or more");
    }

    @Test
    void theFactThatMovesMostComesFirst() {
        ResearchPriorities priorities = ResearchPriorities.of(
                WORLD, List.of(BY_NUMBER, VendorConcentration.of("TJ").amongStated()));
        assertThat(priorities).hasToString("2 facts to find out for 2 answers (print() shows them)");
        ResearchPriorities.Priority first = priorities.list().get(0);
        assertThat(first.fact().subject().id()).hasToString("disputed");
        assertThat(first.shares())
                .map(ResearchPriorities.Effect::share)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(first.shares().get(0).share()).isEqualTo(1);
        assertThat(priorities.first(0).list()).isEmpty();
    }

    @Test
    void saysThatNothingIsToBeFoundOut() {
        assertThat(ResearchPriorities.of(WORLD, List.of()).text(80))
                .startsWith("No single fact that is missing or disputed moves any of 0 answers.");
    }

    /** A country whose two systems have no vendor, one elsewhere that has, and two loans without a rate. */
    private static World gaps() {
        Facts terms = World.facts(
                World.fact(Props.MATURITY, World.claim(Quantity.of(10, Unit.of("year")), World.BANK)),
                World.fact(Props.GRACE, World.claim(Quantity.of(2, Unit.of("year")), World.BANK)));
        return World.empty()
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .law("cn-law", "CN", Facts.none(), LawEffect.BINDS)
                .deployment(
                        "elsewhere", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("vega", World.BRIEF))))
                .deployment("one", "TJ", Facts.none())
                .deployment("two", "TJ", Facts.none())
                .financing("a-loan", "TJ", Instrument.LOAN, "", terms)
                .financing("b-loan", "TJ", Instrument.LOAN, "", terms);
    }

    private static final Score EXPOSED =
            JurisdictionExposure.to("cn-law").of("TJ").through();

    @Test
    void theAnswerAsItIsCountsForHowFarItMayMove() {
        ResearchPriorities priorities = ResearchPriorities.of(gaps().build(), List.of(EXPOSED));
        assertThat(priorities.list())
                .hasSize(2)
                .allSatisfy(priority -> assertThat(priority.weight()).isEqualTo(0.5));
    }

    @Test
    void factsOfOneWeightStandByHowManyAnswersTheyMoveAndThenByName() {
        ResearchPriorities priorities = ResearchPriorities.of(
                gaps().build(),
                List.of(
                        EXPOSED,
                        Concessionality.of("b-loan").under(GrantElementConvention.imfWorldBank()),
                        Concessionality.of("a-loan").under(GrantElementConvention.imfWorldBank()),
                        EXPOSED));
        assertThat(priorities.list()).map(ResearchPriorities.Priority::weight).containsOnly(1.0);
        assertThat(priorities.list())
                .map(Object::toString)
                .containsExactly(
                        "one supplier: moves 2 answers",
                        "two supplier: moves 2 answers",
                        "a-loan interest rate: moves 1 answer",
                        "b-loan interest rate: moves 1 answer");
        assertThat(priorities.list().get(2).shares())
                .map(Object::toString)
                .containsExactly(
                        "Grant element of Financing a-loan, IMF-World Bank: decides; now unknown, would be 24.84"
                                + " if 0 percent a year; or at most 24.85 if at least 0 percent a year");
    }

    @Test
    void namesTwoAnswersAndCountsTheRest() {
        assertThat(ResearchPriorities.of(gaps().build(), List.of(EXPOSED, EXPOSED))
                        .text(80))
                .doesNotContain("more answer");
        assertThat(ResearchPriorities.of(gaps().build(), List.of(EXPOSED, EXPOSED, EXPOSED))
                        .text(80))
                .contains("and 1 more answer");
    }
}
