package io.github.digitalsilkroad.site;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multiset;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each thing what hangs on it: what refers to it, in which it has a part by any source, and what lies in it. */
final class Backlinks {

    /** The properties whose label follows "as": "as supplier", but not "as in talks with". */
    private static final Set<Property<?>> ROLES =
            Stream.of(Role.values()).map(Role::property).collect(Collectors.toUnmodifiableSet());

    private final Map<String, ListMultimap<String, Entity>> byTarget = new HashMap<>();

    /** Of what some source alone says and the reading does not take, by target and relation. */
    private final Multiset<List<String>> notTaken = HashMultiset.create();

    Backlinks(Catalog catalog) {
        for (Entity entity : catalog.entities()) {
            String plural = Frame.heading(entity.kind());
            Set<String> direct = new LinkedHashSet<>();
            entity.references().forEach(id -> direct.add(id.toString()));
            for (CountryCode country : catalog.countriesOf(entity)) {
                direct.add(country.toString());
            }
            for (String target : direct) {
                put(target, plural, entity);
            }
            for (Attested<?> fact : entity.facts().all()) {
                if (fact.property().type().valueClass() == Parties.class) {
                    put(plural, fact, entity);
                }
            }
        }
    }

    private void put(String plural, Attested<?> fact, Entity entity) {
        String how = ROLES.contains(fact.property()) ? ", as " : ": ";
        String relation = plural + how + fact.property().label();
        Set<String> taken = parties(fact.value().stream());
        for (String target : parties(fact.claims().stream().flatMap(claim -> claim.value().stream()))) {
            put(target, relation, entity);
            if (!taken.contains(target)) {
                notTaken.add(List.of(target, relation));
            }
        }
    }

    private static Set<String> parties(Stream<?> values) {
        return values.flatMap(value -> ((Parties) value).list().stream())
                .map(Id::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void put(String target, String relation, Entity entity) {
        if (!target.equals(entity.id().toString())) {
            byTarget.computeIfAbsent(
                            target,
                            absent -> MultimapBuilder.linkedHashKeys()
                                    .arrayListValues()
                                    .build())
                    .put(relation, entity);
        }
    }

    /**
     * How many there are of a relation; where the reading takes fewer than sources say, both numbers and whose they
     * are.
     */
    String count(Entity entity, String relation) {
        int all = to(entity).get(relation).size();
        int less = notTaken.count(List.of(entity.id().toString(), relation));
        return less == 0 ? "" + all : all - less + " by the reading, " + all + " by any source";
    }

    /** The things that refer to one thing, by the name of the relation. */
    ListMultimap<String, Entity> to(Entity entity) {
        ListMultimap<String, Entity> known = byTarget.get(entity.id().toString());
        return known == null
                ? MultimapBuilder.linkedHashKeys().arrayListValues().build()
                : known;
    }
}
