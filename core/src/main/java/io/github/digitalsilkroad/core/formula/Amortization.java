package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * The repayment schedule of a loan, in money: every amount is a whole number of cents, and the payments add up exactly
 * to principal and interest.
 *
 * <table>
 * <caption>Payments by profile</caption>
 * <tr><th>profile</th><th>payments</th></tr>
 * <tr><td>equal principal</td><td>interest on what is outstanding at every payment; from the first payment of principal
 * on, installments that differ by a cent at most</td></tr>
 * <tr><td>annuity</td>
 * <td>interest alone in the grace period, then equal totals; the last one takes up the cents</td></tr>
 * <tr><td>lump sum</td>
 * <td>one payment at maturity, of all principal and simple interest for the grace period, which is the
 * maturity for a loan of this kind</td></tr>
 * </table>
 *
 * <p>Unit: that of the principal, with two decimals. Interest is the nominal rate divided by the payments a year,
 * rounded half to even.
 *
 * <p>The grace period is the time from commitment to the first repayment of principal. If it is 0, that repayment is
 * due on the day of commitment, without interest, and there is one installment more; a loan that repays a period later
 * has a grace period of one period. The grant elements of {@link GrantElementConvention} count the same payments: they
 * are what the present value of this schedule leaves of the principal. Source: OECD DAC, Reporting Directives for the
 * Creditor Reporting System, annex on the calculation of the grant element. There G is that time, and a loan of M years
 * with A payments a year has A·(M − INT) repayments, where INT = G − 1/A: A·M + 1 of them if G is 0. The World Bank
 * (IDA) defines the grace period in the same way.
 *
 * <p>What it does not mean: it assumes that the loan is disbursed in full on the day of commitment and never
 * rescheduled.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Amortization permits ImmutableAmortization {

    private static final int CENTS = 2;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(CENTS);
    private static final RoundingMode TO_EVEN = RoundingMode.HALF_EVEN;

    /**
     * One payment.
     *
     * @param number its number, counted in periods from commitment; 0 is on that day
     * @param years years since commitment
     * @param principal the part that repays principal
     * @param interest the part that is interest
     * @param outstanding the principal that is left after it
     * @since 0.1.0
     */
    public record Payment(int number, double years, BigDecimal principal, BigDecimal interest, BigDecimal outstanding) {

        /**
         * Takes the parts, none of them null.
         *
         * @param number its number, counted in periods from commitment; 0 is on that day
         * @param years years since commitment
         * @param principal the part that repays principal
         * @param interest the part that is interest
         * @param outstanding the principal that is left after it
         */
        public Payment {
            requireNonNull(principal, "principal");
            requireNonNull(interest, "interest");
            requireNonNull(outstanding, "outstanding");
        }

        /**
         * The whole payment.
         *
         * @return principal plus interest
         */
        public BigDecimal total() {
            return principal.add(interest);
        }
    }

    Amortization() {}

    /**
     * The schedule of a loan.
     *
     * @param principal the amount lent, above 0, with two decimals at most
     * @param terms terms whose best values make whole numbers of payments, 36,500 at most
     * @return the schedule
     * @throws IllegalArgumentException if the principal is not above 0 or has more than two decimals, a term has no
     *     best value, or the maturity or the grace period is no whole number of payments
     */
    public static Amortization of(BigDecimal principal, LoanTerms terms) {
        return of(principal, ExactTerms.of(terms));
    }

    static Amortization of(BigDecimal principal, ExactTerms terms) {
        if (principal.signum() <= 0) {
            throw new IllegalArgumentException("principal = " + principal.toPlainString() + ": must be above 0");
        }
        if (principal.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException(
                    "principal = " + principal.toPlainString() + ": must have two decimals at most");
        }
        BigDecimal amount = principal.setScale(CENTS, RoundingMode.UNNECESSARY);
        return ImmutableAmortization.of(
                terms.profile() == RepaymentProfile.LUMP_SUM ? lumpSum(amount, terms) : installments(amount, terms),
                amount);
    }

    /**
     * The service of a loan whose amount is known as a source states it.
     *
     * <p>The bounds are the service of the least and of the largest amount. In a part of the years the larger loan may
     * repay a cent less, by rounding, and an annuity passes what is rounded on to its last payment: the bounds are
     * wider by as much.
     *
     * @param principal the amount lent; of amounts of 0 or less, nothing is due
     * @param terms as {@link #of} takes them
     * @param afterYears years since commitment, itself left out
     * @param throughYears years since commitment, itself included
     * @return the sum of the payments: exact for an exact amount, unbounded for an unbounded one, 0 after the last
     * @throws IllegalArgumentException if {@link #of} refuses the terms
     */
    public static Estimate service(Estimate principal, LoanTerms terms, double afterYears, double throughYears) {
        return service(principal, ExactTerms.of(terms), afterYears, throughYears);
    }

    static Estimate service(Estimate principal, ExactTerms terms, double afterYears, double throughYears) {
        terms.requireWholePayments();
        if (afterYears >= (double) terms.lastPayment() / terms.paymentsPerYear()) {
            return Estimate.exactly(0);
        }
        double best = principal.best().isPresent()
                ? service(cents(principal.best().getAsDouble()), terms, afterYears, throughYears)
                        .doubleValue()
                : Double.NaN;
        if (principal.isExact()) {
            return Estimate.exactly(best);
        }
        boolean isWhole = afterYears <= 0 && throughYears >= terms.maturityYears();
        // added as a decimal: each bound is then rounded once, as every service is
        BigDecimal slack = slack(terms, isWhole);
        double low = service(cents(Math.max(0, principal.low()), RoundingMode.FLOOR), terms, afterYears, throughYears)
                .subtract(slack)
                .doubleValue();
        double high = Double.isInfinite(principal.high())
                ? principal.high()
                : service(cents(principal.high(), RoundingMode.CEILING), terms, afterYears, throughYears)
                        .add(slack)
                        .doubleValue();
        return Inputs.result(
                Inputs.wording(List.of(principal)), best, Math.max(0, low), false, high, Double.isInfinite(high));
    }

    private static BigDecimal service(BigDecimal principal, ExactTerms terms, double after, double through) {
        return principal.signum() <= 0 ? BigDecimal.ZERO : of(principal, terms).service(after, through);
    }

    /** By how much rounding to cents can turn the order of two loans, in all years or a part of them. */
    private static BigDecimal slack(ExactTerms terms, boolean isWhole) {
        BigDecimal cent = BigDecimal.ONE.movePointLeft(CENTS);
        if (terms.profile() != RepaymentProfile.ANNUITY) {
            return isWhole ? BigDecimal.ZERO : cent;
        }
        double growth = Math.pow(1 + terms.rate() / 100 / terms.paymentsPerYear(), terms.lastPayment());
        return BigDecimal.valueOf(4 * terms.lastPayment() * growth).multiply(cent);
    }

    /**
     * An amount to the cent.
     *
     * @param amount the amount
     * @return the nearest amount with two decimals
     */
    public static BigDecimal cents(double amount) {
        return cents(amount, TO_EVEN);
    }

    private static BigDecimal cents(double amount, RoundingMode rounding) {
        return BigDecimal.valueOf(amount).setScale(CENTS, rounding);
    }

    private static List<Payment> lumpSum(BigDecimal amount, ExactTerms terms) {
        BigDecimal interest = amount.multiply(BigDecimal.valueOf(terms.rate()))
                .multiply(BigDecimal.valueOf(terms.graceYears()))
                .divide(BigDecimal.valueOf(100), CENTS, TO_EVEN);
        return List.of(new Payment(terms.lastPayment(), terms.maturityYears(), amount, interest, NOTHING));
    }

    private static List<Payment> installments(BigDecimal amount, ExactTerms terms) {
        int first = terms.firstPrincipal();
        int last = terms.lastPayment();
        int count = last - first + 1;
        BigDecimal graceRate = BigDecimal.valueOf(terms.graceRate());
        BigDecimal rate = BigDecimal.valueOf(terms.rate());
        BigDecimal hundredths = BigDecimal.valueOf(100L * terms.paymentsPerYear());
        boolean isAnnuity = terms.profile() == RepaymentProfile.ANNUITY;
        BigDecimal annuity = isAnnuity ? annuity(amount, terms, count) : BigDecimal.ZERO;
        BigDecimal outstanding = amount;
        List<Payment> payments = new ArrayList<>(last + 1);
        for (int number = Math.min(first, 1); number <= last; number++) {
            boolean inGrace = number < first;
            BigDecimal ofPeriod =
                    outstanding.multiply(inGrace ? graceRate : rate).divide(hundredths, CENTS, TO_EVEN);
            BigDecimal interest = number == 0 ? NOTHING : ofPeriod;
            BigDecimal repaid = NOTHING;
            if (number == last) {
                repaid = outstanding;
            } else if (!inGrace && isAnnuity) {
                repaid = annuity.subtract(ofPeriod).min(outstanding);
            } else if (!inGrace) {
                repaid = outstanding.subtract(left(amount, count - (number - first + 1), count));
            }
            outstanding = outstanding.subtract(repaid);
            double years = (double) number / terms.paymentsPerYear();
            payments.add(new Payment(number, years, repaid, interest, outstanding));
        }
        return payments;
    }

    /** What is left of an amount when so many equal installments of all are still due. */
    private static BigDecimal left(BigDecimal amount, int due, int count) {
        return amount.multiply(BigDecimal.valueOf(due)).divide(BigDecimal.valueOf(count), CENTS, TO_EVEN);
    }

    private static BigDecimal annuity(BigDecimal amount, ExactTerms terms, int count) {
        MathContext precise = MathContext.DECIMAL128;
        BigDecimal rate =
                BigDecimal.valueOf(terms.rate()).divide(BigDecimal.valueOf(100L * terms.paymentsPerYear()), precise);
        if (rate.signum() == 0) {
            return amount.divide(BigDecimal.valueOf(count), CENTS, TO_EVEN);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(count, precise);
        return amount.multiply(rate)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), precise)
                .setScale(CENTS, TO_EVEN);
    }

    /**
     * The payments in order.
     *
     * @return at least one; the last leaves nothing outstanding
     */
    public abstract List<Payment> payments();

    /**
     * The amount lent.
     *
     * @return the principal
     */
    public abstract BigDecimal principal();

    /**
     * All that is paid.
     *
     * @return the sum of all payments, exactly the principal plus the interest
     */
    public BigDecimal total() {
        return service(0, Double.POSITIVE_INFINITY);
    }

    /**
     * The debt service of a stretch of years: all payments after its start, up to and on its end. One on the day of
     * commitment counts as after it.
     *
     * @param afterYears years since commitment, itself left out
     * @param throughYears years since commitment, itself included
     * @return the sum of the payments, 0 if there is none
     */
    public BigDecimal service(double afterYears, double throughYears) {
        BigDecimal sum = NOTHING;
        for (Payment payment : payments()) {
            double years = Math.max(Double.MIN_VALUE, payment.years());
            if (years > afterYears && years <= throughYears) {
                sum = sum.add(payment.total());
            }
        }
        return sum;
    }

    /** One line for a console. */
    @Override
    public String toString() {
        return principal().toPlainString() + " in " + Lines.count(payments().size(), "payment") + ", interest "
                + total().subtract(principal()).toPlainString();
    }
}
