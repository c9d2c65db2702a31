package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much each cause contributed to the change of an answer.
 *
 * <p>The question is asked of the world of every subset of the causes, and the change is divided by the Shapley value
 * (L. S. Shapley, A Value for n-Person Games, 1953), once for each bound of the answer: what a cause adds, averaged
 * over every order of the causes. The shares of a bound add up to its change exactly, and as printed. Causes that act
 * only together share equally, so the order of the causes does not matter.
 *
 * <p>{@link #effect} names the changes that the newer answer needs, and each contribution those of its cause.
 *
 * <p>A fact that a scenario supposes counts as the scenario's, even if it also changed otherwise. Two worlds that
 * differ by {@link Catalog#asOf} differ by their day alone, which is no cause; use {@link Score#timeline} for those. A
 * view: {@link #print()} shows the shares. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Attribution implements Report {

    private static final int DIGITS = 4;
    private static final double NOISE = 1e-9;

    private final ReleaseEffect effect;
    private final List<Contribution> contributions;

    /** The exact shares of the change of either bound; null if it is somewhere unknown or without limit. */
    final @Nullable Shapley low;

    final @Nullable Shapley high;

    private Attribution(
            List<CauseDetail> causes, Map<CauseDetail, Integer> changes, Assessment[] answers, ReleaseEffect effect) {
        this.effect = effect;
        this.low = shares(causes.size(), answers, Estimate::low);
        this.high = shares(causes.size(), answers, Estimate::high);
        List<Contribution> shares = new ArrayList<>(causes.size());
        for (int i = 0; i < causes.size(); i++) {
            CauseDetail reason = causes.get(i);
            shares.add(new Contribution(
                    reason.cause(),
                    reason.detail(),
                    requireNonNull(changes.get(reason), "changes"),
                    effect.changes(reason),
                    share(low, i),
                    share(high, i)));
        }
        this.contributions = List.copyOf(shares);
    }

    static Attribution of(ReleaseDiff diff, Score score, Score method, Budget budget) {
        PartialWorld partial = new PartialWorld(diff);
        SortedMap<CauseDetail, Integer> changes = new TreeMap<>();
        partial.steps.forEach(step -> changes.merge(step.cause(), step.changes().size(), Integer::sum));
        Reading before = diff.before().reading();
        Reading after = diff.after().reading();
        if (!before.equals(after)) {
            changes.put(new CauseDetail(Cause.READING, before + " -> " + after), 0);
        }
        if (score != method) {
            changes.put(new CauseDetail(Cause.METHOD, method.on(diff.after()).question()), 0);
        }
        List<CauseDetail> causes = List.copyOf(changes.keySet());
        if (causes.size() > Shapley.MOST) {
            throw new IllegalArgumentException("a change with " + causes.size() + " causes: at most " + Shapley.MOST
                    + " can be shared out; the causes are " + causes + "; compare with fewer scenarios at once");
        }
        Assessment[] answers = new Assessment[1 << causes.size()];
        answers[0] = score.on(diff.before());
        answers[answers.length - 1] = method.on(diff.after());
        if (!answers[0].unit().equals(answers[answers.length - 1].unit())) {
            throw new IllegalArgumentException("a change from " + answers[0].unit() + " to "
                    + answers[answers.length - 1].unit() + ": answers in two units have no difference to share out");
        }
        Map<Set<CauseDetail>, Catalog> worlds = new HashMap<>();
        for (int set = 1; set < answers.length - 1; set++) {
            Set<CauseDetail> chosen = chosen(causes, set);
            boolean other = chosen.removeIf(cause -> cause.cause() == Cause.METHOD);
            Catalog world = worlds.computeIfAbsent(
                    chosen,
                    some -> partial.world(
                            partial.steps.stream()
                                    .filter(step -> some.contains(step.cause()))
                                    .toList(),
                            some.stream().anyMatch(cause -> cause.cause() == Cause.READING) ? after : before));
            answers[set] = (other ? method : score).on(world);
        }
        ReleaseEffect effect =
                new ReleaseEffect(diff, partial, answers[0], method, answers[answers.length - 1], budget);
        return new Attribution(causes, changes, answers, effect);
    }

    private static Set<CauseDetail> chosen(List<CauseDetail> causes, int set) {
        return IntStream.range(0, causes.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(causes::get)
                .collect(Collectors.toSet());
    }

    /** The shares of one bound, or null if it is somewhere unknown or without limit. */
    private static @Nullable Shapley shares(int causes, Assessment[] answers, ToDoubleFunction<Estimate> bound) {
        for (Assessment answer : answers) {
            if (answer.value().isEmpty()
                    || !Double.isFinite(bound.applyAsDouble(answer.value().get()))) {
                return null;
            }
        }
        return Shapley.of(
                causes, set -> bound.applyAsDouble(answers[set].value().orElseThrow()));
    }

    private static Optional<Estimate> share(@Nullable Shapley shares, int cause) {
        return shares == null ? Optional.empty() : Optional.of(shares.share(cause));
    }

    private Assessment before() {
        return effect.difference().before();
    }

    private Assessment after() {
        return effect.difference().after();
    }

    /**
     * The changes that explain the move of the answer.
     *
     * @return both answers and a minimal set of changes, asked of the newer question
     */
    public ReleaseEffect effect() {
        return effect;
    }

    /**
     * What each cause did.
     *
     * @return an unmodifiable list, a contribution for each cause that tells the two worlds apart
     */
    public List<Contribution> contributions() {
        return contributions;
    }

    @Override
    public Document page() {
        boolean isPoint = isPoint(before()) && isPoint(after());
        List<String> lows = column(Estimate::low, low, isPoint ? RoundingMode.HALF_EVEN : RoundingMode.FLOOR);
        List<String> highs = column(Estimate::high, high, isPoint ? RoundingMode.HALF_EVEN : RoundingMode.CEILING);
        Set<String> bases = new LinkedHashSet<>(List.of(before().basis(), after().basis()));
        bases.remove("");
        String basis = Lines.afterComma(String.join(", then ", bases));
        Table.Builder table = Table.of(before().question() + ": " + before().unit() + basis)
                .column("World or cause")
                .rightColumn("Changes");
        boolean single = lows.equals(highs);
        table = single
                ? table.rightColumn("Answer")
                : table.rightColumn("At least").rightColumn("At most");
        for (int i = 0; i < lows.size(); i++) {
            boolean isWorld = i == 0 || i == lows.size() - 1;
            String name = i == 0
                    ? before().catalog()
                    : isWorld ? after().catalog() : contributions.get(i - 1).words();
            int changes = isWorld ? 0 : contributions.get(i - 1).changes();
            String count = changes == 0 ? "" : printed(BigDecimal.valueOf(changes));
            Stream<String> cells = Stream.of(name, count, lows.get(i), highs.get(i));
            table.row(cells.limit(single ? 3 : 4).toArray(String[]::new));
        }
        Document.Builder page = Document.builder()
                .add(table.build())
                .paragraph(
                        low == null && high == null
                                ? "The change cannot be shared out: without some of the causes there is no answer."
                                : "A cause's share is what it adds, averaged over every order of the causes; shares add"
                                        + " up to the change.");
        return effect.addTo(page).build();
    }

    /** One bound of the older answer, what each cause added to it, and that bound of the newer answer. */
    private List<String> column(ToDoubleFunction<Estimate> bound, @Nullable Shapley shares, RoundingMode mode) {
        int places = places();
        List<String> column = new ArrayList<>();
        column.add(words(before(), bound, places, mode));
        if (shares == null) {
            contributions.forEach(share -> column.add("unknown"));
        } else {
            for (BigDecimal share : shares.rounded(places, mode)) {
                column.add((share.signum() > 0 ? "+" : "") + printed(share));
            }
        }
        column.add(words(after(), bound, places, mode));
        return column;
    }

    /** Whether the bounds of an answer differ by rounding at most. */
    private static boolean isPoint(Assessment answer) {
        return answer.value()
                .filter(value -> value.width() > NOISE * Math.abs(value.high()))
                .isEmpty();
    }

    private static String words(Assessment answer, ToDoubleFunction<Estimate> bound, int places, RoundingMode mode) {
        if (answer.value().isEmpty()) {
            return "unknown";
        }
        double value = bound.applyAsDouble(answer.value().get());
        return Double.isFinite(value) ? printed(Decimals.scale(new BigDecimal(value), places, mode)) : "no limit";
    }

    private static String printed(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** As many decimal places as give the larger answer four digits. */
    private int places() {
        double size = Stream.of(before(), after())
                .flatMap(answer -> answer.value().stream())
                .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        int before = size == 0 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        return Math.max(0, DIGITS - Math.max(before, 1));
    }

    /**
     * Two lines for a shell.
     *
     * @return both answers and the number of causes, a line each
     */
    @Override
    public String toString() {
        return effect.difference() + " (" + Lines.count(contributions.size(), "cause") + ")";
    }
}
