package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link JurisdictionExposure}, {@link SafeguardGap} and {@link Pushback}. */
class ExposureScoresTest {

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

    private static FactsBuilder supplied(String vendor) {
        return Facts.builder().add(Props.SUPPLIER, World.claim(Parties.parse(vendor), World.BRIEF));
    }

    private static FactsBuilder cameras(FactsBuilder facts, Estimate number) {
        return facts.add(Props.CAMERAS, World.claim(Quantity.of(number, Unit.of("camera")), World.BRIEF));
    }

    private static Ownership ownership(String owner, String owned, String held) {
        FactsBuilder facts = Facts.builder();
        if (!held.isEmpty()) {
            facts.add(Props.HELD, World.claim(DateInterval.parse(held), World.BRIEF));
        }
        return Ownership.builder()
                .id(Id.of("own-" + owner + "-" + owned))
                .name(owner + " in " + owned)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .facts(facts.build())
                .build();
    }

    @Test
    void vendorsWithoutASingleCameraHaveNoConcentrationByCameras() {
        Catalog catalog = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment(
                        "system",
                        "TJ",
                        Facts.builder()
                                .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.NEWSPAPER))
                                .add(Props.CAMERAS, World.claim(Quantity.of(0, Unit.of("camera")), World.NEWSPAPER))
                                .build())
                .build();
        VendorConcentration question = VendorConcentration.of("TJ").by(SystemSize.CAMERAS);
        assertThat(question.on(catalog).value()).isEmpty();
        assertThat(question.on(catalog).missing())
                .map(Object::toString)
                .containsExactly("cameras of system: stated as none");
        assertThat(question.measures(catalog)).isEmpty();
    }

    @Test
    void aTenderWithoutAwardIsNoSystem() {
        Facts tendered = World.facts(
                World.fact(Props.ANNOUNCED, World.date("2016", World.BRIEF)),
                World.fact(Props.BIDDERS, World.parties("huawei;vega", World.BRIEF)));
        Catalog catalog = world().deployment("a", "TJ", supplied("huawei").build())
                .deployment("b", "TJ", Facts.none())
                .deployment("tender", "TJ", tendered)
                .build();
        Assessment answer = VendorConcentration.of("TJ").on(catalog);
        assertThat(answer)
                .hasToString("10,000 HHI points among 1 of 2 digital systems; 5,000-10,000 with the rest\n"
                        + "one vendor if unstated; Organization huawei 1");
        assertThat(answer.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("tender: tendered, and no award is known");
    }

    @Test
    void eachAccessIsAQuestionOfItsOwnWithItsOwnBounds() {
        Catalog catalog = world().deployment("a", "TJ", supplied("huawei").build())
                .deployment(
                        "b",
                        "TJ",
                        supplied("vega")
                                .add(Props.OPERATOR, World.claim(Parties.parse("huawei"), World.BRIEF))
                                .build())
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
                .hasToString("33.33-100 percent of digital systems, by whom hosted, 1 of 3 known\n100 among the 1");
        assertThat(QUESTION.having(Access.MAINTAINS).on(catalog))
                .hasToString("0-100 percent of digital systems, by whom maintained, 0 of 3 known");
        assertThat(QUESTION.having(Access.FINANCES).on(catalog))
                .hasToString("0-66.67 percent of digital systems, by whom financed, 1 of 3 known\n0 among the 1");
        assertThat(QUESTION.having(Access.HOSTS))
                .hasToString("Share of digital systems in TJ hosted by a party of the country of cn-law");
    }

    @Test
    void countsDeploymentsWithAPartyOfTheLawsCountry() {
        Catalog catalog = world().deployment("a", "TJ", supplied("huawei").build())
                .deployment("b", "TJ", supplied("huawei;vega").build())
                .deployment("c", "TJ", supplied("vega").build())
                .deployment("d", "KG", supplied("huawei").build())
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("66.67 percent of digital systems");
        assertThat(QUESTION.paths(catalog))
                .extracting(JurisdictionPath::toString)
                .containsExactly("a: supplier huawei", "b: supplier huawei");
        assertThat(QUESTION).hasToString("Share of digital systems in TJ with a party of the country of cn-law");
    }

    @Test
    void ownedIsNotControlled() {
        Catalog catalog = world().add(ownership("holding", "carrier", ""))
                .add(ownership("huawei", "holding", ""))
                .deployment("a", "TJ", supplied("carrier").build())
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
        Catalog catalog = world().add(local("local"))
                .add(control("holding", "local", "", "yes"))
                .add(ownership("huawei", "carrier", ""))
                .add(local("partner"))
                .add(control("carrier", "partner", "", "yes"))
                .add(control("huawei", "partner", "", "yes"))
                .deployment("a", "TJ", supplied("carrier").build())
                .deployment("b", "TJ", supplied("partner").build())
                .deployment("c", "TJ", supplied("local").build())
                .build();
        assertThat(QUESTION.paths(catalog))
                .extracting(path -> path.ties() + " " + path)
                .containsExactly(
                        "[OWNERSHIP] a: supplier carrier, owned by huawei (not certain)",
                        "[CONTROL] b: supplier partner, controlled by huawei (not certain)",
                        "[CONTROL, OWNERSHIP] b: supplier partner, controlled by carrier, owned by huawei (not"
                                + " certain)");
        assertThat(QUESTION.on(catalog)).hasToString("0-66.67 percent of digital systems, 1 of 3 known\n0 among the 1");
        assertThat(QUESTION.through(Tie.OWNERSHIP).on(catalog))
                .hasToString("0 percent of digital systems among 2 of 3; 0-33.34 with the rest");
        assertThat(QUESTION.through(Tie.CONTROL).on(catalog))
                .hasToString("0 percent of digital systems among 2 of 3; 0-33.34 with the rest");
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

    private static Organization local(String id) {
        return Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of(id))
                .name("Organization " + id)
                .countryCode(CountryCode.of("TJ"))
                .build();
    }

    private static Ownership control(String owner, String owned, String held, String controls) {
        FactsBuilder facts = Facts.builder().add(Props.CONTROLS, World.claim(controls, World.BRIEF));
        return Ownership.builder()
                .id(Id.of("control-" + owner + "-" + owned))
                .name("Control of " + owned)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .type(OwnershipType.CONTROL)
                .facts((held.isEmpty()
                                ? facts
                                : facts.add(Props.HELD, World.claim(DateInterval.parse(held), World.BRIEF)))
                        .build())
                .build();
    }

    @Test
    void controlCountsWhileItLastsAndNotWhereASourceDeniesIt() {
        Catalog catalog = world().add(local("partner"))
                .add(local("other"))
                .add(control("huawei", "partner", "2010/2018", "yes"))
                .add(control("huawei", "other", "", "no"))
                .deployment(
                        "a",
                        "TJ",
                        supplied("partner")
                                .add(Props.OPERATING, World.claim(PartialDate.parse("2012"), World.BRIEF))
                                .build())
                .deployment(
                        "b",
                        "TJ",
                        supplied("other")
                                .add(Props.OPERATING, World.claim(PartialDate.parse("2012"), World.BRIEF))
                                .build())
                .build();
        assertThat(QUESTION.in(2018).on(catalog))
                .hasToString("0 percent of digital systems in 2018 among 1 of 2; 0-50 with the rest");
        assertThat(QUESTION.in(2019).on(catalog)).hasToString("0 percent of digital systems in 2019");
    }

    @Test
    void ownersCountWhileTheyHoldTheirPart() {
        Catalog catalog = world().add(ownership("huawei", "carrier", "2010/2018"))
                .deployment(
                        "a",
                        "TJ",
                        supplied("carrier")
                                .add(Props.OPERATING, World.claim(PartialDate.parse("2012"), World.BRIEF))
                                .build())
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0 percent of digital systems");
        assertThat(QUESTION.in(2018).on(catalog)).hasToString("0-100 percent of digital systems in 2018, 0 of 1 known");
        assertThat(QUESTION.in(2019).on(catalog)).hasToString("0 percent of digital systems in 2019");
    }

    @Test
    void theWorkingNamesWhatAWayRestsOn() {
        Catalog catalog = world().add(ownership("huawei", "carrier", "2010/.."))
                .add(local("partner"))
                .add(control("huawei", "partner", "2010/..", "yes"))
                .deployment("a", "TJ", supplied("carrier").build())
                .deployment("b", "TJ", supplied("partner").build())
                .build();
        assertThat(QUESTION.on(catalog).why().text(120))
                .contains(
                        "huawei in carrier, held: 2010/.. [cpc-2020, p. 1]",
                        "huawei controls partner: yes [cpc-2020, p. 1]",
                        "huawei controls partner, held: 2010/.. [cpc-2020, p. 1]");
        assertThat(QUESTION.in(2016).subject())
                .isEqualTo("Share of digital systems in TJ with a party of the country of cn-law");
    }

    @Test
    void ownersInACircleEndTheWalk() {
        Catalog catalog = world().add(ownership("holding", "carrier", ""))
                .add(ownership("carrier", "holding", ""))
                .deployment("a", "TJ", supplied("carrier").build())
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0 percent of digital systems");
    }

    @Test
    void moneyThroughAPartyIsAWayButNoCertainOne() {
        Catalog catalog = world().deployment("a", "TJ", supplied("vega").build())
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "a",
                        World.facts(World.fact(Props.CHANNEL, World.claim(Parties.parse("huawei"), World.BRIEF))))
                .build();
        assertThat(QUESTION.on(catalog)).hasToString("0-100 percent of digital systems, 0 of 1 known");
        assertThat(QUESTION.paths(catalog).get(0)).hasToString("a: money of loan through huawei (not certain)");
        assertThat(QUESTION.paths(catalog).get(0).ties()).containsExactly(Tie.MONEY);
        assertThat(QUESTION.through(Tie.OWNERSHIP, Tie.CONTROL).on(catalog))
                .hasToString("0 percent of digital systems");
    }

    @Test
    void aDeploymentWithoutAVendorMayBeReached() {
        Catalog catalog = world().deployment("a", "TJ", supplied("huawei").build())
                .deployment("b", "TJ", Facts.none())
                .build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer).hasToString("100 percent of digital systems among 1 of 2; 50-100 with the rest");
        assertThat(MissingInput.lines(answer.missing())).containsExactly("party of b: not stated by any source");
        assertThat(answer.missing())
                .map(input -> input.fact().orElseThrow().claims().property().name())
                .containsExactlyInAnyOrder(
                        "supplier", "integrator", "developer", "operator", "owner", "host", "maintainer");
    }

    @Test
    void camerasWeighDeployments() {
        Catalog catalog = world().deployment(
                        "a",
                        "TJ",
                        cameras(supplied("huawei"), Estimate.between(20, 60)).build())
                .deployment(
                        "b",
                        "TJ",
                        cameras(supplied("vega"), Estimate.exactly(60)).build())
                .deployment("c", "TJ", supplied("vega").build())
                .build();
        Assessment answer = QUESTION.by(SystemSize.CAMERAS).on(catalog);
        assertThat(answer).hasToString("25-50 percent of cameras among 2 of 3 digital systems; 0-50 with the rest");
        assertThat(answer.missing()).map(Object::toString).containsExactly("cameras of c: not stated by any source");
        assertThat(QUESTION.by(SystemSize.FACE_CAMERAS).on(catalog).value()).isEmpty();
        assertThat(QUESTION.by(SystemSize.FACE_CAMERAS).on(catalog).missing())
                .map(Object::toString)
                .contains("face-recognition cameras of a: not stated by any source");
    }

    @Test
    void systemsWithoutACameraTellNothingOfThoseOfWhichNobodySays() {
        World none = world().deployment(
                        "a",
                        "TJ",
                        cameras(supplied("huawei"), Estimate.exactly(0)).build())
                .deployment("b", "TJ", supplied("vega").build());
        assertThat(QUESTION.by(SystemSize.CAMERAS).on(none.build()).value()).isEmpty();
    }

    @Test
    void aShareOfRoughNumbersIsRough() {
        World rough = world().deployment(
                        "a",
                        "TJ",
                        cameras(supplied("huawei"), Estimate.about(20)).build())
                .deployment(
                        "b",
                        "TJ",
                        cameras(supplied("vega"), Estimate.exactly(60)).build());
        assertThat(QUESTION.by(SystemSize.CAMERAS).on(rough.build()))
                .hasToString("about 25 (23.07-26.83) percent of cameras, digital systems");
    }

    @Test
    void aSystemWithoutADateMayBeThereInAYear() {
        Catalog catalog = world().add(dated("a", "2016", "huawei"))
                .add(dated("b", "", "vega"))
                .add(dated("c", "2021", "vega"))
                .build();
        Assessment answer = QUESTION.in(2018).on(catalog);
        assertThat(answer).hasToString("100 percent of digital systems in 2018 among 1 of 2; 50-100 with the rest");
        assertThat(answer.missing()).map(Object::toString).contains("start of b: not stated by any source");
        assertThat(answer.leftOut())
                .map(row -> row.id() + ": " + row.reason())
                .containsExactly("c: not active in 2018");
    }

    private static Deployment dated(String id, String operating, String vendor) {
        FactsBuilder facts = supplied(vendor);
        if (!operating.isEmpty()) {
            facts.add(Props.OPERATING, World.claim(PartialDate.parse(operating), World.BRIEF));
        }
        return World.system(id, "TJ", facts.build());
    }

    @Test
    void theWorkingNamesTheStakeOfAnOwner() {
        Catalog catalog = world().stake(
                        "huawei",
                        "carrier",
                        World.facts(World.fact(
                                Props.SHARE_OWNED, World.claim(Share.parse("more than 50 % of shares"), World.BRIEF))))
                .deployment("a", "TJ", supplied("carrier").build())
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
                world().deployment("a", "TJ", supplied("huawei").build()).build();
        Assessment answer = QUESTION.on(catalog);
        assertThat(answer.notes())
                .containsExactly(
                        "counts parties of the law's country, not what the law compels, which 2 claims read; see"
                                + " interpretations(catalog)");
        assertThat(QUESTION.interpretations(catalog).text(80))
                .contains("it compels [cpc-2020]", "it does not [newspaper-2021]");
    }

    @Test
    void nobodyIsUnderALawThatIsNotYetInForce() {
        Catalog catalog = world().deployment(
                        "a",
                        "TJ",
                        supplied("huawei")
                                .add(Props.OPERATING, World.claim(PartialDate.parse("2012"), World.BRIEF))
                                .build())
                .build();
        assertThat(QUESTION.in(2016).on(catalog)).hasToString("0 percent of digital systems in 2016");
        assertThat(QUESTION.in(2016).on(catalog).notes()).contains("the law is in force since 2017-06-28");
        assertThat(QUESTION.in(2017).on(catalog)).hasToString("100 percent of digital systems in 2017");
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
                world().deployment("a", "TJ", supplied("huawei").build()).build();
        Catalog before = catalog.knownBy("2018");
        assertThat(QUESTION.on(before).missing())
                .map(Object::toString)
                .containsExactly("law cn-law: no claim on it is seen through the lens");
        assertThat(QUESTION.paths(before)).isEmpty();
        assertThatThrownBy(() -> JurisdictionExposure.to("no-law").on(catalog)).isInstanceOf(UnknownIdException.class);
    }

    private static Deployment watching(String id, String milestone, Technology... technologies) {
        FactsBuilder facts = Facts.builder();
        if (milestone.equals("planned")) {
            facts.add(Props.SIGNED, World.claim(PartialDate.parse("2019"), World.BRIEF));
        } else if (!milestone.isEmpty()) {
            facts.add(Props.OPERATING, World.claim(PartialDate.parse(milestone), World.BRIEF));
        }
        return Deployment.builder()
                .id(Id.of(id))
                .name("Deployment " + id)
                .countryCode(CountryCode.of("TJ"))
                .category(Category.SAFE_CITY)
                .addTechnologies(technologies)
                .facts(facts.build())
                .build();
    }

    @Test
    void withoutACodedSafeguardTheGapIsOpen() {
        World cameras = world().add(watching("a", "2016", Technology.VIDEO, Technology.FIBER))
                .add(watching("b", "planned", Technology.BIOMETRICS))
                .add(watching("c", "2017", Technology.VIDEO, Technology.FACE_RECOGNITION));
        Assessment bare = SafeguardGap.of("TJ").on(cameras.build());
        assertThat(bare).hasToString("0-2 of 2 kinds in use lack a coded safeguard, 0 of 2 known");
        assertThat(bare.missing())
                .map(Object::toString)
                .containsExactly("laws of TJ that protect people: none in the catalog, which is no census");
        cameras.add(law("tj-exempting", "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS));
        assertThat(SafeguardGap.of("TJ").on(cameras.build()))
                .hasToString("0-2 of 2 kinds in use lack a coded safeguard, 0 of 2 known");
        cameras.add(exemptingNone(law("tj-strict", "TJ", LawEffect.PROTECTS)));
        assertThat(SafeguardGap.of("TJ").on(cameras.build())).hasToString("0 of 2 kinds in use lack a coded safeguard");
    }

    @Test
    void anAnswerOfNoYearSaysThatALawCountsWheneverItIsInForce() {
        Catalog world = World.vendors()
                .add(World.BRIEF)
                .deployment("cameras", "TJ", Facts.none())
                .add(protectingSince("2030"))
                .build();
        String rule = "safeguard in law, whenever it is in force";
        assertThat(SafeguardGap.of("TJ").on(world).why().text(200)).contains(rule);
        assertThat(SafeguardGap.of("TJ").in(2024).on(world).why().text(200)).doesNotContain(rule);
    }

    private static Law protectingSince(String date) {
        return exemptingNone(law("tj-strict", "TJ", LawEffect.PROTECTS)
                .withFacts(World.facts(World.fact(Props.IN_FORCE, World.claim(PartialDate.parse(date), World.BRIEF)))));
    }

    private static Law exemptingNone(Law law) {
        return law.withFacts(law.facts().with(World.exemptingNone()));
    }

    @Test
    void anExemptionThatNoSourceStatesIsUnknown() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(law("tj-privacy", "TJ", LawEffect.PROTECTS))
                .build();
        Assessment answer = SafeguardGap.of("TJ").on(catalog);
        assertThat(answer).hasToString("0-1 of 1 kinds in use lack a coded safeguard, 0 of 1 known");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("exemptions of tj-privacy: not stated by any source");
    }

    @Test
    void anAnnouncedBillIsNoSafeguard() {
        Facts announced = World.facts(World.fact(Props.ANNOUNCED, World.date("2018", World.BRIEF)));
        Law bill = exemptingNone(law("tj-bill", "TJ", LawEffect.PROTECTS).withFacts(announced));
        Catalog catalog =
                world().add(watching("a", "2016", Technology.VIDEO)).add(bill).build();
        for (SafeguardGap gap :
                List.of(SafeguardGap.of("TJ"), SafeguardGap.of("TJ").in(2019))) {
            assertThat(gap.on(catalog).value()).contains(Estimate.between(0, 1));
            assertThat(gap.on(catalog).why().text(80)).contains("Law tj-bill, a bill that is only announced");
        }
        Law signed = bill.withFacts(bill.facts().with(World.fact(Props.SIGNED, World.date("2018", World.BRIEF))));
        assertThat(SafeguardGap.of("TJ")
                        .on(catalog.toBuilder().put(signed).build())
                        .value())
                .contains(Estimate.exactly(0));
    }

    @Test
    void aLawProtectsFromTheYearInWhichItComesIntoForce() {
        World bare = world().add(watching("a", "2016", Technology.VIDEO));
        Catalog added = Scenario.named("A law")
                .addLaw("tj-strict", "Strict law", "TJ", 2030, LawEffect.PROTECTS)
                .on(bare.build());
        Catalog stated = bare.add(protectingSince("2030")).build();
        SafeguardGap gap = SafeguardGap.of("TJ");
        for (Catalog then : List.of(added, stated)) {
            assertThat(gap.in(2020).on(then).value()).contains(Estimate.between(0, 1));
            assertThat(gap.in(2022).on(then).value()).contains(Estimate.between(0, 1));
            assertThat(gap.in(2030).on(then).value()).contains(Estimate.exactly(0));
            assertThat(gap.on(then).value()).contains(Estimate.exactly(0));
            assertThat(gap.timeline(then, 2028, 2030).at(2029).value()).contains(Estimate.between(0, 1));
        }
        assertThat(gap.in(2029).on(stated).why().text(80))
                .contains("laws of TJ that protect people: none in the catalog");
    }

    @Test
    void aLawWhoseYearIsNotSettledMayProtect() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(protectingSince("XXXX"))
                .build();
        assertThat(SafeguardGap.of("TJ").in(2019).on(catalog))
                .hasToString("0-1 of 1 kinds in use lack a coded safeguard at the end of 2019, 0 of 1 known");
    }

    @Test
    void aSystemWithoutADatedStageMayBeInUse() {
        Catalog catalog = world().add(watching("a", "", Technology.VIDEO)).build();
        Assessment answer = SafeguardGap.of("TJ").on(catalog);
        assertThat(answer).hasToString("0-1 of 0 to 1 kinds in use lack a coded safeguard, 0 of 1 known");
        assertThat(answer.missing()).map(Object::toString).contains("stage of a: not stated by any source");
    }

    @Test
    void aCodedCellIsASafeguardOfTheTechnologiesThatItCovers() {
        Facts coded = World.facts(
                World.fact(Props.COVERS, World.claim("video;biometrics", World.BRIEF)),
                World.fact(Props.SAFEGUARDS.get(4), World.claim("data are deleted on demand", World.BRIEF)));
        World world = world().add(watching("a", "2016", Technology.VIDEO, Technology.FACE_RECOGNITION));
        Catalog catalog = world.add(law("tj-code", "TJ", LawEffect.PROTECTS).withFacts(coded))
                .build();
        Assessment answer = SafeguardGap.of("TJ").on(catalog);
        assertThat(answer).hasToString("0-1 of 2 kinds in use lack a coded safeguard, 1 of 2 known");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("exemptions of tj-code: not stated by any source");
        Facts exempting = coded.with(World.fact(Props.EXEMPTION, World.claim("uses of the police", World.BRIEF)));
        for (Law open : List.of(
                law("tj-code", "TJ", LawEffect.PROTECTS).withFacts(exempting),
                law("tj-code", "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS).withFacts(coded),
                law("tj-code", "TJ", LawEffect.MANDATES).withFacts(coded))) {
            assertThat(SafeguardGap.of("TJ")
                            .on(catalog.toBuilder().put(open).build())
                            .value())
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
        return SafeguardGap.of("TJ").on(catalog).missing().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aKindLacksASafeguardInTheYearsOfWhichASourceSaysThatThereIsNoLaw() {
        Catalog bare = world().add(watching("a", "2016", Technology.VIDEO, Technology.FACE_RECOGNITION))
                .build();
        Catalog catalog = bare.toBuilder()
                .put(bare.country("TJ")
                        .withFacts(World.facts(World.fact(
                                SafeguardGap.NO_LAW_ON,
                                World.claim("face-recognition", World.BRIEF).asOf("../2020")))))
                .build();
        SafeguardGap gap = SafeguardGap.of("TJ");
        assertThat(gap.in(2019).on(catalog))
                .hasToString("1-2 of 2 kinds in use lack a coded safeguard at the end of 2019, 1 of 2 known");
        assertThat(gap.in(2022).on(catalog).value()).contains(Estimate.between(0, 2));
        assertThat(gap.on(catalog).value()).contains(Estimate.between(0, 2));
    }

    @Test
    void aSystemWithoutADatedStageIsNotMissedWhereAnotherShowsTheSameInUse() {
        Catalog catalog = world().add(watching("a", "", Technology.VIDEO))
                .add(watching("b", "2016", Technology.VIDEO))
                .build();
        Assessment answer = SafeguardGap.of("TJ").on(catalog);
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
        Assessment ever = SafeguardGap.of("TJ").on(catalog);
        assertThat(ever.missing()).isEmpty();
        assertThat(ever.why().text(80)).contains("name in use: the law").doesNotContain("it protects");
        Assessment then = SafeguardGap.of("TJ").in(2019).on(catalog);
        assertThat(then.missing())
                .map(Object::toString)
                .containsExactly("in force of tj-strict: not stated by any source");
    }

    @Test
    void eachFactOfALawStandsInTheWorkingOnce() {
        Catalog catalog = world().add(watching("a", "2016", Technology.VIDEO))
                .add(protectingSince("2018"))
                .build();
        assertThat(SafeguardGap.of("TJ").in(2019).on(catalog).why().text(80)).containsOnlyOnce("in force: 2018");
    }

    @Test
    void aDealThatEndedIsOneEventWhetherAnIncidentTellsOfItOrNot() {
        Facts ended = World.facts(World.fact(Props.CANCELLED, World.date("2018-05", World.BRIEF)));
        World world = world().deployment("a", "TJ", ended).deployment("b", "TJ", Facts.none());
        assertThat(Pushback.of("TJ").on(world.build())).hasToString("1 event");
        world.add(incident("told", IncidentKind.CANCELLATION, "2018-06", "a"));
        assertThat(Pushback.of("TJ").on(world.build())).hasToString("1 event");
    }

    private static Incident incident(String id, IncidentKind kind, String date, String about) {
        FactsBuilder facts = Facts.builder();
        if (!date.isEmpty()) {
            facts.add(Props.DATE, World.claim(PartialDate.parse(date), World.NEWSPAPER));
        }
        return Incident.builder()
                .id(Id.of(id))
                .name("Incident " + id)
                .countryCode(CountryCode.of("TJ"))
                .type(kind)
                .addAbout(Id.of(about))
                .facts(facts.build())
                .build();
    }

    @Test
    void countsEventsOfTheYearsAndDealsThatEndedUntold() {
        Facts canceled = supplied("huawei")
                .add(Props.CANCELLED, World.claim(PartialDate.parse("2018-05"), World.BRIEF))
                .build();
        World world = world().deployment("a", "TJ", canceled)
                .deployment("b", "TJ", canceled)
                .add(incident("protest", IncidentKind.PROTEST, "2018-02", "a"))
                .add(incident("visit", IncidentKind.VISIT, "2018-02", "a"))
                .add(incident("told", IncidentKind.CANCELLATION, "2018-06", "b"));
        assertThat(Pushback.of("TJ").during(2018, 2019).on(world.build())).hasToString("3 events in 2018-2019");
        assertThat(Pushback.of("TJ").in(2019).on(world.build())).hasToString("none recorded in 2019");
        assertThat(Pushback.of("TJ")
                        .during(2017, 2018)
                        .timeline(world.build(), 2017, 2018)
                        .at(2018))
                .hasToString("3 events in 2018");
        int year = World.BRIEF.published().orElseThrow().year().orElseThrow();
        assertThat(Pushback.of("TJ").in(2100).on(world.build()).toString())
                .matches("none recorded in 2100 \\(data of 20\\d\\d\\)");
        assertThat(SafeguardGap.of("TJ").in(2100).on(world.build()).toString())
                .contains("at the end of 2100 (data of ");
        assertThat(SafeguardGap.of("TJ").in(year).on(world.build()).toString()).doesNotContain("data of");
        world.add(incident("undated", IncidentKind.CLASH, "", "a"));
        Assessment open = Pushback.of("TJ").during(2018, 2019).on(world.build());
        assertThat(open).hasToString("3 events in 2018-2019 among 3 of 4; 3-4 with the rest");
        assertThat(open.missing()).map(Object::toString).containsExactly("date of undated: not stated by any source");
        assertThat(Pushback.of("TJ").during(2018, 2019))
                .hasToString("Recorded protests and ended deals in TJ, 2018-2019");
    }
}
