package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;

/** What held and what was known on a day. */
final class Moments {

    private Moments() {}

    /** Whether a claim may have held on a day: it is not certainly later or over, nor dates a later event. */
    static boolean heldOn(LocalDate day, Property<?> property, Claim<?> claim) {
        if (claim.holdsOn(day) == Ternary.NO) {
            return false;
        }
        return !(claim.hasValue()
                && claim.value().get() instanceof PartialDate date
                && happens(property)
                && date.isAfter(day) == Ternary.YES);
    }

    /**
     * Whether something may have begun by a day: some source dates an event of it that is not certainly later, or none
     * dates one but its end, which says that it was there before.
     */
    static boolean hadBegun(LocalDate day, Entity entity) {
        boolean later = false;
        for (Attested<?> fact : entity.facts().all()) {
            if (happens(fact.property())) {
                for (Claim<?> claim : fact.claims()) {
                    if (claim.hasValue() && claim.value().get() instanceof PartialDate date) {
                        if (date.isAfter(day) != Ternary.YES) {
                            return true;
                        }
                        later |= !ends(fact.property());
                    }
                }
            }
        }
        return !later;
    }

    /** Whether the property dates an event, rather than a plan for one. */
    private static boolean happens(Property<?> property) {
        if (property.equals(Properties.DATE)) {
            return true;
        }
        for (Stage stage : Stage.values()) {
            if (stage.milestone().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Property<?> property) {
        for (Stage stage : Stage.values()) {
            if (stage.group() == StageGroup.ENDED && stage.milestone().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim's source had certainly been published by a day. */
    static boolean wasPublished(LocalDate day, Claim<?> claim) {
        return claim.published().isPresent() && claim.published().get().isAfter(day) == Ternary.NO;
    }
}
