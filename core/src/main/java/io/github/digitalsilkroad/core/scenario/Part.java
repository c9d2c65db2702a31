package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** Who does it in a deployment. */
    Set<Id> in(Deployment deployment) {
        Set<Id> ids = new TreeSet<>();
        for (Property<Parties> role : roles) {
            deployment.facts().value(role).ifPresent(parties -> ids.addAll(parties.list()));
        }
        return ids;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
