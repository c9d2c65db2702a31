package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;

/**
 * A query over financings: loans, credit lines, grants and barters.
 *
 * @since 0.1.0
 */
public final class Financings extends DatedQuery<Financing, Financings> {

    Financings(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Financing.KIND), conditions);
    }

    @Override
    Financings with(Condition[] narrowed) {
        return new Financings(catalog(), narrowed);
    }

    /**
     * Only financings that a country receives.
     *
     * @param country an ISO 3166 code in any form ({@code TJ}, {@code tj} or {@code TJK}), or a name
     * @return a narrower query
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Financings to(String country) {
        return in(requireNonNull(country, "country"));
    }

    /**
     * As {@link #to(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Financings to(Identified country) {
        return to(country.id().toString());
    }

    /**
     * Only financings that an organization lends.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Financings lentBy(String organization) {
        return with(
                Role.LENDER, catalog().tables().organization(requireNonNull(organization, "organization"), "lentFrom"));
    }

    /**
     * As {@link #lentBy(String)}, by what has the id.
     *
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Financings lentBy(Identified organization) {
        return lentBy(organization.id().toString());
    }

    /**
     * Only financings that a lender of a country lends.
     *
     * <p>Home is the country under whose law the lender is incorporated, whoever owns it. What states no such party, or
     * one of unknown home, is left out, and {@code toString} says how many that is.
     *
     * @param country an ISO 3166 code in any form ({@code CN}, {@code cn}, {@code CHN}), or a name
     * @return a narrower query
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Financings lentFrom(String country) {
        return narrow(Home.of(Props.LENDER, catalog(), kindTable(), requireNonNull(country, "country")));
    }

    /**
     * As {@link #lentFrom(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Financings lentFrom(Identified country) {
        return lentFrom(country.id().toString());
    }

    /**
     * Only financings that go through an organization.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Financings via(String organization) {
        return with(Role.CHANNEL, organization);
    }

    /**
     * As {@link #via(String)}, by what has the id.
     *
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Financings via(Identified organization) {
        return via(organization.id().toString());
    }

    /**
     * Only financings of a kind.
     *
     * @param instrument the kind of financing
     * @return a narrower query
     */
    public Financings of(Instrument instrument) {
        return whereKey(Financing.INSTRUMENT, requireNonNull(instrument, "instrument"));
    }

    /**
     * Only financings that pay for a deployment.
     *
     * @param deployment its id
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such deployment
     */
    public Financings funding(String deployment) {
        return whereKey(
                Financing.FUNDS,
                catalog().deployment(requireNonNull(deployment, "deployment")).id());
    }

    /**
     * As {@link #funding(String)}, by what has the id.
     *
     * @param deployment an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Financings funding(Identified deployment) {
        return funding(deployment.id().toString());
    }
}
