package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.List;

/** Another party in the place of one, in one deployment. */
record ReplaceAt(Part part, String deployment, String old, String other) implements Change {

    /** What the party does there. */
    enum Part {
        VENDOR("vendor", Vendors.ROLES, "is no vendor there"),
        CARRIER("carrier", List.of(Props.OPERATOR), "does not operate it");

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // a list of properties, which are immutable
        private final List<Property<Parties>> roles;

        private final String refusal;

        Part(String word, List<Property<Parties>> roles, String refusal) {
            this.word = word;
            this.roles = roles;
            this.refusal = refusal;
        }
    }

    @Override
    public String words() {
        return "replace " + part.word + " " + old + " by " + other + " at " + deployment;
    }

    @Override
    public void apply(Draft draft) {
        Deployment live = draft.deployment(deployment);
        Id from = draft.organization(old).id();
        Id to = draft.organization(other).id();
        if (from.equals(to)) {
            throw draft.refusal("both are the same " + part.word);
        }
        if (Vendors.isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + Vendors.stage(live));
        }
        if (!Vendors.has(from, live, part.roles)) {
            throw draft.refusal(from + " " + part.refusal);
        }
        draft.put(live.withFacts(ReplaceVendor.replaced(draft, live.facts(), part.roles, from, to)));
    }
}
