package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.StageGroup;

/** Another vendor in the place of one, in one deployment. */
record ReplaceVendorAt(String deployment, String old, String other) implements Change {

    @Override
    public String words() {
        return "replace vendor " + old + " by " + other + " at " + deployment;
    }

    @Override
    public void apply(Draft draft) {
        Deployment live = draft.deployment(deployment);
        Id from = draft.organization(old).id();
        Id to = draft.organization(other).id();
        if (from.equals(to)) {
            throw draft.refusal("both are the same vendor");
        }
        if (Vendors.isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + Vendors.stage(live));
        }
        if (!Vendors.isVendor(from, live)) {
            throw draft.refusal(from + " is no vendor there");
        }
        draft.put(live.withFacts(ReplaceVendor.replaced(draft, live.facts(), Vendors.ROLES, from, to)));
    }
}
