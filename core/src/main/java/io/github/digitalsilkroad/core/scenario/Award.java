package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A planned deployment goes to one vendor, who supplies and integrates it. */
record Award(Id deployment, Id vendor) implements Edit {

    @Override
    public String words() {
        return "award " + deployment + " to " + vendor;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("award").with("deployment", deployment).with("vendor", vendor));
    }

    @Override
    public void apply(Draft draft) {
        Deployment planned = draft.world().deployment(deployment.toString());
        Parties winner = Parties.of(draft.world().organization(vendor.toString()).id());
        if (Stages.isIn(StageGroup.ACTIVE, planned)) {
            throw draft.refusal("it is " + Stages.words(planned)
                    + ", and only what is planned can be awarded; replace its vendor instead");
        }
        if (Stages.isEnded(planned)) {
            throw draft.refusal("it is " + Stages.words(planned) + "; planned in " + planned.countryCode() + ": "
                    + Nearest.choices(deployment.toString(), planned(draft, planned)));
        }
        draft.put(planned.withFacts(
                planned.facts().with(draft.assume(Props.SUPPLIER, winner)).with(Attested.absent(Props.INTEGRATOR))));
    }

    private static Set<String> planned(Draft draft, Deployment near) {
        Set<String> ids = new TreeSet<>();
        for (Deployment other : draft.world().deployments()) {
            if (other.countryCode().equals(near.countryCode()) && Stages.isIn(StageGroup.PLANNED, other)) {
                ids.add(other.id().toString());
            }
        }
        return ids;
    }
}
