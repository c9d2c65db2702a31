package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

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
    /** A system was used against people, as reporters, or a right of theirs was claimed against it. */
    RIGHTS_CASE,
    /** A state visit. */
    VISIT,
    /** None of these. */
    OTHER;
}
