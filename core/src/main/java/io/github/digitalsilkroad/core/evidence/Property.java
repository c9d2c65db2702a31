package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A question that sources answer about a thing, such as how many cameras it has, with the type of the answers.
 *
 * <p>The name is what the ledger's column {@code property} holds, and alone decides equality. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public final class Property<T> {

    private final String name;
    private final int hash;
    private final ValueType<T> type;
    private final String label;
    private final Optional<Property<PartialDate>> shows;
    private final OptionalDouble minimum;
    private final Attested<T> absent;

    private Property(
            String name,
            ValueType<T> type,
            String label,
            Optional<Property<PartialDate>> shows,
            OptionalDouble minimum) {
        this.name = name;
        this.hash = name.hashCode();
        this.type = type;
        this.label = label;
        this.shows = shows;
        this.minimum = minimum;
        this.absent = Attested.alike(this, List.of());
    }

    /**
     * A property.
     *
     * @param <T> the type of the values
     * @param name a slug such as {@code planned-cameras}
     * @param type how values are read, written, compared and joined
     * @param label the words for a reader, such as {@code planned cameras}
     * @return the property
     * @throws IllegalArgumentException if the name is no slug
     */
    public static <T> Property<T> of(String name, ValueType<T> type, String label) {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(label, "label");
        if (!Slugs.isSlug(name)) {
            throw new IllegalArgumentException(
                    "property \"" + Lines.fit(name)
                            + "\": must be up to 100 lower-case letters and digits, words joined by single hyphens, as in planned-cameras");
        }
        return new Property<>(name, type, label, Optional.empty(), type.minimum());
    }

    /**
     * This property, as one whose values show that something happened: cameras in operation, that they came to operate.
     *
     * @param event the property that dates what happened
     * @return a property of the same name, type and label
     */
    public Property<T> showing(Property<PartialDate> event) {
        return new Property<>(name, type, label, Optional.of(requireNonNull(event, "event")), minimum);
    }

    /**
     * This property, as one whose numbers are never below a minimum: a cost is never below 0, an interest rate may be.
     *
     * @param least the minimum, in the unit of each value
     * @return a property of the same name, type and label
     * @throws IllegalArgumentException if values are no numbers, the minimum is not finite, or the units of the values
     *     have a higher one, as 0 for counts
     */
    public Property<T> atLeast(double least) {
        if (!type.isNumber()) {
            throw new IllegalArgumentException(
                    "property " + name + ": has values of type " + type.name() + "; only numbers have a minimum");
        }
        if (!Double.isFinite(least)) {
            throw new IllegalArgumentException("property " + name + ": minimum " + least + " must be a finite number");
        }
        OptionalDouble ofType = type.minimum();
        if (ofType.isPresent() && least < ofType.getAsDouble()) {
            throw new IllegalArgumentException("property " + name + ": minimum " + Estimate.exactly(least) + " must be "
                    + Estimate.exactly(ofType.getAsDouble()) + " or more, as in its unit");
        }
        return new Property<>(name, type, label, shows, OptionalDouble.of(least));
    }

    /**
     * The name in the ledger.
     *
     * @return a slug
     */
    public String name() {
        return name;
    }

    /**
     * How values are read, written, compared and joined.
     *
     * @return the type
     */
    public ValueType<T> type() {
        return type;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code planned cameras}
     */
    public String label() {
        return label;
    }

    /**
     * What a value shows to have happened, whether a source dates it or not.
     *
     * @return the property that dates it, such as {@code operating} for {@code cameras}; empty if a value shows no such
     *     thing
     */
    public Optional<Property<PartialDate>> shows() {
        return shows;
    }

    /**
     * The number below which no value is.
     *
     * @return the minimum in the unit of each value: 0 for counts, shares and ratios; empty if numbers may be negative,
     *     and for what is no number
     */
    public OptionalDouble minimum() {
        return minimum;
    }

    /**
     * Reads the cells of a row, as the type does.
     *
     * @param raw the cells
     * @return the value
     * @throws IllegalArgumentException if a cell cannot be read, or holds a number below the minimum
     * @throws IllegalArgumentException if the cells together hold no such value
     */
    public T read(RawValue raw) {
        T value = type.read(raw);
        try {
            return check(value);
        } catch (IllegalArgumentException refused) {
            throw new CellException((raw.low().isEmpty() ? RawValue.Field.VALUE : RawValue.Field.LOW).code(), refused);
        }
    }

    /**
     * Checks that a value is not below the minimum, and is of the closed list if its type has one.
     *
     * @param value the value; a number that is at most something, without a lower bound, is only checked against that
     * @return the value
     * @throws IllegalArgumentException if a number is below the minimum, or a code is none of the list
     */
    public T check(T value) {
        type.requireListed(requireNonNull(value, "value"));
        if (minimum.isPresent() && value instanceof Measurement<?> measured) {
            double least = minimum.getAsDouble();
            Estimate number = measured.number();
            if ((number.low() < least && number.low() > Double.NEGATIVE_INFINITY)
                    || number.isBelow(least).isYes()) {
                throw new IllegalArgumentException(
                        value + ": " + name + " must be " + Estimate.exactly(least) + " or more");
            }
        }
        return value;
    }

    /**
     * The part of a number that a value can be: of what is never below 0, "at most 5" is 0 to 5.
     *
     * @param number the number of a value
     * @return the part from the minimum on; the number itself where there is no minimum
     * @throws IllegalArgumentException if the number lies below the minimum
     * @since 0.3.0
     */
    public Estimate possible(Estimate number) {
        requireNonNull(number, "number");
        return minimum.isEmpty() ? number : number.within(minimum.getAsDouble(), Double.POSITIVE_INFINITY);
    }

    /** The fact with no claims, kept here so that asking for what no source states costs nothing. */
    Attested<T> absent() {
        return absent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Property<?> that && hash == that.hash && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * The name.
     *
     * @return as {@link #name}
     */
    @Override
    public String toString() {
        return name;
    }
}
