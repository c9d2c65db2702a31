package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;

/**
 * A query over places.
 *
 * @since 0.1.0
 */
public final class Places extends FactQuery<Place, Places> {

    Places(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Place.KIND), conditions);
    }

    @Override
    Places with(Condition[] narrowed) {
        return new Places(catalog(), narrowed);
    }

    /**
     * Only places of a country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Places in(String country) {
        return whereKey(
                Place.COUNTRY,
                catalog().country(requireNonNull(country, "country")).code());
    }

    /**
     * As {@link #in(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Places in(Identified country) {
        return in(country.id().toString());
    }

    /**
     * Only places of a kind.
     *
     * @param kind the kind
     * @return a narrower query
     */
    public Places of(PlaceKind kind) {
        return whereKey(Place.TYPE, requireNonNull(kind, "kind"));
    }
}
