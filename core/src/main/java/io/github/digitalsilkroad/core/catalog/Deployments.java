package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;

/**
 * A query over deployments: systems, networks and the contracts for them.
 *
 * @since 0.1.0
 */
public final class Deployments extends FactQuery<Deployment, Deployments> {

    Deployments(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Deployment.KIND), conditions);
    }

    @Override
    Deployments with(Condition[] narrowed) {
        return new Deployments(catalog(), narrowed);
    }

    /**
     * Only deployments that an organization supplies or integrates.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Deployments by(String organization) {
        catalog().reportNamed(Organization.KIND, organization);
        return whereKey(
                Deployment.VENDOR,
                catalog()
                        .tables()
                        .organization(requireNonNull(organization, "organization"), Role.SUPPLIER)
                        .id());
    }

    /**
     * Only deployments of a category.
     *
     * @param category the category, such as {@code Category.SAFE_CITY}
     * @return a narrower query
     */
    public Deployments of(Category category) {
        return where(Deployment.CATEGORY, requireNonNull(category, "category"));
    }

    /**
     * Only deployments that use a technology.
     *
     * @param technology the technology, such as {@code Technology.FACE_RECOGNITION}
     * @return a narrower query
     */
    public Deployments using(Technology technology) {
        return where(Deployment.TECHNOLOGIES, requireNonNull(technology, "technology"));
    }

    /**
     * Only deployments that have not ended, as by a withdrawal or a cancellation: planned and active ones, and those
     * whose stage no source states.
     *
     * @return a narrower query
     */
    public Deployments live() {
        return withoutKey(Deployment.STAGE_GROUP, StageGroup.ENDED);
    }
}
