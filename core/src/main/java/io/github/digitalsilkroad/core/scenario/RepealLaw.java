package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Props;

/** A law without effects: what refers to it still finds it, and nobody is bound or protected by it. */
record RepealLaw(String law) implements Change {

    @Override
    public String words() {
        return "repeal " + law;
    }

    @Override
    public void apply(Draft draft) {
        Law known = draft.law(law);
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
