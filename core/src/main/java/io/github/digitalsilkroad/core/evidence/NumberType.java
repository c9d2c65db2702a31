package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.RawValue.Field;
import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers with a unit. */
final class NumberType<T extends Measurement<T>> extends ValueType<T> {

    /** Which units are allowed in addition to the listed ones. */
    enum Others {
        NONE,
        PLAIN,
        CURRENCIES,
        PARTS
    }

    private static final Set<Qualifier> UP_TO = Set.of(Qualifier.AT_MOST, Qualifier.LESS_THAN);
    private static final Set<Qualifier> FROM_ON = Set.of(Qualifier.AT_LEAST, Qualifier.MORE_THAN);

    private final boolean varying;
    private final Others others;

    /** The usual unit first. */
    private final List<Unit> units;

    NumberType(String name, Class<T> valueClass, boolean varying, Others others, Unit... units) {
        super(name, valueClass);
        this.varying = varying;
        this.others = others;
        this.units = List.of(units);
    }

    @Override
    public Optional<String> defaultUnit() {
        return units.isEmpty() ? Optional.empty() : Optional.of(units.get(0).code());
    }

    @Override
    public List<String> units() {
        return others == Others.NONE ? units.stream().map(Unit::code).toList() : List.of();
    }

    @Override
    public Optional<Unit> unit(String code) {
        try {
            Unit unit =
                    of(Estimate.unknown(), read(requireNonNull(code, "code"))).unit();
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
                        units.size() == 1
                                ? "must be \"" + units.get(0) + '"'
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
        return new CellException(Field.UNIT.code(), "unit \"" + Lines.quoted(code) + "\": " + rule);
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
        Estimate number = number(raw);
        Unit unit;
        try {
            unit = read(raw.unit());
        } catch (IllegalArgumentException refused) {
            throw new CellException(Field.UNIT.code(), refused);
        }
        return of(number, unit);
    }

    @Override
    RawValue cells(T value) {
        Estimate number = value.number();
        String code = value.unit().code();
        if (Unit.find(code).isEmpty()) {
            throw refused(code, "is a unit of your own, which no table keeps; " + Nearest.choices(code, Unit.known()));
        }
        RawValue brief = cells(number, code, false);
        if (!needsBounds(number) && parse(brief).equals(value)) {
            return brief;
        }
        RawValue full = cells(number, code, true);
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
        return areAlike(a, b)
                && !a.number().overlaps(b.number())
                && !(a.number().high() <= b.number().low()
                        ? areRounded(a.number(), b.number())
                        : areRounded(b.number(), a.number()));
    }

    /**
     * Whether a number and one above it differ by no more than printed digits leave open: they meet at the end of a
     * bound, as "855" and "more than 855", or by half a unit of the last digit, as "39.7" and "40".
     */
    private static boolean areRounded(Estimate below, Estimate above) {
        if (below.high() == above.low()) {
            return !(UP_TO.contains(below.qualifier()) && FROM_ON.contains(above.qualifier()));
        }
        BigDecimal apart = BigDecimal.valueOf(above.low()).subtract(BigDecimal.valueOf(below.high()));
        return apart.compareTo(halfDigit(below).max(halfDigit(above))) <= 0;
    }

    /** Half a unit of the last digit of an exact number, but of the second one at least; else 0. */
    private static BigDecimal halfDigit(Estimate number) {
        if (!number.isExact()) {
            return BigDecimal.ZERO;
        }
        BigDecimal digits = BigDecimal.valueOf(number.low()).stripTrailingZeros();
        int places = digits.precision() == 1 ? digits.scale() + 1 : digits.scale();
        return BigDecimal.valueOf(5, places + 1);
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
        boolean isNever = others == Others.PARTS || others == Others.NONE;
        for (Unit unit : units) {
            isNever &= unit.isCount() || unit.percentOf().isPresent();
        }
        return isNever ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    boolean isVarying() {
        return varying;
    }

    private static Estimate number(RawValue raw) {
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
            throw new CellException(Field.QUALIFIER.code(), refused);
        }
    }

    private static double number(Field cell, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = Decimals.parse(text);
        if (!Double.isFinite(number)) {
            throw new CellException(
                    cell.code(),
                    cell.code() + " \"" + Lines.quoted(text)
                            + (Double.isNaN(number)
                                    ? "\": not a number; write plain digits without separators, as in 20900000 or 1.5"
                                    : "\": no double holds this number; write it with up to 15 digits, below 1.8E308"));
        }
        return number;
    }

    private static void require(Qualifier qualifier, double number, Field cell) {
        if (Double.isNaN(number)) {
            throw new CellException(
                    cell.code(), cell.code() + " is blank: the qualifier " + qualifier.code() + " needs it");
        }
    }

    /** Whether the qualifier does not imply the bounds. */
    private static boolean needsBounds(Estimate number) {
        boolean isAboutZero =
                number.qualifier() == Qualifier.ABOUT && number.best().getAsDouble() == 0;
        return isAboutZero || number.qualifier() == Qualifier.RANGE;
    }

    /** The cells with all bounds, or without those that the qualifier may imply. */
    private static RawValue cells(Estimate number, String unit, boolean hasBounds) {
        String qualifier = number.qualifier().code();
        String best = number.best().isPresent() ? Decimals.plain(number.best().getAsDouble()) : "";
        String low = finite(number.low());
        String high = finite(number.high());
        String least = hasBounds ? low : "";
        String most = hasBounds ? high : "";
        return switch (number.qualifier()) {
            case EXACT, ABOUT, RANGE -> new RawValue(best, least, most, unit, qualifier);
            case AT_LEAST, MORE_THAN -> new RawValue(low, "", most, unit, qualifier);
            case AT_MOST, LESS_THAN -> new RawValue(high, least, "", unit, qualifier);
        };
    }

    private static String finite(double bound) {
        return Double.isInfinite(bound) ? "" : Decimals.plain(bound);
    }
}
