package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers with a unit. */
final class NumberType<T extends Measurement<T>> extends ValueType<T> {

    /** What may come beside the listed units. */
    enum Others {
        NONE,
        PLAIN,
        CURRENCIES,
        PARTS
    }

    private final boolean varying;
    private final Others others;

    /** The usual unit first. */
    private final Unit[] units;

    NumberType(String name, Class<T> valueClass, boolean varying, Others others, Unit... units) {
        super(name, valueClass);
        this.varying = varying;
        this.others = others;
        this.units = units;
    }

    @Override
    public Optional<String> defaultUnit() {
        return units.length == 0 ? Optional.empty() : Optional.of(units[0].code());
    }

    @Override
    public List<String> units() {
        List<String> codes = new ArrayList<>(units.length);
        for (int i = 0; i < units.length && others == Others.NONE; i++) {
            codes.add(units[i].code());
        }
        return codes;
    }

    @Override
    Optional<Unit> find(String code) {
        try {
            Unit unit = of(Estimate.unknown(), read(code)).unit();
            return unit.code().equals(code) ? Optional.of(unit) : Optional.empty();
        } catch (IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    private Unit read(String code) {
        for (Unit unit : units) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        return switch (others) {
            case PLAIN -> Unit.of(code);
            case CURRENCIES -> Money.of(Estimate.unknown(), code).unit();
            case PARTS -> part(code);
            case NONE ->
                throw refused(
                        code,
                        units.length == 1
                                ? "must be \"" + units[0] + '"'
                                : "not in use here; " + Nearest.choices(code, units()));
        };
    }

    private static Unit part(String code) {
        return Unit.find(code)
                .flatMap(Unit::percentOf)
                .map(Unit::shareOf)
                .orElseThrow(() -> refused(code, "must be percent of a named whole, as in \"percent of public debt\""));
    }

    private static IllegalArgumentException refused(String code, String rule) {
        return new CellException(RawValue.Field.UNIT, "unit \"" + Lines.quoted(code) + "\": " + rule);
    }

    private T of(Estimate number, Unit unit) {
        Measurement<?> made = Measurement.of(number, unit);
        if (!valueClass().isInstance(made)) {
            throw refused(unit.code(), "is no unit of a " + name());
        }
        return valueClass().cast(made);
    }

    @Override
    T parse(RawValue raw) {
        Estimate number = Numbers.read(raw);
        Unit unit;
        try {
            unit = read(raw.unit());
        } catch (IllegalArgumentException refused) {
            throw new CellException(RawValue.Field.UNIT, refused);
        }
        return of(number, unit);
    }

    @Override
    RawValue cells(T value) {
        Estimate number = value.number();
        RawValue brief = Numbers.writeBriefly(number, value.unit().code());
        if (brief != null && parse(brief).equals(value)) {
            return brief;
        }
        RawValue full = Numbers.write(number, value.unit().code());
        if (!isStatable(number) || !parse(full).equals(value)) {
            throw new IllegalArgumentException(
                    value + ": a computed interval, which no single row of the ledger can state");
        }
        return full;
    }

    /** A row has a bound to write, and closes both ends of a range and of an exact value. */
    private static boolean isStatable(Estimate number) {
        return switch (number.qualifier()) {
            case EXACT -> number.isExact();
            case RANGE -> number.isBounded() && !number.isLowOpen() && !number.isHighOpen();
            case ABOUT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> true;
        };
    }

    private static boolean areAlike(Measurement<?> a, Measurement<?> b) {
        return a.unit().equals(b.unit());
    }

    @Override
    boolean excludes(T a, T b) {
        return areAlike(a, b) && !a.number().overlaps(b.number());
    }

    @Override
    Optional<T> join(T a, T b) {
        if (!areAlike(a, b)) {
            return Optional.empty();
        }
        if (a.number().contains(b.number())) {
            return Optional.of(a);
        }
        return Optional.of(b.number().contains(a.number()) ? b : of(a.number().hull(b.number()), a.unit()));
    }

    @Override
    boolean isWithin(T narrower, T wider) {
        return areAlike(narrower, wider) && wider.number().contains(narrower.number());
    }

    @Override
    boolean saysNothing(T value) {
        Estimate number = value.number();
        return !number.isExact()
                && number.contains(of(Estimate.unknown(), value.unit()).number());
    }

    @Override
    OptionalDouble minimum() {
        boolean never = others == Others.PARTS || others == Others.NONE;
        for (Unit unit : units) {
            never &= unit.isCount() || unit.percentOf().isPresent();
        }
        return never ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    boolean isVarying() {
        return varying;
    }
}
