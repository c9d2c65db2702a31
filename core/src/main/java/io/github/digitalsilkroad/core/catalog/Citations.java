package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other descriptions of some sources, for what cites them. */
final class Citations {

    private final Map<Id, Source> described = new HashMap<>();

    Citations(Collection<Source> described) {
        described.forEach(source -> this.described.put(source.id(), source));
    }

    /** The entity with claims that cite these descriptions; the same one if it cites none of them. */
    Entity in(Entity entity) {
        Facts facts = entity.facts();
        for (Attested<?> fact : entity.facts().all()) {
            if (isCited(fact.claims())) {
                facts = facts.with(in(fact.property(), fact.claims()));
            }
        }
        Entity restated = facts.equals(entity.facts()) ? entity : entity.withFacts(facts);
        return restated.observed()
                .filter(observed -> observed.all().stream().anyMatch(fact -> isCited(fact.claims())))
                .<Entity>map(observed -> restated.withObserved(in(observed)))
                .orElse(restated);
    }

    private <T> Observations<T> in(Observations<T> observed) {
        return Observations.of(
                observed.property(),
                observed.all().stream()
                        .flatMap(fact -> fact.claims().stream())
                        .map(this::in)
                        .toList());
    }

    @SuppressWarnings("unchecked") // claims on the property
    private <T> Attested<T> in(Property<T> property, List<? extends Claim<?>> claims) {
        return Attested.of(
                property, claims.stream().map(claim -> in((Claim<T>) claim)).toList());
    }

    private <T> Claim<T> in(Claim<T> claim) {
        Claim<T> cited =
                claim.citing(new Citation(of(claim.source()), claim.citation().locator()));
        return claim.origin().map(origin -> cited.origin(of(origin))).orElse(cited);
    }

    @SuppressWarnings("ReferenceEquality") // what stays as it is comes back as the same object
    private boolean isCited(List<? extends Claim<?>> claims) {
        return claims.stream()
                .anyMatch(claim -> of(claim.source()) != claim.source()
                        || claim.origin().filter(origin -> of(origin) != origin).isPresent());
    }

    /** A source as it is described here, and so those that it repeats; the same one if nothing changes. */
    @SuppressWarnings("ReferenceEquality") // what stays as it is comes back as the same object
    Source of(Source source) {
        Source known = described.get(source.id());
        if (known != null) {
            return known.equals(source) ? source : known;
        }
        Optional<Source> changed = source.origin()
                .map(this::of)
                .filter(origin -> origin != source.origin().get());
        return changed.map(source::origin).orElse(source);
    }
}
