package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.List;

/** Another operator in the place of one, in one deployment. */
record ReplaceCarrierAt(String deployment, String old, String other) implements Change {

    @Override
    public String words() {
        return "replace carrier " + old + " by " + other + " at " + deployment;
    }

    @Override
    public void apply(Draft draft) {
        Deployment live = draft.deployment(deployment);
        Id from = draft.organization(old).id();
        Id to = draft.organization(other).id();
        if (from.equals(to)) {
            throw draft.refusal("both are the same carrier");
        }
        if (Vendors.isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + Vendors.stage(live));
        }
        if (!Vendors.has(from, live.operators())) {
            throw draft.refusal(from + " does not operate it");
        }
        draft.put(live.withFacts(ReplaceVendor.replaced(draft, live.facts(), List.of(Properties.OPERATOR), from, to)));
    }
}
