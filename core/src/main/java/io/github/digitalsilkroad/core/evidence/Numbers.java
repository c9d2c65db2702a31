package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/** Estimates as cells of the ledger: plain decimals without separators. */
final class Numbers {

    private Numbers() {}

    static Estimate read(RawValue raw) {
        Qualifier qualifier = Qualifier.parse(raw.qualifier());
        double value = number("value", raw.value());
        double low = number("low", raw.low());
        double high = number("high", raw.high());
        switch (qualifier) {
            case EXACT, ABOUT -> require(qualifier, value, "value");
            case AT_LEAST, MORE_THAN -> require(qualifier, Double.isNaN(value) ? low : value, "value");
            case AT_MOST, LESS_THAN -> require(qualifier, Double.isNaN(value) ? high : value, "value");
            case RANGE -> {
                require(qualifier, low, "low");
                require(qualifier, high, "high");
            }
        }
        return Estimate.of(qualifier, value, low, high);
    }

    private static double number(String cell, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = Decimals.parse(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(cell + " \"" + text
                    + (Double.isNaN(number)
                            ? "\": not a number; write plain digits without separators, as in 20900000 or 1.5"
                            : "\": no double holds this number; write it with up to 15 digits, below 1.8E308"));
        }
        return number;
    }

    private static void require(Qualifier qualifier, double number, String cell) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(cell + " is blank: the qualifier " + qualifier.code() + " needs it");
        }
    }

    /** The cells without bounds that go without saying, or null if the wording needs bounds. */
    static @Nullable RawValue writeBriefly(Estimate estimate, String unit) {
        Qualifier qualifier = estimate.qualifier();
        double value = switch (qualifier) {
            case EXACT, ABOUT -> estimate.best().orElse(estimate.low());
            case AT_LEAST, MORE_THAN -> estimate.low();
            case AT_MOST, LESS_THAN -> estimate.high();
            case RANGE -> Double.NaN;
        };
        boolean needsBounds = Double.isNaN(value) || (qualifier == Qualifier.ABOUT && value == 0);
        return needsBounds ? null : RawValue.of(text(value), "", "", unit, qualifier.code());
    }

    /** The cells with all bounds. */
    static RawValue write(Estimate estimate, String unit) {
        Qualifier qualifier = estimate.qualifier();
        String best = estimate.best().isPresent() ? text(estimate.best().getAsDouble()) : "";
        String low = finite(estimate.low());
        String high = finite(estimate.high());
        return switch (qualifier) {
            case EXACT, ABOUT, RANGE -> RawValue.of(best, low, high, unit, qualifier.code());
            case AT_LEAST, MORE_THAN -> RawValue.of(low, "", high, unit, qualifier.code());
            case AT_MOST, LESS_THAN -> RawValue.of(high, low, "", unit, qualifier.code());
        };
    }

    private static String finite(double bound) {
        return Double.isInfinite(bound) ? "" : text(bound);
    }

    private static String text(double number) {
        StringBuilder text = Decimals.append(new StringBuilder(), number);
        for (int at = text.indexOf(","); at >= 0; at = text.indexOf(",", at)) {
            text.deleteCharAt(at);
        }
        return text.toString();
    }
}
