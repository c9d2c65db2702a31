package io.github.digitalsilkroad.site;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
                Set<String> parties = new LinkedHashSet<>();
                for (Claim<?> claim : fact.claims()) {
                    if (claim.value().orElse(null) instanceof Parties named) {
                        for (Id id : named.list()) {
                            parties.add(id.toString());
                        }
                    }
                }
                String how = ROLES.contains(fact.property()) ? ", as " : ": ";
                for (String target : parties) {
                    put(target, plural + how + fact.property().label(), entity);
                }
            }
        }
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

    /** The things that refer to one thing, by the name of the relation. */
    ListMultimap<String, Entity> to(Entity entity) {
        ListMultimap<String, Entity> known = byTarget.get(entity.id().toString());
        return known == null
                ? MultimapBuilder.linkedHashKeys().arrayListValues().build()
                : known;
    }
}
