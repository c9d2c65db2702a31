package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;
import java.util.Optional;

/** Groups any entities by what they state of a property: each party of several, or the value. */
record PropertyDimension(Property<?> property) implements Dimension<Entity> {

    @Override
    public String label() {
        return property.label();
    }

    @Override
    public List<?> keysOf(Entity row) {
        Optional<?> value = row.facts().value(property);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof Parties parties ? parties.list() : List.of(value.get());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PropertyDimension that && property.equals(that.property);
    }

    @Override
    public int hashCode() {
        return property.hashCode();
    }
}
