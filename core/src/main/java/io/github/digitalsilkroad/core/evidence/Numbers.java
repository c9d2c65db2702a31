package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.evidence.RawValue.Field;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/** Estimates as cells of the ledger: plain decimals without separators. */
final class Numbers {

    private Numbers() {}

    static Estimate read(RawValue raw) {
        Qualifier qualifier = qualifier(raw.qualifier());
        double value = number(Field.VALUE, raw.value());
        double low = number(Field.LOW, raw.low());
        double high = number(Field.HIGH, raw.high());
        switch (qualifier) {
            case EXACT, ABOUT -> require(qualifier, value, Field.VALUE);
            case AT_LEAST, MORE_THAN -> require(qualifier, Double.isNaN(value) ? low : value, Field.VALUE);
            case AT_MOST, LESS_THAN -> require(qualifier, Double.isNaN(value) ? high : value, Field.VALUE);
            case RANGE -> {
                require(qualifier, low, Field.LOW);
                require(qualifier, high, Field.HIGH);
            }
        }
        return Estimate.of(qualifier, value, low, high);
    }

    private static Qualifier qualifier(String code) {
        try {
            return Qualifier.parse(code);
        } catch (IllegalArgumentException refused) {
            throw new CellException(Field.QUALIFIER, refused);
        }
    }

    private static double number(Field cell, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = Decimals.parse(text);
        if (!Double.isFinite(number)) {
            throw new CellException(
                    cell,
                    cell.code() + " \"" + Lines.quoted(text)
                            + (Double.isNaN(number)
                                    ? "\": not a number; write plain digits without separators, as in 20900000 or 1.5"
                                    : "\": no double holds this number; write it with up to 15 digits, below 1.8E308"));
        }
        return number;
    }

    private static void require(Qualifier qualifier, double number, Field cell) {
        if (Double.isNaN(number)) {
            throw new CellException(cell, cell.code() + " is blank: the qualifier " + qualifier.code() + " needs it");
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
        return needsBounds ? null : new RawValue(Decimals.plain(value), "", "", unit, qualifier.code());
    }

    /** The cells with all bounds. */
    static RawValue write(Estimate estimate, String unit) {
        Qualifier qualifier = estimate.qualifier();
        String best =
                estimate.best().isPresent() ? Decimals.plain(estimate.best().getAsDouble()) : "";
        String low = finite(estimate.low());
        String high = finite(estimate.high());
        return switch (qualifier) {
            case EXACT, ABOUT, RANGE -> new RawValue(best, low, high, unit, qualifier.code());
            case AT_LEAST, MORE_THAN -> new RawValue(low, "", high, unit, qualifier.code());
            case AT_MOST, LESS_THAN -> new RawValue(high, low, "", unit, qualifier.code());
        };
    }

    private static String finite(double bound) {
        return Double.isInfinite(bound) ? "" : Decimals.plain(bound);
    }
}
