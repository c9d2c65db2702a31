package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When an entity started, by the first event that starts its kind, and how long it went on: until it ended, unless it
 * started again or was revived later. Where each start is later than the end, both may have been at any time from the
 * one to the other.
 *
 * @param earliest the first year in which it may have started
 * @param latest the last year in which it may have started
 * @param last the last year in which it may have gone on
 * @param isOnlyAgreed whether no more than a contract is known of it
 */
record LifeYears(int earliest, int latest, int last, boolean isOnlyAgreed) {

    /** One object, since a table keeps its years by it. */
    static final Function<Entity, LifeYears> OF_ROWS = LifeYears::of;

    /** One object, since a table keeps which rows are undated by it. */
    static final RowTest<Entity> IS_UNDATED = row -> !of(row).isDated();

    /** In no span of years. */
    private static final LifeYears UNDATED =
            new LifeYears(Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, false);

    /** The years of one entity. */
    static LifeYears of(Entity entity) {
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MAX;
        List<PartialDate> revived = dates(entity.facts(), List.of(Stage.REVIVED.milestone()));
        LocalDate again = revived.isEmpty() ? LocalDate.MIN : revived.get(0).latest();
        for (PartialDate date : dates(entity.facts(), entity.kind().starts())) {
            earliest = date.earliest().isBefore(earliest) ? date.earliest() : earliest;
            latest = date.latest().isBefore(latest) ? date.latest() : latest;
            again = date.earliest().isAfter(again) ? date.earliest() : again;
        }
        LocalDate end = LocalDate.MIN;
        LocalDate firstEnd = LocalDate.MAX;
        for (PartialDate date : dates(entity.facts(), entity.kind().ends())) {
            end = date.latest().isAfter(end) ? date.latest() : end;
            firstEnd = date.earliest().isBefore(firstEnd) ? date.earliest() : firstEnd;
        }
        if (earliest.equals(LocalDate.MAX)) {
            return UNDATED;
        }
        boolean isContradictory = end.isAfter(LocalDate.MIN) && end.isBefore(earliest) && revived.isEmpty();
        return new LifeYears(
                (isContradictory ? firstEnd : earliest).getYear(),
                latest.getYear(),
                isContradictory ? latest.getYear() : end.isBefore(again) ? Years.LAST : end.getYear(),
                isOnlyAgreed(entity));
    }

    /** Whether sources show only that a system was agreed, so that it may never have started. */
    private static boolean isOnlyAgreed(Entity entity) {
        return entity instanceof Deployment system
                && system.life().milestones().stream()
                        .noneMatch(milestone -> milestone.stage().group() == StageGroup.ACTIVE);
    }

    boolean isDated() {
        return earliest <= Years.LAST;
    }

    boolean started(int from, int to) {
        return earliest <= to && latest >= from;
    }

    boolean active(int from, int to) {
        return earliest <= to && last >= from;
    }

    /** The dates of some events that are stated. */
    static List<PartialDate> dates(Facts facts, List<Property<PartialDate>> properties) {
        List<PartialDate> dates = new ArrayList<>();
        for (Property<PartialDate> property : properties) {
            Optional<PartialDate> date = facts.value(property);
            if (date.isPresent() && !date.get().isUnstated()) {
                dates.add(date.get());
            }
        }
        return dates;
    }
}
