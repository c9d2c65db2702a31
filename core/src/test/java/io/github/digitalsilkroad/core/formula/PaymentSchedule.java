package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.RepaymentProfile;

/** The grant element by discounting every payment of the schedule, as a check on the closed form. */
final class PaymentSchedule {

    private PaymentSchedule() {}

    /** Percent; the terms make whole numbers of payments. */
    static double grantElement(ExactTerms terms, double discountRate) {
        double rate = terms.rate() / 100 / terms.paymentsPerYear();
        if (terms.profile() == RepaymentProfile.LUMP_SUM) {
            return 100
                    - (100 + terms.rate() * terms.graceYears())
                            / Math.pow(1 + discountRate / 100, terms.maturityYears());
        }
        int first = terms.firstPrincipal();
        int last = terms.lastPayment();
        int count = last - first + 1;
        double annuity = rate == 0 ? 1.0 / count : rate / -Math.expm1(-count * Math.log1p(rate));
        double growth = Math.pow(1 + discountRate / 100, 1.0 / terms.paymentsPerYear());
        double outstanding = 1;
        double present = 0;
        double factor = 1;
        for (int payment = 0; payment <= last; payment++) {
            boolean inGrace = payment < first;
            double interest = outstanding * (inGrace ? terms.graceRate() / 100 / terms.paymentsPerYear() : rate);
            double principal = terms.profile() == RepaymentProfile.ANNUITY ? annuity - interest : 1.0 / count;
            double repaid = inGrace ? 0 : principal;
            present += (repaid + (payment == 0 ? 0 : interest)) / factor;
            outstanding -= repaid;
            factor *= growth;
        }
        return 100 * (1 - present);
    }
}
