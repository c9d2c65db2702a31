package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.view.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Measured values as cells for programs: bounds, best value and unit. */
final class Numbers {

    private Numbers() {}

    static void columns(String prefix, Table.Builder table) {
        List.of("low", "best", "high", "unit").forEach(name -> table.column(prefix + name));
    }

    /** The cells of a value; blank where there is none, or no such bound. */
    static List<String> cells(Optional<?> value) {
        if (value.isEmpty() || !(value.get() instanceof Measurement<?> measured)) {
            return List.of("", "", "", "");
        }
        Estimate number = measured.number();
        String best = number.best().isPresent() ? cell(number.best().getAsDouble()) : "";
        return List.of(
                cell(number.low()), best, cell(number.high()), measured.unit().toString());
    }

    private static String cell(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString()
                : "";
    }
}
