package io.github.digitalsilkroad.core.release;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets claims cite their sources as one of two worlds describes them. */
final class Citations {

    private Citations() {}

    /**
     * The entity with claims that cite the given descriptions of their sources; the same one if it cites none of them.
     */
    static Entity of(Entity entity, Map<Id, Source> sources, Reading reading) {
        Facts facts = entity.facts();
        for (Attested<?> fact : entity.facts().all()) {
            if (cites(fact.claims(), sources)) {
                facts = facts.with(restated(fact, sources, reading));
            }
        }
        Entity restated = facts.equals(entity.facts()) ? entity : entity.withFacts(facts);
        List<Claim<?>> claims = EntityChanges.observed(restated);
        return cites(claims, sources) ? EntityChanges.with(restated, restated(claims, sources), reading) : restated;
    }

    private static boolean cites(List<? extends Claim<?>> claims, Map<Id, Source> sources) {
        for (Claim<?> claim : claims) {
            if (sources.containsKey(claim.source().id())
                    || claim.origin()
                            .map(Source::id)
                            .filter(sources::containsKey)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static <T> Attested<T> restated(Attested<T> fact, Map<Id, Source> sources, Reading reading) {
        Property<T> property = fact.property();
        List<Claim<T>> claims = new ArrayList<>();
        for (Claim<T> claim : fact.claims()) {
            claims.add(restated(claim, sources));
        }
        return Attested.of(property, claims).under(reading);
    }

    private static List<Claim<?>> restated(List<Claim<?>> claims, Map<Id, Source> sources) {
        List<Claim<?>> restated = new ArrayList<>();
        for (Claim<?> claim : claims) {
            restated.add(restated(claim, sources));
        }
        return restated;
    }

    private static <T> Claim<T> restated(Claim<T> claim, Map<Id, Source> sources) {
        Source source = sources.getOrDefault(claim.source().id(), claim.source());
        Claim<T> cited = claim.citing(new Citation(source, claim.citation().locator()));
        return claim.origin().isEmpty()
                ? cited
                : cited.origin(sources.getOrDefault(
                        claim.origin().get().id(), claim.origin().get()));
    }
}
