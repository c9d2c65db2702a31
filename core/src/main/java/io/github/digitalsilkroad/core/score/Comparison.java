package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.MarketChange.End;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One question asked of a world and of others: the answers, and by how much each differs from the first. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Comparison implements Report permits ImmutableComparison {

    private static final int DIGITS = 4;

    /** Relative to the answers: what is no more than this comes of rounding their bounds outward. */
    private static final double ROUNDING = 1e-13;

    /** Relative: bounds so near are one number to a reader, who is not told how they were found. */
    private static final double NEAR = 1e-9;

    Comparison() {}

    static Comparison of(Score score, Catalog base, Catalog other, Catalog... more) {
        Assessment before = score.on(base);
        return ImmutableComparison.of(
                before,
                Lists.asList(other, more).stream()
                        .map(world -> new Difference(before, score.on(world)))
                        .toList());
    }

    /**
     * The answer of the first world.
     *
     * @return what the others are compared with
     */
    public abstract Assessment before();

    /**
     * The answer of the second world.
     *
     * @return the first answer that is compared
     */
    public Assessment after() {
        return differences().get(0).after();
    }

    /**
     * Every other world against the first.
     *
     * @return at least one difference, in the order in which the worlds were given
     */
    public abstract List<Difference> differences();

    /**
     * The answers side by side as a picture.
     *
     * @return a chart with a bar for the answer before and one for each other world, and one for a change whose bounds
     *     are narrower than the two bars let expect; a world whose answer has another unit is named and not drawn
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(before().question(), Chart.Scale.AMOUNT).unit(before().unit());
        before().drawOn(chart, before().catalog());
        for (Difference difference : differences()) {
            Assessment after = difference.after();
            if (after.value().isPresent() && !after.unit().equals(before().unit())) {
                chart.unknown(after.catalog(), "in another unit: " + after.headline());
            } else {
                after.drawOn(chart, after.catalog());
            }
            difference
                    .change()
                    .filter(change -> !change.isExact() && !difference.isKnowledge() && difference.isTight())
                    .ifPresent(change -> chart.mark("change, " + after.catalog(), change));
        }
        return chart.build();
    }

    /**
     * The worlds, a row each, with the answer. What an intervention changes has the change and whether the answer fell;
     * with its ends, the completions that reach them, as far as some are found. What is only known otherwise has how
     * far each bound moved, which says nothing of the world.
     *
     * @return a table to print
     */
    @Override
    public Table page() {
        Table.Builder table = Table.of(before().question() + ": " + before().unit())
                .column("World")
                .rightColumn("Answer")
                .rightColumn("Change")
                .column("Fell?");
        List<List<String>> rows = new ArrayList<>(List.of(row(before(), "", "", "")));
        for (Difference difference : differences()) {
            Difference.Found found = difference.found();
            rows.add(row(
                    difference.after(),
                    difference.moved(found),
                    found.isKnowledge
                            ? ""
                            : found.is(by -> by.isBelow(0)).name().toLowerCase(Locale.ROOT),
                    difference.words(found)));
        }
        boolean hasWords = rows.stream().anyMatch(cells -> !cells.get(4).isEmpty());
        Table.Builder whole = hasWords ? table.column("How it was found") : table;
        rows.forEach(cells -> whole.row(cells.subList(0, hasWords ? 5 : 4).toArray(String[]::new)));
        return whole.build();
    }

    private static List<String> row(Assessment answer, String change, String fell, String how) {
        return List.of(answer.catalog(), answer.figure(), change, fell, how);
    }

    /**
     * Two lines for a shell.
     *
     * @return the first two answers, a line each
     */
    @Override
    public String toString() {
        return differences().get(0).toString();
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
         * <p>Answers that rest on the very same inputs do not differ, however wide their bounds are. Of an
         * intervention, which changes the world and not what is known of it, the change is that in each completion of
         * what is unknown, where that can be found ({@link #isTight()}). Otherwise the bounds are those that follow if
         * the two answers were independent, which encloses the truth but may be wide.
         *
         * @return after less before; empty if one of them has no value or they are in different units
         */
        public Optional<Estimate> change() {
            return found().change;
        }

        /**
         * What is found of two answers, once for all that is said of them.
         *
         * @param isKnowledge whether the worlds differ only in what is known
         * @param ends the markets that reach the least and the greatest change; empty if the answers are of no market
         * @param change by how much the answers differ; empty if one has no value
         */
        private record Found(boolean isSame, boolean isKnowledge, Optional<List<End>> ends, Optional<Estimate> change) {
            Ternary is(Function<Estimate, Ternary> so) {
                return isKnowledge ? Ternary.UNKNOWN : change.map(so).orElse(Ternary.UNKNOWN);
            }
        }

        private Found found() {
            boolean isSame = isSame();
            boolean isKnowledge = isKnowledge(isSame);
            Optional<List<End>> ends = isSame || isKnowledge ? Optional.empty() : ends();
            return new Found(isSame, isKnowledge, ends, change(isSame, isKnowledge, ends));
        }

        private Optional<Estimate> change(boolean isSame, boolean isKnowledge, Optional<List<End>> ends) {
            if (before.value().isEmpty()
                    || after.value().isEmpty()
                    || !before.unit().equals(after.unit())) {
                return Optional.empty();
            }
            if (isSame) {
                return Optional.of(Estimate.exactly(0));
            }
            Estimate apart = after.value().get().minus(before.value().get());
            return Optional.of(unrounded(ends.map(both -> Estimate.between(
                            both.get(0).value().low(), both.get(1).value().high()))
                    .or(() -> isKnowledge ? Optional.empty() : SharedTotal.change(before, after))
                    .flatMap(apart::intersection)
                    .orElse(apart)));
        }

        /** The change with 0 for an end that is 0 but for rounding. */
        private Estimate unrounded(Estimate change) {
            double floor = Math.abs(change.low()) <= noise() ? 0 : Double.NEGATIVE_INFINITY;
            double ceiling = Math.abs(change.high()) <= noise() ? 0 : Double.POSITIVE_INFINITY;
            boolean isAside = (floor == 0 && change.low() > 0) || (ceiling == 0 && change.high() < 0);
            return (isAside ? change.hull(Estimate.exactly(0)) : change).within(floor, ceiling);
        }

        private double noise() {
            double most = 0;
            for (double end : List.of(before.low(), before.high(), after.low(), after.high())) {
                most = Double.isFinite(end) ? Math.max(most, Math.abs(end)) : most;
            }
            return ROUNDING * most;
        }

        /**
         * Whether the change is bounded as closely as what is stated allows.
         *
         * @return true if both answers are exact or rest on the same inputs, or some completion of what is unknown
         *     reaches each end
         * @since 0.3.0
         */
        public boolean isTight() {
            boolean isExact = Stream.of(before, after)
                    .allMatch(answer -> answer.value().map(Estimate::isExact).orElse(false));
            return isExact
                    || isSame()
                    || found().ends
                            .filter(both -> both.stream().allMatch(End::isReached))
                            .isPresent();
        }

        /**
         * Whether the two worlds differ by what is known of them alone, as by a reading, an edition of the data or a
         * correction, and not by what is in them. Of such an answer nothing fell or rose.
         *
         * @return false if one world is the other after scenarios, or both are the same on other days
         * @since 0.3.0
         */
        public boolean isKnowledge() {
            return isKnowledge(isSame());
        }

        private boolean isKnowledge(boolean isSame) {
            List<Lens> apart = Stream.of(before, after)
                    .flatMap(answer -> answer.catalog.lenses().stream().skip(shared()))
                    .toList();
            boolean isSameData = before.catalog.version().equals(after.catalog.version());
            return !isSame && (!isSameData || apart.isEmpty() || !apart.stream().allMatch(Lens::changesWorld));
        }

        /** How many lenses both worlds begin with. */
        private int shared() {
            List<Lens> some = before.catalog.lenses();
            List<Lens> others = after.catalog.lenses();
            return (int) IntStream.range(0, Math.min(some.size(), others.size()))
                    .takeWhile(place -> some.get(place).equals(others.get(place)))
                    .count();
        }

        private Optional<List<End>> ends() {
            List<List<Substitution>> rules = List.of(substitutions(before, 0, shared()), own(before), own(after));
            return before.said()
                    .market()
                    .flatMap(was -> after.said()
                            .market()
                            .flatMap(is -> MarketChange.of(
                                    was, is, rules, before.said().isJointSupply())));
        }

        private List<Substitution> own(Assessment answer) {
            return substitutions(answer, shared(), answer.catalog.lenses().size());
        }

        /** What some of the lenses do to unstated vendors, each in the world that it was seen through. */
        private static List<Substitution> substitutions(Assessment answer, int from, int to) {
            List<Substitution> found = new ArrayList<>();
            Catalog world = answer.catalog.asReleased();
            for (int i = 0; i < to; i++) {
                Lens lens = answer.catalog.lenses().get(i);
                found.addAll(i < from ? List.of() : lens.substitutions(world));
                world = i + 1 < to && world.lenses().size() <= i ? world.through(lens) : world;
            }
            return found;
        }

        /**
         * By how much the answer changes, in words: the change, or of one of knowledge alone how far each bound moved.
         *
         * @return such as {@code 1,250} or {@code low +3, high same}; {@code unknown} without a change
         * @since 0.3.0
         */
        public String moved() {
            return moved(found());
        }

        private String moved(Found found) {
            if (!found.isKnowledge || found.change.isEmpty()) {
                return Assessment.words(found.change);
            }
            return "low " + moved(before.low(), after.low()) + ", high " + moved(before.high(), after.high());
        }

        private static String moved(double from, double to) {
            if (from == to || Math.abs(to - from) < ROUNDING * Math.abs(from)) {
                return "same";
            }
            return Double.isInfinite(to - from)
                    ? "unbounded"
                    : (to > from ? "+" : "")
                            + Estimate.exactly(to).minus(Estimate.exactly(from)).describe(DIGITS);
        }

        /** How the change was found, where its bounds are wide. */
        private String words(Found found) {
            boolean isPoint = found.change
                    .map(by -> by.width() <= NEAR * (1 + Math.abs(by.midpoint())))
                    .orElse(true);
            if (found.isSame || isPoint || found.isKnowledge) {
                return "";
            }
            String stated = own(after).isEmpty() && own(before).isEmpty() ? "\nedits act on stated vendors alone" : "";
            return found.ends
                    .map(ends -> words("low end", ends.get(0)) + "\n" + words("high end", ends.get(1)) + stated)
                    .or(() -> SharedTotal.change(before, after).map(shared -> "both answers divide by the same total"))
                    .orElse("the true range may be narrower: the answers were bounded apart");
        }

        private static String words(String end, End found) {
            return end + (found.isReached() ? " if " : " not reached; nearest found if ") + found.witness();
        }

        private boolean isSame() {
            return before.value().equals(after.value())
                    && before.inputs().equals(after.inputs())
                    && before.missing().equals(after.missing())
                    && own(before).equals(own(after));
        }

        /**
         * Whether the answer fell.
         *
         * @return UNKNOWN if the bounds do not tell, if there is no {@link #change()}, or only {@linkplain
         *     #isKnowledge() what is known} changed
         */
        public Ternary fell() {
            return found().is(by -> by.isBelow(0));
        }

        /**
         * Whether the answer rose.
         *
         * @return UNKNOWN as {@link #fell()} is
         */
        public Ternary rose() {
            return found().is(by -> by.isAbove(0));
        }

        /**
         * Two lines for a shell.
         *
         * @return both answers, a line each, with the basis of the figures also where a line is full
         */
        @Override
        public String toString() {
            return before.headline() + "\n-> " + after.headline();
        }
    }
}
