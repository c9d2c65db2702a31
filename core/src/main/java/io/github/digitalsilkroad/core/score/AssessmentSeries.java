package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question, year by year; it prints as a table. A year without a value says what was missing.
 *
 * <p>Equal if the question and all answers are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AssessmentSeries implements Report {

    private final String question;
    private final SortedMap<Integer, Assessment> answers;

    private AssessmentSeries(String question, SortedMap<Integer, Assessment> answers) {
        this.question = question;
        this.answers = Collections.unmodifiableSortedMap(answers);
    }

    static AssessmentSeries of(
            Score undated, IntFunction<? extends Score> ofYear, Catalog catalog, int from, int to, Budget budget) {
        requireNonNull(catalog, "catalog");
        SortedMap<Integer, Assessment> answers = new TreeMap<>();
        for (int year = requireNonNull(budget, "budget").requireYears(from, to); year <= to; year++) {
            Score score = ofYear.apply(year);
            answers.put(year, score.on(catalog).replayed(score::on, catalog));
        }
        Score asked = undated.resolved(catalog);
        Score named = asked instanceof PartedScore<?> parted ? parted.named(catalog) : catalog.named(asked);
        return new AssessmentSeries(named.subject(), answers);
    }

    /**
     * The question that was asked of every year.
     *
     * @return the question as text, without a year
     */
    public String question() {
        return question;
    }

    /**
     * The years that were asked about.
     *
     * @return an unmodifiable list, ascending
     */
    public List<Integer> years() {
        return List.copyOf(answers.keySet());
    }

    /**
     * The answer of a year.
     *
     * @param year one of {@link #years()}
     * @return the answer
     * @throws IllegalArgumentException if the year was not asked about; the message names those that were
     */
    public Assessment at(int year) {
        Assessment answer = answers.get(year);
        if (answer == null) {
            throw new IllegalArgumentException("year " + year + ": not asked about; the years are " + answers.firstKey()
                    + " to " + answers.lastKey());
        }
        return answer;
    }

    /**
     * The answers as a picture.
     *
     * @return a chart with a column for each year
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(question, Chart.Scale.AMOUNT).upright();
        valued().forEach(answer -> chart.unit(answer.unit()));
        answers.forEach((year, answer) -> answer.drawOn(chart, year.toString()));
        return chart.build();
    }

    @Override
    public Table page() {
        Table.Builder table =
                Table.of(question).rightColumn("Year").rightColumn("Value").column("Unit, or what is missing");
        answers.forEach((year, answer) -> table.row(
                year.toString(),
                Assessment.words(answer.value()),
                answer.value().isPresent()
                        ? answer.unit() + Lines.afterComma(answer.basis())
                        : String.join("; ", MissingInput.lines(answer.missing()))));
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentSeries that && that.question.equals(question) && that.answers.equals(answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(question, answers);
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 17 years, 2008-2024, 16 with a value}
     */
    @Override
    public String toString() {
        return Lines.count(answers.size(), "year") + ", " + answers.firstKey() + "-" + answers.lastKey() + ", "
                + valued().count() + " with a value";
    }

    private Stream<Assessment> valued() {
        return answers.values().stream().filter(answer -> answer.value().isPresent());
    }
}
