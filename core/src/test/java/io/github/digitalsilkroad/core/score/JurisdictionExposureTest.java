package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which systems have a party that a law reaches, by which tie, and where that is not certain. */
class JurisdictionExposureTest {

    private static final JurisdictionExposure QUESTION =
            JurisdictionExposure.to("cn-law").of("TJ");

    private static World world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .organization("holding", "RU", OrganizationKind.FUND)
                .organization("carrier", "TJ", OrganizationKind.CARRIER)
                .add(law("cn-law", "CN", LawEffect.BINDS));
    }

    private static Law law(String id, String country, LawEffect... effects) {
        return Law.builder()
                .id(Id.of(id))
                .name("Law " + id)
                .jurisdiction(CountryCode.of(country))
                .addEffects(effects)
                .facts(Facts.builder()
                        .add(Props.IN_FORCE, World.claim(PartialDate.parse("2017-06-28"), World.BRIEF))
                        .add(Props.INTERPRETATION, World.claim("it compels", World.BRIEF))
                        .add(Props.INTERPRETATION, World.claim("it does not", World.NEWSPAPER))
                        .build())
                .build();
    }

    /** A part of the owned that is held in an interval, or at all times if the text is empty. */
    private static Ownership ownership(String owner, String owned, String held) {
        return Ownership.builder()
                .id(Id.of("own-" + owner + "-" + owned))
                .name(owner + " in " + owned)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .facts(held(held))
                .build();
    }

    private static Facts held(String interval) {
        return interval.isEmpty()
                ? Facts.none()
                : World.facts(World.fact(Props.HELD, World.claim(DateInterval.parse(interval), World.BRIEF)));
    }

    private static Ownership control(String owner, String owned, String held, String controls) {
        return Ownership.builder()
                .id(Id.of("control-" + owner + "-" + owned))
                .name("Control of " + owned)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .type(OwnershipType.CONTROL)
                .facts(held(held).with(World.fact(Props.CONTROLS, World.claim(controls, World.BRIEF))))
                .build();
    }

    @Test
    void eachAccessIsAQuestionOfItsOwnWithItsOwnBounds() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment(
                        "b",
                        "TJ",
                        World.facts(supplier("vega"), World.fact(Props.OPERATOR, World.parties("huawei", World.BRIEF))))
                .deployment("c", "TJ", Facts.none())
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "c",
                        World.facts(World.fact(Props.LENDER, World.parties("vega", World.BRIEF))))
                .build();
        assertThat(QUESTION.having(Access.SUPPLIES).on(catalog))
                .hasToString("33.33-66.67 percent of digital systems, by whom supplied, 2 of 3 known\n50 among the 2");
        assertThat(QUESTION.having(Access.HOSTS).on(catalog))
                .hasToString(
                        "33.33-100 percent of digital systems, by whom hosted, 1 of 3 known\n100 for the one known");
        assertThat(QUESTION.having(Access.MAINTAINS).on(catalog))
                .hasToString("0-100 percent of digital systems, by whom maintained, 0 of 3 known");
        assertThat(QUESTION.having(Access.FINANCES).on(catalog))
                .hasToString("0-66.67 percent of digital systems, by whom financed, 1 of 3 known\n0 for the one known");
        assertThat(QUESTION.having(Access.HOSTS))
                .hasToString("Share of digital systems in TJ hosted by a party of the country of cn-law");
    }

    @Test
    void countsDeploymentsWithAPartyOfTheLawsCountry() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(supplier("huawei;vega")))
                .deployment("c", "TJ", World.facts(supplier("vega")))
                .deployment("d", "KG", World.facts(supplier("huawei")))
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("66.67 percent of digital systems");
        assertThat(QUESTION.paths(catalog))
                .extracting(JurisdictionPath::toString)
                .containsExactly("a: supplier huawei", "b: supplier huawei");
        assertThat(QUESTION).hasToString("Share of digital systems in TJ with a party of the country of cn-law");
    }

    /** A party of the law's country decides, though a party with an owner there is named before it. */
    @Test
    void thePartyThatIsSurelyReachedDecides() {
        Catalog some = world().stake("huawei", "vega", Facts.none())
                .deployment(
                        "a",
                        "TJ",
                        World.facts(
                                supplier("vega"), World.fact(Props.INTEGRATOR, World.parties("huawei", World.BRIEF))))
                .deployment("tied", "TJ", World.facts(supplier("vega")))
                .build();
        Assessment answer = QUESTION.on(some);
        assertThat(answer.value()).contains(Estimate.between(50, 100));
        assertThat(answer.computation().orElseThrow().operands().stream()
                        .flatMap(operand -> operand.fact().stream())
                        .map(fact -> fact.subject().id() + " "
                                + fact.claims().property().name()))
                .containsExactly("a integrator", "tied supplier");
    }

    /** A vendor whose home is not known may be of any country. */
    @Test
    void aVendorWithoutACountryLeavesTheLawOpen() {
        Catalog catalog = World.empty()
                .organization("homeless", "", OrganizationKind.VENDOR)
                .add(law("cn-law", "CN", LawEffect.BINDS))
                .deployment("a", "TJ", World.facts(supplier("homeless")))
                .build();
        assertThat(QUESTION.on(catalog).value()).contains(Estimate.between(0, 100));
    }

    @Test
    void ownedIsNotControlled() {
        Catalog catalog = world().add(ownership("holding", "carrier", ""))
                .add(ownership("huawei", "holding", ""))
                .deployment("a", "TJ", World.facts(supplier("carrier")))
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("0-100 percent of digital systems, 0 of 1 known");
        JurisdictionPath path = QUESTION.paths(catalog).get(0);
        assertThat(path).hasToString("a: supplier carrier, owned by holding, owned by huawei (not certain)");
        assertThat(path.reaches()).isEqualTo(Ternary.UNKNOWN);
        assertThat(path.parties()).containsExactly(Id.of("carrier"), Id.of("holding"), Id.of("huawei"));
    }

    @Test
    void ownershipAndControlAreTwoTiesAndTheAnalystChooses() {
        Catalog catalog = world().organization("local", "TJ", OrganizationKind.VENDOR)
                .add(control("holding", "local", "", "yes"))
                .add(ownership("huawei", "carrier", ""))
                .organization("partner", "TJ", OrganizationKind.VENDOR)
                .add(control("carrier", "partner", "", "yes"))
                .add(control("huawei", "partner", "", "yes"))
                .deployment("a", "TJ", World.facts(supplier("carrier")))
                .deployment("b", "TJ", World.facts(supplier("partner")))
                .deployment("c", "TJ", World.facts(supplier("local")))
                .build();
        assertThat(QUESTION.paths(catalog))
                .extracting(path -> path.ties() + " " + path)
                .containsExactly(
                        "[OWNERSHIP] a: supplier carrier, owned by huawei (not certain)",
                        "[CONTROL] b: supplier partner, controlled by huawei (not certain)",
                        "[CONTROL, OWNERSHIP] b: supplier partner, controlled by carrier, owned by huawei (not"
                                + " certain)");
        assertThat(QUESTION.on(catalog))
                .hasToString("0-66.67 percent of digital systems, 1 of 3 known\n0 for the one known");
        assertThat(QUESTION.through(Tie.OWNERSHIP).on(catalog))
                .hasToString("0 percent of digital systems among 2 known of 3; 0-33.34 for all 3");
        assertThat(QUESTION.through(Tie.CONTROL).on(catalog))
                .hasToString("0 percent of digital systems among 2 known of 3; 0-33.34 for all 3");
        assertThat(QUESTION.through(Tie.CONTROL).paths(catalog))
                .extracting(JurisdictionPath::toString)
                .containsExactly("b: supplier partner, controlled by huawei (not certain)");
        assertThat(QUESTION.through().on(catalog)).hasToString("0 percent of digital systems");
        assertThat(QUESTION.through())
                .hasToString(
                        "Share of digital systems in TJ with a party of the country of cn-law (parties themselves)");
        assertThat(QUESTION.through(Tie.CONTROL, Tie.OWNERSHIP))
                .hasToString(
                        "Share of digital systems in TJ with a party of the country of cn-law (parties themselves, or"
                                + " through ownership and control)");
    }

    @Test
    void controlCountsWhileItLastsAndNotWhereASourceDeniesIt() {
        Catalog catalog = world().organization("partner", "TJ", OrganizationKind.VENDOR)
                .organization("other", "TJ", OrganizationKind.VENDOR)
                .add(control("huawei", "partner", "2010/2018", "yes"))
                .add(control("huawei", "other", "", "no"))
                .deployment("a", "TJ", World.facts(supplier("partner"), since(Props.OPERATING, "2012")))
                .deployment("b", "TJ", World.facts(supplier("other"), since(Props.OPERATING, "2012")))
                .build();
        assertThat(QUESTION.in(2018).on(catalog))
                .hasToString("0 percent of digital systems in 2018 among 1 known of 2; 0-50 for all 2");
        assertThat(QUESTION.in(2019).on(catalog)).hasToString("0 percent of digital systems in 2019");
    }

    @Test
    void ownersCountWhileTheyHoldTheirPart() {
        Catalog catalog = world().add(ownership("huawei", "carrier", "2010/2018"))
                .deployment("a", "TJ", World.facts(supplier("carrier"), since(Props.OPERATING, "2012")))
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0 percent of digital systems, 1 unseen for 3 years");
        assertThat(QUESTION.in(2018).on(catalog)).hasToString("0-100 percent of digital systems in 2018, 0 of 1 known");
        assertThat(QUESTION.in(2019).on(catalog)).hasToString("0 percent of digital systems in 2019");
    }

    @Test
    void theWorkingNamesWhatAWayRestsOn() {
        Catalog catalog = world().add(ownership("huawei", "carrier", "2010/.."))
                .organization("partner", "TJ", OrganizationKind.VENDOR)
                .add(control("huawei", "partner", "2010/..", "yes"))
                .deployment("a", "TJ", World.facts(supplier("carrier")))
                .deployment("b", "TJ", World.facts(supplier("partner")))
                .build();
        assertThat(QUESTION.on(catalog).why().text(120))
                .contains(
                        "huawei in carrier, held: since 2010 [cpc-2020, p. 1]",
                        "huawei controls partner: yes [cpc-2020, p. 1]",
                        "huawei controls partner, held: since 2010 [cpc-2020, p. 1]");
        assertThat(QUESTION.in(2016).subject())
                .isEqualTo("Share of digital systems in TJ with a party of the country of cn-law");
    }

    @Test
    void ownersInACircleEndTheWalk() {
        Catalog catalog = world().add(ownership("holding", "carrier", ""))
                .add(ownership("carrier", "holding", ""))
                .deployment("a", "TJ", World.facts(supplier("carrier")))
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0 percent of digital systems");
    }

    @Test
    void moneyThroughAPartyIsAWayButNoCertainOne() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("vega")))
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "a",
                        World.facts(World.fact(Props.CHANNEL, World.parties("huawei", World.BRIEF))))
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0-100 percent of digital systems, 0 of 1 known");
        assertThat(QUESTION.paths(catalog).get(0)).hasToString("a: money of loan through huawei (not certain)");
        assertThat(QUESTION.paths(catalog).get(0).ties()).containsExactly(Tie.MONEY);
        assertThat(QUESTION.through(Tie.OWNERSHIP, Tie.CONTROL).on(catalog))
                .hasToString("0 percent of digital systems");
    }

    @Test
    void aDeploymentWithoutAVendorMayBeReached() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", Facts.none())
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("100 percent of digital systems among 1 known of 2; 50-100 for all 2");
        assertThat(MissingInput.lines(answer.missing())).containsExactly("party of b: not stated by any source");
        assertThat(answer.missing())
                .map(input -> input.fact().orElseThrow().claims().property().name())
                .containsExactlyInAnyOrder(
                        "supplier", "integrator", "developer", "operator", "owner", "host", "maintainer");
    }

    @Test
    void camerasWeighDeployments() {
        Catalog catalog = world().deployment("a", "TJ", system("huawei", "20-60"))
                .deployment("b", "TJ", system("vega", "60"))
                .deployment("c", "TJ", World.facts(supplier("vega")))
                .build();
        Assessment answer = QUESTION.by(SystemSize.CAMERAS).on(catalog);
        assertThat(answer).hasToString("25-50 percent of cameras among 2 known of 3 digital systems; 0-50 for all 3");
        assertThat(missing(answer)).containsExactly("cameras of c: not stated by any source");
        assertThat(QUESTION.by(SystemSize.FACE_CAMERAS).on(catalog).value()).isEmpty();
        assertThat(missing(QUESTION.by(SystemSize.FACE_CAMERAS).on(catalog)))
                .contains("face-recognition cameras of a: not stated by any source");
    }

    /** All that is measured has no camera: nothing is reached, nor is anything free. */
    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void systemsWithoutACameraAreNoShare(String other) {
        Catalog catalog = world().deployment("a", "TJ", system("huawei", "0"))
                .deployment("b", "TJ", system("vega", other))
                .build();
        Assessment answer = QUESTION.by(SystemSize.CAMERAS).on(catalog);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.coverage().flatMap(Coverage::stated)).isEmpty();
    }

    @Test
    void aShareOfRoughNumbersIsRough() {
        World rough =
                world().deployment("a", "TJ", system("huawei", "about 20")).deployment("b", "TJ", system("vega", "60"));
        assertThat(QUESTION.by(SystemSize.CAMERAS).on(rough.build()))
                .hasToString("about 25 (23.07-26.83) percent of cameras, digital systems");
    }

    @Test
    void aSystemWithoutADateMayBeThereInAYear() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("huawei"), since(Props.OPERATING, "2016")))
                .deployment("b", "TJ", World.facts(supplier("vega")))
                .deployment("c", "TJ", World.facts(supplier("vega"), since(Props.OPERATING, "2021")))
                .build();
        Assessment answer = QUESTION.in(2018).on(catalog);
        assertThat(answer).hasToString("100 percent of digital systems in 2018 among 1 known of 2; 50-100 for all 2");
        assertThat(missing(answer)).contains("start of b: not stated by any source");
        assertThat(answer.leftOut())
                .map(row -> row.id() + ": " + row.reason())
                .containsExactly("c: not active in 2018");
    }

    @Test
    void theWorkingNamesTheStakeOfAnOwner() {
        Catalog catalog = world().stake(
                        "huawei",
                        "carrier",
                        World.facts(World.fact(
                                Props.SHARE_OWNED, World.claim(Share.parse("more than 50 % of shares"), World.BRIEF))))
                .deployment("a", "TJ", World.facts(supplier("carrier")))
                .build();
        assertThat(QUESTION.on(catalog).why().text(120))
                .contains("huawei in carrier: more than 50 % of shares [cpc-2020, p. 1]");
    }

    @Test
    void carriersAreCountedForVendorsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUESTION.by(SystemSize.CARRIERS))
                .withMessage("by carriers: a question of vendors alone; count by another size, such as deployments");
    }

    @Test
    void whatTheLawCompelsIsAnotherQuestion() {
        Catalog catalog =
                world().deployment("a", "TJ", World.facts(supplier("huawei"))).build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer.notes())
                .containsExactly(
                        "counts parties of the law's country, not what the law compels, which 2 claims interpret");
        assertThat(QUESTION.interpretations(catalog).text(80))
                .contains("it compels [cpc-2020]", "it does not [newspaper-2021]");
    }

    @Test
    void nobodyIsUnderALawThatIsNotYetInForce() {
        Catalog catalog = world().deployment("a", "TJ", World.facts(supplier("huawei"), since(Props.OPERATING, "2012")))
                .build();
        assertThat(QUESTION.in(2016).on(catalog)).hasToString("0 percent of digital systems in 2016, before the law");
        assertThat(QUESTION.in(2016).on(catalog).notes()).contains("the law is in force since 2017-06-28");
        assertThat(QUESTION.in(2017).on(catalog)).hasToString("100 percent of digital systems in 2017");
    }

    @Test
    void aLawThatBindsNobodyReachesNoneByAnEmptySum() {
        Facts later = World.facts(since(Props.IN_FORCE, "2017-06-28"));
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", later, LawEffect.BINDS)
                .deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", Facts.none())
                .build();
        JurisdictionExposure question = JurisdictionExposure.to("cn-law").of("TJ");
        Assessment none = question.in(2015).on(world);
        assertThat(none.value()).contains(Estimate.exactly(0));
        assertComputed(none, "sum");
        assertComputed(
                question.on(world), "percent-counted", "a 1", "a party of its country 1", "b 1", "may have one 0-1");
        assertThat(missing(question.having(Access.FINANCES).on(world)))
                .anyMatch(what -> what.startsWith("financing of a: "))
                .anyMatch(what -> what.startsWith("financing of b: "));
        assertThat(missing(question.on(world))).noneMatch(what -> what.startsWith("financing"));
    }

    /** Where a law may not be in force yet, the date on which it came into force is missing. */
    @Test
    void aLawThatMayNotBeThereLacksItsStart() {
        Catalog undated = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", Facts.none(), LawEffect.BINDS)
                .deployment("a", "TJ", World.facts(supplier("huawei")))
                .build();
        Assessment answer = JurisdictionExposure.to("cn-law").of("TJ").on(undated.asOf("2016"));
        assertThat(missing(answer))
                .contains("in force of cn-law: not stated by any source", "start of cn-law: not stated by any source");
    }

    @Test
    void aLawThatProtectsBindsNobody() {
        Catalog catalog =
                world().add(law("tj-privacy", "TJ", LawEffect.PROTECTS)).build();
        assertThatThrownBy(() -> JurisdictionExposure.to("tj-privacy").on(catalog))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("law tj-privacy: does not bind organizations to act for a state; laws that do: cn-law");
    }

    @Test
    void aLawThatNobodyHadSpokenOfIsMissingAndAnUnknownOneIsAnError() {
        Catalog catalog =
                world().deployment("a", "TJ", World.facts(supplier("huawei"))).build();
        Catalog before = catalog.knownBy("2018");
        assertThat(missing(QUESTION.on(before))).containsExactly("law cn-law: hidden by a lens (known by 2018)");
        assertThat(QUESTION.paths(before)).isEmpty();
        assertThatThrownBy(() -> JurisdictionExposure.to("no-law").on(catalog)).isInstanceOf(UnknownIdException.class);
    }
}
