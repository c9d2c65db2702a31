package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.OptionalInt;

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
     * @return a row a claim, as {@link Table#ofClaims} shows them
     * @since 0.2.0
     */
    @Override
    public Table page() {
        return Table.ofClaims(claims);
    }

    /** What tells facts of one catalog apart. */
    String key() {
        return subject.id() + " " + claims.property().name() + (year.isPresent() ? " " + year.getAsInt() : "");
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
