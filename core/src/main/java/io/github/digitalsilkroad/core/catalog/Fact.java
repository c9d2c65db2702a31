package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One property of one entity, with all claims on it; of a series, one year of it. A view: {@link #print()} shows all
 * claims side by side. Immutable and thread-safe.
 *
 * @param subject what the claims are about
 * @param claims what sources say, under the reading of the catalog
 * @param year the year of an observation in a series; empty for any other fact
 * @since 0.1.0
 */
public record Fact(Entity subject, Attested<?> claims, OptionalInt year) implements Report {

    /**
     * Takes the parts, none of them null.
     *
     * @param subject what the claims are about
     * @param claims what sources say, under the reading of the catalog
     * @param year the year of an observation in a series; empty for any other fact
     */
    public Fact {
        requireNonNull(subject, "subject");
        requireNonNull(claims, "claims");
        requireNonNull(year, "year");
    }

    /**
     * What sources claim of an entity under a property.
     *
     * @param subject the entity
     * @param property the property
     * @return the fact, with or without a value
     */
    public static Fact of(Entity subject, Property<?> property) {
        return new Fact(subject, subject.facts().get(property), OptionalInt.empty());
    }

    /** The fact with a key, as a row has it. */
    static Fact of(Entity subject, FactKey key) {
        Optional<Attested<?>> year = key.year().isPresent()
                ? subject.observed().map(values -> values.at(key.year().getAsInt()))
                : Optional.empty();
        return new Fact(subject, year.isPresent() ? year.get() : subject.facts().get(key.property()), key.year());
    }

    /**
     * Everything that sources claim of an entity.
     *
     * @param subject the entity
     * @return an unmodifiable list, by property; the yearly values of a series are a fact each
     */
    public static List<Fact> allOf(Entity subject) {
        return Stream.concat(
                        subject.facts().all().stream().map(fact -> new Fact(subject, fact, OptionalInt.empty())),
                        subject.observed().stream()
                                .flatMap(observed -> observed.years().stream()
                                        .map(year -> new Fact(subject, observed.at(year), OptionalInt.of(year)))))
                .toList();
    }

    /**
     * What the fact is about, without its subject.
     *
     * @return the words for the property, or the year of a series
     */
    public String label() {
        return year.isPresent()
                ? Integer.toString(year.getAsInt())
                : claims.property().label();
    }

    /**
     * All that sources say of it.
     *
     * @return a row a claim, as {@link FactView#claims} shows them
     * @since 0.2.0
     */
    @Override
    public Table page() {
        return FactView.claims(claims);
    }

    /**
     * Identifies the fact independently of what a catalog says of it.
     *
     * @return subject, property and year
     * @since 0.3.0
     */
    public FactKey key() {
        return new FactKey(subject.id(), claims.property(), year);
    }

    /** Equal if the key and the claims are equal; other facts of the subject do not count. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that && key().equals(that.key()) && claims.equals(that.claims);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and value, cut at 70 characters
     */
    @Override
    public String toString() {
        String when = year.isPresent() ? " " + year.getAsInt() : "";
        return Lines.fit(subject.id() + when + " " + claims);
    }
}
