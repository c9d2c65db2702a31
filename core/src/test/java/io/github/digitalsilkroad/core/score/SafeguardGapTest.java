package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.cameras;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.operands;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kinds of surveillance in use lack a safeguard in law, and where that is not known. */
class SafeguardGapTest {

    private static final SafeguardGap QUESTION = SafeguardGap.of("TJ");

    /** A law of another country, which protects no one in the country asked about. */
    private static World world() {
        return World.empty().add(law("cn-law", "CN", LawEffect.BINDS));
    }

    private static Law law(String id, String country, LawEffect... effects) {
        return Law.builder()
                .id(Id.of(id))
                .name("Law " + id)
                .jurisdiction(CountryCode.of(country))
                .addEffects(effects)
                .facts(World.facts(since(Props.IN_FORCE, "2017-06-28")))
                .build();
    }

    private static Law protectingSince(String date) {
        return exemptingNone(
                law("tj-strict", "TJ", LawEffect.PROTECTS).withFacts(World.facts(since(Props.IN_FORCE, date))));
    }

    private static Law exemptingNone(Law law) {
        return law.withFacts(law.facts().with(World.exemptingNone()));
    }

    /** A system in use since a date; an empty text where no stage of it is dated. */
    private static Deployment watching(String id, String operating, Technology... technologies) {
        Facts facts = operating.isEmpty() ? Facts.none() : World.facts(since(Props.OPERATING, operating));
        return World.system(id, "TJ", Category.SAFE_CITY, facts, technologies);
    }

    /** The catalog in which a source says, as of a date or of none, that the country has no law on a technology. */
    private static Catalog withoutLaw(Catalog catalog, String technology, String when) {
        Claim<String> claim = World.claim(technology, World.BRIEF);
        return catalog.toBuilder()
                .put(catalog.country("TJ")
                        .withFacts(World.facts(World.fact(Props.NO_LAW_ON, when.isEmpty() ? claim : claim.asOf(when)))))
                .build();
    }

    @Test
    void withoutACodedSafeguardTheGapIsOpen() {
        World cameras = world().add(watching("a", "2016", Technology.VIDEO, Technology.FIBER))
                .deployment(
                        "b", "TJ", Category.SAFE_CITY, World.facts(since(Props.SIGNED, "2019")), Technology.BIOMETRICS)
                .add(watching("c", "2017", Technology.VIDEO, Technology.FACE_RECOGNITION));
        Assessment bare = QUESTION.on(cameras.build());
        assertThat(bare).hasToString("0-2 of 2 kinds in use lack a coded safeguard, 0 of 2 known");
        assertThat(missing(bare))
                .containsExactly("laws of TJ that protect people: none in the catalog, which is no census");
        cameras.add(law("tj-exempting", "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS));
        assertThat(QUESTION.on(cameras.build()))
                .hasToString("0-2 of 2 kinds in use lack a coded safeguard, 0 of 2 known");
        cameras.add(exemptingNone(law("tj-strict", "TJ", LawEffect.PROTECTS)));
        assertThat(QUESTION.on(cameras.build())).hasToString("0 of 2 kinds in use lack a coded safeguard");
    }

    /** A note that a safeguard may be unknown stands only where there is one that is. */
    @Test
    void onlyAnOpenSafeguardIsSaidToBeUnknown() {
        String note = "a safeguard that no one coded is unknown, not absent";
        World watched = world().add(watching("a", "2016", Technology.FACE_RECOGNITION));
        assertThat(QUESTION.on(watched.build()).notes()).contains(note);
        Assessment covered = QUESTION.on(watched.add(protectingSince("2014")).build());
        assertThat(covered.value()).contains(Estimate.exactly(0));
        assertThat(covered.notes()).doesNotContain(note);
    }

    @Test
    void kindsThatLackASafeguardAddUp() {
        Facts signed = World.facts(since(Props.SIGNED, "2014"));
        Facts safe = World.facts(
                World.fact(Props.COVERS, World.claim("video", World.BRIEF)),
                World.fact(Props.SAFEGUARDS.get(0), World.claim("article 3", World.BRIEF)));
        World world = World.empty()
                .add(watching("live", "2015", Technology.VIDEO, Technology.BIOMETRICS))
                .deployment("open", "TJ", Category.SAFE_CITY, Facts.none(), Technology.PLATE_RECOGNITION)
                .deployment("planned", "TJ", Category.SAFE_CITY, signed, Technology.FACE_RECOGNITION);
        assertComputed(QUESTION.on(world.build()), "sum", "video 0-1", "plate recognition 0-1", "biometrics 0-1");
        Catalog covered = world.law("tj-code", "TJ", safe, LawEffect.PROTECTS).build();
        assertThat(QUESTION.on(covered).value()).contains(Estimate.between(0, 2));
        assertComputed(QUESTION.on(covered), "sum", "plate recognition 0-1", "biometrics 0-1");
        Assessment lacking = QUESTION.in(2019).on(withoutLaw(covered, "biometrics", "../2020"));
        assertThat(lacking.computation()).map(Computation::formula).contains("sum");
        assertThat(operands(lacking)).contains("biometrics 1");
    }

    /** A system that is only signed is not in use, and no kind in use lacks anything. */
    @Test
    void whereNothingIsInUseNoKindLacksASafeguard() {
        Facts signed = World.facts(since(Props.SIGNED, "2014"));
        Catalog none = World.empty()
                .deployment("planned", "TJ", Category.SAFE_CITY, signed, Technology.FACE_RECOGNITION)
                .build();
        Assessment zero = QUESTION.on(none);
        assertThat(zero.value()).contains(Estimate.exactly(0));
        assertComputed(zero, "sum");
        assertThat(zero.notes()).contains("no live system in the catalog watches people; the catalog is no census");
    }

    /** On a day, a system whose stages have no date may be there: one that is only signed is not in use even then. */
    @Test
    void whatMayBeThereButIsOnlyPlannedIsNotInUse() {
        Facts soon = World.facts(since(Props.SIGNED, "201X"));
        Catalog world = World.empty()
                .add(watching("live", "2010", Technology.VIDEO))
                .deployment("soon", "TJ", Category.SAFE_CITY, soon, Technology.FACE_RECOGNITION)
                .add(watching("open", "201X", Technology.BIOMETRICS))
                .build();
        assertThat(QUESTION.in(2015).on(world))
                .hasToString("0-2 of 1 to 2 kinds in use lack a coded safeguard, 0 of 2 known\nat the end of 2015");
    }

    @Test
    void whatNoSourceDatesMayBeInUseInAYear() {
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .add(watching("live", "2010", Technology.VIDEO))
                .deployment("undated", "TJ", Category.SAFE_CITY, World.facts(supplier("huawei")), Technology.BIOMETRICS)
                .build();
        Assessment answer = QUESTION.in(2015).on(world);
        assertThat(answer)
                .hasToString("0-2 of 1 to 2 kinds in use lack a coded safeguard, 0 of 2 known\nat the end of 2015");
        assertThat(missing(answer)).contains("stage of undated: not stated by any source");
    }

    @Test
    void aCountryWithoutSystemsHasNoAnswer() {
        Assessment answer = SafeguardGap.of("KG").on(World.empty().build());
        assertThat(answer.value()).isEmpty();
        assertThat(missing(answer)).containsExactly("systems of KG: none in the catalog, which is no census");
    }

    @Test
    void aLawThatIsNotYetOrPerhapsInForceSaysSo() {
        Facts late = World.facts(since(Props.IN_FORCE, "2020"));
        Facts open = World.facts(since(Props.IN_FORCE, "201X"));
        Catalog world = World.empty()
                .add(watching("live", "2010", Technology.VIDEO))
                .law("tj-open", "TJ", open, LawEffect.PROTECTS)
                .law("tj-late", "TJ", late, LawEffect.PROTECTS)
                .build();
        assertThat(QUESTION.in(2015).on(world).why().text(200)).contains("Law tj-open, perhaps in force by then");
    }

    @Test
    void anAnswerOfNoYearSaysThatALawCountsWheneverItIsInForce() {
        Catalog world = World.vendors()
                .add(World.BRIEF)
                .deployment("cameras", "TJ", Facts.none())
                .add(protectingSince("2030"))
                .build();
        String rule = "safeguard in law, whenever it is in force";
        assertThat(QUESTION.on(world).why().text(200)).contains(rule);
        assertThat(QUESTION.in(2024).on(world).why().text(200)).doesNotContain(rule);
    }

    @Test
    void anExemptionThatNoSourceStatesIsUnknown() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(law("tj-privacy", "TJ", LawEffect.PROTECTS))
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("0-1 of 1 kind in use lacks a coded safeguard, 0 of 1 known");
        assertThat(missing(answer)).containsExactly("exemptions of tj-privacy: not stated by any source");
    }

    @Test
    void anAnnouncedBillIsNoSafeguard() {
        Facts announced = World.facts(since(Props.ANNOUNCED, "2018"));
        Law bill = exemptingNone(law("tj-bill", "TJ", LawEffect.PROTECTS).withFacts(announced));
        Catalog catalog =
                world().add(watching("a", "2016", Technology.VIDEO)).add(bill).build();
        for (SafeguardGap gap : List.of(QUESTION, QUESTION.in(2019))) {
            assertThat(gap.on(catalog).value()).contains(Estimate.between(0, 1));
            assertThat(gap.on(catalog).why().text(80)).contains("Law tj-bill, a bill that is only announced");
        }
        Law signed = bill.withFacts(bill.facts().with(since(Props.SIGNED, "2018")));
        assertThat(QUESTION.on(catalog.toBuilder().put(signed).build()).value()).contains(Estimate.exactly(0));
    }

    @Test
    void aLawProtectsFromTheYearInWhichItComesIntoForce() {
        World bare = world().add(watching("a", "2016", Technology.VIDEO));
        Catalog added = Scenario.named("A law")
                .addLaw("tj-strict", "Strict law", "TJ", 2030, LawEffect.PROTECTS)
                .on(bare.build());
        Catalog stated = bare.add(protectingSince("2030")).build();
        for (Catalog then : List.of(added, stated)) {
            assertThat(QUESTION.in(2020).on(then).value()).contains(Estimate.between(0, 1));
            assertThat(QUESTION.in(2022).on(then).value()).contains(Estimate.between(0, 1));
            assertThat(QUESTION.in(2030).on(then).value()).contains(Estimate.exactly(0));
            assertThat(QUESTION.on(then).value()).contains(Estimate.exactly(0));
            assertThat(QUESTION.timeline(then, 2028, 2030).at(2029).value()).contains(Estimate.between(0, 1));
        }
        assertThat(QUESTION.in(2029).on(stated).why().text(80))
                .contains("laws of TJ that protect people: hidden by a lens (as of 2029)");
    }

    @Test
    void aLawWhoseYearIsNotSettledMayProtect() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(protectingSince("XXXX"))
                .build();
        assertThat(QUESTION.in(2019).on(catalog))
                .hasToString("0-1 of 1 kind in use lacks a coded safeguard at the end of 2019, 0 of 1 known");
    }

    @Test
    void aSystemWithoutADatedStageMayBeInUse() {
        Catalog catalog = world().add(watching("a", "", Technology.VIDEO)).build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("0-1 of 0 to 1 kinds in use lack a coded safeguard, 0 of 1 known");
        assertThat(missing(answer)).contains("stage of a: not stated by any source");
    }

    @Test
    void aCodedCellIsASafeguardOfTheTechnologiesThatItCovers() {
        Facts coded = World.facts(
                World.fact(Props.COVERS, World.claim("video;biometrics", World.BRIEF)),
                World.fact(Props.SAFEGUARDS.get(4), World.claim("data are deleted on demand", World.BRIEF)));
        World world = world().add(watching("a", "2016", Technology.VIDEO, Technology.FACE_RECOGNITION));
        Catalog catalog = world.add(law("tj-code", "TJ", LawEffect.PROTECTS).withFacts(coded))
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("0-1 of 2 kinds in use lack a coded safeguard, 1 of 2 known");
        assertThat(missing(answer)).containsExactly("exemptions of tj-code: not stated by any source");
        Facts exempting = coded.with(World.fact(Props.EXEMPTION, World.claim("uses of the police", World.BRIEF)));
        for (Law open : List.of(
                law("tj-code", "TJ", LawEffect.PROTECTS).withFacts(exempting),
                law("tj-code", "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS).withFacts(coded),
                law("tj-code", "TJ", LawEffect.MANDATES).withFacts(coded))) {
            assertThat(QUESTION.on(catalog.toBuilder().put(open).build()).value())
                    .contains(Estimate.between(0, 2));
        }
    }

    /** A law that names kinds lacks a safeguard for them; one that has a safeguard lacks the kinds. */
    @Test
    void halfACodedCellNamesTheOtherHalf() {
        World world = world().add(watching("a", "2016", Technology.VIDEO));
        Facts kinds = World.facts(World.fact(Props.COVERS, World.claim("video", World.BRIEF)));
        Facts safeguard = World.facts(World.fact(Props.SAFEGUARDS.get(0), World.claim("article 3", World.BRIEF)));
        String coded = "coded safeguards of tj-code: not stated by any source";
        assertThat(lacking(world, kinds)).filteredOn(coded::equals).hasSameSizeAs(Props.SAFEGUARDS);
        assertThat(lacking(world, safeguard)).filteredOn(coded::equals).hasSize(1);
    }

    private static List<String> lacking(World world, Facts facts) {
        Catalog catalog = world.build().toBuilder()
                .add(law("tj-code", "TJ", LawEffect.PROTECTS).withFacts(facts))
                .build();
        return QUESTION.on(catalog).missing().stream().map(Object::toString).toList();
    }

    /** That a country has no law on something counts in the years that the claim is of, and from no undated claim. */
    @ParameterizedTest
    @CsvSource({
        "../2020, 2019, 1-2 of 2 kinds in use lack a coded safeguard at the end of 2019; 1 of 2 known",
        "../2020, 2022, 0-2 of 2 kinds in use lack a coded safeguard at the end of 2022; 0 of 2 known",
        "2018, 2018, 1-2 of 2 kinds in use lack a coded safeguard at the end of 2018; 1 of 2 known",
        "2018, 2017, 0-2 of 2 kinds in use lack a coded safeguard at the end of 2017; 0 of 2 known",
        "'', 2018, 0-2 of 2 kinds in use lack a coded safeguard at the end of 2018; 0 of 2 known"
    })
    void aKindLacksASafeguardInTheYearsOfWhichASourceSaysThatThereIsNoLaw(String when, int year, String answer) {
        Catalog bare = world().add(watching("a", "2016", Technology.VIDEO, Technology.FACE_RECOGNITION))
                .build();
        Catalog catalog = withoutLaw(bare, "face-recognition", when);
        assertThat(QUESTION.in(year).on(catalog)).hasToString(answer.replace(';', ','));
        assertThat(QUESTION.on(catalog).value()).contains(Estimate.between(0, 2));
    }

    @Test
    void aSystemWithoutADatedStageIsNotMissedWhereAnotherShowsTheSameInUse() {
        Catalog catalog = world().add(watching("a", "", Technology.VIDEO))
                .add(watching("b", "2016", Technology.VIDEO))
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer.value()).contains(Estimate.between(0, 1));
        assertThat(answer.missing()).map(MissingInput::what).doesNotContain("stage");
    }

    @Test
    void whenALawCameIntoForceIsMissedOnlyWhereAYearIsAskedAbout() {
        Law undated = exemptingNone(law("tj-strict", "TJ", LawEffect.PROTECTS)
                .withFacts(World.facts(
                        World.fact(Props.INTERPRETATION, World.claim("it protects", World.BRIEF)),
                        World.fact(Props.NAME_IN_USE, World.claim("the law", World.BRIEF)))));
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(undated)
                .build();
        Assessment ever = QUESTION.on(catalog);
        assertThat(ever.missing()).isEmpty();
        assertThat(ever.why().text(80)).contains("name in use: the law").doesNotContain("it protects");
        Assessment then = QUESTION.in(2019).on(catalog);
        assertThat(missing(then)).containsExactly("in force of tj-strict: not stated by any source");
    }

    @Test
    void eachFactOfALawStandsInTheWorkingOnce() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(protectingSince("2018"))
                .build();
        assertThat(QUESTION.in(2019).on(catalog).why().text(80)).containsOnlyOnce("in force: 2018");
    }

    @Test
    void aYearAfterTheDataNamesTheYearOfTheData() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO)).build();
        int year = World.BRIEF.published().orElseThrow().year().orElseThrow();
        assertThat(QUESTION.in(2100).on(catalog).toString()).contains("at the end of 2100 (data of ");
        assertThat(QUESTION.in(year).on(catalog).toString()).doesNotContain("data of");
    }
}
