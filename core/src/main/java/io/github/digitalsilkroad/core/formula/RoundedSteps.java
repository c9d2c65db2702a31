package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.Decimals;

/**
 * The arithmetic of AidData's loan calculator for 2000-2014: payments from the day of commitment on, with a discount
 * factor that grows by the nominal rate per payment and is rounded to two decimals each time. The number of payments is
 * rounded; the grace period is not, so that a fraction of a payment changes the installments.
 */
final class RoundedSteps {

    private RoundedSteps() {}

    /** The grant element of terms of equal principal at one rate. */
    static double grantElement(ExactTerms terms, double discountRate) {
        int payments = terms.paymentsPerYear();
        if (!isRepaid(terms.maturityYears(), terms.graceYears(), payments)) {
            double last = Math.round(terms.maturityYears() * payments) / (double) payments;
            throw new IllegalArgumentException("grace years = " + Decimals.text(terms.graceYears())
                    + ": exceeds the last payment, which AidData 2000-2014 rounds to " + Decimals.text(last)
                    + " years, so that principal would never be due; choose another convention");
        }
        return grantElement(
                terms.rate() / 100 / payments,
                Math.round(terms.maturityYears() * payments),
                terms.graceYears() * payments,
                discountRate / 100 / payments);
    }

    /** Whether some payment is due when the grace period is over. */
    static boolean isRepaid(double maturityYears, double graceYears, int payments) {
        return graceYears * payments <= Math.round(maturityYears * payments);
    }

    private static double grantElement(double rate, long last, double first, double discount) {
        double installment = 1 / (last - first + 1);
        double outstanding = 1;
        double present = 0;
        double factor = 1;
        for (long payment = 0; payment <= last; payment++) {
            double due = payment == 0 ? 0 : outstanding * rate;
            if (payment >= first) {
                due += installment;
                outstanding -= installment;
            }
            present += due / factor;
            factor = Math.round(factor * (1 + discount) * 100) / 100.0;
        }
        return 100 * (1 - present);
    }
}
