package io.github.digitalsilkroad.interchange.series;

import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;

/**
 * What a code of a database means here.
 *
 * @param code such as {@code NGDPD}
 * @param measure what is measured
 * @param scope whose claims a debt counts, of all creditors together
 * @param unit the unit of every value
 * @param id the id of the series is that of the country and this
 * @param words what it is, for its name
 * @param lender the name of the organization that the debt is owed to; blank if it is none, or the row says which
 * @param currency the currency that the part of a debt is owed in, or that is priced; blank if it is none
 */
record Indicator(
        String code,
        Measure measure,
        CreditorScope scope,
        String unit,
        String id,
        String words,
        String lender,
        String currency) {

    Indicator(String code, Measure measure, CreditorScope scope, String unit, String id, String words) {
        this(code, measure, scope, unit, id, words, "", "");
    }

    /** What a series of a catalog says that a code means. */
    static Indicator of(String code, Series series) {
        return new Indicator(
                code,
                series.measure(),
                series.scope(),
                series.unit(),
                series.id().toString(),
                series.name(),
                "",
                series.currency().orElse(""));
    }

    /** Whether the World Bank writes 0 where there was nothing to take the average of. */
    boolean isAverage() {
        return measure == Measure.AVERAGE_RATE
                || measure == Measure.AVERAGE_MATURITY
                || measure == Measure.AVERAGE_GRACE;
    }
}
