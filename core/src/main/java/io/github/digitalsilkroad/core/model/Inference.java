package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What figures show of the stage of a contract that no source dates. */
final class Inference {

    private static final Stage[] STAGES = Stage.values();

    private Inference() {}

    /**
     * The furthest stage that is shown, if it is further than any that a source dates, ends aside; null if there is
     * none.
     */
    static Life.@Nullable Milestone of(Facts facts) {
        List<Property<?>> stated = facts.properties(Inference::tells);
        Stage dated = null;
        Stage shown = null;
        for (Property<?> property : stated) {
            Stage dates = Stage.datedBy(property);
            if (dates != null && dates.isStep() && isFurther(dates, dated)) {
                dated = facts.value(dates.milestone()).isPresent() ? dates : dated;
            }
            Stage shows = stageShownBy(property);
            shown = shows != null && isFurther(shows, shown) ? shows : shown;
        }
        if (shown == null || !isFurther(shown, dated)) {
            return null;
        }
        for (int i = STAGES.length - 1; i >= 0 && isFurther(STAGES[i], dated); i--) {
            Life.Milestone furthest = STAGES[i].isStep() ? shown(STAGES[i], stated, facts) : null;
            if (furthest != null) {
                return furthest;
            }
        }
        return null;
    }

    /** The last date for which a claim shows a stage that lasts, or dates any. */
    static Optional<PartialDate> lastSeen(List<Life.Milestone> milestones, Facts facts) {
        PartialDate last = PartialDate.unstated();
        for (Life.Milestone reached : milestones) {
            last = later(last, seen(reached.stage(), reached.date().chosen().orElseThrow()));
        }
        for (Property<?> property : facts.properties(Inference::tells)) {
            Stage shows = stageShownBy(property);
            if (shows != null && isState(shows)) {
                for (Claim<?> claim : facts.get(property).admitted()) {
                    last = shows(shows, claim) ? later(last, last(claim.asOf().get())) : last;
                }
            }
        }
        return last.isUnstated() ? Optional.empty() : Optional.of(last);
    }

    private static PartialDate later(PartialDate one, PartialDate other) {
        boolean isLater = one.isUnstated() || other.latest().isAfter(one.latest());
        return isLater && !other.isUnstated() ? other : one;
    }

    /** The date of an event, or where it is unstated the time for which a source tells of a stage that lasts. */
    private static PartialDate seen(Stage stage, Claim<PartialDate> claim) {
        PartialDate date = claim.value().orElseThrow();
        return date.isUnstated() && isState(stage) && claim.asOf().isPresent()
                ? last(claim.asOf().get())
                : date;
    }

    private static boolean tells(Property<?> property) {
        return Stage.datedBy(property) != null || stageShownBy(property) != null;
    }

    private static boolean isFurther(Stage stage, @Nullable Stage than) {
        return than == null || stage.compareTo(than) > 0;
    }

    private static @Nullable Stage stageShownBy(Property<?> property) {
        return property.shows().isPresent() ? Stage.datedBy(property.shows().get()) : null;
    }

    /** A stage as the latest figure shows it, unless a source dates it. */
    private static Life.@Nullable Milestone shown(Stage stage, List<Property<?>> stated, Facts facts) {
        Attested<?> evidence = null;
        Claim<?> latest = null;
        for (Property<?> property : stated) {
            if (property.equals(stage.milestone())) {
                return null;
            }
            if (stageShownBy(property) == stage) {
                Attested<?> fact = facts.get(property);
                for (Claim<?> claim : fact.admitted()) {
                    if (shows(stage, claim) && (latest == null || isLater(stage, claim, latest))) {
                        evidence = fact;
                        latest = claim;
                    }
                }
            }
        }
        return evidence == null || latest == null ? null : milestone(stage, evidence, latest);
    }

    private static boolean shows(Stage stage, Claim<?> claim) {
        if (!claim.hasValue() || (isState(stage) && claim.asOf().isEmpty())) {
            return false;
        }
        if (!(claim.value().get() instanceof Measurement<?> measurement)) {
            return true;
        }
        Estimate number = measurement.number();
        return number.isAbove(0).isYes() || (!isState(stage) && number.high() > 0);
    }

    /**
     * Whether the stage lasts, so that evidence shows it on a day; evidence of any other stage shows only that it was
     * reached.
     */
    private static boolean isState(Stage stage) {
        return stage.group() == StageGroup.ACTIVE;
    }

    private static boolean isLater(Stage stage, Claim<?> claim, Claim<?> other) {
        return isState(stage)
                && last(claim.asOf().get()).isAfter(last(other.asOf().get())).isYes();
    }

    /** The last date of the time of a figure, or the first if it goes on. */
    static PartialDate last(DateInterval asOf) {
        return asOf.end().isPresent() ? asOf.end().get() : asOf.start().orElse(PartialDate.unstated());
    }

    private static Life.Milestone milestone(Stage stage, Attested<?> evidence, Claim<?> claim) {
        Claim<PartialDate> inferred = Claim.of(PartialDate.unstated(), claim.citation())
                .basis(Basis.INFERRED)
                .note(evidence.property().label() + ": " + claim.value().get());
        return new Life.Milestone(
                stage,
                Attested.of(
                        stage.milestone(),
                        List.of(isState(stage) ? inferred.asOf(claim.asOf().get()) : inferred)),
                evidence);
    }
}
