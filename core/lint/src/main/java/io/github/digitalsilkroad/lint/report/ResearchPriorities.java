package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.FactEffect;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Sensitivity;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What to find out next: the missing and disputed facts of a catalog, those first that move a set of answers most.
 *
 * <p><b>Definition.</b> Each question is asked which facts {@linkplain Score#sensitivity move} its answer. A fact's
 * share of an answer is how far it alone moves a bound, divided by the widest range that any single fact gives the
 * answer: 0 to 1, so that percent and points can be added; 1 where the fact decides whether there is an answer, or a
 * bound. The weight of a fact is the sum of its shares over all questions. Facts are listed in descending order of
 * weight, then of the number of answers, then by subject and property; in the table, facts that differ only in their
 * subject share a row.
 *
 * <p><b>What it does not mean.</b> Facts are moved one at a time, as in {@link Sensitivity}; weights give an order,
 * they are not probabilities, and every question counts the same. A view: {@link #print()} shows the list. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * ResearchPriorities.of(dsr, List.of(VendorConcentration.of("UZ"), DebtLeverage.of("TJ").owedTo("CN").in(2020)))
 *         .first(10)
 *         .print();
 * }</pre>
 *
 * @since 0.3.0
 */
public final class ResearchPriorities implements Report {

    private static final int NAMED = 2;
    private static final int SUBJECTS = 4;
    private static final int DIGITS = 4;

    private static final Comparator<Assessment> ASCENDING = Comparator.<Assessment>comparingDouble(
                    answer -> Double.isFinite(answer.low()) ? answer.low() : answer.high())
            .thenComparingDouble(Assessment::low)
            .thenComparingDouble(Assessment::high);

    private final List<Priority> priorities;
    private final int questions;
    private final List<String> open;
    private final String world;

    private ResearchPriorities(List<Priority> priorities, int questions, List<String> open, String world) {
        this.priorities = List.copyOf(priorities);
        this.questions = questions;
        this.open = List.copyOf(open);
        this.world = world;
    }

    /**
     * Ranks what is missing or disputed.
     *
     * @param catalog what the questions are asked of
     * @param questions any scores
     * @return the facts that move some answer
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if a question names something that the catalog
     *     does not have
     */
    public static ResearchPriorities of(Catalog catalog, Collection<? extends Score> questions) {
        requireNonNull(catalog, "catalog");
        Map<FactKey, List<Effect>> effects = new LinkedHashMap<>();
        Set<MissingInput> open = new LinkedHashSet<>();
        for (Score question : requireNonNull(questions, "questions")) {
            Sensitivity sensitivity = question.sensitivity(catalog);
            double span = span(sensitivity);
            for (FactEffect moved : sensitivity.effects()) {
                double share = Double.isInfinite(moved.size()) ? 1 : Math.min(1, moved.size() / span);
                List<FactKey> any = Stream.concat(Stream.of(moved.fact()), moved.alternatives().stream())
                        .map(Fact::key)
                        .toList();
                effects.computeIfAbsent(
                                any.stream()
                                        .filter(effects::containsKey)
                                        .findFirst()
                                        .orElse(any.get(0)),
                                key -> new ArrayList<>())
                        .add(new Effect(sensitivity.answer(), moved, share));
            }
            open.addAll(sensitivity.open());
        }
        List<Priority> priorities = new ArrayList<>();
        effects.forEach((key, some) -> {
            some.sort(Comparator.comparingDouble(Effect::share).reversed());
            Fact fact = some.get(0).fact().fact();
            priorities.add(new Priority(fact, some, catalog.searched(key)));
        });
        priorities.sort(Comparator.comparingDouble(Priority::weight)
                .thenComparingInt(priority -> priority.effects.size())
                .reversed()
                .thenComparing(priority -> priority.effects.get(0).fact().name()));
        return new ResearchPriorities(
                priorities, questions.size(), MissingInput.lines(List.copyOf(open)), catalog.toString());
    }

    /** The widest range of the answer that any single fact gives it; open bounds do not count. */
    private static double span(Sensitivity sensitivity) {
        DoubleSummaryStatistics ends = Stream.concat(
                        Stream.of(sensitivity.answer()),
                        sensitivity.effects().stream().flatMap(moved -> moved.sides().values().stream()))
                .flatMap(answer -> answer.value().stream())
                .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()))
                .filter(Double::isFinite)
                .summaryStatistics();
        return ends.getMax() - ends.getMin();
    }

    /**
     * The facts to find out, each with its weight and what it moves.
     *
     * @return an unmodifiable list, in descending order of weight
     */
    public List<Priority> list() {
        return priorities;
    }

    /**
     * Only the first facts.
     *
     * @param n how many at most, 0 or more
     * @return a shorter list
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public ResearchPriorities first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("first " + n + ": ask for 0 facts or more");
        }
        return new ResearchPriorities(priorities.subList(0, Math.min(n, priorities.size())), questions, open, world);
    }

    /**
     * What is missing and cannot be settled by a fact on any entity of the catalog, such as a series that it lacks.
     *
     * @return an unmodifiable list of lines
     */
    public List<String> open() {
        return open;
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder();
        if (priorities.isEmpty()) {
            page.paragraph("No single fact that is missing or disputed moves "
                    + (questions == 1 ? "the answer." : "any of " + Lines.count(questions, "answer") + "."));
        } else {
            Table.Builder table = Table.of("What to find out next, for " + Lines.count(questions, "answer"))
                    .rightColumn("Weight")
                    .column("Fact")
                    .column("Moves");
            Collection<List<Priority>> rows = alike();
            for (List<Priority> alike : rows) {
                Priority first = alike.get(0);
                List<Text> subjects = new ArrayList<>();
                for (Priority priority : alike.subList(0, Math.min(SUBJECTS, alike.size()))) {
                    subjects.add(Text.thing(priority.fact().subject().id()));
                }
                int more = alike.size() - subjects.size();
                table.row(
                        Text.of(first.weightWords()),
                        Text.join("\n", subjects)
                                .plus((more > 0 ? "\nand " + more + " more" : "") + "\n" + first.what()),
                        first.moves());
            }
            page.add(table.build())
                    .paragraph((rows.size() < priorities.size()
                                    ? Lines.count(priorities.size(), "fact") + " in " + Lines.count(rows.size(), "row")
                                            + ": those that differ only in their subject share one. "
                                    : "")
                            + "Weight: the part of each answer's range that the fact alone moves (0 to 1; 1 if it"
                            + " decides whether there is an answer or a bound), added over the answers. Of several"
                            + " values those that give the least and the greatest answer are named.");
        }
        if (!open.isEmpty()) {
            page.paragraph("No single fact would settle: " + String.join("; ", open));
        }
        return page.paragraph(world).build();
    }

    /**
     * The least and the greatest answer that a fact can give, each with the value that gives it, such as
     * {@code 0 if CNY 0}. Their basis is given only where the present answer is unknown; a known one states its own.
     *
     * @param fact what moves an answer
     * @return the two ends in ascending order, an answer without a lower bound by its upper one, and an unknown one
     *     last; one end if they read alike
     * @since 0.3.0
     */
    public static List<Text> ends(FactEffect fact) {
        Set<Map.Entry<Dispute.Side, Assessment>> sides = fact.sides().entrySet();
        if (sides.isEmpty()) {
            return List.of();
        }
        Map.Entry<Dispute.Side, Assessment> least = Collections.min(sides, Map.Entry.comparingByValue(ASCENDING));
        Map.Entry<Dispute.Side, Assessment> greatest = Collections.max(sides, Map.Entry.comparingByValue(ASCENDING));
        boolean isKnown = fact.answer().value().isPresent();
        String low = isKnown ? value(least.getValue()) : least.getValue().figure();
        String high = isKnown ? value(greatest.getValue()) : greatest.getValue().figure();
        return low.equals(high)
                ? List.of(end(low, least.getKey()))
                : List.of(end(low, least.getKey()), end(high, greatest.getKey()));
    }

    private static Text end(String answer, Dispute.Side side) {
        return Text.of(answer + " if ").plus(Text.value(side.value()));
    }

    /** Groups the facts that differ only in their subject, such as the vendors of several systems. */
    private Collection<List<Priority>> alike() {
        Map<List<String>, List<Priority>> groups = new LinkedHashMap<>();
        for (Priority priority : priorities) {
            groups.computeIfAbsent(
                            List.of(
                                    priority.weightWords(),
                                    priority.what(),
                                    priority.moves().toString()),
                            key -> new ArrayList<>())
                    .add(priority);
        }
        return groups.values();
    }

    /**
     * One line for a shell.
     *
     * @return how many facts there are and of how many answers
     */
    @Override
    public String toString() {
        return Lines.count(priorities.size(), "fact") + " to find out for " + Lines.count(questions, "answer")
                + " (print() shows them)";
    }

    /**
     * A fact to find out. Immutable and thread-safe.
     *
     * @since 0.3.0
     */
    public static final class Priority {
        private final Fact fact;
        private final List<Effect> effects;
        private final Optional<SearchRecord> searched;

        private Priority(Fact fact, List<Effect> effects, Optional<SearchRecord> searched) {
            this.fact = fact;
            this.searched = searched;
            this.effects = List.copyOf(effects);
        }

        /**
         * The fact that is missing or disputed.
         *
         * @return the fact
         */
        public Fact fact() {
            return fact;
        }

        /**
         * The latest search that found no value of it.
         *
         * @return the search, empty if no one looked for it
         */
        public Optional<SearchRecord> searched() {
            return searched;
        }

        /**
         * The sum of its shares of the answers.
         *
         * @return above 0 and at most the number of answers
         */
        public double weight() {
            return effects.stream().mapToDouble(Effect::share).sum();
        }

        /**
         * How each answer moves.
         *
         * @return an unmodifiable list, first the answer of whose range the fact moves the largest part
         */
        public List<FactEffect> effects() {
            return effects.stream().map(Effect::fact).toList();
        }

        /** The answers that it moves, at least one, the largest share first. */
        List<Effect> shares() {
            return effects;
        }

        /** Whether sources contradict each other on it; otherwise no source states it. */
        boolean isDisputed() {
            return effects.stream().anyMatch(effect -> effect.fact().isDisputed());
        }

        private String weightWords() {
            return String.format(Locale.ROOT, "%.2f", weight());
        }

        private String what() {
            FactEffect first = effects.get(0).fact();
            return Stream.concat(Stream.of(first.fact()), first.alternatives().stream())
                            .map(Fact::label)
                            .collect(Collectors.joining(" or "))
                    + ", "
                    + (isDisputed()
                            ? fact.claims().disputeText()
                            : searched.map(SearchRecord::reason).orElse("not looked for"));
        }

        /** The first answers that it moves, and how many more there are. */
        private Text moves() {
            int more = effects.size() - NAMED;
            return Text.join(
                            "\n",
                            effects.stream().limit(NAMED).map(Effect::text).toList())
                    .plus(more > 0 ? "\nand " + Lines.count(more, "more answer") : "");
        }

        /**
         * One line for a shell.
         *
         * @return the fact, and how many answers it moves
         */
        @Override
        public String toString() {
            return Lines.fit(effects.get(0).fact().name() + ": moves " + Lines.count(effects.size(), "answer"));
        }
    }

    /** What one fact does to one answer, and the share of its range that the fact moves: above 0 and at most 1. */
    record Effect(Assessment answer, FactEffect fact, double share) {

        /**
         * The question, how far its answer moves, from which one, and what the answer would be, the least to the
         * greatest.
         */
        Text text() {
            String by = Double.isInfinite(fact.size())
                    ? "decides"
                    : "by " + Estimate.exactly(fact.size()).describe(DIGITS) + " " + answer.unit();
            return Text.of(answer.question() + ": " + by + "; now " + answer.figure() + ", would be ")
                    .plus(Text.join("; or ", ends(fact)));
        }

        @Override
        public String toString() {
            return text().toString();
        }
    }

    private static String value(Assessment some) {
        return some.value().map(value -> value.describe(DIGITS)).orElse("unknown");
    }
}
