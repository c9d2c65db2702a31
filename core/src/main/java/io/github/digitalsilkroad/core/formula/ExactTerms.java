package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.Optional;

/**
 * The terms of a loan, all known exactly: what a formula of loan arithmetic needs.
 *
 * @param graceRate interest rate until the first payment of principal, percent a year, at least 0
 * @param rate interest rate from then on, percent a year, at least 0
 * @param maturityYears years from commitment to the last payment, above 0
 * @param graceYears years from commitment to the first payment of principal, 0 to the maturity; of a lump sum, whose
 *     only payment is at maturity, always the maturity
 * @param paymentsPerYear payments a year, 1 to 365
 * @param profile how the principal comes back
 * @since 0.1.0
 */
record ExactTerms(
        double graceRate,
        double rate,
        double maturityYears,
        double graceYears,
        int paymentsPerYear,
        RepaymentProfile profile) {

    /** How near to a whole number of payments counts as whole. */
    private static final double WHOLE = 1e-9;

    /** The most payments of a schedule: a hundred years, day by day. */
    private static final int LONGEST = 100 * 365;

    /**
     * Checks what {@link LoanTerms} that are known by bounds leave open.
     *
     * @param graceRate interest rate until the first payment of principal, percent a year, at least 0; that of a lump
     *     sum is the rate
     * @param rate interest rate from then on, percent a year, at least 0
     * @param maturityYears years from commitment to the last payment, above 0
     * @param graceYears years from commitment to the first payment of principal, 0 to the maturity; that of a lump sum
     *     becomes its maturity
     * @param paymentsPerYear payments a year, 1 to 365
     * @param profile how the principal comes back
     * @throws IllegalArgumentException if the maturity is not above 0, or the grace period exceeds it
     */
    public ExactTerms {
        Inputs.positive(maturityYears, "maturity years");
        if (graceYears > maturityYears) {
            throw new IllegalArgumentException(
                    "grace years = " + Decimals.text(graceYears) + ": exceeds the maturity of "
                            + Decimals.text(maturityYears)
                            + " years, so that principal would never be due; are the two swapped?");
        }
        if (profile == RepaymentProfile.LUMP_SUM) {
            graceYears = maturityYears;
        }
    }

    /**
     * The best values of terms as a source states them.
     *
     * @param terms terms with a best value for each rate, the maturity and the grace period
     * @return the terms
     * @throws IllegalArgumentException if the grace period is not stated, or one of them is known by bounds only
     */
    public static ExactTerms of(LoanTerms terms) {
        boolean isLumpSum = terms.profile() == RepaymentProfile.LUMP_SUM;
        Estimate grace = (isLumpSum ? Optional.of(terms.maturityYears()) : terms.graceYears())
                .orElseThrow(() ->
                        new IllegalArgumentException(terms + ": a schedule needs a grace period, and none is stated"));
        double stated = best(terms.rate(), "interest rate in percent");
        double maturity = best(terms.maturityYears(), "maturity in years");
        double early =
                terms.graceRate().isEmpty() ? stated : best(terms.graceRate().get(), "grace rate in percent");
        return new ExactTerms(
                early, stated, maturity, best(grace, "grace in years"), terms.paymentsPerYear(), terms.profile());
    }

    private static double best(Estimate estimate, String name) {
        return estimate.best()
                .orElseThrow(() ->
                        new IllegalArgumentException(name + " = " + estimate + ": must be one number, not a range"));
    }

    /** Refuses terms that make no schedule. */
    void requireWholePayments() {
        lastPayment();
        firstPrincipal();
    }

    /** The number of the last payment, counted from commitment. */
    int lastPayment() {
        return wholePayments(maturityYears, "maturity");
    }

    /** The number of the first payment of principal, counted from commitment; 0 is on that day. */
    int firstPrincipal() {
        return wholePayments(graceYears, "grace period");
    }

    private int wholePayments(double years, String name) {
        double payments = years * paymentsPerYear;
        double whole = Math.rint(payments);
        if (Math.abs(payments - whole) > WHOLE) {
            throw new IllegalArgumentException(name + " of " + Decimals.text(years) + " years at " + paymentsPerYear
                    + " payments a year is " + Decimals.text(payments) + " payments: a schedule needs a whole number");
        }
        if (whole > LONGEST) {
            throw new IllegalArgumentException(name + " of " + Decimals.text(years) + " years at " + paymentsPerYear
                    + " payments a year: a schedule has at most " + Decimals.text(LONGEST) + " payments");
        }
        return (int) whole;
    }
}
