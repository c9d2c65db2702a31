package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {

    static final Source REPORT = World.titled("report-2020", "Report", "Publisher", SourceType.RESEARCH)
            .build();
    static final Source REGISTER = World.titled("register", "Register", "Ministry", SourceType.OFFICIAL)
            .build();

    /** A deployment with the milestones of a text such as {@code signed 2018-01-11, withdrawn 2018-03}. */
    static Deployment deployment(String milestones) {
        FactsBuilder facts = Facts.builder();
        for (String milestone : milestones.isBlank() ? new String[0] : milestones.split(", ", -1)) {
            String[] parts = milestone.split(" ", 2);
            facts.add(
                    Coded.parse(Stage.class, parts[0]).milestone(),
                    Claim.of(PartialDate.parse(parts[1]), Citation.of(REPORT)));
        }
        return deployment(facts.build());
    }

    static Deployment deployment(Facts facts) {
        return Deployment.builder()
                .id(Id.of("kg-network"))
                .name("Network")
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .facts(facts)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aStageIsCalledAsTheEventThatBringsIt(Stage stage) {
        assertThat(stage.label()).isEqualTo(stage.milestone().label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "announced 2018 | announced | planned",
                "announced 2018, signed 2019 | signed | planned",
                "offered 2017, awarded 2018 | awarded | planned",
                "awarded XXXX, signed XXXX | signed | planned",
                "signed 2018-01-11, withdrawn 2018-03 | withdrawn | ended",
                "signed 2018, withdrawn 2018 | withdrawn | ended",
                "signed 2018, withdrawn XXXX | withdrawn | ended",
                "signed XXXX, operating XXXX | operating | active",
                "signed 2018, operating XXXX | operating | active",
                "operating 2014, signed 2018 | signed | planned",
                "cancelled 2015, operating 2017 | operating | active",
                "cancelled 2015, operating 2015 | cancelled | ended",
                "operating 2015, completed 2015-03, handed-over 2016 | handed-over | active",
                "offered 2017, declined 2018 | declined | ended",
                "operating 2012, closed 2019 | closed | ended",
                "announced 201X, signed 2018 | signed | planned",
            })
    void theStageIsTheLatestMilestoneReached(String milestones, String stage, String group) {
        Deployment deployment = deployment(milestones);
        assertThat(deployment.stage()).hasValue(Coded.parse(Stage.class, stage));
        assertThat(deployment.life().stage()).isEqualTo(deployment.stage());
        assertThat(Coded.parse(Stage.class, stage).group()).isEqualTo(Coded.parse(StageGroup.class, group));
    }

    @Test
    void withoutAMilestoneThereIsNoStage() {
        Deployment deployment = deployment("");
        assertThat(deployment.stage()).isEmpty();
        assertThat(deployment.life().stage()).isEmpty();
        assertThat(deployment.life().milestones()).isEmpty();
        assertThat(deployment.life()).hasToString("no stage known");
    }

    @Test
    void aMilestoneThatASourceDeniesIsNotReached() {
        Facts facts = Facts.builder()
                .add(Props.SIGNED, Claim.of(PartialDate.of(2018), Citation.of(REPORT)))
                .add(Props.OPERATING, Claim.withoutValue(Basis.NONE, Citation.of(REPORT)))
                .build();
        assertThat(deployment(facts).stage()).hasValue(Stage.SIGNED);
    }

    @Test
    void theLifeIsListedInOrderOfDates() {
        Life life = deployment("signed 2018-01-11, announced 2017, withdrawn 2018-03, operating 2016")
                .life();
        assertThat(life).hasToString("operating 2016, announced 2017, signed 2018-01-11, withdrawn 2018-03");
        assertThat(life.milestones())
                .extracting(Life.Milestone::stage)
                .containsExactly(Stage.OPERATING, Stage.ANNOUNCED, Stage.SIGNED, Stage.WITHDRAWN);
        assertThat(deployment("signed 2018, withdrawn XXXX").life()).hasToString("signed 2018, withdrawn");
    }

    @Test
    void theStageDependsOnWhoseWordCounts() {
        Facts facts = Facts.builder()
                .add(Props.SIGNED, Claim.of(PartialDate.of(2018), Citation.of(REPORT)))
                .add(Props.WITHDRAWN, Claim.of(PartialDate.of(2019), Citation.of(REGISTER)))
                .build();
        Deployment deployment = deployment(facts);
        assertThat(deployment.stage()).hasValue(Stage.WITHDRAWN);
        Deployment reported = (Deployment) deployment.under(Reading.onlyFrom("report-2020"));
        assertThat(reported.stage()).hasValue(Stage.SIGNED);
        assertThat(deployment.stage()).hasValue(Stage.WITHDRAWN);
    }

    @Test
    void livesAreEqualWhenTheirMilestonesAre() {
        Life life = deployment("signed 2018").life();
        assertThat(life)
                .isEqualTo(deployment("signed 2018").life())
                .hasSameHashCodeAs(deployment("signed 2018").life())
                .isNotEqualTo(deployment("signed 2019").life())
                .isNotEqualTo("signed 2018");
        assertThat(Stream.of("signed 2018", "signed 2019", "announced 2018", "operating XXXX")
                        .map(milestones -> deployment(milestones).life().hashCode()))
                .doesNotHaveDuplicates();
    }

    private static FactsBuilder signed2018() {
        return Facts.builder().add(Props.SIGNED, Claim.of(PartialDate.of(2018), Citation.of(REPORT)));
    }

    private static Claim<Quantity> cameras(String count, String asOf) {
        return Claim.of(Quantity.parse(count + " cameras"), Citation.of(REGISTER, "page 3"))
                .asOf(asOf);
    }

    @Test
    void figuresInOperationShowThatItOperated() {
        Deployment deployment = deployment(
                signed2018().add(Props.CAMERAS, cameras("855", "2023-02")).build());
        assertThat(deployment.stage()).hasValue(Stage.OPERATING);
        assertThat(deployment.life()).hasToString("signed 2018, operating as of 2023-02 (inferred from cameras)");
        Life.Milestone shown = deployment.life().milestones().get(1);
        assertThat(shown.isInferred()).isTrue();
        assertThat(shown.evidence()).isEqualTo(deployment.cameras());
        assertThat(shown.asOf()).hasValue(DateInterval.parse("2023-02"));
        Claim<PartialDate> claim = shown.date().chosen().orElseThrow();
        assertThat(claim.basis()).isEqualTo(Basis.INFERRED);
        assertThat(claim.citation()).isEqualTo(Citation.of(REGISTER, "page 3"));
        assertThat(claim.value()).hasValue(PartialDate.unstated());
        assertThat(claim.note()).hasValue("cameras: 855 cameras");
    }

    @Test
    void aStageThatASourceDatesIsNotInferred() {
        Life life = deployment("signed 2018").life();
        assertThat(life.milestones().get(0).isInferred()).isFalse();
        assertThat(life.milestones().get(0).asOf()).isEmpty();
        assertThat(deployment(Facts.builder()
                                .add(Props.HANDED_OVER, Claim.of(PartialDate.of(2019), Citation.of(REPORT)))
                                .add(Props.CAMERAS, cameras("855", "2023"))
                                .build())
                        .life())
                .hasToString("handed over 2019");
    }

    @ParameterizedTest
    @CsvSource({"0", "at most 40", "0-40"})
    void aFigureThatMayBeNoneShowsNoOperation(String count) {
        Facts facts = signed2018().add(Props.CAMERAS, cameras(count, "2023")).build();
        assertThat(deployment(facts).stage()).hasValue(Stage.SIGNED);
        assertThat(deployment(facts).life().lastSeen()).hasValue(PartialDate.of(2018));
    }

    @Test
    void aFigureWithoutADateShowsNoOperation() {
        Facts facts = Facts.builder()
                .add(Props.CAMERAS, Claim.of(Quantity.parse("855 cameras"), Citation.of(REPORT)))
                .build();
        assertThat(deployment(facts).stage()).isEmpty();
        assertThat(deployment(facts).life().lastSeen()).isEmpty();
    }

    @Test
    void anOperatorOfWhatIsAnnouncedShowsNoOperation() {
        Facts facts = Facts.builder()
                .add(Props.ANNOUNCED, Claim.of(PartialDate.parse("2026-03-04"), Citation.of(REPORT)))
                .add(
                        Props.OPERATOR,
                        Claim.of(Parties.of(Id.of("ministry")), Citation.of(REPORT))
                                .asOf("2026-03-04"))
                .build();
        assertThat(deployment(facts).stage()).hasValue(Stage.ANNOUNCED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "operating 2012 | - | 2012",
                "signed 2009, started XXXX | - | 2009",
                "signed 2018 | 2023-02 | 2023-02",
                "operating 2024 | 2023-02 | 2024",
                "operating XXXX | - | -",
            })
    void aLifeSaysWhenItWasLastSeen(String milestones, @Nullable String cameras, @Nullable String seen) {
        Deployment deployment = deployment(milestones);
        if (cameras != null) {
            deployment = (Deployment) deployment.withFacts(
                    deployment.facts().with(Attested.of(Props.CAMERAS, List.of(cameras("855", cameras)))));
        }
        assertThat(deployment.life().lastSeen())
                .isEqualTo(Optional.ofNullable(seen).map(PartialDate::parse));
    }

    @Test
    void anExtensionMovesTheDayOfCompletion() {
        Facts due = Facts.builder()
                .add(Props.PLANNED_COMPLETION, Claim.of(PartialDate.parse("2020"), Citation.of(REPORT)))
                .add(Props.EXTENDED_TO, Claim.of(PartialDate.parse("2027-03"), Citation.of(REPORT)))
                .build();
        assertThat(deployment(due).life().overdue(LocalDate.of(2026, 11, 15))).isEmpty();
        assertThat(deployment(due).life().overdue(LocalDate.of(2027, 4, 1))).hasValue(due.get(Props.EXTENDED_TO));
    }

    /** A revival undoes the end before it, whichever of the two is dated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signed 2010, cancelled 2012, revived 2015 | SIGNED CANCELLED REVIVED",
                "signed 2010, cancelled XXXX, revived 2015 | SIGNED CANCELLED REVIVED",
                "signed 2010, cancelled 2012, revived XXXX | SIGNED CANCELLED REVIVED",
                "signed 2010, cancelled 2012, revived 2015, operating 2018 | SIGNED CANCELLED REVIVED OPERATING",
                "signed 2010, operating XXXX, cancelled 2012, revived 2015 | SIGNED OPERATING CANCELLED REVIVED",
                "signed 2010, revived 2015, cancelled 2018 | SIGNED REVIVED CANCELLED",
            })
    void aRevivalIsAnEventOfItsOwn(String milestones, String stages) {
        Life life = deployment(milestones).life();
        assertThat(life.milestones().stream().map(milestone -> milestone.stage().name()))
                .containsExactly(stages.split(" "));
        assertThat(life.isContradictory()).isFalse();
    }

    @Test
    void operationAtAnUnstatedTimeWasSeenWhenASourceTellsOfIt() {
        Claim<PartialDate> told = Claim.of(PartialDate.unstated(), Citation.of(REPORT));
        Facts works = Facts.builder().add(Props.OPERATING, told.asOf("2023-06")).build();
        assertThat(deployment(works).life().lastSeen()).hasValue(PartialDate.parse("2023-06"));
        Facts signed = Facts.builder().add(Props.SIGNED, told.asOf("2023-06")).build();
        assertThat(deployment(signed).life().lastSeen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancelled 2012, signed 2018 | true",
                "cancelled 2012, signed 201X | false",
                "cancelled XXXX, signed 2018 | false",
                "cancelled 2012, withdrawn XXXX, signed 2018 | true",
                "cancelled 2012, signed XXXX, started 2018 | true",
                "signed 2010, cancelled 2012, started 2015 | false",
                "announced 2010, cancelled 2012 | false",
                "cancelled 2012, revived 2015, signed 2018 | false",
            })
    void anEndBeforeEveryStartContradictsThem(String milestones, boolean isContradictory) {
        assertThat(deployment(milestones).life().isContradictory()).isEqualTo(isContradictory);
        assertThat(deployment(milestones).life().toString().endsWith(" (start and end contradict)"))
                .isEqualTo(isContradictory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "announced 2018 | planned-completion 2020 | true",
                "signed 2018, started 2019 | planned-completion 2020 | true",
                "signed 2018 | planned-completion 2026-11 | false",
                "signed 2018 | planned-completion 2025 | true",
                "signed 2018 | planned-completion XXXX | false",
                "signed 2018, completed 2024 | planned-completion 2020 | false",
                "signed 2018, operating XXXX | planned-start 2019 | false",
                "announced 2018, cancelled 2019 | planned-start 2019 | false",
                "signed 2018 | extended-to 2020 | true",
                "announced 2018 | planned-start 2019 | true",
                "signed 2018, cancelled 2019, revived 2021 | planned-start 2020 | false",
                "signed 2018, cancelled 2019, revived 2021 | planned-start 2022 | true",
                "signed 2018, cancelled 2019, revived 2021, operating 2023 | planned-start 2022 | false",
            })
    void aPlanPastItsDateIsOverdueUntilASourceTellsTheOutcome(String milestones, String plan, boolean isOverdue) {
        String[] parts = plan.split(" ", 2);
        Property<PartialDate> property = Map.of(
                        "planned-start", Props.PLANNED_START,
                        "planned-completion", Props.PLANNED_COMPLETION,
                        "extended-to", Props.EXTENDED_TO)
                .get(parts[0]);
        Attested<PartialDate> due =
                Attested.of(property, List.of(Claim.of(PartialDate.parse(parts[1]), Citation.of(REPORT))));
        Deployment deployment = deployment(milestones);
        deployment = (Deployment) deployment.withFacts(deployment.facts().with(due));
        assertThat(deployment.life().overdue(LocalDate.of(2026, 11, 15)))
                .isEqualTo(isOverdue ? Optional.of(due) : Optional.empty());
    }

    @Test
    void whatASourceDeniesIsNotInferred() {
        Facts facts = signed2018()
                .add(Props.OPERATING, Claim.withoutValue(Basis.NONE, Citation.of(REPORT)))
                .add(Props.CAMERAS, cameras("855", "2023"))
                .build();
        assertThat(deployment(facts).stage()).hasValue(Stage.SIGNED);
    }

    @Test
    void plansAndContractsShowAPlanAndAContractAtAnUnstatedTime() {
        Claim<Quantity> plan = Claim.of(Quantity.parse("20,000 planned cameras"), Citation.of(REPORT))
                .asOf("2027");
        Deployment planned =
                deployment(Facts.builder().add(Props.PLANNED_CAMERAS, plan).build());
        assertThat(planned.stage()).hasValue(Stage.ANNOUNCED);
        assertThat(planned.life()).hasToString("announced (inferred from planned cameras)");
        Deployment contracted = deployment(Facts.builder()
                .add(Props.PLANNED_CAMERAS, plan)
                .add(Props.CONTRACT_VALUE, Claim.of(Money.parse("at most 5 million dollars"), Citation.of(REPORT)))
                .add(Props.CANCELLED, Claim.of(PartialDate.of(2021), Citation.of(REPORT)))
                .build());
        assertThat(contracted.life()).hasToString("signed (inferred from contract value), canceled 2021");
        assertThat(contracted.stage()).hasValue(Stage.CANCELLED);
    }

    @Test
    void theLatestFigureTellsWhetherItWentOnAfterAnEnd() {
        FactsBuilder facts = Facts.builder()
                .add(Props.CAMERAS, cameras("500", "2016"))
                .add(Props.CAMERAS, cameras("800", "2019"))
                .add(Props.CLOSED, Claim.of(PartialDate.of(2018), Citation.of(REPORT)));
        assertThat(deployment(facts.build()).life())
                .hasToString("closed 2018, operating as of 2019 (inferred from cameras)");
        facts.add(Props.CAMERAS, cameras("500", "2016"))
                .add(Props.CLOSED, Claim.of(PartialDate.of(2018), Citation.of(REPORT)));
        assertThat(deployment(facts.build()).stage()).hasValue(Stage.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2016, as of 2019",
        "2016, 2019, as of 2019",
        "2016/2021, 2019, from 2016 to 2021",
        "2019, 2016/2021, from 2016 to 2021",
        "2020/.., 2018, since 2020",
        "2018, 2020/.., since 2020",
    })
    void theFigureOfTheLatestDateTellsHowLongItOperated(String one, String other, String latest) {
        Facts facts = Facts.builder()
                .add(Props.CAMERAS, cameras("500", one))
                .add(Props.CAMERAS, cameras("800", other))
                .build();
        assertThat(deployment(facts).life()).hasToString("operating " + latest + " (inferred from cameras)");
    }

    @Test
    void oneCameraOrMoreThanNoneIsInOperation() {
        for (Estimate some : List.of(Estimate.exactly(1), Estimate.moreThan(0), Estimate.between(1, 40))) {
            Claim<Quantity> claim = Claim.of(Quantity.of(some, Unit.of("camera")), Citation.of(REGISTER))
                    .asOf("2023");
            assertThat(deployment(Facts.builder().add(Props.CAMERAS, claim).build())
                            .stage())
                    .hasValue(Stage.OPERATING);
        }
    }

    @Test
    void aWordShowsAStageToo() {
        Property<String> state = Property.of("state-of-works", ValueType.text(), "state of works")
                .showing(Props.OPERATING);
        Facts facts = Facts.builder()
                .add(state, Claim.of("in use", Citation.of(REPORT)).asOf("2023"))
                .build();
        assertThat(deployment(facts).life()).hasToString("operating as of 2023 (inferred from state of works)");
    }

    @Test
    void aPlanOfNothingShowsNoPlan() {
        for (Estimate none : List.of(Estimate.exactly(0), Estimate.between(-1, 0))) {
            Claim<Money> claim =
                    Claim.of(Money.of(none, "USD"), Citation.of(REPORT)).asOf("2023");
            assertThat(deployment(Facts.builder()
                                    .add(Props.CONTRACT_VALUE, claim)
                                    .build())
                            .stage())
                    .isEmpty();
        }
    }

    @Test
    void aFactThatShowsNoStageIsNoEvidence() {
        Facts facts = signed2018()
                .add(
                        Props.ACCEPTED,
                        Claim.of("in operation", Citation.of(REPORT)).asOf("2023"))
                .build();
        assertThat(deployment(facts).life()).hasToString("signed 2018");
        assertThat(deployment(facts).life().lastSeen()).hasValue(PartialDate.of(2018));
    }

    @Test
    void anyPropertyMayShowAStage() {
        Property<Quantity> antennas = Property.of("antennas", ValueType.quantity(Unit.of("item")), "antennas")
                .showing(Props.OPERATING);
        Facts facts = Facts.builder()
                .add(
                        antennas,
                        Claim.of(Quantity.parse("12 items"), Citation.of(REPORT))
                                .asOf("2022/2024"))
                .build();
        assertThat(deployment(facts).life()).hasToString("operating from 2022 to 2024 (inferred from antennas)");
        assertThat(Stage.OPERATING.milestone().shows()).isEmpty();
    }
}
