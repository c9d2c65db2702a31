package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import java.util.OptionalInt;

/**
 * Identifies a fact independently of what a catalog says of it. Immutable and thread-safe.
 *
 * @param subject what the claims are about
 * @param property which of its properties
 * @param year the year of an observation in a series; empty for any other fact
 * @since 0.3.0
 */
public record FactKey(Id subject, Property<?> property, OptionalInt year) {

    /**
     * Takes the parts, none of them null.
     *
     * @param subject what the claims are about
     * @param property which of its properties
     * @param year the year of an observation in a series; empty for any other fact
     */
    public FactKey {
        requireNonNull(subject, "subject");
        requireNonNull(property, "property");
        requireNonNull(year, "year");
    }

    /**
     * One line for a shell.
     *
     * @return subject and property, and the year of a series
     */
    @Override
    public String toString() {
        return subject + " " + property.name() + (year.isPresent() ? " " + year.getAsInt() : "");
    }
}
