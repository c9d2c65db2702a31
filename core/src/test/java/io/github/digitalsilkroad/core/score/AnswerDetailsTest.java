package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What answers say of single rows: who they are of, what they lack, and what each part is computed from. */
class AnswerDetailsTest {

    private static final VendorConcentration BY_DEPLOYMENTS = VendorConcentration.of("TJ");
    private static final VendorConcentration BY_CAMERAS = BY_DEPLOYMENTS.by(SystemSize.CAMERAS);

    private static World world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .organization("nobodys", "", OrganizationKind.VENDOR)
                .law(
                        "cn-law",
                        "CN",
                        World.facts(World.fact(Props.IN_FORCE, World.date("2017", World.BRIEF))),
                        LawEffect.BINDS);
    }

    private static Attested<?> supplier(String parties) {
        return World.fact(Props.SUPPLIER, World.parties(parties, World.BRIEF));
    }

    private static Attested<?> cameras(double number) {
        return World.fact(Props.CAMERAS, World.cameras(number, World.BRIEF));
    }

    private static Attested<?> on(Property<PartialDate> stage, String date) {
        return World.fact(stage, World.date(date, World.BRIEF));
    }

    private static List<String> missing(Assessment answer) {
        return answer.missing().stream().map(Object::toString).toList();
    }

    private static List<String> operands(Assessment answer) {
        return answer.computation().orElseThrow().operands().stream()
                .map(operand -> operand.name() + " " + operand.value())
                .toList();
    }

    /** Of two vendors the one with more is named; two with as many are counted. */
    @Test
    void theVendorWithMostIsNamedUnlessSeveralHaveAsMany() {
        World some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(supplier("huawei")))
                .deployment("c", "TJ", World.facts(supplier("vega")))
                .deployment("open", "TJ", Facts.none());
        assertThat(BY_DEPLOYMENTS.on(some.build()).toString())
                .endsWith("one vendor if unstated; Organization huawei 2");
        some.deployment("d", "TJ", World.facts(supplier("vega")));
        assertThat(BY_DEPLOYMENTS.on(some.build()).toString())
                .endsWith("one vendor if unstated; 2 vendors with 2 each");
    }

    /** Among those stated nothing is missing, unless none is stated. */
    @Test
    void amongStatedVendorsNoOtherIsMissing() {
        World some = world().deployment("open", "TJ", World.facts(cameras(10)));
        assertThat(missing(BY_DEPLOYMENTS.amongStated().on(some.build())))
                .contains("vendor of open: not stated by any source");
        some.deployment("a", "TJ", World.facts(supplier("huawei"), cameras(5)));
        assertThat(missing(BY_DEPLOYMENTS.amongStated().on(some.build()))).isEmpty();
        assertThat(missing(BY_DEPLOYMENTS.on(some.build()))).isNotEmpty();
        assertThat(BY_CAMERAS.on(some.build()).why().text(120)).contains("systems without a stated vendor");
        assertThat(BY_CAMERAS.amongStated().on(some.build()).why().text(120))
                .doesNotContain("systems without a stated vendor");
    }

    /** Among stated vendors a change completes none that is open: 5,000 to 10,000, or nothing. */
    @Test
    void amongStatedVendorsAChangeIsOneNumber() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(supplier("vega")))
                .deployment("open", "TJ", Facts.none())
                .build();
        Scenario scenario = Scenario.named("x").replaceVendor("huawei", "vega", Market.in("TJ"));
        Estimate change = BY_DEPLOYMENTS
                .amongStated()
                .compare(some, scenario.on(some))
                .differences()
                .get(0)
                .change()
                .orElseThrow();
        assertThat(change.low()).isCloseTo(5_000, within(1e-9));
        assertThat(change.high()).isCloseTo(5_000, within(1e-9));
        Catalog shared = world().organization("nokia", "CN", OrganizationKind.VENDOR)
                .deployment("a", "TJ", World.facts(supplier("huawei;vega")))
                .deployment("b", "TJ", World.facts(supplier("huawei")))
                .deployment("open", "TJ", Facts.none())
                .build();
        Scenario nokia = Scenario.named("x").replaceVendor("huawei", "nokia", Market.in("TJ"));
        assertThat(BY_DEPLOYMENTS
                        .amongStated()
                        .compare(shared, nokia.on(shared))
                        .differences()
                        .get(0)
                        .change())
                .contains(Estimate.exactly(0));
    }

    /** A system stated to have no camera is named as such; one with ten lacks its vendor alone. */
    @Test
    void onlyWhatIsStatedAsNoneIsMissingAsNone() {
        Catalog some = world().deployment("none", "TJ", World.facts(supplier("huawei"), cameras(0)))
                .deployment("open", "TJ", World.facts(cameras(10)))
                .build();
        assertThat(BY_CAMERAS.on(some).value()).isEmpty();
        assertThat(missing(BY_CAMERAS.on(some)))
                .contains("cameras of none: stated as none")
                .noneMatch(what -> what.startsWith("cameras of open"));
    }

    /** What makes a system count is the fact that states its party, or the first that would. */
    @Test
    void theFactOfASystemIsThatOfTheStatedParty() {
        Catalog some = world().deployment(
                        "a", "TJ", World.facts(World.fact(Props.INTEGRATOR, World.parties("huawei", World.BRIEF))))
                .deployment("open", "TJ", Facts.none())
                .build();
        assertThat(BY_DEPLOYMENTS.on(some).computation().orElseThrow().operands())
                .extracting(operand ->
                        operand.fact().orElseThrow().claims().property().name())
                .containsExactly("integrator", "supplier");
    }

    /** A system with bidders alone has no vendor. An award gives it one, which is unknown if the award names none. */
    @Test
    void aTenderCountsOnceItIsAwarded() {
        Attested<?> bidders = World.fact(Props.BIDDERS, World.parties("huawei;vega", World.BRIEF));
        World some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("tender", "TJ", World.facts(bidders, on(Props.ANNOUNCED, "2016")));
        assertThat(BY_DEPLOYMENTS.on(some.build()).coverage())
                .map(Coverage::toString)
                .contains("1 of 1 digital systems");
        assertThat(BY_DEPLOYMENTS.on(some.build()).leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("tender: tendered, and no award is known");
        some.deployment("won", "TJ", World.facts(bidders, on(Props.AWARDED, "2017")))
                .deployment("running", "TJ", World.facts(bidders, on(Props.OPERATING, "2018")));
        assertThat(BY_DEPLOYMENTS.on(some.build()).coverage())
                .map(Coverage::toString)
                .contains("1 of 3 digital systems");
    }

    /** What leaves a system out is a fact where a source claims it, and none where the category is only filed. */
    @Test
    void whatLeavesASystemOutIsAFactThatIsClaimed() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei"), on(Props.OPERATING, "2016")))
                .deployment("network", "TJ", Category.MOBILE_NETWORK, World.facts(supplier("vega")))
                .deployment("ended", "TJ", World.facts(on(Props.OPERATING, "2016"), on(Props.CANCELLED, "2018")))
                .build();
        assertThat(BY_DEPLOYMENTS.counting(Category.SAFE_CITY).on(some).leftOut())
                .extracting(row -> row.id() + " " + row.facts().size())
                .containsExactlyInAnyOrder("network 0", "ended 1");
    }

    /** Who lends for a system without a financing is asked of the financing that the catalog lacks. */
    @Test
    void aSystemWithoutAFinancingLacksOne() {
        Catalog some =
                world().deployment("a", "TJ", World.facts(supplier("huawei"))).build();
        assertThat(missing(BY_DEPLOYMENTS.having(Access.FINANCES).on(some)))
                .anyMatch(what -> what.startsWith("financing of a: "));
    }

    /** All that is counted has no camera: nothing is reached, nor is anything free. */
    @Test
    void systemsWithoutACameraAreNoShare() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei"), cameras(0)))
                .deployment("b", "TJ", World.facts(supplier("vega"), cameras(0)))
                .build();
        Assessment answer = JurisdictionExposure.to("cn-law")
                .of("TJ")
                .by(SystemSize.CAMERAS)
                .on(some);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.coverage().flatMap(Coverage::stated)).isEmpty();
    }

    /** A vendor whose home no one knows may be of any country. */
    @Test
    void aVendorWithoutACountryLeavesTheLawOpen() {
        Catalog some =
                world().deployment("a", "TJ", World.facts(supplier("nobodys"))).build();
        assertThat(JurisdictionExposure.to("cn-law").of("TJ").on(some).value()).contains(Estimate.between(0, 100));
        Catalog other =
                world().deployment("a", "TJ", World.facts(supplier("vega"))).build();
        assertThat(JurisdictionExposure.to("cn-law").of("TJ").on(other).value()).contains(Estimate.exactly(0));
    }

    /** One event on a date and one that may be of the year are one or two, not none. */
    @Test
    void eventsThatMayBeAreRecorded() {
        Catalog some = World.empty()
                .add(World.incident(
                        "dated",
                        "TJ",
                        IncidentKind.PROTEST,
                        World.facts(
                                World.fact(Props.DATE, World.date("2018", World.NEWSPAPER)),
                                World.fact(Props.CAUSE, World.claim("cameras", World.NEWSPAPER)))))
                .add(World.incident("open", "TJ", IncidentKind.PROTEST, Facts.none(), Id.of("city"), Id.of("town")))
                .deployment("city", "TJ", Facts.none())
                .deployment("town", "TJ", Facts.none())
                .build();
        Assessment answer = Pushback.of("TJ").in(2018).on(some);
        assertThat(answer.headline()).isEqualTo("1 event in 2018 among 1 of 2; 1-2 with the rest");
        assertThat(operands(answer))
                .containsExactlyInAnyOrder("protest dated, since cameras 1", "protest open, about city and town 0-1");
        assertThat(Pushback.of("TJ").in(2016).on(World.empty().build()).headline())
                .startsWith("none recorded");
    }

    /** A safeguard that no one coded is told of only where there is one. */
    @Test
    void onlyAnOpenSafeguardIsSaidToBeUnknown() {
        Catalog watched = World.empty()
                .deployment(
                        "a",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(on(Props.OPERATING, "2015")),
                        Technology.FACE_RECOGNITION)
                .build();
        String note = "a safeguard that no one coded is unknown, not absent";
        assertThat(SafeguardGap.of("TJ").on(watched).notes()).contains(note);
        Catalog covered = watched.toBuilder()
                .add(World.empty()
                        .law(
                                "tj-law",
                                "TJ",
                                World.facts(
                                        World.fact(Props.IN_FORCE, World.date("2014", World.BRIEF)),
                                        World.exemptingNone()),
                                LawEffect.PROTECTS)
                        .build()
                        .laws()
                        .list()
                        .get(0))
                .build();
        assertThat(SafeguardGap.of("TJ").on(covered).value()).contains(Estimate.exactly(0));
        assertThat(SafeguardGap.of("TJ").on(covered).notes()).doesNotContain(note);
    }

    private static World owed() {
        return World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .financing(
                        "grant",
                        "TJ",
                        Instrument.GRANT,
                        "",
                        World.facts(World.fact(Props.AMOUNT, World.claim(Money.usd(50), World.BANK))))
                .gdp(2016, Estimate.exactly(1_000), World.OUTLOOK);
    }

    private static World paid(World world) {
        return world.figure(
                        World.SeriesPick.of("TJ", Measure.INTEREST_PAID, CreditorScope.OFFICIAL_AND_COMMERCIAL, "CN"),
                        2016,
                        Money.usd(2),
                        World.BANK)
                .figure(
                        World.SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, CreditorScope.OFFICIAL_AND_COMMERCIAL, "CN"),
                        2016,
                        Money.usd(8),
                        World.BANK);
    }

    @Test
    void aGrantIsASumOfAllOfIt() {
        Assessment answer = Concessionality.of("grant").on(owed().build());
        assertThat(answer.computation().orElseThrow().formula()).isEqualTo("sum");
        assertThat(operands(answer)).containsExactly("grant 100");
    }

    /** Interest and principal add up, and are divided by what they are a share of. */
    @Test
    void aServiceIsASumAndItsShareADivision() {
        Catalog world = paid(owed()).build();
        Assessment sum = DebtService.of("TJ").owedTo("CN").in(2016).on(world);
        assertThat(sum.value()).contains(Estimate.exactly(10));
        assertThat(sum.computation().orElseThrow().formula()).isEqualTo("sum");
        assertThat(sum.computation().orElseThrow().operands())
                .extracting(Computation.Operand::value)
                .containsExactly(Estimate.exactly(2), Estimate.exactly(8));
        Assessment share =
                DebtService.of("TJ").owedTo("CN").over(Denominator.GDP).in(2016).on(world);
        assertThat(share.computation().orElseThrow().formula()).isEqualTo("percent-of-base");
        assertThat(share.computation().orElseThrow().operands())
                .extracting(Computation.Operand::value)
                .containsExactly(Estimate.exactly(10), Estimate.exactly(1_000));
    }

    @Test
    void aScreenByOneBurdenNamesItAndSaysThatNoCapacityIsPublished() {
        DebtBurden burden = DebtBurden.PV_TO_GDP;
        DebtDistress question = DebtDistress.of("TJ").in(2016).by(burden);
        assertThat(question).hasToString("Debt distress screen of TJ in 2016, " + burden);
        assertThat(DebtDistress.of("TJ").in(2016)).hasToString("Debt distress screen of TJ in 2016");
        Catalog later = owed().figure(
                        World.SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, CreditorScope.NONE),
                        2017,
                        "weak",
                        World.MINISTRY)
                .build();
        assertThat(question.on(later).notes())
                .contains("no debt-carrying capacity is published; every one is possible");
    }

    /** An amount cannot be divided by people. */
    @Test
    void anAmountOverAHeadcountMeansNothing() {
        Catalog world = owed().figure(
                        World.SeriesPick.of("TJ", Measure.POPULATION, CreditorScope.NONE),
                        2016,
                        Money.usd(7),
                        World.BANK)
                .deployment("cams", "TJ", World.facts(cameras(7)))
                .build();
        Assessment answer =
                Conversion.of("cams", "cameras", "tj-gdp-none").in(2016).on(world);
        assertThat(missing(answer))
                .containsExactly("figures that can be divided of cams: camera over USD mean nothing");
        assertThat(answer.value()).isEmpty();
    }

    @Test
    void theCreditorsOfACatalogAreThoseOfItsSeries() {
        assertThat(Scores.creditors(paid(owed()).build())).containsExactly("CN");
        assertThat(Scores.creditors(World.empty().build())).isEmpty();
    }

    /** A figure of one edition names it, and one of several names all. */
    @Test
    void aFigureNamesItsEditions() {
        Recorder recorder = Recorder.of("What is it", World.empty().build());
        recorder.vintage("GDP", List.of(World.OUTLOOK), false);
        recorder.vintage("debt", List.of(World.LATER_OUTLOOK, World.OUTLOOK), false);
        recorder.vintage("both", List.of(World.LATER_OUTLOOK, World.OUTLOOK), true);
        Assessment answer = Assessment.of(recorder).answer(Optional.of(Estimate.exactly(1)));
        assertThat(answer.notes())
                .containsExactly(
                        "GDP: edition outlook-2024",
                        "debt: editions outlook-2026, outlook-2024",
                        "both: a projection, with its revisions in the editions outlook-2026, outlook-2024");
    }

    /** By a reading of some sources, a system that none of them mentions is left out. */
    @Test
    void aSystemThatAReadingDoesNotMentionIsLeftOut() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(World.fact(Props.SUPPLIER, World.parties("vega", World.NEWSPAPER))))
                .build();
        assertThat(BY_DEPLOYMENTS.on(some).leftOut()).isEmpty();
        Assessment read = BY_DEPLOYMENTS.on(some.under(Reading.onlyFrom("cpc-2020")));
        assertThat(read.leftOut()).extracting(LeftOut::toString).containsExactly("b: not mentioned");
        assertThat(read.value()).contains(Estimate.exactly(10_000));
    }

    /** A search in vain is why a fact is missing that no source speaks of, and not why a secret one is. */
    @Test
    void aSearchInVainIsWhyAFactIsMissing() {
        World some = world().deployment("a", "TJ", Facts.none())
                .deployment(
                        "secret",
                        "TJ",
                        World.facts(World.fact(
                                Props.SUPPLIER,
                                Claim.<Parties>withoutValue(Basis.UNDISCLOSED, Citation.of(World.BRIEF)))));
        for (String about : new String[] {"a", "secret"}) {
            some.add(SearchRecord.builder()
                    .id(Id.of("search-" + about))
                    .property("supplier")
                    .lookedIn("press")
                    .searched(PartialDate.parse("2026-03"))
                    .addAbout(Id.of(about))
                    .build());
        }
        assertThat(missing(BY_DEPLOYMENTS.on(some.build())))
                .contains("vendor of a: not published (searched 2026-03)")
                .noneMatch(what -> what.startsWith("vendor of secret: not published"));
    }

    /** What a source states in a currency that does not count is not supposed to be anything else. */
    @Test
    void whatIsStatedInAnotherUnitIsNotSupposed() {
        VendorConcentration byValue = BY_DEPLOYMENTS.by(SystemSize.VALUE);
        World some = world().deployment("a", "TJ", World.facts(supplier("huawei"), cost("USD 70")))
                .deployment("b", "TJ", World.facts(supplier("vega"), cost("USD 10")));
        Catalog abroad = some.deployment("abroad", "TJ", World.facts(supplier("vega"), cost("EUR 10")))
                .build();
        assertThat(missing(byValue.on(abroad))).anyMatch(what -> what.contains("abroad: stated in another unit"));
        assertThat(byValue.sensitivity(abroad).effects()).isEmpty();
        Catalog unstated = abroad.toBuilder()
                .put(World.system("abroad", "TJ", World.facts(supplier("vega"))))
                .build();
        assertThat(byValue.sensitivity(unstated).effects())
                .extracting(FactEffect::name)
                .containsExactly("abroad cost");
    }

    private static Attested<?> cost(String amount) {
        return World.fact(Props.COST, World.claim(Money.parse(amount), World.BRIEF));
    }

    /** A screen by one burden is of that alone; a schedule without an upper bound leaves it open. */
    @Test
    void aScreenByOneBurdenIsOfNoPart() {
        DebtDistress question = DebtDistress.of("TJ").in(2016);
        assertThat(question.on(owed().build()).coverage()).map(Coverage::all).contains(4);
        assertThat(question.by(DebtBurden.PV_TO_GDP).on(owed().build()).coverage())
                .isEmpty();
    }

    /** What a series states in words is no amount. */
    @Test
    void wordsAreNoAmountOfMoney() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .figure(World.SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), 2016, "much", World.BANK)
                .build();
        assertThat(missing(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.GDP)
                        .in(2016)
                        .on(world)))
                .anyMatch(what -> what.endsWith("stated as much, which is not an amount of money"));
    }

    /** A series of the same country is named without it, and one of another with it. */
    @Test
    void aSeriesIsNamedWithinItsCountry() {
        World world = owed().deployment("cams", "TJ", World.facts(cost("USD 10")))
                .deployment("abroad", "KG", World.facts(cost("USD 10")));
        world.add(Series.builder()
                .id(Id.of("output"))
                .name("Country TJ: output")
                .countryCode(CountryCode.of("TJ"))
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit("USD")
                .observations(Observations.of(
                        Property.of("value", ValueType.money(), "value"),
                        List.of(World.claim(Money.usd(1_000), World.BANK).asOf("2016"))))
                .build());
        Catalog catalog = world.build();
        assertThat(Conversion.of("cams", "cost", "output").in(2016).on(catalog).headline())
                .isEqualTo("1 percent of output in 2016");
        assertThat(Conversion.of("abroad", "cost", "output")
                        .in(2016)
                        .on(catalog)
                        .headline())
                .isEqualTo("1 percent of Country TJ: output in 2016");
    }

    /** A part without a size of its own has no more than its umbrella. */
    @Test
    void aPartHasAtMostWhatItsUmbrellaHas() {
        World some = world().deployment("whole", "TJ", World.facts(cameras(40)))
                .deployment("other", "TJ", World.facts(supplier("huawei"), cameras(40)))
                .add(Deployment.builder()
                        .id(Id.of("part"))
                        .name("Part")
                        .countryCode(CountryCode.of("TJ"))
                        .category(Category.SAFE_CITY)
                        .partOf(Id.of("whole"))
                        .facts(World.facts(supplier("vega")))
                        .build());
        Computation how = BY_CAMERAS.on(some.build()).computation().orElseThrow();
        assertThat(how.operands())
                .extracting(operand -> operand.name() + " " + operand.value())
                .containsExactly("huawei 40", "vega 0-40", "whole 0-40");
    }

    /** Where a law may not be in force yet, since when it is is missing. */
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

    /** That a country has no law on something counts in the years that the claim is of, and from no undated claim. */
    @Test
    void aMissingLawIsMissingInItsYears() {
        Property<String> without = SafeguardGap.NO_LAW_ON;
        World some = World.empty()
                .deployment(
                        "a",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(on(Props.OPERATING, "2012")),
                        Technology.FACE_RECOGNITION);
        Catalog undated = some.build();
        Catalog dated = undated.toBuilder()
                .put(undated.country("TJ")
                        .withFacts(World.facts(World.fact(
                                without,
                                World.claim("face-recognition", World.BRIEF).asOf("2015")))))
                .build();
        Catalog open = undated.toBuilder()
                .put(undated.country("TJ")
                        .withFacts(World.facts(World.fact(without, World.claim("face-recognition", World.BRIEF)))))
                .build();
        assertThat(SafeguardGap.of("TJ").in(2015).on(dated).value()).contains(Estimate.exactly(1));
        assertThat(SafeguardGap.of("TJ").in(2013).on(dated).value()).contains(Estimate.between(0, 1));
        assertThat(SafeguardGap.of("TJ").in(2015).on(open).value()).contains(Estimate.between(0, 1));
        assertThat(SafeguardGap.of("TJ").on(dated).value()).contains(Estimate.between(0, 1));
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
        Assessment answer = JurisdictionExposure.to("cn-law").of("TJ").on(some);
        assertThat(answer.value()).contains(Estimate.between(50, 100));
        assertThat(answer.computation().orElseThrow().operands().stream()
                        .flatMap(operand -> operand.fact().stream())
                        .map(fact -> fact.subject().id() + " "
                                + fact.claims().property().name()))
                .containsExactly("a integrator", "tied supplier");
    }
}
