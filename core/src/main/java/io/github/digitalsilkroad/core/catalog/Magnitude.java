package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the number in a given unit out of a claimed value, whatever the type of the value. */
final class Magnitude {

    private static final String DOLLARS = "USD";
    private static final String PERCENT_OF = "percent of ";

    private static final Set<Class<?>> NUMBERS =
            Set.of(Quantity.class, Money.class, Share.class, Ratio.class, Estimate.class);

    private Magnitude() {}

    /** The number, or null if there is no value or it is in another unit. */
    static @Nullable Estimate in(String unit, Optional<?> value) {
        return value.isPresent() && unitOf(value.get()).equals(unit) ? number(value.get()) : null;
    }

    /** The number of a value that is known to be stated in the unit. */
    static Estimate stated(String unit, Optional<?> value) {
        Estimate number = in(unit, value);
        if (number == null) {
            throw new IllegalStateException("no value in " + unit);
        }
        return number;
    }

    /**
     * The unit that a sum over a property adds unless told otherwise.
     *
     * @throws IllegalArgumentException if the property holds no numbers, or numbers of several units
     */
    static String defaultUnit(Property<?> property) {
        ValueType<?> type = property.type();
        if (type.defaultUnit().isPresent()) {
            return type.defaultUnit().get();
        }
        if (type.valueClass() == Money.class) {
            return DOLLARS;
        }
        throw type.valueClass() == Quantity.class
                ? new IllegalArgumentException(
                        "property " + property.name() + ": counts in several units; name the one to add")
                : noNumber(property);
    }

    private static IllegalArgumentException noNumber(Property<?> property) {
        return new IllegalArgumentException("property " + property.name() + ": holds a "
                + property.type().name() + ", which has no sum or rank; choose a count or an amount of money");
    }

    /**
     * Refuses a unit in which the property has no values, and gives the call that is right.
     *
     * @param call the call that names the unit, up to the property, such as {@code total(}
     * @throws IllegalArgumentException if values of the property are never in the unit
     */
    static void requireUnit(String call, Property<?> property, String unit) {
        ValueType<?> type = property.type();
        if (type.allows(unit)) {
            return;
        }
        if (!NUMBERS.contains(type.valueClass())) {
            throw noNumber(property);
        }
        List<String> units = type.valueClass() == Money.class ? List.of(DOLLARS) : type.units();
        Property<?> right = property;
        String rightUnit = units.isEmpty() ? "unit" : '"' + units.get(0) + '"';
        for (Property<?> other : Props.all()) {
            if (other.type().allows(unit)) {
                right = other;
                rightUnit = '"' + unit + '"';
                break;
            }
        }
        throw new IllegalArgumentException("property " + property.name() + ": has no values in " + unit
                + (units.isEmpty() ? "" : ", only in " + String.join(", ", units))
                + (type.valueClass() == Money.class ? " or another currency" : "") + "; use " + call
                + constant(right) + ", " + rightUnit + ")");
    }

    private static String constant(Property<?> property) {
        return Props.find(property.name()).isPresent()
                ? "Props." + property.name().replace('-', '_').toUpperCase(Locale.ROOT)
                : "property";
    }

    /** Why a fact does not enter a sum in a unit. */
    static String whyNot(String unit, Attested<?> fact) {
        Optional<?> value = fact.value();
        return value.isPresent()
                ? "stated in " + unitOf(value.get()) + ", not " + unit
                : fact.missing().orElseThrow().words();
    }

    /** The number of a value in whatever unit; empty for dates, words and parties. */
    static Optional<Estimate> numberOf(Object value) {
        return value instanceof Estimate || !unitOf(value).equals("no number")
                ? Optional.of(number(value))
                : Optional.empty();
    }

    private static String unitOf(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.unit().code();
        }
        if (value instanceof Money money) {
            return money.code();
        }
        if (value instanceof Share share) {
            return PERCENT_OF.concat(share.whole());
        }
        if (value instanceof Ratio ratio) {
            return PERCENT_OF.concat(ratio.base());
        }
        return value instanceof Estimate ? "percent-a-year" : "no number";
    }

    private static Estimate number(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.estimate();
        }
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof Share share) {
            return share.percent();
        }
        return value instanceof Ratio ratio ? ratio.percent() : (Estimate) value;
    }
}
