package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The smallest change of one lever that makes an answer cross a line.
 *
 * <p>{@link #step()} is the first step at which the line is certainly crossed, {@link #possible()} the first at which
 * its bounds leave it possible; the two differ where the answer has bounds.
 *
 * <p><b>Search.</b> A lever of up to 64 steps is tried at every step, a longer one at 64 evenly spaced steps, and the
 * first gap in which the answer crosses is halved until one step is left; that is the smallest change if what the lever
 * does is monotone, and may miss a crossing and its return between two of the 64 if it is not. A view: {@link #print()}
 * shows the answers around the tipping point, each with what the lever changed by then in each completion of what is
 * unknown. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TippingPoint implements Report {

    private static final int TRIED = 64;
    private static final int DIGITS = 5;

    /** Relative: bounds so near are one number, but for rounding. */
    private static final double NOISE = 1e-9;

    private final PolicyLever lever;
    private final Crossing crossing;
    private final Catalog catalog;
    private final Map<Integer, Assessment> answers = new TreeMap<>();
    private final OptionalInt step;
    private final OptionalInt possible;

    TippingPoint(PolicyLever lever, Crossing crossing, Catalog catalog, Budget budget) {
        this.lever = lever;
        this.crossing = crossing;
        this.catalog = catalog;
        Map<Integer, Ternary> crossed = new TreeMap<>();
        IntFunction<Ternary> test = number -> crossed.computeIfAbsent(number, at -> {
            budget.requireAnswers(answers.size() + 1, crossing.toString());
            Catalog world = lever.at(at).on(catalog);
            Assessment answer = crossing.score().on(world);
            answers.put(at, answer);
            return crossing.of(answer, world);
        });
        this.step = first(lever.steps, number -> test.apply(number).isYes());
        this.possible =
                first(step.orElse(lever.steps), number -> !test.apply(number).isNo());
    }

    /**
     * The first step that passes a test: tries evenly spaced steps, then halves the gap before the first that passes.
     */
    private static OptionalInt first(int last, IntPredicate test) {
        int gaps = Math.min(last, TRIED);
        int below = -1;
        for (int i = 0; i <= gaps; i++) {
            int above = gaps == 0 ? 0 : (int) ((long) last * i / gaps);
            if (test.test(above)) {
                while (above - below > 1) {
                    int middle = below + (above - below) / 2;
                    if (test.test(middle)) {
                        above = middle;
                    } else {
                        below = middle;
                    }
                }
                return OptionalInt.of(above);
            }
            below = above;
        }
        return OptionalInt.empty();
    }

    /**
     * The first step at which the line is certainly crossed.
     *
     * @return the step; 0 if it is crossed already, empty if no step of the lever crosses it
     */
    public OptionalInt step() {
        return step;
    }

    /**
     * The first step at which the line may be crossed.
     *
     * @return the step, not after {@link #step()}; empty if no step of the lever can cross it
     */
    public OptionalInt possible() {
        return possible;
    }

    /**
     * The policy of the tipping point.
     *
     * @return the scenario of {@link #step()}, without edits if the line is crossed already
     * @throws java.util.NoSuchElementException if there is no tipping point
     */
    public Scenario scenario() {
        return lever.at(step.orElseThrow());
    }

    /**
     * The answer at the tipping point.
     *
     * @return the first answer that certainly crosses
     * @throws java.util.NoSuchElementException if there is no tipping point
     */
    public Assessment answer() {
        return requireNonNull(answers.get(step.orElseThrow()));
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of(crossing.toString())
                .column(lever.name)
                .rightColumn(lever.unit)
                .rightColumn("Answer")
                .rightColumn("Change");
        row(table, "as it is", 0);
        if (possible.isPresent() && !possible.equals(step) && possible.getAsInt() > 0) {
            row(table, "possible from", possible.getAsInt());
        }
        if (step.isPresent() && step.getAsInt() > 1) {
            row(table, "just before", step.getAsInt() - 1);
        }
        if (step.isPresent() && step.getAsInt() > 0) {
            row(table, "tipping point", step.getAsInt());
        } else if (step.isEmpty()) {
            row(table, "last step", lever.steps);
        }
        Document.Builder page = Document.builder().add(table.build()).paragraph(verdict());
        int last = step.orElse(lever.steps);
        boolean isWide = Optional.ofNullable(answers.get(last))
                .flatMap(this::change)
                .filter(by -> by.width() > NOISE * (1 + Math.abs(by.midpoint())))
                .isPresent();
        return (isWide
                        ? page.add(
                                crossing.score().compare(catalog, lever.at(last).on(catalog)))
                        : page)
                .build();
    }

    private void row(Table.Builder table, String what, int number) {
        Assessment answer = answers.get(number);
        String value = answer == null ? "not tried" : words(answer.value()) + Lines.afterComma(answer.basis());
        table.row(
                what,
                lever.setting(number).toPlainString(),
                value,
                answer == null || number == 0 ? "" : words(change(answer)));
    }

    private static String words(Optional<Estimate> value) {
        return value.map(known -> known.describe(DIGITS)).orElse("unknown");
    }

    /** By how much the lever changes the answer, in each completion of what is unknown. */
    private Optional<Estimate> change(Assessment answer) {
        return new Comparison.Difference(requireNonNull(answers.get(0)), answer).change();
    }

    private String verdict() {
        if (step.isEmpty()) {
            return possible.isEmpty()
                    ? "No step of the lever crosses the line."
                    : "No step of the lever certainly crosses the line; from " + setting(possible.getAsInt())
                            + " on it may.";
        }
        return step.getAsInt() == 0
                ? "The line is crossed already."
                : "The line is crossed from " + setting(step.getAsInt()) + " on.";
    }

    private String setting(int number) {
        return Estimate.exactly(lever.setting(number).doubleValue()) + " " + lever.unit;
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code rate of tj-loan: tips at 2.5 percent a year}, cut at 70 characters
     */
    @Override
    public String toString() {
        String where = step.isEmpty() ? "does not tip" : "tips at " + setting(step.getAsInt());
        return Lines.fit(lever.name + ": " + where);
    }
}
