package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.Optional;

/** A disputed fact turns out to be what the reading takes from its claims. */
record Disclose(String entity, Property<?> property) implements Change {

    @Override
    public String words() {
        return "disclose " + property.name() + " of " + entity;
    }

    @Override
    public void apply(Draft draft) {
        Entity subject = draft.entity(entity);
        draft.put(subject.withFacts(subject.facts().with(disclosed(draft, subject, property))));
    }

    private static <T> Attested<T> disclosed(Draft draft, Entity subject, Property<T> property) {
        Attested<T> fact = subject.facts().get(property);
        Optional<T> preferred = fact.chosen().flatMap(Claim::value);
        if (preferred.isEmpty()) {
            throw draft.refusal(
                    "what it is nobody can say: " + fact.missing().orElseThrow().words());
        }
        if (!fact.isDisputed()) {
            throw draft.refusal("no sources contradict each other on it; it is " + preferred.get());
        }
        return draft.assume(property, preferred.get());
    }
}
