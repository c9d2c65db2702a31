package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;

/** Dates: of one event, or each of one of several, which contradict nothing. */
final class DateType extends CellType<PartialDate> {

    static final DateType ONE = new DateType("date");
    static final DateType SOME = new DateType("dates");

    private DateType(String name) {
        super(name, PartialDate.class, PartialDate::parse);
    }

    @Override
    String instead() {
        return "; write 2018~ for \"about 2018\"";
    }

    @Override
    boolean excludes(PartialDate a, PartialDate b) {
        return this == ONE && !a.overlaps(b);
    }

    @Override
    Optional<PartialDate> join(PartialDate a, PartialDate b) {
        return Optional.of(a.hull(b));
    }

    @Override
    boolean isWithin(PartialDate narrower, PartialDate wider) {
        return !narrower.earliest().isBefore(wider.earliest())
                && !narrower.latest().isAfter(wider.latest());
    }

    @Override
    boolean saysNothing(PartialDate value) {
        return value.isUnstated();
    }
}
