package io.github.digitalsilkroad.interchange.merge;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.interchange.internal.Agencies;
import io.github.digitalsilkroad.interchange.merge.Merge.Ambiguity;
import io.github.digitalsilkroad.interchange.merge.Merge.Match;
import io.github.digitalsilkroad.interchange.merge.Merge.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which things of two catalogs are the same: those with one id, those whose id the other has retired for that of a
 * thing of its own, and those that share an identifier of one scheme, where only one of each catalog does and nothing
 * tells them apart.
 */
final class MergeIds {

    private static final int SIDES = 2;

    private final List<Catalog> sides;
    private final List<Map<String, Entity>> live = List.of(new HashMap<>(), new HashMap<>());
    private final List<Map<String, Id>> renamed = List.of(new HashMap<>(), new HashMap<>());
    private final List<Match> matches = new ArrayList<>();
    private final Set<Ambiguity> ambiguities = new LinkedHashSet<>();
    private final List<Suggestion> suggestions = new ArrayList<>();

    /** The links between a thing of the first and one of the second, by their ids, each with what links them. */
    private final Map<String, Map<String, String>> links = new TreeMap<>();

    private final Map<String, Set<String>> back = new HashMap<>();

    MergeIds(Catalog one, Catalog other) {
        this.sides = List.of(one, other);
        for (int side = 0; side < SIDES; side++) {
            for (Entity entity : sides.get(side).entities()) {
                live.get(side).put(entity.id().toString(), entity);
            }
        }
        linkRetired(0);
        linkRetired(1);
        linkIdentified();
        match();
        matchNames();
        suggest();
        matches.sort(Comparator.comparing(Match::merged));
        suggestions.sort(Comparator.comparing(Suggestion::one).thenComparing(Suggestion::other));
    }

    /** What one has retired, the other may still use. */
    private void linkRetired(int side) {
        for (RetiredId retired : sides.get(side).retiredIds()) {
            Entity stale = live.get(1 - side).get(retired.id());
            Entity successor = live.get(side).get(retired.successor());
            if (stale != null && successor != null) {
                link(side == 0 ? successor : stale, side == 0 ? stale : successor, "retired: " + retired.reason());
            }
        }
    }

    private void linkIdentified() {
        List<Map<String, Set<String>>> holders = List.of(new TreeMap<>(), new TreeMap<>());
        for (int side = 0; side < SIDES; side++) {
            Map<String, Set<String>> own = holders.get(side);
            for (Entity entity : live.get(side).values()) {
                for (Identifier name : sides.get(side).identifiers(entity)) {
                    own.computeIfAbsent(MergeNames.shared(name), key -> new TreeSet<>())
                            .add(entity.id().toString());
                }
            }
        }
        holders.get(0).forEach((identifier, ones) -> {
            Set<String> others = holders.get(1).getOrDefault(identifier, Set.of());
            for (String one : ones) {
                for (String other : others) {
                    link(thing(0, one), thing(1, other), identifier);
                }
            }
        });
    }

    private void link(Entity one, Entity other, String reason) {
        boolean apart = isApart(one.id().toString(), other.id().toString());
        if (one.kind().equals(other.kind()) && !apart) {
            links.computeIfAbsent(one.id().toString(), key -> new TreeMap<>())
                    .putIfAbsent(other.id().toString(), reason);
            back.computeIfAbsent(other.id().toString(), key -> new TreeSet<>())
                    .add(one.id().toString());
        }
    }

    /** Whether one of the two catalogs has both, and so tells them apart. */
    private boolean isApart(String one, String other) {
        return !one.equals(other)
                && (live.get(1).containsKey(one) || live.get(0).containsKey(other));
    }

    private Entity thing(int side, String id) {
        return requireNonNull(live.get(side).get(id), id);
    }

    private void match() {
        links.forEach((first, partners) -> partners.forEach((second, reason) -> {
            if (first.equals(second)) {
                return;
            }
            Entity one = thing(0, first);
            Entity other = thing(1, second);
            String doubt = "";
            if (partners.size() > 1 || back.getOrDefault(second, Set.of()).size() > 1) {
                doubt = "several things share it";
            } else if (!agree(one.kind().whereOf(one), other.kind().whereOf(other))) {
                doubt = "they are in different countries";
            } else if (!agree(identifiers(0, one), identifiers(1, other))) {
                doubt = "another identifier tells them apart";
            }
            if (doubt.isEmpty()) {
                merge(one.id(), other.id(), reason);
            } else {
                ambiguities.add(new Ambiguity(one.kind().plural(), reason, sorted(one.id(), other.id()), doubt));
            }
        }));
    }

    private void merge(Id one, Id other, String reason) {
        boolean keepsOne = sides.get(0).retiredIds().stream()
                        .anyMatch(old -> old.id().equals(other.toString()))
                || (sides.get(1).retiredIds().stream().noneMatch(old -> old.id().equals(one.toString()))
                        && one.compareTo(other) < 0);
        Id kept = keepsOne ? one : other;
        Id gone = keepsOne ? other : one;
        renamed.get(keepsOne ? 1 : 0).put(gone.toString(), kept);
        matches.add(new Match(kept, gone, reason));
    }

    private static List<Id> sorted(Id one, Id other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static boolean agree(List<?> one, List<?> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other) || !(one.get(0) instanceof CountryCode);
    }

    /** Whether the two share a value of each scheme that both have. */
    private static boolean agree(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        for (Map.Entry<String, Set<String>> entry : one.entrySet()) {
            Set<String> values = other.getOrDefault(entry.getKey(), entry.getValue());
            if (Collections.disjoint(values, entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** What a thing is called, by the schemes. */
    private Map<String, Set<String>> identifiers(int side, Entity entity) {
        Map<String, Set<String>> identifiers = new TreeMap<>();
        for (Identifier name : sides.get(side).identifiers(entity)) {
            identifiers.computeIfAbsent(name.scheme(), key -> new TreeSet<>()).add(name.value());
        }
        return identifiers;
    }

    /** Rows of the two tables of identifiers with the same subject and value are one row, even if their ids differ. */
    private void matchNames() {
        Map<String, Identifier> others = new HashMap<>();
        for (Entity entity : live.get(1).values()) {
            if (entity instanceof Identifier name) {
                others.put(name.name(), name);
            }
        }
        for (Entity entity : live.get(0).values()) {
            Identifier other = others.get(entity.name());
            if (entity instanceof Identifier one
                    && other != null
                    && renamed(0, one.subject()).equals(renamed(1, other.subject()))
                    && !one.id().equals(other.id())
                    && !isApart(one.id().toString(), other.id().toString())
                    && renamed(0, one.id()).equals(one.id())
                    && renamed(1, other.id()).equals(other.id())) {
                merge(one.id(), other.id(), MergeNames.shared(one));
            }
        }
    }

    /** Things with similar names and no other link: exactly one of each kind in each catalog. */
    private void suggest() {
        List<Map<String, Set<String>>> names = List.of(new TreeMap<>(), new TreeMap<>());
        for (int side = 0; side < SIDES; side++) {
            for (Entity entity : live.get(side).values()) {
                if (entity instanceof Identifier) {
                    continue;
                }
                Set<String> called = new HashSet<>();
                called.add(Agencies.slug(entity.name()));
                entity.kind().aliasesOf(entity).forEach(alias -> called.add(Agencies.slug(alias)));
                called.remove("");
                for (String name : called) {
                    names.get(side)
                            .computeIfAbsent(entity.kind().plural() + " " + name, key -> new TreeSet<>())
                            .add(entity.id().toString());
                }
            }
        }
        Set<Suggestion> found = new LinkedHashSet<>();
        names.get(0).forEach((name, ones) -> {
            Set<String> others = names.get(1).getOrDefault(name, Set.of());
            if (ones.size() == 1 && others.size() == 1) {
                Entity one = thing(0, ones.iterator().next());
                Entity other = thing(1, others.iterator().next());
                boolean linked = links.getOrDefault(one.id().toString(), Map.of())
                        .containsKey(other.id().toString());
                if (!one.id().equals(other.id())
                        && !linked
                        && agree(one.kind().whereOf(one), other.kind().whereOf(other))) {
                    List<Id> both = sorted(one.id(), other.id());
                    found.add(new Suggestion(one.kind().plural(), both.get(0), both.get(1)));
                }
            }
        });
        suggestions.addAll(found);
    }

    /** The id in the merged catalog of a thing of one of the two. */
    Id renamed(int side, Id id) {
        return renamed.get(side).getOrDefault(id.toString(), id);
    }

    boolean renamesAny(int side) {
        return !renamed.get(side).isEmpty();
    }

    List<Match> matches() {
        return matches;
    }

    List<Ambiguity> ambiguities() {
        List<Ambiguity> all = new ArrayList<>(ambiguities);
        all.sort(Comparator.comparing((Ambiguity each) -> each.ids().get(0))
                .thenComparing(each -> each.ids().get(1))
                .thenComparing(Ambiguity::shared));
        return all;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }
}
