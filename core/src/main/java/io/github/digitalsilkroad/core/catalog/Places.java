package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

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
     * Only places of a kind.
     *
     * @param kind the kind
     * @return a narrower query
     */
    public Places of(PlaceKind kind) {
        return whereKey(Place.TYPE, requireNonNull(kind, "kind"));
    }
}
