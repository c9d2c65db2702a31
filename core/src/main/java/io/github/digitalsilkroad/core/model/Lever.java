package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What a recommendation would change.
 *
 * @since 0.1.0
 */
public enum Lever implements Coded {
    /** More suppliers of systems. */
    DIVERSIFY_SUPPLIERS,
    /** More carriers. */
    DIVERSIFY_CARRIERS,
    /** National, Russian or Western suppliers instead of Chinese ones. */
    OTHER_SUPPLIERS,
    /** Laws and agreements that protect data. */
    DATA_PROTECTION_LAW,
    /** Openness of contracts. */
    TRANSPARENCY;
}
