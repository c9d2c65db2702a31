package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What kind of statement a source makes.
 *
 * @since 0.1.0
 */
public enum StatementKind implements Coded {
    /** What ought to be done. */
    RECOMMENDATION,
    /** How a lender lends. */
    LENDING_PRACTICE,
    /** What might go wrong. */
    RISK,
    /** What is gained. */
    BENEFIT,
    /** Why somebody acts. */
    MOTIVE,
    /** How somebody reacts. */
    RESPONSE,
    /** What the reader must know besides. */
    CONTEXT;

    private static final Codes<StatementKind> CODES = Codes.of("kind of statement", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code recommendation}
     * @return the kind of statement
     * @throws IllegalArgumentException if there is no such kind of statement; the message lists the codes
     */
    public static StatementKind parse(String code) {
        return CODES.parse(code);
    }
}
