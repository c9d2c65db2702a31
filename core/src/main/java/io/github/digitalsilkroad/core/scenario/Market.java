package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import java.util.Optional;

/**
 * The deployments that an edit of parties applies to: all, those in a country, of a category, or one. Immutable and
 * thread-safe.
 *
 * @param country the country, if only one is meant
 * @param category the category, if only one is meant
 * @param deployment the id of the deployment, if only one is meant
 * @since 0.1.0
 */
public record Market(
        Optional<Ref<Country>> country, Optional<Category> category, Optional<Ref<Deployment>> deployment) {

    /**
     * Checks that no part is null.
     *
     * @param country the country, if only one is meant
     * @param category the category, if only one is meant
     * @param deployment the id of the deployment, if only one is meant
     */
    public Market {
        requireNonNull(country, "country");
        requireNonNull(category, "category");
        requireNonNull(deployment, "deployment");
    }

    /**
     * All deployments.
     *
     * @return the widest market
     */
    public static Market everywhere() {
        return new Market(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The deployments in a country.
     *
     * @param country an ISO 3166 code, such as {@code UZ}, or a name
     * @return the market
     */
    public static Market in(String country) {
        return new Market(
                Optional.of(new Ref<>(Country.KIND, requireNonNull(country, "country"))),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One deployment.
     *
     * @param deployment its id or name
     * @return the narrowest market
     */
    public static Market at(String deployment) {
        return new Market(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Ref<>(Deployment.KIND, requireNonNull(deployment, "deployment"))));
    }

    /**
     * The deployments of this market that are of a category.
     *
     * @param only the category
     * @return a narrower market
     */
    public Market of(Category only) {
        return new Market(country, Optional.of(requireNonNull(only, "only")), deployment);
    }

    /**
     * The live deployments of the market, among them those that may not have been there yet in the world of a day; a
     * named deployment must exist.
     */
    Deployments live(Catalog world) {
        Deployments systems = world.deployments();
        if (deployment.isPresent()) {
            Id named = world.deployment(deployment.get().text()).id();
            systems = systems.matching(system -> system.id().equals(named));
        }
        if (country.isPresent()) {
            systems = systems.where(
                    Deployment.COUNTRY,
                    CountryCode.of(world.resolved(country.get()).text()));
        }
        if (category.isPresent()) {
            systems = systems.of(category.get());
        }
        Deployments live = systems.notEnded();
        return live.union(live.possible());
    }

    /**
     * The market as text.
     *
     * @return such as {@code in UZ of safe city}, {@code at kg-osh-cameras} or {@code everywhere}
     */
    @Override
    public String toString() {
        String where = country.map(only -> "in " + only).orElse(deployment.isEmpty() ? "everywhere" : "");
        String which = category.map(only -> " of " + only.label()).orElse("");
        return (where + which + deployment.map(only -> " at " + only).orElse("")).strip();
    }
}
