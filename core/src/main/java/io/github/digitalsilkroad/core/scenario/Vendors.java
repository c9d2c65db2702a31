package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.List;
import java.util.Optional;

/** Who delivers deployments, and how far those are. */
final class Vendors {

    static final List<Property<Parties>> ROLES = List.of(Props.SUPPLIER, Props.INTEGRATOR);

    private Vendors() {}

    static boolean isIn(StageGroup group, Deployment deployment) {
        Optional<Stage> stage = deployment.stage();
        return stage.isPresent() && stage.get().group() == group;
    }

    static String stage(Deployment deployment) {
        return deployment.stage().isPresent()
                ? deployment.stage().get().milestone().label()
                : "at no stage that a source states";
    }

    static boolean isVendor(Id organization, Deployment deployment) {
        return has(organization, deployment, ROLES);
    }

    /** Whether an organization has one of some roles in a deployment. */
    static boolean has(Id organization, Deployment deployment, List<Property<Parties>> roles) {
        for (Property<Parties> role : roles) {
            if (has(organization, deployment.facts().get(role))) {
                return true;
            }
        }
        return false;
    }

    static boolean has(Id organization, Attested<Parties> parties) {
        return parties.isPresent() && parties.value().orElseThrow().contains(organization);
    }
}
