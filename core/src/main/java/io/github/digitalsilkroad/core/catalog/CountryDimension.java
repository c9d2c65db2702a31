package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Country;
import java.util.List;

/**
 * The ways to group countries.
 *
 * @since 0.1.0
 */
public enum CountryDimension implements Dimension<Country> {
    /** The region, a {@code String}. */
    REGION("region");

    private final String label;

    CountryDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Country row) {
        return switch (this) {
            case REGION -> Keys.of(row.region());
        };
    }
}
