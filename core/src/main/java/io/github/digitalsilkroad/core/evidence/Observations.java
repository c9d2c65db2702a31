package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What sources claim of one figure, year by year. Two claims on one year are two sides of one fact; claims on two years
 * are two facts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public final class Observations<T> {

    private final Property<T> property;

    /** In the order of the years. */
    private final ImmutableMap<Integer, Attested<T>> byYear;

    private final @Nullable FactReader reader;

    private Observations(Property<T> property, Map<Integer, Attested<T>> byYear, @Nullable FactReader reader) {
        this.property = property;
        this.byYear = ImmutableMap.copyOf(byYear);
        this.reader = reader;
    }

    /**
     * These observations, with the readers of the facts of the same thing, which are told what is read of them.
     *
     * @param facts the facts; with no reader, the observations have none
     * @return equal observations; what is made of them by another method has no reader
     */
    public Observations<T> readLike(Facts facts) {
        return new Observations<>(property, byYear, requireNonNull(facts, "facts").reader);
    }

    private void readAny() {
        if (reader != null) {
            reader.any().accept(property::equals);
        }
    }

    /**
     * Sorts claims into years.
     *
     * @param <T> the type of the values
     * @param property what is claimed
     * @param claims claims that each hold as of a date within one year
     * @return the observations under the standard reading
     * @throws IllegalArgumentException if a claim has no date, or one that spans several years
     */
    public static <T> Observations<T> of(Property<T> property, List<Claim<T>> claims) {
        requireNonNull(property, "property");
        requireNonNull(claims, "claims");
        SortedMap<Integer, Attested<T>> facts = new TreeMap<>();
        Multimaps.asMap(Multimaps.index(claims, Observations::yearOf))
                .forEach((year, ofYear) -> facts.put(year, Attested.of(property, ofYear)));
        return new Observations<>(property, facts, null);
    }

    private static int yearOf(Claim<?> claim) {
        if (claim.asOf().isPresent()) {
            int from = claim.asOf().get().startYear().orElse(0);
            int to = claim.asOf().get().endYear().orElse(-1);
            if (from == to) {
                return from;
            }
        }
        throw new IllegalArgumentException(
                "observation " + claim + ": as_of must be a date within one year, as in 2016");
    }

    /**
     * What is observed.
     *
     * @return the property of every fact
     */
    public Property<T> property() {
        return property;
    }

    /**
     * The years that some source speaks of.
     *
     * @return an unmodifiable list, ascending
     */
    public List<Integer> years() {
        readAny();
        return byYear.keySet().asList();
    }

    /**
     * What sources claim of a year.
     *
     * @param year the year, 0 to 9999
     * @return the fact, absent if no source speaks of that year
     * @throws IllegalArgumentException if it is no such year
     */
    public Attested<T> at(int year) {
        if (reader != null) {
            reader.each().accept(property, OptionalInt.of(year));
        }
        return byYear.getOrDefault(Years.check(year), property.absent());
    }

    /**
     * The facts, year by year.
     *
     * @return an unmodifiable list, parallel to {@link #years()}
     */
    public List<Attested<T>> all() {
        readAny();
        return byYear.values().asList();
    }

    /**
     * These observations with another fact for one year; every other year stays as it is.
     *
     * @param year the year, 0 to 9999
     * @param fact what is claimed of it, with at least one claim
     * @return other observations
     * @throws IllegalArgumentException if it is no such year
     */
    public Observations<T> with(int year, Attested<T> fact) {
        SortedMap<Integer, Attested<T>> changed = new TreeMap<>(byYear);
        changed.put(Years.check(year), requireNonNull(fact, "fact"));
        return new Observations<>(property, changed, null);
    }

    /**
     * The same claims under another reading.
     *
     * @param reading the rule that chooses the values
     * @return the observations; these if nothing changes
     */
    public Observations<T> under(Reading reading) {
        requireNonNull(reading, "reading");
        return each(fact -> fact.under(reading));
    }

    /**
     * The observations without some of their claims, under the same reading.
     *
     * @param claims which claims to keep
     * @return the observations; these if nothing changes
     */
    public Observations<T> filter(BiPredicate<Property<?>, Claim<?>> claims) {
        requireNonNull(claims, "claims");
        return each(fact -> fact.filter(claim -> claims.test(property, claim)));
    }

    private Observations<T> each(UnaryOperator<Attested<T>> change) {
        if (Iterables.all(byYear.values(), fact -> change.apply(fact).equals(fact))) {
            return this;
        }
        SortedMap<Integer, Attested<T>> changed = new TreeMap<>(Maps.transformValues(byYear, change::apply));
        changed.values().removeIf(fact -> fact.claims().isEmpty());
        return new Observations<>(property, changed, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observations<?> that && property.equals(that.property) && byYear.equals(that.byYear);
    }

    @Override
    public int hashCode() {
        return byYear.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 17 years, 2008-2024}
     */
    @Override
    public String toString() {
        return byYear.isEmpty()
                ? "no year"
                : Lines.count(byYear.size(), "year") + ", "
                        + byYear.keySet().iterator().next() + "-" + Iterables.getLast(byYear.keySet());
    }
}
