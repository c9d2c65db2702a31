package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
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
     * Only laws of a country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Laws in(String country) {
        return whereKey(
                Law.JURISDICTION,
                catalog().country(requireNonNull(country, "country")).code());
    }

    /**
     * As {@link #in(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Laws in(Identified country) {
        return in(country.id().toString());
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
