package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Period;
import java.util.Optional;

/**
 * Stretches of time. What is open at an end may have closed since its source wrote, so an open end contradicts nothing.
 */
final class PeriodType extends CellType<Period> {

    static final PeriodType ONE = new PeriodType();

    private PeriodType() {
        super("period", Period.class);
    }

    @Override
    Period parse(String text) {
        return Period.parse(text);
    }

    @Override
    public boolean conflicts(Period a, Period b) {
        return differ(a.start(), b.start()) || differ(a.end(), b.end());
    }

    private static boolean differ(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent() && !a.get().overlaps(b.get());
    }

    @Override
    public Optional<Period> hull(Period a, Period b) {
        if (refines(b, a)) {
            return Optional.of(a);
        }
        if (refines(a, b)) {
            return Optional.of(b);
        }
        return Optional.of(Period.of(hull(a.start(), b.start()), hull(a.end(), b.end())));
    }

    /** What is open on one side stays open. */
    private static Optional<PartialDate> hull(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().hull(b.get())) : Optional.empty();
    }

    @Override
    public boolean refines(Period narrower, Period wider) {
        return lies(narrower.start(), wider.start()) && lies(narrower.end(), wider.end());
    }

    /** Whether an end is given at least as precisely as another, within it; within an open or unstated end lies any. */
    private static boolean lies(Optional<PartialDate> narrower, Optional<PartialDate> wider) {
        return isUnknown(wider) || (narrower.isPresent() && DateType.ONE.refines(narrower.get(), wider.get()));
    }

    @Override
    boolean saysNothing(Period value) {
        return isUnknown(value.start()) && isUnknown(value.end());
    }

    private static boolean isUnknown(Optional<PartialDate> end) {
        return end.isEmpty() || end.get().isUnstated();
    }
}
