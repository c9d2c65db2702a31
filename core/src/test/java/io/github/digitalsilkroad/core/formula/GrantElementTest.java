package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantElementTest {

    private static final GrantElementConvention CASH_FLOW = GrantElementConvention.oecdCashFlow();
    private static final GrantElementConvention OLD_AIDDATA = GrantElementConvention.aidData2014();

    private static ExactTerms terms(double rate, double maturity, double grace) {
        return ExactTerms.of(LoanTerms.fixed(rate, maturity, grace));
    }

    /**
     * Source: AidData, Global Chinese Development Finance Dataset 3.0 (ODC-By 1.0); 1157 is printed cut off, not
     * rounded.
     */
    @ParameterizedTest
    @CsvSource({
        "46348, 2, 20, 5, 10, 53.1012, HALF_UP",
        "95376, 4.8, 10, 3, 7, 10.5544, HALF_UP",
        "54912, 2, 21.75, 5, 10, 54.7023, HALF_UP",
        "69143, 6.07, 2.5, 1, 10, 5.7644, HALF_UP",
        "1157, 0, 20, 10, 10, 75.051, DOWN",
    })
    void reproducesPublishedAnswersToEveryDigit(
            int project,
            double rate,
            double maturity,
            double grace,
            double discount,
            BigDecimal published,
            RoundingMode rounding) {
        ExactTerms terms = terms(rate, maturity, grace);
        double percent = ExactElement.closedForm(terms, discount);
        assertThat(BigDecimal.valueOf(percent).setScale(published.scale(), rounding))
                .as("AidData %d", project)
                .isEqualTo(published);
    }

    /** AidData 1.0, row 40051: 2 percent, 5 years, grace 20 years. */
    @Test
    void graceBeyondMaturityGivesAReasonNotANumber() {
        assertThatThrownBy(() -> terms(2, 5, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grace 20 y: exceeds the maturity of 5 y, so that principal would never be due; are the two"
                        + " swapped?");
        LoanTerms perhaps =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.about(5)).withGraceYears(Estimate.about(5.2));
        assertThatThrownBy(() -> ExactTerms.of(perhaps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "grace years = 5.2: exceeds the maturity of 5 years, so that principal would never be due; are"
                                + " the two swapped?");
    }

    @Test
    void olderConventionIsOtherArithmeticNotATolerance() {
        ExactTerms terms = terms(2, 20, 5);
        assertThat(ExactElement.of(terms, CASH_FLOW)).isCloseTo(53.1012, within(5e-5));
        assertThat(ExactElement.of(terms, OLD_AIDDATA)).isCloseTo(54.0759, within(5e-5));
    }

    @Test
    void oneRateIsTheSimplifiedFormula() {
        double d = Math.sqrt(1.1) - 1;
        double k = (Math.pow(1 + d, -9) - Math.pow(1 + d, -40)) / (d * 31);
        double simplified = 100 * (1 - 0.01 / d) * (1 - k);
        assertThat(ExactElement.closedForm(terms(2, 20, 5), 10)).isCloseTo(simplified, within(1e-11));
    }

    @Test
    void aLowRateInTheGracePeriodRaisesTheGrantElement() {
        LoanTerms terms = LoanTerms.fixed(3, 20, 5);
        double same = ExactElement.closedForm(ExactTerms.of(terms), 10);
        double softer = ExactElement.closedForm(ExactTerms.of(terms.withGraceRate(Estimate.exactly(1))), 10);
        double interest = 0.01 * (1 - Math.pow(1.1, -4.5)) / (Math.sqrt(1.1) - 1);
        assertThat(softer - same).isCloseTo(100 * interest, within(1e-10));
    }

    @Test
    void aRateOfItsOwnInTheGracePeriodGivesBoundsToo() {
        LoanTerms terms = LoanTerms.fixed(3, 20, 5).withGraceRate(Estimate.between(1, 2));
        Estimate bounds = CASH_FLOW.grantElement(terms);
        LoanTerms soft = terms.withGraceRate(Estimate.exactly(1));
        ExactTerms dear = ExactTerms.of(terms.withGraceRate(Estimate.exactly(2)));
        assertThat(bounds.low()).isCloseTo(ExactElement.closedForm(dear, 10), within(1e-9));
        assertThat(bounds.high()).isCloseTo(ExactElement.closedForm(ExactTerms.of(soft), 10), within(1e-9));
        assertThat(CASH_FLOW.grantElement(soft).best()).hasValue(ExactElement.closedForm(ExactTerms.of(soft), 10));
        assertThat(ExactTerms.of(soft)).isEqualTo(new ExactTerms(1, 3, 20, 5, 2, RepaymentProfile.EQUAL_PRINCIPAL));
    }

    /**
     * A grace period dearer than the rest: some grace costs most, since more of it also puts principal off. With rates
     * above that of discounting some grace costs least.
     */
    @ParameterizedTest
    @CsvSource({
        "4, 1, 30, 30, 1, 29, equal principal",
        "4, 1, 30, 40, 1, 29, equal principal",
        "4, 1, 18, 39, 1, 17, annuity",
        "17, 19, 16, 29, 1, 15, annuity",
        "15, 19, 16, 16, 1, 15, equal principal",
    })
    void theWorstOrBestGracePeriodMayLieWithinItsBounds(
            double graceRate, double rate, double shortest, double longest, double first, double last, String way) {
        RepaymentProfile profile = RepaymentProfile.parse(way);
        Estimate bounds =
                CASH_FLOW.grantElement(LoanTerms.fixed(Estimate.exactly(rate), Estimate.between(shortest, longest))
                        .withGraceRate(Estimate.exactly(graceRate))
                        .withGraceYears(Estimate.between(first, last))
                        .withProfile(profile));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double worst = 0;
        double best = 0;
        for (double maturity : new double[] {shortest, longest}) {
            for (double grace = first; grace <= last; grace += 0.001) {
                double percent =
                        ExactElement.closedForm(new ExactTerms(graceRate, rate, maturity, grace, 2, profile), 10);
                worst = percent < least ? grace : worst;
                best = percent > most ? grace : best;
                least = Math.min(least, percent);
                most = Math.max(most, percent);
            }
        }
        assertThat(rate < 10 ? worst : best).isBetween(first + 1, last - 1);
        assertThat(bounds.low()).isCloseTo(least, within(1e-6)).isLessThanOrEqualTo(least);
        assertThat(bounds.high()).isCloseTo(most, within(1e-6)).isGreaterThanOrEqualTo(most);
    }

    /** (1 + 0.2·t) / 1.1ᵗ is greatest where its growth, 0.2 / (1 + 0.2·t), is that of the discount, ln 1.1. */
    @Test
    void theWorstMaturityOfALumpSumMayLieWithinItsBounds() {
        LoanTerms terms =
                LoanTerms.fixed(Estimate.exactly(20), Estimate.between(1, 20)).withProfile(RepaymentProfile.LUMP_SUM);
        double worst = 1 / Math.log(1.1) - 5;
        Estimate bounds = CASH_FLOW.grantElement(terms);
        assertThat(bounds.low()).isCloseTo(100 * (1 - (1 + 0.2 * worst) / Math.pow(1.1, worst)), within(1e-9));
        assertThat(bounds.high()).isCloseTo(100 * (1 - 5 / Math.pow(1.1, 20)), within(1e-9));
        LoanTerms free =
                LoanTerms.fixed(Estimate.exactly(0), Estimate.between(1, 20)).withProfile(RepaymentProfile.LUMP_SUM);
        assertThat(CASH_FLOW.grantElement(free).low()).isCloseTo(100 * (1 - 1 / 1.1), within(1e-9));
    }

    /** Each term that is settled, at whichever end, leaves bounds within those before, although they are rounded. */
    @Test
    void eachTermThatIsSettledNarrowsTheBounds() {
        Estimate rate = Estimate.between(1, 2);
        Estimate graceRate = Estimate.between(2, 3);
        Estimate maturity = Estimate.between(20, 30);
        Estimate grace = Estimate.between(5, 7);
        Estimate open = withEnds(rate, graceRate, maturity, grace);
        for (boolean isHigh : new boolean[] {false, true}) {
            for (Estimate settled : List.of(
                    withEnds(end(rate, isHigh), graceRate, maturity, grace),
                    withEnds(rate, end(graceRate, isHigh), maturity, grace),
                    withEnds(rate, graceRate, end(maturity, isHigh), grace),
                    withEnds(rate, graceRate, maturity, end(grace, isHigh)))) {
                assertThat(settled.low()).isGreaterThan(open.low());
                assertThat(settled.high()).isLessThan(open.high());
            }
        }
    }

    private static Estimate withEnds(Estimate rate, Estimate graceRate, Estimate maturity, Estimate grace) {
        LoanTerms terms =
                LoanTerms.fixed(rate, maturity).withGraceRate(graceRate).withGraceYears(grace);
        return CASH_FLOW.grantElement(terms);
    }

    private static Estimate end(Estimate term, boolean isHigh) {
        return Estimate.exactly(isHigh ? term.high() : term.low());
    }

    /** Interest at many times the discount is a loss of several times the loan. */
    @Test
    void aLossBeyondTheLoanLiesInItsBoundsToo() {
        double percent = ExactElement.closedForm(terms(200, 20, 5), 10);
        assertThat(percent).isLessThan(-500);
        Estimate bounds = CASH_FLOW.grantElement(LoanTerms.fixed(200, 20, 5));
        assertThat(bounds.best()).hasValue(percent);
        assertThat(bounds.low()).isLessThan(percent);
        assertThat(bounds.high()).isGreaterThan(percent);
    }

    @Test
    void aGracePeriodThatIsStatedRoundlyGivesARoundAnswer() {
        LoanTerms terms =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(20)).withGraceYears(Estimate.about(5));
        for (GrantElementConvention rule : List.of(CASH_FLOW, OLD_AIDDATA)) {
            assertThat(rule.grantElement(terms).qualifier()).isEqualTo(Qualifier.ABOUT);
            assertThat(rule.grantElement(terms).best()).hasValue(ExactElement.of(terms(2, 20, 5), rule));
        }
    }

    /**
     * 10.4 payments are rounded to 10 by the older convention, after which a grace period of about 10.4 is no answer.
     */
    @Test
    void aBestGracePeriodBeyondTheLastPaymentLeavesTheOlderConventionBoundsAlone() {
        LoanTerms terms =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(5.2)).withGraceYears(Estimate.about(5.2));
        assertThat(OLD_AIDDATA.grantElement(terms).best()).isEmpty();
        assertThat(CASH_FLOW.grantElement(terms).best()).hasValue(ExactElement.closedForm(terms(2, 5.2, 5.2), 10));
    }

    @Test
    void olderConventionKnows240PaymentsAndAGracePeriodToTheLastOfThem() {
        assertThat(OLD_AIDDATA.grantElement(LoanTerms.fixed(2, 120, 5)).best())
                .hasValue(ExactElement.of(terms(2, 120, 5), OLD_AIDDATA));
        assertThatThrownBy(() -> OLD_AIDDATA.grantElement(LoanTerms.fixed(2, 120.5, 5)))
                .hasMessageContaining("at most 240 payments");
        LoanTerms last =
                LoanTerms.fixed(Estimate.between(1, 2), Estimate.exactly(5)).withGraceYears(Estimate.exactly(5));
        Estimate bounds = OLD_AIDDATA.grantElement(last);
        assertThat(bounds.low()).isCloseTo(ExactElement.of(terms(2, 5, 5), OLD_AIDDATA), within(1e-9));
        assertThat(bounds.high()).isCloseTo(ExactElement.of(terms(1, 5, 5), OLD_AIDDATA), within(1e-9));
    }

    @Test
    void dearerGraceWithoutBoundIsOneSided() {
        LoanTerms terms = LoanTerms.fixed(1, 30, 5).withGraceRate(Estimate.atLeast(7));
        assertThat(CASH_FLOW.grantElement(terms).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        LoanTerms noGrace = LoanTerms.fixed(1, 30, 0.5).withGraceRate(Estimate.atLeast(7));
        assertThat(CASH_FLOW.grantElement(noGrace).best()).isEmpty();
        assertThat(CASH_FLOW.grantElement(noGrace).low())
                .isCloseTo(ExactElement.closedForm(terms(1, 30, 0.5), 10), within(1e-9));
    }

    @Test
    void lumpSumPaysSimpleInterestOnce() {
        ExactTerms terms = ExactTerms.of(LoanTerms.fixed(5, 10, 10).withProfile(RepaymentProfile.LUMP_SUM));
        assertThat(ExactElement.closedForm(terms, 10)).isCloseTo(100 * (1 - 1.5 / Math.pow(1.1, 10)), within(1e-11));
    }

    /** Its only payment of principal is at maturity, so that is when interest stops. */
    @Test
    void theGraceOfALumpSumIsItsMaturityWhateverIsStated() {
        LoanTerms unstated =
                LoanTerms.fixed(Estimate.exactly(5), Estimate.exactly(10)).withProfile(RepaymentProfile.LUMP_SUM);
        double percent = 100 * (1 - 1.5 / Math.pow(1.1, 10));
        for (LoanTerms terms : List.of(
                unstated,
                unstated.withGraceYears(Estimate.exactly(0)),
                unstated.withGraceYears(Estimate.between(2, 5)))) {
            for (GrantElementConvention rule : List.of(CASH_FLOW, CASH_FLOW.limited())) {
                assertThat(rule.grantElement(terms).best().getAsDouble()).isCloseTo(percent, within(1e-9));
            }
            assertThat(ExactTerms.of(terms).graceYears()).isEqualTo(10);
        }
        ExactTerms exact = ExactTerms.of(LoanTerms.fixed(5, 10, 0).withProfile(RepaymentProfile.LUMP_SUM));
        assertThat(ExactElement.closedForm(exact, 10)).isCloseTo(percent, within(1e-9));
        assertThat(PaymentSchedule.grantElement(exact, 10)).isCloseTo(percent, within(1e-9));
    }

    /** 10.4 payments are rounded to 10, a grace period of 10.4 payments is not. */
    @Test
    void olderConventionRefusesAGracePeriodBeyondTheLastPayment() {
        String message = "grace years = 5.2: exceeds the last payment, which AidData 2000-2014 rounds to 5 years, so"
                + " that principal would never be due; choose another convention";
        assertThatThrownBy(() -> ExactElement.of(terms(2, 5.2, 5.2), OLD_AIDDATA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> OLD_AIDDATA.grantElement(LoanTerms.fixed(2, 5.2, 5.2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        LoanTerms some =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(5.2)).withGraceYears(Estimate.between(5, 5.2));
        assertThat(OLD_AIDDATA.grantElement(some).width()).isLessThan(1e-8);
        assertThat(OLD_AIDDATA.grantElement(some).contains(ExactElement.of(terms(2, 5.2, 5), OLD_AIDDATA)))
                .isTrue();
    }

    @Test
    void aDiscountRateIsFiniteAndAboveZero() {
        for (double rate : new double[] {0, -5, -100, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> GrantElementConvention.of("mine", rate, 25))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("discount rate = .*: must be finite and above 0");
        }
    }

    @Test
    void interestFreeAnnuityIsEqualPrincipal() {
        LoanTerms annuity = LoanTerms.fixed(0, 20, 5).withProfile(RepaymentProfile.ANNUITY);
        assertThat(ExactElement.closedForm(ExactTerms.of(annuity), 10))
                .isCloseTo(ExactElement.closedForm(terms(0, 20, 5), 10), within(1e-11));
    }

    @Test
    void loanAtTheDiscountRateHasNoGrantElement() {
        double halfYearly = 200 * (Math.sqrt(1.1) - 1);
        assertThat(ExactElement.closedForm(terms(halfYearly, 20, 5), 10)).isCloseTo(0, within(1e-11));
        assertThat(ExactElement.closedForm(terms(15, 20, 5), 10)).isNegative();
    }

    @Test
    void statedTermsGiveTheirConventionAndBounds() {
        Estimate exact = CASH_FLOW.grantElement(LoanTerms.fixed(2, 20, 5));
        assertThat(exact.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(exact.describe(6)).isEqualTo("53.1012");
        assertThat(CASH_FLOW.isConcessional(exact)).isEqualTo(Ternary.YES);

        LoanTerms uncertain =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(20)).withGraceYears(Estimate.between(5, 7));
        Estimate bounds = CASH_FLOW.grantElement(uncertain);
        assertThat(bounds.low()).isCloseTo(ExactElement.closedForm(terms(2, 20, 5), 10), within(1e-9));
        assertThat(bounds.high()).isCloseTo(ExactElement.closedForm(terms(2, 20, 7), 10), within(1e-9));
        assertThat(bounds.best()).isEmpty();
    }

    @Test
    void graceThatIsNotStatedMayBeAnything() {
        LoanTerms terms = LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(20));
        Estimate bounds = CASH_FLOW.grantElement(terms);
        assertThat(bounds.low()).isCloseTo(ExactElement.closedForm(terms(2, 20, 0), 10), within(1e-9));
        assertThat(bounds.high()).isCloseTo(ExactElement.closedForm(terms(2, 20, 20), 10), within(1e-9));
        Estimate reported = CASH_FLOW.limited().grantElement(terms);
        assertThat(reported.best().getAsDouble()).isCloseTo(ExactElement.closedForm(terms(2, 20, 0), 10), within(1e-9));
        assertThat(OLD_AIDDATA.grantElement(terms).describe(4)).isEqualTo("44.6");
    }

    @Test
    void unboundedTermsGiveOneSidedAnswers() {
        LoanTerms longer =
                LoanTerms.fixed(Estimate.exactly(2), Estimate.atLeast(20)).withGraceYears(Estimate.exactly(5));
        Estimate bounds = CASH_FLOW.grantElement(longer);
        assertThat(bounds.low()).isCloseTo(53.1012, within(5e-5));
        assertThat(bounds.high()).isCloseTo(100 * (1 - 0.01 / (Math.sqrt(1.1) - 1)), within(1e-9));

        LoanTerms dearer =
                LoanTerms.fixed(Estimate.atLeast(2), Estimate.exactly(20)).withGraceYears(Estimate.exactly(5));
        Estimate below = CASH_FLOW.grantElement(dearer);
        assertThat(below.high()).isCloseTo(53.1012, within(5e-5));
        assertThat(below.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(CASH_FLOW.isConcessional(below)).isEqualTo(Ternary.UNKNOWN);
        assertThat(CASH_FLOW.limited().grantElement(dearer).low()).isEqualTo(0);
    }

    @Test
    void conventionsKnowTheirRatesAndThresholds() {
        assertThat(CASH_FLOW).hasToString("OECD cash-flow (10 %, concessional from 25 %)");
        assertThat(GrantElementConvention.oecdLowIncome())
                .hasToString("OECD grant-equivalent, low income (9 %, concessional from 45 %)");
        assertThat(GrantElementConvention.oecdLowerMiddleIncome())
                .hasToString("OECD grant-equivalent, lower middle income (7 %, concessional from 15 %)");
        assertThat(GrantElementConvention.oecdUpperMiddleIncome())
                .hasToString("OECD grant-equivalent, upper middle income (6 %, concessional from 10 %)");
        assertThat(GrantElementConvention.imfWorldBank()).hasToString("IMF-World Bank (5 %, concessional from 35 %)");
        assertThat(OLD_AIDDATA).hasToString("AidData 2000-2014 (10 %, concessional from 25 %)");
        assertThat(OLD_AIDDATA.roundsSteps()).isTrue();
        assertThat(OLD_AIDDATA.limited()).isEqualTo(OLD_AIDDATA).hasSameHashCodeAs(OLD_AIDDATA);
        assertThat(CASH_FLOW.limited().name()).isEqualTo("OECD cash-flow, as reported by AidData");
        assertThat(CASH_FLOW.limited()).isNotEqualTo(CASH_FLOW);
        assertThat(CASH_FLOW.isConcessional(Estimate.exactly(25))).isEqualTo(Ternary.YES);
        assertThat(CASH_FLOW.isConcessional(Estimate.exactly(24.9))).isEqualTo(Ternary.NO);
        assertThat(GrantElementConvention.of("mine", 4, 20)).isEqualTo(GrantElementConvention.of("mine", 4, 20));
        assertThat(GrantElementConvention.of("mine", 4, 20).discountRate()).isEqualTo(4);
        assertThat(GrantElementConvention.of("mine", 4, 20).threshold()).isEqualTo(20);
    }

    @Test
    void aConventionIsReadAsItIsWrittenOrByItsName() {
        List<GrantElementConvention> agreed = List.of(
                CASH_FLOW,
                OLD_AIDDATA,
                GrantElementConvention.imfWorldBank(),
                GrantElementConvention.oecdLowIncome(),
                CASH_FLOW.limited(),
                GrantElementConvention.imfWorldBank().limited());
        for (GrantElementConvention one : agreed) {
            assertThat(GrantElementConvention.parse(one.name())).isEqualTo(one);
            assertThat(GrantElementConvention.parse(one.toString())).isEqualTo(one);
        }
        assertThat(agreed).map(Object::hashCode).doesNotHaveDuplicates();
        GrantElementConvention own = GrantElementConvention.of("mine", 4.5, 20);
        assertThat(GrantElementConvention.parse("mine (4.5 %, concessional from 20 %)"))
                .isEqualTo(own);
        assertThat(GrantElementConvention.parse("mine, as reported by AidData (4.5 %, concessional from 20 %)"))
                .isEqualTo(own.limited());
        assertThatThrownBy(() -> GrantElementConvention.parse("OECD cashflow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("convention \"OECD cashflow\": no such convention; ")
                .hasMessageContaining("nearest: OECD cash-flow; all: IMF-World Bank, ")
                .hasMessageEndingWith("or write \"Name (7 %, concessional from 35 %)\"");
    }

    @Test
    void refusesWhatHasNoGrantElement() {
        LoanTerms annuity = LoanTerms.fixed(2, 20, 5).withProfile(RepaymentProfile.ANNUITY);
        assertThatThrownBy(() -> OLD_AIDDATA.grantElement(annuity))
                .hasMessage("annuity over 20 years: AidData 2000-2014 knows equal principal and at most 240 payments;"
                        + " choose another convention");
        assertThatThrownBy(
                        () -> OLD_AIDDATA.grantElement(LoanTerms.fixed(2, 20, 5).withGraceRate(Estimate.exactly(1))))
                .hasMessage(
                        "interest rates = 1 and 2: AidData 2000-2014 knows one rate only; choose another convention");
        LoanTerms dearer =
                LoanTerms.fixed(Estimate.atLeast(2), Estimate.exactly(20)).withGraceYears(Estimate.exactly(5));
        assertThatThrownBy(() -> OLD_AIDDATA.grantElement(dearer))
                .hasMessage("interest rate = Infinity: must be a finite number of at least 0");
        assertThatThrownBy(() -> PaymentSchedule.grantElement(terms(2, 21.7, 5), 10))
                .hasMessage("maturity of 21.7 years at 2 payments a year is 43.4 payments: a schedule needs a whole"
                        + " number");
        assertThatThrownBy(() -> GrantElementConvention.of("x", 0, 25))
                .hasMessage("discount rate = 0: must be finite and above 0");
        assertThatThrownBy(() -> GrantElementConvention.of("x", 10, Double.NaN))
                .hasMessage("threshold = NaN: must be a finite number of percent");
    }

    @Test
    void exactTermsSayWhatIsMissing() {
        assertThatThrownBy(() -> ExactTerms.of(LoanTerms.fixed(Estimate.exactly(2), Estimate.exactly(20))))
                .hasMessage("2 % · 20 y: a schedule needs a grace period, and none is stated");
        assertThatThrownBy(() -> ExactTerms.of(LoanTerms.fixed(2, 20, 5).withGraceYears(Estimate.between(5, 7))))
                .hasMessage("grace in years = 5-7: must be one number, not a range");
        Estimate brief = Estimate.between(0, 2).withBest(0);
        assertThatThrownBy(() -> ExactTerms.of(
                        LoanTerms.fixed(Estimate.exactly(1), brief).withGraceYears(Estimate.exactly(0))))
                .hasMessage("maturity years = 0: must be finite and above 0");
        assertThat(terms(2, 20, 5)).isEqualTo(new ExactTerms(2, 2, 20, 5, 2, RepaymentProfile.EQUAL_PRINCIPAL));
    }
}
