package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Years;
import java.util.function.IntFunction;

/**
 * A question that lacks nothing but a year. It has no equality: compare the scores that it makes. Immutable and
 * thread-safe.
 *
 * @param <S> the score that it is once it has one
 * @since 0.2.0
 */
public class YearlyScore<S extends Score> {

    /** The question; the year that it has is of no account. */
    final S undated;

    private final IntFunction<S> ofYear;

    YearlyScore(S undated, IntFunction<S> ofYear) {
        this.undated = undated;
        this.ofYear = ofYear;
    }

    /**
     * The question for one year.
     *
     * @param year the year, 0 to 9999
     * @return the score
     * @throws IllegalArgumentException if it is no such year
     */
    public final S in(int year) {
        return ofYear.apply(Years.check(year));
    }

    /**
     * Asks the question about every year of a span, each by itself.
     *
     * @param catalog what to ask it of, under any lens
     * @param from the first year
     * @param to the last year
     * @return one answer a year, with or without a value
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts or is longer than
     *     1,000 years
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    public final AssessmentSeries timeline(Catalog catalog, int from, int to) {
        return undated.timeline(catalog, from, to);
    }

    /**
     * The question so far.
     *
     * @return the question as text
     */
    @Override
    public final String toString() {
        return undated.subject();
    }
}
