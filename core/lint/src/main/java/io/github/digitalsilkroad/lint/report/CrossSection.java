package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several questions to one world, such as one score of five countries: the answers side by side, on one scale, and
 * which is greater than which. Immutable and thread-safe.
 *
 * <p>Which is greater is as {@link Assessment#isGreater} says; where the bounds of two answers overlap, their order may
 * be undecided. Of very many answers that takes long; an interrupt of the thread ends it by a
 * {@link CancellationException}.
 *
 * <pre>{@code
 * CrossSection.of(dsr, List.of(VendorConcentration.of("KG"), VendorConcentration.of("UZ"))).print()
 * }</pre>
 *
 * @since 0.3.0
 */
public final class CrossSection implements Report {

    private final List<? extends Score> questions;
    private final List<Assessment> answers;

    private CrossSection(List<? extends Score> questions, List<Assessment> answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * Asks several questions.
     *
     * @param catalog the world, seen through any lens
     * @param questions one or more, answered in one unit
     * @return the answers
     * @throws IllegalArgumentException if there is no question, or two answers with a value have different units
     */
    public static CrossSection of(Catalog catalog, List<? extends Score> questions) {
        requireNonNull(catalog, "catalog");
        if (requireNonNull(questions, "questions").isEmpty()) {
            throw new IllegalArgumentException("no question: ask one or more");
        }
        List<Assessment> answers =
                questions.stream().map(question -> question.on(catalog)).toList();
        List<String> units = answers.stream()
                .filter(answer -> answer.value().isPresent())
                .map(Assessment::unit)
                .distinct()
                .toList();
        if (units.size() > 1) {
            throw new IllegalArgumentException(
                    "answers in " + String.join(" and in ", units) + ": only those in one unit stand side by side");
        }
        return new CrossSection(List.copyOf(questions), answers);
    }

    /**
     * The answers.
     *
     * @return an unmodifiable list, in the order of the questions
     */
    public List<Assessment> assessments() {
        return answers;
    }

    /**
     * Whether one answer is greater than another.
     *
     * @param one an answer, by its place in {@link #assessments()}
     * @param other another
     * @return yes or no if it is so in each completion; unknown if one has no value, or the order is undecided
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Ternary isGreater(int one, int other) {
        return answers.get(one).isGreater(answers.get(other));
    }

    /** What each question is about, without the words that all of them begin and end with. */
    private List<String> labels() {
        List<List<String>> questions = answers.stream()
                .map(answer -> Splitter.on(' ').splitToList(answer.question()))
                .toList();
        int begin = shared(questions);
        int end = shared(questions.stream().map(Lists::reverse).toList());
        return questions.stream()
                .map(words -> words.size() > begin + end ? words.subList(begin, words.size() - end) : words)
                .map(words -> CharMatcher.is(',').trimTrailingFrom(String.join(" ", words)))
                .toList();
    }

    /** How many words all questions begin with. */
    private static int shared(List<List<String>> questions) {
        int most = questions.stream().mapToInt(List::size).min().orElse(0);
        return (int) IntStream.range(0, questions.size() > 1 ? most : 0)
                .takeWhile(place -> new HashSet<>(Lists.transform(questions, words -> words.get(place))).size() == 1)
                .count();
    }

    /** The best and the worst place that an answer may have among all, the greatest first. */
    private String rank(int place) {
        long above = places().filter(other -> isGreater(other, place).isYes()).count();
        long below = places().filter(other -> isGreater(place, other).isYes()).count();
        long best = above + 1;
        long worst = answers.size() - below;
        return best == worst ? Long.toString(best) : best + "-" + worst;
    }

    /** The places of all answers; asked once for each answer, so that an interrupt ends a long comparison. */
    private Stream<Integer> places() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while answers are compared");
        }
        return Stream.iterate(0, place -> place < answers.size(), place -> place + 1);
    }

    /**
     * The answers as a picture on one scale.
     *
     * @return a chart with a bar for each answer
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(toString(), Chart.Scale.AMOUNT).unit(unit());
        List<String> labels = labels();
        places().forEach(place -> draw(chart, labels.get(place), answers.get(place)));
        return chart.build();
    }

    private static void draw(Chart.Builder chart, String label, Assessment answer) {
        String known = answer.coverage().map(rows -> ", " + rows + " known").orElse("");
        String unknown = MissingInput.lines(answer.missing()).stream()
                .findFirst()
                .map(line -> "unknown: " + line)
                .orElse("unknown");
        answer.value()
                .ifPresentOrElse(
                        value -> chart.mark(label, value, answer.figure() + known),
                        () -> chart.unknown(label, unknown));
    }

    /**
     * The same questions asked of another world: what each answer was, is, and by how much it changed.
     *
     * @param other the other world, such as {@code scenario.on(catalog)}
     * @return a table with a row for each question; a change that is one of knowledge alone has how far each bound
     *     moved
     */
    public Table compare(Catalog other) {
        requireNonNull(other, "other");
        Table.Builder table = Table.of(answers.get(0).catalog() + " and " + other)
                .column("Question")
                .rightColumn(unit().isEmpty() ? "Before" : "Before, " + unit())
                .rightColumn("After")
                .rightColumn("Change")
                .column("Fell?");
        List<String> labels = labels();
        for (int i = 0; i < answers.size(); i++) {
            Comparison.Difference difference =
                    new Comparison.Difference(answers.get(i), questions.get(i).on(other));
            table.row(
                    labels.get(i),
                    difference.before().figure(),
                    difference.after().figure(),
                    difference.moved(),
                    difference.isKnowledge() ? "" : difference.fell().name().toLowerCase(Locale.ROOT));
        }
        return table.build();
    }

    private String unit() {
        return answers.stream()
                .filter(answer -> answer.value().isPresent())
                .map(Assessment::unit)
                .findFirst()
                .orElse("");
    }

    /**
     * The answers, a row each, with the places that each may have among them.
     *
     * @return a table to print
     */
    @Override
    public Table page() {
        Table.Builder table = Table.of(toString())
                .column("Question")
                .rightColumn(unit().isEmpty() ? "Answer" : unit())
                .rightColumn("Rank")
                .rightColumn("Known");
        List<String> labels = labels();
        for (int i = 0; i < answers.size(); i++) {
            Assessment answer = answers.get(i);
            table.row(
                    labels.get(i),
                    answer.figure(),
                    rank(i),
                    answer.coverage().map(Coverage::toString).orElse(""));
        }
        return table.build();
    }

    /**
     * The answers as CSV for another program: question, bounds, best value, unit, ranks as shown, coverage and basis.
     *
     * @return one line each after the headers; an unknown number is an empty cell
     */
    public String csv() {
        Table.Builder table = Table.of("");
        List.of("question", "low", "best", "high", "unit", "rank", "known", "basis")
                .forEach(table::column);
        for (int i = 0; i < answers.size(); i++) {
            Assessment answer = answers.get(i);
            boolean isKnown = answer.value().isPresent();
            table.row(
                    answer.question(),
                    isKnown ? Double.toString(answer.low()) : "",
                    answer.best().isPresent() ? Double.toString(answer.best().getAsDouble()) : "",
                    isKnown ? Double.toString(answer.high()) : "",
                    answer.unit(),
                    rank(i),
                    answer.coverage().map(Coverage::toString).orElse(""),
                    answer.basis());
        }
        return table.build().csv();
    }

    /**
     * One line for a shell.
     *
     * @return the first question, and which is the greatest in each completion, or how many may be
     */
    @Override
    public String toString() {
        List<Integer> greatest = places().filter(place ->
                        places().noneMatch(other -> isGreater(other, place).isYes()))
                .toList();
        return answers.get(0).question()
                + (answers.size() == 1 ? "" : " and " + (answers.size() - 1) + " more")
                + (greatest.size() == 1
                        ? ": the greatest is " + labels().get(greatest.get(0))
                        : ": any of " + greatest.size() + " may be the greatest, undecided");
    }
}
