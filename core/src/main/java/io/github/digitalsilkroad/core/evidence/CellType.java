package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.evidence.RawValue.Field;
import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** Values of one cell, without bounds, unit or qualifier; a date may be approximate by its own notation. */
abstract sealed class CellType<T> extends ValueType<T> permits DateType, DateIntervalType, TextType, PartiesType {

    private static final String EXACT = "exact";

    CellType(String name, Class<T> valueClass) {
        super(name, valueClass);
    }

    abstract T parse(String text);

    String text(T value) {
        return value.toString();
    }

    @Override
    final T parse(RawValue raw) {
        requireBlank(Field.LOW, raw.low());
        requireBlank(Field.HIGH, raw.high());
        requireBlank(Field.UNIT, raw.unit());
        if (!raw.qualifier().equals(EXACT)) {
            throw new CellException(
                    Field.QUALIFIER.code(),
                    "qualifier \"" + Lines.quoted(raw.qualifier()) + "\": must be exact for a " + name() + instead());
        }
        if (raw.value().isBlank()) {
            throw new IllegalArgumentException(
                    "value is blank: a " + name() + " needs one; if there is none, say why in basis");
        }
        return parse(raw.value());
    }

    /** How a value of the kind is hedged, since a qualifier cannot. */
    String instead() {
        return "";
    }

    private void requireBlank(Field cell, String text) {
        if (!text.isEmpty()) {
            throw new CellException(
                    cell.code(), cell.code() + " \"" + Lines.quoted(text) + "\": must be blank for a " + name());
        }
    }

    @Override
    final RawValue cells(T value) {
        return RawValue.of(text(value));
    }

    @Override
    public final Optional<String> defaultUnit() {
        return Optional.empty();
    }

    @Override
    public final List<String> units() {
        return List.of();
    }

    @Override
    final Optional<Unit> find(String code) {
        return Optional.empty();
    }

    @Override
    final boolean isVarying() {
        return false;
    }
}
