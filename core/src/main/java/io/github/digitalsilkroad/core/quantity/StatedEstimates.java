package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Decimals;

/** What sources state, checked and turned into an {@link Estimate}. NaN means that the number is not stated. */
final class StatedEstimates {
    private static final int LESS = 9;
    private static final int MORE = 11;

    private StatedEstimates() {}

    static void requireFinite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + ": " + what + " must be a finite number");
        }
    }

    static void requireInterval(double low, boolean lowOpen, double high, boolean highOpen) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException(low + " to " + high + ": an end of a range must be a number");
        }
        boolean empty = low == high && (lowOpen || highOpen || Double.isInfinite(low));
        if (low > high || empty) {
            throw new IllegalArgumentException("range " + EstimateText.number(low) + " to " + EstimateText.number(high)
                    + (empty
                            ? ": holds no number when an end is left out"
                            : ": the low end cannot exceed the high end"));
        }
    }

    static Estimate estimate(Qualifier qualifier, double value, double low, double high) {
        return switch (qualifier) {
            case EXACT -> exact(value, low, high);
            case ABOUT -> about(value, low, high);
            case AT_LEAST, MORE_THAN -> oneSided(qualifier, value, low, high, Double.isNaN(value) ? low : value);
            case AT_MOST, LESS_THAN -> oneSided(qualifier, value, low, high, Double.isNaN(value) ? high : value);
            case RANGE -> range(value, low, high);
        };
    }

    private static Estimate exact(double value, double low, double high) {
        requireFinite(value, "an exact value");
        if ((!Double.isNaN(low) && low != value) || (!Double.isNaN(high) && high != value)) {
            throw new IllegalArgumentException("exact " + EstimateText.number(value) + ": states other bounds, "
                    + bounds(low, high) + "; a value with bounds is a range or about");
        }
        return Estimate.exactly(value);
    }

    static Estimate about(double value, double low, double high) {
        requireFinite(value, "the value of \"about\"");
        double less = Double.isNaN(low) ? Decimals.tenths(value, value < 0 ? MORE : LESS) : low;
        double more = Double.isNaN(high) ? Decimals.tenths(value, value < 0 ? LESS : MORE) : high;
        if (less == more) {
            throw new IllegalArgumentException("about " + EstimateText.number(value)
                    + (value == 0
                            ? ": ten percent of zero is no width; state the bounds"
                            : ": bounds that leave one value make it exact"));
        }
        return inside(Qualifier.ABOUT, value, less, false, more, false);
    }

    private static Estimate range(double value, double low, double high) {
        requireFinite(low, "the low end of a range");
        requireFinite(high, "the high end of a range");
        requireInterval(low, false, high, false);
        return inside(Qualifier.RANGE, value, low, false, high, false);
    }

    private static Estimate oneSided(Qualifier qualifier, double value, double low, double high, double bound) {
        requireFinite(bound, "the bound of \"" + EstimateText.phrase(qualifier) + "\"");
        boolean fromBelow = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
        double stated = fromBelow ? low : high;
        if (!Double.isNaN(stated) && stated != bound) {
            throw new IllegalArgumentException(EstimateText.phrase(qualifier) + " " + EstimateText.number(value)
                    + ": states another bound, " + bounds(low, high));
        }
        double from = fromBelow ? bound : Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
        double to = fromBelow ? Double.isNaN(high) ? Double.POSITIVE_INFINITY : high : bound;
        boolean lowOpen = qualifier == Qualifier.MORE_THAN;
        boolean highOpen = qualifier == Qualifier.LESS_THAN;
        requireInterval(from, lowOpen, to, highOpen);
        return Estimate.derived(from, lowOpen, to, highOpen, Double.NaN, qualifier);
    }

    /** An interval whose best value, if stated, must lie inside. */
    static Estimate inside(
            Qualifier qualifier, double best, double low, boolean lowOpen, double high, boolean highOpen) {
        Estimate estimate = Estimate.derived(low, lowOpen, high, highOpen, best, qualifier);
        if (!Double.isNaN(best) && !estimate.contains(best)) {
            throw new IllegalArgumentException(EstimateText.number(best) + ": lies outside its own bounds, "
                    + EstimateText.number(low) + " to " + EstimateText.number(high));
        }
        return estimate;
    }

    private static String bounds(double low, double high) {
        if (Double.isNaN(low)) {
            return "high " + EstimateText.number(high);
        }
        return "low " + EstimateText.number(low) + (Double.isNaN(high) ? "" : ", high " + EstimateText.number(high));
    }

    /** The wording to keep: the hint if the ends bear it out, else what the ends say. */
    static Qualifier fitting(
            Qualifier hint, double low, boolean lowOpen, double high, boolean highOpen, boolean hasBest) {
        boolean below = low == Double.NEGATIVE_INFINITY;
        boolean above = high == Double.POSITIVE_INFINITY;
        if (below && above) {
            return Qualifier.RANGE;
        }
        if (above) {
            return lowOpen ? Qualifier.MORE_THAN : Qualifier.AT_LEAST;
        }
        if (below) {
            return highOpen ? Qualifier.LESS_THAN : Qualifier.AT_MOST;
        }
        boolean fits = switch (hint) {
            case EXACT, ABOUT -> hasBest;
            case AT_LEAST -> !lowOpen;
            case MORE_THAN -> lowOpen;
            case AT_MOST -> !highOpen;
            case LESS_THAN -> highOpen;
            case RANGE -> true;
        };
        return fits ? hint : Qualifier.RANGE;
    }
}
