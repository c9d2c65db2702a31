package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;

/**
 * The grant element of a loan: how much of its face value is a gift, because interest is below the discount rate and
 * principal comes back late. It is the face value less the present value of all payments, in percent of the face value.
 *
 * <p>Unit: percent. Range: 100 for a grant; 0 for a loan at the discount rate; negative, without limit, for a dearer
 * loan.
 *
 * <p>With maturity M and grace period G in years, A payments a year, interest R₁ until the first payment of principal
 * and R₂ after it, discount rate I, all rates as fractions: D = (1+I)^(1/A) − 1, INT = G − 1/A, v = 1/(1+D), x = A·INT,
 * y = A·M, N = y − x:
 *
 * <table>
 * <caption>Closed forms</caption>
 * <tr><th>profile</th><th>grant element, percent</th></tr>
 * <tr><td>equal principal</td><td>100·(1 − (R₁/A)·(1 − vˣ)/D − K − (R₂/A)·(vˣ − K)/D), with
 * K = (vˣ − vʸ)/(D·N) the present value of principal</td></tr>
 * <tr><td>annuity</td>
 * <td>100·(1 − (R₁/A)·(1 − vˣ)/D − p·(vˣ − vʸ)/D), with p = (R₂/A)/(1 − (1 + R₂/A)^−N) each payment</td></tr>
 * <tr><td>lump sum</td><td>100·(1 − (1 + R₂·M)/(1 + I)^M): one payment, of principal and simple interest</td></tr>
 * </table>
 *
 * <p>With one rate the first is 100·(1 − (R/A)/D)·(1 − K). Payments need not come out whole: the closed forms hold for
 * 21.75 years as well. Source: OECD Development Assistance Committee, technical annex on grant element calculation.
 * The tests compute the same by discounting payment by payment.
 *
 * <p>What it does not mean: a high grant element does not make a project worth its price, and says nothing of
 * collateral or of who may be hired. It depends on the convention as much as on the loan.
 *
 * @since 0.1.0
 */
public final class GrantElement {

    private GrantElement() {}

    /**
     * The grant element of terms as a source states them, under a convention. What is known by bounds gives exact
     * bounds, by the shape of the formula: it falls in each rate; in maturity and grace period it rises while the rate
     * is below the discount rate, and falls above; where the grace period has a rate of its own, it turns once at most
     * as the grace period grows. A grace period that is not stated may be anything from 0 to the maturity, or is 0
     * where the convention says so; that of a lump sum is always the maturity.
     *
     * @param terms a loan at a fixed rate
     * @param convention the discount rate and arithmetic
     * @return percent, rounded outward by at least 1e-10 percentage points, and by as much again for each term that is
     *     not exact, so that settling one never widens the answer; with the value for the best terms if there is one
     * @throws IllegalArgumentException if the rate is floating, or the convention does not know the terms
     */
    public static Estimate of(LoanTerms terms, GrantElementConvention convention) {
        return GrantElementBounds.of(terms, convention);
    }

    /**
     * The grant element of exact terms under a convention.
     *
     * @param terms the terms
     * @param convention the discount rate and arithmetic
     * @return percent
     * @throws IllegalArgumentException if the convention does not know the terms
     */
    static double of(ExactTerms terms, GrantElementConvention convention) {
        double percent = convention.roundsSteps()
                ? RoundedSteps.grantElement(terms, convention.discountRate())
                : closedForm(terms, convention.discountRate());
        return convention.isLimited() ? Math.max(0, Math.min(100, percent)) : percent;
    }

    /**
     * The grant element by the closed form of the OECD.
     *
     * @param terms the terms
     * @param discountRate percent a year, above 0
     * @return percent
     * @throws IllegalArgumentException if the discount rate is not finite and above 0
     */
    static double closedForm(ExactTerms terms, double discountRate) {
        Inputs.positive(discountRate, "discount rate");
        return closedForm(
                terms.profile(),
                terms.graceRate(),
                terms.rate(),
                terms.maturityYears(),
                terms.graceYears(),
                terms.paymentsPerYear(),
                discountRate);
    }

    /** The closed form of terms that may be infinite: no bound on the rate, the maturity or the grace period. */
    static double closedForm(
            RepaymentProfile profile,
            double graceRate,
            double rate,
            double maturity,
            double grace,
            int payments,
            double discountRate) {
        double force = StrictMath.log1p(discountRate / 100);
        if (rate == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        if (profile == RepaymentProfile.LUMP_SUM) {
            double factor = StrictMath.exp(-force * maturity);
            return factor == 0 ? 100 : 100 * (1 - (1 + rate / 100 * maturity) * factor);
        }
        double step = StrictMath.expm1(force / payments);
        double before = payments * grace - 1;
        if (graceRate == Double.POSITIVE_INFINITY && before > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double count = payments * maturity - before;
        double atStart = StrictMath.exp(-force * before / payments);
        double fading = -StrictMath.expm1(-force * count / payments);
        double principal =
                Double.isInfinite(before) || Double.isInfinite(count) ? 0 : atStart * fading / (step * count);
        double perPayment = rate / 100 / payments;
        double early = before > 0 ? graceRate / 100 / payments : perPayment;
        double ofGrace = early * -StrictMath.expm1(-force * before / payments) / step;
        if (profile == RepaymentProfile.ANNUITY) {
            double annuity = perPayment == 0
                    ? principal
                    : perPayment * atStart * fading / (-StrictMath.expm1(-count * StrictMath.log1p(perPayment)) * step);
            return 100 * (1 - ofGrace - (atStart == 0 ? 0 : annuity));
        }
        double ofRest = atStart == principal ? 0 : perPayment * (atStart - principal) / step;
        return 100 * (1 - ofGrace - principal - ofRest);
    }
}
