package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that an answer hangs on: which single fact, disputed or missing, moves it most. A list of what to find out.
 *
 * <p>Each disputed fact is settled for each of its sides in turn, and each missing one for whatever it may be, while
 * everything else stays as it is under the reading of the catalog; see {@link Swing}. Only facts that the answer
 * {@linkplain Assessment#facts() read} are tried, as its {@link Recorder} noted them, and those that do not move it are left
 * out. The order is by {@link Swing#size()}, then by subject and property. What is missing and is no fact of anything
 * that the catalog holds stays {@link #open()}.
 *
 * <p><b>What it does not mean.</b> Facts are moved one at a time: two that matter only together are not found, and the
 * swings of several do not add up. A view: {@link #print()} shows the list. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Sensitivity implements Report, Iterable<Swing> {

    private static final int DIGITS = 4;

    private final Assessment answer;
    private final List<Swing> swings;
    private final List<MissingInput> open;

    private Sensitivity(Assessment answer, List<Swing> swings, List<MissingInput> open) {
        this.answer = answer;
        this.swings = List.copyOf(swings);
        this.open = List.copyOf(open);
    }

    static Sensitivity of(Score score, Catalog catalog, Budget budget) {
        Assessment answer = score.on(catalog);
        int asked = 1;
        Settlement settlement = new Settlement(score, catalog);
        List<Swing> swings = new ArrayList<>();
        Set<FactKey> read = new HashSet<>();
        for (Fact fact : answer.facts()) {
            read.add(fact.key());
        }
        for (Dispute dispute : catalog.disputes()) {
            if (read.contains(dispute.fact().key())) {
                asked += dispute.sides().size();
                budget.requireAnswers(asked, answer.question());
                swings.add(new Swing(dispute.fact(), answer, settlement.sides(dispute)));
            }
        }
        List<MissingInput> open = new ArrayList<>();
        Set<FactKey> tried = new HashSet<>();
        for (MissingInput input : answer.missing()) {
            Optional<Fact> fact = input.fact().map(known -> catalog.fact(known.key()));
            List<?> values = fact.isPresent() && input.reason().isPresent() ? settlement.values(fact.get()) : List.of();
            if (values.isEmpty()) {
                open.add(input);
            } else if (tried.add(fact.orElseThrow().key())) {
                asked += values.size();
                budget.requireAnswers(asked, answer.question());
                swings.add(new Swing(fact.get(), answer, settlement.sides(fact.get(), values)));
            }
        }
        swings.removeIf(swing -> swing.size() == 0);
        swings.sort(Comparator.comparingDouble(Swing::size).reversed().thenComparing(Swing::name));
        return new Sensitivity(answer, swings, open);
    }

    /**
     * The answer as it is.
     *
     * @return what the facts move
     */
    public Assessment answer() {
        return answer;
    }

    /**
     * The facts that move the answer, the one that moves it most first.
     *
     * @return an unmodifiable list
     */
    public List<Swing> swings() {
        return swings;
    }

    /**
     * What is missing and no single fact about what the catalog holds would settle: a series that it lacks, say.
     *
     * @return an unmodifiable list, of {@link Assessment#missing()}
     */
    public List<MissingInput> open() {
        return open;
    }

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
        return new Sensitivity(answer, swings.subList(0, Math.min(n, swings.size())), open);
    }

    /**
     * How far each fact moves the answer, as a picture.
     *
     * @return a chart with a bar for the answer as it is and one for each fact, from the least to the greatest that the
     *     answer may become
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(answer.question(), Chart.Scale.AMOUNT).unit(answer.unit());
        answer.drawOn(chart, "now");
        for (Swing swing : swings) {
            String label = swing.name() + (swing.isDisputed() ? " (disputed)" : " (missing)");
            swing.range()
                    .ifPresentOrElse(
                            range -> chart.mark(label, range, ends(range)),
                            () -> chart.unknown(label, "unknown either way"));
        }
        return chart.build();
    }

    private static String ends(Estimate range) {
        return (range.isBounded() ? Estimate.between(range.low(), range.high()) : range).describe(DIGITS);
    }

    @Override
    public Iterator<Swing> iterator() {
        return swings.iterator();
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of(answer.question() + ": now " + answer)
                .rightColumn("Moves by")
                .column("Fact")
                .column("Answer");
        for (Swing swing : swings) {
            table.row(
                    swing.sizeWords(),
                    swing.fact().subject().id() + "\n" + swing.fact().label()
                            + (swing.isDisputed() ? ", disputed" : ", missing"),
                    swing.words(DIGITS));
        }
        Document.Builder page = Document.builder();
        if (swings.isEmpty()) {
            page.paragraph(
                    answer.question() + ": now " + answer + "; no single fact that is disputed or missing moves it");
        } else {
            page.add(table.build());
        }
        if (!open.isEmpty()) {
            page.paragraph("No single fact would settle: " + String.join("; ", MissingInput.lines(open)));
        }
        return page.paragraph(answer.catalog()).build();
    }

    /**
     * One line for a shell.
     *
     * @return how many facts move the answer
     */
    @Override
    public String toString() {
        return swings.size() + (swings.size() == 1 ? " fact moves " : " facts move ") + answer;
    }
}
