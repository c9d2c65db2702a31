package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * How much debt a country can carry, in the three classes of the IMF and World Bank's framework for low-income
 * countries, and what debt burdens signal against the thresholds of each class.
 *
 * <p>The IMF publishes the class of a country. It follows from a composite indicator of policy, growth, remittances,
 * reserves and world growth: weak below 2.69, medium to 3.05, strong above. Source: Guidance Note on the Bank-Fund Debt
 * Sustainability Framework for Low Income Countries (IMF and World Bank, 2018), tables 4 to 7,
 * figure 8, paragraphs 75, 76 and 79.
 *
 * <table>
 * <caption>Thresholds, percent</caption>
 * <tr><th>capacity</th><th>PV to GDP</th><th>PV to exports</th><th>service to exports</th><th>service to revenue</th>
 * <th>total PV to GDP</th></tr>
 * <tr><td>weak</td><td>30</td><td>140</td><td>10</td><td>14</td><td>35</td></tr>
 * <tr><td>medium</td><td>40</td><td>180</td><td>15</td><td>18</td><td>55</td></tr>
 * <tr><td>strong</td><td>55</td><td>240</td><td>21</td><td>23</td><td>70</td></tr>
 * </table>
 *
 * <p>A ratio that is not given is unknown, never fine: the answer is the set of signals that stay possible.
 *
 * <p>What it does not mean: it is a screen, not a debt sustainability analysis. The class that the IMF publishes needs
 * two consecutive signals to change, and may differ. An analysis projects twenty years, applies judgment, and counts
 * market signals and arrears; a country's published rating may differ.
 *
 * @since 0.1.0
 */
public enum DebtCarryingCapacity {
    /** Indicator below 2.69. */
    WEAK(30, 140, 10, 14, 35),
    /** Indicator from 2.69 to 3.05. */
    MEDIUM(40, 180, 15, 18, 55),
    /** Indicator above 3.05. */
    STRONG(55, 240, 21, 23, 70);

    private final ImmutableMap<DebtBurden, Double> thresholds;

    DebtCarryingCapacity(
            double pvToGdp, double pvToExports, double serviceToExports, double serviceToRevenue, double totalPvToGdp) {
        this.thresholds = ImmutableMap.of(
                DebtBurden.PV_TO_GDP, pvToGdp,
                DebtBurden.PV_TO_EXPORTS, pvToExports,
                DebtBurden.SERVICE_TO_EXPORTS, serviceToExports,
                DebtBurden.SERVICE_TO_REVENUE, serviceToRevenue,
                DebtBurden.TOTAL_PV_TO_GDP, totalPvToGdp);
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

    /**
     * The signals of external distress that the ratios leave possible.
     *
     * @param baseline the external ratios of the baseline, in percent; the greatest of the years looked at
     * @param stressed the same ratios under the most extreme stress test
     * @return one signal if the ratios settle it, else those that remain
     */
    public Set<DistressSignal> signals(Map<DebtBurden, Estimate> baseline, Map<DebtBurden, Estimate> stressed) {
        Ternary inBaseline = anyBreach(requireNonNull(baseline, "baseline"));
        Ternary underStress = anyBreach(requireNonNull(stressed, "stressed"));
        Ternary noBreach = inBaseline.not();
        Map<DistressSignal, Ternary> conditions = ImmutableMap.of(
                DistressSignal.LOW, noBreach.and(underStress.not()),
                DistressSignal.MODERATE, noBreach.and(underStress),
                DistressSignal.HIGH, inBaseline);
        return ImmutableSet.copyOf(
                Maps.filterValues(conditions, condition -> !condition.isNo()).keySet());
    }

    private Ternary anyBreach(Map<DebtBurden, Estimate> ratios) {
        return Arrays.stream(DebtBurden.values())
                .filter(DebtBurden::isExternal)
                .map(burden -> ratios.getOrDefault(burden, Estimate.unknown()).isAbove(threshold(burden)))
                .reduce(Ternary.NO, Ternary::or);
    }
}
