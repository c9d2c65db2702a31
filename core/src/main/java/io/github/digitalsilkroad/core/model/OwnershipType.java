package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * How one organization holds another. Neither implies the other: whoever owns a part need not control, and whoever
 * controls need not own.
 *
 * @since 0.2.0
 */
public enum OwnershipType implements Coded {
    /** It owns a part of it. */
    EQUITY,
    /** It controls it, in whatever way. */
    CONTROL;

    private static final Codes<OwnershipType> CODES = Codes.of("type of ownership", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code control}
     * @return the type of ownership
     * @throws IllegalArgumentException if there is no such type; the message lists the codes
     */
    public static OwnershipType parse(String code) {
        return CODES.parse(code);
    }
}
