package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which fact it is, whatever a world says of it.
 *
 * <p>Equality is written out, since every score asks for it: the way in which a record has its own starts the machinery
 * of method handles, a tenth of the time of a first answer.
 */
record FactKey(Id subject, Property<?> property, OptionalInt year) {

    static FactKey of(Fact fact) {
        return new FactKey(fact.subject().id(), fact.claims().property(), fact.year());
    }

    /** The fact as a world has it. */
    Fact in(Catalog world) {
        Entity entity = world.entity(subject.toString());
        Attested<?> claims = year.isPresent() && entity instanceof Series series
                ? series.at(year.getAsInt())
                : entity.facts().get(property);
        return new Fact(entity, claims, year);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey that
                && subject.equals(that.subject)
                && property.equals(that.property)
                && year.equals(that.year);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, property, year);
    }
}
