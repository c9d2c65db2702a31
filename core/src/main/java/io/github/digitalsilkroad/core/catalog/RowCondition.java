package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition of a query on each row of a table, with the properties of a row that it reads. Changing claims of another
 * property does not change whether a row meets it. Immutable and thread-safe.
 *
 * @param text the condition as text, such as {@code supplier beta}
 * @param properties the properties that decide; none if only what the table files of a row does
 * @param readsAll whether it may read any property, as a test that the caller gives may
 * @since 0.3.0
 */
public record RowCondition(String text, List<Property<?>> properties, boolean readsAll) {

    /**
     * Keeps its own list.
     *
     * @param text the condition as text
     * @param properties the properties that decide
     * @param readsAll whether it may read any property
     */
    public RowCondition {
        requireNonNull(text, "text");
        properties = List.copyOf(requireNonNull(properties, "properties"));
    }

    /** A condition that some properties decide. */
    static RowCondition on(String text, List<? extends Property<?>> properties) {
        return new RowCondition(text, List.copyOf(properties), false);
    }

    /** Whether the condition reads a property of a row: one that decides, or one from which such a one is inferred. */
    boolean reads(Property<?> property) {
        requireNonNull(property, "property");
        return readsAll
                || properties.contains(property)
                || property.shows().filter(properties::contains).isPresent();
    }

    /** The facts of a row that the condition reads: those that have claims, or else all that could decide. */
    List<Fact> facts(Entity row) {
        List<Fact> claimed = Fact.allOf(row).stream()
                .filter(fact -> reads(fact.claims().property()))
                .toList();
        return claimed.isEmpty()
                ? properties.stream().map(property -> Fact.of(row, property)).toList()
                : claimed;
    }

    /** The same reads with another text. */
    RowCondition saying(String other) {
        return new RowCondition(other, properties, readsAll);
    }

    /** All of some conditions as one. */
    static RowCondition all(List<RowCondition> conditions) {
        return new RowCondition(
                conditions.stream().map(RowCondition::text).collect(Collectors.joining(", ", "(", ")")),
                conditions.stream()
                        .<Property<?>>flatMap(condition -> condition.properties.stream())
                        .distinct()
                        .toList(),
                conditions.stream().anyMatch(RowCondition::readsAll));
    }

    /** Whether claims may decide, beside what a table files. */
    boolean readsFacts() {
        return readsAll || !properties.isEmpty();
    }

    /**
     * The condition.
     *
     * @return {@link #text()}
     */
    @Override
    public String toString() {
        return text;
    }
}
