package io.github.digitalsilkroad.core.formula;

/**
 * An end of what a measure can be, as every search for one finds it.
 *
 * @param bound no value lies beyond it
 * @param reached the value of inputs that are possible; not a number if none is known
 */
record Extreme(double bound, double reached) {

    /** More than rounding, and less than what anybody would call another number. */
    private static final double SAME = 1e-9;

    /** An end that is reached. */
    static Extreme reachedAt(double value) {
        return new Extreme(value, value);
    }

    /** The upper end where either of two cases may be. */
    Extreme orAbove(Extreme other) {
        return new Extreme(Math.max(bound, other.bound), Math.max(reached, other.reached));
    }

    /** The lower end where either of two cases may be. */
    Extreme orBelow(Extreme other) {
        return new Extreme(Math.min(bound, other.bound), Math.min(reached, other.reached));
    }

    /** Whether the bound is only approached, as by weights without an upper end. */
    boolean isOpen() {
        return bound != reached;
    }

    /** Whether the bound is reached, but for rounding. */
    boolean isTight() {
        return Math.abs(bound - reached) <= SAME * Math.abs(bound);
    }
}
