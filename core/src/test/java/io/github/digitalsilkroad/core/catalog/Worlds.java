package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;

/** Small catalogs for tests: two countries, two vendors, two sources of different years. */
final class Worlds {

    static final DatasetVersion VERSION = new DatasetVersion("test", "2026.01.0", 1);
    static final Source EARLY = Source.builder()
            .id(Id.of("early-2015"))
            .title("Early report")
            .publisher("Early Press")
            .type(SourceType.PRESS)
            .published(PartialDate.of(2015, 6))
            .build();
    static final Source LATE = Source.builder()
            .id(Id.of("late-2021"))
            .title("Late report")
            .publisher("Late Office")
            .type(SourceType.OFFICIAL)
            .published(PartialDate.of(2021))
            .build();
    static final Source UNDATED = Source.builder()
            .id(Id.of("undated"))
            .title("Undated page")
            .publisher("Somebody")
            .type(SourceType.COMPANY)
            .build();

    private Worlds() {}

    static Claim<Quantity> cameras(double count, Source source) {
        return Claim.of(Quantity.of(Estimate.exactly(count), Unit.of("camera")), Citation.of(source, "p. 1"));
    }

    static Claim<Parties> parties(String ids, Source source) {
        return Claim.of(Parties.parse(ids), Citation.of(source, "p. 2"));
    }

    static Claim<PartialDate> date(String edtf, Source source) {
        return Claim.of(PartialDate.parse(edtf), Citation.of(source, "p. 3"));
    }

    static Deployment deployment(String id, String country, Facts facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .facts(facts)
                .build();
    }

    static Incident incident(String id, Facts facts) {
        return Incident.builder()
                .id(Id.of(id))
                .name("Incident " + id)
                .countryCode(CountryCode.of("KG"))
                .type(IncidentKind.PROTEST)
                .facts(facts)
                .build();
    }

    /** Countries, vendors and sources, without anything that they take part in. */
    static CatalogBuilder empty() {
        CatalogBuilder builder = Catalog.builder(VERSION).add(EARLY).add(LATE).add(UNDATED);
        for (String code : new String[] {"KG", "TJ"}) {
            builder.add(Country.builder()
                    .id(Id.of(code))
                    .name(code)
                    .iso3(code.equals("KG") ? "KGZ" : "TJK")
                    .build());
        }
        for (String vendor : new String[] {"alpha", "beta"}) {
            builder.add(Organization.builder()
                    .id(Id.of(vendor))
                    .name(vendor)
                    .addKinds(OrganizationKind.VENDOR)
                    .build());
        }
        return builder;
    }

    /**
     * Two Kyrgyz systems, one of them told by both sources and supplied first by one vendor, then by the other; a Tajik
     * one that only the late source knows; a protest.
     */
    static Catalog small() {
        FactsBuilder facts = Facts.builder();
        Facts disputed = facts.add(Props.CAMERAS, cameras(100, EARLY).asOf("2014"))
                .add(Props.CAMERAS, cameras(150, LATE).asOf("2014"))
                .add(Props.SUPPLIER, parties("alpha", EARLY).asOf("../2018"))
                .add(Props.SUPPLIER, parties("beta", LATE).asOf("2019/.."))
                .add(Props.SIGNED, date("2013", EARLY))
                .add(Props.OPERATING, date("2014-05", EARLY))
                .build();
        Facts withdrawn = facts.add(Props.SIGNED, date("2014-01-11", EARLY))
                .add(Props.WITHDRAWN, date("2014-03", LATE))
                .add(Props.SUPPLIER, parties("alpha", EARLY))
                .build();
        Facts late = facts.add(Props.CAMERAS, cameras(855, LATE))
                .add(Props.SUPPLIER, parties("alpha;beta", LATE))
                .add(Props.OPERATING, date("2020", LATE))
                .build();
        Facts protest = facts.add(Props.DATE, date("2019-09-02", UNDATED)).build();
        return empty().add(deployment("kg-one", "KG", disputed))
                .add(deployment("kg-two", "KG", withdrawn))
                .add(deployment("tj-one", "TJ", late))
                .add(incident("kg-protest", protest))
                .build();
    }
}
