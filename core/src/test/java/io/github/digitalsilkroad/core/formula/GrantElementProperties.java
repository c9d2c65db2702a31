package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Laws of {@link GrantElement}: two computations agree, range, monotonicity, enclosure and tightness. */
class GrantElementProperties {

    @Property
    void closedFormAgreesWithTheSchedule(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.5, max = 20) double discount) {
        double closed = GrantElement.closedForm(terms, discount);
        double schedule = GrantElement.bySchedule(terms, discount);
        assertThat(closed).isCloseTo(schedule, within(1e-9 * Math.max(1, Math.abs(closed))));
    }

    @Property
    void neverExceedsAHundred(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.5, max = 20) double discount) {
        assertThat(GrantElement.closedForm(terms, discount)).isLessThanOrEqualTo(100);
        double reported = GrantElement.of(
                terms, GrantElementConvention.of("any", discount, 25).asReportedByAidData());
        assertThat(reported).isBetween(0.0, 100.0);
    }

    @Property
    void fallsInTheInterestRate(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
        ExactTerms dearer = new ExactTerms(
                terms.graceRate() + more,
                terms.rate() + more,
                terms.maturityYears(),
                terms.graceYears(),
                terms.paymentsPerYear(),
                terms.profile());
        assertThat(GrantElement.closedForm(dearer, 10)).isLessThanOrEqualTo(GrantElement.closedForm(terms, 10) + 1e-9);
    }

    @Property
    void risesInTheDiscountRate(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
        assertThat(GrantElement.closedForm(terms, 5 + more))
                .isGreaterThanOrEqualTo(GrantElement.closedForm(terms, 5) - 1e-9);
    }

    @Property
    void everyChoiceOfTermsLiesInTheBounds(
            @ForAll("loans") LoanTerms loan,
            @ForAll Random random,
            @ForAll("conventions") GrantElementConvention rule) {
        boolean known = !rule.roundsSteps() || loan.profile() == RepaymentProfile.EQUAL_PRINCIPAL;
        if (known) {
            Estimate bounds = GrantElement.of(loan, rule);
            for (int i = 0; i < 8; i++) {
                Optional<ExactTerms> choice = choice(loan, rule, random);
                choice.ifPresent(terms -> assertThat(bounds.contains(GrantElement.of(terms, rule)))
                        .as("%s in %s", terms, bounds)
                        .isTrue());
            }
        }
    }

    @Property(tries = 200)
    void boundsAreReachedOnAGrid(@ForAll("loans") LoanTerms loan, @ForAll("conventions") GrantElementConvention rule) {
        boolean known = !rule.roundsSteps() || loan.profile() == RepaymentProfile.EQUAL_PRINCIPAL;
        if (known && !rule.roundsSteps()) {
            Estimate bounds = GrantElement.of(loan, rule);
            double earliest = Math.max(
                    loan.maturityYears().low(),
                    loan.graceYears().map(Estimate::low).orElse(0.0));
            Estimate feasible = Estimate.between(earliest, loan.maturityYears().high());
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= 1; i++) {
                for (int j = 0; j <= 4_000; j++) {
                    for (int k = 0; k <= 200; k += 200) {
                        double rate = at(loan.rate().get(), i);
                        double maturity = at(feasible, j / 4_000.0);
                        Optional<Estimate> stated = grace(loan, rule, maturity);
                        double grace = Math.min(maturity, at(stated.get(), k / 200.0));
                        if (stated.get().contains(grace)) {
                            ExactTerms terms =
                                    new ExactTerms(rate, rate, maturity, grace, loan.paymentsPerYear(), loan.profile());
                            double percent = GrantElement.of(terms, rule);
                            low = Math.min(low, percent);
                            high = Math.max(high, percent);
                        }
                    }
                }
            }
            double tolerance = 1e-8 + 2e-3 * bounds.width();
            assertThat(bounds.low()).isCloseTo(low, within(tolerance));
            assertThat(bounds.high()).isCloseTo(high, within(tolerance));
        }
    }

    @Property
    void faceValueDoesNotMatterButTheNumberOfPaymentsMayBeAny(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll("frequencies") int payments) {
        ExactTerms other = terms.withPaymentsPerYear(payments);
        double closed = GrantElement.closedForm(other, 10);
        assertThat(closed).isNotNaN().isLessThanOrEqualTo(100);
    }

    private static double at(Estimate interval, double fraction) {
        double point = interval.low() + interval.width() * fraction;
        return Math.max(interval.low(), Math.min(interval.high(), point));
    }

    private static Optional<Estimate> grace(LoanTerms loan, GrantElementConvention rule, double maturity) {
        if (loan.graceYears().isPresent()) {
            return loan.graceYears();
        }
        if (rule.isReportedByAidData()) {
            return Optional.of(Estimate.exactly(0));
        }
        return Optional.of(
                loan.profile() == RepaymentProfile.LUMP_SUM
                        ? Estimate.exactly(maturity)
                        : Estimate.between(0, maturity));
    }

    private static Optional<ExactTerms> choice(LoanTerms loan, GrantElementConvention rule, Random random) {
        double rate = at(loan.rate().get(), random.nextDouble());
        double maturity = at(loan.maturityYears(), random.nextDouble());
        double grace = at(grace(loan, rule, maturity).get(), random.nextDouble());
        if (grace > maturity) {
            return Optional.empty();
        }
        return Optional.of(new ExactTerms(rate, rate, maturity, grace, loan.paymentsPerYear(), loan.profile()));
    }

    @Provide
    Arbitrary<Integer> frequencies() {
        return Arbitraries.of(1, 2, 3, 4, 6, 12);
    }

    @Provide
    Arbitrary<GrantElementConvention> conventions() {
        return Arbitraries.of(
                GrantElementConvention.oecdCashFlow(),
                GrantElementConvention.oecdGrantEquivalent(IncomeGroup.UPPER_MIDDLE),
                GrantElementConvention.imfWorldBank(),
                GrantElementConvention.imfWorldBank().asReportedByAidData(),
                GrantElementConvention.aidData2014());
    }

    private static Arbitrary<Double> rates() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 15), Arbitraries.of(0.0, 2.0, 2.5, 10.0));
    }

    /** Terms whose maturity and grace are whole numbers of payments; two rates where there is a grace period. */
    @Provide
    Arbitrary<ExactTerms> wholeTerms() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 120);
        return Combinators.combine(
                        rates(), rates(), counts, Arbitraries.integers().between(0, 120), frequencies(), profiles())
                .as((graceRate, rate, last, first, payments, profile) -> new ExactTerms(
                        first > 0 ? graceRate : rate,
                        rate,
                        (double) last / payments,
                        (double) Math.min(first, last) / payments,
                        payments,
                        profile));
    }

    @Provide
    Arbitrary<LoanTerms> loans() {
        Arbitrary<Estimate> rate = interval(rates());
        Arbitrary<Estimate> maturity = interval(Arbitraries.oneOf(
                Arbitraries.doubles().between(0.5, 40),
                Arbitraries.integers().between(1, 40).map(i -> (double) i)));
        Arbitrary<Optional<Estimate>> grace = interval(Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 20),
                        Arbitraries.integers().between(0, 20).map(i -> i / 2.0)))
                .optional(0.8);
        return Combinators.combine(rate, maturity, grace, frequencies(), profiles())
                .as((r, m, g, payments, profile) -> {
                    LoanTerms terms = LoanTerms.fixed(r, m)
                            .withPaymentsPerYear(profile == RepaymentProfile.EQUAL_PRINCIPAL ? 2 : payments)
                            .withProfile(profile);
                    boolean fits = g.isPresent() && !g.get().isAbove(m).isYes();
                    return fits ? terms.withGraceYears(g.get()) : terms;
                });
    }

    private static Arbitrary<RepaymentProfile> profiles() {
        return Arbitraries.of(RepaymentProfile.values());
    }

    private static Arbitrary<Estimate> interval(Arbitrary<Double> ends) {
        Arbitrary<Estimate> wide =
                Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)));
        return Arbitraries.oneOf(ends.map(Estimate::exactly), wide);
    }
}
