package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of {@link Amortization}: everything adds up to the cent. */
class AmortizationProperties {

    private static BigDecimal interest(Amortization loan) {
        return loan.payments().stream().map(Amortization.Payment::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(seed = Seeds.FIXED)
    void principalIsRepaidToTheCent(@ForAll("amounts") BigDecimal amount, @ForAll("terms") ExactTerms terms) {
        Amortization loan = Amortization.of(amount, terms);
        BigDecimal repaid = BigDecimal.ZERO;
        BigDecimal outstanding = amount;
        for (Amortization.Payment payment : loan.payments()) {
            assertThat(payment.principal().signum()).isNotNegative();
            assertThat(payment.interest().signum()).isNotNegative();
            assertThat(payment.total().scale()).isEqualTo(2);
            outstanding = outstanding.subtract(payment.principal());
            assertThat(payment.outstanding()).isEqualByComparingTo(outstanding);
            repaid = repaid.add(payment.principal());
        }
        assertThat(repaid).isEqualByComparingTo(amount);
        assertThat(outstanding).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(loan.total()).isEqualByComparingTo(amount.add(interest(loan)));
    }

    /** Without grace one of them is on the day of commitment, of principal alone. */
    @Property(seed = Seeds.FIXED)
    void thePrincipalComesBackFromTheEndOfTheGracePeriodToTheMaturity(
            @ForAll("amountsBeyondRounding") BigDecimal amount, @ForAll("terms") ExactTerms terms) {
        List<Amortization.Payment> repaying = Amortization.of(amount, terms).payments().stream()
                .filter(payment -> payment.principal().signum() > 0)
                .toList();
        Amortization.Payment first = repaying.get(0);
        assertThat(first.years()).isCloseTo(terms.graceYears(), within(1e-9));
        assertThat(repaying).hasSize(terms.lastPayment() - terms.firstPrincipal() + 1);
        assertThat(first.years() > 0 || first.interest().signum() == 0).isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void yearsPartitionTheService(
            @ForAll("amounts") BigDecimal amount,
            @ForAll("terms") ExactTerms terms,
            @ForAll @IntRange(min = 0, max = 40) int cut) {
        Amortization loan = Amortization.of(amount, terms);
        assertThat(loan.service(0, cut).add(loan.service(cut, 1000))).isEqualByComparingTo(loan.total());
    }

    @Property(seed = Seeds.FIXED)
    void installmentsDifferByACentAtMost(@ForAll("amounts") BigDecimal amount, @ForAll("terms") ExactTerms terms) {
        Amortization loan = Amortization.of(amount, terms);
        if (terms.profile() == RepaymentProfile.EQUAL_PRINCIPAL) {
            BigDecimal least = amount;
            BigDecimal most = BigDecimal.ZERO;
            for (Amortization.Payment payment : loan.payments()) {
                if (payment.years() >= terms.graceYears()) {
                    least = least.min(payment.principal());
                    most = most.max(payment.principal());
                }
            }
            assertThat(most.subtract(least)).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    @Property(seed = Seeds.FIXED)
    void aHigherRateNeverCostsLess(
            @ForAll("amountsBeyondRounding") BigDecimal amount, @ForAll("terms") ExactTerms terms) {
        ExactTerms dearer = new ExactTerms(
                terms.graceRate() + 1,
                terms.rate() + 1,
                terms.maturityYears(),
                terms.graceYears(),
                terms.paymentsPerYear(),
                terms.profile());
        BigDecimal cents = BigDecimal.valueOf(terms.lastPayment(), 2);
        assertThat(interest(Amortization.of(amount, dearer)))
                .isGreaterThanOrEqualTo(interest(Amortization.of(amount, terms)).subtract(cents));
    }

    @Property(seed = Seeds.FIXED)
    void theServiceOfAnUncertainAmountHoldsThatOfEveryAmount(
            @ForAll("amounts") BigDecimal first,
            @ForAll("amounts") BigDecimal second,
            @ForAll @DoubleRange(min = 0, max = 1) double between,
            @ForAll("terms") ExactTerms terms,
            @ForAll @IntRange(min = 0, max = 20) int after,
            @ForAll @IntRange(min = 0, max = 60) int years) {
        BigDecimal low = first.min(second);
        BigDecimal high = first.max(second);
        BigDecimal amount = Amortization.cents(
                        low.doubleValue() + between * high.subtract(low).doubleValue())
                .max(low)
                .min(high);
        Estimate bounds = Amortization.service(
                Estimate.between(low.doubleValue(), high.doubleValue()), terms, after, after + years);
        double service =
                Amortization.of(amount, terms).service(after, after + years).doubleValue();
        assertThat(bounds.contains(service)).as("%s in %s", service, bounds).isTrue();
        if (terms.profile() != RepaymentProfile.ANNUITY) {
            double least =
                    Amortization.of(low, terms).service(after, after + years).doubleValue();
            double most =
                    Amortization.of(high, terms).service(after, after + years).doubleValue();
            assertThat(bounds.low()).isCloseTo(least, within(0.011));
            assertThat(bounds.high()).isCloseTo(most, within(0.011));
            Estimate whole = Amortization.service(
                    Estimate.between(low.doubleValue(), high.doubleValue()), terms, 0, Double.POSITIVE_INFINITY);
            assertThat(whole.low())
                    .isEqualTo(Amortization.of(low, terms).total().doubleValue());
            assertThat(whole.high())
                    .isEqualTo(Amortization.of(high, terms).total().doubleValue());
            assertThat(whole.contains(Amortization.of(amount, terms).total().doubleValue()))
                    .isTrue();
        }
    }

    /** A cent more or less in each of 59 payments, at 15 percent, grows to dollars in the last one. */
    @Example
    void theLastPaymentOfALongAnnuityHoldsThatOfEachCentBetween() {
        LoanTerms terms = LoanTerms.fixed(15, 60, 1).withPaymentsPerYear(1).withProfile(RepaymentProfile.ANNUITY);
        Estimate last = Amortization.service(Estimate.between(1000, 1000.5), terms, 59, 60);
        for (int cents = 0; cents <= 50; cents++) {
            BigDecimal amount = new BigDecimal("1000.00").add(BigDecimal.valueOf(cents, 2));
            double service = Amortization.of(amount, terms).service(59, 60).doubleValue();
            assertThat(last.contains(service))
                    .as("%s: %s in %s", amount, service, last)
                    .isTrue();
        }
    }

    /** Four payments pass on four cents each at most, which grow by 5 percent at each payment: 4·4·1.05⁴ cents. */
    @Example
    void theServiceOfAnAnnuityIsWiderByWhatItsCentsGrowTo() {
        LoanTerms terms = LoanTerms.fixed(10, 2, 0.5).withProfile(RepaymentProfile.ANNUITY);
        Estimate service = Amortization.service(Estimate.between(1000, 2000), terms, 0, 2);
        double cents = 0.16 * Math.pow(1.05, 4);
        assertThat(service.low()).isBetween(4 * 282.01 - cents, 4 * 282.01);
        assertThat(service.high()).isBetween(8 * 282.01, 8 * 282.01 + 0.1 + cents);
    }

    @Property(seed = Seeds.FIXED)
    void anExactAmountHasAnExactService(@ForAll("amounts") BigDecimal amount, @ForAll("terms") ExactTerms terms) {
        Estimate service =
                Amortization.service(Estimate.exactly(amount.doubleValue()), terms, 0, Double.POSITIVE_INFINITY);
        assertThat(service)
                .isEqualTo(
                        Estimate.exactly(Amortization.of(amount, terms).total().doubleValue()));
    }

    /** Amounts of which a percent outweighs what payments are rounded by; of a loan of cents it does not. */
    @Provide
    Arbitrary<BigDecimal> amountsBeyondRounding() {
        return Arbitraries.longs().between(10_000_00L, 5_000_000_000_00L).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 5_000_000_000_00L).map(cents -> BigDecimal.valueOf(cents, 2)),
                Arbitraries.longs().between(1, 1000).map(cents -> BigDecimal.valueOf(cents, 2)));
    }

    @Provide
    Arbitrary<ExactTerms> terms() {
        Arbitrary<Double> rates = Arbitraries.doubles().between(0, 15).ofScale(3);
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 60);
        return Combinators.combine(
                        rates,
                        rates,
                        counts,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(1, 2, 4, 12),
                        Arbitraries.of(RepaymentProfile.values()))
                .as((graceRate, rate, last, first, payments, profile) -> new ExactTerms(
                        profile == RepaymentProfile.LUMP_SUM ? rate : graceRate,
                        rate,
                        (double) last / payments,
                        (double) Math.min(first, last) / payments,
                        payments,
                        profile));
    }
}
