package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import java.util.Optional;

/**
 * A row that a sum, a score or an export does not hold. Immutable and thread-safe.
 *
 * @param id the row
 * @param reason why, as text
 * @param umbrella the row whose figure includes this one, if that is why
 * @since 0.2.0
 */
public record LeftOut(Id id, String reason, Optional<Id> umbrella) {

    /**
     * Takes the parts, none of them null.
     *
     * @param id the row
     * @param reason why, as text
     * @param umbrella the row whose figure includes this one, if that is why
     */
    public LeftOut {
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
        requireNonNull(umbrella, "umbrella");
    }

    /**
     * A row that is part of no other that counts.
     *
     * @param id the row
     * @param reason why it is left out, as text
     */
    public LeftOut(Id id, String reason) {
        this(id, reason, Optional.empty());
    }

    /**
     * The row and the reason on one line.
     *
     * @return such as {@code kz-akkol-smart-city: not stated}
     */
    @Override
    public String toString() {
        return id + ": " + reason;
    }
}
