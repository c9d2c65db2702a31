package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Another vendor in the place of one, in every live deployment of a market. */
record ReplaceVendor(String old, String other, Market market) implements Change {

    @Override
    public String words() {
        return "replace vendor " + old + " by " + other + " " + market;
    }

    @Override
    public void apply(Draft draft) {
        Id from = draft.organization(old).id();
        Id to = draft.organization(other).id();
        if (from.equals(to)) {
            throw draft.refusal("both are the same vendor");
        }
        Set<String> vendors = new TreeSet<>();
        boolean found = false;
        for (Deployment deployment : draft.deployments()) {
            if (market.holds(deployment) && !Vendors.isIn(StageGroup.ENDED, deployment)) {
                if (Vendors.isVendor(from, deployment)) {
                    draft.put(deployment.withFacts(replaced(draft, deployment.facts(), Vendors.ROLES, from, to)));
                    found = true;
                }
                collect(deployment, vendors);
            }
        }
        if (!found) {
            throw draft.refusal("no live deployment " + market + " has that vendor; the vendors there: "
                    + Nearest.choices(old, vendors));
        }
    }

    /** The facts with one party in the place of another in some roles. */
    static Facts replaced(Draft draft, Facts facts, List<Property<Parties>> roles, Id from, Id to) {
        Facts changed = facts;
        for (Property<Parties> role : roles) {
            Attested<Parties> parties = facts.get(role);
            if (Vendors.has(from, parties)) {
                List<Id> others = new ArrayList<>();
                for (Id id : parties.value().orElseThrow().list()) {
                    others.add(id.equals(from) ? to : id);
                }
                changed = changed.with(draft.assume(role, Parties.of(others)));
            }
        }
        return changed;
    }

    private static void collect(Deployment deployment, Set<String> vendors) {
        for (Property<Parties> role : Vendors.ROLES) {
            if (deployment.facts().value(role).isPresent()) {
                for (Id id : deployment.facts().value(role).get().list()) {
                    vendors.add(id.toString());
                }
            }
        }
    }
}
