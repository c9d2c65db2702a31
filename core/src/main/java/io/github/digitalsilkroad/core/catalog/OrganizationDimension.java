package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Organization;
import java.util.List;

/**
 * The ways to group organizations.
 *
 * @since 0.1.0
 */
public enum OrganizationDimension implements Dimension<Organization> {
    /** The country of incorporation, a {@code CountryCode}. */
    COUNTRY("country"),
    /** What it is, an {@code OrganizationKind} each. */
    KIND("kind");

    private final String label;

    OrganizationDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Organization row) {
        return switch (this) {
            case COUNTRY -> Keys.of(row.country());
            case KIND -> List.copyOf(row.kinds());
        };
    }
}
