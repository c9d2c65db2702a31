package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers year by year, of a series of the catalog or of a score: what {@link TableJson} and
 * {@link io.github.digitalsilkroad.interchange.frame.Frame} write.
 * Years without a value are left out. Immutable and thread-safe.
 *
 * @param name what the numbers are
 * @param unit their unit
 * @param values the numbers by their years
 * @since 0.2.0
 */
public record YearlyValues(String name, String unit, SortedMap<Integer, Estimate> values) {

    /**
     * Keeps the values.
     *
     * @param name what the numbers are
     * @param unit their unit
     * @param values the numbers by their years
     */
    public YearlyValues {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(values, "values")));
    }

    /**
     * The values of a series of the catalog, under its reading.
     *
     * @param series the series
     * @return its numbers; none for a series of words
     */
    public static YearlyValues of(Series series) {
        SortedMap<Integer, Estimate> values = new TreeMap<>();
        for (int year : requireNonNull(series, "series").observations().years()) {
            Attested<?> fact = series.observations().at(year);
            if (fact.value().orElse(null) instanceof Measurement<?> measure) {
                values.put(year, measure.number());
            }
        }
        return new YearlyValues(series.name(), series.unit(), values);
    }

    /**
     * The answers to a question, year by year.
     *
     * @param series the answers
     * @return their numbers
     */
    public static YearlyValues of(AssessmentSeries series) {
        SortedMap<Integer, Estimate> values = new TreeMap<>();
        String unit = "";
        for (int year : requireNonNull(series, "series").years()) {
            Assessment answer = series.at(year);
            if (answer.value().isPresent()) {
                values.put(year, answer.value().get());
                unit = answer.unit();
            }
        }
        return new YearlyValues(series.question(), unit, values);
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code GDP of Tajikistan, 17 years}, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(name + ", " + Lines.count(values.size(), "year"));
    }
}
