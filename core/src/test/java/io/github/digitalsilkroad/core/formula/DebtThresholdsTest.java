package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures from the Guidance Note on the Bank-Fund Debt Sustainability Framework (2018), tables 4 to 7 and figure 8. */
class DebtThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        "WEAK, 30, 140, 10, 14, 35",
        "MEDIUM, 40, 180, 15, 18, 55",
        "STRONG, 55, 240, 21, 23, 70",
    })
    void thresholdsAreThoseOfTablesSixAndSeven(
            DebtCarryingCapacity capacity,
            double pvToGdp,
            double pvToExports,
            double serviceToExports,
            double serviceToRevenue,
            double totalPvToGdp) {
        assertThat(capacity.threshold(DebtBurden.PV_TO_GDP)).isEqualTo(pvToGdp);
        assertThat(capacity.threshold(DebtBurden.PV_TO_EXPORTS)).isEqualTo(pvToExports);
        assertThat(capacity.threshold(DebtBurden.SERVICE_TO_EXPORTS)).isEqualTo(serviceToExports);
        assertThat(capacity.threshold(DebtBurden.SERVICE_TO_REVENUE)).isEqualTo(serviceToRevenue);
        assertThat(capacity.threshold(DebtBurden.TOTAL_PV_TO_GDP)).isEqualTo(totalPvToGdp);
    }

    @Test
    void indicatorReproducesTheExampleOfTableFour() {
        Estimate indicator = DebtCarryingCapacity.indicator(
                Estimate.exactly(3.09),
                Estimate.exactly(4.81),
                Estimate.exactly(6.71),
                Estimate.exactly(31.76),
                Estimate.exactly(3.53));
        assertThat(indicator.describe(3)).isEqualTo("2.82");
        assertThat(indicator.best().getAsDouble()).isCloseTo(2.8178, within(5e-5));
        assertThat(DebtCarryingCapacity.possible(indicator)).containsExactly(DebtCarryingCapacity.MEDIUM);
    }

    /**
     * Table 4 prints each contribution to two decimals; with all else 0, the indicator is that contribution and that of
     * policy.
     */
    @ParameterizedTest
    @CsvSource({
        "3.09, 0, 0, 0, 0, 1.19",
        "1, 4.81, 0, 0, 0, 0.515",
        "1, 0, 6.71, 0, 0, 0.525",
        "1, 0, 0, 31.76, 0, 1.265",
        "1, 0, 0, 0, 3.53, 0.865",
    })
    void contributionsAreThoseOfTableFour(
            double policy, double growth, double remittances, double reserves, double world, double printed) {
        Estimate contribution = DebtCarryingCapacity.indicator(
                Estimate.exactly(policy),
                Estimate.exactly(growth),
                Estimate.exactly(remittances),
                Estimate.exactly(reserves),
                Estimate.exactly(world));
        assertThat(contribution.best().getAsDouble()).isCloseTo(printed, within(0.0051));
    }

    @Test
    void reservesHaveABestLevel() {
        Estimate zero = Estimate.exactly(0);
        Estimate one = Estimate.exactly(1);
        double policy = 0.385;
        Estimate indicator = DebtCarryingCapacity.indicator(one, zero, zero, Estimate.between(40, 100), zero);
        assertThat(indicator.low()).isCloseTo(policy + 4.052 - 3.990, within(1e-9));
        assertThat(indicator.high()).isCloseTo(policy + 4.052 * 4.052 / (4 * 3.990), within(1e-9));
        assertThat(indicator.high()).isGreaterThan(policy + 4.052 * 4.052 / (4 * 3.990));
        assertThat(indicator.best()).isEmpty();
        Estimate likely = DebtCarryingCapacity.indicator(
                one, zero, zero, Estimate.between(40, 100).withBest(60), zero);
        assertThat(likely.best().getAsDouble()).isCloseTo(policy + 0.6 * 4.052 - 0.36 * 3.990, within(1e-12));
        Estimate rising = DebtCarryingCapacity.indicator(one, zero, zero, Estimate.between(10, 20), zero);
        assertThat(rising.low()).isLessThan(policy + 0.1 * (4.052 - 0.3990)).isCloseTo(policy + 0.36530, within(1e-9));
        assertThat(rising.high())
                .isGreaterThan(policy + 0.2 * (4.052 - 0.7980))
                .isCloseTo(policy + 0.65080, within(1e-9));
        Estimate falling = DebtCarryingCapacity.indicator(one, zero, zero, Estimate.between(150, 200), zero);
        assertThat(falling.low()).isLessThan(policy - 7.856).isCloseTo(policy - 7.856, within(1e-9));
        assertThat(falling.high()).isGreaterThan(policy - 2.8995).isCloseTo(policy - 2.8995, within(1e-9));
        Estimate unbounded = DebtCarryingCapacity.indicator(one, zero, zero, Estimate.atLeast(40), zero);
        assertThat(unbounded.high()).isCloseTo(policy + 4.052 * 4.052 / (4 * 3.990), within(1e-9));
        assertThat(unbounded.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** In decimals 0.385 + 4.052·r - 3.990·r² has no rounding. */
    @Test
    void boundsHoldWhatReservesContributeInDecimals() {
        Estimate zero = Estimate.exactly(0);
        for (int percent = 0; percent <= 1000; percent++) {
            BigDecimal r = BigDecimal.valueOf(percent, 2);
            BigDecimal contribution =
                    new BigDecimal("4.052").multiply(r).subtract(new BigDecimal("3.990").multiply(r.multiply(r)));
            Estimate indicator =
                    DebtCarryingCapacity.indicator(Estimate.exactly(1), zero, zero, Estimate.exactly(percent), zero);
            assertThat(new BigDecimal(indicator.low()))
                    .as("%d %%", percent)
                    .isLessThanOrEqualTo(contribution.add(new BigDecimal("0.385")));
            assertThat(new BigDecimal(indicator.high()))
                    .as("%d %%", percent)
                    .isGreaterThanOrEqualTo(contribution.add(new BigDecimal("0.385")));
        }
    }

    @ParameterizedTest
    @CsvSource({"2.68, WEAK", "2.69, MEDIUM", "3.05, MEDIUM", "3.06, STRONG"})
    void cutOffsBelongToMedium(double indicator, DebtCarryingCapacity capacity) {
        assertThat(DebtCarryingCapacity.of(indicator)).isEqualTo(capacity);
        assertThat(DebtCarryingCapacity.possible(Estimate.exactly(indicator))).containsExactly(capacity);
    }

    @Test
    void uncertainIndicatorLeavesSeveralCapacities() {
        assertThat(DebtCarryingCapacity.possible(Estimate.between(2.6, 2.7)))
                .containsExactly(DebtCarryingCapacity.WEAK, DebtCarryingCapacity.MEDIUM);
        assertThat(DebtCarryingCapacity.possible(Estimate.unknown())).hasSize(3);
        assertThatThrownBy(() -> DebtCarryingCapacity.of(Double.NaN))
                .hasMessage("composite indicator = NaN: must be finite");
        assertThatThrownBy(() -> DebtCarryingCapacity.of(Double.POSITIVE_INFINITY))
                .hasMessage("composite indicator = Infinity: must be finite");
    }

    private static Estimate indicator(Estimate policy, double remittances, double reserves) {
        Estimate three = Estimate.exactly(3);
        return DebtCarryingCapacity.indicator(
                policy, three, Estimate.exactly(remittances), Estimate.exactly(reserves), three);
    }

    @Test
    void refusesInputsThatNoCountryCanHave() {
        assertThatThrownBy(() -> indicator(Estimate.exactly(40), 6, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CPIA = 40: must be 1 to 6");
        assertThatThrownBy(() -> indicator(Estimate.exactly(-1), 6, 30)).hasMessage("CPIA = -1: must be 1 to 6");
        assertThatThrownBy(() -> indicator(Estimate.exactly(3), 6, -50))
                .hasMessage("reserves, percent of imports = -50: cannot be negative");
        assertThatThrownBy(() -> indicator(Estimate.exactly(3), -6, 30))
                .hasMessage("remittances, percent of GDP = -6: cannot be negative");
        double greatest = indicator(Estimate.exactly(6), 6, 30).high();
        assertThat(indicator(Estimate.about(6), 6, 30).high()).isBetween(greatest, Math.nextUp(greatest));
    }

    @Test
    void breachIsAboveTheThreshold() {
        assertThat(DebtCarryingCapacity.MEDIUM.isBreached(DebtBurden.PV_TO_GDP, Estimate.exactly(40)))
                .isEqualTo(Ternary.NO);
        assertThat(DebtCarryingCapacity.MEDIUM.isBreached(DebtBurden.PV_TO_GDP, Estimate.about(40)))
                .isEqualTo(Ternary.UNKNOWN);
        assertThat(DebtCarryingCapacity.MEDIUM.isBreached(DebtBurden.PV_TO_GDP, Estimate.moreThan(40)))
                .isEqualTo(Ternary.YES);
    }

    private static Map<DebtBurden, Estimate> external(double gdp, double exports, double toExports, double toRevenue) {
        Map<DebtBurden, Estimate> ratios = new EnumMap<>(DebtBurden.class);
        ratios.put(DebtBurden.PV_TO_GDP, Estimate.exactly(gdp));
        ratios.put(DebtBurden.PV_TO_EXPORTS, Estimate.exactly(exports));
        ratios.put(DebtBurden.SERVICE_TO_EXPORTS, Estimate.exactly(toExports));
        ratios.put(DebtBurden.SERVICE_TO_REVENUE, Estimate.exactly(toRevenue));
        return ratios;
    }

    @Test
    void signalsFollowParagraphs75And76() {
        Map<DebtBurden, Estimate> calm = external(20, 100, 5, 8);
        Map<DebtBurden, Estimate> breach = external(20, 100, 5, 19);
        DebtCarryingCapacity medium = DebtCarryingCapacity.MEDIUM;
        assertThat(medium.signals(calm, calm)).containsExactly(DistressSignal.LOW);
        assertThat(medium.signals(calm, breach)).containsExactly(DistressSignal.MODERATE);
        assertThat(medium.signals(breach, breach)).containsExactly(DistressSignal.HIGH);
        assertThat(medium.signals(breach, Map.of())).containsExactly(DistressSignal.HIGH);
    }

    @Test
    void missingRatioIsUnknownNeverFine() {
        Map<DebtBurden, Estimate> calm = external(20, 100, 5, 8);
        DebtCarryingCapacity medium = DebtCarryingCapacity.MEDIUM;
        assertThat(medium.signals(calm, Map.of())).containsExactly(DistressSignal.LOW, DistressSignal.MODERATE);
        assertThat(medium.signals(Map.of(), calm)).containsExactly(DistressSignal.LOW, DistressSignal.HIGH);
        assertThat(medium.signals(Map.of(), Map.of())).hasSize(3);
    }

    @Test
    void totalDebtIsABenchmarkOutsideTheExternalSignal() {
        Map<DebtBurden, Estimate> calm = external(20, 100, 5, 8);
        calm.put(DebtBurden.TOTAL_PV_TO_GDP, Estimate.exactly(90));
        assertThat(DebtCarryingCapacity.MEDIUM.signals(calm, calm)).containsExactly(DistressSignal.LOW);
        assertThat(DebtBurden.TOTAL_PV_TO_GDP.isExternal()).isFalse();
        assertThat(DebtBurden.TOTAL_PV_TO_GDP).hasToString("present value of total public debt to GDP");
    }
}
