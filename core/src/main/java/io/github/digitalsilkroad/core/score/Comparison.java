package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question asked of a world and of others: the answers, and by how much each differs from the first. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Comparison implements Report {

    private static final int DIGITS = 4;

    private final Assessment before;
    private final List<Difference> differences;

    private Comparison(Assessment before, List<Difference> differences) {
        this.before = before;
        this.differences = differences;
    }

    static Comparison of(Score score, Catalog base, Catalog other, Catalog... more) {
        Assessment before = score.on(base);
        List<Catalog> others = new ArrayList<>();
        others.add(other);
        others.addAll(Arrays.asList(more));
        List<Difference> differences = new ArrayList<>(others.size());
        for (Catalog world : others) {
            differences.add(new Difference(before, score.on(world)));
        }
        return new Comparison(before, List.copyOf(differences));
    }

    /**
     * The answer of the first world.
     *
     * @return what the others are compared with
     */
    public Assessment before() {
        return before;
    }

    /**
     * The answer of the second world.
     *
     * @return the first answer that is compared
     */
    public Assessment after() {
        return differences.get(0).after();
    }

    /**
     * By how much the second world's answer is above the first one's.
     *
     * @return the change, as {@link Difference#change()} has it
     */
    public Optional<Estimate> change() {
        return differences.get(0).change();
    }

    /**
     * Whether the second world's answer is below the first one's.
     *
     * @return as {@link Difference#fell()} has it
     */
    public Ternary fell() {
        return differences.get(0).fell();
    }

    /**
     * Every other world against the first.
     *
     * @return at least one difference, in the order in which the worlds were given
     */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * The answers side by side as a picture.
     *
     * @return a chart with a bar for the answer before and one for each other world; a world whose answer has another
     *     unit is named and not drawn
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(before.question(), Chart.Scale.AMOUNT).unit(before.unit());
        before.drawOn(chart, before.catalog());
        for (Difference difference : differences) {
            Assessment after = difference.after();
            if (after.value().isPresent() && !after.unit().equals(before.unit())) {
                chart.unknown(after.catalog(), "in another unit: " + after);
            } else {
                after.drawOn(chart, after.catalog());
            }
        }
        return chart.build();
    }

    /**
     * The worlds, a row each, with answer, change and whether it fell.
     *
     * @return a table to print
     */
    @Override
    public Table page() {
        Table.Builder table = Table.of(before.question() + ": " + before.unit())
                .column("World")
                .rightColumn("Answer")
                .rightColumn("Change")
                .column("Fell?")
                .row(before.catalog(), words(before.value()), "", "");
        for (Difference difference : differences) {
            table.row(
                    difference.after().catalog(),
                    words(difference.after().value()),
                    words(difference.change()),
                    difference.fell().name().toLowerCase(Locale.ROOT));
        }
        return table.build();
    }

    private static String words(Optional<Estimate> value) {
        return value.isEmpty() ? "unknown" : value.get().describe(DIGITS);
    }

    /**
     * One line for a shell.
     *
     * @return the first two answers, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(before + " -> " + after());
    }

    /**
     * An answer against an earlier one. Immutable and thread-safe.
     *
     * @param before the answer to compare with
     * @param after the answer that is compared
     * @since 0.1.0
     */
    public record Difference(Assessment before, Assessment after) {

        /**
         * Takes the parts, none of them null.
         *
         * @param before the answer to compare with
         * @param after the answer that is compared
         */
        public Difference {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /**
         * By how much the answer rose.
         *
         * <p>Answers that rest on the very same inputs do not differ, however wide their bounds are. Otherwise the
         * bounds are those that follow if the two answers were independent, which encloses the truth but may be wide.
         *
         * @return after less before; empty if one of them has no value or they are in different units
         */
        public Optional<Estimate> change() {
            if (before.value().isEmpty()
                    || after.value().isEmpty()
                    || !before.unit().equals(after.unit())) {
                return Optional.empty();
            }
            return Optional.of(
                    isSame()
                            ? Estimate.exactly(0)
                            : after.value().get().minus(before.value().get()));
        }

        private boolean isSame() {
            return before.value().equals(after.value()) && before.inputs().equals(after.inputs());
        }

        /**
         * Whether the answer fell.
         *
         * @return UNKNOWN if the bounds do not tell, or if there is no {@link #change()}
         */
        public Ternary fell() {
            return change().map(change -> change.isBelow(0)).orElse(Ternary.UNKNOWN);
        }

        /**
         * Whether the answer rose.
         *
         * @return UNKNOWN if the bounds do not tell, or if there is no {@link #change()}
         */
        public Ternary rose() {
            return change().map(change -> change.isAbove(0)).orElse(Ternary.UNKNOWN);
        }

        /**
         * One line for a shell.
         *
         * @return both answers, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(before + " -> " + after);
        }
    }
}
