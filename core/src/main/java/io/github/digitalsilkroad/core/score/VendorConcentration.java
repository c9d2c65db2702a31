package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
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
 * <p><b>Example.</b> {@code VendorConcentration.of("KZ").by(VendorWeight.CAMERAS).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @param country where; everywhere if it is empty
 * @param counting which category; all if it is empty
 * @param by what a vendor's part counts
 * @since 0.1.0
 */
public record VendorConcentration(Optional<CountryCode> country, Optional<Category> counting, VendorWeight by)
        implements Score {

    /**
     * The question for one country, by number of deployments.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return the score
     * @throws IllegalArgumentException if it is no country code
     */
    public static VendorConcentration of(String country) {
        return new VendorConcentration(
                Optional.of(CountryCode.of(country)), Optional.empty(), VendorWeight.DEPLOYMENTS);
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
     * The same question with another by.
     *
     * @param other what a vendor's part counts
     * @return another score
     */
    public VendorConcentration by(VendorWeight other) {
        return new VendorConcentration(country, counting, other);
    }

    /**
     * The same question for one category of deployments.
     *
     * @param other the category
     * @return another score
     */
    public VendorConcentration counting(Category other) {
        return new VendorConcentration(country, Optional.of(other), by);
    }

    @Override
    public String question() {
        return "Vendor concentration " + country.map(code -> "in " + code).orElse("everywhere")
                + counting.map(chosen -> " of " + chosen.label()).orElse("") + ", by " + by.label();
    }

    @Override
    public Assessment on(Catalog catalog) {
        Ask ask = Ask.of(this, catalog);
        Deployments market = market(ask);
        VendorParts parts = by.parts(market);
        Optional<Herfindahl> measures = parts.measures();
        ask.later(working -> {
            by.noteMissing(working, market);
            if (parts.vendors().isEmpty()) {
                working.missing(
                        "vendors",
                        "no deployment here states "
                                + (by == VendorWeight.DEPLOYMENTS ? "one" : "both one and " + by.label()));
            } else if (measures.isEmpty()) {
                working.missing(by.label(), "no vendor here has any");
            }
            for (VendorPart part : parts.vendors()) {
                Ask step = working.step();
                String vendor = part.vendor().toString();
                step.name(catalog.organization(vendor).name() + ": " + by.words(part.size()));
                for (Deployment deployment : market.by(vendor)) {
                    Systems.vendor(step, deployment, part.vendor());
                }
            }
        });
        if (measures.isPresent() && !parts.undivided().isEmpty()) {
            ask.note("how systems of several vendors divide among them nobody states; the bounds hold for every way"
                    + (measures.get().isTight() ? "" : ", and are not tight, for there are too many ways to try"));
        }
        return Assessment.of(ask)
                .unit("HHI points (0-10,000)")
                .formula("sum over vendors of (100 x vendor's part / all parts)^2, parts counted in " + by.label())
                .answer(measures.map(Herfindahl::index));
    }

    /**
     * The concentration measures beside the index: the largest share, the effective number of vendors.
     *
     * @param catalog what to ask
     * @return the measures, or empty if no deployment states what they need, or all state none
     */
    public Optional<Herfindahl> measures(Catalog catalog) {
        return by.parts(market(Ask.of(this, catalog))).measures();
    }

    private Deployments market(Ask ask) {
        Deployments live = Systems.live(ask, country);
        ask.reads(live, by.properties());
        live = counting.isPresent() ? live.of(counting.get()) : live;
        return by.narrow(Systems.once(ask, live));
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
