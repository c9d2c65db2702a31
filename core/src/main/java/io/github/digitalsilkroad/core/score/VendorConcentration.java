package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DeploymentDimension;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How few vendors a country depends on.
 *
 * <p><b>Definition.</b> The Herfindahl-Hirschman index of the vendors' parts, as competition authorities compute it:
 * the sum of the squares of percentage shares. What a part counts is the {@link VendorWeight}. A vendor is whoever
 * supplies or integrates a system. Deals that were withdrawn or canceled, and parts of an umbrella that is counted
 * itself, are left out.
 *
 * <p><b>Unit.</b> Points of the index. <b>Range.</b> 0 to 10,000; one vendor alone gives 10,000, n equal ones 10,000 ÷ n. <b>Source.</b> Herfindahl 1950,
 * Hirschman 1945; thresholds for markets, such as 1,800 and 2,500, are not applied here.
 *
 * <p><b>What it does not mean.</b> The catalog is no census of systems: the index measures what sources wrote about.
 * Systems of several vendors count once for each by deployments; by cameras or value nobody states how they are divided,
 * and the bounds hold for every way, from the most even to each system being one vendor's alone; an answer whose bounds are not
 * reached says so in a note.
 *
 * <p><b>Example.</b> {@code VendorConcentration.in("KZ").by(VendorWeight.CAMERAS).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class VendorConcentration implements Score {

    private final Optional<String> country;
    private final Optional<Category> category;
    private final VendorWeight weight;

    private VendorConcentration(Optional<String> country, Optional<Category> category, VendorWeight weight) {
        this.country = country;
        this.category = category;
        this.weight = weight;
    }

    /**
     * The question for one country, by number of deployments.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return the score
     * @throws IllegalArgumentException if it is no country code
     */
    public static VendorConcentration in(String country) {
        return new VendorConcentration(
                Optional.of(CountryCode.of(country).toString()), Optional.empty(), VendorWeight.DEPLOYMENTS);
    }

    /**
     * The question for all countries of the catalog together, by number of deployments.
     *
     * @return the score
     */
    public static VendorConcentration everywhere() {
        return new VendorConcentration(Optional.empty(), Optional.empty(), VendorWeight.DEPLOYMENTS);
    }

    /**
     * The same question with another weight.
     *
     * @param other what a vendor's part counts
     * @return another score
     */
    public VendorConcentration by(VendorWeight other) {
        return new VendorConcentration(country, category, other);
    }

    /**
     * The same question for one category of deployments.
     *
     * @param other the category
     * @return another score
     */
    public VendorConcentration of(Category other) {
        return new VendorConcentration(country, Optional.of(other), weight);
    }

    @Override
    public String question() {
        return "Vendor concentration " + country.map(code -> "in " + code).orElse("everywhere")
                + category.map(chosen -> " of " + chosen.label()).orElse("") + ", by " + weight.label();
    }

    @Override
    public Assessment on(Catalog catalog) {
        Deployments market = market(catalog);
        VendorParts parts = weight.parts(market);
        Assessment.Builder answer = Assessment.of(this, catalog)
                .unit("HHI points (0-10,000)")
                .formula("sum over vendors of (100 x vendor's part / all parts)^2, parts counted in " + weight.label());
        reportMissing(market, answer);
        if (parts.vendors().isEmpty()) {
            answer.missing("vendors: no deployment here states "
                    + (weight == VendorWeight.DEPLOYMENTS ? "one" : "both one and " + weight.label()));
            return answer.unanswered(List::of);
        }
        Optional<Herfindahl> measures = parts.measures();
        if (measures.isEmpty()) {
            answer.missing(weight.label() + ": no vendor here has any");
            return answer.unanswered(() -> parts.working(catalog));
        }
        if (!parts.undivided().isEmpty()) {
            answer.note("how systems of several vendors divide among them nobody states; the bounds hold for every way"
                    + (measures.get().isTight() ? "" : ", and are not tight, for there are too many ways to try"));
        }
        return answer.answer(measures.get().index(), () -> parts.working(catalog));
    }

    /**
     * The concentration measures beside the index: the largest share, the effective number of vendors.
     *
     * @param catalog what to ask
     * @return the measures, or empty if no deployment states what they need, or all state none
     */
    public Optional<Herfindahl> measures(Catalog catalog) {
        return weight.parts(market(catalog)).measures();
    }

    private Deployments market(Catalog catalog) {
        Deployments market = catalog.deployments();
        if (country.isPresent()) {
            market = market.in(country.get());
        }
        if (category.isPresent()) {
            market = market.of(category.get());
        }
        return weight.narrow(market.live().countedOnceBy(DeploymentDimension.VENDOR));
    }

    private void reportMissing(Deployments market, Assessment.Builder answer) {
        for (Group group : market.groupBy(DeploymentDimension.VENDOR).counts()) {
            if (group.keys().get(0).equals(Group.NOT_STATED)) {
                answer.missing("vendor of " + Quantity.of(group.count(), Unit.of("deployment")));
            }
        }
        weight.reportMissing(market, answer);
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }
}
