package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cell of a table as a number: what the wordings of this library say. */
final class ShownNumber {

    final Estimate estimate;
    final String unit;

    ShownNumber(Estimate estimate, String unit) {
        this.estimate = estimate;
        this.unit = unit;
    }

    /** The number that a cell shows, or null if it shows none. */
    static @Nullable ShownNumber of(String cell) {
        boolean hasDigit = cell.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!hasDigit) {
            return null;
        }
        try {
            return new ShownNumber(Estimate.parse(cell), "");
        } catch (IllegalArgumentException noBareNumber) {
            return measured(cell);
        }
    }

    private static @Nullable ShownNumber measured(String cell) {
        List<Function<String, Measurement<?>>> kinds =
                List.of(Money::parse, Share::parse, Ratio::parse, Quantity::parse);
        for (Function<String, Measurement<?>> kind : kinds) {
            ShownNumber number = read(cell, kind);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable ShownNumber read(String cell, Function<String, Measurement<?>> kind) {
        try {
            Measurement<?> measure = kind.apply(cell);
            return new ShownNumber(measure.number(), measure.unit().code());
        } catch (IllegalArgumentException noneOfThatKind) {
            return null;
        }
    }
}
