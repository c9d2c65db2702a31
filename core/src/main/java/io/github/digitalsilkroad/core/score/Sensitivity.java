package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The facts that an answer depends on: which single fact, disputed or missing, moves it most. A list of what to find
 * out.
 *
 * <p>Each disputed fact takes the value of each of its sides in turn, and each missing one the values that it may have,
 * while everything else stays as it is under the reading of the catalog; see {@link FactEffect}. Where any one of
 * several missing facts would do, such as a supplier or an integrator, they are one entry, and each is tried alone.
 * Only facts that the answer {@linkplain Assessment#facts() read} are tried, as its {@link Recorder} noted them, and
 * those that do not move it are left out. The order is by {@link FactEffect#size()}, then by subject and property. What
 * is missing and is no fact of anything that the catalog holds stays {@link #open()}.
 *
 * <p><b>What it does not mean.</b> Facts are moved one at a time: two that matter only together are not found, and the
 * effects of several do not add up. A view: {@link #print()} shows the list. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Sensitivity implements Report permits ImmutableSensitivity {

    Sensitivity() {}

    static Sensitivity of(Score score, Catalog catalog, Budget budget) {
        Assessment answer = score.on(catalog);
        int asked = 1;
        Settlement settlement = new Settlement(score, catalog, answer);
        List<FactEffect> effects = new ArrayList<>();
        for (Fact fact : answer.facts()) {
            if (fact.claims().isDisputed()) {
                List<Dispute.Side> sides = Dispute.Side.of(fact.claims().conflicting());
                asked += sides.size();
                budget.requireAnswers(asked, answer.question());
                effects.add(FactEffect.of(fact, answer, settlement.settled(fact, sides)));
            }
        }
        List<MissingInput> open = new ArrayList<>();
        Set<FactKey> tried = new HashSet<>();
        for (List<MissingInput> either : MissingInput.either(answer.missing())) {
            boolean isOpen = true;
            List<FactEffect> moving = new ArrayList<>();
            for (MissingInput input : either) {
                Optional<Fact> fact = input.fact().map(known -> catalog.fact(known.key()));
                List<?> values = fact.isPresent() && !input.isStated() ? settlement.values(fact.get()) : List.of();
                isOpen &= values.isEmpty();
                if (!values.isEmpty() && tried.add(fact.orElseThrow().key())) {
                    asked += values.size();
                    budget.requireAnswers(asked, answer.question());
                    moving.add(FactEffect.of(fact.get(), answer, settlement.supposed(fact.get(), values)));
                }
            }
            if (isOpen) {
                open.add(either.get(0));
            }
            FactEffect.either(moving).ifPresent(effects::add);
        }
        effects.removeIf(effect -> effect.size() == 0);
        effects.sort(Comparator.comparingDouble(FactEffect::size).reversed().thenComparing(FactEffect::name));
        return ImmutableSensitivity.of(answer, effects, open);
    }

    /**
     * The answer as it is.
     *
     * @return what the facts move
     */
    public abstract Assessment answer();

    /**
     * The facts that move the answer, the one that moves it most first.
     *
     * @return an unmodifiable list
     */
    public abstract List<FactEffect> effects();

    abstract Sensitivity withEffects(Iterable<? extends FactEffect> some);

    /**
     * What is missing and is no single fact about a row of the catalog: a series that it lacks, say.
     *
     * @return an unmodifiable list, of {@link Assessment#missing()}
     */
    public abstract List<MissingInput> open();

    /**
     * Only the first facts.
     *
     * @param n how many at most, 0 or more
     * @return a shorter list
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public Sensitivity first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("first " + n + ": ask for 0 facts or more");
        }
        return withEffects(effects().subList(0, Math.min(n, effects().size())));
    }

    /**
     * How far each fact moves the answer, as a picture.
     *
     * @return a chart with a bar for the answer as it is and one for each fact, from the least to the greatest that the
     *     answer may become
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(answer().question(), Chart.Scale.AMOUNT).unit(answer().unit());
        answer().drawOn(chart, "now");
        for (FactEffect effect : effects()) {
            String label = effect.name() + " (" + effect.why() + ")";
            effect.range()
                    .ifPresentOrElse(
                            range -> chart.mark(label, range, AnswerLines.ends(range)),
                            () -> chart.unknown(label, "unknown either way"));
        }
        return chart.build();
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of(answer().question() + ": now " + answer().headline())
                .rightColumn("Moves by")
                .column("Fact")
                .column("Answer" + Lines.afterComma(answer().basis()));
        for (FactEffect effect : effects()) {
            table.row(
                    effect.sizeWords(),
                    effect.fact().subject().id() + "\n" + effect.label() + ", " + effect.why(),
                    effect.words());
        }
        Document.Builder page = Document.builder();
        if (effects().isEmpty()) {
            page.paragraph(answer().question() + ": now " + answer().headline()
                    + "; no single fact that is disputed or missing moves it");
        } else {
            page.add(table.build());
        }
        if (!open().isEmpty()) {
            page.paragraph("No single fact would settle: " + String.join("; ", MissingInput.lines(open())));
        }
        return page.paragraph(answer().catalog()).build();
    }

    /**
     * Two lines for a shell.
     *
     * @return how many facts move the answer, and the answer
     */
    @Override
    public String toString() {
        String moving = Lines.count(effects().size(), "fact moves", "facts move");
        return new Echo(moving + " the answer", "").then(answer().headline()).toString();
    }
}
