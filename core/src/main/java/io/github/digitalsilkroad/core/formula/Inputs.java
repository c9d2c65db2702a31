package io.github.digitalsilkroad.core.formula;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;

/** Checks on what goes into a formula, and the wording of what comes out. */
final class Inputs {

    private Inputs() {}

    /** What an amount can be at all: its part from 0 on. */
    static Estimate nonNegative(Estimate amount, String name) {
        if (requireNonNull(amount, name).isBelow(0).isYes()) {
            throw new IllegalArgumentException(name + " = " + amount + ": cannot be negative");
        }
        return amount.within(0, Double.POSITIVE_INFINITY);
    }

    static void nonNegative(double amount, String name) {
        if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + " = " + Decimals.text(amount) + ": must be a finite number of at least 0");
        }
    }

    static void positive(double amount, String name) {
        if (!(amount > 0) || amount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " = " + Decimals.text(amount) + ": must be finite and above 0");
        }
    }

    /** The exponent of the greatest bounded end; 0 if there is none but 0. */
    static int exponent(Iterable<Estimate> inputs) {
        double greatest = 0;
        for (Estimate input : inputs) {
            for (double end : new double[] {Math.abs(input.low()), Math.abs(input.high())}) {
                greatest = end < Double.POSITIVE_INFINITY ? Math.max(greatest, end) : greatest;
            }
        }
        return greatest == 0 ? 0 : Math.getExponent(greatest);
    }

    /** A number times a power of two, rounded down where doubles end. */
    static double scaledDown(double number, int shift) {
        double scaled = Math.scalb(number, shift);
        return Math.scalb(scaled, -shift) > number ? Math.nextDown(scaled) : scaled;
    }

    /** A number times a power of two, rounded up where doubles end. */
    static double scaledUp(double number, int shift) {
        return 0.0 - scaledDown(-number, shift);
    }

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

    static Estimate result(Qualifier wording, double best, double low, boolean lowOpen, double high, boolean highOpen) {
        return Estimate.computed(wording, Math.max(low, Math.min(high, best)), low, lowOpen, high, highOpen);
    }
}
