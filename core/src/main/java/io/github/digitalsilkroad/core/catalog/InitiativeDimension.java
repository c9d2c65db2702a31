package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Initiative;
import java.util.List;

/**
 * The ways to group initiatives.
 *
 * @since 0.1.0
 */
public enum InitiativeDimension implements Dimension<Initiative> {
    /** Whose initiative it is, a {@code CountryCode}. */
    COUNTRY("country");

    private final String label;

    InitiativeDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Initiative row) {
        return switch (this) {
            case COUNTRY -> List.of(row.country());
        };
    }
}
