package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Source;
import java.util.List;

/**
 * The ways to group sources.
 *
 * @since 0.1.0
 */
public enum SourceDimension implements Dimension<Source> {
    /** The type, a {@code SourceType}. */
    TYPE("type"),
    /** The publisher, a {@code String}. */
    PUBLISHER("publisher");

    private final String label;

    SourceDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Source row) {
        return switch (this) {
            case TYPE -> List.of(row.type());
            case PUBLISHER -> List.of(row.publisher());
        };
    }
}
