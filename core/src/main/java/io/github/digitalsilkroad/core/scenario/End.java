package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;

/** A deployment is canceled, or a party withdraws from it before it is active; the day is left open. */
record End(Id deployment, Stage stage) implements Edit {

    @Override
    public String words() {
        return verb() + (stage == Stage.WITHDRAWN ? " from " : " ") + deployment;
    }

    private String verb() {
        return stage == Stage.WITHDRAWN ? "withdraw" : "cancel";
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of(verb()).with("deployment", deployment));
    }

    @Override
    public void apply(Draft draft) {
        Deployment live = draft.world().deployment(deployment.toString());
        if (Stages.isEnded(live)) {
            throw draft.refusal("it is " + Stages.words(live) + " already");
        }
        if (stage == Stage.WITHDRAWN && Stages.isIn(StageGroup.ACTIVE, live)) {
            throw draft.refusal("it is " + Stages.words(live)
                    + ", and only what is planned can be withdrawn from; cancel it instead");
        }
        draft.put(live.withFacts(live.facts().with(draft.assume(stage.milestone(), PartialDate.unstated()))));
    }
}
