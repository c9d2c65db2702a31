package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Props;
import java.util.Optional;

/** A law without effects: what refers to it still finds it, and nobody is bound or protected by it. */
record RepealLaw(Id law) implements Edit {

    @Override
    public String words() {
        return "repeal " + law;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("repeal-law").with("law", law));
    }

    @Override
    public void apply(Draft draft) {
        Law known = draft.world().law(law.toString());
        if (known.effects().isEmpty()) {
            throw draft.refusal("it has no effect already");
        }
        draft.put(Law.builder()
                .id(known.id())
                .name(known.name())
                .jurisdiction(known.jurisdiction())
                .article(known.article())
                .facts(known.facts().with(draft.assume(Props.INTERPRETATION, "repealed")))
                .build());
    }
}
