package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Place;
import java.util.List;

/**
 * The ways to group places.
 *
 * @since 0.1.0
 */
public enum PlaceDimension implements Dimension<Place> {
    /** The country, a {@code CountryCode}. */
    COUNTRY("country"),
    /** The kind, a {@code PlaceKind}. */
    KIND("kind");

    private final String label;

    PlaceDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Place row) {
        return switch (this) {
            case COUNTRY -> List.of(row.country());
            case KIND -> List.of(row.kind());
        };
    }
}
