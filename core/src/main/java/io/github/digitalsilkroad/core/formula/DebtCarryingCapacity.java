package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much debt a country can carry, by the composite indicator of the IMF and World Bank's framework for low-income
 * countries.
 *
 * <p>The indicator is 0.385·CPIA + 2.719·g + 2.022·m + 4.052·r − 3.990·r² + 13.520·w, with the World Bank's policy
 * score CPIA (1 to 6) and, as fractions, growth g, remittances to GDP m, reserves to imports r and world growth w, each
 * a ten-year average. Below 2.69 the capacity is weak, from 2.69 to 3.05 medium, above 3.05 strong. Source: Guidance
 * Note on the Bank-Fund Debt Sustainability Framework for Low Income Countries (IMF and World Bank, 2018), tables 4 to
 * 7.
 *
 * <p>What it does not mean: the class that the IMF publishes needs two consecutive signals to change, and may differ.
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

    private final double pvToGdp;
    private final double pvToExports;
    private final double serviceToExports;
    private final double serviceToRevenue;
    private final double totalPvToGdp;

    DebtCarryingCapacity(
            double pvToGdp, double pvToExports, double serviceToExports, double serviceToRevenue, double totalPvToGdp) {
        this.pvToGdp = pvToGdp;
        this.pvToExports = pvToExports;
        this.serviceToExports = serviceToExports;
        this.serviceToRevenue = serviceToRevenue;
        this.totalPvToGdp = totalPvToGdp;
    }

    /**
     * The level above which a burden is a breach.
     *
     * @param burden the ratio
     * @return percent
     */
    public double threshold(DebtBurden burden) {
        return switch (burden) {
            case PV_TO_GDP -> pvToGdp;
            case PV_TO_EXPORTS -> pvToExports;
            case SERVICE_TO_EXPORTS -> serviceToExports;
            case SERVICE_TO_REVENUE -> serviceToRevenue;
            case TOTAL_PV_TO_GDP -> totalPvToGdp;
        };
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
        EnumSet<DebtCarryingCapacity> possible = EnumSet.noneOf(DebtCarryingCapacity.class);
        if (!indicator.isBelow(MEDIUM_FROM).isNo()) {
            possible.add(WEAK);
        }
        if (indicator.overlaps(Estimate.between(MEDIUM_FROM, MEDIUM_TO))) {
            possible.add(MEDIUM);
        }
        if (!indicator.isAbove(MEDIUM_TO).isNo()) {
            possible.add(STRONG);
        }
        return Collections.unmodifiableSet(possible);
    }
}
