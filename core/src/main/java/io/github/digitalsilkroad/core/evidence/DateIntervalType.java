package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;

/**
 * Stretches of time. What is open at an end may have closed since its source wrote, so an open end contradicts nothing.
 */
final class DateIntervalType extends CellType<DateInterval> {

    static final DateIntervalType ONE = new DateIntervalType();

    private DateIntervalType() {
        super("period", DateInterval.class, DateInterval::parse);
    }

    @Override
    boolean excludes(DateInterval a, DateInterval b) {
        return differ(a.start(), b.start()) || differ(a.end(), b.end());
    }

    private static boolean differ(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent() && !a.get().overlaps(b.get());
    }

    @Override
    Optional<DateInterval> join(DateInterval a, DateInterval b) {
        if (refines(b, a)) {
            return Optional.of(a);
        }
        if (refines(a, b)) {
            return Optional.of(b);
        }
        return Optional.of(DateInterval.of(hull(a.start(), b.start()), hull(a.end(), b.end())));
    }

    /** What is open on one side stays open. */
    private static Optional<PartialDate> hull(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().hull(b.get())) : Optional.empty();
    }

    @Override
    boolean isWithin(DateInterval narrower, DateInterval wider) {
        return lies(narrower.start(), wider.start()) && lies(narrower.end(), wider.end());
    }

    /** Whether an end is given at least as precisely as another, within it; within an open or unstated end lies any. */
    private static boolean lies(Optional<PartialDate> narrower, Optional<PartialDate> wider) {
        return isUnknown(wider) || (narrower.isPresent() && DateType.ONE.refines(narrower.get(), wider.get()));
    }

    @Override
    boolean saysNothing(DateInterval value) {
        return isUnknown(value.start()) && isUnknown(value.end());
    }

    private static boolean isUnknown(Optional<PartialDate> end) {
        return end.isEmpty() || end.get().isUnstated();
    }
}
