package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What held and what was known on a day. */
final class Moments {

    /** The properties that date an event, rather than a plan for one. */
    private static final Set<Property<?>> EVENTS = events();

    /** Those of the events that end something. */
    private static final Set<Property<?>> ENDS = ends();

    private Moments() {}

    /** Whether a claim may have held on a day: it is not certainly later or over, nor dates a later event. */
    static boolean heldOn(LocalDate day, Property<?> property, Claim<?> claim) {
        if (claim.holdsOn(day) == Ternary.NO) {
            return false;
        }
        return !(claim.hasValue()
                && claim.value().get() instanceof PartialDate date
                && EVENTS.contains(property)
                && date.isAfter(day) == Ternary.YES);
    }

    /**
     * Whether something may have begun by a day: some source dates an event of it that is not certainly later, or none
     * dates one but its end, which says that it was there before.
     */
    static boolean hadBegun(LocalDate day, Entity entity) {
        boolean later = false;
        for (Property<?> property : entity.facts().properties()) {
            if (EVENTS.contains(property)) {
                for (Claim<?> claim : entity.facts().get(property).claims()) {
                    if (claim.hasValue() && claim.value().get() instanceof PartialDate date) {
                        if (date.isAfter(day) != Ternary.YES) {
                            return true;
                        }
                        later |= !ENDS.contains(property);
                    }
                }
            }
        }
        return !later;
    }

    private static Set<Property<?>> events() {
        Set<Property<?>> events = new HashSet<>();
        events.add(Props.DATE);
        events.add(Props.COMMITTED);
        for (Stage stage : Stage.values()) {
            events.add(stage.milestone());
        }
        return events;
    }

    private static Set<Property<?>> ends() {
        Set<Property<?>> ends = new HashSet<>();
        for (Stage stage : Stage.values()) {
            if (stage.group() == StageGroup.ENDED) {
                ends.add(stage.milestone());
            }
        }
        return ends;
    }

    /** Whether a claim's source had certainly been published by a day, or is no document at all. */
    static boolean wasPublished(LocalDate day, Claim<?> claim) {
        return claim.source().type() == SourceType.ASSUMPTION
                || (claim.published().isPresent() && claim.published().get().isAfter(day) == Ternary.NO);
    }
}
