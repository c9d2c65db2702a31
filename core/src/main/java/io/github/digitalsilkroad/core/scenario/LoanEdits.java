package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Optional;

/**
 * Edits of loans: their terms, their amounts and new ones. Which part of a debt series a loan is, and when, the data
 * does not say.
 */
final class LoanEdits {

    private static final String LOAN_ALONE = "the loan alone; debt series stay as they are";
    private static final Optional<String> LESS_DEBT = Optional.of(LOAN_ALONE + " (see writeDownDebt)");

    private LoanEdits() {}

    /** Other terms for a loan, which stays as large as it is. */
    static Edit refinance(Id financing, LoanTerms terms) {
        requireFixed(terms);
        ReadableForm form =
                ReadableForm.of("refinance").with("financing", financing).with("terms", terms);
        return new Change(form, "refinance " + financing + " at " + terms, draft -> {
            Financing loan = repaid(draft, financing);
            draft.put(loan.withFacts(with(draft, loan.facts(), terms)));
        });
    }

    private static void requireFixed(LoanTerms terms) {
        if (terms.isFloating()) {
            throw new IllegalArgumentException(
                    "terms " + terms + ": the rate floats, and no score can use it; state a fixed rate");
        }
    }

    /** A financing that is repaid. */
    private static Financing repaid(Draft draft, Id id) {
        Financing financing = draft.world().financing(id.toString());
        if (!financing.instrument().isRepaid()) {
            throw draft.refusal("it is a " + financing.instrument().label() + ", which is not repaid");
        }
        return financing;
    }

    private static Facts with(Draft draft, Facts facts, LoanTerms terms) {
        Facts changed = facts.with(
                        draft.assume(Props.RATE, Quantity.of(terms.rate().orElseThrow(), Unit.of("percent-a-year"))))
                .with(draft.assume(Props.MATURITY, years(terms.maturityYears())));
        Optional<Estimate> grace = terms.graceYears();
        return grace.isEmpty() ? changed : changed.with(draft.assume(Props.GRACE, years(grace.get())));
    }

    private static Quantity years(Estimate number) {
        return Quantity.of(number, Unit.of("year"));
    }

    /** A part of a financing need not be repaid. */
    static Edit writeDown(Id financing, double percent) {
        ReadableForm form = ReadableForm.of("write-down")
                .with("financing", financing)
                .with("percent", WriteDownDebt.checked(percent));
        String words = "write down " + financing + " by " + Estimate.exactly(percent) + " %";
        return new Change(form, words, LESS_DEBT, draft -> writeDown(draft, financing, percent));
    }

    /** A financing need not be repaid. */
    static Edit writeOff(Id financing) {
        ReadableForm form = ReadableForm.of("write-off").with("financing", financing);
        return new Change(
                form, "write off " + financing, LESS_DEBT, draft -> writeDown(draft, financing, WriteDownDebt.ALL));
    }

    private static void writeDown(Draft draft, Id financing, double percent) {
        Financing debt = repaid(draft, financing);
        Money amount = debt.amount()
                .value()
                .orElseThrow(() -> draft.refusal("its amount is missing: "
                        + debt.amount().missing().orElseThrow().words()));
        Money left = WriteDownDebt.left(amount, percent);
        draft.put(debt.withFacts(debt.facts().with(draft.assume(Props.AMOUNT, left))));
    }

    /** A new loan. */
    static Edit takeDebt(Id id, CountryCode recipient, Id lender, Money amount, LoanTerms terms) {
        requireFixed(terms);
        ReadableForm form = ReadableForm.of("take-debt")
                .with("id", id)
                .with("recipient", recipient)
                .with("lender", lender)
                .with("amount", amount)
                .with("terms", terms);
        String words = "take " + amount + " from " + lender + " as " + id + " for " + recipient + " at " + terms;
        return new Change(form, words, Optional.of(LOAN_ALONE), draft -> {
            Parties creditor =
                    Parties.of(draft.world().organization(lender.toString()).id());
            Facts facts =
                    Facts.none().with(draft.assume(Props.AMOUNT, amount)).with(draft.assume(Props.LENDER, creditor));
            draft.add(Financing.builder()
                    .id(id)
                    .name("Assumed loan of " + lender + " to " + recipient)
                    .recipient(recipient)
                    .instrument(Instrument.LOAN)
                    .facts(with(draft, facts, terms))
                    .build());
        });
    }

    /** A debt is forgiven for a stake, which passes to the lender. */
    static Edit exchangeForStake(Id financing, Id ownership) {
        ReadableForm form = ReadableForm.of("exchange-for-stake")
                .with("financing", financing)
                .with("ownership", ownership);
        return new Change(form, "exchange " + financing + " for " + ownership, LESS_DEBT, draft -> {
            Optional<Parties> lenders =
                    draft.world().financing(financing.toString()).lenders().value();
            if (lenders.isEmpty() || lenders.get().list().size() != 1) {
                throw draft.refusal(
                        lenders.isEmpty()
                                ? "no source states its lender"
                                : "its lenders are " + lenders.get()
                                        + "; a stake passes to one of them, so pass it by itself");
            }
            writeDown(draft, financing, WriteDownDebt.ALL);
            OtherEdits.pass(draft, ownership, lenders.get().list().get(0));
        });
    }
}
