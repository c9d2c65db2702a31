package io.github.digitalsilkroad.core.release;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the changes that moved an answer, by asking the question of worlds in which only some of them were made.
 * The older world is read as the newer one is. Not thread-safe.
 */
final class Replay {

    private final PartialWorld partial;
    private final ReleaseDiff diff;
    private final Score score;
    private final Assessment before;
    private final Assessment after;
    private final Budget budget;
    private final Set<FactKey> shown;
    private long answers;

    Replay(PartialWorld partial, ReleaseDiff diff, Score score, Assessment before, Assessment after, Budget budget) {
        this.partial = partial;
        this.diff = diff;
        this.score = score;
        this.before = before;
        this.after = after;
        this.budget = budget;
        this.shown = Stream.of(before, after)
                .flatMap(answer -> answer.shown().stream())
                .map(Fact::key)
                .collect(Collectors.toSet());
    }

    /** A 1-minimal set of steps that gives the newer answer, which no step does not; empty if there is none. */
    List<PartialWorld.Step> minimal() {
        return Stream.<Predicate<Change>>of(this::isShown, this::isRead, change -> true)
                .map(test -> partial.steps.stream()
                        .filter(step -> step.changes().stream().anyMatch(test))
                        .sorted(Comparator.comparing(
                                step -> step.changes().stream().anyMatch(this::isShown)))
                        .toList())
                .filter(this::gives)
                .findFirst()
                .map(steps -> DeltaDebugging.minimal(steps, this::gives))
                .map(minimal -> partial.steps.stream().filter(minimal::contains).toList())
                .orElse(List.of());
    }

    /** The changes of a step that bear on a fact which was read: a merger is made as a whole. */
    List<Change> named(PartialWorld.Step step) {
        List<Change> read = step.changes().stream().filter(this::isRead).toList();
        return read.isEmpty() ? step.changes() : read;
    }

    /** For each change of a minimal set the other changes of the same fact that give the newer answer in its place. */
    ImmutableListMultimap<Change, Change> alternatives(List<PartialWorld.Step> minimal) {
        ImmutableListMultimap.Builder<Change, Change> alternatives = ImmutableListMultimap.builder();
        ListMultimap<Optional<FactKey>, PartialWorld.Step> ofFacts =
                Multimaps.index(partial.steps, step -> key(step.changes().get(0)));
        for (PartialWorld.Step step : minimal) {
            List<PartialWorld.Step> rest = new ArrayList<>(minimal);
            rest.remove(step);
            Change change = step.changes().get(0);
            Optional<FactKey> fact = key(change);
            (fact.isEmpty() ? List.<PartialWorld.Step>of() : ofFacts.get(fact))
                    .stream()
                            .filter(other -> !minimal.contains(other))
                            .filter(other -> gives(Lists.asList(other, rest.toArray(PartialWorld.Step[]::new))))
                            .forEach(other ->
                                    alternatives.put(change, other.changes().get(0)));
        }
        return alternatives.build();
    }

    private static Optional<FactKey> key(Change change) {
        return change.after().or(change::before).map(Replay::key);
    }

    /**
     * Whether either answer shows what changed: the fact, or one of the row. Most of that is needed, so that it is left
     * out last.
     */
    private boolean isShown(Change change) {
        return key(change)
                .map(shown::contains)
                .orElseGet(() -> shown.stream().anyMatch(key -> key.subject().equals(change.subject())));
    }

    /** Whether either answer read what changed: the fact, or a row that passes a condition; a merger is always read. */
    private boolean isRead(Change change) {
        return change.successor().isPresent()
                || Stream.of(before, after).map(Assessment::reads).anyMatch(reads -> isRead(change, reads));
    }

    private boolean isRead(Change change, Reads reads) {
        Optional<FactKey> fact = key(change);
        return fact.isPresent()
                ? reads.contains(fact.get())
                : reads.keys().stream().anyMatch(key -> key.subject().equals(change.subject()))
                        || Stream.of(diff.before(), diff.after())
                                .flatMap(world -> world.find(change.subject()).stream())
                                .anyMatch(reads::admits);
    }

    private static FactKey key(LedgerRow row) {
        boolean isObserved = row.subject()
                .observed()
                .filter(observed -> observed.property().equals(row.property()))
                .isPresent();
        OptionalInt year = row.claim().asOf().map(DateInterval::startYear).orElse(OptionalInt.empty());
        return new FactKey(row.subject().id(), row.property(), isObserved ? year : OptionalInt.empty());
    }

    /** Whether the older world with some changes gives the newer answer. */
    boolean gives(Collection<PartialWorld.Step> steps) {
        budget.requireAnswers(++answers, score.question());
        try {
            return score.on(partial.world(steps, diff.after().reading()))
                    .value()
                    .equals(after.value());
        } catch (UnknownIdException | InvalidDataException e) {
            return false; // what the question names is not there, or the changes only fit together with others
        }
    }
}
