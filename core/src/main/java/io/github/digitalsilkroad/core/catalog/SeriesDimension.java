package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Series;
import java.util.List;

/**
 * The ways to group series.
 *
 * @since 0.1.0
 */
public enum SeriesDimension implements Dimension<Series> {
    /** The country, a {@code CountryCode}. */
    COUNTRY("country"),
    /** What is measured, a {@code Measure}. */
    MEASURE("measure"),
    /** Whose claims a debt counts, a {@code CreditorScope}. */
    SCOPE("scope"),
    /** To which country a debt is owed, a {@code CountryCode}. */
    CREDITOR("creditor");

    private final String label;

    SeriesDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Series row) {
        return switch (this) {
            case COUNTRY -> List.of(row.country());
            case MEASURE -> List.of(row.measure());
            case SCOPE -> List.of(row.scope());
            case CREDITOR -> Keys.of(row.creditor());
        };
    }
}
