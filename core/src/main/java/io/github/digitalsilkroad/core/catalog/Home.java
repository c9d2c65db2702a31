package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Rows of which some party in a role is at home in a country. */
final class Home extends Condition {

    private final String role;
    private final KindTable<Organization> organizations;
    private final CountryCode country;
    private final IntFunction<Optional<List<Id>>> parties;

    /** Parties of rows, empty where nobody says who they are. */
    private Home(String role, Catalog catalog, String country, IntFunction<Optional<List<Id>>> parties) {
        this.role = role;
        this.organizations = catalog.tables().of(Organization.KIND);
        this.country = catalog.country(country).code();
        this.parties = parties;
    }

    /** By the parties that rows state of a property. */
    static <E extends Entity> Home of(Property<Parties> property, Catalog catalog, KindTable<E> table, String country) {
        return new Home(
                property.label(),
                catalog,
                country,
                row -> stated(table.row(row).facts().get(property)));
    }

    /** By the owner. */
    static Home ofOwner(Catalog catalog, KindTable<Ownership> table, String country) {
        return new Home(
                "owner",
                catalog,
                country,
                row -> Optional.of(List.of(table.row(row).owner())));
    }

    private static Optional<List<Id>> stated(Attested<Parties> fact) {
        if (fact.isPresent()) {
            return fact.value().map(Parties::list);
        }
        Missing why = fact.missing().orElseThrow();
        return why == Missing.NONE || why == Missing.NOT_APPLICABLE ? Optional.of(List.of()) : Optional.empty();
    }

    @Override
    boolean test(int row) {
        return isAtHome(row) == Ternary.YES;
    }

    /**
     * Whether some party is at home in the country; unknown if nobody says who they are, or where one of them is at
     * home.
     */
    private Ternary isAtHome(int row) {
        Optional<List<Id>> all = parties.apply(row);
        if (all.isEmpty()) {
            return Ternary.UNKNOWN;
        }
        Ternary some = Ternary.NO;
        for (Id party : all.get()) {
            int at = organizations.find(party.toString());
            Optional<CountryCode> home =
                    at < 0 ? Optional.empty() : organizations.row(at).countryCode();
            some = some.or(home.isPresent() ? Ternary.of(home.get().equals(country)) : Ternary.UNKNOWN);
        }
        return some;
    }

    @Override
    String unknown(int row) {
        return isAtHome(row) == Ternary.UNKNOWN ? "of unknown " + role : "";
    }
}
