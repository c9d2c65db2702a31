package io.github.digitalsilkroad.core.formula;

/**
 * How much room a country at moderate risk has to take a shock without breaching a threshold.
 *
 * @since 0.1.0
 */
public enum ShockSpace {
    /** A ratio lies so near its threshold that a median shock would breach it. */
    LIMITED,
    /** Between the two. */
    SOME,
    /** All ratios lie far below their thresholds. */
    SUBSTANTIAL
}
