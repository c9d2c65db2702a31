package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.SeriesQuery;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which series a score needs: by country, measure, scope of creditors and, for debts, creditor. */
record SeriesPick(String country, Measure measure, CreditorScope scope, Optional<CountryCode> creditor) {

    static SeriesPick of(String country, Measure measure, CreditorScope scope) {
        return new SeriesPick(country, measure, scope, Optional.empty());
    }

    /** The series that fit, those with one creditor only if that one is asked for. */
    List<Series> from(Catalog catalog) {
        SeriesQuery query = catalog.allSeries().in(country).of(measure).scoped(scope);
        List<Series> fitting = new ArrayList<>();
        for (Series series : query) {
            if (series.creditor().equals(creditor)) {
                fitting.add(series);
            }
        }
        return fitting;
    }
}
