package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Edits of deployments: who delivers and operates them, and how far they are. */
final class DeploymentEdits {

    private DeploymentEdits() {}

    /** Another party in the place of one, in every live deployment of a market. */
    static Edit replace(Part part, Id old, Id other, Market market) {
        String words = "replace " + part + " " + old + " by " + other + " " + market;
        if (old.equals(other)) {
            throw new IllegalArgumentException(words + ": both are the same " + part + "; name another organization");
        }
        ReadableForm form = ReadableForm.of("replace-" + part).with("old", old).with("new", other);
        return new Change(market.write(form), words, draft -> {
            Id from = draft.world().organization(old.toString()).id();
            Id to = draft.world().organization(other.toString()).id();
            Deployments live = market.live(draft.world());
            Deployments theirs = part.of(live, from);
            if (theirs.isEmpty()) {
                SortedSet<String> present = part.in(live);
                throw draft.refusal("no live deployment " + market + " has that " + part + "; the " + part + "s there: "
                        + (present.isEmpty() ? "none" : Nearest.choices(old.toString(), present)));
            }
            for (Deployment deployment : theirs) {
                draft.put(deployment.withFacts(replaced(draft, deployment.facts(), part, from, to)));
            }
        });
    }

    private static Facts replaced(Draft draft, Facts facts, Part part, Id from, Id to) {
        Facts changed = facts;
        for (Property<Parties> role : part.roles()) {
            Optional<Parties> parties = facts.value(role);
            if (parties.isPresent() && parties.get().contains(from)) {
                List<Id> others = new ArrayList<>(parties.get().list());
                others.replaceAll(id -> id.equals(from) ? to : id);
                changed = changed.with(draft.assume(role, Parties.of(others)));
            }
        }
        return changed;
    }

    /** A planned deployment goes to one vendor, who alone supplies it; who integrates it is stated no longer. */
    static Edit award(Id deployment, Id vendor) {
        ReadableForm form =
                ReadableForm.of("award").with("deployment", deployment).with("vendor", vendor);
        return new Change(form, "award " + deployment + " to " + vendor, draft -> {
            Deployment planned = draft.world().deployment(deployment.toString());
            Parties winner =
                    Parties.of(draft.world().organization(vendor.toString()).id());
            if (Market.isIn(StageGroup.ACTIVE, planned)) {
                throw draft.refusal("it is " + stage(planned)
                        + ", and only what is planned can be awarded; replace its vendor instead");
            }
            if (Market.isIn(StageGroup.ENDED, planned)) {
                Set<String> others = new TreeSet<>();
                for (Deployment other : draft.world().deployments()) {
                    if (other.countryCode().equals(planned.countryCode()) && Market.isIn(StageGroup.PLANNED, other)) {
                        others.add(other.id().toString());
                    }
                }
                throw draft.refusal("it is " + stage(planned) + "; planned in " + planned.countryCode() + ": "
                        + Nearest.choices(deployment.toString(), others));
            }
            Facts won = planned.facts().with(draft.assume(Props.SUPPLIER, winner));
            draft.put(planned.withFacts(won.with(Attested.of(Props.INTEGRATOR, List.of()))));
        });
    }

    /** A deployment is canceled; the day is left open. */
    static Edit cancel(Id deployment) {
        ReadableForm form = ReadableForm.of("cancel").with("deployment", deployment);
        return new Change(form, "cancel " + deployment, draft -> end(draft, deployment, Stage.CANCELLED));
    }

    /** A party withdraws from a deployment before it is active; the day is left open. */
    static Edit withdraw(Id deployment) {
        ReadableForm form = ReadableForm.of("withdraw").with("deployment", deployment);
        return new Change(form, "withdraw from " + deployment, draft -> {
            Deployment planned = draft.world().deployment(deployment.toString());
            if (Market.isIn(StageGroup.ACTIVE, planned)) {
                throw draft.refusal("it is " + stage(planned)
                        + ", and only what is planned can be withdrawn from; cancel it instead");
            }
            end(draft, deployment, Stage.WITHDRAWN);
        });
    }

    private static void end(Draft draft, Id deployment, Stage stage) {
        Deployment live = draft.world().deployment(deployment.toString());
        if (Market.isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + stage(live) + " already");
        }
        draft.put(live.withFacts(live.facts().with(draft.assume(stage.milestone(), PartialDate.unstated()))));
    }

    /** A planned deployment operates from a year on, with the cameras that were planned. */
    static Edit reachTarget(Id deployment, int year) {
        PartialDate start = PartialDate.of(year);
        ReadableForm form =
                ReadableForm.of("reach-target").with("deployment", deployment).with("year", year);
        return new Change(form, "let " + deployment + " reach its target in " + year, draft -> {
            Deployment planned = draft.world().deployment(deployment.toString());
            Facts facts = planned.facts();
            boolean counted = facts.value(Props.PLANNED_CAMERAS).isPresent()
                    || facts.value(Props.PLANNED_FACE_CAMERAS).isPresent();
            if (Market.isIn(StageGroup.ENDED, planned)) {
                throw draft.refusal("it is " + stage(planned));
            }
            if (!counted && !Market.isIn(StageGroup.PLANNED, planned)) {
                throw draft.refusal("it is " + stage(planned) + ", and no source states a planned number of cameras");
            }
            Facts reached =
                    Market.isIn(StageGroup.ACTIVE, planned) ? facts : facts.with(draft.assume(Props.OPERATING, start));
            reached = moved(draft, reached, Props.PLANNED_CAMERAS, Props.CAMERAS, "camera");
            reached = moved(draft, reached, Props.PLANNED_FACE_CAMERAS, Props.FACE_CAMERAS, "face-camera");
            draft.put(planned.withFacts(reached));
        });
    }

    /** The planned number becomes the present one, and is planned no longer. */
    private static Facts moved(
            Draft draft, Facts facts, Property<Quantity> plan, Property<Quantity> present, String unit) {
        Optional<Quantity> target = facts.value(plan);
        if (target.isEmpty()) {
            return facts;
        }
        Quantity reached = Quantity.of(target.get().estimate(), Unit.of(unit));
        return facts.with(draft.assume(present, reached)).with(Attested.of(plan, List.of()));
    }

    private static String stage(Deployment deployment) {
        return deployment.stage().isPresent()
                ? deployment.stage().get().milestone().label()
                : "at no stage that a source states";
    }
}
