package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Another party in the place of one, in every live deployment of a market. */
record Replace(Part part, Id old, Id other, Market market) implements Edit {

    /** What the party does there. */
    enum Part {
        VENDOR(List.of(Props.SUPPLIER, Props.INTEGRATOR)),
        CARRIER(List.of(Props.OPERATOR));

        @SuppressWarnings("ImmutableEnumChecker") // a list of properties, which are immutable
        private final List<Property<Parties>> roles;

        Part(List<Property<Parties>> roles) {
            this.roles = roles;
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

    Replace {
        if (old.equals(other)) {
            throw new IllegalArgumentException("replace " + part + " " + old + " by " + other + ": both are the same " + part
                    + "; name another organization");
        }
    }

    @Override
    public String words() {
        return "replace " + part + " " + old + " by " + other + " " + market;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(market.write(
                ReadableForm.of("replace-" + part).with("old", old).with("new", other)));
    }

    @Override
    public void apply(Draft draft) {
        Id from = draft.world().organization(old.toString()).id();
        Id to = draft.world().organization(other.toString()).id();
        Set<String> present = new TreeSet<>();
        boolean found = false;
        for (Deployment deployment : market.live(draft.world())) {
            Set<Id> parties = part.in(deployment);
            if (parties.contains(from)) {
                draft.put(deployment.withFacts(replaced(draft, deployment.facts(), from, to)));
                found = true;
            }
            parties.forEach(party -> present.add(party.toString()));
        }
        if (!found) {
            throw draft.refusal("no live deployment " + market + " has that " + part + "; the " + part + "s there: "
                    + (present.isEmpty() ? "none" : Nearest.choices(old.toString(), present)));
        }
    }

    private Facts replaced(Draft draft, Facts facts, Id from, Id to) {
        Facts changed = facts;
        for (Property<Parties> role : part.roles) {
            Optional<Parties> parties = facts.value(role);
            if (parties.isPresent() && parties.get().contains(from)) {
                List<Id> others = new ArrayList<>(parties.get().list());
                others.replaceAll(id -> id.equals(from) ? to : id);
                changed = changed.with(draft.assume(role, Parties.of(others)));
            }
        }
        return changed;
    }
}
