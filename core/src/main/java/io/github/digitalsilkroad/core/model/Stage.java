package io.github.digitalsilkroad.core.model;

import static java.util.stream.Collectors.toMap;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stages in the life of a contract, in their natural order; the ends come after all but a revival. That a stage was
 * reached, and when, is a claim under its milestone.
 *
 * @since 0.1.0
 */
public enum Stage implements Coded {
    /** Announced or planned. */
    ANNOUNCED(StageGroup.PLANNED, Props.ANNOUNCED),
    /** Offered by a vendor. */
    OFFERED(StageGroup.PLANNED, Props.OFFERED),
    /** Won in a tender or auction, ahead of any contract. */
    AWARDED(StageGroup.PLANNED, Props.AWARDED),
    /** Signed. */
    SIGNED(StageGroup.PLANNED, Props.SIGNED),
    /** In force. */
    IN_FORCE(StageGroup.PLANNED, Props.IN_FORCE),
    /** Works begun. */
    STARTED(StageGroup.ACTIVE, Props.STARTED),
    /** In operation. */
    OPERATING(StageGroup.ACTIVE, Props.OPERATING),
    /** Works completed. */
    COMPLETED(StageGroup.ACTIVE, Props.COMPLETED),
    /** Handed over to its owner. */
    HANDED_OVER(StageGroup.ACTIVE, Props.HANDED_OVER),
    /** An offer that was turned down. */
    DECLINED(StageGroup.ENDED, Props.DECLINED),
    /** A party withdrew from it. */
    WITHDRAWN(StageGroup.ENDED, Props.WITHDRAWN),
    /** Canceled. */
    CANCELLED(StageGroup.ENDED, Props.CANCELLED),
    /** Service ended. */
    CLOSED(StageGroup.ENDED, Props.CLOSED),
    /** Taken up again after an end; works and operation that follow are stages of their own. */
    REVIVED(StageGroup.PLANNED, Props.REVIVED);

    private static final Map<Property<?>, Stage> BY_MILESTONE =
            Arrays.stream(values()).collect(toMap(Stage::milestone, stage -> stage));

    private final StageGroup group;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final Property<PartialDate> milestone;

    Stage(StageGroup group, Property<PartialDate> milestone) {
        this.group = group;
        this.milestone = milestone;
    }

    /**
     * Whether the stage is planned, active or an end.
     *
     * @return the group
     */
    public StageGroup group() {
        return group;
    }

    /**
     * The property under which the ledger claims when the stage was reached; the date {@code XXXX} says that it was
     * reached at an unstated time.
     *
     * @return the property
     */
    public Property<PartialDate> milestone() {
        return milestone;
    }

    @Override
    public String label() {
        return milestone.label();
    }

    /** Whether it is a step on the way from a plan to operation: neither an end nor a revival. */
    boolean isStep() {
        return group != StageGroup.ENDED && this != REVIVED;
    }

    /** The stage that a property dates, or null. */
    static @Nullable Stage datedBy(Property<?> property) {
        return BY_MILESTONE.get(property);
    }
}
