package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.YearColumn;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When an entity started, by the first event that starts its kind, and how long it went on: until it ended, unless it
 * started again or was revived later. Where each start is later than the end, both may have been at any time from the one
 * to the other.
 */
final class LifeYears {

    /** One object, since a table keeps its years by it. */
    static final KindTable.Years<Entity> OF_ROWS = LifeYears::set;

    private LifeYears() {}

    /** The years of one entity. */
    static YearColumn of(Entity entity) {
        YearColumn years = new YearColumn(1);
        years.clear(0);
        set(entity, years, 0);
        return years;
    }

    @SuppressWarnings("unchecked") // a row is of its kind
    static void set(Entity entity, YearColumn column, int row) {
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
        if (!earliest.equals(LocalDate.MAX)) {
            boolean isContradictory = end.isAfter(LocalDate.MIN) && end.isBefore(earliest) && revived.isEmpty();
            int last = isContradictory ? latest.getYear() : end.isBefore(again) ? Years.LAST : end.getYear();
            earliest = isContradictory ? firstEnd : earliest;
            boolean isOnlyAgreed = ((Kind<Entity>) entity.kind()).isOnlyAgreed(entity);
            column.set(row, earliest.getYear(), latest.getYear(), last, isOnlyAgreed);
        }
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
