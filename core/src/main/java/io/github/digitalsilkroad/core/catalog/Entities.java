package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.model.Entity;

/**
 * A query over the entities of any kind, even one that this library does not know.
 *
 * @param <E> the type of the entities
 * @since 0.2.0
 */
public final class Entities<E extends Entity> extends FactQuery<E, Entities<E>> {

    Entities(Catalog catalog, KindTable<E> table, Condition... conditions) {
        super(catalog, table, conditions);
    }

    @Override
    Entities<E> with(Condition[] narrowed) {
        return new Entities<>(catalog(), kindTable(), narrowed);
    }
}
