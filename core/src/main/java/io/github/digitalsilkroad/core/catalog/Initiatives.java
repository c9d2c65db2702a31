package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Initiative;

/**
 * A query over initiatives, such as the Belt and Road and its parts.
 *
 * @since 0.1.0
 */
public final class Initiatives extends FactQuery<Initiative, Initiatives> {

    Initiatives(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Initiative.KIND), conditions);
    }

    @Override
    Initiatives with(Condition[] narrowed) {
        return new Initiatives(catalog(), narrowed);
    }

    /**
     * Only initiatives of a country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Initiatives in(String country) {
        return whereKey(
                Initiative.COUNTRY,
                catalog().country(requireNonNull(country, "country")).code());
    }

    /**
     * As {@link #in(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Initiatives in(Identified country) {
        return in(country.id().toString());
    }
}
