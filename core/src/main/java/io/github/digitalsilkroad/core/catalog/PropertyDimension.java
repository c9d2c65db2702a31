package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;

/** Groups any entities by what they state of a property: each party of several, or the value. */
record PropertyDimension(Property<?> property) implements Dimension<Entity> {

    @Override
    public String label() {
        return property.label();
    }

    @Override
    public List<?> keysOf(Entity row) {
        return row.facts()
                .value(property)
                .<List<?>>map(value -> value instanceof Parties parties ? parties.list() : List.of(value))
                .orElse(List.of());
    }
}
