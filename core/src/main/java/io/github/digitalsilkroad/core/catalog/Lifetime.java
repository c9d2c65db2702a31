package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When an entity started, which is the first of its dates from the signature on, and until when it went on: to the end that
 * its contract came to, unless it started again after that. Plans and offers start nothing.
 */
final class Lifetime {

    private static final List<Property<PartialDate>> STARTS = new ArrayList<>(List.of(Props.COMMITTED, Props.DATE));
    private static final List<Property<PartialDate>> ENDS = new ArrayList<>();

    static {
        for (Stage stage : Stage.values()) {
            if (stage.group() == StageGroup.ENDED) {
                ENDS.add(stage.milestone());
            } else if (stage.compareTo(Stage.SIGNED) >= 0) {
                STARTS.add(stage.milestone());
            }
        }
    }

    private Lifetime() {}

    static void set(Entity entity, YearColumn column, int row) {
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MAX;
        LocalDate again = LocalDate.MIN;
        for (PartialDate date : dates(entity.facts(), STARTS)) {
            earliest = date.earliest().isBefore(earliest) ? date.earliest() : earliest;
            latest = date.latest().isBefore(latest) ? date.latest() : latest;
            again = date.earliest().isAfter(again) ? date.earliest() : again;
        }
        LocalDate end = LocalDate.MIN;
        for (PartialDate date : dates(entity.facts(), ENDS)) {
            end = date.latest().isAfter(end) ? date.latest() : end;
        }
        if (!earliest.equals(LocalDate.MAX)) {
            column.set(row, earliest.getYear(), latest.getYear(), end.isBefore(again) ? Years.LAST : end.getYear());
        }
    }

    private static List<PartialDate> dates(Facts facts, List<Property<PartialDate>> properties) {
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
