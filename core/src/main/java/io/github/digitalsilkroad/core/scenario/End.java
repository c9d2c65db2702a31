package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;

/** A deployment is canceled, or a party withdraws from it before it is active; the day is left open. */
record End(String deployment, Stage stage) implements Change {

    @Override
    public String words() {
        return (stage == Stage.WITHDRAWN ? "withdraw from " : "cancel ") + deployment;
    }

    @Override
    public void apply(Draft draft) {
        Deployment live = draft.deployment(deployment);
        if (Vendors.isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + Vendors.stage(live) + " already");
        }
        if (stage == Stage.WITHDRAWN && Vendors.isIn(StageGroup.ACTIVE, live)) {
            throw draft.refusal("it is " + Vendors.stage(live)
                    + ", and only what is planned can be withdrawn from; cancel it instead");
        }
        draft.put(live.withFacts(live.facts().with(draft.assume(stage.milestone(), PartialDate.unstated()))));
    }
}
