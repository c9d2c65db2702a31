package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Optional;

/** Percentages that may exceed 100: interest rates, and ratios to something. */
final class PercentType extends NumberType<Estimate> {

    static final String OF = "percent of ";

    static final PercentType RATE = new PercentType("rate", "percent-a-year");

    private final String unit;

    PercentType(String name, String unit) {
        super(name, Estimate.class);
        this.unit = unit;
    }

    @Override
    public Optional<String> defaultUnit() {
        return Optional.of(unit);
    }

    @Override
    Estimate of(Estimate number, String stated) {
        if (!stated.equals(unit)) {
            throw new IllegalArgumentException("unit \"" + stated + "\": must be \"" + unit + '"');
        }
        return number;
    }

    @Override
    Estimate number(Estimate value) {
        return value;
    }

    @Override
    String unit(Estimate value) {
        return unit;
    }

    @Override
    boolean isVarying() {
        return true;
    }
}
