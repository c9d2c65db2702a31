package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What a law does.
 *
 * @since 0.1.0
 */
public enum LawEffect implements Coded {
    /** Obliges organizations or people to act for the state. */
    BINDS,
    /** Protects people and their data. */
    PROTECTS,
    /** Exempts the state from a protection. */
    EXEMPTS,
    /** Orders that a system be built. */
    MANDATES;

    private static final Codes<LawEffect> CODES = Codes.of("effect of a law", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code binds}
     * @return the effect of a law
     * @throws IllegalArgumentException if there is no such effect of a law; the message lists the codes
     */
    public static LawEffect parse(String code) {
        return CODES.parse(code);
    }
}
