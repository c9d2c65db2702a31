package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A brief of July 2020, an earlier report of 2015, a later one of 2021, and one without a date. */
class HindsightTest {

    private static final Source BRIEF = World.source("brief-2020", SourceType.RESEARCH, "2020-07");
    private static final Source SAME_YEAR = World.source("sometime-2020", SourceType.RESEARCH, "2020");

    private static Catalog world() {
        Facts told = Facts.builder()
                .add(Props.CAMERAS, World.cameras(100, BRIEF).asOf("2019"))
                .add(Props.CAMERAS, World.cameras(150, World.LATE).asOf("2019"))
                .add(Props.SUPPLIER, World.parties("alpha", BRIEF))
                .add(Props.SUPPLIER, World.parties("beta", World.EARLY))
                .add(Props.SIGNED, World.date("2018", BRIEF))
                .add(Props.SIGNED, World.date("2018-03-04", World.LATE))
                .add(Props.OPERATING, World.date("2020", World.EARLY))
                .add(Props.STARTED, World.date("2019", SAME_YEAR))
                .add(Props.COMPLETED, World.date("2020", World.UNDATED))
                .build();
        Facts untold = Facts.builder()
                .add(Props.SIGNED, World.date("2014", World.EARLY))
                .add(Props.OPERATING, World.date("2021", World.LATE))
                .build();
        return World.vendors()
                .add(BRIEF)
                .add(SAME_YEAR)
                .deployment("told", "KG", told)
                .deployment("untold", "KG", untold)
                .build();
    }

    @Test
    void setsWhatItSaysBesideWhatLaterSourcesSay() {
        Hindsight hindsight = Hindsight.of(world(), "brief-2020");
        assertThat(hindsight.date()).isEqualTo(PartialDate.of(2020, 7));
        assertThat(hindsight.findings())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "told cameras: contradicts", "told supplier: only the source", "told signed: refines");
        FactComparison cameras = hindsight.that(Verdict.CONTRADICTS).get(0);
        assertThat(cameras.others()).extracting(later -> later.claim().source()).containsExactly(World.LATE);
    }

    @Test
    void aLaterClaimHasTheVerdictThatItHasInTheReport() {
        SourceReport report = SourceReport.of(world(), "brief-2020");
        assertThat(Hindsight.of(world(), "brief-2020").findings())
                .flatExtracting(FactComparison::others)
                .hasSize(2)
                .isSubsetOf(report.points().stream()
                        .flatMap(point -> point.facts().stream())
                        .flatMap(fact -> fact.others().stream())
                        .toList());
    }

    @Test
    void whatItSaysAgainstItselfIsNotOfALaterSource() {
        Facts told = Facts.builder()
                .add(Props.SUPPLIER, World.parties("alpha", BRIEF).tag("B01"))
                .add(Props.SUPPLIER, World.parties("beta", BRIEF).tag("B02"))
                .build();
        Catalog world =
                World.vendors().add(BRIEF).deployment("told", "KG", told).build();

        assertThat(SourceReport.of(world, "brief-2020").point("B01").verdicts())
                .containsExactly(Verdict.CONTRADICTS_ITSELF);
        assertThat(Hindsight.of(world, "brief-2020").findings())
                .extracting(Object::toString)
                .containsExactly("told supplier: only the source");
    }

    @Test
    void tellsWhatWasKnowableAndIsNotInIt() {
        Hindsight hindsight = Hindsight.of(world(), "brief-2020");
        assertThat(hindsight.omissions())
                .extracting(Object::toString)
                .containsExactly("told: operating", "untold: signed");
        assertThat(hindsight.omissions())
                .extracting(Hindsight.Omission::isSpokenOf)
                .containsExactly(true, false);
        assertThat(hindsight.omissions().get(1).evidence())
                .extracting(claim -> claim.source().id())
                .containsExactly(World.EARLY.id());
    }

    @Test
    void neverGuessesWhetherSomethingCameLater() {
        assertThat(Hindsight.of(world(), "brief-2020").undated()).isEqualTo(2);
    }

    @Test
    void showsTheEvidenceOfEach() {
        assertThat(Hindsight.of(world(), "brief-2020").text(80)).isEqualTo("""
            brief-2020 of 2020-07, read again
            =================================

            In the data it states 3 facts. Later sources contradict 1, refine 1. No later
            source states 1.

            What later sources contradict
            fact     it says      later sources
            -------  -----------  ----------------------------------
            told     100 cameras  150 cameras [late-2021 as of 2019]
            cameras

            What later sources refine
            fact    it says  later sources
            ------  -------  ----------------------
            told    2018     2018-03-04 [late-2021]
            signed

            Published before it on the same things, and not stated by it in the data
            thing  facts      sources
            -----  ---------  --------------------
            told   operating  early-2015 (2015-06)

            Published before it on other things, and not stated by it in the data
            thing   facts   sources
            ------  ------  --------------------
            untold  signed  early-2015 (2015-06)

            2 claims of other sources left out: their dates do not say whether they are
            later.

            invented 2026.11.0
            """);
    }

    @Test
    void refusesAReportWithoutADate() {
        assertThatThrownBy(() -> Hindsight.of(world(), "undated"))
                .hasMessage(
                        "source undated: states no date of publication, so later sources cannot be told from earlier ones; give it one");
        Source sometime = Source.builder()
                .id(World.UNDATED.id())
                .title("Page")
                .publisher("Somebody")
                .type(SourceType.COMPANY)
                .published(PartialDate.unstated())
                .build();
        Catalog world = World.of(World.VERSION, List.of(sometime)).build();
        assertThatThrownBy(() -> Hindsight.of(world, "undated"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("source undated: states no date of publication");
    }

    @Test
    void ofASeriesTheFirstAndTheLastYearAreNamed() {
        World world = World.vendors().add(BRIEF);
        World.SeriesPick gdp = World.SeriesPick.of("KG", Measure.GDP, CreditorScope.NONE);
        for (int year = 2012; year <= 2014; year++) {
            world.figure(gdp, year, Money.usd(5), World.EARLY);
        }
        world.figure(World.SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), 2013, Money.usd(5), World.EARLY);
        assertThat(Hindsight.of(world.build(), "brief-2020").text(80))
                .contains("In the data it states nothing, so what it leaves out is not known.")
                .doesNotContain("not stated by it");
        world.deployment(
                "told",
                "KG",
                Facts.builder().add(Props.CAMERAS, World.cameras(100, BRIEF)).build());
        assertThat(Hindsight.of(world.build(), "brief-2020").omissions())
                .extracting(Object::toString)
                .containsExactly("kg-gdp-none: 3 years, 2012 to 2014", "tj-gdp-none: 2013");
    }

    @Test
    void oneLineCountsWhatBecameOfIt() {
        Hindsight hindsight = Hindsight.of(world(), "brief-2020");
        assertThat(hindsight.source()).isEqualTo(BRIEF);
        assertThat(hindsight).hasToString("brief-2020: 1 contradicted, 1 refined, 0 confirmed, 2 left out");
    }

    @Test
    void laterSourcesOnBothSidesAreDividedAndManyFactsAreCut() {
        Source latest = World.source("latest-2022", SourceType.RESEARCH, "2022");
        Facts told = Facts.builder()
                .add(Props.CAMERAS, World.cameras(100, BRIEF).asOf("2019"))
                .add(Props.CAMERAS, World.cameras(150, World.LATE).asOf("2019"))
                .add(Props.CAMERAS, World.cameras(100, latest).asOf("2019"))
                .add(Props.OPERATOR, World.parties("alpha", BRIEF))
                .add(Props.OPERATOR, World.parties("alpha", latest))
                .build();
        Facts untold = Facts.builder()
                .add(Props.SIGNED, World.date("2014", World.EARLY))
                .add(Props.OPERATING, World.date("2014", World.EARLY))
                .add(Props.STARTED, World.date("2014", World.EARLY))
                .add(Props.COMPLETED, World.date("2014", World.EARLY))
                .add(Props.CLOSED, World.date("2014", World.EARLY))
                .build();
        Facts four = Facts.builder()
                .add(Props.SIGNED, World.date("2014", World.EARLY))
                .add(Props.OPERATING, World.date("2014", World.EARLY))
                .add(Props.STARTED, World.date("2014", World.EARLY))
                .add(Props.COMPLETED, World.date("2014", World.EARLY))
                .build();
        Hindsight hindsight = Hindsight.of(
                World.vendors()
                        .add(BRIEF)
                        .add(latest)
                        .add(World.system("told", "KG", told))
                        .add(World.system("untold-five", "KG", untold))
                        .add(World.system("untold-four", "KG", four))
                        .build(),
                "brief-2020");
        assertThat(hindsight.findings())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("told cameras: disputed", "told operator: agrees");
        assertThat(hindsight.omissions())
                .extracting(Object::toString)
                .containsExactly(
                        "untold-five: 5 facts: closed, completed, operating, signed, ...",
                        "untold-four: completed, operating, signed, started");
        assertThat(hindsight.text(120))
                .contains("Later sources are divided on 1, agree with 1.\n")
                .doesNotContain("Of what it speaks of", "without a date");
    }

    /** A source that names a firm, and a later one that names the firm's only owner, or an owner of a part. */
    @ParameterizedTest
    @CsvSource({"100, false", "50, true"})
    void aFirmAndItsWholeOwnerDoNotContradictEachOther(double percent, boolean isContradicted) {
        Catalog catalog = World.vendors()
                .add(World.BRIEF)
                .organization("parent", "", OrganizationKind.VENDOR)
                .organization("daughter", "", OrganizationKind.VENDOR)
                .stake(
                        "parent",
                        "daughter",
                        World.facts(World.fact(
                                Props.SHARE_OWNED,
                                World.claim(Share.ofPercent(Estimate.exactly(percent), "shares"), World.LATE))))
                .deployment(
                        "kg-told",
                        "KG",
                        Facts.builder()
                                .add(Props.SUPPLIER, World.parties("parent", World.BRIEF))
                                .add(Props.SUPPLIER, World.parties("daughter", World.LATE))
                                .build())
                .build();
        assertThat(Hindsight.of(catalog, "cpc-2020").that(Verdict.CONTRADICTS).isEmpty())
                .isEqualTo(!isContradicted);
    }
}
