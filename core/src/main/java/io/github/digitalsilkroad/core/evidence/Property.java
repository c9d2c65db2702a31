package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;
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
    private final ValueType<T> type;
    private final String label;
    private final Optional<Property<PartialDate>> shows;
    private final Attested<T> absent;

    private Property(String name, ValueType<T> type, String label, Optional<Property<PartialDate>> shows) {
        this.name = name;
        this.type = type;
        this.label = label;
        this.shows = shows;
        this.absent = new NoClaim<>(this);
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
        return new Property<>(name, type, label, Optional.empty());
    }

    /**
     * This property, as one whose values show that something happened: cameras in operation, that they came to operate.
     *
     * @param event the property that dates what happened
     * @return a property of the same name, type and label
     */
    public Property<T> showing(Property<PartialDate> event) {
        return new Property<>(name, type, label, Optional.of(requireNonNull(event, "event")));
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

    /** The fact with no claims, kept here so that asking for what nobody states costs nothing. */
    Attested<T> absent() {
        return absent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Property<?> that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
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
