package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Ownership;
import java.util.List;

/**
 * The ways to group ownerships.
 *
 * @since 0.1.0
 */
public enum OwnershipDimension implements Dimension<Ownership> {
    /** Who owns, an {@code Id}. */
    OWNER("owner"),
    /** What is owned, an {@code Id}. */
    OWNED("owned");

    private final String label;

    OwnershipDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Ownership row) {
        return switch (this) {
            case OWNER -> List.of(row.owner());
            case OWNED -> List.of(row.owned());
        };
    }
}
