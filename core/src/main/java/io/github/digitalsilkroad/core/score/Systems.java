package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which deployments a question is about, read through a recorder. */
final class Systems {

    /** Who counts as a vendor. */
    static final List<Role> VENDORS = List.of(Role.SUPPLIER, Role.INTEGRATOR);

    private static final List<Property<?>> DATES = dates();

    private Systems() {}

    private static List<Property<?>> dates() {
        List<Property<?>> properties = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            properties.add(stage.milestone());
        }
        return List.copyOf(properties);
    }

    /** What tells the stage of a deployment: the dates of its stages, and the figure from which one is inferred. */
    static List<Property<?>> life(Deployment deployment) {
        for (Life.Milestone milestone : deployment.life().milestones()) {
            if (milestone.isInferred()) {
                List<Property<?>> properties = new ArrayList<>(DATES);
                properties.add(milestone.evidence().property());
                return properties;
            }
        }
        return DATES;
    }

    /** The deployments of a country, or of all, that are not known to have ended. */
    static Deployments live(Recorder recorder, Optional<Ref<Country>> country) {
        Deployments all = recorder.catalog().deployments();
        all = country.isPresent() ? all.in(country.get().toString()) : all;
        recorder.reads(all, Systems::life);
        recorder.reads(all, List.of(Props.SUPPLIER, Props.INTEGRATOR));
        return all.live();
    }

    /** Notes the roles in which an organization is a vendor of a deployment. */
    static void vendor(Recorder recorder, Deployment deployment, Id vendor) {
        for (Role role : VENDORS) {
            Optional<Parties> parties = deployment.facts().value(role.property());
            if (parties.isPresent() && parties.get().contains(vendor)) {
                recorder.fact(deployment.id() + ", " + role.label(), deployment, role.property());
            }
        }
    }
}
