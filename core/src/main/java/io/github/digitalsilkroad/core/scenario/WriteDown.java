package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.Optional;

/** A part of a financing need not be repaid. */
record WriteDown(String financing, double percent) implements Change {

    static final double ALL = 100;

    /** Which series hold a loan, and how much of it is drawn and repaid by a year, no data say. */
    static final String LOAN_ALONE = TakeDebt.LOAN_ALONE + " (see writeDownDebt)";

    @Override
    public String words() {
        return percent == ALL
                ? "write off " + financing
                : "write down " + financing + " by " + Estimate.exactly(percent) + " %";
    }

    @Override
    public Optional<String> caveat() {
        return Optional.of(LOAN_ALONE);
    }

    @Override
    public void apply(Draft draft) {
        if (!(percent > 0 && percent <= ALL)) {
            throw draft.refusal("the part must be above 0 and at most 100 %");
        }
        writeDown(draft, draft.financing(financing), percent);
    }

    static Financing writeDown(Draft draft, Financing debt, double percent) {
        if (!Refinance.isRepaid(debt.instrument())) {
            throw draft.refusal("it is a " + debt.instrument().label() + ", which is not repaid");
        }
        Optional<Money> amount = debt.amount().value();
        if (amount.isEmpty()) {
            throw draft.refusal("its amount is missing: "
                    + debt.amount().missing().orElseThrow().words());
        }
        Money left = percent == ALL
                ? Money.of(
                        Estimate.exactly(0),
                        amount.get().currency(),
                        amount.get().base())
                : amount.get().times((ALL - percent) / ALL);
        Financing changed = debt.withFacts(debt.facts().with(draft.assume(Props.AMOUNT, left)));
        draft.put(changed);
        return changed;
    }
}
