package io.github.digitalsilkroad.core.formula;

/**
 * The mechanical signal of debt distress: external, or of public debt as a whole.
 *
 * @since 0.1.0
 */
public enum DistressSignal {
    /** No threshold is breached, in the baseline or under stress. */
    LOW,
    /** None is breached in the baseline, and at least one under stress. */
    MODERATE,
    /** At least one is breached in the baseline. */
    HIGH
}
