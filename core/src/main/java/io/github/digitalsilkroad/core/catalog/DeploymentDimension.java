package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;

/**
 * The ways to group deployments that are neither a column, such as {@code Deployment.COUNTRY}, nor a property, such as
 * {@code Props.OPERATOR}.
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
            case STAGE -> row.stage().stream().toList();
            case STAGE_GROUP -> row.stage().map(Stage::group).stream().toList();
            case VENDOR -> row.vendors();
        };
    }
}
