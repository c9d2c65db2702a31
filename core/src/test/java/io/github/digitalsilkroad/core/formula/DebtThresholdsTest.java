package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures from the Guidance Note on the Bank-Fund Debt Sustainability Framework (2018), tables 6 and 7 and paragraphs
 * 75, 76 and 79.
 */
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
    void breachIsAboveTheThreshold() {
        Map<DebtBurden, Estimate> ratios = external(40, 100, 5, 8);
        DebtCarryingCapacity medium = DebtCarryingCapacity.MEDIUM;
        assertThat(medium.signals(ratios, ratios)).containsExactly(DistressSignal.LOW);
        ratios.put(DebtBurden.PV_TO_GDP, Estimate.about(40));
        assertThat(medium.signals(ratios, ratios)).hasSize(3);
        ratios.put(DebtBurden.PV_TO_GDP, Estimate.moreThan(40));
        assertThat(medium.signals(ratios, ratios)).containsExactly(DistressSignal.HIGH);
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
