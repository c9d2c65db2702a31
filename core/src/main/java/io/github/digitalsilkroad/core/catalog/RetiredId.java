package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;

/**
 * An id that was given up, and the one that it finds now.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the retired id
 * @param successor the id of the entity that it finds
 * @param reason why it was retired
 * @since 0.1.0
 */
public record RetiredId(String id, String successor, String reason) {

    /**
     * Checks the parts.
     *
     * @param id the retired id
     * @param successor the id of the entity that it finds
     * @param reason why it was retired
     * @throws IllegalArgumentException if one of the two is no id, or the reason is blank
     */
    public RetiredId {
        Id.of(requireNonNull(id, "id"));
        Id.of(requireNonNull(successor, "successor"));
        if (requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("retired id " + id + ": must have a reason");
        }
    }

    /**
     * Both ids and the reason.
     *
     * @return such as {@code kz-old: now kz-new, merged}
     */
    @Override
    public String toString() {
        return Lines.fit(id + ": now " + successor + ", " + reason);
    }
}
