package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

/**
 * Two claims on one fact that cannot both be right, or cannot if they speak of the same time. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @param first the one that comes first in the ledger
 * @param second the other
 * @param isCertain whether they speak of the same time; false if they do not tell
 * @since 0.1.0
 */
public record ClaimPair<T>(Claim<T> first, Claim<T> second, boolean isCertain) {

    /**
     * Two claims.
     *
     * @param first the one that comes first in the ledger
     * @param second the other
     * @param isCertain whether they speak of the same time; false if they do not tell
     */
    public ClaimPair {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }
}
