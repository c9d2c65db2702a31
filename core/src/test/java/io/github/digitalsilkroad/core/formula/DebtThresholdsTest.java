package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures from the Guidance Note on the Bank-Fund Debt Sustainability Framework (2018), table 6. */
class DebtThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        "WEAK, 30, 140, 10, 14",
        "MEDIUM, 40, 180, 15, 18",
        "STRONG, 55, 240, 21, 23",
    })
    void thresholdsAreThoseOfTheGuidanceNote(
            DebtCarryingCapacity capacity,
            double pvToGdp,
            double pvToExports,
            double serviceToExports,
            double serviceToRevenue) {
        assertThat(capacity.threshold(DebtBurden.PV_TO_GDP)).isEqualTo(pvToGdp);
        assertThat(capacity.threshold(DebtBurden.PV_TO_EXPORTS)).isEqualTo(pvToExports);
        assertThat(capacity.threshold(DebtBurden.SERVICE_TO_EXPORTS)).isEqualTo(serviceToExports);
        assertThat(capacity.threshold(DebtBurden.SERVICE_TO_REVENUE)).isEqualTo(serviceToRevenue);
    }
}
