package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts and measures in known units. */
final class QuantityType extends NumberType<Quantity> {

    /** The units that may be used; empty for any. */
    private final Unit[] units;

    QuantityType(Unit[] units) {
        super("quantity", Quantity.class);
        this.units = units;
    }

    @Override
    public Optional<String> defaultUnit() {
        return units.length == 0 ? Optional.empty() : Optional.of(units[0].code());
    }

    @Override
    public List<String> units() {
        List<String> codes = new ArrayList<>(units.length);
        for (Unit unit : units) {
            codes.add(unit.code());
        }
        return codes;
    }

    @Override
    Quantity of(Estimate number, String unit) {
        return Quantity.of(number, units.length == 0 ? Unit.of(unit) : allowed(unit));
    }

    private Unit allowed(String code) {
        for (Unit unit : units) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "unit \"" + code + "\": not counted in that here; " + Nearest.choices(code, units()));
    }

    @Override
    Estimate number(Quantity value) {
        return value.estimate();
    }

    @Override
    String unit(Quantity value) {
        return value.unit().code();
    }

    @Override
    boolean isVarying() {
        return true;
    }
}
