package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What sources say about one thing: its attested properties, in alphabetical order.
 *
 * <p>A property with one claim costs four references on top of its value, because most have one and a catalog holds
 * many. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Facts {

    /**
     * Cells to a property: value, citation, as of, details; or three nulls after the fact itself, if its claims had to
     * be weighed, or after what reads it when it is first asked for. The fact takes the place of that: it says all in
     * final fields, so that it does not matter which thread puts it there.
     */
    static final int STRIDE = 4;

    private static final int CITATION = 1;
    private static final int AS_OF = 2;
    private static final int DETAILS = 3;

    private static final Facts NONE = new Facts(new Property<?>[0], new Object[0]);

    /** Ascending by name; shared between things of the same shape. */
    private final Property<?>[] properties;

    private final @Nullable Object[] cells;

    Facts(Property<?>[] properties, @Nullable Object[] cells) {
        this.properties = properties;
        this.cells = cells;
    }

    /**
     * No facts.
     *
     * @return the empty facts
     */
    public static Facts none() {
        return NONE;
    }

    /**
     * A builder that can be used for one thing after another.
     *
     * @return the builder, empty
     */
    public static FactsBuilder builder() {
        return new FactsBuilder();
    }

    /** Puts a fact into the cells of a property. */
    static void put(@Nullable Object[] cells, int property, Attested<?> fact) {
        int at = property * STRIDE;
        if (fact instanceof LoneClaim<?> lone) {
            put(cells, property, lone.claim());
        } else {
            cells[at] = fact;
            cells[at + CITATION] = null;
            cells[at + AS_OF] = null;
            cells[at + DETAILS] = null;
        }
    }

    /** Puts the one claim on a property into its cells. */
    static void put(@Nullable Object[] cells, int property, Claim<?> claim) {
        int at = property * STRIDE;
        cells[at] = claim.valueOrNull();
        cells[at + CITATION] = claim.citation();
        cells[at + AS_OF] = claim.asOfOrNull();
        cells[at + DETAILS] = claim.detailsOrNull();
    }

    /**
     * What sources say about a property.
     *
     * @param <T> the type of its values
     * @param property the property
     * @return the fact, without a claim if no source speaks of it
     * @throws IllegalArgumentException if the facts hold a property of that name with values of another class
     */
    public <T> Attested<T> get(Property<T> property) {
        int index = indexOf(requireNonNull(property, "property"));
        return index < 0 ? property.absent() : at(index, property);
    }

    /**
     * The value of a property, as {@code get(property).value()} but without the rest.
     *
     * @param <T> the type of its values
     * @param property the property
     * @return the value, empty if it is missing
     * @throws IllegalArgumentException if the facts hold a property of that name with values of another class
     */
    @SuppressWarnings("unchecked") // a cell with a citation holds a value of the property's class
    public <T> Optional<T> value(Property<T> property) {
        int index = indexOf(requireNonNull(property, "property"));
        if (index < 0) {
            return Optional.empty();
        }
        return isLone(index)
                ? Optional.ofNullable((T) cells[index * STRIDE])
                : at(index, property).value();
    }

    @SuppressWarnings("ReferenceEquality") // most properties are one object, which saves looking closer
    private int indexOf(Property<?> property) {
        for (int i = 0; i < properties.length; i++) {
            if (properties[i] == property) {
                return i;
            }
        }
        for (int i = 0; i < properties.length; i++) {
            if (properties[i].equals(property)) {
                checkClass(properties[i], property);
                return i;
            }
        }
        return -1;
    }

    static void checkClass(Property<?> held, Property<?> asked) {
        if (held.type().valueClass() != asked.type().valueClass()) {
            throw new IllegalArgumentException("property " + asked.name() + ": holds values of type "
                    + held.type().name() + ", not " + asked.type().name());
        }
    }

    /** Whether the cells of a property hold its one claim, rather than a fact that was weighed. */
    private boolean isLone(int index) {
        return cells[index * STRIDE + CITATION] != null;
    }

    @SuppressWarnings("unchecked") // a cell without a citation holds a fact on the property
    private <T> Attested<T> at(int index, Property<T> property) {
        if (isLone(index)) {
            return new LoneClaim<>(property, claim(index));
        }
        Object cell = present(cells[index * STRIDE]);
        if (cell instanceof Supplier<?> unread) {
            cell = unread.get();
            cells[index * STRIDE] = cell;
        }
        return (Attested<T>) cell;
    }

    @SuppressWarnings("unchecked") // the builder only puts claims of a property's own type into its cells
    private <T> Claim<T> claim(int index) {
        int at = index * STRIDE;
        return new Claim<>(
                (T) cells[at],
                (Citation) present(cells[at + CITATION]),
                (DateInterval) cells[at + AS_OF],
                (ClaimDetails) cells[at + DETAILS]);
    }

    private static Object present(@Nullable Object cell) {
        if (cell == null) {
            throw new AssertionError("a property without claims");
        }
        return cell;
    }

    /**
     * The properties of which sources speak.
     *
     * @return in alphabetical order of their names
     */
    public List<Property<?>> properties() {
        return Collections.unmodifiableList(Arrays.asList(properties));
    }

    /**
     * All facts.
     *
     * @return in alphabetical order of the names of their properties
     */
    public List<Attested<?>> all() {
        List<Attested<?>> all = new ArrayList<>(properties.length);
        for (int i = 0; i < properties.length; i++) {
            all.add(at(i, properties[i]));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * Of how many properties sources speak.
     *
     * @return at least 0
     */
    public int size() {
        return properties.length;
    }

    /**
     * Whether no source speaks of anything.
     *
     * @return true if there are no facts
     */
    public boolean isEmpty() {
        return properties.length == 0;
    }

    /**
     * Whether some of the claims had to be weighed: several on one property, or one that the reading does not admit.
     *
     * @return false if every property has one claim, which counts
     * @since 0.2.0
     */
    public boolean isWeighed() {
        for (int i = 0; i < properties.length; i++) {
            if (!isLone(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * These facts with one of them put in the place of what was known of its property; every other fact stays as it is.
     *
     * @param fact the fact; one without a claim takes its property away
     * @return other facts; these ones, if there is nothing to take away
     */
    public Facts with(Attested<?> fact) {
        int at = indexOf(requireNonNull(fact, "fact").property());
        boolean gone = fact.claims().isEmpty();
        if (at < 0) {
            return gone ? this : inserted(fact);
        }
        @Nullable Object[] changed = cells.clone();
        put(changed, at, fact);
        return gone ? compacted(changed, properties.length - 1) : new Facts(properties, changed);
    }

    private Facts inserted(Attested<?> fact) {
        int at = 0;
        while (at < properties.length
                && properties[at].name().compareTo(fact.property().name()) < 0) {
            at++;
        }
        Property<?>[] more = Arrays.copyOf(properties, properties.length + 1);
        System.arraycopy(properties, at, more, at + 1, properties.length - at);
        more[at] = fact.property();
        @Nullable Object[] moreCells = Arrays.copyOf(cells, more.length * STRIDE);
        System.arraycopy(cells, at * STRIDE, moreCells, (at + 1) * STRIDE, cells.length - at * STRIDE);
        put(moreCells, at, fact);
        return new Facts(more, moreCells);
    }

    /**
     * The same claims under another reading.
     *
     * @param reading whose word counts
     * @return the facts; these if nothing changes
     */
    public Facts under(Reading reading) {
        requireNonNull(reading, "reading");
        @Nullable Object[] changed = null;
        for (int i = 0; i < properties.length; i++) {
            @Nullable Object citation = cells[i * STRIDE + CITATION];
            if (citation != null && reading.admits((Citation) citation)) {
                continue;
            }
            Attested<?> before = at(i, properties[i]);
            Attested<?> after = before.under(reading);
            if (after != before) {
                changed = changed == null ? cells.clone() : changed;
                put(changed, i, after);
            }
        }
        return changed == null ? this : new Facts(properties, changed);
    }

    /**
     * The facts without some of their claims, under the same reading.
     *
     * @param kept which claims to keep
     * @return the facts; these if nothing changes
     */
    public Facts filter(ClaimFilter kept) {
        requireNonNull(kept, "kept");
        @Nullable Object[] changed = null;
        int left = properties.length;
        for (int i = 0; i < properties.length; i++) {
            Property<?> property = properties[i];
            if (isLone(i) && kept.keeps(property, claim(i))) {
                continue;
            }
            Attested<?> before = at(i, property);
            Attested<?> after = isLone(i) ? property.absent() : before.filter(claim -> kept.keeps(property, claim));
            if (after != before) {
                changed = changed == null ? cells.clone() : changed;
                put(changed, i, after);
                left -= after.claims().isEmpty() ? 1 : 0;
            }
        }
        if (changed == null) {
            return this;
        }
        return left == properties.length ? new Facts(properties, changed) : compacted(changed, left);
    }

    /** Drops the properties that no claim is left on. */
    private Facts compacted(@Nullable Object[] changed, int left) {
        Property<?>[] leftProperties = new Property<?>[left];
        @Nullable Object[] leftCells = new Object[left * STRIDE];
        int kept = 0;
        for (int i = 0; i < properties.length; i++) {
            if (!(changed[i * STRIDE] instanceof NoClaim)) {
                leftProperties[kept] = properties[i];
                System.arraycopy(changed, i * STRIDE, leftCells, kept * STRIDE, STRIDE);
                kept++;
            }
        }
        return left == 0 ? NONE : new Facts(leftProperties, leftCells);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Facts that
                        && Arrays.equals(properties, that.properties)
                        && Arrays.equals(readCells(), that.readCells()));
    }

    /** The cells with every fact read and put as if it had been so from the start; nobody may change the array. */
    private @Nullable Object[] readCells() {
        @Nullable Object[] read = cells;
        for (int i = 0; i < properties.length; i++) {
            Object cell = cells[i * STRIDE];
            if (!isLone(i) && (cell instanceof Supplier || cell instanceof LoneClaim)) {
                read = read == cells ? cells.clone() : read;
                put(read, i, at(i, properties[i]));
            }
        }
        return read;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(properties) + Arrays.hashCode(readCells());
    }

    /**
     * One line for a shell.
     *
     * @return the names of the properties, cut at 70 characters
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Lines.count(properties.length, "fact"));
        for (int i = 0; i < properties.length; i++) {
            text.append(i == 0 ? ": " : ", ").append(properties[i].name());
        }
        return Lines.fit(text.toString());
    }
}
