package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.Set;
import java.util.TreeSet;

/** A planned deployment goes to one vendor, who supplies and integrates it. */
record Award(String deployment, String vendor) implements Change {

    @Override
    public String words() {
        return "award " + deployment + " to " + vendor;
    }

    @Override
    public void apply(Draft draft) {
        Deployment planned = draft.deployment(deployment);
        Parties winner = Parties.of(draft.organization(vendor).id());
        if (Vendors.isIn(StageGroup.ACTIVE, planned)) {
            throw draft.refusal("it is " + Vendors.stage(planned)
                    + ", and only what is planned can be awarded; replace its vendor instead");
        }
        if (Vendors.isIn(StageGroup.ENDED, planned)) {
            throw draft.refusal("it is " + Vendors.stage(planned) + "; planned in " + planned.countryCode() + ": "
                    + Nearest.choices(deployment, planned(draft, planned)));
        }
        draft.put(planned.withFacts(
                planned.facts().with(draft.assume(Props.SUPPLIER, winner)).with(Attested.absent(Props.INTEGRATOR))));
    }

    private static Set<String> planned(Draft draft, Deployment near) {
        Set<String> ids = new TreeSet<>();
        for (Deployment other : draft.deployments()) {
            if (other.countryCode().equals(near.countryCode()) && Vendors.isIn(StageGroup.PLANNED, other)) {
                ids.add(other.id().toString());
            }
        }
        return ids;
    }
}
