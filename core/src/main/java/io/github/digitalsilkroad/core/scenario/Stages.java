package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.Optional;

/** How far deployments are. */
final class Stages {

    private Stages() {}

    static boolean isIn(StageGroup group, Deployment deployment) {
        Optional<Stage> stage = deployment.stage();
        return stage.isPresent() && stage.get().group() == group;
    }

    static boolean isEnded(Deployment deployment) {
        return isIn(StageGroup.ENDED, deployment);
    }

    static String words(Deployment deployment) {
        return deployment.stage().isPresent()
                ? deployment.stage().get().milestone().label()
                : "at no stage that a source states";
    }
}
