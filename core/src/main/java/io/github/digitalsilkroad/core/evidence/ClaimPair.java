package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

/**
 * Two claims on one fact that cannot both be right. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @param first the one that comes first in the ledger
 * @param second the other
 * @since 0.1.0
 */
public record ClaimPair<T>(Claim<T> first, Claim<T> second) {

    /**
     * Two claims.
     *
     * @param first the one that comes first in the ledger
     * @param second the other
     */
    public ClaimPair {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }
}
