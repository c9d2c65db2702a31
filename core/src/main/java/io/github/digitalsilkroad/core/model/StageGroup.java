package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * Where a contract stands in its life, in three words.
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

    private static final Codes<StageGroup> CODES = Codes.of("group of stages", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code planned}
     * @return the group of stages
     * @throws IllegalArgumentException if there is no such group of stages; the message lists the codes
     */
    public static StageGroup parse(String code) {
        return CODES.parse(code);
    }
}
