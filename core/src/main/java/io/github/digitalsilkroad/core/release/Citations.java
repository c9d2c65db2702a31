package io.github.digitalsilkroad.core.release;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets claims cite their sources as one of two worlds describes them. */
final class Citations {

    private Citations() {}

    /**
     * The entity with claims that cite the given descriptions of their sources; the same one if it cites none of them.
     */
    static Entity of(Entity entity, Map<Id, Source> sources) {
        Facts facts = entity.facts();
        for (Attested<?> fact : entity.facts().all()) {
            if (cites(fact.claims(), sources)) {
                facts = facts.with(restated(fact, sources));
            }
        }
        Entity restated = facts.equals(entity.facts()) ? entity : entity.withFacts(facts);
        return restated.observed()
                .filter(observed -> observed.all().stream().anyMatch(fact -> cites(fact.claims(), sources)))
                .map(observed -> observed(restated, observed.property(), sources))
                .orElse(restated);
    }

    private static <T> Entity observed(Entity entity, Property<T> property, Map<Id, Source> sources) {
        return entity.withObserved(Observations.of(
                property,
                PartialWorld.claims(entity, property).stream()
                        .map(claim -> restated(claim, sources))
                        .toList()));
    }

    private static boolean cites(List<? extends Claim<?>> claims, Map<Id, Source> sources) {
        return claims.stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim.source()), claim.origin().stream()))
                .anyMatch(source -> sources.containsKey(source.id()));
    }

    private static <T> Attested<T> restated(Attested<T> fact, Map<Id, Source> sources) {
        List<Claim<T>> claims =
                fact.claims().stream().map(claim -> restated(claim, sources)).toList();
        return Attested.of(fact.property(), claims);
    }

    private static <T> Claim<T> restated(Claim<T> claim, Map<Id, Source> sources) {
        Claim<T> cited = claim.citing(new Citation(
                describedBy(claim.source(), sources), claim.citation().locator()));
        return claim.origin()
                .map(origin -> cited.origin(describedBy(origin, sources)))
                .orElse(cited);
    }

    private static Source describedBy(Source source, Map<Id, Source> sources) {
        return sources.getOrDefault(source.id(), source);
    }
}
