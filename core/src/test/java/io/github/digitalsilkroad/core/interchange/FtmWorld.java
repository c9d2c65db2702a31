package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;

/** A small invented world in which every rule of the formats has its case: bounds without a point, a dispute, hostile texts. */
final class FtmWorld {

    /** Ends markup, opens a command, forges a line, starts a formula and turns the direction of reading. */
    static final String HOSTILE = "=cmd|' /C'!A0 \"</data><b>&\u0001\u001b[2J\u009b31m\u202e\ufffe{\\input{x}}%\r\n@x";

    static final Source PRESS = Source.builder()
            .id(Id.of("press-2015"))
            .title("Press {on} 100 % & more")
            .publisher("Oil and Gas Daily")
            .type(SourceType.PRESS)
            .url("https://press.example/a?b=1&c={2}")
            .published(PartialDate.parse("2015-06"))
            .retrieved(PartialDate.parse("2024-01-02"))
            .build();

    static final Source OFFICE = Source.builder()
            .id(Id.of("office-2018"))
            .title(HOSTILE)
            .publisher("Office")
            .type(SourceType.OFFICIAL)
            .url("javascript:alert(1)")
            .published(PartialDate.parse("2018~"))
            .build();

    private FtmWorld() {}

    static Catalog catalog() {
        CatalogBuilder world = Catalog.builder(new DatasetVersion("test-world", "2026.01.0", 1))
                .add(PRESS)
                .add(OFFICE);
        for (String[] country : new String[][] {{"KG", "KGZ", "Kyrgyzstan"}, {"CN", "CHN", "China"}}) {
            world.add(Country.builder()
                    .id(Id.of(country[0]))
                    .name(country[2])
                    .iso3(country[1])
                    .build());
        }
        world.add(place("kg-osh", degrees("latitude", 40.53), degrees("longitude", 72.8)));
        world.add(place("kg-nowhere"));
        world.add(organization("maker", "CN", OrganizationKind.VENDOR));
        world.add(organization("ministry", "KG", OrganizationKind.GOVERNMENT));
        world.add(organization("league", null, OrganizationKind.INTERGOVERNMENTAL));
        world.add(organization("somebody", null, OrganizationKind.OTHER));
        world.add(organization("telecom", "KG", OrganizationKind.GOVERNMENT));
        world.add(Ownership.builder()
                .id(Id.of("own-maker-telecom"))
                .name("Maker in telecom")
                .owner(Id.of("maker"))
                .owned(Id.of("telecom"))
                .facts(facts(
                        Attested.of(Props.SHARE_OWNED, List.of(claim(Share.parse("more than 50 % of shares"), PRESS))),
                        Attested.of(Props.HELD, List.of(claim(DateInterval.parse("2011/2018~"), PRESS)))))
                .build());
        world.add(Deployment.builder()
                .id(Id.of("kg-osh-cameras"))
                .name(HOSTILE)
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .place(Id.of("kg-osh"))
                .facts(facts(
                        Attested.of(Props.CAMERAS, List.of(claim(Quantity.parse("about 100 camera"), PRESS))),
                        Attested.of(
                                Props.COST,
                                List.of(
                                        claim(Money.parse("$10-20 million"), PRESS),
                                        claim(Money.parse("USD 5,000,000"), OFFICE))),
                        Attested.of(Props.SIGNED, List.of(claim(PartialDate.parse("2014-03"), PRESS))),
                        Attested.of(
                                Props.SUPPLIER,
                                List.of(
                                        claim(Parties.parse("maker;somebody"), OFFICE),
                                        claim(Parties.parse("maker"), PRESS)))))
                .build());
        world.add(deployment("kg-plain", null));
        world.add(deployment("kg-nowhere-cameras", "kg-nowhere"));
        world.add(financing(
                "kg-loan",
                Instrument.LOAN,
                facts(
                        Attested.of(Props.BORROWER, List.of(claim(Parties.parse("ministry"), PRESS))),
                        Attested.of(Props.AMOUNT, List.of(claim(Money.parse("USD 1,000,000"), PRESS))))));
        world.add(financing("kg-loan-of-nobody", Instrument.LOAN, Facts.none()));
        world.add(financing("kg-grant", Instrument.GRANT, Facts.none()));
        return world.build();
    }

    static <T> Claim<T> claim(T value, Source source) {
        return Claim.of(value, Citation.of(source, "p. 1"));
    }

    private static Facts facts(Attested<?>... facts) {
        Facts all = Facts.none();
        for (Attested<?> fact : facts) {
            all = all.with(fact);
        }
        return all;
    }

    private static Attested<Quantity> degrees(String name, double degrees) {
        Unit unit = Unit.of("km"); // whatever the unit is called, the number counts
        return Attested.of(
                Property.of(name, ValueType.quantity(unit), name), List.of(claim(Quantity.of(degrees, unit), PRESS)));
    }

    private static Place place(String id, Attested<?>... facts) {
        return Place.builder()
                .id(Id.of(id))
                .name("Place " + id)
                .countryCode(CountryCode.of("KG"))
                .type(PlaceKind.CITY)
                .facts(facts(facts))
                .build();
    }

    private static Organization organization(String id, String country, OrganizationKind kind) {
        var named = Organization.builder().id(Id.of(id)).name("The " + id).addKinds(kind);
        return (country == null ? named : named.countryCode(CountryCode.of(country))).build();
    }

    private static Deployment deployment(String id, String place) {
        var named = Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY);
        return (place == null ? named : named.place(Id.of(place))).build();
    }

    private static Financing financing(String id, Instrument instrument, Facts facts) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Money " + id)
                .recipient(CountryCode.of("KG"))
                .instrument(instrument)
                .funds(Id.of("kg-plain"))
                .facts(facts)
                .build();
    }
}
