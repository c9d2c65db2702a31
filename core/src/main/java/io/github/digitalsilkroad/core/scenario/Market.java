package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import java.util.Optional;

/**
 * Where an edit of vendors applies: everywhere, in a country, to a category. Immutable and thread-safe.
 *
 * @param country the country, if only one is meant
 * @param category the category, if only one is meant
 * @since 0.1.0
 */
public record Market(Optional<CountryCode> country, Optional<Category> category) {

    /**
     * All deployments.
     *
     * @return the widest market
     */
    public static Market everywhere() {
        return new Market(Optional.empty(), Optional.empty());
    }

    /**
     * The deployments in a country.
     *
     * @param country an ISO 3166 code, such as {@code UZ}
     * @return the market
     * @throws IllegalArgumentException if it is no such code
     */
    public static Market in(String country) {
        return new Market(Optional.of(CountryCode.of(country)), Optional.empty());
    }

    /**
     * The deployments of this market that are of a category.
     *
     * @param only the category
     * @return a narrower market
     */
    public Market of(Category only) {
        return new Market(country, Optional.of(only));
    }

    boolean holds(Deployment deployment) {
        return (country.isEmpty() || country.get().equals(deployment.countryCode()))
                && (category.isEmpty() || category.get() == deployment.category());
    }

    /**
     * The market in words.
     *
     * @return such as {@code in UZ of safe city} or {@code everywhere}
     */
    @Override
    public String toString() {
        String where = country.isPresent() ? "in " + country.get() : "everywhere";
        return category.isPresent() ? where + " of " + category.get().label() : where;
    }
}
