package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.Optional;

/** A new loan. */
record TakeDebt(Id id, CountryCode recipient, Id lender, Money amount, LoanTerms terms) implements Edit {

    /** Which part of a series a loan is, and from which year on, no data say. */
    static final String LOAN_ALONE = "the loan alone; debt series stay as they are";

    TakeDebt {
        Refinance.requireFixed(terms);
    }

    @Override
    public String words() {
        return "take " + amount + " from " + lender + " as " + id + " for " + recipient + " at " + terms;
    }

    @Override
    public Optional<String> caveat() {
        return Optional.of(LOAN_ALONE);
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("take-debt").with("id", id).with("recipient", recipient).with("lender", lender).with("amount", amount).with("terms", terms));
    }

    @Override
    public void apply(Draft draft) {
        Parties creditor = Parties.of(draft.world().organization(lender.toString()).id());
        draft.world().country(recipient.toString());
        Facts facts = Facts.none().with(draft.assume(Props.AMOUNT, amount)).with(draft.assume(Props.LENDER, creditor));
        draft.add(Financing.builder()
                .id(id)
                .name("Assumed loan of " + lender + " to " + recipient)
                .recipient(recipient)
                .instrument(Instrument.LOAN)
                .facts(Refinance.with(draft, facts, terms))
                .build());
    }
}
