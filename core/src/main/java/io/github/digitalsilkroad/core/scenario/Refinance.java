package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;

/** Other terms for a loan, which stays as large as it is. */
record Refinance(String financing, LoanTerms terms) implements Change {

    @Override
    public String words() {
        return "refinance " + financing + " at " + terms;
    }

    @Override
    public void apply(Draft draft) {
        Financing loan = draft.financing(financing);
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
        if (terms.rate().isEmpty()) {
            throw draft.refusal("the rate floats, and no score can use it; state a fixed rate");
        }
        Facts changed = facts.with(draft.assume(Props.RATE, Quantity.of(terms.rate().get(), Unit.of("percent-a-year"))))
                .with(draft.assume(Props.MATURITY, Quantity.of(terms.maturityYears(), Unit.of("year"))));
        return terms.graceYears().isEmpty()
                ? changed
                : changed.with(
                        draft.assume(Props.GRACE, Quantity.of(terms.graceYears().get(), Unit.of("year"))));
    }
}
