package io.github.digitalsilkroad.core.release;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The worlds between two: the older one with only some of the causes at work that made it the newer one.
 *
 * <p>Entities that were merged or renamed are the older ones or the newer ones as a whole. Countries, places,
 * organizations and initiatives are in every world, as they are under every lens; so is what another entity of the
 * world refers to, unless a lens left it out of the older or the newer one.
 */
final class PartialWorld {

    private final Catalog before;
    private final Catalog after;
    private final SortedMap<String, EntityChanges> parts = new TreeMap<>();
    private final SortedMap<Cause, Integer> causes = new TreeMap<>();

    /** The sources whose own row changed, in the older and in the newer world. */
    private final Map<Id, Source> olderSources = new HashMap<>();

    private final Map<Id, Source> newerSources = new HashMap<>();

    PartialWorld(ReleaseDiff diff) {
        this.before = diff.before();
        this.after = diff.after();
        ListMultimap<String, Change> changes =
                MultimapBuilder.hashKeys().arrayListValues().build();
        Set<String> swapped = new TreeSet<>();
        for (Change change : diff) {
            String id = change.subject().toString();
            changes.put(id, change);
            if (change.successor().isPresent()) {
                swapped.add(id);
                swapped.add(change.successor().get().toString());
            }
        }
        for (Entity entity : before.entities()) {
            parts.put(entity.id().toString(), EntityChanges.ofOlder(entity));
        }
        for (Entity entity : after.entities()) {
            parts.merge(entity.id().toString(), EntityChanges.ofNewer(entity), EntityChanges::and);
        }
        parts.replaceAll((id, part) -> swapped.contains(id) ? part.swapped() : part.changedBy(changes.get(id)));
        for (EntityChanges part : parts.values()) {
            part.causes().forEach((cause, count) -> causes.merge(cause, count, Integer::sum));
        }
        compareSources();
        if (!before.reading().equals(after.reading())) {
            causes.put(reading(), 0);
        }
    }

    private void compareSources() {
        for (Source source : before.sources()) {
            Source now = after.findSource(source.id().toString()).orElse(source);
            if (!now.equals(source)) {
                olderSources.put(source.id(), source);
                newerSources.put(source.id(), now);
                causes.merge(Cause.of(Cause.Kind.CORRECTION), 1, Integer::sum);
            }
        }
    }

    private Cause reading() {
        return new Cause(Cause.Kind.READING, before.reading() + " -> " + after.reading());
    }

    /** What tells the two worlds apart, and how many entities, claims and sources each cause concerns. */
    SortedMap<Cause, Integer> causes() {
        return causes;
    }

    /** The world in which only these causes are at work. */
    Catalog world(Set<Cause> chosen) {
        boolean corrected = chosen.contains(Cause.of(Cause.Kind.CORRECTION));
        Reading reading = (chosen.contains(reading()) ? after : before).reading();
        SortedMap<String, Entity> world = new TreeMap<>();
        parts.forEach((id, part) -> part.in(chosen, reading).ifPresent(entity -> world.put(id, entity)));
        bringAlong(world, reading);
        onceEach(world);
        Map<Id, Source> sources = corrected ? newerSources : olderSources;
        CatalogBuilder builder = Catalog.builder(after.version())
                .vocabulary(after.vocabulary())
                .seen(Lenses.under(reading))
                .seen(Lenses.labeled("between " + before + " and " + after))
                .excusing(before)
                .excusing(after);
        for (Entity entity : world.values()) {
            builder.add(sources.isEmpty() ? entity : Citations.of(entity, sources, reading));
        }
        addSources(builder, corrected);
        for (RetiredId old : (corrected ? after : before).retiredIds()) {
            if (!world.containsKey(old.id()) && world.containsKey(old.successor())) {
                builder.retire(old.id(), old.successor(), old.reason());
            }
        }
        return builder.build();
    }

    private void addSources(CatalogBuilder builder, boolean corrected) {
        Catalog first = corrected ? after : before;
        Catalog second = corrected ? before : after;
        for (Source source : first.sources()) {
            builder.add(source);
        }
        for (Source source : second.sources()) {
            if (first.findSource(source.id().toString()).isEmpty()) {
                builder.add(source);
            }
        }
    }

    /** Adds what entities of the world refer to and no chosen cause brings. */
    private void bringAlong(SortedMap<String, Entity> world, Reading reading) {
        List<Entity> open = new ArrayList<>(world.values());
        while (!open.isEmpty()) {
            Entity entity = open.remove(open.size() - 1);
            for (Id id : entity.references()) {
                EntityChanges part = parts.get(id.toString());
                if (part != null && !world.containsKey(id.toString()) && !isOpen(entity, id)) {
                    Entity other = part.any().under(reading);
                    world.put(id.toString(), other);
                    open.add(other);
                }
            }
        }
    }

    /** Keeps the newer of two things, one from each world, that may not both exist. */
    private void onceEach(SortedMap<String, Entity> world) {
        Map<List<Object>, String> taken = new HashMap<>();
        for (Entity entity : List.copyOf(world.values())) {
            Kind<? extends Entity> kind = entity.kind();
            if (!kind.uniqueColumns().isEmpty()) {
                String id = entity.id().toString();
                List<Object> key = List.of(kind, kind.uniqueOf(entity));
                String other = taken.put(key, id);
                if (other != null) {
                    boolean isNewer = after.find(entity).isPresent();
                    world.remove(isNewer ? other : id);
                    taken.put(key, isNewer ? id : other);
                }
            }
        }
    }

    /** Whether the older or the newer world has this reference and not what it refers to, which a lens left out. */
    private boolean isOpen(Entity entity, Id id) {
        return Stream.of(before, after)
                .filter(world -> world.find(id).isEmpty())
                .flatMap(world -> world.find(entity).stream())
                .anyMatch(there -> there.references().contains(id));
    }
}
