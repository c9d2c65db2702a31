package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElement;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a loan is a gift: its grant element under a convention.
 *
 * <p><b>Definition.</b> Face value less the present value of all payments, in percent of the face value; see {@link
 * GrantElement}. The {@link GrantElementConvention} fixes the discount rate and the threshold from which a loan counts
 * as concessional: 5 and 35 percent, those of the IMF and the World Bank, unless the question names another. Two
 * payments a year in equal principal are assumed unless the question says otherwise. Terms that a source gives as a
 * range give exact bounds; a grace period that nobody states may be any from none to the maturity.
 *
 * <p><b>Unit.</b> Percent of the face value. <b>Range.</b> At most 100, which is a grant; negative for a loan dearer than the discount rate. <b>Source.</b> OECD
 * Development Assistance Committee, technical annex on the grant element.
 *
 * <p><b>What it does not mean.</b> A soft loan may still buy an overpriced system, be secured by a mine, or be tied to
 * one contractor; and a loan that is concessional under one convention is not under another.
 *
 * <p><b>Example.</b> {@code Concessionality.of("tj-dushanbe-safe-city-pbc").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Concessionality implements Score {

    private final String financing;
    private final GrantElementConvention convention;
    private final int paymentsPerYear;
    private final RepaymentProfile profile;
    private final Optional<Estimate> graceRate;

    private Concessionality(
            String financing,
            GrantElementConvention convention,
            int paymentsPerYear,
            RepaymentProfile profile,
            Optional<Estimate> graceRate) {
        this.financing = financing;
        this.convention = convention;
        this.paymentsPerYear = paymentsPerYear;
        this.profile = profile;
        this.graceRate = graceRate;
    }

    /**
     * The question for one financing, under the convention of the IMF and the World Bank.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}
     * @return the score
     */
    public static Concessionality of(String financing) {
        return new Concessionality(
                financing,
                GrantElementConvention.imfWorldBank(),
                2,
                RepaymentProfile.EQUAL_PRINCIPAL,
                Optional.empty());
    }

    /**
     * The same question under another convention.
     *
     * @param other the discount rate, threshold and arithmetic
     * @return another score
     */
    public Concessionality under(GrantElementConvention other) {
        return new Concessionality(financing, other, paymentsPerYear, profile, graceRate);
    }

    /**
     * The same question with another way of repayment than equal principal twice a year.
     *
     * @param way how the principal comes back
     * @param perYear payments a year, 1 to 365
     * @return another score
     * @throws IllegalArgumentException if the number of payments is out of range
     */
    public Concessionality repaid(RepaymentProfile way, int perYear) {
        if (perYear < 1 || perYear > 365) {
            throw new IllegalArgumentException(perYear + " payments a year: must be 1 to 365");
        }
        return new Concessionality(financing, convention, perYear, way, graceRate);
    }

    /**
     * The same question for a loan with a rate of its own until the first payment of principal.
     *
     * @param percent percent a year, at least 0
     * @return another score
     * @throws IllegalArgumentException if the rate is certainly negative
     */
    public Concessionality withGraceRate(Estimate percent) {
        if (percent.isBelow(0).isYes()) {
            throw new IllegalArgumentException(
                    "interest rate in the grace period " + percent + " %: cannot be negative");
        }
        return new Concessionality(financing, convention, paymentsPerYear, profile, Optional.of(percent));
    }

    /**
     * What the question counts with.
     *
     * @return the convention
     */
    public GrantElementConvention convention() {
        return convention;
    }

    @Override
    public String question() {
        return "Grant element of " + financing + ", " + convention.name();
    }

    @Override
    public Assessment on(Catalog catalog) {
        Financing loan = catalog.financing(financing);
        Assessment.Builder answer = Assessment.of(this, catalog)
                .unit("percent of the face value")
                .formula("100 x (1 - present value of all payments at " + Estimate.exactly(convention.discountRate())
                        + " % / face value)");
        if (loan.instrument() == Instrument.GRANT) {
            answer.note("a grant is not paid back");
            return answer.answer(Estimate.exactly(100), () -> LoanFacts.amount(loan));
        }
        if (!LoanFacts.isLoan(loan)) {
            answer.missing("terms of a loan: this is " + LoanFacts.instrument(loan) + ", not a loan");
            return answer.unanswered(() -> LoanFacts.amount(loan));
        }
        LoanFacts facts = LoanFacts.of(loan, paymentsPerYear, profile);
        facts.missing().forEach(answer::missing);
        Estimate element = facts.terms().isPresent() ? element(facts.terms().get(), answer) : null;
        if (element == null) {
            return answer.unanswered(facts::inputs);
        }
        answer.note(paymentsPerYear + " payments a year, " + profile + ", assumed");
        graceRate.ifPresent(percent -> answer.note(percent + " percent a year in the grace period, assumed"));
        answer.note("concessional from " + Estimate.exactly(convention.threshold()) + " percent: "
                + convention.isConcessional(element));
        return answer.answer(element, facts::inputs);
    }

    private @Nullable Estimate element(LoanTerms terms, Assessment.Builder answer) {
        try {
            return GrantElement.of(graceRate.isPresent() ? terms.withGraceRate(graceRate.get()) : terms, convention);
        } catch (IllegalArgumentException unsuited) {
            answer.missing("terms that the convention knows: " + unsuited.getMessage());
            return null;
        }
    }

    /**
     * Whether the loan is concessional under the convention.
     *
     * @param catalog what to ask
     * @return UNKNOWN if the grant element is not known or lies on both sides of the threshold
     */
    public Ternary isConcessional(Catalog catalog) {
        Optional<Estimate> element = on(catalog).value();
        return element.isPresent() ? convention.isConcessional(element.get()) : Ternary.UNKNOWN;
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }
}
