package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The mechanical part of the IMF and World Bank's debt sustainability framework for low-income countries: debt burdens
 * against the thresholds that a country's carrying capacity allows.
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
 * <p>Source: Guidance Note on the Bank-Fund Debt Sustainability Framework for Low Income Countries (IMF and World Bank,
 * 2018), tables 6 and 7, figure 8, paragraphs 75, 76 and 79. A ratio that is not given is unknown, never fine: the
 * answer is the set of signals that stay possible.
 *
 * <p>What it does not mean: it is a screen, not a debt sustainability analysis. An analysis projects twenty years,
 * applies judgment, and counts market signals and arrears; a country's published rating may differ.
 *
 * @since 0.1.0
 */
public final class DebtThresholds {

    /**
     * Figure 8: how near to its threshold, in percent of it, a ratio leaves limited space, and how far substantial
     * space.
     */
    private static final double NEAR_STOCK = 20;

    private static final double FAR_STOCK = 40;
    private static final double NEAR_SERVICE = 12;
    private static final double FAR_SERVICE = 35;

    private DebtThresholds() {}

    /**
     * Tells whether a burden exceeds its threshold.
     *
     * @param capacity the debt-carrying capacity
     * @param burden which ratio
     * @param percent the ratio
     * @return YES above the threshold
     */
    public static Ternary isBreached(DebtCarryingCapacity capacity, DebtBurden burden, Estimate percent) {
        return percent.isAbove(capacity.threshold(burden));
    }

    /**
     * The signals of external distress that the ratios leave possible.
     *
     * @param capacity the debt-carrying capacity
     * @param baseline the external ratios of the baseline, in percent; the greatest of the years looked at, or {@link
     *     #withoutOneOff} of them
     * @param stressed the same ratios under the most extreme stress test
     * @return one signal if the ratios settle it, else those that remain
     */
    public static Set<DistressSignal> signals(
            DebtCarryingCapacity capacity, Map<DebtBurden, Estimate> baseline, Map<DebtBurden, Estimate> stressed) {
        return signals(
                anyBreach(capacity, requireNonNull(baseline, "baseline"), false),
                anyBreach(capacity, requireNonNull(stressed, "stressed"), false));
    }

    /**
     * The signals of overall distress of public debt that the ratios leave possible: as {@link #signals}, with the
     * benchmark of total public debt as a fifth threshold.
     *
     * @param capacity the debt-carrying capacity
     * @param baseline the ratios of the baseline, {@link DebtBurden#TOTAL_PV_TO_GDP} among them, in percent; the
     *     greatest of the years looked at, or {@link #withoutOneOff} of them
     * @param stressed the same ratios under the most extreme stress test
     * @return one signal if the ratios settle it, else those that remain
     * @since 0.2.0
     */
    public static Set<DistressSignal> overall(
            DebtCarryingCapacity capacity, Map<DebtBurden, Estimate> baseline, Map<DebtBurden, Estimate> stressed) {
        return signals(
                anyBreach(capacity, requireNonNull(baseline, "baseline"), true),
                anyBreach(capacity, requireNonNull(stressed, "stressed"), true));
    }

    /**
     * What counts of a ratio over the years if a breach in a single year is discounted: the second greatest, which
     * exceeds a threshold only if the ratio does so in two years or more. The guidance brings a single breach of the
     * very near future back by judgment.
     *
     * @param years the ratio of each year looked at, in percent, in any order
     * @return the second greatest
     * @throws IllegalArgumentException if there are fewer than two years
     * @since 0.2.0
     */
    public static Estimate withoutOneOff(List<Estimate> years) {
        if (years.size() < 2) {
            throw new IllegalArgumentException("ratio of " + Lines.count(years.size(), "year")
                    + ": needs two years, for only then a breach can last");
        }
        double low = second(years, Estimate::low);
        double high = second(years, Estimate::high);
        Qualifier wording = Inputs.wording(years);
        double best = wording == Qualifier.RANGE
                ? Double.NaN
                : second(years, year -> year.best().getAsDouble());
        return Inputs.result(
                wording, best, low, low == Double.NEGATIVE_INFINITY, high, high == Double.POSITIVE_INFINITY);
    }

    private static double second(List<Estimate> years, ToDoubleFunction<Estimate> end) {
        double[] sorted = years.stream().mapToDouble(end).sorted().toArray();
        return sorted[sorted.length - 2];
    }

    private static Set<DistressSignal> signals(Ternary inBaseline, Ternary underStress) {
        EnumSet<DistressSignal> signals = EnumSet.noneOf(DistressSignal.class);
        if (!inBaseline.isNo()) {
            signals.add(DistressSignal.HIGH);
        }
        if (!inBaseline.isYes() && !underStress.isNo()) {
            signals.add(DistressSignal.MODERATE);
        }
        if (!inBaseline.isYes() && !underStress.isYes()) {
            signals.add(DistressSignal.LOW);
        }
        return Collections.unmodifiableSet(signals);
    }

    private static Ternary anyBreach(
            DebtCarryingCapacity capacity, Map<DebtBurden, Estimate> ratios, boolean isOverall) {
        Ternary any = Ternary.NO;
        for (DebtBurden burden : DebtBurden.values()) {
            if (isOverall || burden.isExternal()) {
                any = any.or(isBreached(capacity, burden, ratio(ratios, burden)));
            }
        }
        return any;
    }

    private static Estimate ratio(Map<DebtBurden, Estimate> ratios, DebtBurden burden) {
        return ratios.getOrDefault(burden, Estimate.unknown());
    }

    /**
     * The space to absorb shocks that the baseline of a country at moderate risk leaves possible.
     *
     * @param capacity the debt-carrying capacity
     * @param baseline the external ratios of the baseline, in percent
     * @return one answer if the ratios settle it, else those that remain
     */
    public static Set<ShockSpace> space(DebtCarryingCapacity capacity, Map<DebtBurden, Estimate> baseline) {
        requireNonNull(baseline, "baseline");
        Ternary near = Ternary.NO;
        Ternary far = Ternary.YES;
        for (DebtBurden burden : DebtBurden.values()) {
            if (burden.isExternal()) {
                boolean stock = burden == DebtBurden.PV_TO_GDP || burden == DebtBurden.PV_TO_EXPORTS;
                double threshold = capacity.threshold(burden);
                Estimate ratio = ratio(baseline, burden);
                near = near.or(ratio.isBelow(below(threshold, stock ? NEAR_STOCK : NEAR_SERVICE))
                        .not());
                far = far.and(ratio.isBelow(below(threshold, stock ? FAR_STOCK : FAR_SERVICE)));
            }
        }
        EnumSet<ShockSpace> space = EnumSet.noneOf(ShockSpace.class);
        if (!near.isNo()) {
            space.add(ShockSpace.LIMITED);
        }
        if (!near.isYes() && !far.isYes()) {
            space.add(ShockSpace.SOME);
        }
        if (!far.isNo()) {
            space.add(ShockSpace.SUBSTANTIAL);
        }
        return Collections.unmodifiableSet(space);
    }

    private static double below(double threshold, double percent) {
        return threshold * (100 - percent) / 100;
    }
}
