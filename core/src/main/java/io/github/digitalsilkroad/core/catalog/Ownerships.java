package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;

/**
 * A query over ownerships: who owns how much of whom, and when.
 *
 * @since 0.1.0
 */
public final class Ownerships extends FactQuery<Ownership, Ownerships> {

    Ownerships(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Ownership.KIND), conditions);
    }

    @Override
    Ownerships with(Condition[] narrowed) {
        return new Ownerships(catalog(), narrowed);
    }

    /**
     * Only ownerships that an organization holds.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Ownerships by(String organization) {
        return whereKey(
                Ownership.OWNER,
                catalog()
                        .tables()
                        .organization(requireNonNull(organization, "organization"), "ownedFrom")
                        .id());
    }

    /**
     * As {@link #by(String)}, by what has the id.
     *
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Ownerships by(Identified organization) {
        return by(organization.id().toString());
    }

    /**
     * Only ownerships whose holder is at home in a country.
     *
     * <p>Home is the country under whose law the owner is incorporated, whoever owns it. What states no such party, or
     * one of unknown home, is left out, and {@code toString} says how many that is.
     *
     * @param country an ISO 3166 code in any form ({@code CN}, {@code cn}, {@code CHN}), or a name
     * @return a narrower query
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Ownerships ownedFrom(String country) {
        return narrow(Home.ofOwner(catalog(), kindTable(), requireNonNull(country, "country")));
    }

    /**
     * As {@link #ownedFrom(String)}, by what has the id.
     *
     * @param country an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Ownerships ownedFrom(Identified country) {
        return ownedFrom(country.id().toString());
    }

    /**
     * Only parts owned, or only relations of control.
     *
     * @param type which
     * @return a narrower query
     */
    public Ownerships ofType(OwnershipType type) {
        return whereKey(Ownership.TYPE, requireNonNull(type, "type"));
    }

    /**
     * Only ownerships of an organization.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Ownerships of(String organization) {
        return whereKey(
                Ownership.OWNED,
                catalog()
                        .organization(requireNonNull(organization, "organization"))
                        .id());
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Ownerships of(Identified organization) {
        return of(organization.id().toString());
    }
}
