package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** An invented world with something for every edit to change: systems at every stage, loans, a grant, a stake and a law. */
final class Worlds {

    static final Source PRESS = source("press-2019", SourceType.PRESS);
    static final Source OFFICE = source("office-2021", SourceType.OFFICIAL);

    private Worlds() {}

    private static Source source(String id, SourceType type) {
        return Source.builder()
                .id(Id.of(id))
                .title("Report " + id)
                .publisher("Publisher of " + id)
                .type(type)
                .published(PartialDate.parse(id.substring(id.length() - 4)))
                .build();
    }

    private static <T> FactsBuilder add(FactsBuilder facts, Property<T> property, T value) {
        return facts.add(property, Claim.of(value, Citation.of(PRESS, "p. 1")));
    }

    private static Deployment system(String id, Category category, FactsBuilder facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(id.startsWith("kg") ? "KG" : "TJ"))
                .category(category)
                .facts(facts.build())
                .build();
    }

    private static Financing financing(String id, Instrument instrument, Facts facts) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Financing " + id)
                .recipient(CountryCode.of("TJ"))
                .instrument(instrument)
                .facts(facts)
                .build();
    }

    private static Series debt(String id, Optional<CountryCode> creditor, Property<Money> owed, double dollars) {
        List<Claim<Money>> claims = List.of(
                Claim.of(Money.usd(dollars), Citation.of(PRESS, "p. 1")).asOf("2019"),
                Claim.of(Money.usd(dollars * 2), Citation.of(OFFICE, "p. 1")).asOf("2020"));
        return Series.builder()
                .id(Id.of(id))
                .name("Series " + id)
                .countryCode(CountryCode.of("TJ"))
                .measure(Measure.DEBT_STOCK)
                .scope(CreditorScope.OFFICIAL_BILATERAL)
                .unit("USD")
                .observations(Observations.of(owed, claims))
                .creditor(creditor)
                .build();
    }

    private static Organization organization(String id, OrganizationKind kind) {
        return Organization.builder()
                .id(Id.of(id))
                .name("Organization " + id)
                .addKinds(kind)
                .build();
    }

    static Catalog world() {
        FactsBuilder facts = Facts.builder();
        CatalogBuilder world = Catalog.builder(new DatasetVersion("invented", "2026.11.0", 1))
                .add(PRESS)
                .add(OFFICE);
        for (String code : new String[] {"CN", "KG", "TJ"}) {
            world.add(Country.builder()
                    .id(Id.of(code))
                    .name("Country " + code)
                    .iso3(code.equals("CN") ? "CHN" : code.equals("KG") ? "KGZ" : "TJK")
                    .build());
        }
        for (String vendor : new String[] {"alpha", "beta", "gamma"}) {
            world.add(organization(vendor, OrganizationKind.VENDOR));
        }
        world.add(organization("lender", OrganizationKind.BANK));
        world.add(organization("carrier", OrganizationKind.CARRIER));

        add(facts, Props.SUPPLIER, Parties.parse("alpha;beta"));
        add(facts, Props.INTEGRATOR, Parties.parse("alpha"));
        facts.add(
                Props.INTEGRATOR,
                Claim.of(Parties.parse("gamma"), Citation.of(OFFICE, "p. 2")).asOf("2010"));
        add(facts, Props.PLANNED_CAMERAS, Quantity.of(900, Unit.of("planned-camera")));
        world.add(system("kg-running", Category.SAFE_CITY, add(facts, Props.OPERATING, PartialDate.parse("2019"))));
        add(facts, Props.SUPPLIER, Parties.parse("alpha"));
        add(facts, Props.INTEGRATOR, Parties.parse("beta"));
        add(facts, Props.PLANNED_FACE_CAMERAS, Quantity.of(40, Unit.of("planned-face-camera")));
        world.add(system("kg-planned", Category.SMART_CITY, add(facts, Props.SIGNED, PartialDate.parse("2025"))));
        add(facts, Props.SUPPLIER, Parties.parse("alpha"));
        world.add(system("kg-gone", Category.SAFE_CITY, add(facts, Props.WITHDRAWN, PartialDate.parse("2019-03"))));
        add(facts, Props.SUPPLIER, Parties.parse("alpha"));
        world.add(system("tj-running", Category.SAFE_CITY, add(facts, Props.COMPLETED, PartialDate.parse("2013"))));

        add(facts, Props.AMOUNT, Money.usd(Estimate.about(20e6)));
        add(facts, Props.LENDER, Parties.parse("lender"));
        world.add(financing(
                "tj-loan",
                Instrument.LOAN,
                add(facts, Props.RATE, Quantity.of(2, Unit.of("percent-a-year")))
                        .build()));
        world.add(financing(
                "tj-secret-loan",
                Instrument.CREDIT_LINE,
                add(facts, Props.LENDER, Parties.parse("alpha;lender")).build()));
        world.add(financing("tj-grant", Instrument.GRANT, Facts.none()));
        world.add(Ownership.builder()
                .id(Id.of("own-alpha-carrier"))
                .name("alpha in carrier")
                .owner(Id.of("alpha"))
                .owned(Id.of("carrier"))
                .facts(add(facts, Props.SHARE_OWNED, Share.ofPercent(Estimate.exactly(51), "shares"))
                        .build())
                .build());
        facts.add(Props.OPERATOR, Claim.of(Parties.parse("carrier"), Citation.of(PRESS, "p. 1")));
        facts.add(Props.COST, Claim.of(Money.usd(5e6), Citation.of(PRESS, "p. 1")));
        facts.add(Props.COST, Claim.of(Money.usd(9e6), Citation.of(OFFICE, "p. 1")));
        world.add(system("tj-net-1", Category.MOBILE_NETWORK, add(facts, Props.OPERATING, PartialDate.of(2018))));
        facts.add(Props.OPERATOR, Claim.of(Parties.parse("carrier"), Citation.of(PRESS, "p. 2")));
        world.add(system("tj-net-2", Category.MOBILE_NETWORK, add(facts, Props.OPERATING, PartialDate.of(2019))));
        Property<Money> owed = Property.of("value", ValueType.balance(), "value");
        world.add(debt("tj-owes-china", Optional.of(CountryCode.of("CN")), owed, 100));
        world.add(debt("tj-owes-all", Optional.empty(), owed, 400));
        world.add(Law.builder()
                .id(Id.of("kg-privacy"))
                .name("Privacy law")
                .jurisdiction(CountryCode.of("KG"))
                .addEffects(LawEffect.PROTECTS)
                .build());
        return world.build();
    }
}
