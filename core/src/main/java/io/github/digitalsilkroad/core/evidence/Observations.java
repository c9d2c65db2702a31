package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
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
    private final int[] years;
    private final List<Attested<T>> facts;

    private Observations(Property<T> property, int[] years, List<Attested<T>> facts) {
        this.property = property;
        this.years = years;
        this.facts = Collections.unmodifiableList(facts);
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
        SortedMap<Integer, List<Claim<T>>> byYear = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            int year = yearOf(claims.get(i));
            List<Claim<T>> ofYear = byYear.get(year);
            if (ofYear == null) {
                ofYear = new ArrayList<>(2);
                byYear.put(year, ofYear);
            }
            ofYear.add(claims.get(i));
        }
        int[] years = new int[byYear.size()];
        List<Attested<T>> facts = new ArrayList<>(years.length);
        for (Map.Entry<Integer, List<Claim<T>>> entry : byYear.entrySet()) {
            years[facts.size()] = entry.getKey();
            facts.add(Attested.of(property, entry.getValue()));
        }
        return new Observations<>(property, years, facts);
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
        List<Integer> list = new ArrayList<>(years.length);
        for (int year : years) {
            list.add(year);
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * What sources claim of a year.
     *
     * @param year the year, 0 to 9999
     * @return the fact, absent if no source speaks of that year
     * @throws IllegalArgumentException if it is no such year
     */
    public Attested<T> at(int year) {
        int index = Arrays.binarySearch(years, Years.check(year));
        return index < 0 ? Attested.absent(property) : facts.get(index);
    }

    /**
     * The facts, year by year.
     *
     * @return an unmodifiable list, parallel to {@link #years()}
     */
    public List<Attested<T>> all() {
        return facts;
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
        requireNonNull(fact, "fact");
        int at = Arrays.binarySearch(years, Years.check(year));
        List<Attested<T>> changed = new ArrayList<>(facts);
        if (at >= 0) {
            changed.set(at, fact);
            return new Observations<>(property, years, changed);
        }
        int insertion = -at - 1;
        int[] more = new int[years.length + 1];
        System.arraycopy(years, 0, more, 0, insertion);
        more[insertion] = year;
        System.arraycopy(years, insertion, more, insertion + 1, years.length - insertion);
        changed.add(insertion, fact);
        return new Observations<>(property, more, changed);
    }

    /**
     * The same claims under another reading.
     *
     * @param reading whose word counts
     * @return the observations; these if nothing changes
     */
    public Observations<T> under(Reading reading) {
        requireNonNull(reading, "reading");
        List<Attested<T>> read = new ArrayList<>(facts.size());
        boolean changed = false;
        for (Attested<T> fact : facts) {
            Attested<T> after = fact.under(reading);
            changed |= after != fact;
            read.add(after);
        }
        return changed ? new Observations<>(property, years, read) : this;
    }

    /**
     * The observations without some of their claims, under the same reading.
     *
     * @param claims which claims to keep
     * @return the observations; these if nothing changes
     */
    public Observations<T> filter(BiPredicate<Property<?>, Claim<?>> claims) {
        requireNonNull(claims, "claims");
        List<Attested<T>> kept = new ArrayList<>(facts.size());
        int[] keptYears = new int[years.length];
        boolean changed = false;
        for (int i = 0; i < years.length; i++) {
            Attested<T> after = facts.get(i).filter(claim -> claims.test(property, claim));
            changed |= after != facts.get(i);
            if (!after.claims().isEmpty()) {
                keptYears[kept.size()] = years[i];
                kept.add(after);
            }
        }
        return changed ? new Observations<>(property, Arrays.copyOf(keptYears, kept.size()), kept) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observations<?> that
                && property.equals(that.property)
                && Arrays.equals(years, that.years)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(years) + facts.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 17 years, 2008-2024}
     */
    @Override
    public String toString() {
        return years.length == 0
                ? "no year"
                : Lines.count(years.length, "year") + ", " + years[0] + "-" + years[years.length - 1];
    }
}
