package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * The state of a contract, in three groups.
 *
 * @since 0.1.0
 */
public enum StageGroup implements Coded {
    /** Announced, offered or agreed, but not yet begun. */
    PLANNED,
    /** Begun, operating, completed or handed over. */
    ACTIVE,
    /** Declined, withdrawn, canceled or closed. */
    ENDED;
}
