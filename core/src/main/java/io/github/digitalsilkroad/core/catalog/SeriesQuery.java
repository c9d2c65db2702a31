package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

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
     * @param creditor an ISO 3166 code in any form ({@code CN}, {@code cn} or {@code CHN}), or a name
     * @return a narrower query
     * @throws IllegalArgumentException if it is no country code
     */
    public SeriesQuery owedTo(String creditor) {
        return whereKey(Series.CREDITOR, catalog().tables().countryCode(requireNonNull(creditor, "creditor")));
    }
}
