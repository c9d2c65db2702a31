package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.evidence.RawValue.Field;
import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.function.Function;

/** Values of one cell, without bounds, unit or qualifier; a date may be approximate by its own notation. */
abstract sealed class CellType<T> extends ValueType<T> permits DateType, DateIntervalType, TextType, PartiesType {

    private static final String EXACT = "exact";

    private final Function<String, T> parser;

    CellType(String name, Class<T> valueClass, Function<String, T> parser) {
        super(name, valueClass);
        this.parser = parser;
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
        return parser.apply(raw.value());
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
        return RawValue.of(value.toString());
    }
}
