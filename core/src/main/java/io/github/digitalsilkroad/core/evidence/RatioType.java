package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.Optional;

/** Percentages of something that they may exceed. */
final class RatioType extends NumberType<Ratio> {

    private final String base;

    RatioType(String base) {
        super("ratio", Ratio.class);
        this.base = base;
    }

    @Override
    public Optional<String> defaultUnit() {
        return Optional.of(ShareType.OF.concat(base));
    }

    @Override
    Ratio of(Estimate number, String unit) {
        if (!unit.equals(ShareType.OF.concat(base))) {
            throw new IllegalArgumentException("unit \"" + unit + "\": must be \"" + ShareType.OF + base + '"');
        }
        return Ratio.ofPercent(number, base);
    }

    @Override
    Estimate number(Ratio value) {
        return value.percent();
    }

    @Override
    String unit(Ratio value) {
        return ShareType.OF.concat(value.base());
    }

    @Override
    boolean isVarying() {
        return true;
    }
}
