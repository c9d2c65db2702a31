package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import java.util.Optional;

/**
 * Where an edit of parties applies: everywhere, in a country, to a category, at one deployment. Immutable and
 * thread-safe.
 *
 * @param country the country, if only one is meant
 * @param category the category, if only one is meant
 * @param deployment the id of the deployment, if only one is meant
 * @since 0.1.0
 */
public record Market(Optional<CountryCode> country, Optional<Category> category, Optional<Id> deployment) {

    /**
     * Takes the parts, none of them null.
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
     * @param country an ISO 3166 code, such as {@code UZ}
     * @return the market
     * @throws IllegalArgumentException if it is no such code
     */
    public static Market in(String country) {
        return new Market(
                Optional.of(CountryCode.of(requireNonNull(country, "country"))), Optional.empty(), Optional.empty());
    }

    /**
     * One deployment.
     *
     * @param deployment the id of the deployment
     * @return the narrowest market
     * @throws IllegalArgumentException if it is no id
     */
    public static Market at(String deployment) {
        return new Market(
                Optional.empty(), Optional.empty(), Optional.of(Id.of(requireNonNull(deployment, "deployment"))));
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

    /** The live deployments of the market; the one that is meant must be there. */
    Deployments live(Catalog world) {
        Deployments live = world.deployments().live();
        if (deployment.isPresent()) {
            Id named = world.deployment(deployment.get().toString()).id();
            live = live.matching(system -> system.id().equals(named));
        }
        if (country.isPresent()) {
            live = live.where(Deployment.COUNTRY, country.get());
        }
        return category.isPresent() ? live.where(Deployment.CATEGORY, category.get()) : live;
    }

    static boolean isIn(StageGroup group, Deployment deployment) {
        return deployment.stage().map(Stage::group).equals(Optional.of(group));
    }

    static Market read(Grammar.Arguments form) {
        return new Market(
                form.optional("country", CountryCode::of),
                form.optional("category", Category::parse),
                form.optional("deployment", Id::of));
    }

    ReadableForm write(ReadableForm form) {
        ReadableForm all = country.map(only -> form.with("country", only)).orElse(form);
        ReadableForm some =
                category.map(only -> all.with("category", only.code())).orElse(all);
        return deployment.map(only -> some.with("deployment", only)).orElse(some);
    }

    /**
     * The market in words.
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
