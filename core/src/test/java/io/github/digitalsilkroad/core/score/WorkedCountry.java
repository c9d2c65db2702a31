package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static io.github.digitalsilkroad.core.score.Worlds.BANK;
import static io.github.digitalsilkroad.core.score.Worlds.BRIEF;
import static io.github.digitalsilkroad.core.score.Worlds.MINISTRY;
import static io.github.digitalsilkroad.core.score.Worlds.NEWSPAPER;
import static io.github.digitalsilkroad.core.score.Worlds.OUTLOOK;
import static io.github.digitalsilkroad.core.score.Worlds.claim;
import static io.github.digitalsilkroad.core.score.Worlds.facts;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.FinancingBuilderStages;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawBuilderStages;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Optional;

/** An invented country of which a little of everything is known: debts, a loan, systems, laws and a protest. */
final class WorkedCountry {

    private WorkedCountry() {}

    private static SeriesPick china(Measure measure) {
        return new SeriesPick("TJ", measure, OFFICIAL_AND_COMMERCIAL, Optional.of(CountryCode.of("CN")));
    }

    private static SeriesPick all(Measure measure) {
        return SeriesPick.of("TJ", measure, PUBLIC_AND_PUBLICLY_GUARANTEED);
    }

    static Catalog world() {
        Worlds world = Worlds.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .organization("carrier", "TJ", OrganizationKind.CARRIER);
        debts(world);
        systems(world);
        return world.build();
    }

    private static void debts(Worlds world) {
        world.stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(40), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(60), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(64), MINISTRY)
                .amount(china(Measure.INTEREST_PAID), 2016, Money.usd(3), BANK)
                .amount(china(Measure.PRINCIPAL_PAID), 2015, Money.usd(10), BANK)
                .amount(china(Measure.PRINCIPAL_PAID), 2016, Money.usd(Estimate.about(10)), BANK)
                .amount(all(Measure.INTEREST_PAID), 2016, Money.usd(15), BANK)
                .amount(all(Measure.PRINCIPAL_PAID), 2016, Money.usd(85), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.REVENUE, NONE, 2016, Estimate.exactly(25), OUTLOOK)
                .word(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE), 2015, "weak", MINISTRY)
                .word(all(Measure.RATING), 2014, "high", MINISTRY);
    }

    private static void systems(Worlds world) {
        world.deployment(
                        "city",
                        "TJ",
                        facts().add(Props.SUPPLIER, claim(Parties.parse("huawei"), BRIEF))
                                .add(Props.OPERATOR, claim(Parties.parse("carrier"), NEWSPAPER))
                                .add(Props.CAMERAS, claim(cameras(Estimate.moreThan(855)), BRIEF))
                                .add(Props.COST, claim(Money.usd(22), NEWSPAPER))
                                .build())
                .deployment(
                        "crossroads",
                        "TJ",
                        facts().add(Props.SUPPLIER, claim(Parties.parse("huawei;vega"), NEWSPAPER))
                                .build())
                .deployment("mystery", "TJ", facts().build())
                .add(Deployment.builder()
                        .id(Id.of("network"))
                        .name("Network")
                        .countryCode(CountryCode.of("TJ"))
                        .category(Category.MOBILE_NETWORK)
                        .facts(facts().add(Props.SUPPLIER, claim(Parties.parse("vega"), NEWSPAPER))
                                .add(Props.OPERATOR, claim(Parties.parse("carrier"), NEWSPAPER))
                                .build())
                        .build())
                .add(Deployment.builder()
                        .id(Id.of("faces"))
                        .name("Faces")
                        .countryCode(CountryCode.of("TJ"))
                        .category(Category.SAFE_CITY)
                        .addTechnologies(Technology.FACE_RECOGNITION)
                        .facts(facts().add(Props.OPERATING, claim(PartialDate.parse("2019"), NEWSPAPER))
                                .build())
                        .build())
                .add(loan().funds(Id.of("city"))
                        .facts(facts().add(Props.AMOUNT, claim(Money.usd(Estimate.about(20)), BANK))
                                .add(Props.RATE, claim(Quantity.of(2, Unit.of("percent-a-year")), BANK))
                                .add(Props.MATURITY, claim(years(10), BANK))
                                .add(Props.GRACE, claim(years(5), MINISTRY))
                                .build())
                        .build())
                .add(law("cn-national-intelligence-law-2017", "Law", "CN")
                        .addEffects(LawEffect.BINDS)
                        .facts(facts().add(Props.IN_FORCE, claim(PartialDate.parse("2017-06-28"), BRIEF))
                                .add(Props.INTERPRETATION, claim("it compels", BRIEF))
                                .build())
                        .build())
                .add(law("tj-law", "Data law", "TJ")
                        .addEffects(LawEffect.PROTECTS, LawEffect.EXEMPTS)
                        .facts(facts().add(Props.IN_FORCE, claim(PartialDate.parse("2018-08"), MINISTRY))
                                .build())
                        .build())
                .add(Incident.builder()
                        .id(Id.of("rally"))
                        .name("Rally")
                        .countryCode(CountryCode.of("TJ"))
                        .type(IncidentKind.PROTEST)
                        .facts(facts().add(Props.DATE, claim(PartialDate.parse("2019-08"), NEWSPAPER))
                                .build())
                        .build());
    }

    private static FinancingBuilderStages.BuildFinal loan() {
        return Financing.builder()
                .id(Id.of("loan"))
                .name("Loan")
                .recipient(CountryCode.of("TJ"))
                .instrument(Instrument.LOAN);
    }

    private static LawBuilderStages.BuildFinal law(String id, String name, String country) {
        return Law.builder().id(Id.of(id)).name(name).jurisdiction(CountryCode.of(country));
    }

    private static Quantity cameras(Estimate number) {
        return Quantity.of(number, Unit.of("camera"));
    }

    private static Quantity years(double number) {
        return Quantity.of(number, Unit.of("year"));
    }

    /** The same country a year earlier, of which less is known: no output, no rate of the loan, no cost of a system. */
    static Catalog withGaps() {
        return Worlds.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(60), BANK)
                .amount(all(Measure.INTEREST_PAID), 2015, Money.usd(15), BANK)
                .deployment(
                        "crossroads",
                        "TJ",
                        facts().add(Props.FOREIGN_FUNDING, claim(Money.usd(20), NEWSPAPER))
                                .build())
                .add(loan().facts(facts().add(Props.MATURITY, claim(years(10), BANK))
                                .build())
                        .build())
                .add(law("cn-national-intelligence-law-2017", "Law", "CN")
                        .addEffects(LawEffect.BINDS)
                        .facts(facts().build())
                        .build())
                .build();
    }
}
