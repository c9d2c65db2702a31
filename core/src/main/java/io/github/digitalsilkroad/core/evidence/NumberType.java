package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Optional;

/** Values that are an estimate with a unit. */
abstract sealed class NumberType<T> extends ValueType<T>
        permits QuantityType, MoneyType, ShareType, RatioType, RateType {

    NumberType(String name, Class<T> valueClass) {
        super(name, valueClass);
    }

    abstract T of(Estimate number, String unit);

    abstract Estimate number(T value);

    abstract String unit(T value);

    @Override
    public final T read(RawValue raw) {
        return of(Numbers.read(raw), raw.unit());
    }

    @Override
    public final RawValue write(T value) {
        Estimate number = number(value);
        RawValue brief = Numbers.writeBriefly(number, unit(value));
        if (brief != null && read(brief).equals(value)) {
            return brief;
        }
        RawValue full = Numbers.write(number, unit(value));
        if (!isStatable(number) || !read(full).equals(value)) {
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

    @Override
    public final boolean allows(String unit) {
        try {
            return unit(of(Estimate.exactly(1), unit)).equals(unit);
        } catch (IllegalArgumentException unlike) {
            return false;
        }
    }

    private boolean areAlike(T a, T b) {
        return unit(a).equals(unit(b));
    }

    @Override
    public final boolean conflicts(T a, T b) {
        return areAlike(a, b) && !number(a).overlaps(number(b));
    }

    @Override
    public final Optional<T> hull(T a, T b) {
        if (!areAlike(a, b)) {
            return Optional.empty();
        }
        if (number(a).contains(number(b))) {
            return Optional.of(a);
        }
        return Optional.of(number(b).contains(number(a)) ? b : of(number(a).hull(number(b)), unit(a)));
    }

    @Override
    public final boolean refines(T narrower, T wider) {
        return areAlike(narrower, wider) && number(wider).contains(number(narrower));
    }

    @Override
    final boolean saysNothing(T value) {
        return !number(value).isExact() && number(value).contains(number(of(Estimate.unknown(), unit(value))));
    }
}
