package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;

/**
 * How much debt a country can carry, in the three classes of the IMF and World Bank's framework for low-income
 * countries, each with its thresholds for external debt.
 *
 * <p>The IMF publishes the class of a country. It follows from a composite indicator of policy, growth, remittances,
 * reserves and world growth: weak below 2.69, medium to 3.05, strong above. Source: Guidance Note on the Bank-Fund Debt
 * Sustainability Framework for Low Income Countries (IMF and World Bank, 2018), tables 4 to 7.
 *
 * <table>
 * <caption>Thresholds, percent</caption>
 * <tr><th>capacity</th><th>PV to GDP</th><th>PV to exports</th><th>service to exports</th><th>service to revenue</th>
 * </tr>
 * <tr><td>weak</td><td>30</td><td>140</td><td>10</td><td>14</td></tr>
 * <tr><td>medium</td><td>40</td><td>180</td><td>15</td><td>18</td></tr>
 * <tr><td>strong</td><td>55</td><td>240</td><td>21</td><td>23</td></tr>
 * </table>
 *
 * <p>What it does not mean: it is a screen, not a debt sustainability analysis. The class that the IMF publishes needs
 * two consecutive signals to change, and may differ. An analysis projects twenty years, applies judgment, and counts
 * market signals and arrears; a country's published rating may differ.
 *
 * @since 0.1.0
 */
public enum DebtCarryingCapacity {
    /** Indicator below 2.69. */
    WEAK(30, 140, 10, 14),
    /** Indicator from 2.69 to 3.05. */
    MEDIUM(40, 180, 15, 18),
    /** Indicator above 3.05. */
    STRONG(55, 240, 21, 23);

    private final ImmutableMap<DebtBurden, Double> thresholds;

    DebtCarryingCapacity(double pvToGdp, double pvToExports, double serviceToExports, double serviceToRevenue) {
        this.thresholds = ImmutableMap.of(
                DebtBurden.PV_TO_GDP, pvToGdp,
                DebtBurden.PV_TO_EXPORTS, pvToExports,
                DebtBurden.SERVICE_TO_EXPORTS, serviceToExports,
                DebtBurden.SERVICE_TO_REVENUE, serviceToRevenue);
    }

    /**
     * The level above which a burden is a breach.
     *
     * @param burden the ratio
     * @return percent
     */
    public double threshold(DebtBurden burden) {
        return requireNonNull(thresholds.get(burden), "burden");
    }
}
