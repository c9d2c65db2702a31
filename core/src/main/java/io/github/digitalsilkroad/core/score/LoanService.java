package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.formula.ExactTerms;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one loan costs over the years: the payments of its schedule, to the cent.
 *
 * <p><b>Definition.</b> Principal plus interest of the payments that fall into the years asked about, counted from
 * commitment; all of them unless the question names years. The schedule is that of {@link Amortization}: the payments
 * add up exactly to principal and interest. Two payments a year in equal principal are assumed.
 *
 * <p><b>Unit.</b> The currency of the loan. <b>Range.</b> 0 or more. <b>Source.</b> The repayment profiles of the OECD
 * Development Assistance Committee's technical annex on the grant element.
 *
 * <p><b>What it does not mean.</b> It is what the stated terms make due if the loan was disbursed in full on the day of
 * commitment and never rescheduled; fees are not in it. An amount that is known by bounds gives bounds; terms that are
 * give no schedule, and the answer names them.
 *
 * <p><b>Example.</b> {@code LoanService.of("tj-dushanbe-safe-city-pbc").between(0, 5).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LoanService implements Score {

    private final String financing;
    private final double after;
    private final double through;

    private LoanService(String financing, double after, double through) {
        this.financing = financing;
        this.after = after;
        this.through = through;
    }

    /**
     * The question for all payments of a loan.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}
     * @return the score
     */
    public static LoanService of(String financing) {
        return new LoanService(financing, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The same question for some years.
     *
     * @param afterYears years since commitment, itself left out
     * @param throughYears years since commitment, itself included
     * @return another score
     * @throws IllegalArgumentException if the years are negative, or end before they start
     */
    public LoanService between(double afterYears, double throughYears) {
        if (!(afterYears >= 0) || !(throughYears >= afterYears)) {
            throw new IllegalArgumentException("years after " + afterYears + " through " + throughYears
                    + " since commitment: must be 0 or more and not end before they start");
        }
        return new LoanService(financing, afterYears, throughYears);
    }

    @Override
    public String question() {
        return "Service of " + financing
                + (Double.isInfinite(through)
                        ? ""
                        : ", years " + Estimate.exactly(after) + " to " + Estimate.exactly(through));
    }

    @Override
    public Assessment on(Catalog catalog) {
        Financing loan = catalog.financing(financing);
        Assessment.Builder answer =
                Assessment.of(this, catalog).formula("sum of interest + principal over the payments of the schedule");
        List<Input> inputs = new ArrayList<>(LoanFacts.amount(loan));
        ExactTerms terms = terms(loan, answer, inputs);
        Attested<Money> amount = loan.amount();
        if (terms == null || amount.value().isEmpty()) {
            return answer.unit("the loan's currency").unanswered(() -> inputs);
        }
        answer.unit(amount.value().get().code());
        answer.note("2 payments a year, " + terms.profile() + ", assumed");
        return answer.answer(Amortization.service(amount.value().get().amount(), terms, after, through), () -> inputs);
    }

    /**
     * The payments on the best value of the amount.
     *
     * @param catalog what to ask
     * @return the schedule, or empty where {@link #on} names what is missing or the amount is known by bounds only
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog has no such financing
     */
    public Optional<Amortization> schedule(Catalog catalog) {
        Financing loan = catalog.financing(financing);
        ExactTerms terms = terms(loan, Assessment.of(this, catalog), new ArrayList<>());
        OptionalDouble amount = loan.amount().value().isPresent()
                ? loan.amount().value().get().amount().best()
                : OptionalDouble.empty();
        return terms == null || amount.isEmpty() || amount.getAsDouble() <= 0
                ? Optional.empty()
                : Optional.of(Amortization.of(Amortization.cents(amount.getAsDouble()), terms));
    }

    /** The terms, if they make a schedule; the answer is told what is missing, of them or of the amount. */
    private static @Nullable ExactTerms terms(Financing loan, Assessment.Builder answer, List<Input> inputs) {
        if (!LoanFacts.isLoan(loan)) {
            answer.missing("terms of a loan: this is " + LoanFacts.instrument(loan) + ", not a loan");
            return null;
        }
        LoanFacts facts = LoanFacts.of(loan, 2, RepaymentProfile.EQUAL_PRINCIPAL);
        inputs.addAll(facts.inputs());
        facts.missing().forEach(answer::missing);
        if (loan.amount().value().isEmpty()) {
            answer.missing("amount: " + loan.amount().missing().orElseThrow().words());
        }
        if (facts.terms().isEmpty()) {
            return null;
        }
        try {
            return ExactTerms.of(facts.terms().get()).requireWholePayments();
        } catch (IllegalArgumentException unsharp) {
            answer.missing("terms that make a schedule: " + unsharp.getMessage());
            return null;
        }
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
