package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects claims into {@link Facts}, one thing after another: {@link #build} leaves the builder empty, but it
 * remembers which sets of properties it has seen, so that things of the same shape share one.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FactsBuilder {

    private static final int START = 16;

    private final Map<List<Property<?>>, Property<?>[]> shapes = new HashMap<>();

    /** Of the thing before; most things have it, too. */
    private Property<?>[] lastShape = {};

    private Property<?>[] properties = new Property<?>[START];

    /** Beside each property its claims in the order of the ledger, each of the property's own type. */
    private Slot[] slots = new Slot[START];

    private int size;

    FactsBuilder() {}

    /** The claims on one property. */
    private static final class Slot {
        private final List<Claim<?>> claims = new ArrayList<>(2);
        /** How the fact is read later; null where the claims are there. */
        private @Nullable Supplier<? extends Attested<?>> unread;
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
        requireNonNull(claim, "claim");
        slot(requireNonNull(property, "property")).claims.add(claim);
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

    /** The claims on a property, at its place in alphabetical order. */
    private Slot slot(Property<?> property) {
        int at = size;
        while (at > 0) {
            int order = properties[at - 1].name().compareTo(property.name());
            if (order == 0) {
                Facts.checkClass(properties[at - 1], property);
                return slots[at - 1];
            }
            if (order < 0) {
                break;
            }
            at--;
        }
        if (size == properties.length) {
            properties = Arrays.copyOf(properties, size * 2);
            slots = Arrays.copyOf(slots, size * 2);
        }
        System.arraycopy(properties, at, properties, at + 1, size - at);
        System.arraycopy(slots, at, slots, at + 1, size - at);
        properties[at] = property;
        slots[at] = new Slot();
        size++;
        return slots[at];
    }

    /**
     * The facts of the claims added since the last call, under the standard reading.
     *
     * @return the facts
     */
    public Facts build() {
        if (size == 0) {
            return Facts.none();
        }
        Object[] cells = new Object[size * Facts.STRIDE];
        for (int i = 0; i < size; i++) {
            if (slots[i].unread == null) {
                put(cells, i, properties[i], slots[i].claims);
            } else {
                cells[i * Facts.STRIDE] = slots[i].unread;
            }
        }
        Property<?>[] shape = shape();
        Arrays.fill(properties, 0, size, null);
        Arrays.fill(slots, 0, size, null);
        size = 0;
        return new Facts(shape, cells);
    }

    @SuppressWarnings("unchecked") // add() only takes claims of the property's own type
    private static <T> void put(Object[] cells, int index, Property<T> property, List<Claim<?>> claims) {
        if (claims.size() == 1) {
            Facts.put(cells, index, claims.get(0));
        } else {
            List<Claim<T>> own = (List<Claim<T>>) (List<?>) claims;
            Facts.put(cells, index, Reading.standard().resolve(property, own));
        }
    }

    private Property<?>[] shape() {
        if (!Arrays.equals(lastShape, 0, lastShape.length, properties, 0, size)) {
            Property<?>[] own = Arrays.copyOf(properties, size);
            Property<?>[] known = shapes.putIfAbsent(Arrays.asList(own), own);
            lastShape = known == null ? own : known;
        }
        return lastShape;
    }
}
