package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import java.util.OptionalInt;

/** Which fact it is, whatever a world says of it. */
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
}
