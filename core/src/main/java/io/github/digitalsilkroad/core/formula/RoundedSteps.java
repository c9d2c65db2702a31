package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.Decimals;

/**
 * The arithmetic of AidData's loan calculator for 2000-2014: payments from the day of commitment on, with a discount
 * factor that grows by the nominal rate per payment and is rounded to two decimals each time. The number of payments is
 * rounded; the grace period is not, so that a fraction of a payment changes the installments.
 */
final class RoundedSteps {

    private RoundedSteps() {}

    /** Whether some payment is due when the grace period is over. */
    static boolean isRepaid(double maturityYears, double graceYears, int payments) {
        return graceYears * payments <= Math.round(maturityYears * payments);
    }

    /** The grant element in percent, of equal principal at one rate. */
    static double grantElement(
            double rate, double maturityYears, double graceYears, int payments, double discountRate) {
        Inputs.nonNegative(rate, "interest rate");
        long last = Math.round(maturityYears * payments);
        double first = graceYears * payments;
        if (!isRepaid(maturityYears, graceYears, payments)) {
            throw new IllegalArgumentException("grace years = " + Decimals.text(graceYears)
                    + ": exceeds the last payment, which AidData 2000-2014 rounds to "
                    + Decimals.text(last / (double) payments)
                    + " years, so that principal would never be due; choose another convention");
        }
        double growth = 1 + discountRate / 100 / payments;
        double installment = 1 / (last - first + 1);
        double outstanding = 1;
        double present = 0;
        double factor = 1;
        for (long payment = 0; payment <= last; payment++) {
            double due = payment == 0 ? 0 : outstanding * (rate / 100 / payments);
            if (payment >= first) {
                due += installment;
                outstanding -= installment;
            }
            present += due / factor;
            factor = Math.round(factor * growth * 100) / 100.0;
        }
        return 100 * (1 - present);
    }
}
