package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Incident;
import java.util.List;

/**
 * The ways to group incidents.
 *
 * @since 0.1.0
 */
public enum IncidentDimension implements Dimension<Incident> {
    /** The country, a {@code CountryCode}. */
    COUNTRY("country"),
    /** The place, an {@code Id}. */
    PLACE("place"),
    /** What happened, an {@code IncidentKind}. */
    KIND("kind"),
    /** What it concerns, an {@code Id} each. */
    ABOUT("about");

    private final String label;

    IncidentDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Incident row) {
        return switch (this) {
            case COUNTRY -> List.of(row.country());
            case PLACE -> Keys.of(row.place());
            case KIND -> List.of(row.kind());
            case ABOUT -> row.about();
        };
    }
}
