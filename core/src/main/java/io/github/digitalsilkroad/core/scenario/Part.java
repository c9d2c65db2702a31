package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a party does in a deployment. */
enum Part {
    VENDOR(List.of(Props.SUPPLIER, Props.INTEGRATOR)),
    CARRIER(List.of(Props.OPERATOR));

    @SuppressWarnings("ImmutableEnumChecker") // a list of properties, which are immutable
    private final List<Property<Parties>> roles;

    Part(List<Property<Parties>> roles) {
        this.roles = roles;
    }

    void check(Ref<Organization> old, Ref<Organization> other, Market market) {
        if (old.equals(other)) {
            throw new IllegalArgumentException(
                    words(old, other, market) + ": both are the same " + this + "; name another organization");
        }
    }

    String words(Ref<Organization> old, Ref<Organization> other, Market market) {
        return "replace " + this + " " + old + " by " + other + " " + market;
    }

    /** Replaces a party in every live deployment of a market. */
    void replace(Draft draft, Ref<Organization> old, Ref<Organization> other, Market market) {
        Id from = draft.world().organization(old.text()).id();
        Id to = draft.world().organization(other.text()).id();
        if (from.equals(to)) {
            throw draft.refusal("both are the same " + this + "; name another organization");
        }
        Deployments live = market.live(draft.world());
        Deployments theirs = of(live, from);
        if (theirs.isEmpty()) {
            SortedSet<String> present = in(live);
            throw draft.refusal("no live deployment " + market + " has that " + this + "; the " + this + "s there: "
                    + (present.isEmpty() ? "none" : Nearest.choices(old.text(), present)));
        }
        for (Deployment deployment : theirs) {
            Facts facts = deployment.facts();
            for (Property<Parties> role : roles) {
                Optional<Parties> parties = facts.value(role).filter(named -> named.contains(from));
                if (parties.isPresent()) {
                    List<Id> others = parties.get().list().stream()
                            .map(id -> id.equals(from) ? to : id)
                            .toList();
                    facts = draft.restated(facts, role, Parties.of(others));
                }
            }
            draft.put(deployment.withFacts(facts));
        }
    }

    /** Those of some deployments in which a party does it. */
    Deployments of(Deployments deployments, Id party) {
        return this == VENDOR ? deployments.by(party.toString()) : deployments.with(Role.OPERATOR, party.toString());
    }

    /** Who does it in any of some deployments. */
    SortedSet<String> in(Deployments deployments) {
        return deployments.stream()
                .flatMap(system -> roles.stream().flatMap(role -> system.facts().value(role).stream()))
                .flatMap(parties -> parties.list().stream())
                .map(Id::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
