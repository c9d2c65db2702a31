package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

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
    /** Why a party acts. */
    MOTIVE,
    /** How a party reacts. */
    RESPONSE,
    /** What the reader must know besides. */
    CONTEXT;
}
