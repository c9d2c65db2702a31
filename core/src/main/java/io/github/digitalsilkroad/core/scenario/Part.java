package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a party does in a deployment. */
enum Part {
    VENDOR(List.of(Props.SUPPLIER, Props.INTEGRATOR)),
    CARRIER(List.of(Props.OPERATOR));

    @SuppressWarnings("ImmutableEnumChecker") // a list of properties, which are immutable
    private final List<Property<Parties>> roles;

    Part(List<Property<Parties>> roles) {
        this.roles = roles;
    }

    List<Property<Parties>> roles() {
        return roles;
    }

    /** Those of some deployments in which a party does it. */
    Deployments of(Deployments deployments, Id party) {
        return this == VENDOR ? deployments.by(party.toString()) : deployments.with(Role.OPERATOR, party.toString());
    }

    /** Who does it in any of some deployments. */
    SortedSet<String> in(Deployments deployments) {
        List<Group> groups = this == VENDOR
                ? deployments.groupBy(Deployment.VENDOR).counts()
                : deployments.groupBy(Props.OPERATOR).counts();
        SortedSet<String> parties = new TreeSet<>();
        for (Group group : groups) {
            if (group.keys().get(0) instanceof Id party) {
                parties.add(party.toString());
            }
        }
        return parties;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
