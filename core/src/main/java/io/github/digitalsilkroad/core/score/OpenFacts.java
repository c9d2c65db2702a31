package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimPair;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles the open facts of a catalog, one at a time, and asks a question of each world that comes of it. */
final class OpenFacts {

    private final Score score;
    private final Catalog catalog;
    private final Assessment now;
    private final Set<String> unsettled;

    OpenFacts(Score score, Catalog catalog, Assessment now) {
        this.score = score;
        this.catalog = catalog;
        this.now = now;
        this.unsettled = new LinkedHashSet<>(now.missing());
    }

    List<Swing> swings() {
        List<Swing> swings = new ArrayList<>();
        for (Dispute dispute : catalog.disputes()) {
            swings.add(new Swing(dispute.fact(), now, sides(dispute)));
        }
        if (!unsettled.isEmpty()) {
            for (MissingFact fact : needed(MissingFact.all(catalog))) {
                swings.add(new Swing(fact.fact(), now, sides(fact)));
            }
        }
        return swings;
    }

    /** The lines of what is missing that no missing fact took off; known once the {@link #swings} are. */
    List<String> unsettled() {
        return List.copyOf(unsettled);
    }

    private List<Swing.Side> sides(Dispute dispute) {
        List<Swing.Side> sides = new ArrayList<>();
        for (Dispute.Side side : dispute.sides()) {
            Catalog settled = with(List.of(settled(dispute.fact(), side)));
            sides.add(new Swing.Side(side.value(), side.claims(), score.on(settled)));
        }
        return sides;
    }

    /** The subject without the claims that contradict a side. */
    private static Entity settled(Fact fact, Dispute.Side side) {
        Set<Claim<?>> wrong = contradicting(fact.claims(), side.claims());
        Property<?> property = fact.claims().property();
        return fact.subject().filter((other, claim) -> !(other.equals(property) && wrong.contains(claim)));
    }

    private static <T> Set<Claim<?>> contradicting(Attested<T> fact, List<Claim<?>> side) {
        Set<Claim<?>> wrong = new HashSet<>();
        for (ClaimPair<T> pair : fact.conflicts()) {
            if (side.contains(pair.first())) {
                wrong.add(pair.second());
            } else if (side.contains(pair.second())) {
                wrong.add(pair.first());
            }
        }
        return wrong;
    }

    private Catalog with(Collection<Entity> changed) {
        CatalogBuilder builder = catalog.toBuilder();
        if (catalog.findSource(MissingFact.SOURCE.id().toString()).isEmpty()) {
            builder.add(MissingFact.SOURCE);
        }
        for (Entity entity : changed) {
            builder.put(entity);
        }
        return builder.build();
    }

    /** Those of some missing facts that, once stated, take a line off what is missing: whole lists are tried, then halves. */
    private List<MissingFact> needed(List<MissingFact> facts) {
        if (facts.isEmpty() || !settles(facts)) {
            return List.of();
        }
        if (facts.size() == 1) {
            unsettled.removeAll(settledBy(facts));
            return facts;
        }
        List<MissingFact> needed = new ArrayList<>(needed(facts.subList(0, facts.size() / 2)));
        needed.addAll(needed(facts.subList(facts.size() / 2, facts.size())));
        return needed;
    }

    private boolean settles(List<MissingFact> facts) {
        return !settledBy(facts).isEmpty();
    }

    /** The lines that are no longer missing if these facts are stated. */
    private Set<String> settledBy(List<MissingFact> facts) {
        Map<String, Entity> changed = new LinkedHashMap<>();
        for (MissingFact fact : facts) {
            String id = fact.subject().id().toString();
            Entity before = changed.getOrDefault(id, fact.subject());
            changed.put(id, fact.stated(before, fact.values().get(0)));
        }
        Set<String> settled = new HashSet<>(now.missing());
        settled.removeAll(score.on(with(changed.values())).missing());
        return settled;
    }

    private List<Swing.Side> sides(MissingFact fact) {
        List<Swing.Side> sides = new ArrayList<>();
        for (Object value : fact.values()) {
            Catalog settled = with(List.of(fact.stated(fact.subject(), value)));
            sides.add(new Swing.Side(value.toString(), List.of(), score.on(settled)));
        }
        return sides;
    }
}
