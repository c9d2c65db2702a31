package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Ownership;
import java.util.Optional;

/** A debt is forgiven for a stake, which passes to the lender. */
record ExchangeForStake(Id financing, Id ownership) implements Edit {

    @Override
    public String words() {
        return "exchange " + financing + " for " + ownership;
    }

    @Override
    public Optional<String> caveat() {
        return Optional.of(WriteDown.LOAN_ALONE);
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("exchange-for-stake").with("financing", financing).with("ownership", ownership));
    }

    @Override
    public void apply(Draft draft) {
        Financing debt = draft.world().financing(financing.toString());
        Ownership stake = draft.world().ownership(ownership.toString());
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
