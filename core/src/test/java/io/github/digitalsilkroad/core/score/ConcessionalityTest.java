package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Concessionality}, which asks for the terms of one financing. */
class ConcessionalityTest {

    private static final Property<String> RATE_FORMULA = Property.of("rate-formula", ValueType.term(), "rate formula");

    static Catalog world(Instrument instrument, FactsBuilder facts) {
        return World.empty()
                .financing("loan", "TJ", instrument, "", facts.build())
                .build();
    }

    static FactsBuilder terms(Estimate rate, Estimate maturity, Estimate grace) {
        return termsOf(Money.usd(1_000_000), rate, maturity, grace);
    }

    private static FactsBuilder termsOf(Money amount, Estimate rate, Estimate maturity, Estimate grace) {
        return withoutGrace(rate, maturity)
                .add(Props.AMOUNT, World.claim(amount, World.BANK))
                .add(Props.GRACE, World.claim(Quantity.of(grace, Unit.of("year")), World.BANK));
    }

    /** Terms of 2014 without an amount and without a grace period. */
    private static FactsBuilder withoutGrace(Estimate rate, Estimate maturity) {
        return Facts.builder()
                .add(Props.RATE, World.claim(Quantity.of(rate, Unit.of("percent-a-year")), World.BANK))
                .add(Props.MATURITY, World.claim(Quantity.of(maturity, Unit.of("year")), World.BANK))
                .add(Props.SIGNED, World.date("2014", World.BANK));
    }

    private static Catalog signed(List<Claim<PartialDate>> claims) {
        Facts facts = terms(Estimate.exactly(2), Estimate.exactly(20), Estimate.exactly(5))
                .build();
        return World.empty()
                .financing("loan", "TJ", Instrument.LOAN, "", facts.with(Attested.of(Props.SIGNED, claims)))
                .build();
    }

    private static Catalog signed(String date) {
        return signed(List.of(World.date(date, World.BANK)));
    }

    static Catalog loan() {
        return loanOf(Money.usd(1_000_000));
    }

    /** A loan at 2 percent over 20 years, 5 of them grace. */
    static Catalog loanOf(Money amount) {
        return world(Instrument.LOAN, termsOf(amount, Estimate.exactly(2), Estimate.exactly(20), Estimate.exactly(5)));
    }

    private static double exact(LoanTerms terms, GrantElementConvention convention) {
        return convention.grantElement(terms).best().orElseThrow();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-8);
    }

    @Test
    void agreesWithTheFormulaUnderEveryConvention() {
        for (GrantElementConvention convention : new GrantElementConvention[] {
            GrantElementConvention.imfWorldBank(),
            GrantElementConvention.oecdCashFlow(),
            GrantElementConvention.oecdLowIncome(),
            GrantElementConvention.oecdLowerMiddleIncome(),
            GrantElementConvention.oecdUpperMiddleIncome(),
            GrantElementConvention.aidData2014()
        }) {
            double formula = exact(LoanTerms.fixed(2, 20, 5), convention);
            Estimate answer = Concessionality.of("loan")
                    .under(convention)
                    .on(loan())
                    .value()
                    .orElseThrow();
            assertThat(answer.contains(formula)).as(convention.name()).isTrue();
            assertThat(answer.width()).isLessThan(1e-8);
        }
    }

    @Test
    void namesTheConventionAndWhetherTheLoanPassesIt() {
        Concessionality imf = Concessionality.of("loan");
        Concessionality oecd = imf.under(GrantElementConvention.oecdCashFlow());
        assertThat(imf).hasToString("Grant element of loan, by the rule of its date");
        assertThat(oecd).hasToString("Grant element of loan, OECD cash-flow");
        assertThat(oecd.repaid(RepaymentProfile.ANNUITY, 4).withGraceRate(Estimate.exactly(1.5)))
                .hasToString("Grant element of loan, OECD cash-flow, annuity, 4 payments a year, 1.5 percent a year in"
                        + " the grace period");
        assertThat(imf.under(GrantElementConvention.of("own", 7, 35)).repaid(RepaymentProfile.EQUAL_PRINCIPAL, 1))
                .hasToString("Grant element of loan, own (7 %, concessional from 35 %), 1 payment a year");
        assertThat(imf.on(loan()).notes())
                .containsExactly(
                        "2 payments a year, equal principal, assumed",
                        "concessional from 35 percent: NO",
                        "IMF-World Bank (5 %, concessional from 35 %), without fees and insurance");
        assertThat(imf.isConcessional(loan())).isEqualTo(Ternary.NO);
        assertThat(oecd.isConcessional(loan())).isEqualTo(Ternary.YES);
        assertThat(imf.isConcessional(world(Instrument.LOAN, Facts.builder()))).isEqualTo(Ternary.UNKNOWN);
        assertThat(oecd.asked.convention()).contains(GrantElementConvention.oecdCashFlow());
    }

    /**
     * Where nothing dates a loan, either date would decide the rule; a day of signature that does not is said to be too
     * early.
     */
    @Test
    void namesEachDateThatWouldDecideTheConvention() {
        assertThat(Concessionality.of("loan").on(signed(List.of())).missing())
                .extracting(
                        MissingInput::what, input -> input.fact().orElseThrow().label())
                .containsExactly(
                        tuple("a date that decides between IMF-World Bank and OECD cash-flow", "signed"),
                        tuple("a date that decides between IMF-World Bank and OECD cash-flow", "committed"));

        Catalog early = signed(List.of(World.date("2012", World.BANK)));
        assertThat(Concessionality.of("loan").on(early).missing())
                .extracting(MissingInput::why)
                .containsExactly("not certainly since 2013-10-11");
    }

    @Test
    void beforeTheUnifiedRateNoConventionIsTheHeadline() {
        Concessionality question = Concessionality.of("loan");
        Assessment before = question.on(signed("2013-10-10"));
        assertThat(before.value()).isEmpty();
        assertThat(before.scope()).contains("by IMF-World Bank (5 %", "by OECD cash-flow (10 %");
        assertThat(question.on(signed("2013")).value()).isEmpty();
        assertThat(question.on(signed("2013-10-11")).value()).isPresent();
        assertThat(question.on(signed("2013-10-11")).value())
                .isEqualTo(question.under(GrantElementConvention.imfWorldBank())
                        .on(signed("2009"))
                        .value());
    }

    @Test
    void aRangeOfTermsGivesTheValuesAtItsEnds() {
        Catalog catalog =
                world(Instrument.LOAN, terms(Estimate.between(1, 3), Estimate.exactly(20), Estimate.between(5, 9)));
        Estimate answer = Concessionality.of("loan").on(catalog).value().orElseThrow();
        GrantElementConvention imf = GrantElementConvention.imfWorldBank();
        assertThat(answer.low()).isCloseTo(exact(LoanTerms.fixed(3, 20, 5), imf), within());
        assertThat(answer.high()).isCloseTo(exact(LoanTerms.fixed(1, 20, 9), imf), within());
    }

    @Test
    void aGracePeriodThatNobodyStatesIsNamedAndWidensTheAnswer() {
        FactsBuilder facts = withoutGrace(Estimate.exactly(2), Estimate.exactly(20));
        Assessment answer = Concessionality.of("loan").on(world(Instrument.LOAN, facts));
        assertThat(missing(answer)).containsExactly("grace period of loan: not stated by any source");
        assertThat(answer.value()
                        .orElseThrow()
                        .contains(exact(LoanTerms.fixed(2, 20, 5), GrantElementConvention.imfWorldBank())))
                .isTrue();
    }

    @Test
    void unknownTermsAreNamed() {
        assertThat(missing(Concessionality.of("loan").on(world(Instrument.LOAN, Facts.builder()))))
                .containsExactly(
                        "interest rate of loan: not stated by any source",
                        "maturity of loan: not stated by any source",
                        "grace period of loan: not stated by any source");
        FactsBuilder secret = terms(Estimate.exactly(2), Estimate.exactly(20), Estimate.exactly(5));
        FactsBuilder undisclosed =
                Facts.builder().add(Props.RATE, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.BANK)));
        assertThat(missing(Concessionality.of("loan").on(world(Instrument.LOAN, undisclosed))))
                .contains("interest rate of loan: undisclosed");
        FactsBuilder floating = Facts.builder().add(RATE_FORMULA, World.claim("6M LIBOR + 1.8", World.BANK));
        Assessment ofMarket = Concessionality.of("loan").on(world(Instrument.LOAN, floating));
        assertThat(missing(ofMarket)).contains("interest rate of loan: not stated by any source");
        assertThat(ofMarket.why().text(80)).contains("floating rate: 6M LIBOR + 1.8");
        assertThat(ofMarket.cite().text(80)).contains(World.BANK.title());
        assertThat(ofMarket.notes()).contains("a floating rate has no number until the market's is known");
        assertThat(missing(Concessionality.of("loan").on(world(Instrument.BARTER, secret))))
                .containsExactly("terms of loan: filed as barter, not as a loan");
    }

    @Test
    void aRateThatWasChangedIsNotTakenForTheFirst() {
        Claim<Quantity> first = World.claim(Quantity.of(Estimate.exactly(5.8), Unit.of("percent-a-year")), World.BANK)
                .asOf("2014");
        Claim<Quantity> changed = World.claim(Quantity.of(Estimate.exactly(4), Unit.of("percent-a-year")), World.BANK)
                .asOf("2016")
                .revision(Revision.CHANGE);
        String note = "the rate is the one after a change (as of 2016), not the first one";
        assertThat(rated(List.of(first, changed)).notes()).contains(note);
        assertThat(rated(List.of(first)).notes()).doesNotContain(note);
    }

    private static Assessment rated(List<Claim<Quantity>> rates) {
        Facts facts = terms(Estimate.exactly(2), Estimate.exactly(20), Estimate.exactly(5))
                .build()
                .with(Attested.of(Props.RATE, rates));
        return Concessionality.of("loan")
                .on(World.empty()
                        .financing("loan", "TJ", Instrument.LOAN, "", facts)
                        .build());
    }

    @Test
    void termsThatCannotBeRightAreNoNumber() {
        Catalog catalog = world(Instrument.LOAN, terms(Estimate.exactly(2), Estimate.exactly(5), Estimate.exactly(20)));
        assertThat(missing(Concessionality.of("loan").on(catalog)))
                .containsExactly("terms of loan: grace 20 y: exceeds the maturity of 5 y, so that principal"
                        + " would never be due; are the two swapped?");
    }

    @Test
    void theComputationNamesTermsAndConvention() {
        Concessionality question = Concessionality.of("loan");
        Computation stated = question.on(loan()).computation().orElseThrow();
        assertThat(stated.formula()).isEqualTo("grant-element-equal-principal");
        assertThat(stated.operands())
                .map(operand -> operand.name() + " " + operand.value() + " " + operand.unit())
                .containsExactly(
                        "rate 2 percent-a-year",
                        "maturity 20 year",
                        "grace 5 year",
                        "discount-rate 5 percent a year",
                        "payments-a-year 2 payment");
        assertThat(question.repaid(RepaymentProfile.ANNUITY, 4).on(loan()).computation())
                .map(Computation::formula)
                .contains("grant-element-annuity");
    }

    @Test
    void theComputationOfALoanWithoutAStatedGracePeriodLeavesItOpen() {
        FactsBuilder facts = withoutGrace(Estimate.exactly(2), Estimate.exactly(20));
        Computation how = Concessionality.of("loan")
                .on(world(Instrument.LOAN, facts))
                .computation()
                .orElseThrow();
        assertThat(how.operands().get(2).value()).isEqualTo(Estimate.between(0, 20));
        assertThat(how.operands().get(2).fact().orElseThrow().claims().isPresent())
                .isFalse();
    }

    @Test
    void whatNoFormulaOfTheseTermsGivesHasNoComputation() {
        Concessionality question = Concessionality.of("loan");
        assertThat(question.under(GrantElementConvention.aidData2014())
                        .on(loan())
                        .computation())
                .isEmpty();
        assertThat(question.under(GrantElementConvention.imfWorldBank().limited())
                        .on(loan())
                        .computation())
                .isEmpty();
        assertThat(question.withGraceRate(Estimate.exactly(1)).on(loan()).computation())
                .isEmpty();
        assertThat(question.on(world(Instrument.LOAN, Facts.builder())).computation())
                .isEmpty();
    }

    @Test
    void aGrantIsAllGift() {
        Assessment answer = Concessionality.of("loan")
                .on(world(Instrument.GRANT, Facts.builder().add(Props.AMOUNT, World.claim(Money.usd(5), World.BRIEF))));
        assertThat(answer).hasToString("100 percent of the face value");
        assertThat(answer.notes()).containsExactly("a grant is not paid back");
        assertComputed(answer, "sum", "grant 100");
        assertThat(answer.citations()).extracting(Citation::source).containsExactly(World.BRIEF);
    }

    @Test
    void theRateOfTheGracePeriodAndTheWayOfRepaymentMayDiffer() {
        GrantElementConvention imf = GrantElementConvention.imfWorldBank();
        assertThat(Concessionality.of("loan")
                        .withGraceRate(Estimate.exactly(0))
                        .on(loan())
                        .value()
                        .orElseThrow()
                        .midpoint())
                .isCloseTo(exact(LoanTerms.fixed(2, 20, 5).withGraceRate(Estimate.exactly(0)), imf), within());
        assertThat(Concessionality.of("loan")
                        .repaid(RepaymentProfile.ANNUITY, 4)
                        .on(loan())
                        .value()
                        .orElseThrow()
                        .midpoint())
                .isCloseTo(
                        exact(
                                LoanTerms.fixed(2, 20, 5)
                                        .withProfile(RepaymentProfile.ANNUITY)
                                        .withPaymentsPerYear(4),
                                imf),
                        within());
        assertThatThrownBy(() -> Concessionality.of("loan").withGraceRate(Estimate.exactly(-1)))
                .hasMessage("interest rate in the grace period -1 %: cannot be negative");
        assertThatThrownBy(() -> Concessionality.of("loan").repaid(RepaymentProfile.ANNUITY, 366))
                .hasMessage("366 payments a year: must be 1 to 365");
    }

    /** A fee of 1 percent and a premium of 6 percent are taken off at once. */
    @Test
    void feesAreCountedByTheConventionThatNamesThem() {
        FactsBuilder facts = terms(Estimate.exactly(2), Estimate.exactly(20), Estimate.exactly(5))
                .add(Props.MANAGEMENT_FEE, World.claim(Quantity.of(1, Unit.of("percent")), World.BANK))
                .add(Props.INSURANCE_PREMIUM, World.claim(Quantity.of(6, Unit.of("percent")), World.BANK));
        Catalog catalog = world(Instrument.LOAN, facts);
        Concessionality question = Concessionality.of("loan");
        double without = question.on(catalog).value().orElseThrow().midpoint();
        double with = question.under(GrantElementConvention.imfWorldBank().withFees())
                .on(catalog)
                .value()
                .orElseThrow()
                .midpoint();
        assertThat(without - with).isCloseTo(7, offset(1e-9));
    }

    @Test
    void theFirstRepaymentMayComeAfterAPeriod() {
        GrantElementConvention plain = GrantElementConvention.imfWorldBank();
        double atOnce = exact(LoanTerms.fixed(2, 20, 0), plain);
        double later = exact(LoanTerms.fixed(2, 20, 0), plain.repayingAfterPeriod());
        assertThat(later).isEqualTo(exact(LoanTerms.fixed(2, 20, 0.5), plain)).isGreaterThan(atOnce);
    }

    @Test
    void whatIsAssumedIsSaid() {
        assertThat(Concessionality.of("loan")
                        .withGraceRate(Estimate.exactly(1))
                        .on(loan())
                        .notes())
                .contains("1 percent a year in the grace period, assumed");
        Assessment once = Concessionality.of("loan")
                .under(GrantElementConvention.aidData2014())
                .repaid(RepaymentProfile.LUMP_SUM, 1)
                .on(loan());
        assertThat(once.value()).isEmpty();
        assertThat(missing(once))
                .containsExactly("terms of loan: lump sum over 20 years: AidData 2000-2014 knows"
                        + " equal principal and at most 240 payments; choose another convention");
        Assessment withTwoRates = Concessionality.of("loan")
                .repaid(RepaymentProfile.LUMP_SUM, 1)
                .withGraceRate(Estimate.exactly(1))
                .on(loan());
        assertThat(withTwoRates.value()).isEmpty();
        assertThat(missing(withTwoRates))
                .containsExactly("terms of loan: grace rate 1 %: a lump sum is one payment, with interest at one rate;"
                        + " leave out the rate of the grace period");
    }

    @Test
    void theLoanMayBeRepaidOnceAYearOrOnceADay() {
        for (int perYear : new int[] {1, 365}) {
            assertThat(Concessionality.of("loan")
                            .repaid(RepaymentProfile.EQUAL_PRINCIPAL, perYear)
                            .asked
                            .payments())
                    .hasValue(perYear);
        }
    }
}
