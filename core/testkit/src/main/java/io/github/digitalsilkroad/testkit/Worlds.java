package io.github.digitalsilkroad.testkit;

import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.EARLY;
import static io.github.digitalsilkroad.testkit.World.LATE;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.NEWSPAPER;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static io.github.digitalsilkroad.testkit.World.UNDATED;
import static io.github.digitalsilkroad.testkit.World.VERSION;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.date;
import static io.github.digitalsilkroad.testkit.World.empty;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.facts;
import static io.github.digitalsilkroad.testkit.World.incident;
import static io.github.digitalsilkroad.testkit.World.parties;
import static io.github.digitalsilkroad.testkit.World.placed;
import static io.github.digitalsilkroad.testkit.World.system;
import static io.github.digitalsilkroad.testkit.World.titled;
import static io.github.digitalsilkroad.testkit.World.vendors;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.SeriesBuilderStages;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;

/** Small invented catalogs that several tests use. {@link World} builds others. */
public final class Worlds {

    /** Ends markup, opens a command, forges a line, starts a formula and turns the direction of reading. */
    public static final String HOSTILE =
            "=cmd|' /C'!A0 \"</data><b>&\u0001\u001b[2J\u009b31m\u202e\ufffe{\\input{x}}%\r\n@x";

    /** A press source with markup in its title. */
    public static final Source HOSTILE_PRESS = titled(
                    "press-2015", "Press {on} 100 % & more", "Oil and Gas Daily", SourceType.PRESS)
            .url("https://press.example/a?b=1&c={2}")
            .published(PartialDate.parse("2015-06"))
            .retrieved(PartialDate.parse("2024-01-02"))
            .build();
    /** An official source whose title is the hostile text. */
    public static final Source HOSTILE_OFFICE = titled("office-2018", HOSTILE, "Office", SourceType.OFFICIAL)
            .published(PartialDate.parse("2018~"))
            .build();

    private Worlds() {}

    /**
     * Two Kyrgyz systems, one of them told by both sources and supplied first by one vendor, then by the other; a
     * Tajik one that only the late source knows; a protest.
     *
     * @return the catalog
     */
    public static Catalog small() {
        Facts disputed = facts(
                fact(
                        Props.CAMERAS,
                        cameras(100, EARLY).asOf("2014"),
                        cameras(150, LATE).asOf("2014")),
                fact(
                        Props.SUPPLIER,
                        parties("alpha", EARLY).asOf("../2018"),
                        parties("beta", LATE).asOf("2019/..")),
                fact(Props.SIGNED, date("2013", EARLY)),
                fact(Props.OPERATING, date("2014-05", EARLY)));
        Facts withdrawn = facts(
                fact(Props.SIGNED, date("2014-01-11", EARLY)),
                fact(Props.WITHDRAWN, date("2014-03", LATE)),
                fact(Props.SUPPLIER, parties("alpha", EARLY)));
        Facts late = facts(
                fact(Props.CAMERAS, cameras(855, LATE)),
                fact(Props.SUPPLIER, parties("alpha;beta", LATE)),
                fact(Props.OPERATING, date("2020", LATE)));
        Facts protest = facts(fact(Props.DATE, date("2019-09-02", UNDATED)));
        return vendors()
                .add(system("kg-one", "KG", disputed))
                .add(system("kg-two", "KG", withdrawn))
                .add(system("tj-one", "TJ", late))
                .add(incident("kg-protest", "KG", IncidentKind.PROTEST, protest))
                .build();
    }

    /**
     * Tajikistan owes China 200 of a total that is known by its bounds, in 2016.
     *
     * @param low the least total
     * @param high the greatest
     * @return the catalog
     */
    public static Catalog owing200Of(double low, double high) {
        return empty().stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(200), BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.between(low, high), BANK)
                .build();
    }

    /**
     * The share of that total that is owed to a country.
     *
     * @param creditor the country
     * @return the question
     */
    public static Score share(String creditor) {
        return DebtLeverage.of("TJ")
                .owedTo(creditor)
                .over(Denominator.BILATERAL_DEBT)
                .in(2016);
    }

    /**
     * Something for every edit to change: systems at every stage, loans, a grant, a stake and a law.
     *
     * @return the catalog
     */
    public static Catalog editable() {
        Attested<Parties> alpha = fact(Props.SUPPLIER, parties("alpha", EARLY));
        Attested<Parties> carrier = fact(Props.OPERATOR, parties("carrier", EARLY));
        Facts running = facts(
                fact(Props.SUPPLIER, parties("alpha;beta", EARLY)),
                fact(
                        Props.INTEGRATOR,
                        parties("alpha", EARLY),
                        parties("gamma", LATE).asOf("2010")),
                fact(Props.PLANNED_CAMERAS, claim(Quantity.of(900, Unit.of("planned-camera")), EARLY)),
                fact(Props.OPERATING, date("2019", EARLY)));
        Facts planned = facts(
                alpha,
                fact(Props.INTEGRATOR, parties("beta", EARLY)),
                fact(Props.PLANNED_FACE_CAMERAS, claim(Quantity.of(40, Unit.of("planned-face-camera")), EARLY)),
                fact(Props.SIGNED, date("2025", EARLY)));
        Facts network = facts(
                carrier,
                fact(Props.COST, claim(Money.usd(5e6), EARLY), claim(Money.usd(9e6), LATE)),
                fact(Props.OPERATING, date("2018", EARLY)));
        Facts loan = facts(
                fact(Props.AMOUNT, claim(Money.of(Estimate.about(20e6), "USD"), EARLY)),
                fact(Props.LENDER, parties("lender", EARLY)),
                fact(Props.RATE, claim(Quantity.of(2, Unit.of("percent-a-year")), EARLY)));
        Share half = Share.ofPercent(Estimate.exactly(51), "shares");
        SeriesPick ofAll = SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL);
        SeriesPick ofChina = SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN");
        return World.of(VERSION, List.of(EARLY, LATE))
                .country("CN", "CHN")
                .country("KG", "KGZ")
                .country("TJ", "TJK")
                .organization("alpha", "", OrganizationKind.VENDOR)
                .organization("beta", "", OrganizationKind.VENDOR)
                .organization("gamma", "", OrganizationKind.VENDOR)
                .organization("lender", "", OrganizationKind.BANK)
                .organization("carrier", "", OrganizationKind.CARRIER)
                .deployment("kg-running", "KG", running)
                .deployment("kg-planned", "KG", Category.SMART_CITY, planned)
                .deployment("kg-gone", "KG", facts(alpha, fact(Props.WITHDRAWN, date("2019-03", EARLY))))
                .deployment("tj-running", "TJ", facts(alpha, fact(Props.COMPLETED, date("2013", EARLY))))
                .deployment("tj-net-1", "TJ", Category.MOBILE_NETWORK, network)
                .deployment(
                        "tj-net-2",
                        "TJ",
                        Category.MOBILE_NETWORK,
                        facts(carrier, fact(Props.OPERATING, date("2019", EARLY))))
                .financing("tj-loan", "TJ", Instrument.LOAN, "", loan)
                .financing(
                        "tj-secret-loan",
                        "TJ",
                        Instrument.CREDIT_LINE,
                        "",
                        facts(fact(Props.LENDER, parties("alpha;lender", EARLY))))
                .financing("tj-grant", "TJ", Instrument.GRANT, "", Facts.none())
                .stake("alpha", "carrier", facts(fact(Props.SHARE_OWNED, claim(half, EARLY))))
                .series("tj-owes-china", ofChina, "USD", ValueType.balance(), owed(100))
                .series("tj-owes-all", ofAll, "USD", ValueType.balance(), owed(400))
                .law("kg-privacy", "KG", Facts.none(), LawEffect.PROTECTS)
                .build();
    }

    private static List<Claim<Money>> owed(double dollars) {
        return List.of(
                claim(Money.usd(dollars), EARLY).asOf("2019"),
                claim(Money.usd(dollars * 2), LATE).asOf("2020"));
    }

    /**
     * A country with a little of everything: debts, a loan, systems, laws and a protest.
     *
     * @return the catalog
     */
    public static Catalog worked() {
        Attested<Parties> carrier = fact(Props.OPERATOR, parties("carrier", NEWSPAPER));
        Facts city = facts(
                fact(Props.SUPPLIER, parties("huawei", BRIEF)),
                carrier,
                fact(Props.CAMERAS, claim(Quantity.parse("more than 855 cameras"), BRIEF)),
                fact(Props.COST, claim(Money.usd(22), NEWSPAPER)));
        Facts loan = facts(
                fact(Props.AMOUNT, claim(Money.of(Estimate.about(20), "USD"), BANK)),
                fact(Props.RATE, claim(Quantity.of(2, Unit.of("percent-a-year")), BANK)),
                fact(Props.MATURITY, claim(Quantity.of(10, Unit.of("year")), BANK)),
                fact(Props.GRACE, claim(Quantity.of(5, Unit.of("year")), MINISTRY)));
        Facts law = facts(
                fact(Props.IN_FORCE, date("2017-06-28", BRIEF)),
                fact(Props.INTERPRETATION, claim("it compels", BRIEF)));
        Facts localLaw = facts(fact(Props.IN_FORCE, date("2018-08", MINISTRY)));
        Facts rally = facts(fact(Props.DATE, date("2019-08", NEWSPAPER)));
        Attested<Parties> vega = fact(Props.SUPPLIER, parties("vega", NEWSPAPER));
        return indebted(empty())
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .organization("carrier", "TJ", OrganizationKind.CARRIER)
                .deployment("city", "TJ", city)
                .deployment("crossroads", "TJ", facts(fact(Props.SUPPLIER, parties("huawei;vega", NEWSPAPER))))
                .deployment("mystery", "TJ", Facts.none())
                .deployment("network", "TJ", Category.MOBILE_NETWORK, facts(vega, carrier))
                .deployment(
                        "faces",
                        "TJ",
                        Category.SAFE_CITY,
                        facts(fact(Props.OPERATING, date("2019", NEWSPAPER))),
                        Technology.FACE_RECOGNITION)
                .financing("loan", "TJ", Instrument.LOAN, "city", loan)
                .law("cn-national-intelligence-law-2017", "CN", law, LawEffect.BINDS)
                .law("tj-law", "TJ", localLaw, LawEffect.PROTECTS, LawEffect.EXEMPTS)
                .add(incident("rally", "TJ", IncidentKind.PROTEST, rally))
                .build();
    }

    private static World indebted(World world) {
        CreditorScope china = CreditorScope.OFFICIAL_AND_COMMERCIAL;
        CreditorScope all = CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        SeriesPick paid = SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, china, "CN");
        SeriesPick capacity = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        return world.stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(40), BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(60), BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(64), MINISTRY)
                .figure(SeriesPick.of("TJ", Measure.INTEREST_PAID, china, "CN"), 2016, Money.usd(3), BANK)
                .figure(paid, 2015, Money.usd(10), BANK)
                .figure(paid, 2016, Money.of(Estimate.about(10), "USD"), BANK)
                .figure(SeriesPick.of("TJ", Measure.INTEREST_PAID, all), 2016, Money.usd(15), BANK)
                .figure(SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, all), 2016, Money.usd(85), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.REVENUE, CreditorScope.NONE, 2016, Estimate.exactly(25), OUTLOOK)
                .figure(capacity, 2015, "weak", MINISTRY)
                .figure(SeriesPick.of("TJ", Measure.RATING, all), 2014, "high", MINISTRY);
    }

    /**
     * The worked country a year earlier, with less data: no output, no rate of the loan, no cost of a system.
     *
     * @return the catalog
     */
    public static Catalog workedWithGaps() {
        SeriesPick interest = SeriesPick.of("TJ", Measure.INTEREST_PAID, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        Facts loan = facts(fact(Props.MATURITY, claim(Quantity.of(10, Unit.of("year")), BANK)));
        return empty().stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(60), BANK)
                .figure(interest, 2015, Money.usd(15), BANK)
                .deployment("crossroads", "TJ", facts(fact(Props.FOREIGN_FUNDING, claim(Money.usd(20), NEWSPAPER))))
                .financing("loan", "TJ", Instrument.LOAN, "", loan)
                .law("cn-national-intelligence-law-2017", "CN", Facts.none(), LawEffect.BINDS)
                .build();
    }

    /**
     * Ties between alpha, beta and gamma: a plain stake, and one of each kind that is not.
     *
     * @return the ties
     */
    public static List<Ownership> ties() {
        Share half = Share.parse("51 % of shares");
        return List.of(
                tie("plain", "alpha", "beta", OwnershipType.EQUITY, fact(Props.SHARE_OWNED, claim(half, EARLY))),
                tie(
                        "ended",
                        "beta",
                        "gamma",
                        OwnershipType.EQUITY,
                        fact(Props.SHARE_OWNED, claim(Share.parse("30 % of shares"), EARLY)),
                        fact(Props.HELD, claim(DateInterval.parse("../2018"), EARLY))),
                tie(
                        "read",
                        "alpha",
                        "gamma",
                        OwnershipType.EQUITY,
                        fact(
                                Props.SHARE_OWNED,
                                claim(Share.parse("20 % of shares"), EARLY).basis(Basis.INFERRED))),
                tie(
                        "disputed",
                        "gamma",
                        "alpha",
                        OwnershipType.EQUITY,
                        fact(
                                Props.SHARE_OWNED,
                                claim(Share.parse("10 % of shares"), EARLY),
                                claim(Share.parse("40 % of shares"), EARLY))),
                tie(
                        "control",
                        "gamma",
                        "beta",
                        OwnershipType.CONTROL,
                        fact(Props.CONTROLS, claim("yes", EARLY).basis(Basis.INFERRED))),
                tie("denied", "beta", "alpha", OwnershipType.CONTROL, fact(Props.CONTROLS, claim("no", EARLY))));
    }

    private static Ownership tie(String id, String owner, String owned, OwnershipType type, Attested<?>... facts) {
        return Ownership.builder()
                .id(Id.of(id))
                .name(id)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .type(type)
                .facts(facts(facts))
                .build();
    }

    /**
     * A case for every rule of the formats: bounds without a point, a dispute, hostile texts.
     *
     * @return the catalog
     */
    public static Catalog hostile() {
        Facts osh = facts(
                fact(Props.LATITUDE, claim(Quantity.of(40.53, Unit.of("degree")), HOSTILE_PRESS)),
                fact(Props.LONGITUDE, claim(Quantity.of(72.8, Unit.of("degree")), HOSTILE_PRESS)));
        Facts stake = facts(
                fact(Props.SHARE_OWNED, claim(Share.parse("more than 50 % of shares"), HOSTILE_PRESS)),
                fact(Props.HELD, claim(DateInterval.parse("2011/2018~"), HOSTILE_PRESS)));
        Claim<Money> dearer = claim(Money.parse("$10-20 million"), HOSTILE_PRESS);
        Facts cameras = facts(
                fact(Props.CAMERAS, claim(Quantity.parse("about 100 camera"), HOSTILE_PRESS)),
                fact(Props.COST, dearer, claim(Money.parse("USD 5,000,000"), HOSTILE_OFFICE)),
                fact(Props.SIGNED, date("2014-03", HOSTILE_PRESS)),
                fact(Props.SUPPLIER, parties("maker;somebody", HOSTILE_OFFICE), parties("maker", HOSTILE_PRESS)));
        Facts loan = facts(
                fact(Props.BORROWER, parties("ministry", HOSTILE_PRESS)),
                fact(Props.AMOUNT, claim(Money.parse("USD 1,000,000"), HOSTILE_PRESS)));
        return World.of(new DatasetVersion("test-world", "2026.01.0", 1), List.of(HOSTILE_PRESS, HOSTILE_OFFICE))
                .country("KG", "KGZ")
                .country("CN", "CHN")
                .place("kg-osh", "KG", osh)
                .place("kg-nowhere", "KG", Facts.none())
                .organization("maker", "CN", OrganizationKind.VENDOR)
                .organization("ministry", "KG", OrganizationKind.GOVERNMENT)
                .organization("league", "", OrganizationKind.INTERGOVERNMENTAL)
                .organization("somebody", "", OrganizationKind.OTHER)
                .organization("telecom", "KG", OrganizationKind.GOVERNMENT)
                .stake("maker", "telecom", stake)
                .add(placed("kg-osh-cameras", HOSTILE, "KG", "kg-osh", cameras))
                .deployment("kg-plain", "KG", Facts.none())
                .add(placed("kg-nowhere-cameras", "System kg-nowhere-cameras", "KG", "kg-nowhere", Facts.none()))
                .financing("kg-loan", "KG", Instrument.LOAN, "kg-plain", loan)
                .financing("kg-loan-of-nobody", "KG", Instrument.LOAN, "kg-plain", Facts.none())
                .financing("kg-grant", "KG", Instrument.GRANT, "kg-plain", Facts.none())
                .build();
    }

    /**
     * A series of what Tajikistan owed at the end of 2016.
     *
     * @param id the id of the series
     * @param scope whom it is owed to
     * @param dollars how much
     * @param code the code of the World Bank
     * @return a series to build, or to give a creditor or a lender first
     */
    public static SeriesBuilderStages.BuildFinal debtStock(
            String id, CreditorScope scope, double dollars, String code) {
        return Series.builder()
                .id(Id.of(id))
                .name("Series " + id)
                .countryCode(CountryCode.of("TJ"))
                .measure(Measure.DEBT_STOCK)
                .scope(scope)
                .unit("USD")
                .observations(Observations.of(
                        Property.of("value", ValueType.money(), "value"),
                        List.of(claim(Money.usd(dollars), BANK).asOf("2016"))))
                .putIndicators("wb", code);
    }

    /**
     * What Tajikistan owed at the end of 2016: to China, to other governments, and to two banks of several states.
     *
     * @return the world, to be added to
     */
    public static World owing() {
        return empty().organization("asian-bank", "", OrganizationKind.BANK)
                .organization("fund", "", OrganizationKind.BANK)
                .add(debtStock("all-bilateral", CreditorScope.OFFICIAL_BILATERAL, 400, "BLAT")
                        .build())
                .add(debtStock("china", CreditorScope.OFFICIAL_BILATERAL, 300, "BLAT")
                        .creditor(CountryCode.of("CN"))
                        .build())
                .add(debtStock("all-multilateral", CreditorScope.OFFICIAL_MULTILATERAL, 200, "MLAT")
                        .build())
                .add(debtStock("asian", CreditorScope.ONE_ORGANIZATION, 150, "MLAT")
                        .lender(Id.of("asian-bank"))
                        .build())
                .add(debtStock("fund-credit", CreditorScope.ONE_ORGANIZATION, 50, "DIMF")
                        .lender(Id.of("fund"))
                        .build());
    }
}
