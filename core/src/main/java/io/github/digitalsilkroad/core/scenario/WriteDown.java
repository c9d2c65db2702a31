package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** A part of a financing need not be repaid. */
record WriteDown(Id financing, double percent) implements Edit {

    static final double ALL = 100;

    /** Which series hold a loan, and how much of it is drawn and repaid by a year, no data say. */
    static final String LOAN_ALONE = TakeDebt.LOAN_ALONE + " (see writeDownDebt)";

    WriteDown {
        requirePart(percent);
    }

    static void requirePart(double percent) {
        if (!(percent > 0 && percent <= ALL)) {
            throw new IllegalArgumentException(
                    "write-down of " + percent + " percent: the part must be above 0 and at most 100 percent");
        }
    }

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
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("write-down").with("financing", financing).with("percent", number(percent)));
    }

    @Override
    public void apply(Draft draft) {
        writeDown(draft, draft.world().financing(financing.toString()), percent);
    }

    static String number(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    static void writeDown(Draft draft, Financing debt, double percent) {
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
        draft.put(debt.withFacts(debt.facts().with(draft.assume(Props.AMOUNT, left))));
    }
}
