package io.github.digitalsilkroad.core.catalog;

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
}
