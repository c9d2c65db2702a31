package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What happened.
 *
 * @since 0.1.0
 */
public enum IncidentKind implements Coded {
    /** A protest. */
    PROTEST,
    /** A violent clash. */
    CLASH,
    /** A project or contract was given up. */
    CANCELLATION,
    /** Rights or assets went to a creditor or contractor. */
    ASSET_TRANSFER,
    /** A criminal case over a contract. */
    CORRUPTION_CASE,
    /** A system failed or was damaged. */
    OUTAGE,
    /** A state visit. */
    VISIT,
    /** None of these. */
    OTHER;

    private static final Codes<IncidentKind> CODES = Codes.of("kind of incident", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code protest}
     * @return the kind of incident
     * @throws IllegalArgumentException if there is no such kind of incident; the message lists the codes
     */
    public static IncidentKind parse(String code) {
        return CODES.parse(code);
    }
}
