package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import java.util.List;
import java.util.Optional;

/**
 * A query over deployments: systems, networks and the contracts for them.
 *
 * @since 0.1.0
 */
public final class Deployments extends DatedQuery<Deployment, Deployments> {

    private static final Property<?>[] ENDS = Deployment.KIND.ends().toArray(new Property<?>[0]);

    Deployments(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Deployment.KIND), conditions);
    }

    @Override
    Deployments with(Condition[] narrowed) {
        return new Deployments(catalog(), narrowed);
    }

    /**
     * Figures show no end, so that one is dated or there is none: most deployments are known not to have ended by their
     * properties alone.
     */
    @Override
    Optional<String> endOf(Deployment entity) {
        if (!isEndDated(entity.facts().properties())) {
            return Optional.empty();
        }
        Optional<Stage> stage = entity.stage();
        return stage.isPresent() && stage.get().group() == StageGroup.ENDED
                ? Optional.of(stage.get().code())
                : Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // most properties are one object, which saves looking closer
    private static boolean isEndDated(List<Property<?>> stated) {
        for (int i = 0; i < stated.size(); i++) {
            Property<?> property = stated.get(i);
            for (int j = 0; j < ENDS.length; j++) {
                if (property == ENDS[j] || property.equals(ENDS[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Only deployments that an organization supplies or integrates.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Deployments by(String organization) {
        return whereKey(
                DeploymentDimension.VENDOR,
                catalog()
                        .tables()
                        .organization(requireNonNull(organization, "organization"), "suppliedFrom")
                        .id());
    }

    /**
     * As {@link #by(String)}, by what has the id.
     *
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Deployments by(Identified organization) {
        return by(organization.id().toString());
    }

    /**
     * Only deployments to which a company of a country supplies equipment.
     *
     * <p>Home is the country under whose law the supplier is incorporated, whoever owns it. What states no such party,
     * or one of unknown home, is left out, and {@code toString} says how many that is.
     *
     * @param country an ISO 3166 code in any form ({@code CN}, {@code cn}, {@code CHN}), or a name
     * @return a narrower query
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Deployments suppliedFrom(String country) {
        return narrow(Home.of(Props.SUPPLIER, catalog(), kindTable(), requireNonNull(country, "country")));
    }

    /**
     * As {@link #suppliedFrom(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Deployments suppliedFrom(Identified country) {
        return suppliedFrom(country.id().toString());
    }

    /**
     * Only deployments of a category: what the sources that count call them, or else what they are filed under.
     *
     * @param category what kind of system
     * @return a narrower query
     */
    public Deployments of(Category category) {
        return whereKey(Deployment.CATEGORY, requireNonNull(category, "category"));
    }

    /**
     * Only deployments that use a technology.
     *
     * @param technology the technology
     * @return a narrower query
     */
    public Deployments using(Technology technology) {
        return whereKey(Deployment.TECHNOLOGIES, requireNonNull(technology, "technology"));
    }

    /**
     * Only deployments whose latest stage is the given one.
     *
     * @param stage the stage
     * @return a narrower query
     */
    public Deployments at(Stage stage) {
        return whereKey(DeploymentDimension.STAGE, requireNonNull(stage, "stage"));
    }

    /**
     * Only deployments that are planned, active or ended.
     *
     * @param group the group of stages
     * @return a narrower query
     */
    public Deployments at(StageGroup group) {
        return whereKey(DeploymentDimension.STAGE_GROUP, requireNonNull(group, "group"));
    }

    /**
     * Only deployments that may have been active in a span of years: those that had started by its end, and did not
     * come to an end, such as a cancellation, before it.
     *
     * @param from the first year
     * @param to the last year
     * @return a narrower query
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts
     */
    public Deployments activeDuring(int from, int to) {
        return narrow(new Condition.During(years(), false, Years.ordered(from, to), to));
    }

    /**
     * Only deployments that have not ended, as by a withdrawal or a cancellation: planned and active ones, and those
     * whose stage no source states.
     *
     * @return a narrower query
     */
    public Deployments live() {
        return withoutKey(DeploymentDimension.STAGE_GROUP, StageGroup.ENDED);
    }

    /**
     * Only deployments that several organizations supply or integrate together.
     *
     * @return a narrower query
     */
    public Deployments joint() {
        return narrow(new Condition.Several(kindTable().codes(DeploymentDimension.VENDOR)));
    }

    /**
     * Only the deployment with an id.
     *
     * @param id its id
     * @return a narrower query, of one row or none
     * @throws UnknownIdException if the catalog has no such deployment
     */
    public Deployments named(String id) {
        int row = kindTable().find(catalog().deployment(id).id().toString());
        return narrow(new Condition.Listed(new int[] {row}));
    }

    /**
     * As {@link #named(String)}, by what has the id.
     *
     * @param id an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Deployments named(Identified id) {
        return named(id.id().toString());
    }
}
