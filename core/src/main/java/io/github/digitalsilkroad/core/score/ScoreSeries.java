package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * One question asked of every year of a span, as an immutable value.
 *
 * <p>The question of each year is a {@link Score} of its own, so that each year has its own working and its own missing
 * inputs. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScoreSeries {

    private final String question;
    private final int from;
    private final int to;
    private final IntFunction<? extends Score> ofYear;

    private ScoreSeries(String question, int from, int to, IntFunction<? extends Score> ofYear) {
        this.question = question;
        this.from = from;
        this.to = to;
        this.ofYear = ofYear;
    }

    /** The question of a span of years. */
    static ScoreSeries of(String question, int from, int to, IntFunction<? extends Score> ofYear, Budget budget) {
        return new ScoreSeries(
                requireNonNull(question, "question"),
                requireNonNull(budget, "budget").requireYears(from, to),
                to,
                requireNonNull(ofYear, "ofYear"));
    }

    /**
     * Asks the questions.
     *
     * @param catalog what to ask them of
     * @return one answer a year, with or without a value
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    public AssessmentSeries on(Catalog catalog) {
        SortedMap<Integer, Assessment> answers = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            answers.put(year, ofYear.apply(year).on(catalog));
        }
        return new AssessmentSeries(question, answers);
    }

    /**
     * The question.
     *
     * @return the question as text with the span
     */
    @Override
    public String toString() {
        return question + ", " + from + "-" + to;
    }
}
