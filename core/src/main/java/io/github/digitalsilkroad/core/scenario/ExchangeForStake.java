package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Ownership;
import java.util.Optional;

/** A debt is forgiven for a stake, which passes to the lender. */
record ExchangeForStake(String financing, String ownership) implements Change {

    @Override
    public String words() {
        return "exchange " + financing + " for " + ownership;
    }

    @Override
    public Optional<String> caveat() {
        return Optional.of(WriteDown.LOAN_ALONE);
    }

    @Override
    public void apply(Draft draft) {
        Financing debt = draft.financing(financing);
        Ownership stake = draft.ownership(ownership);
        Optional<Parties> lenders = debt.lenders().value();
        if (lenders.isEmpty() || lenders.get().size() != 1) {
            throw draft.refusal(
                    lenders.isEmpty()
                            ? "no source states its lender"
                            : "its lenders are " + lenders.get()
                                    + "; a stake passes to one of them, so pass it by itself");
        }
        WriteDown.writeDown(draft, debt, WriteDown.ALL);
        ChangeOwner.pass(draft, stake, lenders.get().list().get(0));
    }
}
