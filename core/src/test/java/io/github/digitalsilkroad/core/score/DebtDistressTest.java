package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.formula.DistressSignal;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link DebtDistress}. */
class DebtDistressTest {

    private static final SeriesPick CAPACITY = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE);

    static SeriesPick all(Measure measure) {
        return SeriesPick.of("TJ", measure, PUBLIC_AND_PUBLICLY_GUARANTEED);
    }

    /** Pays 15 + 85 of revenue 500 in 2016, under weak capacity since 2015 and a rating of 2014. */
    static World world(double principal) {
        return World.empty()
                .figure(all(Measure.INTEREST_PAID), 2016, Money.usd(15), BANK)
                .figure(all(Measure.PRINCIPAL_PAID), 2016, Money.usd(principal), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.REVENUE, NONE, 2016, Estimate.exactly(25), OUTLOOK)
                .figure(all(Measure.RATING), 2014, "high", MINISTRY);
    }

    private static World weak(double principal) {
        return world(principal).figure(CAPACITY, 2015, "weak", MINISTRY);
    }

    /** The weak country of 2016, whose other three burdens a ministry states. */
    private static Catalog stating(double pvToGdp, double pvToExports, double serviceToExports) {
        Catalog world = weak(55).build();
        Facts stated = World.facts(
                ratio(Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_GDP, pvToGdp, "GDP", "2016-12-31"),
                ratio(Props.PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_EXPORTS, pvToExports, "exports", "2016"),
                ratio(Props.DEBT_SERVICE_TO_EXPORTS, serviceToExports, "exports", "2016"));
        return world.toBuilder().put(world.country("TJ").withFacts(stated)).build();
    }

    private static Attested<Ratio> ratio(Property<Ratio> property, double percent, String base, String asOf) {
        return World.fact(
                property,
                World.claim(Ratio.ofPercent(Estimate.exactly(percent), base), MINISTRY)
                        .asOf(asOf));
    }

    /** A weak country with a GDP of 2,000 in 2016. */
    private static World weakOf2000() {
        return World.empty().gdp(2016, Estimate.exactly(2000), OUTLOOK).figure(CAPACITY, 2016, "weak", MINISTRY);
    }

    /** With payments of 2016, and of the years after as projected, in a series {@code tj-interest-paid} or the like. */
    private static World paying(World world, Measure measure, String currency, double... amounts) {
        List<Claim<Money>> claims = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            Claim<Money> paid = World.claim(Money.of(Estimate.exactly(amounts[i]), currency), BANK)
                    .asOf(Integer.toString(2016 + i));
            claims.add(i == 0 ? paid : paid.basis(Basis.PROJECTED));
        }
        return world.series("tj-" + measure.code(), all(measure), currency, ValueType.money(), claims);
    }

    @Test
    void theScreenIsTheBurdenInPercentOfTheThreshold() {
        Assessment answer = DebtDistress.of("TJ").in(2016).on(weak(55).build());
        assertThat(answer)
                .hasToString("breach not known; at least 100 percent of the threshold in 2016, 0 of 4 known\n"
                        + "IMF not counted; LIC-DSF, weak capacity as of 2015; edition outlook-2024");
        assertThat(answer.notes())
                .contains(
                        "a screen, not a debt sustainability analysis: 0 of 4 external burdens, without projections",
                        "external debt service to revenue is at least 14 percent; the threshold is 14 percent",
                        "published rating of 2014: risk of external debt distress high");
        assertThat(missing(answer))
                .containsExactly(
                        "present value of external debt, 2016: the catalog has no such series",
                        "present value of external debt to GDP of TJ: not stated by any source",
                        "exports of goods and services, 2016: the catalog has no such series",
                        "present value of external debt to exports of TJ: not stated by any source",
                        "external debt service to exports of TJ: not stated by any source",
                        "external debt service to revenue of TJ: not stated by any source");
    }

    /** A screen by one burden names it, and is no part of the four. */
    @Test
    void aScreenByOneBurdenIsOfItAlone() {
        DebtDistress all = DebtDistress.of("TJ").in(2016);
        DebtDistress one = all.by(DebtBurden.PV_TO_GDP);
        assertThat(all).hasToString("Debt distress screen of TJ in 2016");
        assertThat(one).hasToString("Debt distress screen of TJ in 2016, " + DebtBurden.PV_TO_GDP);
        assertThat(all.on(weak(55).build()).coverage()).map(Coverage::all).contains(4);
        assertThat(one.on(weak(55).build()).coverage()).isEmpty();
    }

    @Test
    void onlyMoreThanTheThresholdBreachesIt() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        assertThat(screen.isBreached(weak(55).build())).isEqualTo(Ternary.UNKNOWN);
        assertThat(screen.isBreached(weak(56).build())).isEqualTo(Ternary.YES);
        assertThat(screen.signals(weak(56).build())).containsExactly(DistressSignal.HIGH);
        assertThat(screen.signals(weak(55).build())).contains(DistressSignal.LOW, DistressSignal.HIGH);
        assertThat(screen.isBreached(World.empty().build())).isEqualTo(Ternary.UNKNOWN);
        assertThat(screen.signals(World.empty().build())).containsExactly(DistressSignal.values());
    }

    @Test
    void nothingIsNotBreachedUntilAllFourBurdensAreKnown() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        Catalog three = stating(30, 140, 10);
        assertThat(screen.isBreached(three))
                .as("what is paid to the IMF may breach the threshold of service to revenue")
                .isEqualTo(Ternary.UNKNOWN);
        assertThat(screen.on(three))
                .hasToString("breach not known; at least 100 percent of the threshold in 2016, 3 of 4 known\n"
                        + "IMF not counted; LIC-DSF, weak capacity as of 2015; edition outlook-2024");
        assertThat(missing(screen.on(three)))
                .containsExactly("external debt service to revenue of TJ: not stated by any source");
        Country debtor = three.country("TJ");
        Catalog four = three.toBuilder()
                .put(debtor.withFacts(debtor.facts().with(ratio(Props.DEBT_SERVICE_TO_REVENUE, 14, "revenue", "2016"))))
                .build();
        assertThat(screen.isBreached(four)).isEqualTo(Ternary.NO);
        assertThat(screen.on(four))
                .hasToString("no threshold breached; 100 percent of the threshold in 2016\n"
                        + "LIC-DSF, weak capacity as of 2015; edition outlook-2024");
        assertThat(screen.in(2015).isBreached(stating(30, 140, 10))).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void theWorkingNamesNoInputTwice() {
        String working =
                DebtDistress.of("TJ").in(2016).on(weak(56).build()).why().text(200);
        assertThat(working.lines().filter(line -> line.startsWith("|- "))).doesNotHaveDuplicates();
    }

    @Test
    void aStatedBurdenAboveItsThresholdBreachesIt() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        Catalog breached = stating(30, 140, 10.5);
        assertThat(screen.isBreached(breached)).isEqualTo(Ternary.YES);
        assertThat(screen.signals(breached)).containsExactly(DistressSignal.HIGH);
        assertThat(screen.on(breached).scope())
                .startsWith("external debt service to exports 10.5 percent, over 10; LIC-DSF, weak capacity");
        assertThat(screen.by(DebtBurden.SERVICE_TO_EXPORTS).isBreached(breached))
                .isEqualTo(Ternary.YES);
        assertThat(screen.by(DebtBurden.PV_TO_GDP).isBreached(breached)).isEqualTo(Ternary.NO);
        assertThat(screen.by(DebtBurden.PV_TO_GDP).on(breached).headline())
                .as("one burden does not speak for the others")
                .isEqualTo("its threshold not breached; 100 percent of the threshold in 2016");
        assertThat(screen.on(breached).why().text(100))
                .contains("external debt service to exports 2016: 10.5 % of exports [ministry-2018, p. 1]");
        assertThat(screen.on(breached).citations())
                .map(citation -> citation.source().id().toString())
                .contains("ministry-2018");
        assertThat(screen.on(breached).facts())
                .map(fact -> fact.claims().property().name())
                .contains("debt-service-to-exports", "debt-service-to-revenue");
    }

    @Test
    void aBurdenOfAnotherYearIsMissingWithTheYearThatIsStated() {
        assertThat(missing(DebtDistress.of("TJ").in(2015).on(stating(30, 140, 10))))
                .contains("external debt service to exports of TJ: stated as of 2016 only");
    }

    @Test
    void aBurdenThatIsStatedWithoutADateIsOfNoYear() {
        Attested<Ratio> undated = World.fact(
                Props.DEBT_SERVICE_TO_EXPORTS, World.claim(Ratio.ofPercent(Estimate.exactly(10), "exports"), MINISTRY));
        Catalog world = weak(55).build();
        Assessment answer = DebtDistress.of("TJ")
                .in(0)
                .by(DebtBurden.SERVICE_TO_EXPORTS)
                .on(world.toBuilder()
                        .put(world.country("TJ").withFacts(World.facts(undated)))
                        .build());
        assertThat(missing(answer)).contains("external debt service to exports of TJ: stated as of no date only");
    }

    @Test
    void beforeTheFirstPublishedCapacityEveryOneIsPossible() {
        World later = world(100).figure(CAPACITY, 2020, "weak", MINISTRY);
        Assessment answer = DebtDistress.of("TJ").in(2016).on(later.build());
        assertThat(answer)
                .hasToString("breach not known; at least 100 percent of the threshold in 2016, 0 of 4 known\n"
                        + "IMF not counted; LIC-DSF, any capacity; edition outlook-2024");
        Assessment one =
                DebtDistress.of("TJ").in(2016).by(DebtBurden.SERVICE_TO_REVENUE).on(later.build());
        assertThat(one.notes()).contains("no debt-carrying capacity is published; every one is possible");
        assertThat(one)
                .hasToString("breach not known; at least 100 percent of the threshold in 2016 (2 missing)\n"
                        + "IMF not counted; LIC-DSF, any capacity; edition outlook-2024");
        assertThat(missing(answer)).contains("debt-carrying capacity, 2016: not stated by any source");
        assertThat(DebtDistress.of("TJ").in(2016).isBreached(later.build())).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void theCapacityPublishedLastUpToTheYearCounts() {
        World published = world(100)
                .figure(CAPACITY, 2015, "strong", MINISTRY)
                .figure(CAPACITY, 2016, "weak", MINISTRY)
                .figure(CAPACITY, 2017, "medium", MINISTRY);
        Assessment answer = DebtDistress.of("TJ").in(2016).on(published.build());
        assertThat(answer.scope())
                .isEqualTo(
                        "external debt service to revenue at least 23 percent by series, over 14; LIC-DSF, weak capacity");
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.year())
                .contains("tj-carrying-capacity-none OptionalInt[2016]");
        assertThat(DebtDistress.of("TJ").in(2016).subject()).isEqualTo("Debt distress screen of TJ");
        assertThat(DebtDistress.of("TJ").in(2016)).hasToString("Debt distress screen of TJ in 2016");
    }

    @Test
    void aCountryOutsideTheFrameworkHasNoAnswer() {
        Assessment answer = DebtDistress.of("TJ").in(2016).on(world(85).build());
        assertThat(answer.value()).isEmpty();
        assertThat(missing(answer))
                .contains("debt-carrying capacity: no series; the framework is for low-income countries");
        assertThat(answer.notes())
                .contains("external debt service to revenue is at least 20 percent; the threshold is not known");
    }

    @Test
    void aWordThatIsNoCapacityIsNamed() {
        World odd = world(85).figure(CAPACITY, 2015, "mediun", MINISTRY);
        assertThat(missing(DebtDistress.of("TJ").in(2016).on(odd.build())))
                .anySatisfy(text -> assertThat(text).startsWith("debt-carrying capacity, 2015: 'mediun' is none; "));
    }

    /** The Tajik case of 2021: a source holds 15.9 against 15.0 for medium capacity, and series give less. */
    @Test
    void aStatedBurdenCountsBeforeOneThatSeriesGiveAndBothAreTold() {
        Catalog world = world(85)
                .figure(CAPACITY, 2016, "medium", MINISTRY)
                .figure(SeriesPick.of("TJ", Measure.EXPORTS, NONE), 2016, Money.usd(1000), BANK)
                .figure(SeriesPick.of("TJ", Measure.EXPORTS_WITH_INCOME, NONE), 2016, Money.usd(2500), BANK)
                .build();
        DebtDistress exports = DebtDistress.of("TJ").in(2016).by(DebtBurden.SERVICE_TO_EXPORTS);
        Assessment computed = exports.on(world);
        assertThat(computed.value().orElseThrow().low()).isCloseTo(100 * 10.0 / 15, within(1e-9));
        assertThat(exports.isBreached(world)).isEqualTo(Ternary.UNKNOWN);
        assertThat(computed.headline())
                .as("service of series leaves out what is paid to the IMF")
                .isEqualTo("breach not known; at least 66.66 percent of the threshold in 2016 (1 missing)");
        assertThat(computed.scope()).startsWith("IMF not counted; LIC-DSF, medium capacity");
        Catalog poorer = world(185)
                .figure(CAPACITY, 2016, "medium", MINISTRY)
                .figure(SeriesPick.of("TJ", Measure.EXPORTS, NONE), 2016, Money.usd(1000), BANK)
                .build();
        assertThat(exports.on(poorer).scope())
                .isEqualTo(
                        "external debt service to exports at least 20 percent by series, over 15; LIC-DSF, medium capacity");
        assertThat(computed.notes())
                .contains(
                        "external debt service to exports is at least 4 percent if exports are exports of goods, services and"
                                + " primary income");
        Catalog stated = world.toBuilder()
                .put(world.country("TJ")
                        .withFacts(World.facts(ratio(Props.DEBT_SERVICE_TO_EXPORTS, 15.9, "exports", "2016"))))
                .build();
        assertThat(exports.on(stated))
                .hasToString("breached; 106 percent of the threshold in 2016\n"
                        + "external debt service to exports 15.9 percent, over 15; LIC-DSF, medium capacity");
        assertThat(DebtDistress.of("TJ").in(2016).isBreached(stated)).isEqualTo(Ternary.YES);
        assertThat(exports.on(stated).notes())
                .contains(
                        "external debt service to exports is at least 10 percent by series, apart from what is stated");
        assertThat(exports.isBreached(stated.under(Reading.envelope()))).isEqualTo(Ternary.UNKNOWN);
        assertThat(DebtDistress.of("TJ")
                        .in(2016)
                        .on(stated)
                        .computation()
                        .orElseThrow()
                        .formula())
                .isEqualTo("greatest");
    }

    /** 100 due a year later and 110 the year after, at 5 percent: 95.24 + 99.77 at least, and 400 at most. */
    @Test
    void thePresentValueLiesBetweenTheScheduleAndThatOfAllExternalDebt() {
        World world = paying(weakOf2000(), Measure.PRINCIPAL_PAID, "USD", 55, 100, 110);
        DebtDistress gdp = DebtDistress.of("TJ").in(2016).by(DebtBurden.PV_TO_GDP);
        Estimate open = gdp.on(world.build()).value().orElseThrow();
        assertThat(open.high()).isInfinite();
        assertThat(open.low())
                .as("at least what is scheduled is owed")
                .isCloseTo((100 / 1.05 + 110 / 1.1025) / 2000 * 100 / 30 * 100, within(1e-9));
        assertThat(gdp.on(world.build()).notes())
                .contains("a screen, not a debt sustainability analysis: 0 of 1 external burdens, without projections");
        Catalog bounded = world.figure(
                        SeriesPick.of("TJ", Measure.PRESENT_VALUE, CreditorScope.ALL), 2016, Money.usd(400), BANK)
                .build();
        Estimate percent = gdp.on(bounded).value().orElseThrow();
        assertThat(percent.low()).isCloseTo((100 / 1.05 + 110 / 1.1025) / 2000 * 100 / 30 * 100, within(1e-9));
        assertThat(percent.high()).isCloseTo(400.0 / 2000 * 100 / 30 * 100, within(1e-9));
        assertThat(gdp.isBreached(bounded)).isEqualTo(Ternary.NO);
        assertThat(gdp.in(2015).on(bounded).value()).isEmpty();
        String why = gdp.on(bounded).why().text(200);
        assertThat(why)
                .contains(
                        "present value of external public debt, between what is scheduled and that of all external"
                                + " debt:",
                        "principal paid 2017 (tj-principal-paid): $100",
                        "principal paid 2018 (tj-principal-paid): $110");
        Computation.Operand hull =
                gdp.on(bounded).computation().orElseThrow().operands().get(0);
        while (!hull.name().equals("what is scheduled")) {
            hull = hull.from().orElseThrow().operands().get(0);
        }
        assertThat(hull.from().orElseThrow().operands())
                .extracting(operand -> operand.name() + " " + operand.value())
                .containsExactly(
                        "discount rate 5", "principal paid 2017 100", "years 1", "principal paid 2018 110", "years 2");
    }

    /** Of payments in two currencies only those in the first count: a lower bound holds without the others. */
    @Test
    void aScheduleInTwoCurrenciesCountsThatOfTheFirst() {
        World dollars = paying(weakOf2000(), Measure.INTEREST_PAID, "USD", 5, 105);
        World world = paying(dollars, Measure.PRINCIPAL_PAID, "EUR", 55, 90);
        Assessment answer =
                DebtDistress.of("TJ").in(2016).by(DebtBurden.PV_TO_GDP).on(world.build());
        assertThat(answer.value().orElseThrow().low()).isCloseTo(100.0 / 2000 * 100 / 30 * 100, within(1e-9));
        assertThat(answer.notes().toString()).doesNotContain("90");
    }
}
