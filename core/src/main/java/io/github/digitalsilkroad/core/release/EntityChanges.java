package io.github.digitalsilkroad.core.release;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entity in one or both of two worlds, with the causes of every difference. */
final class EntityChanges {

    private static final Cause CORRECTION = Cause.of(Cause.Kind.CORRECTION);

    private final @Nullable Entity before;
    private final @Nullable Entity after;

    /** What makes the newer entity as a whole take the place of the older one; null if claims change one by one. */
    private final @Nullable Cause whole;

    /** What changed all that is no claim, such as a category; null if nothing did. */
    private final @Nullable Cause frame;

    /** The changes of claims, by property. */
    private final Table<String, Change, Cause> facts;

    private EntityChanges(
            @Nullable Entity before,
            @Nullable Entity after,
            @Nullable Cause whole,
            @Nullable Cause frame,
            Table<String, Change, Cause> facts) {
        this.before = before;
        this.after = after;
        this.whole = whole;
        this.frame = frame;
        this.facts = facts;
    }

    static EntityChanges ofOlder(Entity entity) {
        return new EntityChanges(entity, null, null, null, ImmutableTable.of());
    }

    static EntityChanges ofNewer(Entity entity) {
        return new EntityChanges(null, entity, null, null, ImmutableTable.of());
    }

    EntityChanges and(EntityChanges newer) {
        return new EntityChanges(before, newer.after, null, null, facts);
    }

    /** The part of an entity that was merged or renamed, or into which another was. */
    EntityChanges swapped() {
        return new EntityChanges(before, after, CORRECTION, null, facts);
    }

    EntityChanges changedBy(List<Change> changes) {
        Optional<Source> assumption = assumption(changes);
        Entity older = before != null ? before : bare(any());
        Entity newer = after != null ? after : bare(any());
        if ((before == null || after == null) && !any().kind().isStanding()) {
            Cause gone = before == null ? Cause.of(Cause.Kind.NEW_EVIDENCE) : CORRECTION;
            return new EntityChanges(
                    before, after, assumption.map(EntityChanges::supposed).orElse(gone), null, facts);
        }
        Table<String, Change, Cause> byProperty = Tables.newCustomTable(new TreeMap<>(), LinkedHashMap::new);
        for (Change change : changes) {
            if (change.property().isPresent()) {
                byProperty.put(change.property().get(), change, causeOf(change));
            }
        }
        for (Map<Change, Cause> fact : byProperty.rowMap().values()) {
            Optional<Source> supposed = assumption(List.copyOf(fact.keySet()));
            supposed.ifPresent(source -> fact.replaceAll((change, cause) -> supposed(source)));
        }
        Cause changed = bare(older).equals(bare(newer))
                ? null
                : assumption.map(EntityChanges::supposed).orElse(CORRECTION);
        return new EntityChanges(older, newer, null, changed, byProperty);
    }

    /** The scenario that supposes what one of the rows says, if one does. */
    private static Optional<Source> assumption(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.after(), change.before()))
                .flatMap(row -> row.stream())
                .map(row -> row.claim().source())
                .filter(source -> source.type() == SourceType.ASSUMPTION)
                .findFirst();
    }

    private static Cause supposed(Source assumption) {
        return new Cause(Cause.Kind.SCENARIO, assumption.title());
    }

    private static Cause causeOf(Change change) {
        return Cause.of(change.kind().ofAnswer());
    }

    private static Entity bare(Entity entity) {
        return entity.filter((property, claim) -> false);
    }

    /** How many changes each cause has here. */
    SortedMap<Cause, Integer> causes() {
        SortedMap<Cause, Integer> causes = new TreeMap<>();
        if (whole != null && (before == null || after == null || !before.equals(after))) {
            causes.put(whole, 1);
        }
        if (frame != null) {
            causes.put(frame, 1);
        }
        facts.values().forEach(cause -> causes.merge(cause, 1, Integer::sum));
        return causes;
    }

    /** The entity in the newer world, or if it is not there, in the older one. */
    Entity any() {
        Entity some = after != null ? after : before;
        if (some == null) {
            throw new AssertionError("a part of no world");
        }
        return some;
    }

    /** The entity in the world in which only some causes are at work; empty if it is not there. */
    Optional<Entity> in(Set<Cause> chosen, Reading reading) {
        if (before == null || after == null || whole != null) {
            Entity entity = whole != null && chosen.contains(whole) ? after : before;
            boolean supposed = whole != null && whole.kind() == Cause.Kind.SCENARIO; // under every reading
            return Optional.ofNullable(entity).map(found -> supposed ? found : found.under(reading));
        }
        Entity base = (frame != null && chosen.contains(frame) ? after : before).under(reading);
        Facts mixed = before.facts().under(reading);
        for (Map.Entry<String, Map<Change, Cause>> fact : facts.rowMap().entrySet()) {
            Optional<Attested<?>> attested = attested(fact.getKey());
            if (attested.isPresent()) {
                mixed = mixed.with(mixed(attested.get(), fact.getValue(), chosen, reading));
            }
        }
        Entity entity = base.withFacts(mixed);
        if (after.observed().isPresent()) {
            String observed = after.observed().get().property().name();
            Map<Change, Cause> changes = facts.row(observed);
            Optional<Cause> supposed = scenario(changes);
            if (supposed.isPresent()) {
                return Optional.of(chosen.contains(supposed.get()) ? after : before);
            }
            return Optional.of(with(entity, mixed(observed(before), observed(after), changes, chosen), reading));
        }
        return Optional.of(entity);
    }

    /** What either world says of a property other than the observations of a series. */
    private Optional<Attested<?>> attested(String property) {
        return Stream.of(any(), before == null ? any() : before)
                .flatMap(entity -> entity.facts().all().stream())
                .<Attested<?>>map(fact -> fact)
                .filter(fact -> fact.property().name().equals(property))
                .findFirst();
    }

    private <T> Attested<T> mixed(Attested<T> fact, Map<Change, Cause> changes, Set<Cause> chosen, Reading reading) {
        Property<T> property = fact.property();
        Attested<T> older = before == null
                ? Attested.of(property, List.of())
                : before.facts().get(property);
        Attested<T> newer =
                after == null ? Attested.of(property, List.of()) : after.facts().get(property);
        Optional<Cause> supposed = scenario(changes);
        if (supposed.isPresent()) {
            return chosen.contains(supposed.get()) ? newer : older; // assumptions hold under every reading
        }
        return Attested.of(property, mixed(older.claims(), newer.claims(), changes, chosen))
                .under(reading);
    }

    private static Optional<Cause> scenario(Map<Change, Cause> changes) {
        return changes.values().stream()
                .filter(cause -> cause.kind() == Cause.Kind.SCENARIO)
                .findFirst();
    }

    /**
     * The older claims with the chosen changes, in the order of the newer ones; what has gone from there comes last.
     */
    @SuppressWarnings("unchecked") // the claims of a change are those of the fact, which are of one type
    private static <C extends Claim<?>> List<C> mixed(
            List<C> older, List<C> newer, Map<Change, Cause> changes, Set<Cause> chosen) {
        if (!changes.values().stream().anyMatch(chosen::contains)) {
            return older;
        }
        List<C> mixed = new ArrayList<>();
        List<Change> open = new ArrayList<>(changes.keySet());
        for (C claim : newer) {
            Change change = taken(open, claim);
            if (change == null || chosen.contains(changes.get(change))) {
                mixed.add(claim);
            } else if (change.before().isPresent()) {
                mixed.add((C) change.before().get().claim());
            }
        }
        for (Change gone : open) {
            if (gone.before().isPresent() && !chosen.contains(changes.get(gone))) {
                mixed.add((C) gone.before().get().claim());
            }
        }
        return mixed;
    }

    /** Takes out the change that brought a claim, if one did. */
    private static @Nullable Change taken(List<Change> open, Claim<?> claim) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).after().isPresent()
                    && open.get(i).after().get().claim().equals(claim)) {
                return open.remove(i);
            }
        }
        return null;
    }

    /** All claims on the yearly values of an entity. */
    static List<Claim<?>> observed(Entity entity) {
        return entity.observed().stream()
                .flatMap(observed -> observed.all().stream())
                .<Claim<?>>flatMap(fact -> fact.claims().stream())
                .toList();
    }

    /** An entity with other claims on its yearly values. */
    static Entity with(Entity entity, List<Claim<?>> claims, Reading reading) {
        return entity.withObserved(observations(entity.observed().orElseThrow().property(), claims))
                .under(reading);
    }

    @SuppressWarnings("unchecked") // the claims are those of the entity, which are of its property's type
    private static <T> Observations<T> observations(Property<T> property, List<Claim<?>> claims) {
        return Observations.of(property, (List<Claim<T>>) (List<?>) claims);
    }
}
