package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Optional;

/** Other terms for a loan, which stays as large as it is. */
record Refinance(Id financing, LoanTerms terms) implements Edit {

    Refinance {
        requireFixed(terms);
    }

    static void requireFixed(LoanTerms terms) {
        if (terms.isFloating()) {
            throw new IllegalArgumentException("terms " + terms + ": the rate floats, and no score can use it; state a fixed rate");
        }
    }

    @Override
    public String words() {
        return "refinance " + financing + " at " + terms;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("refinance").with("financing", financing).with("terms", terms));
    }

    @Override
    public void apply(Draft draft) {
        Financing loan = draft.world().financing(financing.toString());
        if (!isRepaid(loan.instrument())) {
            throw draft.refusal("it is a " + loan.instrument().label() + ", which is not repaid");
        }
        draft.put(loan.withFacts(with(draft, loan.facts(), terms)));
    }

    static boolean isRepaid(Instrument instrument) {
        return switch (instrument) {
            case LOAN, CONCESSIONAL_LOAN, BUYERS_CREDIT, CREDIT_LINE, SUPPLIER_CREDIT, UNSPECIFIED -> true;
            case GRANT, EQUITY, BARTER, DEBT_RELIEF -> false;
        };
    }

    static Facts with(Draft draft, Facts facts, LoanTerms terms) {
        Facts changed = facts.with(draft.assume(Props.RATE, Quantity.of(terms.rate().orElseThrow(), Unit.of("percent-a-year"))))
                .with(draft.assume(Props.MATURITY, Quantity.of(terms.maturityYears(), Unit.of("year"))));
        return terms.graceYears().isEmpty()
                ? changed
                : changed.with(
                        draft.assume(Props.GRACE, Quantity.of(terms.graceYears().get(), Unit.of("year"))));
    }
}
