package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.Set;

/**
 * What the changes between two releases did to an answer: both answers, and a minimal set of changes that explains the
 * difference.
 *
 * <p>The set is 1-minimal: made in the older world, its changes give the value of the newer answer, and without any one
 * of them they do not. It is found by delta debugging, which asks the question of worlds in which only some of the
 * changes were made. Often several sets are minimal, as where two sources report the same; one is given, and
 * {@link #alternatives} names changes that can replace one of its members. Where the two worlds are read differently,
 * the older one is read as the newer one is before changes are made. A merger or a renaming is made as a whole, with
 * the changes of the claims on both entities; of these, the ones on facts that the answers read are named. A view:
 * {@link #print()} shows both answers and the set. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReleaseEffect implements Report {

    private static final int DIGITS = 4;

    private final Assessment before;
    private final Assessment after;
    private final List<PartialWorld.Step> minimal;
    private final List<Change> changes;
    private final ImmutableListMultimap<Change, Change> alternatives;
    private final boolean isByReading;

    /** The effect on the answer of a question; the older world may be asked another one. */
    ReleaseEffect(
            ReleaseDiff diff, PartialWorld partial, Assessment before, Score method, Assessment after, Budget budget) {
        Replay replay = new Replay(partial, diff, method, before, after, budget);
        this.before = before;
        this.after = after;
        boolean moved = !before.value().equals(after.value());
        this.isByReading = moved && replay.gives(List.of());
        this.minimal = moved && !isByReading ? replay.minimal() : List.of();
        this.changes =
                minimal.stream().flatMap(step -> replay.named(step).stream()).toList();
        this.alternatives = replay.alternatives(minimal);
    }

    /**
     * A minimal set of changes that gives the newer answer.
     *
     * @return an unmodifiable list in the order of the diff; empty if the answer did not change, if the reading alone
     *     changed it, or if no set of changes of rows gives it, as between worlds of two dates
     */
    public List<Change> changes() {
        return changes;
    }

    /** Those of the changes that came about for one reason. */
    List<Change> changes(CauseDetail reason) {
        Set<Change> own = Sets.newIdentityHashSet();
        minimal.stream().filter(step -> step.cause().equals(reason)).forEach(step -> own.addAll(step.changes()));
        return changes.stream().filter(own::contains).toList();
    }

    /**
     * Other changes of the same fact that would also give the newer answer in the place of one.
     *
     * @param change one of {@link #changes}
     * @return an unmodifiable list, empty for most changes
     */
    public List<Change> alternatives(Change change) {
        return alternatives.get(requireNonNull(change, "change"));
    }

    /**
     * By how much the answer rose or fell.
     *
     * @return both answers and their difference
     */
    public Comparison.Difference difference() {
        return new Comparison.Difference(before, after);
    }

    @Override
    public Document page() {
        String change =
                difference().change().map(known -> known.describe(DIGITS)).orElse("unknown");
        Table.Builder answers = Table.of(before.question() + ": " + before.unit())
                .column("Release")
                .rightColumn("Answer")
                .rightColumn("Change")
                .row(before.catalog(), before.figure(), "")
                .row(after.catalog(), after.figure(), change);
        return addTo(Document.builder().add(answers.build())).build();
    }

    /** Adds the changes to a page, or why there are none. */
    Document.Builder addTo(Document.Builder page) {
        if (!changes.isEmpty()) {
            return page.add(Change.table(
                    "Changes that give the newer answer, all of them needed",
                    List.of("Kind", "Fact", "Change"),
                    changes,
                    alternatives));
        }
        return page.paragraph(
                before.value().equals(after.value())
                        ? "The answer is the same in both."
                        : isByReading
                                ? "The reading alone changes the answer."
                                : "No set of changes of entities, claims and sources gives the newer answer.");
    }

    /**
     * Two lines for a shell.
     *
     * @return such as {@code 95 percent of the cost -> 90 percent of the cost (1 change)}
     */
    @Override
    public String toString() {
        return difference() + " (" + Lines.count(changes.size(), "change") + ")";
    }
}
