package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.World.BANK;
import static io.github.digitalsilkroad.core.World.MINISTRY;
import static io.github.digitalsilkroad.core.World.OUTLOOK;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.World;
import io.github.digitalsilkroad.core.World.SeriesPick;
import io.github.digitalsilkroad.core.formula.DistressSignal;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ternary;
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
                .hasToString("100 percent of the LIC-DSF threshold (external debt service to revenue, 14"
                        + " percent for weak capacity) (3 missing)");
        assertThat(answer.notes())
                .contains(
                        "a screen, not a debt sustainability analysis: one of four external burdens, without"
                                + " projections",
                        "debt service is 14 percent of revenue; the threshold is 14 percent",
                        "published rating of 2014: risk of external debt distress high");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "present value of external debt to GDP: the catalog has no series of it",
                        "present value of external debt to exports: the catalog has no series of it",
                        "external debt service to exports: the catalog has no series of it");
    }

    @Test
    void onlyMoreThanTheThresholdBreachesIt() {
        DebtDistress screen = DebtDistress.of("TJ").in(2016);
        assertThat(screen.isBreached(weak(55).build())).isEqualTo(Ternary.NO);
        assertThat(screen.isBreached(weak(56).build())).isEqualTo(Ternary.YES);
        assertThat(screen.signals(weak(56).build())).containsExactly(DistressSignal.HIGH);
        assertThat(screen.signals(weak(55).build())).contains(DistressSignal.LOW, DistressSignal.HIGH);
        assertThat(screen.isBreached(World.empty().build())).isEqualTo(Ternary.UNKNOWN);
        assertThat(screen.signals(World.empty().build())).containsExactly(DistressSignal.values());
    }

    @Test
    void beforeTheFirstPublishedCapacityEveryOneIsPossible() {
        World later = world(100).figure(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE), 2020, "weak", MINISTRY);
        Assessment answer = DebtDistress.of("TJ").in(2016).on(later.build());
        assertThat(answer)
                .hasToString("100-164.3 percent of the LIC-DSF threshold (external debt service to revenue,"
                        + " 14-23 percent as the capacity may be) (4 missing)");
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
                .map(fact -> fact.subject().id() + " " + fact.year().getAsInt())
                .contains("tj-carrying-capacity-none 2016");
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
        assertThat(answer.notes()).contains("debt service is 20 percent of revenue; the threshold is not known");
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
