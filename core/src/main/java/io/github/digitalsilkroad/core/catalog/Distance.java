package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How far apart two claimed values are that exclude each other. */
final class Distance {

    private static final double DAYS_A_YEAR = 365.25;

    private Distance() {}

    static double between(Optional<?> a, Optional<?> b) {
        if (a.get() instanceof PartialDate one && b.get() instanceof PartialDate other) {
            return between(one, other);
        }
        return a.get() instanceof Measurement<?> one && b.get() instanceof Measurement<?> other
                ? between(one.number(), other.number())
                : 1;
    }

    private static double between(PartialDate a, PartialDate b) {
        long days = Math.max(
                ChronoUnit.DAYS.between(a.latest(), b.earliest()), ChronoUnit.DAYS.between(b.latest(), a.earliest()));
        return Math.min(1, Math.max(1, days) / DAYS_A_YEAR);
    }

    /**
     * The difference of the representative values, divided by the larger one; two that only an open end keeps apart
     * count for little.
     */
    private static double between(Estimate a, Estimate b) {
        double one = representative(a);
        double other = representative(b);
        double larger = Math.max(Math.abs(one), Math.abs(other));
        double apart = Math.abs(one - other);
        return larger == 0 ? Double.MIN_NORMAL : Math.min(1, Math.max(apart / larger, Double.MIN_NORMAL));
    }

    /** The best value, or the middle, or the only bound there is. */
    private static double representative(Estimate estimate) {
        if (estimate.best().isPresent() || estimate.isBounded()) {
            return estimate.best().orElseGet(estimate::midpoint);
        }
        return DoubleStream.of(estimate.low(), estimate.high())
                .filter(Double::isFinite)
                .findFirst()
                .orElse(0);
    }
}
