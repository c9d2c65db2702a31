package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;

/**
 * The ways to group deployments.
 *
 * @since 0.1.0
 */
public enum DeploymentDimension implements Dimension<Deployment> {
    /** The country, a {@code CountryCode}. */
    COUNTRY("country"),
    /** The place within the country, an {@code Id}. */
    PLACE("place"),
    /** What kind of system it is, a {@code Category}. */
    CATEGORY("category"),
    /** What it uses, a {@code Technology} each. */
    TECHNOLOGY("technology"),
    /** The latest stage of its life, a {@code Stage}. */
    STAGE("stage"),
    /** Whether it is planned, active or ended, a {@code StageGroup}. */
    STAGE_GROUP("stage group"),
    /** Who supplies or integrates it, an {@code Id} each. */
    VENDOR("vendor"),
    /** Who supplies it, an {@code Id} each. */
    SUPPLIER("supplier"),
    /** Who operates it, an {@code Id} each. */
    OPERATOR("operator"),
    /** Who owns it, an {@code Id} each. */
    OWNER("owner");

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
            case COUNTRY -> List.of(row.country());
            case PLACE -> Keys.of(row.place());
            case CATEGORY -> List.of(row.category());
            case TECHNOLOGY -> List.copyOf(row.technologies());
            case STAGE -> Keys.of(row.stage());
            case STAGE_GROUP -> Keys.groupOf(row.stage());
            case VENDOR -> Keys.parties(row.facts(), Role.SUPPLIER, Role.INTEGRATOR);
            case SUPPLIER -> Keys.parties(row.facts(), Role.SUPPLIER);
            case OPERATOR -> Keys.parties(row.facts(), Role.OPERATOR);
            case OWNER -> Keys.parties(row.facts(), Role.OWNER);
        };
    }
}
