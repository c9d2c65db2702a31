package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.RepaymentProfile;

/** The grant element of exact terms, by the closed forms of {@link GrantElementConvention}. */
final class GrantElement {

    private GrantElement() {}

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
