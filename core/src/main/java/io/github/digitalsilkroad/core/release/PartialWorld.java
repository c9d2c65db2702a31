package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The worlds between two: the older one with only some of the changes that made it the newer one.
 *
 * <p>Entities that were merged or renamed are the older ones or the newer ones as a whole, and so is a fact that a
 * scenario supposes. Countries, places, organizations and initiatives are in every world, as they are under every lens;
 * so is what another entity of the world refers to, unless a lens left it out of the older or the newer one.
 */
final class PartialWorld {

    private static final CauseDetail CORRECTION = CauseDetail.of(Cause.CORRECTION);

    private final Catalog before;
    private final Catalog after;
    private final SortedMap<String, Entity> older = new TreeMap<>();
    private final SortedMap<String, Entity> newer = new TreeMap<>();

    /** The changes of an entity or a source by its id; a merger or renaming is a change of both ids. */
    private final ListMultimap<String, Change> changes =
            MultimapBuilder.treeKeys().arrayListValues().build();

    /** The changes of claims by fact. */
    private final ListMultimap<String, Change> ofFacts =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** The ids of what was merged or renamed, and of what took its place. */
    private final Set<String> swapped = new HashSet<>();

    /** The ids of what is in every world, though the older one lacks it. */
    private final List<String> arrivals;

    /** What tells the two worlds apart, apart from their readings. */
    final List<Step> steps = new ArrayList<>();

    private final Map<Reading, Catalog> readings = new HashMap<>();

    private final Supplier<Map<List<Object>, String>> olderKeys = Suppliers.memoize(this::olderKeys);

    /**
     * Changes that can only be made together.
     *
     * @param number its place among the steps, so that no two steps are equal
     * @param cause why the changes came about
     * @param changes one or more
     */
    record Step(int number, CauseDetail cause, List<Change> changes) {}

    PartialWorld(ReleaseDiff diff) {
        this.before = diff.before();
        this.after = diff.after();
        before.entities().forEach(entity -> older.put(entity.id().toString(), entity));
        after.entities().forEach(entity -> newer.put(entity.id().toString(), entity));
        List<Change> made = diff.changes().stream().filter(this::isMadeInSteps).toList();
        for (Change change : made) {
            String id = change.subject().toString();
            changes.put(id, change);
            change.property().ifPresent(name -> ofFacts.put(id + " " + name, change));
            change.successor().map(Id::toString).ifPresent(successor -> {
                changes.put(successor, change);
                swapped.add(id);
                swapped.add(successor);
            });
        }
        arrivals = newer.entrySet().stream()
                .filter(entry -> entry.getValue().kind().isStanding() && !older.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .filter(id -> !swapped.contains(id))
                .toList();
        Map<Object, Step> joint = new LinkedHashMap<>();
        for (Change change : made) {
            if (change.property().isPresent() || !isStanding(change)) {
                Object key = jointly(change).map(Object.class::cast).orElse(joint.size());
                joint.computeIfAbsent(key, fresh -> new Step(joint.size(), causeOf(change), new ArrayList<>()))
                        .changes()
                        .add(change);
            }
        }
        steps.addAll(joint.values());
    }

    /** Whether worlds may lack a change: each has the newer vocabulary, and the sources of both. */
    private boolean isMadeInSteps(Change change) {
        String id = change.subject().toString();
        return change.property().isPresent()
                || older.containsKey(id)
                || newer.containsKey(id)
                || (before.findSource(id).isPresent() && after.findSource(id).isPresent());
    }

    /** Whether a change is that of an entity which is in every world, though one of the two may lack it. */
    private boolean isStanding(Change change) {
        String id = change.subject().toString();
        Entity there = newer.getOrDefault(id, older.get(id));
        return there != null
                && there.kind().isStanding()
                && !swapped.contains(id)
                && !(older.containsKey(id) && newer.containsKey(id));
    }

    /** The key shared by changes that can only be made together; empty for an independent change. */
    private Optional<String> jointly(Change change) {
        String id = change.successor().orElse(change.subject()).toString();
        if (swapped.contains(id)) {
            return Optional.of(id);
        }
        return change.property()
                .filter(name -> assumption(on(id, name)).isPresent())
                .map(name -> id + " " + name);
    }

    private List<Change> on(String id, String property) {
        return ofFacts.get(id + " " + property);
    }

    private CauseDetail causeOf(Change change) {
        String id = change.subject().toString();
        if (swapped.contains(id)) {
            return CORRECTION;
        }
        boolean isInBoth = (older.containsKey(id) && newer.containsKey(id)) || isStanding(change);
        List<Change> bearing = isInBoth && change.property().isPresent()
                ? on(id, change.property().get())
                : changes.get(id);
        CauseDetail known = isInBoth || !newer.containsKey(id)
                ? CauseDetail.of(change.kind().ofAnswer())
                : CauseDetail.of(Cause.NEW_EVIDENCE);
        return assumption(bearing)
                .map(source -> new CauseDetail(Cause.SCENARIO, source.title()))
                .orElse(known);
    }

    /** The scenario that supposes what one of the rows says, if one does. */
    private static Optional<Source> assumption(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.after(), change.before()))
                .flatMap(Optional::stream)
                .map(row -> row.claim().source())
                .filter(source -> source.type() == SourceType.ASSUMPTION)
                .findFirst();
    }

    /** The world in which only these changes were made. */
    Catalog world(Collection<Step> chosen, Reading reading) {
        Set<Change> made = Sets.newIdentityHashSet();
        chosen.forEach(step -> made.addAll(step.changes()));
        Map<String, Optional<Entity>> changed = new TreeMap<>();
        made.stream()
                .flatMap(change -> Stream.concat(Stream.of(change.subject()), change.successor().stream()))
                .map(Id::toString)
                .distinct()
                .filter(id -> older.containsKey(id) || newer.containsKey(id))
                .forEach(id -> changed.put(id, entity(id, made)));
        arrivals.forEach(id -> changed.computeIfAbsent(id, there -> Optional.of(mixed(there, made))));
        bringAlong(changed, made);
        onceEach(changed);
        CatalogBuilder builder = readings.computeIfAbsent(reading, before::under).toBuilder()
                .vocabulary(after.vocabulary())
                .seen(Lens.labeled("between " + before + " and " + after))
                .excusing(before)
                .excusing(after);
        sources(builder, made);
        changed.forEach((id, entity) -> entity.ifPresentOrElse(builder::put, () -> {
            if (older.containsKey(id)) {
                builder.remove(Id.of(id));
            }
        }));
        for (RetiredId old : after.retiredIds()) {
            boolean isNew = before.retiredIds().stream()
                    .noneMatch(known -> known.id().equals(old.id()) && isThere(known.successor(), changed));
            if (isNew && !isThere(old.id(), changed) && isThere(old.successor(), changed)) {
                builder.retire(old.id(), old.successor(), old.reason());
            }
        }
        return builder.build();
    }

    private boolean isThere(String id, Map<String, Optional<Entity>> changed) {
        Optional<Entity> now = changed.get(id);
        return now == null ? older.containsKey(id) : now.isPresent();
    }

    /**
     * Gives a catalog its sources, those that the two worlds describe differently as the changes made describe them.
     */
    private void sources(CatalogBuilder builder, Set<Change> made) {
        for (Source source : after.sources()) {
            Optional<Source> known = before.findSource(source.id().toString());
            if (known.isEmpty()) {
                builder.add(source);
            } else if (!known.get().equals(source)) {
                builder.put(isMade(source.id().toString(), made) ? source : known.get());
            }
        }
    }

    /** Whether a change of an entity or a source itself, rather than of a claim, was made. */
    private boolean isMade(String id, Set<Change> made) {
        return changes.get(id).stream().anyMatch(change -> change.property().isEmpty() && made.contains(change));
    }

    /** The entity in the world in which only some changes were made; empty if it is not there. */
    private Optional<Entity> entity(String id, Set<Change> made) {
        Optional<Entity> whole = Optional.ofNullable((isMade(id, made) ? newer : older).get(id));
        if (swapped.contains(id)) {
            return whole;
        }
        return whole.isPresent() || any(id).kind().isStanding() ? Optional.of(mixed(id, made)) : Optional.empty();
    }

    /** The entity, if it is there, with those of the changes that were made. */
    private Entity mixed(String id, Set<Change> made) {
        Entity old = older.get(id);
        Entity now = newer.get(id);
        Entity any = any(id);
        Entity from = old == null ? ReleaseDiff.bare(any) : old;
        Entity to = now == null ? ReleaseDiff.bare(any) : now;
        Entity entity = (old == null || (now != null && isMade(id, made)) ? to : from).withFacts(from.facts());
        if (from.observed().isPresent()) {
            entity = entity.withObserved(from.observed().get());
        }
        for (String name : claimed(id)) {
            List<Change> facts = on(id, name);
            if (facts.stream().anyMatch(made::contains)) {
                entity = with(entity, property(facts.get(0)), to, facts, made);
            }
        }
        return entity;
    }

    /** The names of the properties of an entity on which claims changed. */
    private List<String> claimed(String id) {
        return changes.get(id).stream()
                .flatMap(change -> change.property().stream())
                .distinct()
                .toList();
    }

    private static Property<?> property(Change change) {
        return change.after().or(change::before).map(LedgerRow::property).orElseThrow();
    }

    private static <T> Entity with(
            Entity entity, Property<T> property, Entity to, List<Change> facts, Set<Change> made) {
        List<Claim<T>> claims = mixed(claims(to, property), facts, made);
        boolean isObserved = entity.observed()
                .map(Observations::property)
                .filter(property::equals)
                .isPresent();
        return isObserved
                ? entity.withObserved(Observations.of(property, claims))
                : entity.withFacts(entity.facts().with(Attested.of(property, claims)));
    }

    /** All claims on a fact, or on the yearly values of a series. */
    @SuppressWarnings("unchecked") // the claims on a property are of its type
    static <T> List<Claim<T>> claims(Entity entity, Property<T> property) {
        return entity.observed()
                .filter(observed -> observed.property().equals(property))
                .map(observed -> observed.all().stream()
                        .flatMap(fact -> ((Attested<T>) fact).claims().stream())
                        .toList())
                .orElseGet(() -> entity.facts().get(property).claims());
    }

    /** The newer claims with the changes that were not made taken back; what only the older world has comes last. */
    @SuppressWarnings("unchecked") // the claims of a change are those of the fact, which are of one type
    private static <C extends Claim<?>> List<C> mixed(List<C> newer, List<Change> changes, Set<Change> made) {
        List<C> mixed = new ArrayList<>();
        List<Change> open = new ArrayList<>(changes);
        for (C claim : newer) {
            Change change = taken(open, claim);
            if (change == null || made.contains(change)) {
                mixed.add(claim);
            } else {
                change.before().ifPresent(row -> mixed.add((C) row.claim()));
            }
        }
        open.stream()
                .filter(gone -> !made.contains(gone))
                .flatMap(gone -> gone.before().stream())
                .forEach(row -> mixed.add((C) row.claim()));
        return mixed;
    }

    /** Takes out the change that brought a claim, if one did. */
    private static @Nullable Change taken(List<Change> open, Claim<?> claim) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).after().filter(row -> row.claim().equals(claim)).isPresent()) {
                return open.remove(i);
            }
        }
        return null;
    }

    /** The entity in the newer world, or if it is not there, in the older one. */
    private Entity any(String id) {
        Entity now = newer.get(id);
        return now == null ? requireNonNull(older.get(id), id) : now;
    }

    /** Adds what entities of the world refer to and no change adds, with only the claims that a change adds. */
    private void bringAlong(Map<String, Optional<Entity>> changed, Set<Change> made) {
        List<Entity> open = new ArrayList<>();
        changed.values().forEach(entity -> entity.ifPresent(open::add));
        if (changed.entrySet().stream()
                .anyMatch(entry -> entry.getValue().isEmpty() && older.containsKey(entry.getKey()))) {
            older.forEach((id, entity) -> {
                if (!changed.containsKey(id)) {
                    open.add(entity);
                }
            });
        }
        while (!open.isEmpty()) {
            Entity entity = open.remove(open.size() - 1);
            for (Id id : entity.references()) {
                String key = id.toString();
                boolean isSomewhere = older.containsKey(key) || newer.containsKey(key);
                if (isSomewhere && !isThere(key, changed) && !isOpen(entity, id)) {
                    Entity other = mixed(key, made);
                    changed.put(key, Optional.of(other));
                    open.add(other);
                }
            }
        }
    }

    /** Keeps the newer of two things, one from each world, that may not both exist. */
    private void onceEach(Map<String, Optional<Entity>> changed) {
        Map<List<Object>, String> taken = new HashMap<>();
        for (Map.Entry<String, Optional<Entity>> entry : List.copyOf(changed.entrySet())) {
            Optional<List<Object>> key = entry.getValue().flatMap(PartialWorld::uniqueKey);
            if (key.isPresent()) {
                String id = entry.getKey();
                String other = taken.put(key.get(), id);
                String old = olderKeys.get().get(key.get());
                if (other == null && old != null && !changed.containsKey(old)) {
                    other = old;
                }
                if (other != null) {
                    boolean isNewer = after.find(entry.getValue().orElseThrow()).isPresent();
                    changed.put(isNewer ? other : id, Optional.empty());
                    taken.put(key.get(), isNewer ? id : other);
                }
            }
        }
    }

    private Map<List<Object>, String> olderKeys() {
        Map<List<Object>, String> keys = new HashMap<>();
        older.forEach((id, entity) -> uniqueKey(entity).ifPresent(key -> keys.put(key, id)));
        return keys;
    }

    /** What no other thing of its kind may have. */
    private static Optional<List<Object>> uniqueKey(Entity entity) {
        Kind<? extends Entity> kind = entity.kind();
        return kind.uniqueColumns().isEmpty() ? Optional.empty() : Optional.of(List.of(kind, kind.uniqueOf(entity)));
    }

    /** Whether the older or the newer world has this reference and not what it refers to, which a lens left out. */
    private boolean isOpen(Entity entity, Id id) {
        return Stream.of(before, after)
                .filter(world -> world.find(id).isEmpty())
                .flatMap(world -> world.find(entity).stream())
                .anyMatch(there -> there.references().contains(id));
    }
}
