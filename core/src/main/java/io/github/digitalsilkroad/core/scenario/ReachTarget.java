package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Optional;

/** A planned deployment operates from a year on, with the cameras that were planned. */
record ReachTarget(Id deployment, int year) implements Edit {

    ReachTarget {
        PartialDate.of(year);
    }

    @Override
    public String words() {
        return "let " + deployment + " reach its target in " + year;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("reach-target").with("deployment", deployment).with("year", year));
    }

    @Override
    public void apply(Draft draft) {
        Deployment planned = draft.world().deployment(deployment.toString());
        Facts facts = planned.facts();
        if (Stages.isEnded(planned)) {
            throw draft.refusal("it is " + Stages.words(planned));
        }
        boolean counted = facts.value(Props.PLANNED_CAMERAS).isPresent()
                || facts.value(Props.PLANNED_FACE_CAMERAS).isPresent();
        if (!counted && !Stages.isIn(StageGroup.PLANNED, planned)) {
            throw draft.refusal(
                    "it is " + Stages.words(planned) + ", and no source states a planned number of cameras");
        }
        Facts reached = facts;
        if (!Stages.isIn(StageGroup.ACTIVE, planned)) {
            reached = reached.with(draft.assume(Props.OPERATING, PartialDate.of(year)));
        }
        reached = moved(draft, reached, Props.PLANNED_CAMERAS, Props.CAMERAS, "camera");
        reached = moved(draft, reached, Props.PLANNED_FACE_CAMERAS, Props.FACE_CAMERAS, "face-camera");
        draft.put(planned.withFacts(reached));
    }

    /** The planned number becomes the present one, and is planned no longer. */
    private static Facts moved(
            Draft draft, Facts facts, Property<Quantity> plan, Property<Quantity> present, String unit) {
        Optional<Quantity> target = facts.value(plan);
        if (target.isEmpty()) {
            return facts;
        }
        Quantity reached = Quantity.of(target.get().estimate(), Unit.of(unit));
        return facts.with(draft.assume(present, reached)).with(Attested.absent(plan));
    }
}
