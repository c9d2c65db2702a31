package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Map;
import java.util.Set;

/**
 * How much debt a country can carry, by the composite indicator of the IMF and World Bank's framework for low-income
 * countries, and what debt burdens signal against the thresholds of that capacity.
 *
 * <p>The indicator is 0.385·CPIA + 2.719·g + 2.022·m + 4.052·r − 3.990·r² + 13.520·w, with the World Bank's policy
 * score CPIA (1 to 6) and, as fractions, growth g, remittances to GDP m, reserves to imports r and world growth w, each
 * a ten-year average. Below 2.69 the capacity is weak, from 2.69 to 3.05 medium, above 3.05 strong. Source: Guidance
 * Note on the Bank-Fund Debt Sustainability Framework for Low Income Countries (IMF and World Bank, 2018), tables 4 to
 * 7, figure 8, paragraphs 75, 76 and 79.
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

    private static final double MEDIUM_FROM = 2.69;
    private static final double MEDIUM_TO = 3.05;

    /** Covers the rounding of the few operations on one ratio. */
    private static final double ROUNDING = 0x1p-49;

    private static final double LEAST_POLICY = 1;
    private static final double MOST_POLICY = 6;

    private static final double POLICY = 0.385;
    private static final double GROWTH = 2.719;
    private static final double REMITTANCES = 2.022;
    private static final double RESERVES = 4.052;
    private static final double RESERVES_SQUARED = -3.990;
    private static final double WORLD_GROWTH = 13.520;

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
     * The composite indicator.
     *
     * @param policy the CPIA score, 1 to 6; what an estimate leaves possible beyond is left out
     * @param growth real growth, percent a year
     * @param remittances remittances, percent of GDP, at least 0
     * @param reserves reserves, percent of imports, at least 0
     * @param worldGrowth world growth, percent a year
     * @return the indicator, around 2 to 4, without unit; bounds are exact although reserves occur twice
     * @throws IllegalArgumentException if the policy score is certainly not 1 to 6, or remittances or reserves are
     *     certainly negative
     */
    public static Estimate indicator(
            Estimate policy, Estimate growth, Estimate remittances, Estimate reserves, Estimate worldGrowth) {
        if (policy.isBelow(LEAST_POLICY).isYes() || policy.isAbove(MOST_POLICY).isYes()) {
            throw new IllegalArgumentException("CPIA = " + policy + ": must be 1 to 6");
        }
        return policy.within(LEAST_POLICY, MOST_POLICY)
                .times(POLICY)
                .plus(growth.times(GROWTH / 100))
                .plus(Inputs.nonNegative(remittances, "remittances, percent of GDP")
                        .times(REMITTANCES / 100))
                .plus(ofReserves(Inputs.nonNegative(reserves, "reserves, percent of imports")))
                .plus(worldGrowth.times(WORLD_GROWTH / 100));
    }

    /** The contribution of reserves rises up to their best level and falls from there. */
    private static Estimate ofReserves(Estimate reserves) {
        double top = -RESERVES / (2 * RESERVES_SQUARED) * 100;
        double most = ofReserves(Math.max(reserves.low(), Math.min(reserves.high(), top)));
        double best = reserves.best().isPresent() ? ofReserves(reserves.best().getAsDouble()) : Double.NaN;
        double low = Math.min(ofReserves(reserves.low()), ofReserves(reserves.high()));
        boolean open = low == Double.NEGATIVE_INFINITY;
        return Inputs.result(
                Inputs.wording(Set.of(reserves)),
                best,
                open ? low : low - ROUNDING * (1 + Math.abs(low)),
                open,
                most + ROUNDING * (1 + Math.abs(most)),
                false);
    }

    private static double ofReserves(double percent) {
        double fraction = percent / 100;
        return Double.isInfinite(fraction)
                ? Double.NEGATIVE_INFINITY
                : fraction * (RESERVES + RESERVES_SQUARED * fraction);
    }

    /**
     * The capacity by a known indicator.
     *
     * @param indicator the composite indicator
     * @return the capacity
     * @throws IllegalArgumentException if the indicator is not finite
     */
    public static DebtCarryingCapacity of(double indicator) {
        if (!Double.isFinite(indicator)) {
            throw new IllegalArgumentException("composite indicator = " + indicator + ": must be finite");
        }
        return indicator < MEDIUM_FROM ? WEAK : indicator <= MEDIUM_TO ? MEDIUM : STRONG;
    }

    /**
     * The capacities that an estimated indicator leaves possible.
     *
     * @param indicator the composite indicator
     * @return one or more, from weak to strong
     */
    public static Set<DebtCarryingCapacity> possible(Estimate indicator) {
        return possible(ImmutableMap.of(
                WEAK,
                indicator.isBelow(MEDIUM_FROM),
                MEDIUM,
                Ternary.of(indicator.overlaps(Estimate.between(MEDIUM_FROM, MEDIUM_TO))),
                STRONG,
                indicator.isAbove(MEDIUM_TO)));
    }

    /** The keys whose conditions are not certainly false, in their order. */
    private static <T> Set<T> possible(ImmutableMap<T, Ternary> conditions) {
        return ImmutableSet.copyOf(
                Maps.filterValues(conditions, condition -> !condition.isNo()).keySet());
    }

    /**
     * Tells whether a burden exceeds its threshold.
     *
     * @param burden which ratio
     * @param percent the ratio
     * @return YES above the threshold
     */
    public Ternary isBreached(DebtBurden burden, Estimate percent) {
        return percent.isAbove(threshold(burden));
    }

    /**
     * The signals of external distress that the ratios leave possible.
     *
     * @param baseline the external ratios of the baseline, in percent; the greatest of the years looked at
     * @param stressed the same ratios under the most extreme stress test
     * @return one signal if the ratios settle it, else those that remain
     */
    public Set<DistressSignal> signals(Map<DebtBurden, Estimate> baseline, Map<DebtBurden, Estimate> stressed) {
        return signals(
                anyBreach(requireNonNull(baseline, "baseline")), anyBreach(requireNonNull(stressed, "stressed")));
    }

    private static Set<DistressSignal> signals(Ternary inBaseline, Ternary underStress) {
        Ternary noBreach = inBaseline.not();
        return possible(ImmutableMap.of(
                DistressSignal.LOW, noBreach.and(underStress.not()),
                DistressSignal.MODERATE, noBreach.and(underStress),
                DistressSignal.HIGH, inBaseline));
    }

    private Ternary anyBreach(Map<DebtBurden, Estimate> ratios) {
        Ternary any = Ternary.NO;
        for (DebtBurden burden : DebtBurden.values()) {
            if (burden.isExternal()) {
                any = any.or(isBreached(burden, ratios.getOrDefault(burden, Estimate.unknown())));
            }
        }
        return any;
    }
}
