package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What sources say about one thing: its attested properties, in alphabetical order.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Facts {

    static final Comparator<Property<?>> BY_NAME = Comparator.comparing(Property::name);

    private static final Facts NONE = new Facts(List.of(), new Object[0], null);

    /** In alphabetical order; shared between things that have the same ones. */
    private final List<Property<?>> properties;

    /**
     * What each property has: its only claim, to save memory, where that claim counts by itself; else its fact, or the
     * supplier of the fact until it is first asked for.
     */
    private final Object[] cells;

    final @Nullable FactReader reader;

    Facts(List<Property<?>> properties, Object[] cells, @Nullable FactReader reader) {
        this.properties = properties;
        this.cells = cells;
        this.reader = reader;
    }

    /**
     * These facts, with readers that are told what is read of them, whether or not a source states it.
     *
     * @param each is told of each fact that is read by its property; null for no reader
     * @param any is told which facts are looked for together; null for no reader
     * @return equal facts, these if they have no reader and get none; what is made of them by another method has none
     * @throws IllegalArgumentException if one of the two is null and the other is not
     */
    public Facts readBy(
            @Nullable BiConsumer<Property<?>, OptionalInt> each, @Nullable Consumer<Predicate<Property<?>>> any) {
        FactReader told = FactReader.of(each, any);
        return told == null && reader == null ? this : new Facts(properties, cells, told);
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

    /** What a fact is kept as. */
    static Object cell(Attested<?> fact) {
        return fact.isLone() ? fact.claims().get(0) : fact;
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
    @SuppressWarnings("unchecked") // the builder only stores claims with their own property
    public <T> Optional<T> value(Property<T> property) {
        int index = indexOf(requireNonNull(property, "property"));
        if (index >= 0 && read(index) instanceof Claim<?> lone) {
            return ((Claim<T>) lone).value();
        }
        return index < 0 ? Optional.empty() : at(index, property).value();
    }

    private int indexOf(Property<?> property) {
        if (reader != null) {
            reader.each().accept(property, OptionalInt.empty());
        }
        return find(property);
    }

    private int find(Property<?> property) {
        for (int index = 0; index < cells.length; index++) { // every question asks, of every row
            if (property.equals(properties.get(index))) {
                checkClass(properties.get(index), property);
                return index;
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

    private <T> Attested<T> at(int index, Property<T> property) {
        return fact(property, read(index));
    }

    /** A fact as it is kept. */
    private Object read(int index) {
        // Most cells are claims. The test for their final class first gives a value in less than half of the time.
        if (!(cells[index] instanceof Claim) && cells[index] instanceof Supplier<?> unread) {
            cells[index] = cell((Attested<?>) unread.get());
        }
        return cells[index];
    }

    @SuppressWarnings("unchecked") // the builder only stores claims with their own property
    private static <T> Attested<T> fact(Property<T> property, Object cell) {
        return cell instanceof Claim<?> lone ? Attested.alike(property, List.of((Claim<T>) lone)) : (Attested<T>) cell;
    }

    /**
     * The properties that some source states.
     *
     * @return in alphabetical order of their names
     */
    public List<Property<?>> properties() {
        return properties(property -> true);
    }

    /**
     * The properties, for a caller who looks at some of them only.
     *
     * @param lookedAt those that the caller looks at; a reader is told of these
     * @return all properties, as {@link #properties()} gives them
     */
    public List<Property<?>> properties(Predicate<Property<?>> lookedAt) {
        requireNonNull(lookedAt, "lookedAt");
        if (reader != null) {
            reader.any().accept(lookedAt);
        }
        return properties;
    }

    /**
     * All facts.
     *
     * @return in alphabetical order of the names of their properties
     */
    public List<Attested<?>> all() {
        if (reader != null) {
            reader.any().accept(property -> true);
        }
        return cells();
    }

    private List<Attested<?>> cells() {
        Attested<?>[] all = new Attested<?>[cells.length];
        for (int index = 0; index < all.length; index++) {
            all[index] = at(index, properties.get(index));
        }
        return Collections.unmodifiableList(Arrays.asList(all));
    }

    /**
     * Whether some of the claims had to be weighed: several on one property, or one that the reading does not admit.
     *
     * @return false if every property has one claim, which counts
     * @since 0.2.0
     */
    public boolean isWeighed() {
        for (Object cell : cells) { // asked of every row of a world
            if (!(cell instanceof Claim)) {
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
        Property<?> property = requireNonNull(fact, "fact").property();
        int at = find(property);
        if (at < 0 && fact.claims().isEmpty()) {
            return this;
        }
        List<Property<?>> others = new ArrayList<>(properties);
        List<Object> changed = new ArrayList<>(Arrays.asList(cells));
        if (at >= 0) {
            others.remove(at);
            changed.remove(at);
        } else {
            at = -1 - Collections.binarySearch(properties, property, BY_NAME);
        }
        if (!fact.claims().isEmpty()) {
            others.add(at, property);
            changed.add(at, cell(fact));
        }
        return others.isEmpty() ? NONE : new Facts(List.copyOf(others), changed.toArray(), null);
    }

    /**
     * The same claims under another reading.
     *
     * @param reading the rule that chooses the values
     * @return the facts; these if nothing changes
     */
    public Facts under(Reading reading) {
        if (requireNonNull(reading, "reading").admitsAll() && !isWeighed()) {
            return this;
        }
        return changed(null, index -> {
            Object cell = read(index);
            return cell instanceof Claim<?> lone && reading.admits(lone)
                    ? lone
                    : cell(fact(properties.get(index), cell).under(reading));
        });
    }

    /** What becomes of each fact as it is kept; null where nothing is left of it. */
    @SuppressWarnings("ReferenceEquality") // a fact that does not change is the same object
    private Facts changed(@Nullable FactReader told, IntFunction<@Nullable Object> change) {
        List<Property<?>> left = new ArrayList<>(cells.length);
        List<Object> changed = new ArrayList<>(cells.length);
        boolean same = true;
        for (int index = 0; index < cells.length; index++) {
            Object after = change.apply(index);
            same &= after == cells[index];
            if (after != null) {
                left.add(properties.get(index));
                changed.add(after);
            }
        }
        if (same) {
            return this;
        }
        List<Property<?>> kept = left.size() == properties.size() ? properties : List.copyOf(left);
        return kept.isEmpty() ? NONE : new Facts(kept, changed.toArray(), told);
    }

    /**
     * The same claims, compared by whom each organization that they name counts as, such as the one that owns it whole.
     * The facts of a catalog know the owners of its world.
     *
     * @param party gives the id of the organization that counts
     * @return equal facts, with fewer conflicts or as many; these if no fact compares parties
     * @since 0.3.0
     */
    public Facts amongParties(UnaryOperator<Id> party) {
        requireNonNull(party, "party");
        if (!isWeighed()) {
            return this;
        }
        return changed(reader, index -> {
            Object cell = cells[index];
            if (properties.get(index).type().valueClass() != Parties.class || cell instanceof Claim) {
                return cell;
            }
            return cell instanceof Supplier<?> unread
                    ? (Supplier<?>) () -> ((Attested<?>) unread.get()).amongParties(party)
                    : ((Attested<?>) cell).amongParties(party);
        });
    }

    /**
     * The facts without some of their claims, under the same reading.
     *
     * @param kept which claims to keep
     * @return the facts; these if nothing changes
     */
    public Facts filter(BiPredicate<Property<?>, Claim<?>> kept) {
        requireNonNull(kept, "kept");
        return changed(null, index -> {
            Property<?> property = properties.get(index);
            if (read(index) instanceof Claim<?> lone) {
                return kept.test(property, lone) ? lone : null;
            }
            Attested<?> left = ((Attested<?>) cells[index]).filter(claim -> kept.test(property, claim));
            return left.claims().isEmpty() ? null : cell(left);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Facts that && cells().equals(that.cells()));
    }

    @Override
    public int hashCode() {
        return cells().hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return the names of the properties, cut at 70 characters
     */
    @Override
    public String toString() {
        String names = properties.isEmpty()
                ? ""
                : properties.stream().map(Property::name).collect(joining(", ", ": ", ""));
        return Lines.fit(Lines.count(cells.length, "fact") + names);
    }
}
