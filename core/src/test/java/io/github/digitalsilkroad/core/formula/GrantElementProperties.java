package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of {@link GrantElement}: two computations agree, range, monotonicity, enclosure and tightness. */
class GrantElementProperties {

    /** Where a grid is so small, coarse ones follow. */
    private static final double FINE = 0.01;

    private static final GrantElementConvention LATER =
            GrantElementConvention.oecdCashFlow().repayingAfterPeriod();

    @Property(seed = Seeds.FIXED)
    void closedFormAgreesWithTheSchedule(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.5, max = 20) double discount) {
        double closed = ExactElement.closedForm(terms, discount);
        double schedule = PaymentSchedule.grantElement(terms, discount);
        assertThat(closed).isCloseTo(schedule, within(1e-9 * Math.max(1, Math.abs(closed))));
    }

    /**
     * Where terms have bounds, so has the grant element: the least and the most that a schedule within these terms is
     * worth. A lump sum may be worth least between two payments, so its maturity is exact here.
     */
    @Property(seed = Seeds.FIXED, tries = 200)
    void boundsAreWhatTheSchedulesOfAllTermsAreWorth(
            @ForAll @IntRange(max = 12) int shortest,
            @ForAll @IntRange(max = 12) int more,
            @ForAll @IntRange(max = 12) int first,
            @ForAll @IntRange(max = 12) int later,
            @ForAll("rateRanges") Estimate rate,
            @ForAll("frequencies") int payments,
            @ForAll("profiles") RepaymentProfile profile,
            @ForAll("closedForms") GrantElementConvention rule) {
        int least = shortest + 1;
        int most = profile == RepaymentProfile.LUMP_SUM ? least : least + more;
        int from = Math.min(first, most);
        int to = Math.min(from + later, most);
        LoanTerms loan = LoanTerms.fixed(rate, years(least, most, payments))
                .withGraceYears(years(from, to, payments))
                .withPaymentsPerYear(payments)
                .withProfile(profile);
        DoubleSummaryStatistics worth = new DoubleSummaryStatistics();
        for (double percent : new double[] {rate.low(), rate.high()}) {
            for (int last = least; last <= most; last++) {
                for (int grace = from; grace <= Math.min(last, to); grace++) {
                    worth.accept(worth(percent, last, grace, payments, profile, rule));
                }
            }
        }
        Estimate bounds = rule.grantElement(loan);
        assertThat(bounds.low()).isCloseTo(worth.getMin(), within(1e-9 * Math.max(1, Math.abs(worth.getMin()))));
        assertThat(bounds.high()).isCloseTo(worth.getMax(), within(1e-9 * Math.max(1, Math.abs(worth.getMax()))));
    }

    private static Estimate years(int from, int to, int payments) {
        return Estimate.between((double) from / payments, (double) to / payments);
    }

    private static double worth(
            double rate, int last, int grace, int payments, RepaymentProfile profile, GrantElementConvention rule) {
        int first = rule.equals(LATER) ? Math.max(1, grace) : grace;
        ExactTerms terms =
                new ExactTerms(rate, rate, (double) last / payments, (double) first / payments, payments, profile);
        double percent = PaymentSchedule.grantElement(terms, rule.discountRate());
        return rule.isLimited() ? Math.max(0, Math.min(100, percent)) : percent;
    }

    @Provide
    Arbitrary<Estimate> rateRanges() {
        return interval(rates());
    }

    @Provide
    Arbitrary<GrantElementConvention> closedForms() {
        return Arbitraries.of(
                GrantElementConvention.oecdCashFlow(),
                LATER,
                GrantElementConvention.imfWorldBank(),
                GrantElementConvention.imfWorldBank().limited());
    }

    @Property(seed = Seeds.FIXED)
    void neverExceedsAHundred(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.5, max = 20) double discount) {
        assertThat(ExactElement.closedForm(terms, discount)).isLessThanOrEqualTo(100);
        double reported = ExactElement.of(
                terms, GrantElementConvention.of("any", discount, 25).limited());
        assertThat(reported).isBetween(0.0, 100.0);
    }

    @Property(seed = Seeds.FIXED)
    void fallsInTheInterestRate(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
        ExactTerms dearer = new ExactTerms(
                terms.graceRate() + more,
                terms.rate() + more,
                terms.maturityYears(),
                terms.graceYears(),
                terms.paymentsPerYear(),
                terms.profile());
        assertThat(ExactElement.closedForm(dearer, 10)).isLessThanOrEqualTo(ExactElement.closedForm(terms, 10) + 1e-9);
    }

    @Property(seed = Seeds.FIXED)
    void risesInTheDiscountRate(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
        assertThat(ExactElement.closedForm(terms, 5 + more))
                .isGreaterThanOrEqualTo(ExactElement.closedForm(terms, 5) - 1e-9);
    }

    @Property(seed = Seeds.FIXED)
    void everyChoiceOfTermsLiesInTheBounds(
            @ForAll("loans") LoanTerms loan,
            @ForAll Random random,
            @ForAll("conventions") GrantElementConvention rule) {
        if (isKnown(loan, rule)) {
            Estimate bounds = rule.grantElement(loan);
            for (int i = 0; i < 8; i++) {
                Optional<ExactTerms> choice = choice(loan, rule, random);
                choice.ifPresent(terms -> assertThat(bounds.contains(ExactElement.of(terms, rule)))
                        .as("%s in %s", terms, bounds)
                        .isTrue());
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 75)
    void boundsAreTheExtremesThatASearchFinds(
            @ForAll("loans") LoanTerms loan, @ForAll("conventions") GrantElementConvention rule) {
        if (isKnown(loan, rule) && !rule.roundsSteps()) {
            Estimate bounds = rule.grantElement(loan);
            assertThat(bounds.low()).isCloseTo(-search(loan, rule, -1), within(1e-7 * (1 + bounds.width())));
            assertThat(bounds.high()).isCloseTo(search(loan, rule, 1), within(1e-7 * (1 + bounds.width())));
        }
    }

    @Example
    void aSearchFindsTheNarrowRidgeWhereGraceEndsWithTheLoan() {
        boundsAreTheExtremesThatASearchFinds(
                LoanTerms.parse("0 % · 0.5-16.02 y · grace 8-8.5 y · grace rate 9.31 %"),
                GrantElementConvention.oecdCashFlow());
    }

    /**
     * The greatest grant element, times the sign, of any terms: grids that close in on their best point, from each
     * corner of the rates, and lines along each edge, where a ridge may be too narrow for a grid. Near its best point a
     * grid needs fewer steps.
     */
    private static double search(LoanTerms loan, GrantElementConvention rule, int sign) {
        boolean isGraceOpen = grace(loan, rule, 1).get().width() > 0;
        boolean isMaturityOpen = loan.maturityYears().width() > 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int corner : corners(loan)) {
            for (double[] start : new double[][] {{0.5, 0.5}, {0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
                double[] best = start;
                double bestValue = Double.NEGATIVE_INFINITY;
                for (double radius = isMaturityOpen || isGraceOpen ? 0.5 : 0; radius > 1e-11; radius *= 0.4) {
                    double[] center = best;
                    int steps = radius > FINE ? 8 : 3;
                    for (double u : around(center[0], radius, isMaturityOpen ? steps : 0)) {
                        for (double v : around(center[1], radius, isGraceOpen ? steps : 0)) {
                            double value = value(loan, rule, sign, corner, u, v);
                            if (value > bestValue) {
                                bestValue = value;
                                best = new double[] {u, v};
                            }
                        }
                    }
                }
                most = Math.max(most, bestValue);
            }
            for (double end : new double[] {0, 1}) {
                most = Math.max(most, value(loan, rule, sign, corner, end, 0));
                most = isMaturityOpen ? Math.max(most, alongLine(u -> value(loan, rule, sign, corner, u, end))) : most;
                most = isGraceOpen ? Math.max(most, alongLine(v -> value(loan, rule, sign, corner, end, v))) : most;
            }
        }
        return most;
    }

    /** A grid within 0 and 1, each point once. */
    private static double[] around(double center, double radius, int steps) {
        return IntStream.rangeClosed(-steps, steps)
                .mapToDouble(i -> Math.max(0, Math.min(1, steps == 0 ? center : center + radius * i / steps)))
                .distinct()
                .toArray();
    }

    /** The ends of the two rates, bit by bit; a rate that is exact or is not there has one end. */
    private static List<Integer> corners(LoanTerms loan) {
        boolean isEarlyOpen =
                loan.graceRate().isPresent() && loan.graceRate().get().width() > 0;
        boolean isLateOpen = loan.rate().width() > 0;
        List<Integer> corners = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) {
            if ((isEarlyOpen || (corner & 1) == 0) && (isLateOpen || corner >> 1 == 0)) {
                corners.add(corner);
            }
        }
        return corners;
    }

    /** A fine grid first, for what is narrow; then coarser ones that close in on its best point. */
    private static double alongLine(DoubleUnaryOperator value) {
        double best = 0.5;
        double most = Double.NEGATIVE_INFINITY;
        int steps = 1000;
        for (double radius = 0.5; radius > 1e-13; ) {
            double center = best;
            for (int i = -steps; i <= steps; i++) {
                double at = Math.max(0, Math.min(1, center + radius * i / steps));
                double here = value.applyAsDouble(at);
                if (here > most) {
                    most = here;
                    best = at;
                }
            }
            radius *= 2.0 / steps;
            steps = 20;
        }
        return most;
    }

    private static double value(LoanTerms loan, GrantElementConvention rule, int sign, int rates, double u, double v) {
        Optional<ExactTerms> terms = terms(loan, rule, rates & 1, rates >> 1, u, v);
        return terms.isPresent() ? sign * ExactElement.of(terms.get(), rule) : Double.NEGATIVE_INFINITY;
    }

    /** Terms at fractions of the ranges; the maturity is at least the grace period, which is at most the maturity. */
    private static Optional<ExactTerms> terms(
            LoanTerms loan, GrantElementConvention rule, double early, double late, double u, double v) {
        double least = grace(loan, rule, loan.maturityYears().low()).get().low();
        double from = Math.max(loan.maturityYears().low(), loan.graceYears().isPresent() ? least : 0);
        double maturity = at(Estimate.between(from, loan.maturityYears().high()), u);
        Estimate stated = grace(loan, rule, maturity).get();
        double grace = at(Estimate.between(stated.low(), Math.max(stated.low(), Math.min(stated.high(), maturity))), v);
        if (grace > maturity) {
            return Optional.empty();
        }
        double rate = at(loan.rate(), late);
        double graceRate = loan.graceRate().isPresent() ? at(loan.graceRate().get(), early) : rate;
        return Optional.of(new ExactTerms(graceRate, rate, maturity, grace, loan.paymentsPerYear(), loan.profile()));
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void boundsOfRoundedStepsAreReachedBetweenAnyTwoPayments(@ForAll("loans") LoanTerms loan) {
        GrantElementConvention rule = GrantElementConvention.aidData2014();
        if (isKnown(loan, rule)) {
            Estimate bounds = rule.grantElement(loan);
            Estimate stated = grace(loan, rule, 0).get();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int end = 0; end <= 1; end++) {
                double rate = at(loan.rate(), end);
                for (double maturity : steps(loan.maturityYears(), 0.25)) {
                    for (double grace : steps(stated, 0.125)) {
                        if (grace <= maturity && isRepaid(maturity, grace)) {
                            double percent = ExactElement.of(
                                    new ExactTerms(rate, rate, maturity, grace, 2, loan.profile()), rule);
                            low = Math.min(low, percent);
                            high = Math.max(high, percent);
                        }
                    }
                }
            }
            assertThat(bounds.low()).isCloseTo(low, within(1e-8));
            assertThat(bounds.high()).isCloseTo(high, within(1e-8));
        }
    }

    /** The ends of a range, and within it multiples of a step, each with what is next to it. */
    private static List<Double> steps(Estimate range, double step) {
        List<Double> steps = new ArrayList<>(List.of(range.low(), range.high()));
        for (double at = Math.ceil(range.low() / step) * step; at <= range.high(); at += step) {
            for (double near : new double[] {Math.nextDown(at), at, Math.nextUp(at)}) {
                if (range.contains(near)) {
                    steps.add(near);
                }
            }
        }
        return steps;
    }

    @Property(seed = Seeds.FIXED)
    void faceValueDoesNotMatterButTheNumberOfPaymentsMayBeAny(
            @ForAll("wholeTerms") ExactTerms terms, @ForAll("frequencies") int payments) {
        ExactTerms other = new ExactTerms(
                terms.graceRate(), terms.rate(), terms.maturityYears(), terms.graceYears(), payments, terms.profile());
        double closed = ExactElement.closedForm(other, 10);
        assertThat(closed).isNotNaN().isLessThanOrEqualTo(100);
    }

    /** Principal that comes back in equal parts is worth less the more parts, so that a limit is far. */
    @Property(seed = Seeds.FIXED, tries = 300)
    void anEndlessMaturityIsTheLimitOfLongOnes(
            @ForAll("endlessLoans") LoanTerms loan, @ForAll("conventions") GrantElementConvention rule) {
        if (!rule.roundsSteps()) {
            Estimate endless = rule.grantElement(loan);
            Estimate longest = rule.grantElement(
                    with(loan, Estimate.between(loan.maturityYears().low(), 1e12)));
            assertThat(endless.low()).isCloseTo(longest.low(), within(1e-7));
            assertThat(endless.high()).isCloseTo(longest.high(), within(1e-7));
        }
    }

    @Property(seed = Seeds.FIXED)
    void settlingTheMaturityNeverWidensTheBounds(
            @ForAll("endlessLoans") LoanTerms loan,
            @ForAll("conventions") GrantElementConvention rule,
            @ForAll @IntRange(max = 2000) int more) {
        if (!rule.roundsSteps()) {
            Estimate open = rule.grantElement(loan);
            Estimate settled = rule.grantElement(
                    with(loan, Estimate.exactly(loan.maturityYears().low() + more)));
            assertThat(open.contains(settled)).as("%s in %s", settled, open).isTrue();
        }
    }

    @Example
    void aLoanOfCenturiesIsBoundedByAnEndlessOneThoughBothRoundToTheSame() {
        settlingTheMaturityNeverWidensTheBounds(
                LoanTerms.fixed(Estimate.about(4.5), Estimate.atLeast(0)), GrantElementConvention.imfWorldBank(), 665);
    }

    private static LoanTerms with(LoanTerms loan, Estimate maturity) {
        LoanTerms other = LoanTerms.fixed(loan.rate(), maturity)
                .withPaymentsPerYear(loan.paymentsPerYear())
                .withProfile(loan.profile());
        LoanTerms early = loan.graceRate().isPresent()
                ? other.withGraceRate(loan.graceRate().get())
                : other;
        return loan.graceYears().isPresent()
                ? early.withGraceYears(loan.graceYears().get())
                : early;
    }

    private static double at(Estimate interval, double fraction) {
        double point = interval.low() + (interval.high() - interval.low()) * fraction;
        return Math.max(interval.low(), Math.min(interval.high(), point));
    }

    private static Optional<Estimate> grace(LoanTerms loan, GrantElementConvention rule, double maturity) {
        if (loan.profile() == RepaymentProfile.LUMP_SUM) {
            return Optional.of(Estimate.exactly(maturity));
        }
        if (loan.graceYears().isPresent()) {
            return loan.graceYears();
        }
        if (rule.isLimited()) {
            return Optional.of(Estimate.exactly(0));
        }
        return Optional.of(Estimate.between(0, maturity));
    }

    private static Optional<ExactTerms> choice(LoanTerms loan, GrantElementConvention rule, Random random) {
        return terms(loan, rule, random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble())
                .filter(terms -> !rule.roundsSteps() || isRepaid(terms.maturityYears(), terms.graceYears()));
    }

    /** Whether rounding the number of half-yearly payments leaves one that is not in the grace period. */
    private static boolean isRepaid(double maturity, double grace) {
        return 2 * grace <= Math.round(2 * maturity);
    }

    private static boolean isKnown(LoanTerms loan, GrantElementConvention rule) {
        return !rule.roundsSteps()
                || (loan.profile() == RepaymentProfile.EQUAL_PRINCIPAL
                        && loan.graceRate().isEmpty()
                        && isRepaid(
                                loan.maturityYears().high(),
                                grace(loan, rule, 0).get().low()));
    }

    @Provide
    Arbitrary<Integer> frequencies() {
        return Arbitraries.of(1, 2, 3, 4, 6, 12, 24, 52, 365);
    }

    @Provide
    Arbitrary<GrantElementConvention> conventions() {
        return Arbitraries.of(
                GrantElementConvention.oecdCashFlow(),
                GrantElementConvention.oecdUpperMiddleIncome(),
                GrantElementConvention.imfWorldBank(),
                GrantElementConvention.imfWorldBank().limited(),
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
                        first > 0 && profile != RepaymentProfile.LUMP_SUM ? graceRate : rate,
                        rate,
                        (double) last / payments,
                        (double) Math.min(first, last) / payments,
                        payments,
                        profile));
    }

    /** Loans of any terms, and such as turn: dearer in a long grace period than after it. */
    @Provide
    Arbitrary<LoanTerms> loans() {
        return Arbitraries.oneOf(anyLoans(), loansThatMayTurn());
    }

    private Arbitrary<LoanTerms> loansThatMayTurn() {
        Arbitrary<Estimate> grace = Combinators.combine(
                        Arbitraries.doubles().between(0, 3),
                        Arbitraries.doubles().between(15, 29))
                .as(Estimate::between);
        Arbitrary<RepaymentProfile> profile =
                Arbitraries.of(RepaymentProfile.EQUAL_PRINCIPAL, RepaymentProfile.ANNUITY);
        Arbitrary<Double> more = Arbitraries.doubles().between(1, 5);
        return Combinators.combine(Arbitraries.doubles().between(0, 3), more, grace, frequencies(), profile)
                .as((rate, dearer, g, payments, way) -> LoanTerms.fixed(Estimate.exactly(rate), Estimate.exactly(30))
                        .withGraceRate(Estimate.exactly(rate + dearer))
                        .withGraceYears(g)
                        .withPaymentsPerYear(payments)
                        .withProfile(way));
    }

    /**
     * Loans of any maturity from some year on, whose grace period nobody states, or is exact, a range or open itself.
     */
    @Provide
    Arbitrary<LoanTerms> endlessLoans() {
        Arbitrary<Double> years = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 40),
                Arbitraries.integers().between(1, 40).map(i -> (double) i));
        Arbitrary<Optional<Estimate>> grace =
                Arbitraries.oneOf(interval(years), years.map(Estimate::atLeast)).optional(0.6);
        return Combinators.combine(
                        interval(rates()), interval(rates()).optional(0.5), years, grace, frequencies(), profiles())
                .as((rate, early, least, g, payments, profile) -> {
                    double from = Math.max(least, g.map(Estimate::low).orElse(0.0) + 0.5);
                    LoanTerms terms = LoanTerms.fixed(rate, Estimate.atLeast(from))
                            .withPaymentsPerYear(payments)
                            .withProfile(profile);
                    LoanTerms stated = g.isPresent() ? terms.withGraceYears(g.get()) : terms;
                    boolean twoRates = early.isPresent() && profile != RepaymentProfile.LUMP_SUM;
                    return twoRates ? stated.withGraceRate(early.get()) : stated;
                });
    }

    private Arbitrary<LoanTerms> anyLoans() {
        Arbitrary<Estimate> rate = interval(rates());
        Arbitrary<Estimate> maturity = interval(Arbitraries.oneOf(
                Arbitraries.doubles().between(0.5, 40),
                Arbitraries.integers().between(1, 40).map(i -> (double) i)));
        Arbitrary<Optional<Estimate>> grace = interval(Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 20),
                        Arbitraries.integers().between(0, 20).map(i -> i / 2.0)))
                .optional(0.8);
        return Combinators.combine(rate, interval(rates()).optional(0.5), maturity, grace, frequencies(), profiles())
                .as((r, early, m, g, payments, profile) -> {
                    LoanTerms terms = LoanTerms.fixed(r, m)
                            .withPaymentsPerYear(profile == RepaymentProfile.EQUAL_PRINCIPAL ? 2 : payments)
                            .withProfile(profile);
                    boolean fits = g.isPresent() && !g.get().isAbove(m).isYes();
                    LoanTerms stated = fits ? terms.withGraceYears(g.get()) : terms;
                    boolean twoRates = early.isPresent() && profile != RepaymentProfile.LUMP_SUM;
                    return twoRates ? stated.withGraceRate(early.get()) : stated;
                });
    }

    @Provide
    Arbitrary<RepaymentProfile> profiles() {
        return Arbitraries.of(RepaymentProfile.values());
    }

    private static Arbitrary<Estimate> interval(Arbitrary<Double> ends) {
        Arbitrary<Estimate> wide =
                Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)));
        return Arbitraries.oneOf(ends.map(Estimate::exactly), wide);
    }
}
