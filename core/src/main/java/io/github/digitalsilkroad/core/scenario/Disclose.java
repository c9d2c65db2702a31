package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.Optional;

/** A disputed fact turns out to be what the reading takes from its claims. */
record Disclose(Id entity, String property) implements Edit {

    private static final String UNKNOWN = "what it is nobody can say: ";

    @Override
    public String words() {
        return "disclose " + property + " of " + entity;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("disclose").with("entity", entity).with("property", property));
    }

    @Override
    public void apply(Draft draft) {
        Entity subject = draft.world().entity(entity.toString());
        for (Attested<?> fact : subject.facts().all()) {
            if (fact.property().name().equals(property)) {
                draft.put(subject.withFacts(subject.facts().with(disclosed(draft, fact))));
                return;
            }
        }
        throw draft.refusal(UNKNOWN + Missing.NOT_STATED.words());
    }

    private static <T> Attested<T> disclosed(Draft draft, Attested<T> fact) {
        Optional<T> preferred = fact.chosen().flatMap(Claim::value);
        if (preferred.isEmpty()) {
            throw draft.refusal(UNKNOWN + fact.missing().orElseThrow().words());
        }
        if (!fact.isDisputed()) {
            throw draft.refusal("no sources contradict each other on it; it is " + preferred.get());
        }
        return draft.assume(fact.property(), preferred.get());
    }
}
