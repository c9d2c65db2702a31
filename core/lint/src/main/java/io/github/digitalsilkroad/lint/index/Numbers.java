package io.github.digitalsilkroad.lint.index;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;

/** Numbers in messages, and the wording of what is computed of estimates. */
final class Numbers {

    private Numbers() {}

    /** Exact if all inputs are, about if each has a best value, else range. */
    static Qualifier wording(Iterable<Estimate> inputs) {
        Qualifier wording = Qualifier.EXACT;
        for (Estimate input : inputs) {
            if (input.best().isEmpty()) {
                return Qualifier.RANGE;
            }
            if (input.qualifier() != Qualifier.EXACT) {
                wording = Qualifier.ABOUT;
            }
        }
        return wording;
    }

    /** A result with closed ends; the best value, NaN if none, is moved inside the ends if rounding put it outside. */
    static Estimate result(Qualifier wording, double best, double low, double high) {
        return Estimate.computed(wording, Math.max(low, Math.min(high, best)), low, false, high, false);
    }

    /** A number as messages and answers show it. */
    static String number(double value) {
        return Double.isFinite(value) ? Decimals.text(value) : String.valueOf(value);
    }
}
