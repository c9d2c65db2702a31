package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Dimension;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;

/**
 * The ways to group deployments that are neither a column, such as {@code Deployment.COUNTRY}, nor a property, such as {@code Props.OPERATOR}.
 *
 * @since 0.1.0
 */
public enum DeploymentDimension implements Dimension<Deployment> {
    /** The latest stage of its life, a {@code Stage}. */
    STAGE("stage"),
    /** Whether it is planned, active or ended, a {@code StageGroup}. */
    STAGE_GROUP("stage group"),
    /** Who supplies or integrates it, an {@code Id} each. */
    VENDOR("vendor");

    private final String label;

    DeploymentDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Deployment row) {
        return switch (this) {
            case STAGE -> Keys.of(row.stage());
            case STAGE_GROUP -> Keys.groupOf(row.stage());
            case VENDOR -> Keys.parties(row.facts(), Role.SUPPLIER, Role.INTEGRATOR);
        };
    }
}
