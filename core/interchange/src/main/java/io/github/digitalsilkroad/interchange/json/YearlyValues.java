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
import java.util.List;
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
 * @param bases on what basis those are that no source states, such as {@code projected}, by their years
 * @since 0.2.0
 */
public record YearlyValues(
        String name, String unit, SortedMap<Integer, Estimate> values, SortedMap<Integer, String> bases) {

    /**
     * Keeps the values.
     *
     * @param name what the numbers are
     * @param unit their unit
     * @param values the numbers by their years
     * @param bases the basis of those that no source states
     */
    public YearlyValues {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(values, "values");
        requireNonNull(bases, "bases");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
    }

    /**
     * The values of a series of the catalog, under its reading.
     *
     * @param series the series
     * @return its numbers; none for a series of words
     */
    public static YearlyValues of(Series series) {
        SortedMap<Integer, Estimate> values = new TreeMap<>();
        SortedMap<Integer, String> bases = new TreeMap<>();
        for (int year : requireNonNull(series, "series").observations().years()) {
            Attested<?> fact = series.observations().at(year);
            if (fact.value().orElse(null) instanceof Measurement<?> measure) {
                values.put(year, measure.number());
                String basis = Attested.basis(List.of(fact));
                if (!basis.isEmpty()) {
                    bases.put(year, basis);
                }
            }
        }
        return new YearlyValues(series.name(), series.unit(), values, bases);
    }

    /**
     * The answers to a question, year by year.
     *
     * @param series the answers
     * @return their numbers
     */
    public static YearlyValues of(AssessmentSeries series) {
        SortedMap<Integer, Estimate> values = new TreeMap<>();
        SortedMap<Integer, String> bases = new TreeMap<>();
        String unit = "";
        for (int year : requireNonNull(series, "series").years()) {
            Assessment answer = series.at(year);
            if (answer.value().isPresent()) {
                values.put(year, answer.value().get());
                unit = answer.unit();
                if (!answer.basis().isEmpty()) {
                    bases.put(year, answer.basis());
                }
            }
        }
        return new YearlyValues(series.question(), unit, values, bases);
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
