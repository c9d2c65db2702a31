package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Statements of every kind on the things of one small world, made at random. */
final class Clauses {

    /**
     * The kinds that no rule writes: what is read as another kind, what the world has none of, answers, reports, and
     * what refers to another sentence.
     */
    private static final Set<Clause.Says> UNWRITTEN = EnumSet.of(
            Clause.Says.SIGNED,
            Clause.Says.AWARDED,
            Clause.Says.LAUNCHED,
            Clause.Says.MOST,
            Clause.Says.LEAST,
            Clause.Says.VISITED,
            Clause.Says.OUTSIDE_SUM,
            Clause.Says.PART_FROM,
            Clause.Says.VERSION,
            Clause.Says.ANSWERED,
            Clause.Says.SAID);

    /** The other kinds. */
    static final Set<Clause.Says> WRITTEN = EnumSet.complementOf(EnumSet.copyOf(UNWRITTEN));

    /** What may be said of several debtors together. */
    private static final Set<Clause.Says> TOGETHER =
            EnumSet.of(Clause.Says.OWED, Clause.Says.PAID, Clause.Says.OWED_TIMES, Clause.Says.OWED_TIMES_TO);

    private static final List<Figure.Unit> MONEY =
            Arrays.stream(Figure.Unit.values()).filter(Figure.Unit::isMoney).toList();

    private static final Property<Quantity> SENSORS = Property.of("sensors", ValueType.quantity(), "sensors");
    private static final Property<Quantity> UPDATED =
            Property.of("updated-cameras", ValueType.quantity(), "updated cameras");
    private static final Property<Quantity> CARRIERS = Property.of("carriers", ValueType.quantity(), "carriers");
    private static final Property<Quantity> LEASE = Property.of("lease-years", ValueType.quantity(), "lease");
    private static final Property<Parties> LESSEE = Property.of("lessee", ValueType.parties(), "lessee");
    private static final Property<String> MANNER = Property.of("manner", ValueType.term(), "manner");
    private static final Property<String> CAUSE = Property.of("cause-kind", ValueType.term(), "cause");
    private static final World.SeriesPick PRINCIPAL =
            World.SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, CreditorScope.OFFICIAL_BILATERAL, "CN");
    private static final Property<String> SPEAKER = Property.of("speaker", ValueType.text(), "speaker");
    private static final Property<Share> THRESHOLD =
            Property.of("match-threshold", ValueType.share("features"), "threshold of a match");
    private static final Property<String> TERRITORY = Property.of("territory", ValueType.text(), "territory");
    private static final Property<String> OWNER_COUNTRY =
            Property.of("owner-country", ValueType.text(), "country of the owner");
    private static final Property<Money> TO_BANK = Property.of("debt-to-bank", ValueType.balance(), "debt to the bank");
    private static final Property<Share> OF_BANK =
            Property.of("bank-share-of-public-debt", ValueType.share("public debt"), "share of the bank");
    private static final Property<Ratio> TO_EXPORTS =
            Property.of("debt-to-china-to-exports", ValueType.ratio("exports"), "debt to China to exports");
    private static final Property<Ratio> PUBLIC_TO_GDP =
            Property.of("public-debt-to-gdp", ValueType.ratio("GDP"), "public debt to GDP");
    private static final Property<Money> PUBLIC = Property.of("public-debt", ValueType.balance(), "public debt");

    static final String SYSTEM = "System tj-safe-city";

    private static final List<String> SYSTEMS = List.of(SYSTEM, "System tj-north-city", "System tj-offer");
    private static final List<String> SITES = List.of(SYSTEM, "System tj-north-city", "Place north", "Tajikistan");
    private static final List<String> COMPANIES = List.of("Organization huawei", "Organization mobile");

    /** The world of {@link ClaimLintTest}, with something to say of each kind of statement. */
    static final Catalog WORLD = world();

    private static Catalog world() {
        Catalog all = ClaimLintTest.countries(ClaimLintTest.world()
                .organization("state", "CN", OrganizationKind.GOVERNMENT)
                .organization("mobile", "TJ", OrganizationKind.CARRIER)
                .stake("state", "huawei", SoundSentencesTest.share(51, 2016))
                .stake("huawei", "mobile", SoundSentencesTest.share(100, 2016))
                .stock(CreditorScope.OFFICIAL_BILATERAL, "RU", 2015, Estimate.exactly(20), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "RU", 2016, Estimate.exactly(15), World.BANK)
                .gdp(2016, Estimate.exactly(1_000), World.BANK)
                .figure(owed("KG"), 2015, Money.usd(10), World.BANK)
                .figure(owed("KG"), 2016, Money.usd(30), World.BANK)
                .place("north", "TJ", World.facts(World.fact(Props.SPELLING, World.claim("Northtown", World.BRIEF))))
                .add(Law.builder()
                        .id(Id.of("tj-law"))
                        .name("Law tj-law (of 2014)")
                        .jurisdiction(CountryCode.of("TJ"))
                        .facts(World.facts(World.fact(Props.ADOPTED, World.date("2014-02", World.NEWSPAPER))))
                        .build())
                .add(World.placed(
                        "tj-north-city",
                        "System tj-north-city",
                        "TJ",
                        "north",
                        World.facts(
                                World.fact(Props.CAMERAS, World.cameras(200, World.NEWSPAPER)),
                                World.fact(Props.PLANNED_CAMERAS, World.cameras(855, World.NEWSPAPER)),
                                World.fact(UPDATED, World.cameras(100, World.NEWSPAPER)),
                                World.fact(Props.CONTRACT_VALUE, World.claim(Money.usd(60_000_000), World.BANK)),
                                World.fact(Props.OPERATOR, World.parties("mobile", World.NEWSPAPER)),
                                World.fact(Props.SIGNED, World.date("2016-03", World.NEWSPAPER)))))
                .deployment(
                        "tj-offer",
                        "TJ",
                        Category.SMART_CITY,
                        World.facts(
                                World.fact(Props.DECLINED, World.date("2016", World.NEWSPAPER)),
                                World.fact(Props.SUPPLIER, World.parties("huawei", World.NEWSPAPER)),
                                World.fact(Props.INTEGRATOR, World.parties("mobile", World.NEWSPAPER)),
                                World.fact(Props.OFFER, World.claim(Money.usd(22_000_000), World.NEWSPAPER)),
                                World.fact(
                                        Props.CAMERAS,
                                        World.claim(
                                                Quantity.of(Estimate.lessThan(500), Unit.of("camera")), World.BANK)),
                                World.fact(
                                        Props.FACE_CAMERAS,
                                        World.claim(
                                                Quantity.of(Estimate.atLeast(50), Unit.of("face-camera")), World.BANK)),
                                World.fact(
                                        SENSORS,
                                        World.claim(
                                                Quantity.of(Estimate.between(60, 70), Unit.of("sensor")), World.BANK)),
                                World.fact(LEASE, World.claim(Quantity.of(855, Unit.of("year")), World.BRIEF)),
                                World.fact(LESSEE, World.parties("huawei", World.BRIEF)),
                                World.fact(MANNER, World.claim("forced", World.BRIEF)),
                                World.fact(CAUSE, World.claim("unpaid-debt", World.BRIEF))))
                .add(Place.builder()
                        .id(Id.of("west"))
                        .name("Place west, Kyrgyzstan")
                        .countryCode(CountryCode.of("KG"))
                        .type(PlaceKind.CITY)
                        .build())
                .add(World.vendor("road-bank", "China Road Bank"))
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, 2016, Estimate.exactly(45), World.BANK)
                .deployment(
                        "kg-center",
                        "KG",
                        Category.COMMAND_CENTER,
                        World.facts(
                                World.fact(Props.CAMERAS, World.cameras(60, World.NEWSPAPER)),
                                World.fact(Props.SUPPLIER, World.parties("huawei", World.NEWSPAPER)),
                                World.fact(Props.STARTED, World.date("[..2015]", World.NEWSPAPER)),
                                World.fact(
                                        Props.CONTRACT_VALUE, World.claim(Money.usd(1_200_000_000), World.NEWSPAPER)),
                                World.fact(
                                        Props.ANNOUNCED_COST,
                                        World.claim(Money.of(Estimate.exactly(900_000_000), "EUR"), World.NEWSPAPER)),
                                World.fact(TERRITORY, World.claim("Kyrgyzstan", World.NEWSPAPER)),
                                World.fact(THRESHOLD, World.claim(Share.parse("40 % of features"), World.NEWSPAPER))))
                .financing(
                        "kg-loan",
                        "KG",
                        Instrument.LOAN,
                        "kg-center",
                        World.facts(
                                World.fact(Props.AMOUNT, World.claim(Money.usd(1_200_000_000), World.BANK)),
                                World.fact(Props.LENDER, World.parties("bank", World.BANK)),
                                World.fact(Props.RATE, World.claim(Quantity.parse("2 percent a year"), World.BANK)),
                                World.fact(Props.MATURITY, World.claim(Quantity.parse("20 years"), World.BANK)),
                                World.fact(Props.GRACE, World.claim(Quantity.parse("5 years"), World.BANK))))
                .add(Organization.builder(OrganizationKind.CARRIER)
                        .id(Id.of("radio"))
                        .name("Organization radio")
                        .countryCode(CountryCode.of("TJ"))
                        .facts(World.facts(
                                World.fact(OWNER_COUNTRY, World.claim("Russia", World.NEWSPAPER)),
                                World.fact(Props.CLOSED, World.date("2012", World.NEWSPAPER))))
                        .build())
                .add(World.vendor("huaway", "Organization huaway", "Huaway"))
                .add(Initiative.builder()
                        .id(Id.of("road"))
                        .name("Initiative road")
                        .countryCode(CountryCode.of("CN"))
                        .facts(World.facts(World.fact(Props.ANNOUNCED, World.date("2013", World.BRIEF))))
                        .build())
                .add(World.incident(
                        "tj-protest",
                        "TJ",
                        IncidentKind.PROTEST,
                        World.facts(World.fact(Props.DATE, World.date("2016-05", World.NEWSPAPER))),
                        Id.of("tj-safe-city")))
                .add(World.part(
                        "tj-part",
                        "TJ",
                        "tj-safe-city",
                        World.facts(World.fact(Props.CAMERAS, World.cameras(55, World.BANK)))))
                .add(World.EARLY)
                .organization("seller", "RU", OrganizationKind.BANK)
                .stake("seller", "huawei", SoundSentencesTest.share(60, 2010))
                .figure(PRINCIPAL, 2015, Money.usd(10), World.BANK)
                .figure(PRINCIPAL, 2016, Money.usd(20), World.BANK)
                .add(visit("xi", "Visit of Xi Jinping to Tajikistan", "2014-09"))
                .add(visit("putin", "Visit of Vladimir Putin to Tajikistan", "2015-05"))
                .add(said("petrova", "Anna Petrova, head of an office", "System tj-safe-city cost $22 million"))
                .add(said("ivanov", "Ivan Ivanov, an expert", "System tj-safe-city cost $24 million")));
        Facts facts = all.deployment("tj-safe-city").facts();
        return all.toBuilder()
                .put(World.system(
                        "tj-safe-city",
                        "TJ",
                        Category.SAFE_CITY,
                        facts.with(World.fact(Props.OPERATING, World.date("2016", World.BRIEF)))
                                .with(World.fact(
                                        Props.FACE_CAMERAS,
                                        World.claim(Quantity.of(60, Unit.of("face-camera")), World.NEWSPAPER)))
                                .with(World.fact(
                                        SENSORS,
                                        World.claim(Quantity.of(855, Unit.of("sensor")), World.NEWSPAPER)
                                                .asOf("2016")))
                                .with(World.fact(
                                        Props.DOMESTIC_FUNDING, World.claim(Money.usd(22_000_000), World.NEWSPAPER)))
                                .with(World.fact(
                                        THRESHOLD, World.claim(Share.parse("40 % of features"), World.NEWSPAPER)))
                                .with(World.fact(World.PURPOSE, World.claim("to keep order", World.NEWSPAPER)))
                                .with(World.fact(Props.FUNDER, World.parties("bank", World.NEWSPAPER))),
                        Technology.FACE_RECOGNITION))
                .put(inCentralAsia("KG", "Kyrgyzstan", "KGZ")
                        .withFacts(World.facts(World.fact(Props.NAME_IN_USE, World.claim("Kirgizia", World.BRIEF)))))
                .put(inCentralAsia("TJ", "Tajikistan", "TJK")
                        .withFacts(all.country("TJ")
                                .facts()
                                .with(World.fact(
                                        CARRIERS, World.claim(Quantity.of(5, Unit.of("carrier")), World.BRIEF)))
                                .with(World.fact(
                                        TO_BANK,
                                        World.claim(Money.usd(500_000_000), World.NEWSPAPER)
                                                .asOf("2016-12"),
                                        World.claim(Money.usd(450_000_000), World.BANK)
                                                .asOf("2016-03")))
                                .with(ClaimLintTest.stated(
                                        OF_BANK, Share.parse("30 % of public debt"), World.NEWSPAPER))
                                .with(ClaimLintTest.stated(TO_EXPORTS, Ratio.parse("40 % of exports"), World.NEWSPAPER))
                                .with(ClaimLintTest.stated(PUBLIC_TO_GDP, Ratio.parse("40 % of GDP"), World.NEWSPAPER))
                                .with(ClaimLintTest.stated(PUBLIC, Money.usd(1_200_000_000), World.NEWSPAPER))))
                .build();
    }

    private static Incident visit(String id, String name, String date) {
        return Incident.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of("TJ"))
                .type(IncidentKind.VISIT)
                .facts(World.facts(World.fact(Props.DATE, World.date(date, World.NEWSPAPER))))
                .build();
    }

    private static Statement said(String id, String speaker, String words) {
        return Statement.builder()
                .id(Id.of(id))
                .name("Statement " + id)
                .type(StatementKind.RISK)
                .facts(World.facts(
                        World.fact(SPEAKER, World.claim(speaker, World.BRIEF)),
                        World.fact(Props.STATEMENT, World.claim(words, World.BRIEF))))
                .build();
    }

    static Country inCentralAsia(String code, String name, String iso3) {
        return Country.builder()
                .id(Id.of(code))
                .name(name)
                .iso3(iso3)
                .region("Central Asia")
                .build();
    }

    private static World.SeriesPick owed(String debtor) {
        return World.SeriesPick.of(debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN");
    }

    private final Gazetteer names;

    Clauses(Gazetteer names) {
        this.names = names;
    }

    /** A statement of any kind that a rule writes. */
    Clause any(Random random) {
        return of(any(List.copyOf(WRITTEN), random), random);
    }

    /** A statement of a kind. */
    Clause of(Clause.Says says, Random random) {
        Map<String, Object> parts = new HashMap<>();
        for (String part : says.needed()) {
            parts.put(part, part(part, random));
        }
        if (TOGETHER.contains(says) && random.nextBoolean()) {
            parts.put(
                    "debtor",
                    new Together(List.of(country("Tajikistan"), country("Russia")), "Tajikistan and Russia together"));
        }
        if (says == Clause.Says.COUNT || says == Clause.Says.DEAL || says == Clause.Says.PROTESTED) {
            parts.put("site", thing("Tajikistan"));
        }
        boolean past = random.nextBoolean();
        if (says == Clause.Says.ROSE
                || says == Clause.Says.FELL
                || says == Clause.Says.DOUBLED
                || says == Clause.Says.HALVED) {
            parts.put("time", new Span(Span.Relation.BETWEEN, PartialDate.of(2015), PartialDate.of(2016)));
            if (random.nextBoolean()) {
                parts.put("whole", part("whole", random));
            }
            if (says != Clause.Says.DOUBLED && says != Clause.Says.HALVED) {
                List<String> changed = any(
                        List.of(List.of(), List.of("share", "share2"), List.of("points"), List.of("change")), random);
                changed.stream()
                        .filter(part -> !part.equals("change") || !parts.containsKey("whole"))
                        .forEach(part -> parts.put(part, part(part.replace("2", ""), random)));
            }
        } else if (random.nextBoolean()) {
            parts.put("time", time(random));
        }
        boolean isNegated = random.nextInt(3) == 0;
        boolean isAlike = says == Clause.Says.COST;
        return new Clause(says, parts, isNegated, past || (isAlike && !isNegated));
    }

    private static Span time(Random random) {
        Span.Relation relation = any(List.of(Span.Relation.values()), random);
        PartialDate date = random.nextBoolean()
                ? PartialDate.of(2014 + random.nextInt(4))
                : PartialDate.of(2014 + random.nextInt(4), 1 + random.nextInt(12));
        return relation == Span.Relation.BETWEEN
                ? new Span(relation, PartialDate.of(2015), PartialDate.of(2016 + random.nextInt(3)))
                : Span.of(relation, date);
    }

    private Object part(String part, Random random) {
        return switch (part) {
            case "debtor", "borrower", "country" -> thing("Tajikistan");
            case "term" -> "long-term";
            case "manner" -> "forced";
            case "state" -> "state-owned";
            case "cause" -> "failed to pay its debts";
            case "carriers" -> "carriers";
            case "quote" -> "keep order";
            case "debtor2" -> thing("Kyrgyzstan");
            case "creditor2" -> thing("Russia");
            case "creditor", "lender", "owner" -> thing(random.nextInt(4) > 0 ? "China" : "Russia");
            case "party", "company" -> thing(any(COMPANIES, random));
            case "system" -> random.nextInt(6) == 0 ? some() : thing(any(SYSTEMS, random));
            case "site", "site2" -> random.nextInt(6) == 0 ? some() : thing(any(SITES, random));
            case "kind" -> Category.SAFE_CITY;
            case "equipment" ->
                new Equipment(random.nextBoolean() ? List.of("sensors") : List.of("cameras", "complexes"));
            case "systems" ->
                new Systems(
                        random.nextBoolean()
                                ? List.of(Category.SAFE_CITY)
                                : List.of(Category.SAFE_CITY, Category.SMART_CITY, Category.COMMAND_CENTER));
            case "rows" -> new Population(Deployment.KIND, List.of(), "deployments");
            case "property" -> any(List.of(Props.CAMERAS, Props.COST, Props.SUPPLIER), random);
            case "whole" ->
                any(Arrays.stream(Whole.values()).filter(Whole::isDebt).toList(), random);
            case "flow" -> any(List.of(Whole.GDP, Whole.REVENUE, Whole.EXPORTS), random);
            case "payment" -> any(List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID), random);
            case "event" -> any(List.of(Event.values()), random);
            case "share" -> figure(random, Figure.Unit.PERCENT);
            case "money" -> figure(random, random.nextInt(3) > 0 ? Figure.Unit.DOLLAR : any(MONEY, random));
            case "times" -> figure(random, Figure.Unit.TIMES);
            case "points" -> figure(random, Figure.Unit.POINTS);
            case "change" -> figure(random, any(List.of(Figure.Unit.PERCENT, Figure.Unit.YUAN), random));
            default -> figure(random, Figure.Unit.COUNT);
        };
    }

    private static Figure figure(Random random, Figure.Unit unit) {
        Figure.Bound bound = any(List.of(Figure.Bound.values()), random);
        BigDecimal value = switch (unit) {
            case PERCENT, POINTS, TIMES ->
                random.nextBoolean()
                        ? any(List.of(BigDecimal.valueOf(20), BigDecimal.valueOf(40), BigDecimal.valueOf(60)), random)
                        : BigDecimal.valueOf(10L * random.nextInt(1, 100), random.nextInt(1, 3));
            case DOLLAR, EURO, YUAN, TENGE, SOM, SOMONI, YEN ->
                random.nextBoolean()
                        ? any(List.of(BigDecimal.valueOf(22), BigDecimal.valueOf(1200)), random)
                                .scaleByPowerOfTen(6)
                        : BigDecimal.valueOf(random.nextInt(1, 3000)).scaleByPowerOfTen(random.nextInt(5, 8));
            case COUNT -> BigDecimal.valueOf(random.nextBoolean() ? 855 : random.nextInt(1, 3000));
        };
        return bound == Figure.Bound.BETWEEN
                ? new Figure(
                        bound, value, value.add(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, -value.scale()))), unit)
                : Figure.of(bound, value, unit);
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Shares that changed from one figure to another, of a debt that is named or not. */
    Clause change(Random random) {
        return of(any(List.of(Clause.Says.ROSE, Clause.Says.FELL), random), random)
                .without("points")
                .without("change")
                .with("share", figure(random, Figure.Unit.PERCENT))
                .with("share2", figure(random, Figure.Unit.PERCENT));
    }

    /** A statement of a figure that the world has. */
    Clause figure(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Clause(
                        Clause.Says.SHARE,
                        Map.of(
                                "debtor", thing("Tajikistan"),
                                "creditor", thing("China"),
                                "whole", Whole.BILATERAL_DEBT,
                                "share", figure(random, Figure.Unit.PERCENT),
                                "time", Span.in(2015 + random.nextInt(2))),
                        false,
                        true);
            case 1 ->
                new Clause(
                        Clause.Says.CAMERAS,
                        Map.of("site", thing(SYSTEM), "count", figure(random, Figure.Unit.COUNT)),
                        false,
                        false);
            default ->
                new Clause(
                        Clause.Says.COST,
                        Map.of("system", thing(SYSTEM), "money", figure(random, Figure.Unit.DOLLAR)),
                        false,
                        true);
        };
    }

    private Country country(String name) {
        return (Country) thing(name);
    }

    /** One of several systems, which has no name. */
    private Described some() {
        return new Described(Set.of(Category.SAFE_CITY), thing("Tajikistan"));
    }

    private Entity thing(String name) {
        return names.at(new Words(name), 0).get(0).thing();
    }
}
