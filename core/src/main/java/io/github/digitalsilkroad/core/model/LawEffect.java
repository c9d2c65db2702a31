package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

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
}
