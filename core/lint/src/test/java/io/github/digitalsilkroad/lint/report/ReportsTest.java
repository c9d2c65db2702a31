package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportsTest {

    /** One system on which the brief and others speak, and one that only others know. */
    private static Catalog world() {
        FactsBuilder facts = Facts.builder();
        Facts told = facts.add(
                        Props.CAMERAS,
                        World.cameras(100, World.BRIEF).asOf("2019").tag("B01"))
                .add(Props.CAMERAS, World.cameras(150, World.LATE).asOf("2019"))
                .add(Props.CAMERAS, World.cameras(400, World.UNDATED).asOf("2021"))
                .add(Props.SUPPLIER, World.parties("alpha", World.BRIEF).tag("B01"))
                .add(Props.SUPPLIER, World.parties("beta", World.BRIEF).tag("B02"))
                .add(Props.SUPPLIER, World.parties("alpha;beta", World.LATE))
                .add(Props.SIGNED, World.date("2018", World.BRIEF).tag("B01"))
                .add(Props.SIGNED, World.date("2018-03-04", World.LATE).tag("B01"))
                .add(
                        Props.COST,
                        Claim.of(Money.usd(5), Citation.of(World.BRIEF, "p. 4")).tag("B01"))
                .add(Props.COST, Claim.of(Money.parse("CNY 5 million"), Citation.of(World.LATE, "p. 4")))
                .add(
                        Props.INTERPRETATION,
                        Claim.of("few", Citation.of(World.BRIEF)).tag("B01"))
                .add(Props.INTERPRETATION, Claim.of("some", Citation.of(World.LATE)))
                .add(Props.OPERATOR, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.LATE)))
                .build();
        Facts added = facts.add(Props.OPERATING, World.date("2020", World.EARLY).tag("B01"))
                .build();
        return World.vendors()
                .add(World.BRIEF)
                .deployment("kg-told", "KG", told)
                .deployment("tj-added", "TJ", added)
                .build();
    }

    private static Verdict verdict(String property) {
        return SourceReport.of(world(), "cpc-2020")
                .point("B01")
                .fact("kg-told", property)
                .verdict();
    }

    @Test
    void valuesThatExcludeEachOtherAtOneTimeContradict() {
        FactComparison cameras =
                SourceReport.of(world(), "cpc-2020").point("B01").fact("kg-told", "cameras");

        assertThat(cameras.verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(cameras.others())
                .extracting(FactComparison.Compared::verdict)
                .containsExactly(Verdict.CONTRADICTS, Verdict.OTHER_TIME);
    }

    @Test
    void theBriefIsComparedWithItselfUnderAnotherNumber() {
        FactComparison supplier =
                SourceReport.of(world(), "cpc-2020").point("B01").fact("kg-told", "supplier");

        assertThat(supplier.contradictsItself()).isTrue();
        assertThat(supplier.verdict()).isEqualTo(Verdict.CONTRADICTS_ITSELF);
        assertThat(supplier.others().get(0).verdict()).as("names more parties").isEqualTo(Verdict.REFINES);
    }

    @Test
    void aMorePreciseDateRefines() {
        assertThat(verdict("signed")).isEqualTo(Verdict.REFINES);
    }

    @Test
    void unlikeUnitsAreNotComparedAndOtherWordsAreNoContradiction() {
        assertThat(verdict("cost")).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict("interpretation")).isEqualTo(Verdict.DIFFERS_IN_WORDS);
    }

    private static Catalog told(FactsBuilder facts) {
        return World.vendors().add(World.BRIEF).deployment("kg-told", "KG", facts.build()).build().toBuilder()
                .vocabulary(Vocabulary.of(List.of(
                        Vocabulary.Term.of(Props.CAMERAS),
                        new Vocabulary.Term(
                                Props.FACE_CAMERAS, "face cameras", "Some of them.", Optional.of("cameras")),
                        new Vocabulary.Term(Props.COST, "cost", "Another thing.", Optional.empty()))))
                .build();
    }

    @Test
    void othersOnBothSidesDisputeAFact() {
        Catalog world = told(Facts.builder()
                .add(Props.CAMERAS, World.cameras(20, World.BRIEF).asOf("2015").tag("B01"))
                .add(Props.CAMERAS, World.cameras(20, World.EARLY))
                .add(Props.CAMERAS, World.cameras(60, World.LATE).asOf("2015")));

        assertThat(SourceReport.of(world, "cpc-2020").point("B01"))
                .hasToString("B01: disputed (1 fact of the source, 0 of others; print() shows them)");
    }

    @Test
    void aVerdictIsInferredUnlessSomeoneStatesTheOtherSide() {
        Claim<Quantity> ours = World.cameras(20, World.BRIEF).tag("B01");
        Claim<Quantity> concluded = World.cameras(60, World.EARLY).basis(Basis.INFERRED);
        Claim<Quantity> stated = World.cameras(60, World.LATE);
        FactsBuilder facts = Facts.builder();

        Catalog alone = told(facts.add(Props.CAMERAS, ours).add(Props.CAMERAS, concluded));
        Catalog both = told(
                facts.add(Props.CAMERAS, ours).add(Props.CAMERAS, concluded).add(Props.CAMERAS, stated));
        Catalog concludedOfTheBrief =
                told(facts.add(Props.CAMERAS, ours.basis(Basis.INFERRED)).add(Props.CAMERAS, stated));

        assertThat(SourceReport.of(alone, "cpc-2020").point("B01").facts())
                .hasToString("[kg-told cameras: may contradict (inferred)]");
        assertThat(SourceReport.of(both, "cpc-2020").point("B01").facts())
                .hasToString("[kg-told cameras: may contradict]");
        assertThat(SourceReport.of(concludedOfTheBrief, "cpc-2020").point("B01").facts())
                .hasToString("[kg-told cameras: may contradict (inferred)]");
    }

    @Test
    void anAgreementAndADisputeAreInferredToo() {
        Claim<Quantity> ours = World.cameras(20, World.BRIEF).asOf("2015").tag("B01");
        Claim<Quantity> same = World.cameras(20, World.EARLY);
        Claim<Quantity> concluded = World.cameras(60, World.LATE).asOf("2015").basis(Basis.INFERRED);
        FactsBuilder facts = Facts.builder();

        Catalog agreed = told(facts.add(Props.CAMERAS, ours).add(Props.CAMERAS, same.basis(Basis.INFERRED)));
        Catalog disputed =
                told(facts.add(Props.CAMERAS, ours).add(Props.CAMERAS, same).add(Props.CAMERAS, concluded));

        assertThat(SourceReport.of(agreed, "cpc-2020").point("B01").facts())
                .hasToString("[kg-told cameras: agrees (inferred)]");
        assertThat(SourceReport.of(disputed, "cpc-2020").point("B01").facts())
                .as("only a conclusion is against it")
                .hasToString("[kg-told cameras: disputed (inferred)]");
    }

    @Test
    void whatMeasuresTheSameInAnotherWayStandsBesideTheBrief() {
        Catalog world = told(Facts.builder()
                .add(Props.CAMERAS, World.cameras(20, World.BRIEF).tag("B01"))
                .add(
                        Props.FACE_CAMERAS,
                        Claim.of(Quantity.parse("5 face-recognition cameras"), Citation.of(World.LATE))
                                .tag("B01"))
                .add(Props.COST, Claim.of(Money.usd(5), Citation.of(World.LATE)).tag("B01")));
        FactComparison akin = SourceReport.of(world, "cpc-2020").point("B01").fact("kg-told", "face-cameras");

        assertThat(akin.verdict()).isEqualTo(Verdict.OTHER_MEASURE);
        assertThat(akin.said())
                .isEqualTo(SourceReport.of(world, "cpc-2020")
                        .point("B01")
                        .fact("kg-told", "cameras")
                        .said());
        assertThat(SourceReport.of(world, "cpc-2020").point("B01").claims()).hasSize(1);
        assertThat(SourceReport.of(world, "cpc-2020").point("B01").added()).hasToString("[kg-told cost: only others]");
    }

    @Test
    void whatOthersAddToAThingOnWhichTheyAgreeRefinesTheClaim() {
        Claim<Parties> ours = World.parties("alpha", World.BRIEF).tag("B01");
        Claim<Parties> theirs = World.parties("alpha", World.LATE);
        Claim<PartialDate> more = World.date("2018", World.LATE).tag("B01");
        FactsBuilder facts = Facts.builder();

        Catalog same = told(facts.add(Props.SUPPLIER, ours).add(Props.SUPPLIER, theirs));
        Catalog added =
                told(facts.add(Props.SUPPLIER, ours).add(Props.SUPPLIER, theirs).add(Props.SIGNED, more));
        Catalog apart = told(facts.add(Props.SUPPLIER, ours).add(Props.SIGNED, more));

        assertThat(SourceReport.of(same, "cpc-2020").point("B01").verdicts()).containsExactly(Verdict.AGREES);
        assertThat(SourceReport.of(added, "cpc-2020").point("B01").verdicts())
                .containsExactly(Verdict.REFINES, Verdict.AGREES);
        assertThat(SourceReport.of(apart, "cpc-2020").point("B01").verdicts()).containsExactly(Verdict.ONLY_THE_SOURCE);
    }

    @Test
    void aFactOfOthersIsListedUnderTheNumberThatItsRowNames() {
        ReportPoint claim = SourceReport.of(world(), "cpc-2020").point("B01");

        assertThat(claim.added()).hasToString("[tj-added operating: only others]");
        assertThat(claim.stated()).hasSize(5);
        assertThat(claim.verdicts())
                .containsExactly(
                        Verdict.CONTRADICTS,
                        Verdict.CONTRADICTS_ITSELF,
                        Verdict.REFINES,
                        Verdict.DIFFERS_IN_WORDS,
                        Verdict.NOT_COMPARABLE);
        assertThat(claim.count(Verdict.REFINES)).isEqualTo(1);
        assertThat(claim.claims()).hasSize(5).allMatch(said -> said.source().equals(World.BRIEF));
    }

    @Test
    void aClaimPrintsTheBriefBesideTheOthers() {
        assertThat(SourceReport.of(world(), "cpc-2020").point("B02").text(80)).isEqualTo("""
            B02: contradicts itself
            =======================

            cpc-2020 states 1 fact; other sources state 1 of them.

            fact      cpc-2020  other sources              verdict
            --------  --------  -------------------------  ------------------
            kg-told   beta      · alpha [cpc-2020]         contradicts itself
            supplier            · alpha, beta [late-2021]

            invented 2026.11.0
            """);
    }

    @Test
    void whatASourceSaysWithoutATagMakesAPointForEachThing() {
        SourceReport late = SourceReport.of(world(), "late-2021");

        assertThat(late).hasToString("2 points of late-2021, 1 contradicted (print() shows them)");
        assertThat(late.points())
                .extracting(ReportPoint::name, ReportPoint::isTagged)
                .containsExactly(tuple("B01", true), tuple("kg-told", false));
        assertThat(late.tagged()).extracting(ReportPoint::name).containsExactly("B01");
        assertThat(late.point("kg-told").fact("kg-told", "cameras").verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(late.point("kg-told").claims())
                .hasSize(5)
                .allMatch(said -> said.source().equals(World.LATE));
        assertThat(SourceReport.of(world(), "undated").tagged()).isEmpty();
        assertThatThrownBy(() -> SourceReport.of(world(), "late-2012"))
                .hasMessageStartingWith("no source 'late-2012'; nearest: late-2021");
    }

    @Test
    void aNumberThatNoRowNamesIsUnknown() {
        assertThatThrownBy(() -> SourceReport.of(world(), "cpc-2020").point("B99"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no point of cpc-2020 'B99'; ");
        assertThatThrownBy(
                        () -> SourceReport.of(world(), "cpc-2020").point("B01").fact("kg-told", "grace"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no fact of B01 'kg-told grace'; ");
    }

    @Test
    void disputesStandByWidthTimesImportance() {
        Disputes disputes = world().disputes();

        assertThat(disputes.list())
                .extracting(dispute -> dispute.fact().label())
                .containsExactly("supplier", "cameras");
        Dispute cameras = disputes.list().get(1);
        assertThat(cameras.width()).isEqualTo(1 / 3.0);
        assertThat(cameras.importance()).isEqualTo(2);
        assertThat(cameras.consequence()).isEqualTo(2 / 3.0);
        assertThat(cameras.sides()).extracting(Dispute.Side::value).containsExactly("100 cameras", "150 cameras");
        assertThat(cameras).hasToString("kg-told cameras: 100 cameras or 150 cameras");
    }

    @Test
    void disputesOfOneWeightStandByTheNumberOfClaimsAndThenByName() {
        World world = World.vendors().add(World.BRIEF);
        for (String id : List.of("kg-c", "kg-b", "kg-a", "kg-d")) {
            FactsBuilder facts = Facts.builder()
                    .add(Props.CAMERAS, World.cameras(100, World.EARLY))
                    .add(Props.CAMERAS, World.cameras(200, World.LATE));
            if (id.equals("kg-d")) {
                facts.add(Props.CAMERAS, World.cameras(200, World.BRIEF));
            }
            Facts disputed = facts.build();
            world.deployment(id, "KG", disputed);
            if (id.equals("kg-c")) {
                world.law("kg-0", "KG", disputed);
            }
        }
        world.deployment(
                "kg-e",
                "KG",
                Facts.builder()
                        .add(Props.SIGNED, World.date("2010-01-01", World.EARLY))
                        .add(Props.SIGNED, World.date("2020-01-01", World.LATE))
                        .build());
        Disputes disputes = world.build().disputes();

        assertThat(disputes.list())
                .as("years apart, then half as many cameras of three claims, then of two")
                .extracting(dispute -> dispute.fact().subject().id() + " " + dispute.consequence())
                .containsExactly("kg-e 2.0", "kg-d 1.0", "kg-0 1.0", "kg-a 1.0", "kg-b 1.0", "kg-c 1.0");
        assertThat(disputes.about("kg-b").list())
                .hasToString("[kg-b cameras: 100 cameras or 200 cameras, if of the same time]");
        assertThat(disputes.about("kg-b").text(80)).contains("100 cameras [early-2015]", "200 cameras [late-2021]");
        assertThat(disputes.first(0)).isEmpty();
        assertThat(disputes).hasToString("6 disputed facts, 5 of them perhaps of different times (print() shows them)");
        assertThat(disputes.certain()).hasToString("1 disputed fact (print() shows them)");
        assertThat(disputes.about("kg-b").text(80)).contains("if of the same time");
        assertThat(disputes.about("kg-e").text(80)).doesNotContain("if of the same time");
    }

    @Test
    void aReportCountsFactsByWhatOthersSayOfThem() {
        SourceReport brief = SourceReport.of(world(), "cpc-2020");
        assertThat(brief.that(Verdict.CONTRADICTS))
                .extracting(ReportPoint::name)
                .containsExactly("B01");
        assertThat(brief.text(80))
                .as("cameras and supplier against it, the date refined, cost and meaning unlike, a system of others")
                .startsWith("""
                    What other sources say of cpc-2020, in facts
                    point  verdicts                    against  refine  agree  unlike  alone  others
                    -----  --------------------------  -------  ------  -----  ------  -----  ------
                    B01    contradicts, contradicts          2       1              2              1
                           itself, refines, differs
                           in words, not comparable
                    B02    contradicts itself                1

                    Numbers of facts that\
                    """);
    }

    @Test
    void whatTheSourceWithholdsStandsInWordsBesideTheOthers() {
        Claim<Money> withheld = Claim.<Money>withoutValue(Basis.UNDISCLOSED, Citation.of(World.BRIEF))
                .tag("B01");
        Catalog world =
                told(Facts.builder().add(Props.COST, withheld).add(Props.COST, World.claim(Money.usd(5), World.LATE)));
        assertThat(SourceReport.of(world, "cpc-2020").point("B01").text(80))
                .contains("kg-told  undisclosed  $5 [late-2021]  not comparable");
    }

    @Test
    void whatIsUsedMattersMore() {
        Disputes disputes = world().disputes();

        Disputes used = disputes.usedBy(List.of(disputes.list().get(1).fact()));

        assertThat(disputes.text(120)).contains("times 2 for figures, dates and parties, 1 for words");
        assertThat(used.list()).extracting(Dispute::importance).containsExactly(2, 4);
        assertThat(used.first(1).usedBy(List.of(used.list().get(0).fact())).list())
                .extracting(Dispute::consequence)
                .containsExactly(4.0);
        assertThat(used.text(200)).contains("times 4 for what the answers asked for use, 2 for other");
    }

    @Test
    void disputesNarrowToACountryAnEntityAndTheFirst() {
        Disputes disputes = world().disputes();

        assertThat(disputes.in("kgz").count()).isEqualTo(2);
        assertThat(disputes.in("TJ")).isEmpty();
        assertThat(disputes.about("kg-told").first(1)).hasSize(1);
        assertThatThrownBy(() -> disputes.first(-1)).hasMessage("first -1: ask for 0 disputes or more");
    }

    @Test
    void aSourceThatTheReadingLeavesOutTakesNoSide() {
        assertThat(world().under(Reading.onlyFrom("late-2021")).disputes()).isEmpty();
    }

    @Test
    void claimsNarrowBySourceSubjectPropertyAndNumber() {
        Catalog world = world();

        assertThat(world.claims().count()).isEqualTo(14);
        assertThat(world.claims().by("cpc-2020").count()).isEqualTo(6);
        assertThat(world.claims().about("kg-told").on("cameras").by("late-2021"))
                .hasToString("1 claim\nkg-told cameras");
        assertThat(world.claims().where(LedgerRow.TAG, "B01").count()).isEqualTo(7);
        assertThat(world.claims().where(LedgerRow.BASIS, Basis.UNDISCLOSED).list())
                .hasSize(1);
        assertThat(world.claims().list().get(0))
                .hasToString("kg-told cameras: 100 cameras as of 2019 [cpc-2020, p. 1]");
    }

    @Test
    void whatNoClaimHasIsRefusedWithTheNearestChoices() {
        Catalog world = world();

        assertThatThrownBy(() -> world.claims().on("camera"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no property 'camera'; nearest: cameras; all: ");
        assertThat(world.claims().where(LedgerRow.TAG, "B99").count()).isZero();
        assertThatThrownBy(() -> world.sources().by("Early Pres"))
                .hasMessageStartingWith("no publisher 'Early Pres'; nearest: Early Press; all: ");
        assertThatThrownBy(() -> world.countries().in("Narnia")).hasMessage("no region 'Narnia'; there are none");
        assertThatThrownBy(() -> world.under(Reading.onlyFrom("late2021")))
                .hasMessage("no source 'late2021'; nearest: late-2021; all: cpc-2020, early-2015, late-2021, undated");
        assertThat(world.claims().where(LedgerRow.PROPERTY, "grace")).isEmpty();
    }

    @Test
    void claimsAndSourcesAreSortedIntoGroupsAndCounted() {
        assertThat(world().claims().groupBy(LedgerRow.TAG).counts())
                .extracting(Group::toString)
                .containsExactly("not stated: 6 rows", "B01: 7 rows", "B02: 1 row");
        assertThat(world().claims()
                        .by("cpc-2020")
                        .groupBy(LedgerRow.SOURCE, LedgerRow.BASIS)
                        .counts())
                .hasToString("[cpc-2020 STATED: 6 rows]");
        assertThat(world().sources().groupBy(SourceTable.TYPE).page().text(80)).isEqualTo("""
            4 sources by type
            type      sources
            --------  -------
            research        1
            press           1
            official        1
            company         1
            """);
    }

    @Test
    void theSourcesOfAnEntityStandOnce() {
        assertThat(world().sourcesOf("kg-told")).hasToString("3 sources\ncpc-2020, late-2021, undated");
        assertThatThrownBy(() -> world().sourcesOf("kg-tolb")).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void completenessCountsWhatIsStatedAndWhyTheRestIsMissing() {
        Completeness completeness = Completeness.of(world()).in("kg");

        Completeness.Line operator = completeness.of("deployments", "operator").get(0);
        assertThat(operator.stated()).isZero();
        assertThat(operator.missing(Missing.UNDISCLOSED)).isEqualTo(1);
        assertThat(operator.missing(Missing.NOT_STATED)).isZero();
        assertThat(completeness.of("deployments", "stage").get(0).stated()).isEqualTo(1);
        assertThat(Completeness.of(world())
                        .in("TJ")
                        .of("deployments", "cost")
                        .get(0)
                        .missing(Missing.NOT_STATED))
                .isEqualTo(1);
        assertThat(Completeness.of(world().under(Reading.onlyFrom("early-2015")))
                        .in("KG")
                        .of("deployments", "cost")
                        .get(0)
                        .missing(Missing.NOT_ADMITTED))
                .isEqualTo(1);
    }

    @Test
    void completenessPrintsATableForEachCountry() {
        assertThat(Completeness.of(world()).text(80))
                .as("three claims on cameras and the supplier, two on date, cost and meaning, one on the operator")
                .isEqualTo("""
                    Country KG
                    table        rows  claims  asked           stated  missing
                    -----------  ----  ------  --------------  ------  -------------
                    countries       1       0
                    deployments     1      13
                                               stage                1
                                               cameras              1
                                               cost                 1
                                               interpretation       1
                                               operator             0  1 undisclosed
                                               supplier             1

                    Country TJ
                    table        rows  claims  asked           stated  missing
                    -----------  ----  ------  --------------  ------  ------------
                    countries       1       0
                    deployments     1       1
                                               stage                1
                                               cameras              0  1 not stated
                                               cost                 0  1 not stated
                                               interpretation       0  1 not stated
                                               operator             0  1 not stated
                                               supplier             0  1 not stated

                    invented 2026.11.0
                    """);
    }

    @Test
    void reportsFitATerminalAndComeAsMarkdownAndHtml() {
        Catalog world = world();

        for (View view : List.of(
                SourceReport.of(world, "cpc-2020"),
                SourceReport.of(world, "cpc-2020").point("B01"),
                world.disputes(),
                Completeness.of(world))) {
            assertThat(view.text(80).lines()).allMatch(line -> line.length() <= 80);
            assertThat(view.text(80)).contains("invented 2026.11.0");
            assertThat(view.markdown()).contains("|---");
            assertThat(view.html()).contains("<table>");
            assertThat(view.toString().length()).isLessThanOrEqualTo(70);
        }
    }

    private static double width(FactsBuilder facts) {
        return told(facts).disputes().list().get(0).width();
    }

    private static Claim<Quantity> cameras(Estimate number, Source source) {
        return Claim.of(Quantity.of(number, Unit.of("camera")), Citation.of(source));
    }

    @Test
    void aDisputeIsAsWideAsItsSidesAreApart() {
        FactsBuilder facts = Facts.builder();
        assertThat(width(facts.add(Props.SIGNED, World.date("2018-01-01", World.BRIEF))
                        .add(Props.SIGNED, World.date("2018-01-02", World.LATE))))
                .isEqualTo(1 / 365.25);
        assertThat(width(facts.add(Props.SIGNED, World.date("2018-04", World.BRIEF))
                        .add(Props.SIGNED, World.date("2018-01", World.LATE))))
                .as("from the last day of one to the first of the other")
                .isEqualTo(60 / 365.25);
        assertThat(width(facts.add(Props.SIGNED, World.date("2018", World.BRIEF))
                        .add(Props.SIGNED, World.date("2010", World.LATE))))
                .isEqualTo(1);
        assertThat(width(facts.add(Props.CAMERAS, cameras(Estimate.between(10, 20), World.BRIEF))
                        .add(Props.CAMERAS, cameras(Estimate.exactly(30), World.LATE))))
                .isEqualTo(0.5);
        assertThat(width(facts.add(Props.CAMERAS, cameras(Estimate.moreThan(50), World.BRIEF))
                        .add(Props.CAMERAS, cameras(Estimate.exactly(40), World.LATE))))
                .isEqualTo(0.2);
        assertThat(width(facts.add(Props.CAMERAS, cameras(Estimate.exactly(10), World.BRIEF))
                        .add(Props.CAMERAS, cameras(Estimate.atMost(5), World.LATE))))
                .as("nobody has fewer than no camera")
                .isEqualTo(0.75);
        Property<Money> balance = Property.of("balance", ValueType.balance(), "balance");
        assertThat(width(facts.add(balance, Claim.of(Money.usd(10), Citation.of(World.BRIEF)))
                        .add(balance, Claim.of(Money.of(Estimate.atMost(5), "USD"), Citation.of(World.LATE)))))
                .isEqualTo(0.5);
        assertThat(width(facts.add(Props.CAMERAS, cameras(Estimate.lessThan(40), World.BRIEF))
                        .add(Props.CAMERAS, cameras(Estimate.moreThan(40), World.LATE))))
                .as("only the ends keep them apart")
                .isEqualTo(0.5);
        assertThat(width(facts.add(Props.SUPPLIER, World.parties("alpha", World.BRIEF))
                        .add(Props.SUPPLIER, World.parties("beta", World.LATE))))
                .isEqualTo(1);
    }

    @Test
    void whatOthersAddOfASeriesIsOneLine() {
        Property<Money> amount = Property.of("value", ValueType.balance(), "value");
        List<Claim<Money>> years = new ArrayList<>();
        for (int year = 2015; year <= 2017; year++) {
            years.add(Claim.of(Money.usd(year), Citation.of(World.LATE))
                    .asOf("" + year)
                    .tag("B01"));
        }
        Series debt = Series.builder()
                .id(Id.of("kg-debt"))
                .name("Debt")
                .countryCode(CountryCode.of("KG"))
                .measure(Measure.DEBT_STOCK)
                .scope(CreditorScope.ALL)
                .unit("USD")
                .observations(Observations.of(amount, years))
                .build();
        Catalog world = world().toBuilder().add(debt).build();
        assertThat(SourceReport.of(world, "cpc-2020").point("B01").text(100)).contains("""
            Only other sources
            fact       what they say
            ---------  -----------------------------------
            tj-added   2020 [early-2015]
            operating
            kg-debt    3 years
                       2015: $2,015 [late-2021 as of 2015]
                       2017: $2,017 [late-2021 as of 2017]
            """);
        Completeness coverage = Completeness.of(world).in("KG");
        assertThat(coverage.of("series", "yearly values").get(0).stated()).isEqualTo(3);
        assertThat(coverage.toString()).startsWith("completeness of 1 country in ");
    }

    @Test
    void aSeriesOwesTheYearsThatHalfOfItsKindHave() {
        Property<Money> amount = Property.of("value", ValueType.balance(), "value");
        World world = World.vendors();
        int[][] told = {{2015, 2016}, {2016, 2017}, {2016, 2018}};
        for (int i = 0; i < told.length; i++) {
            List<Claim<Money>> claims = new ArrayList<>();
            for (int year : told[i]) {
                claims.add(Claim.of(Money.usd(year), Citation.of(World.LATE)).asOf("" + year));
            }
            if (i == 0) {
                claims.add(Claim.<Money>withoutValue(Basis.UNDISCLOSED, Citation.of(World.LATE))
                        .asOf("2017"));
            }
            world.add(Series.builder()
                    .id(Id.of("kg-" + i))
                    .name("S")
                    .countryCode(CountryCode.of("KG"))
                    .measure(Measure.DEBT_STOCK)
                    .scope(CreditorScope.ALL)
                    .unit("USD")
                    .observations(Observations.of(amount, claims))
                    .build());
        }
        Completeness.Line line = Completeness.of(world.build())
                .in("KG")
                .of("series", "yearly values")
                .get(0);
        assertThat(line.stated()).as("2016 of all, 2017 of one").isEqualTo(4);
        assertThat(line.missing()).isEqualTo(Map.of(Missing.UNDISCLOSED, 1, Missing.NOT_STATED, 1));
        assertThat(Completeness.of(world.build()).text(80)).contains(" 4  1 not stated, 1 undisclosed");
        assertThat(Completeness.of(world.build()).in("KG").lines())
                .extracting(Completeness.Line::question)
                .contains("", "yearly values");
    }

    @Test
    void aYearOfExactlyHalfOfTheSeriesIsOwedByAll() {
        World world = World.vendors();
        world.figure(World.SeriesPick.of("KG", Measure.GDP, CreditorScope.NONE), 2015, Money.usd(5), World.LATE);
        world.figure(World.SeriesPick.of("KG", Measure.DEBT_STOCK, CreditorScope.ALL), 2016, Money.usd(5), World.LATE);
        Completeness.Line line =
                Completeness.of(world.build()).of("series", "yearly values").get(0);
        assertThat(line.stated()).isEqualTo(2);
        assertThat(line.missing(Missing.NOT_STATED)).isEqualTo(2);
    }

    @Test
    void onlyWhatManyStateIsAskedOfAllAndOneAnswerIsEnough() {
        World world = World.vendors();
        for (int i = 0; i < 9; i++) {
            FactsBuilder facts = Facts.builder()
                    .add(Props.ANNOUNCED, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.LATE)))
                    .add(Props.SIGNED, World.date("2018", World.LATE));
            if (i < 3) {
                facts.add(Props.SUPPLIER, World.parties("alpha", World.LATE));
            }
            if (i < 2) {
                facts.add(Props.OPERATOR, World.parties("beta", World.LATE));
            }
            world.deployment("kg-" + i, "KG", facts.build());
        }
        Completeness completeness = Completeness.of(world.build());
        assertThat(completeness.of("deployments", "supplier").get(0).stated())
                .as("asked, because the root of 9 is 3")
                .isEqualTo(3);
        assertThat(completeness.of("deployments", "operator")).isEmpty();
        assertThat(completeness.of("deployments", "stage").get(0).stated())
                .as("by the one date that is told")
                .isEqualTo(9);
    }

    @Test
    void verdictsAreReadByTheirCodes() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(Coded.parse(Verdict.class, verdict.code())).isEqualTo(verdict);
        }
        assertThatThrownBy(() -> Coded.parse(Verdict.class, "contradict")).hasMessageContaining("nearest: contradicts");
    }
}
