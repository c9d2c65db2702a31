package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The answers to one question, year by year; it prints as a table. A year without a value says what was missing.
 *
 * <p>Equal if the question and all answers are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class AssessmentSeries implements Report permits ImmutableAssessmentSeries {

    AssessmentSeries() {}

    static AssessmentSeries of(String question, SortedMap<Integer, Assessment> answers) {
        return ImmutableAssessmentSeries.of(question, answers);
    }

    /**
     * The question that was asked of every year.
     *
     * @return the question as text, without a year
     */
    public abstract String question();

    @Value.NaturalOrder
    abstract SortedMap<Integer, Assessment> answers();

    /**
     * The years that were asked about.
     *
     * @return an unmodifiable list, ascending
     */
    public List<Integer> years() {
        return List.copyOf(answers().keySet());
    }

    /**
     * The answer of a year.
     *
     * @param year one of {@link #years()}
     * @return the answer
     * @throws IllegalArgumentException if the year was not asked about; the message names those that were
     */
    public Assessment at(int year) {
        Assessment answer = answers().get(year);
        if (answer == null) {
            throw new IllegalArgumentException("year " + year + ": not asked about; the years are "
                    + answers().firstKey() + " to " + answers().lastKey());
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
        Chart.Builder chart = Chart.of(question(), Chart.Scale.AMOUNT).upright();
        valued().forEach(answer -> chart.unit(answer.unit()));
        answers().forEach((year, answer) -> answer.drawOn(chart, year.toString()));
        return chart.build();
    }

    @Override
    public Table page() {
        Table.Builder table =
                Table.of(question()).rightColumn("Year").rightColumn("Value").column("Unit, or what is missing");
        answers()
                .forEach((year, answer) -> table.row(
                        year.toString(),
                        Assessment.words(answer.value()),
                        answer.value().isPresent()
                                ? answer.unit() + Lines.afterComma(answer.basis())
                                : String.join("; ", MissingInput.lines(answer.missing()))));
        return table.build();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 17 years, 2008-2024, 16 with a value}
     */
    @Override
    public String toString() {
        return Lines.count(answers().size(), "year") + ", " + answers().firstKey() + "-"
                + answers().lastKey() + ", " + valued().count() + " with a value";
    }

    private Stream<Assessment> valued() {
        return answers().values().stream().filter(answer -> answer.value().isPresent());
    }
}
