package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one loan costs over the years: the payments of its schedule, to the cent.
 *
 * <p><b>Definition.</b> Principal plus interest of the payments that fall into the years asked about, counted from
 * commitment; all of them unless the question names years. The schedule is that of {@link Amortization}: the payments
 * add up exactly to principal and interest, and a loan with a grace period of 0 is repaid from the day of commitment
 * on. Two payments a year in equal principal are assumed.
 *
 * <p><b>Unit.</b> The currency of the loan. <b>Range.</b> 0 or more. <b>Source.</b> The repayment profiles of the OECD
 * Development Assistance Committee's technical annex on the grant element.
 *
 * <p><b>What it does not mean.</b> It is what the stated terms make due if the loan was disbursed in full on the day of
 * commitment and never rescheduled; fees are not in it. An amount that is known by bounds alone gives bounds; terms
 * that are known so give no schedule, and the answer names them.
 *
 * <p><b>Example.</b> {@code LoanService.of("tj-dushanbe-safe-city-pbc").between(0, 5).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LoanService extends PartedScore<LoanService.Asked> {

    /** What the payments are computed from. */
    private static final List<Property<?>> FIGURES = List.of(Props.AMOUNT, Props.RATE, Props.MATURITY, Props.GRACE);

    /** From here on it is a year of the calendar, not a number of years since commitment. */
    private static final int CALENDAR = 1_000;

    /** What is asked. */
    record Asked(Ref<Financing> financing, double after, double through) {
        Asked {
            if (!(after >= 0 && after < CALENDAR) || !(through >= after)) {
                throw new IllegalArgumentException("years after " + after + " through " + through
                        + " since commitment: must be 0 or more, less than " + Estimate.exactly(CALENDAR)
                        + ", and not end before they start");
            }
        }
    }

    LoanService(Asked asked) {
        super("loan-service", asked, LoanService::new);
    }

    /**
     * The question for all payments of a loan.
     *
     * @param financing its id, such as {@code tj-dushanbe-safe-city-pbc}, or its name
     * @return the score
     */
    public static LoanService of(String financing) {
        return new LoanService(new Asked(
                new Ref<>(Financing.KIND, requireNonNull(financing, "financing")), 0, Double.POSITIVE_INFINITY));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param financing an id, or a thing of a catalog
     * @return the question
     */
    public static LoanService of(Identified financing) {
        return of(financing.id().toString());
    }

    /**
     * The same question for some years.
     *
     * @param afterYears years since commitment, itself left out; from 0 on, the day of commitment counts
     * @param throughYears years since commitment, itself included
     * @return another score
     * @throws IllegalArgumentException if the years are negative, or end before they start
     */
    public LoanService between(double afterYears, double throughYears) {
        return new LoanService(new Asked(asked.financing, afterYears, throughYears));
    }

    @Override
    String worded(String when) {
        return "Service of " + asked.financing + years(", ");
    }

    private String years(String before) {
        if (Double.isInfinite(asked.through)) {
            return asked.after > 0 ? before + "years after " + Estimate.exactly(asked.after) : "";
        }
        return before + "years " + Estimate.exactly(asked.after) + " to " + Estimate.exactly(asked.through);
    }

    @Override
    Assessment answer(Recorder recorder) {
        Financing loan = recorder.catalog().financing(asked.financing.text());
        boolean isLoan = LoanFacts.isLoan(recorder, loan);
        Optional<Money> amount =
                isLoan ? recorder.fact("amount", loan, Props.AMOUNT).value() : Optional.empty();
        Optional<LoanTerms> terms = isLoan ? terms(recorder, loan) : Optional.empty();
        Assessment.Builder answer =
                Assessment.of(recorder).formula("sum of interest + principal over the payments of the schedule");
        if (terms.isEmpty() || amount.isEmpty()) {
            return answer.unit("the loan's currency").answer(Optional.empty());
        }
        recorder.note("2 payments a year, " + terms.get().profile() + ", assumed");
        String years = years("in ");
        return answer.unit(amount.get().unit().code())
                .when(years.isEmpty() ? "in all, over " + terms.get().maturityYears() + " years" : years)
                .aside("as if paid out in full at commitment")
                .computed(() -> computation(loan))
                .answer(Amortization.service(amount.get().number(), terms.get(), asked.after, asked.through));
    }

    /**
     * The payments on the best value of the amount.
     *
     * @param catalog what to ask
     * @return the schedule, or empty where {@link #on} names what is missing or the amount is known by bounds only
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog has no such financing
     */
    public Optional<Amortization> schedule(Catalog catalog) {
        Recorder recorder = Recorder.of(this::question, catalog);
        Financing loan = catalog.financing(asked.financing.text());
        Optional<LoanTerms> terms = LoanFacts.isLoan(recorder, loan) ? terms(recorder, loan) : Optional.empty();
        double amount = loan.amount()
                .value()
                .map(money -> money.number().best().orElse(0))
                .orElse(0.0);
        return amount > 0 ? terms.map(known -> Amortization.of(Amortization.cents(amount), known)) : Optional.empty();
    }

    private Optional<Computation> computation(Financing loan) {
        List<Operand> operands = new ArrayList<>();
        for (Property<?> property : FIGURES) {
            Fact fact = Fact.of(loan, property);
            if (!fact.claims().isPresent()) {
                return Optional.empty();
            }
            operands.add(Operand.of(property.name(), fact));
        }
        operands.add(Operand.given("payments-a-year", 2, "payment"));
        operands.add(Operand.given("after", asked.after, "year"));
        if (Double.isFinite(asked.through)) {
            operands.add(Operand.given("through", asked.through, "year"));
        }
        return Optional.of(Computation.of(Formula.LOAN_SERVICE_EQUAL_PRINCIPAL, operands));
    }

    /** The terms, if they make a schedule. */
    private static Optional<LoanTerms> terms(Recorder recorder, Financing loan) {
        return LoanFacts.terms(recorder, loan, 2, RepaymentProfile.EQUAL_PRINCIPAL)
                .flatMap(terms -> LoanFacts.orMissing(recorder, "schedule", loan, () -> {
                    Amortization.service(Estimate.exactly(0), terms, 0, Double.POSITIVE_INFINITY);
                    return terms;
                }));
    }
}
