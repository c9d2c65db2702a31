package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects claims into {@link Facts}, one thing after another: {@link #build} empties the builder, which keeps the
 * sets of properties that it has seen: things with the same properties share one set.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FactsBuilder {

    private final Map<List<Property<?>>, List<Property<?>>> shapes = new HashMap<>();
    private final SortedMap<Property<?>, Slot> slots = new TreeMap<>(Facts.BY_NAME);

    FactsBuilder() {}

    /** The claims on one property. */
    private static final class Slot {
        private final Property<?> property;
        private final List<Claim<?>> claims = new ArrayList<>(2);
        /** What reads the fact later; null where the claims are there. */
        private @Nullable Supplier<? extends Attested<?>> unread;

        private Slot(Property<?> property) {
            this.property = property;
        }

        private Object cell() {
            return unread != null ? unread : claims.size() == 1 ? claims.get(0) : fact(property);
        }

        @SuppressWarnings("unchecked") // add() only takes claims of the property's own type
        private <T> Attested<T> fact(Property<T> own) {
            return Attested.of(own, (List<Claim<T>>) (List<?>) claims);
        }
    }

    /**
     * Adds a claim.
     *
     * @param <T> the type of the values
     * @param property what it is about
     * @param claim the claim, after those added before
     * @return this builder
     * @throws IllegalArgumentException if another property of that name, with values of another class, was added before
     */
    public <T> FactsBuilder add(Property<T> property, Claim<T> claim) {
        slot(requireNonNull(property, "property")).claims.add(requireNonNull(claim, "claim"));
        return this;
    }

    /**
     * Adds claims that are read when the facts are first asked for the property, for readers of large ledgers.
     *
     * @param <T> the type of the values
     * @param property what they are about; no claim on it is added otherwise
     * @param claims gives the claims, one or more in the order of the ledger and always equal ones, to any thread
     * @return this builder
     * @throws IllegalArgumentException if a claim on a property of that name was added before
     * @since 0.2.0
     */
    public <T> FactsBuilder addUnread(Property<T> property, Supplier<List<Claim<T>>> claims) {
        requireNonNull(claims, "claims");
        Slot slot = slot(requireNonNull(property, "property"));
        if (slot.unread != null || !slot.claims.isEmpty()) {
            throw new IllegalArgumentException(
                    "property " + property.name() + ": has claims already; all of them are unread, or none");
        }
        slot.unread = () -> Attested.of(property, claims.get());
        return this;
    }

    private Slot slot(Property<?> property) {
        Slot slot = slots.computeIfAbsent(property, Slot::new);
        Facts.checkClass(slot.property, property);
        return slot;
    }

    /**
     * The facts of the claims added since the last call, under the standard reading.
     *
     * @return the facts
     */
    public Facts build() {
        if (slots.isEmpty()) {
            return Facts.none();
        }
        List<Property<?>> properties = List.copyOf(slots.keySet());
        List<Object> cells = new ArrayList<>(properties.size());
        for (Slot slot : slots.values()) {
            cells.add(slot.cell());
        }
        slots.clear();
        return new Facts(shapes.computeIfAbsent(properties, shape -> shape), cells.toArray(), null);
    }
}
