package io.github.digitalsilkroad.interchange.series;

import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;

/**
 * What a code of a database means here.
 *
 * @param code such as {@code NGDPD}
 * @param measure what is measured
 * @param scope whose claims a debt counts, of all creditors together
 * @param unit the unit of every value
 * @param id the id of the series is that of the country and this
 * @param words what it is, for its name
 */
record Indicator(String code, Measure measure, CreditorScope scope, String unit, String id, String words) {

    /** Whether the World Bank writes 0 where there was nothing to take the average of. */
    boolean isAverage() {
        return measure == Measure.AVERAGE_RATE
                || measure == Measure.AVERAGE_MATURITY
                || measure == Measure.AVERAGE_GRACE;
    }
}
