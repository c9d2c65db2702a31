package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Country;

/**
 * A query over countries.
 *
 * @since 0.1.0
 */
public final class Countries extends FactQuery<Country, Countries> {

    Countries(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Country.KIND), conditions);
    }

    @Override
    Countries with(Condition[] narrowed) {
        return new Countries(catalog(), narrowed);
    }

    /**
     * Only countries of a region.
     *
     * @param where the region, such as {@code Central Asia}
     * @return a narrower query
     * @throws UnknownIdException if no country of the catalog is in such a region
     */
    @Override
    public Countries in(String where) {
        return whereKnown(Country.REGION, requireNonNull(where, "where"));
    }
}
