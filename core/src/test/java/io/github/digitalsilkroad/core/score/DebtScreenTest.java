package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.DistressSignal;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import org.junit.jupiter.api.Test;

/** {@link DebtService} and {@link DebtDistress}. */
class DebtScreenTest {

    private static SeriesPick china(Measure measure) {
        return SeriesPick.of("TJ", measure, OFFICIAL_AND_COMMERCIAL, "CN");
    }

    private static SeriesPick all(Measure measure) {
        return SeriesPick.of("TJ", measure, PUBLIC_AND_PUBLICLY_GUARANTEED);
    }

    /** Pays 15 + 85 of revenue 500 in 2016, under weak capacity since 2015 and a rating of 2014. */
    private static World world(double principal) {
        return World.empty()
                .figure(all(Measure.INTEREST_PAID), 2016, Money.usd(15), BANK)
                .figure(all(Measure.PRINCIPAL_PAID), 2016, Money.usd(principal), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.REVENUE, NONE, 2016, Estimate.exactly(25), OUTLOOK)
                .figure(all(Measure.RATING), 2014, "high", MINISTRY);
    }

    private static World weak(double principal) {
        return world(principal).figure(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE), 2015, "weak", MINISTRY);
    }

    @Test
    void serviceIsInterestPlusPrincipalOverTheYears() {
        World world = World.empty()
                .figure(china(Measure.INTEREST_PAID), 2015, Money.usd(2), BANK)
                .figure(china(Measure.INTEREST_PAID), 2016, Money.usd(3), BANK)
                .figure(china(Measure.PRINCIPAL_PAID), 2016, Money.usd(10), BANK);
        assertThat(DebtService.of("TJ").owedTo("CN").in(2016).on(world.build())).hasToString("13 USD");
        Assessment both = DebtService.of("TJ").owedTo("CN").during(2015, 2016).on(world.build());
        assertThat(both).hasToString("15 USD among 3 of 4 amounts; at least 15 with the rest");
        assertThat(both.missing())
                .map(Object::toString)
                .containsExactly("principal to CN, 2015: not stated by any source");
        assertThat(DebtService.of("TJ")
                        .owedTo("CN")
                        .timeline(2015, 2016)
                        .on(world.build())
                        .at(2016))
                .hasToString("13 USD");
        assertThat(DebtService.of("TJ").owedTo("CN").in(2014).on(world.build()).value())
                .isEmpty();
        assertThat(DebtService.of("TJ").owedTo("CN").during(2015, 2016))
                .hasToString("Debt service of TJ to CN in 2015-2016");
    }

    @Test
    void theScreenIsTheBurdenInPercentOfTheThreshold() {
        Assessment answer = DebtDistress.of("TJ").in(2016).on(weak(55).build());
        assertThat(answer)
                .hasToString("100 percent of the LIC-DSF threshold (1 of 4 burdens known; external debt service to"
                        + " revenue, 14 percent for weak capacity) (3 missing)");
        assertThat(answer.notes())
                .contains(
                        "a screen, not a debt sustainability analysis: 1 of 4 external burdens, without projections",
                        "external debt service to revenue is 14 percent; the threshold is 14 percent",
                        "published rating of 2014: risk of external debt distress high");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "present value of external debt to GDP, 2016: not stated by any source",
                        "present value of external debt to exports, 2016: not stated by any source",
                        "external debt service to exports, 2016: not stated by any source");
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

    @Test
    void nothingIsNotBreachedUntilAllFourBurdensAreKnown() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        assertThat(screen.isBreached(stating(30, 140, 10))).isEqualTo(Ternary.NO);
        assertThat(screen.on(stating(30, 140, 10)))
                .hasToString("100 percent of the LIC-DSF threshold (4 of 4 burdens known; external debt service to"
                        + " revenue, 14 percent for weak capacity)");
        assertThat(screen.in(2015).isBreached(stating(30, 140, 10))).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void aStatedBurdenAboveItsThresholdBreachesIt() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        Catalog breached = stating(30, 140, 10.5);
        assertThat(screen.isBreached(breached)).isEqualTo(Ternary.YES);
        assertThat(screen.signals(breached)).containsExactly(DistressSignal.HIGH);
        assertThat(screen.on(breached).scope()).startsWith("4 of 4 burdens known, breached; ");
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
        assertThat(DebtDistress.of("TJ").in(2015).on(stating(30, 140, 10)).missing())
                .map(Object::toString)
                .contains("external debt service to exports, 2015: stated as of 2016 only");
    }

    @Test
    void beforeTheFirstPublishedCapacityEveryOneIsPossible() {
        World later = world(100).figure(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE), 2020, "weak", MINISTRY);
        Assessment answer = DebtDistress.of("TJ").in(2016).on(later.build());
        assertThat(answer)
                .hasToString("100-164.3 percent of the LIC-DSF threshold (1 of 4 burdens known; external debt service"
                        + " to revenue, 14-23 percent as the capacity may be) (4 missing)");
        assertThat(answer.missing())
                .map(Object::toString)
                .contains("debt-carrying capacity up to 2016: none published; every one is possible");
        assertThat(DebtDistress.of("TJ").in(2016).isBreached(later.build())).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void theCapacityPublishedLastUpToTheYearCounts() {
        SeriesPick capacity = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE);
        World published = world(100)
                .figure(capacity, 2015, "strong", MINISTRY)
                .figure(capacity, 2016, "weak", MINISTRY)
                .figure(capacity, 2017, "medium", MINISTRY);
        Assessment answer = DebtDistress.of("TJ").in(2016).on(published.build());
        assertThat(answer.scope()).endsWith(", 14 percent for weak capacity");
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.year())
                .contains("tj-carrying-capacity-none OptionalInt[2016]");
        assertThat(DebtDistress.of("TJ").in(2016).subject())
                .isEqualTo("Debt distress screen of TJ, debt service to revenue");
        assertThat(DebtDistress.of("TJ").in(2016))
                .hasToString("Debt distress screen of TJ in 2016, debt service to revenue");
    }

    @Test
    void aCountryOutsideTheFrameworkHasNoAnswer() {
        Assessment answer = DebtDistress.of("TJ").in(2016).on(world(85).build());
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .contains("debt-carrying capacity: the catalog has no such series; the framework covers low-income"
                        + " countries only");
        assertThat(answer.notes())
                .contains("external debt service to revenue is 20 percent; the threshold is not known");
    }

    @Test
    void aWordThatIsNoCapacityIsNamed() {
        CreditorScope none = NONE;
        World odd = world(85).figure(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, none), 2015, "mediun", MINISTRY);
        assertThat(DebtDistress.of("TJ").in(2016).on(odd.build()).missing())
                .map(Object::toString)
                .anySatisfy(text -> assertThat(text).startsWith("debt-carrying capacity: 'mediun' is none; "));
    }
}
