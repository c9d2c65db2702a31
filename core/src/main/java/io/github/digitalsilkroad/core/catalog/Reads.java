package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a question read of a catalog, and of the catalogs below its lenses: facts by their keys, stated or not,
 * conditions of rows, and sources. The same question has the same answer where neither a fact or a source that it read
 * changes nor a row appears that passes one of its conditions.
 *
 * <p>{@link Catalog#reads} gives it. Not thread-safe while the question is asked; unmodifiable afterwards.
 *
 * @since 0.3.0
 */
public final class Reads {

    private final Set<FactKey> keys = new LinkedHashSet<>();
    private final Set<FactKey> remaining = new LinkedHashSet<>();
    private final SetMultimap<Id, Predicate<Property<?>>> any = LinkedHashMultimap.create();
    private final Map<String, RowCondition> conditions = new LinkedHashMap<>();
    private final Map<String, Predicate<Entity>> tests = new LinkedHashMap<>();
    private final Set<Id> sources = new LinkedHashSet<>();
    private final IdentityHashMap<Entity, Entity> reported = new IdentityHashMap<>();
    private Supplier<Set<Id>> cited = Suppliers.ofInstance(Set.of());

    private boolean isOver;

    Reads() {}

    /**
     * What rows are asked after the end of the question is not noted.
     *
     * @param asked finds rows of each catalog that was asked
     */
    void end(List<Function<Id, Optional<Entity>>> asked) {
        isOver = true;
        reported.clear();
        cited = Suppliers.memoize(() -> cited(asked));
    }

    /** Notes what a part of the question read. */
    void include(Reads part) {
        keys.addAll(part.keys);
        remaining.addAll(part.remaining);
        any.putAll(part.any);
        part.conditions.forEach(conditions::putIfAbsent);
        part.tests.forEach((words, test) -> tests.merge(words, test, Predicate::or));
        sources.addAll(part.sources);
    }

    private Set<Id> cited(List<Function<Id, Optional<Entity>>> asked) {
        Set<Id> all = new LinkedHashSet<>(sources);
        for (Function<Id, Optional<Entity>> rows : asked) {
            for (Fact fact : facts(rows)) {
                for (Claim<?> claim : fact.claims().claims()) {
                    withOrigins(claim.source(), all);
                    claim.origin().ifPresent(origin -> withOrigins(origin, all));
                }
            }
        }
        return Collections.unmodifiableSet(all);
    }

    private static void withOrigins(Source source, Set<Id> ids) {
        if (ids.add(source.id())) {
            source.origin().ifPresent(origin -> withOrigins(origin, ids));
        }
    }

    /**
     * The sources whose attributes were read: those that were asked for, and those of every claim on a fact that was
     * read, including claims that a lens hides. A reading weighs a source's reliability, type and date, a lens of
     * knowledge its date, and a citation prints it: a source is read as a whole.
     *
     * @return an unmodifiable set of ids in the order of reading; a change of another source does not change the answer
     */
    public Set<Id> sources() {
        return cited.get();
    }

    /**
     * The facts that were read one by one.
     *
     * @return an unmodifiable set in the order of reading; many have no claim
     */
    public Set<FactKey> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /**
     * The conditions on rows that were asked.
     *
     * @return an unmodifiable list in the order of asking
     */
    public List<RowCondition> conditions() {
        return List.copyOf(conditions.values());
    }

    /**
     * Whether a fact was read: by its key, or because it was asked which facts of its subject there are.
     *
     * @param key the fact
     * @return false if the fact does not bear on the answer
     */
    public boolean contains(FactKey key) {
        return Sets.union(keys, remaining).contains(requireNonNull(key, "key"))
                || any.get(key.subject()).stream().anyMatch(some -> some.test(key.property()));
    }

    /**
     * Whether a row passes one of the conditions.
     *
     * @param row a row, of a catalog or not
     * @return false if a catalog with this row more has the same answer
     */
    public boolean admits(Entity row) {
        requireNonNull(row, "row");
        return tests.values().stream().anyMatch(test -> test.test(row));
    }

    /**
     * The facts that were read, as a catalog has them.
     *
     * @param rows finds a row of the catalog by its id, such as {@code catalog::find}
     * @return an unmodifiable list, each fact once, those without a claim among them; none about what the catalog does
     *     not have
     */
    public List<Fact> facts(Function<? super Id, ? extends Optional<? extends Entity>> rows) {
        requireNonNull(rows, "rows");
        Map<FactKey, Fact> facts = new LinkedHashMap<>();
        Map<Id, Optional<? extends Entity>> found = new HashMap<>();
        for (FactKey key : Sets.union(keys, remaining)) {
            found.computeIfAbsent(key.subject(), rows).ifPresent(row -> facts.put(key, Fact.of(row, key)));
        }
        for (Id subject : any.keySet()) {
            found.computeIfAbsent(subject, rows).<List<Fact>>map(Fact::allOf).orElse(List.of()).stream()
                    .filter(fact -> contains(fact.key()))
                    .forEach(fact -> facts.putIfAbsent(fact.key(), fact));
        }
        return List.copyOf(facts.values());
    }

    /** The same row; every fact that is read of it is noted here. */
    @SuppressWarnings("unchecked") // a row with other facts is of the same class
    <E extends Identified> E report(E row) {
        if (row instanceof Source source && !isOver) {
            withOrigins(source, sources);
        }
        return row instanceof Entity entity ? (E) reported.computeIfAbsent(entity, this::reporting) : row;
    }

    private Entity reporting(Entity row) {
        Reader reader = new Reader(row.id());
        Entity reporting = readBy(row, row.facts().readBy(reader::read, reader::readAny));
        reader.isAsked = true;
        return reporting;
    }

    /** Notes what is read of one row, once it is made: what checks it while it is made does not ask. */
    private final class Reader {
        private final Id row;
        private final Set<Property<?>> noted = Sets.newIdentityHashSet();
        private boolean isAsked;

        private Reader(Id row) {
            this.row = row;
        }

        private void read(Property<?> property, OptionalInt year) {
            if (isAsked && !isOver && (year.isPresent() || noted.add(property))) {
                keys.add(new FactKey(row, property, year));
            }
        }

        private void readAny(Predicate<Property<?>> properties) {
            if (isAsked && !isOver) {
                any.put(row, properties);
            }
        }
    }

    /** The row as a catalog keeps it. */
    @SuppressWarnings("ReferenceEquality") // facts without a reader are the same object
    static Entity unreported(Entity row) {
        Facts facts = row.facts().readBy(null, null);
        return facts == row.facts() ? row : readBy(row, facts);
    }

    private static Entity readBy(Entity row, Facts facts) {
        Entity read = row.withFacts(facts);
        return row.observed()
                .<Entity>map(values -> read.withObserved(values.readLike(facts)))
                .orElse(read);
    }

    /** Notes that rows of a kind, or of any, were asked for. */
    void rows(@Nullable Kind<?> kind, RowCondition asked, Predicate<Entity> test) {
        if (isOver) {
            return;
        }
        String all = (kind == null ? "entities" : kind.plural()) + ' ' + asked;
        Predicate<Entity> ofKind = row -> (kind == null || kind.type().isInstance(row)) && test.test(row);
        conditions.putIfAbsent(all, asked.saying(all));
        tests.merge(all, ofKind, (known, next) -> asked.readsAll() ? known.or(next) : known);
    }

    /** Notes what decides that a row remains among claims that a lens keeps: one of these, or that there is none. */
    void remains(Entity row, Entity after) {
        List<Property<?>> kept = after.facts().properties();
        List<Integer> years = after.observed().map(Observations::years).orElse(List.of());
        if (!kept.isEmpty()) {
            remaining.add(new FactKey(row.id(), kept.get(0), OptionalInt.empty()));
        } else if (!years.isEmpty()) {
            Property<?> value = row.observed().orElseThrow().property();
            remaining.add(new FactKey(row.id(), value, OptionalInt.of(years.get(0))));
        } else {
            Entity read = report(row);
            read.facts().all();
            read.observed().ifPresent(Observations::all);
        }
    }

    /**
     * One line for a shell.
     *
     * @return how many facts and conditions there are
     */
    @Override
    public String toString() {
        return Lines.count(keys.size(), "fact") + ", " + Lines.count(conditions.size(), "condition") + " of rows";
    }
}
