package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What held on a day, by the events that kinds declare. */
final class ValidTime {

    private final LocalDate day;

    /** The properties that date an event of some kind, rather than a plan for one. */
    private final Set<Property<?>> events = new HashSet<>();

    ValidTime(LocalDate day, List<Kind<? extends Entity>> kinds) {
        this.day = day;
        kinds.forEach(kind -> events.addAll(kind.events()));
    }

    /** Whether a claim may have held: it is not certainly later or over, nor dates a later event. */
    boolean held(Property<?> property, Claim<?> claim) {
        return claim.holdsOn(day) != Ternary.NO && !(events.contains(property) && isLater(claim));
    }

    /**
     * Whether something may have begun: some source dates an event of it that is not certainly later, or none dates one
     * but its end, which says that it was there before. What others refer to stays.
     */
    boolean hadBegun(Entity entity) {
        if (entity.kind().isStanding()) {
            return true;
        }
        boolean later = false;
        for (Property<PartialDate> event : entity.kind().events()) {
            for (Claim<PartialDate> claim : entity.facts().get(event).claims()) {
                if (claim.hasValue()) {
                    if (!isLater(claim)) {
                        return true;
                    }
                    later |= !entity.kind().ends().contains(event);
                }
            }
        }
        return !later;
    }

    private boolean isLater(Claim<?> claim) {
        return claim.hasValue() && claim.value().get() instanceof PartialDate date && date.isAfter(day) == Ternary.YES;
    }
}
