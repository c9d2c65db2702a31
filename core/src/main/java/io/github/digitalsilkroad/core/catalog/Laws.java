package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;

/**
 * A query over laws.
 *
 * @since 0.1.0
 */
public final class Laws extends FactQuery<Law, Laws> {

    Laws(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Law.KIND), conditions);
    }

    @Override
    Laws with(Condition[] narrowed) {
        return new Laws(catalog(), narrowed);
    }

    /**
     * Only laws that have an effect.
     *
     * @param effect what the law does
     * @return a narrower query
     */
    public Laws that(LawEffect effect) {
        return whereKey(Law.EFFECTS, requireNonNull(effect, "effect"));
    }
}
