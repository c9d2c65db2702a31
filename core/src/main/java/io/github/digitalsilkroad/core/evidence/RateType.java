package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Optional;

/** Interest rates, in percent a year. */
final class RateType extends NumberType<Estimate> {

    static final RateType ONE = new RateType();

    private static final String A_YEAR = "percent-a-year";

    private RateType() {
        super("rate", Estimate.class);
    }

    @Override
    public Optional<String> defaultUnit() {
        return Optional.of(A_YEAR);
    }

    @Override
    Estimate of(Estimate number, String unit) {
        if (!unit.equals(A_YEAR)) {
            throw new IllegalArgumentException("unit \"" + unit + "\": must be \"" + A_YEAR + '"');
        }
        return number;
    }

    @Override
    Estimate number(Estimate value) {
        return value;
    }

    @Override
    String unit(Estimate value) {
        return A_YEAR;
    }

    @Override
    boolean isVarying() {
        return true;
    }
}
