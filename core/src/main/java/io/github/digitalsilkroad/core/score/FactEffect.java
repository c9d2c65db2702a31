package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How far one fact moves an answer: the answer for each value that the fact may have, with every other fact
 * unchanged. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class FactEffect permits ImmutableFactEffect {

    FactEffect() {}

    static FactEffect of(Fact fact, Assessment now, Map<Dispute.Side, Assessment> sides) {
        return ImmutableFactEffect.of(fact, List.of(), now, sides);
    }

    /**
     * One entry for facts that can replace each other: the one that moves the answer most, with the others that move
     * it. Empty if none does.
     */
    static Optional<FactEffect> either(List<FactEffect> any) {
        return any.stream()
                .filter(one -> one.size() > 0)
                .reduce((most, other) -> other.size() > most.size() ? other : most)
                .map(most -> most.withAlternatives(any.stream()
                        .filter(one -> one != most && one.size() > 0)
                        .map(FactEffect::fact)
                        .toList()));
    }

    /**
     * The fact that is disputed or missing.
     *
     * @return the fact as the catalog has it, with every claim on it, or with none
     */
    public abstract Fact fact();

    /**
     * The other facts that can replace {@link #fact()}, and move the answer no more: of a system without a vendor
     * its integrator beside its supplier.
     *
     * @return an unmodifiable list, in the order of reading; empty of a disputed fact
     * @since 0.3.0
     */
    public abstract List<Fact> alternatives();

    abstract FactEffect withAlternatives(Iterable<? extends Fact> facts);

    /**
     * The answer as it is.
     *
     * @return what the fact moves
     */
    public abstract Assessment answer();

    /**
     * Whether the sides are those of sources that contradict each other; otherwise they are what the fact may be, which
     * is missing. A fact that the preferred source leaves undisclosed, and another one states, can be both.
     *
     * @return true if this is the effect of a dispute
     */
    public boolean isDisputed() {
        return sides().keySet().stream().anyMatch(side -> !side.claims().isEmpty());
    }

    /**
     * The values that the fact may have, each with its answer.
     *
     * @return an unmodifiable map, in their order; of a disputed fact each value that a source claims; of a missing
     *     quantity, amount or ratio two, none and the whole range that is legal; of any other missing fact each value
     *     that a source claims of the same property elsewhere in the catalog
     */
    public abstract Map<Dispute.Side, Assessment> sides();

    /**
     * From the lowest to the highest answer that some side gives.
     *
     * @return the hull of the answers, empty if no side gives one
     */
    public Optional<Estimate> range() {
        return sides().values().stream()
                .flatMap(answer -> answer.value().stream())
                .reduce(Estimate::hull);
    }

    /**
     * How far the fact moves the answer: the greatest distance between the lower bounds, or between the upper bounds,
     * of the answer as it is and as the sides give it.
     *
     * @return 0 or more, in the unit of the answer; infinite if it decides whether there is an answer or a bound
     */
    @Value.Lazy
    public double size() {
        return Math.max(spread(Assessment::low), spread(Assessment::high));
    }

    private double spread(ToDoubleFunction<Assessment> bound) {
        DoubleSummaryStatistics bounds = Stream.concat(Stream.of(answer()), sides().values().stream())
                .mapToDouble(bound)
                .summaryStatistics();
        return bounds.getMin() == bounds.getMax() ? 0 : bounds.getMax() - bounds.getMin();
    }

    /**
     * The sides as lines: the answers, each with the values that give it; of many the lowest, the highest and a count.
     */
    String words() {
        Map<String, List<Dispute.Side>> byAnswer = sides().entrySet().stream()
                .sorted(Comparator.comparingDouble(side -> order(side.getValue())))
                .collect(groupingBy(
                        side -> Assessment.words(side.getValue().value()),
                        LinkedHashMap::new,
                        mapping(Map.Entry::getKey, toList())));
        List<String> lines = new ArrayList<>();
        byAnswer.forEach((answer, same) -> {
            int more = same.size() - 1;
            lines.add(answer + " if " + same.get(0)
                    + (more == 0 ? "" : more == 1 ? " or " + same.get(1) : " or " + more + " others"));
        });
        return lines.size() <= MOST_LINES
                ? String.join("\n", lines)
                : lines.get(0) + "\n" + lines.get(lines.size() - 1) + "\nbetween for " + (lines.size() - 2)
                        + " more values";
    }

    private static final int MOST_LINES = 3;
    private static final int MOST_NAMED = 2;

    private static double order(Assessment answer) {
        return answer.low() == Double.NEGATIVE_INFINITY ? answer.high() : answer.low();
    }

    /** How the fact comes to have several values. */
    String why() {
        return isDisputed() ? fact().claims().disputeText() : "missing";
    }

    /**
     * One line for a shell.
     *
     * @return how far the fact moves the answer, on what basis that is, and the fact, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(sizeWords() + Lines.afterComma(answer().basis()) + ": " + name() + " (" + why() + ")");
    }

    /**
     * Which fact it is, with its alternatives.
     *
     * @return subject and property, or year of a series, such as {@code some-system supplier or integrator}
     */
    public String name() {
        return fact().subject().id() + " " + label();
    }

    /** The names of the first three properties; a value of any one is enough. */
    String label() {
        int more = alternatives().size() - MOST_NAMED;
        return fact().label()
                + alternatives().stream()
                        .limit(more > 1 ? MOST_NAMED : alternatives().size())
                        .map(other -> " or " + other.label())
                        .collect(joining())
                + (more > 1 ? " or " + more + " others" : "");
    }

    /** How far the fact moves the answer; {@code decides} where the answer has no bound without it. */
    String sizeWords() {
        return Double.isInfinite(size())
                ? "decides"
                : Estimate.exactly(size()).describe(4).toLowerCase(Locale.ROOT);
    }
}
