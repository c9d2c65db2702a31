package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A question that can be asked of any catalog, as an immutable value.
 *
 * <p><b>What does not mix.</b> A commitment and a stock of debt, official and all creditors, announced and operating
 * figures, nominal and constant prices, face-recognition and ordinary cameras never meet in one number. Who decides it:
 *
 * <ul>
 *   <li>Where the caller joins two of them, whether in a score, in a total of a query or by adding two quantities, the
 *       call is refused with an {@link IllegalArgumentException}, whose message gives the call that would be right.
 *   <li>Where the question names neither and only the data brings them together, as when the catalog has GDP at
 *   constant
 *       prices alone, the answer has no value, and {@link Assessment#missing} gives the reason and the call that would
 *       be right.
 * </ul>
 *
 * <p>Other inputs that are missing never make an exception either.
 *
 * @since 0.1.0
 */
public interface Score {

    /**
     * The question as text.
     *
     * @return such as {@code Debt of TJ owed to CN in 2016, share of gross government debt}
     */
    String question();

    /**
     * The question without its year, if it names one.
     *
     * @return such as {@code Debt of TJ owed to CN, share of gross government debt}
     */
    default String subject() {
        return question();
    }

    /**
     * Asks the question.
     *
     * @param catalog what to ask it of
     * @return the answer to the question {@linkplain #resolved with ids in the place of names}, with its working;
     *     without a value where inputs are missing, never an exception for that
     * @throws IllegalArgumentException if the question itself joins what does not mix, see above
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    default Assessment on(Catalog catalog) {
        Assessment answer = resolved(requireNonNull(catalog, "catalog")).answer(catalog);
        return catalog.reported().isPresent()
                ? answer
                : answer.to(world -> resolved(world).answer(world), catalog);
    }

    /**
     * Computes the answer; {@link #on} calls it once the names in the question are ids.
     *
     * @param catalog what to ask
     * @return the answer with its working
     */
    Assessment answer(Catalog catalog);

    /**
     * The question as a catalog understands it: each component that is a
     * {@link Ref} with the id of what it names.
     *
     * @param catalog where to find what is named
     * @return the same question with ids; this one, if it has no reference
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if nothing is called so, or several are
     */
    default Score resolved(Catalog catalog) {
        return catalog.resolved(this);
    }

    /**
     * Asks the question of a world and of others, such as the same one with a scenario, and sets the answers side by
     * side.
     *
     * @param base the world to compare with
     * @param other a world that is compared
     * @param more other worlds that are compared
     * @return before, after and change, to print as a table
     */
    default Comparison compare(Catalog base, Catalog other, Catalog... more) {
        return Comparison.of(
                this, requireNonNull(base, "base"), requireNonNull(other, "other"), requireNonNull(more, "more"));
    }

    /**
     * Which single fact, disputed or missing, moves the answer most.
     *
     * @param catalog what to ask the question of
     * @return the facts that move the answer, the one that moves it most first, to print as a table
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    default Sensitivity sensitivity(Catalog catalog) {
        return sensitivity(catalog, Budget.standard());
    }

    /**
     * Which single fact, disputed or missing, moves the answer most, found within a limit of answers.
     *
     * @param catalog what to ask the question of
     * @param budget the limit of answers
     * @return the facts that move the answer, the one that moves it most first, to print as a table
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     */
    default Sensitivity sensitivity(Catalog catalog, Budget budget) {
        return Sensitivity.of(this, catalog, requireNonNull(budget, "budget"));
    }

    /**
     * Prepares to answer in worlds that differ from a catalog in one fact, as {@link #sensitivity} does for each value
     * that a fact may have. Where the answer did not read the fact it stays; otherwise the question is asked again.
     *
     * <p>A score that is put together from the answers to others overrides this with their recounting, so that only
     * those that read the fact are asked again.
     *
     * <p><b>Law.</b> The answer equals the one that {@link #on} gives of the other world. If the catalog is under a
     * lens, its value does, since what is {@linkplain Assessment#missing() missing} is looked for below the lens, too.
     * Figures of many digits may be added in another order and then differ in the last digit. The test kit checks the
     * law of any score ({@code AnswerLaws}).
     *
     * @param catalog what was asked
     * @param now the answer that {@link #on} gave of it
     * @return gives the answer of a world that is built of the rows of the catalog and differs from it only in the fact
     *     that is given with the world; it keeps what it has counted, and is not thread-safe
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     * @since 0.3.0
     */
    default BiFunction<Catalog, FactKey, Assessment> recounting(Catalog catalog, Assessment now) {
        return Settlement.recounting(this, requireNonNull(catalog, "catalog"), requireNonNull(now, "now"));
    }

    /**
     * The question in a form that can be written to a file or a command line, and from which {@link Scores#parse} makes
     * an equal score again.
     *
     * <p>The form of a public record is its name and its components; see {@link ReadableForm#ofRecord}. Any
     * other class says its form itself.
     *
     * @return such as
     *     {@code debt-leverage debtor=TJ creditor=CN counting=official-bilateral over=public-debt year=2016}
     * @throws IllegalArgumentException if this is a record that is not public, or no record and does not say its form
     */
    default ReadableForm form() {
        return ReadableForm.ofRecord(this)
                .orElseThrow(() -> new IllegalArgumentException(
                        getClass().isRecord()
                                ? "the components of a record are seen only if it is public and its package is"
                                        + " exported; make it so, or override form()"
                                : getClass().getName() + ": is no record, so that its form is not known; override"
                                        + " form(), and add a reader to the grammar"));
    }

    /**
     * The same question about one year: for a question that names a year, another year; for any other, the world as it
     * stood at the end of that year.
     *
     * @param year the year, 0 to 9999
     * @return another score
     * @throws IllegalArgumentException if it is no such year
     */
    default Score in(int year) {
        return new AtYearEnd(this, year);
    }

    /**
     * Asks the same question about every year of a span, each by itself.
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
    default AssessmentSeries timeline(Catalog catalog, int from, int to) {
        return timeline(catalog, from, to, Budget.standard());
    }

    /**
     * Asks the same question about every year of a span, within a limit of your own.
     *
     * @param catalog what to ask it of, under any lens
     * @param from the first year
     * @param to the last year
     * @param budget the limit of years
     * @return one answer a year, with or without a value
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts or is longer than
     *     the limit
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    default AssessmentSeries timeline(Catalog catalog, int from, int to, Budget budget) {
        requireNonNull(catalog, "catalog");
        SortedMap<Integer, Assessment> answers = new TreeMap<>();
        for (int year = requireNonNull(budget, "budget").requireYears(from, to); year <= to; year++) {
            Score score = in(year);
            answers.put(year, score.on(catalog).replayed(score::on, catalog));
        }
        return AssessmentSeries.of(resolved(catalog).subject(), answers);
    }
}
