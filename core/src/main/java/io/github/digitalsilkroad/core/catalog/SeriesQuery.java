package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;

/**
 * A query over series: debts and indicators of a country, year by year.
 *
 * @since 0.1.0
 */
public final class SeriesQuery extends FactQuery<Series, SeriesQuery> {

    SeriesQuery(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Series.KIND), conditions);
    }

    @Override
    SeriesQuery with(Condition[] narrowed) {
        return new SeriesQuery(catalog(), narrowed);
    }

    /**
     * Only series of a country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     * @throws UnknownIdException if the catalog does not have the country
     */
    public SeriesQuery in(String country) {
        return whereKey(
                Series.COUNTRY,
                catalog().country(requireNonNull(country, "country")).code());
    }

    /**
     * As {@link #in(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public SeriesQuery in(Identified country) {
        return in(country.id().toString());
    }

    /**
     * Only series of a measure.
     *
     * @param measure the measure
     * @return a narrower query
     */
    public SeriesQuery of(Measure measure) {
        return whereKey(Series.MEASURE, requireNonNull(measure, "measure"));
    }

    /**
     * Only series of a scope of creditors.
     *
     * @param scope the scope
     * @return a narrower query
     */
    public SeriesQuery scoped(CreditorScope scope) {
        return whereKey(Series.SCOPE, requireNonNull(scope, "scope"));
    }

    /**
     * Only series of what is owed to a country.
     *
     * @param creditor an ISO 3166 code in any form: {@code CN}, {@code cn} or {@code CHN}
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     */
    public SeriesQuery owedTo(String creditor) {
        return whereKey(Series.CREDITOR, CountryCode.of(requireNonNull(creditor, "creditor")));
    }
}
