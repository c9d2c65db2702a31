package io.github.digitalsilkroad.core.formula;

/**
 * An end of what a measure can be, as every search for one finds it.
 *
 * @param bound no value lies beyond it
 * @param reached the value of inputs that are possible; not a number if none is known
 */
record SearchBound(double bound, double reached) {

    /** Relative; wider than rounding errors, and narrower than any difference that is printed. */
    private static final double SAME = 1e-9;

    /** An end that is reached. */
    static SearchBound reachedAt(double value) {
        return new SearchBound(value, value);
    }

    /** Whether the bound is reached, but for rounding. */
    boolean isTight() {
        return Math.abs(bound - reached) <= SAME * Math.abs(bound);
    }
}
