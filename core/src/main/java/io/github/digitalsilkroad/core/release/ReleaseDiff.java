package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What changed from one release of the data to another.
 *
 * <p>It tells of entities, claims, sources, properties as the data declares them, and retired ids; the order of claims
 * is no change. Claims are matched by subject, property, source and locator, or else by what the source says, so that a
 * corrected locator is one correction; a subject that was merged or renamed counts as the one that took its place, so
 * that its claims do not show as dropped and added. Changes are sorted by kind, then by subject and property. A view:
 * {@link #print()} shows them. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class ReleaseDiff implements Report permits ImmutableReleaseDiff {

    ReleaseDiff() {}

    /**
     * Compares two releases, or any two catalogs.
     *
     * @param before the older one
     * @param after the newer one
     * @return the changes from the one to the other
     */
    public static ReleaseDiff between(Catalog before, Catalog after) {
        List<Change> changes = new ArrayList<>();
        Map<List<Object>, Object> old = rows(requireNonNull(before, "before"));
        Map<List<Object>, Object> now = rows(requireNonNull(after, "after"));
        for (List<Object> key : Sets.union(old.keySet(), now.keySet())) {
            Id id = (Id) key.get(1);
            if (!now.containsKey(key)) {
                changes.add(gone(id, before, after));
            } else if (!now.get(key).equals(old.get(key))) {
                Cause kind = old.containsKey(key) ? Cause.CORRECTION : Cause.NEW_EVIDENCE;
                changes.add(Change.ofEntity(kind, id, Optional.empty()));
            }
        }
        for (RetiredId retired : before.retiredIds()) {
            Id id = Id.of(retired.id());
            if (after.find(id).isEmpty()) {
                changes.add(Change.ofEntity(Cause.RETIREMENT, id, Optional.empty()));
            }
        }
        for (RetiredId retired : after.retiredIds()) {
            Id id = Id.of(retired.id());
            boolean isTold = before.find(id).map(Entity::id).filter(id::equals).isPresent();
            if (!isTold && !before.retiredIds().contains(retired)) {
                changes.add(Change.ofEntity(Cause.RETIREMENT, id, Optional.of(Id.of(retired.successor()))));
            }
        }
        ListMultimap<String, LedgerRow> older = byFact(before, after);
        ListMultimap<String, LedgerRow> newer = byFact(after, after);
        for (String fact : Sets.union(older.keySet(), newer.keySet())) {
            changes.addAll(new ClaimMatcher(older.get(fact), newer.get(fact)).changes());
        }
        changes.sort(Comparator.comparing(Change::kind)
                .thenComparing(change -> change.subject().toString())
                .thenComparing(change -> change.property().orElse("")));
        return ImmutableReleaseDiff.of(changes, before, after);
    }

    /** What a release holds beside claims and retired ids, by its sort and id. */
    private static Map<List<Object>, Object> rows(Catalog catalog) {
        Map<List<Object>, Object> rows = new HashMap<>();
        for (Vocabulary.Term term : catalog.vocabulary().terms()) {
            if (!term.equals(Vocabulary.Term.of(term.property()))) {
                rows.put(List.of("property", Id.of(term.name())), term);
            }
        }
        catalog.sources().forEach(source -> rows.put(List.of("source", source.id()), source));
        catalog.entities().forEach(entity -> rows.put(List.of("entity", entity.id()), bare(entity)));
        return rows;
    }

    /** What became of a row that the newer release does not have under its id. */
    private static Change gone(Id id, Catalog before, Catalog after) {
        Optional<Id> successor = after.find(id).map(Entity::id).filter(other -> !other.equals(id));
        boolean isMerger = successor.flatMap(before::find).isPresent();
        return Change.ofEntity(isMerger ? Cause.MERGE : Cause.RETIREMENT, id, successor);
    }

    /** The entity without its claims. */
    static Entity bare(Entity entity) {
        return entity.filter((property, claim) -> false);
    }

    /** The rows by subject, as the newer release names it, and property. */
    private static ListMultimap<String, LedgerRow> byFact(Catalog catalog, Catalog names) {
        ListMultimap<String, LedgerRow> byFact =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (LedgerRow row : catalog.claims()) {
            Id old = row.subject().id();
            Id subject = names.find(old).map(Entity::id).orElse(old);
            byFact.put(subject + " " + row.property().name(), row);
        }
        return byFact;
    }

    /**
     * The changes.
     *
     * @return an unmodifiable list, by kind, then by subject and property
     */
    public abstract List<Change> changes();

    /**
     * The changes of one kind.
     *
     * @param kind the kind
     * @return an unmodifiable list, by subject and property
     */
    public List<Change> of(Cause kind) {
        requireNonNull(kind, "kind");
        return changes().stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * What the changes did to an answer.
     *
     * @param score the question
     * @return the answers of both releases, and a minimal set of changes that explains their difference
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that one of
     *     the two does not have
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if the search needs more answers than
     *     {@link Budget#standard()} allows
     */
    public ReleaseEffect effectOn(Score score) {
        return effectOn(score, Budget.standard());
    }

    /**
     * What the changes did to an answer, searched for within a limit of answers.
     *
     * @param score the question
     * @param budget the limit of answers
     * @return the answers of both releases, and a minimal set of changes that explains their difference
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that one of
     *     the two does not have
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if the search needs more answers than the limit
     */
    public ReleaseEffect effectOn(Score score, Budget budget) {
        requireNonNull(budget, "budget");
        return new ReleaseEffect(this, new PartialWorld(this), score.on(before()), score, score.on(after()), budget);
    }

    /**
     * How much each cause contributed to the change of an answer: corrections, changes in the world, new evidence,
     * scenarios, another reading.
     *
     * @param score the question
     * @return the change, shared out
     * @throws IllegalArgumentException if there are more than 12 causes
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that one of
     *     the two does not have
     */
    public Attribution attribute(Score score) {
        return attribute(score, score, Budget.standard());
    }

    /**
     * How much each cause contributed to the change of an answer, within a limit of answers.
     *
     * @param score the question to ask of the older release
     * @param method the question to ask of the newer release, such as the same one under another convention
     * @param budget the limit of answers of the search for the changes that moved the answer
     * @return the change, shared out
     * @throws IllegalArgumentException if there are more than 12 causes, or the answers are in two units
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if a question names something that one of
     *     the two does not have
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if the search needs more answers than the limit
     */
    public Attribution attribute(Score score, Score method, Budget budget) {
        return Attribution.of(this, score, method, requireNonNull(budget, "budget"));
    }

    abstract Catalog before();

    abstract Catalog after();

    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(before() + " -> " + after());
        if (changes().isEmpty()) {
            return page.paragraph("no change").build();
        }
        return page.add(Change.table(
                        "", List.of("change", "fact", "from -> to"), changes(), ImmutableListMultimap.of()))
                .build();
    }

    /**
     * One line for a shell.
     *
     * @return how many changes there are of each kind
     */
    @Override
    public String toString() {
        String kinds = Stream.of(Cause.values())
                .filter(kind -> !of(kind).isEmpty())
                .map(kind -> of(kind).size() + " " + kind.outcome())
                .collect(Collectors.joining(", "));
        return Lines.count(changes().size(), "change") + (kinds.isEmpty() ? "" : ": " + kinds);
    }
}
