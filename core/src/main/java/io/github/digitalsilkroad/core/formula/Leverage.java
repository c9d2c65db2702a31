package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;

/**
 * How heavy a debt is: the debt over a denominator that the caller names.
 *
 * <table>
 * <caption>Which method for which denominator D of a debt d</caption>
 * <tr><th>method</th><th>denominator</th><th>formula</th><th>range</th></tr>
 * <tr><td>{@link #ratio}</td><td>varies apart from the debt: GDP, revenue, exports</td><td>d / D</td>
 * <td>0 or more</td></tr>
 * <tr><td>{@link #shareOfTotal}</td><td>a total that contains the debt, known by itself</td>
 * <td>d / D with d ≤ D</td>
 * <td>0 to 1</td></tr>
 * <tr><td>{@link #shareOfParts}</td><td>the debt plus the rest, r</td><td>d / (d + r)</td><td>0 to 1</td></tr>
 * </table>
 *
 * <p>Unit: none, both amounts in one currency and price base; multiply by 100 for percent. Both are stocks at one date,
 * or both flows of one period. Source: the ratios of the IMF and World Bank's debt sustainability framework (Guidance
 * Note, 2018, section on debt burden indicators), with nominal amounts where present values are not known.
 *
 * <p>Bounds are exact: nothing outside them is possible if the inputs are right, and, but for rounding outward, both
 * ends can be approached. A denominator without an upper bound leaves 0 possible, one that can be 0 leaves any amount
 * possible.
 *
 * <p>What it does not mean: a share of public debt says nothing of a share of GDP, and a high ratio is no verdict on
 * whether the debt can be paid; see {@link DebtCarryingCapacity}.
 *
 * @since 0.1.0
 */
public final class Leverage {

    private Leverage() {}

    /**
     * The debt over an amount that varies apart from it.
     *
     * @param debt the debt, at least 0
     * @param denominator the amount, above 0
     * @return the ratio, 0 or more; 1.5 means that the debt is one and a half times the amount
     * @throws IllegalArgumentException if the debt is certainly negative, or the denominator certainly not above 0
     */
    public static Estimate ratio(Estimate debt, Estimate denominator) {
        return Inputs.nonNegative(debt, "debt").ratioTo(Inputs.positive(denominator, "denominator"));
    }

    /**
     * The share of a debt in a total that contains it, where the total is known by itself. That the part cannot exceed
     * the total narrows the answer.
     *
     * @param debt the debt, at least 0
     * @param total the total, above 0
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if the debt is certainly negative, the total certainly not above 0, or the debt
     *     certainly more than the total
     */
    public static Estimate shareOfTotal(Estimate debt, Estimate total) {
        Estimate part = Inputs.nonNegative(debt, "debt");
        Estimate whole = Inputs.positive(total, "total");
        Estimate ratio = part.ratioTo(whole);
        if (part.isAbove(whole).isYes()) {
            throw new IllegalArgumentException("debt = " + debt + ": exceeds the total " + total
                    + " that should contain it; compare figures of one date and one scope");
        }
        return ratio.within(0, 1);
    }

    /**
     * The share of a debt in the sum of itself and the rest.
     *
     * @param debt the debt, at least 0
     * @param rest all of the total but the debt, at least 0
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if one of the two is certainly negative, or both are 0
     */
    public static Estimate shareOfParts(Estimate debt, Estimate rest) {
        Estimate part = Inputs.nonNegative(debt, "debt");
        Estimate other = Inputs.nonNegative(rest, "rest");
        if (part.high() == 0 && other.high() == 0) {
            throw new IllegalArgumentException("debt = 0, rest = 0: a share needs a total above 0");
        }
        return part.shareOf(other);
    }
}
