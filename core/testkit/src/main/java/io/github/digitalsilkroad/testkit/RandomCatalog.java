package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Precision;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Invented worlds of every shape: facts that sources contradict each other on, of several times, changed and corrected,
 * kept secret or told by an undated page; systems under umbrellas; loans, stakes, laws, incidents and debts. The same
 * seed gives the same world.
 */
public final class RandomCatalog {

    /** The sources, of every degree of reliability; the last one states no date of publication. */
    public static final List<Source> SOURCES = List.of(
            source("press-2015", SourceType.PRESS, 2, "2015-06"),
            source("office-2018", SourceType.OFFICIAL, 4, "2018-05-01"),
            source("cpc-2020", SourceType.RESEARCH, 3, "2020-09~"),
            source("bank-2024", SourceType.DATASET, 4, "2024"),
            source("page-undated", SourceType.COMPANY, 1, ""));

    /** Ways of reading these worlds that answer differently. */
    public static final List<Reading> READINGS = List.of(
            Reading.standard(),
            Reading.officialFirst(),
            Reading.latest(),
            Reading.envelope(),
            Reading.onlyFrom("press-2015"),
            Reading.onlyFrom("office-2018", "page-undated"));

    private static final List<String> PARTIES = List.of("huawei", "zte", "vega", "local", "owned", "huawei;local");
    private static final List<String> DATES =
            List.of("2013", "2015-03", "2016-05-02", "2018~", "2019", "2023-01", "201X", "XXXX");
    private static final List<String> TIMES = List.of("2014", "2016/2018", "../2018", "2019/..", "2021-06");
    private static final List<String> COUNTRIES = List.of("TJ", "KG");
    private static final List<String> PLACES = List.of("tj-dushanbe", "tj-khujand", "tj-center");
    private static final int YEAR = 2016;

    private final Random random;
    private final Random naming;
    private final Random attesting;
    private final List<Source> sources = new ArrayList<>(SOURCES);
    private final Map<Property<?>, Supplier<?>> values = new LinkedHashMap<>();

    private RandomCatalog(long seed) {
        this.random = new Random(seed);
        this.naming = new Random(~seed);
        this.attesting = new Random(31 * seed + 7);
        for (Property<Parties> role :
                List.of(Props.SUPPLIER, Props.INTEGRATOR, Props.OPERATOR, Props.LENDER, Props.CHANNEL)) {
            values.put(role, () -> Parties.parse(pick(PARTIES)));
        }
        for (Property<PartialDate> stage :
                List.of(Props.ANNOUNCED, Props.SIGNED, Props.OPERATING, Props.CANCELLED, Props.IN_FORCE, Props.DATE)) {
            values.put(stage, () -> PartialDate.parse(pick(DATES)));
        }
        values.put(Props.CAMERAS, () -> Quantity.of(number(1, 900), Unit.of("camera")));
        values.put(Props.PLANNED_CAMERAS, () -> Quantity.of(number(1, 900), Unit.of("planned-camera")));
        values.put(Props.COST, () -> Money.of(number(10, 40), "USD"));
        values.put(Props.FOREIGN_FUNDING, () -> Money.of(number(1, 10), "USD"));
        values.put(Props.FACE_CAMERAS, () -> Quantity.of(number(1, 90), Unit.of("face-camera")));
        values.put(Props.DOMESTIC_FUNDING, () -> Money.of(number(0.5, 5), "USD"));
        values.put(Props.AMOUNT, () -> Money.of(number(1, 9), "USD"));
        values.put(Props.RATE, () -> Quantity.of(number(0, 7), Unit.of("percent-a-year")));
        values.put(Props.MATURITY, () -> Quantity.of(number(10, 25), Unit.of("year")));
        values.put(Props.GRACE, () -> Quantity.of(number(0, 9), Unit.of("year")));
        values.put(Props.SHARE_OWNED, () -> Share.ofPercent(Estimate.exactly(random.nextInt(101)), "shares"));
        values.put(Props.HELD, () -> DateInterval.parse(pick(TIMES)));
        values.put(Props.OWNER, () -> Parties.parse(attest(List.of("zte", "vega"))));
        values.put(Props.PLACE, () -> attest(PLACES));
        values.put(Props.PART_OF, () -> "system-0");
        values.put(Props.SAME_AS, () -> "system-0");
    }

    private static Source source(String id, SourceType type, int reliability, String published) {
        return World.titled(id, "Title of " + id, "Publisher of " + id, type)
                .reliability(reliability)
                .addAllAuthors(type == SourceType.RESEARCH ? List.of("Row, Ann", "Institute of Rows") : List.of())
                .published(published.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(published)))
                .build();
    }

    /**
     * A world.
     *
     * @param seed any number; the same one gives the same world
     * @return the catalog
     */
    public static Catalog of(long seed) {
        return new RandomCatalog(seed).world();
    }

    /**
     * Checks every fact of a world, also of what series observe; a third of the worlds are read by few sources alone.
     *
     * @param seed the seed of the world
     * @param check what throws for a fact that breaks a law
     */
    public static void everyFact(long seed, Consumer<Attested<?>> check) {
        Catalog world = of(seed);
        Catalog read = seed % 3 == 0 ? world.under(Reading.onlyFrom("press-2015", "bank-2024")) : world;
        for (Entity entity : read.entities()) {
            entity.facts().all().forEach(check);
            entity.observed().ifPresent(observed -> observed.all().forEach(check));
        }
    }

    /**
     * What the next release makes of a world: claims corrected, withdrawn and added, entities gone, merged and new.
     *
     * @param catalog a world of {@link #of}
     * @param seed any number; the same one gives the same changes
     * @return the catalog of the next release
     */
    public static Catalog next(Catalog catalog, long seed) {
        return new RandomCatalog(seed).release(catalog);
    }

    private Catalog world() {
        World world = World.of(World.VERSION, SOURCES)
                .country("TJ", "TJK")
                .country("KG", "KGZ")
                .country("CN", "CHN")
                .country("RU", "RUS")
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("zte", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .organization("local", "TJ", OrganizationKind.CARRIER)
                .organization("owned", "TJ", OrganizationKind.CARRIER)
                .place("tj-dushanbe", "TJ", Facts.none())
                .place("tj-khujand", "TJ", Facts.none())
                .add(center())
                .stake("zte", "owned", attested(facts(Props.SHARE_OWNED, Props.HELD), Props.OWNER))
                .law("cn-law", "CN", certain(Props.IN_FORCE), LawEffect.BINDS)
                .law("tj-data", "TJ", certain(Props.IN_FORCE), LawEffect.PROTECTS, LawEffect.EXEMPTS);
        if (random.nextBoolean()) {
            world.law("tj-privacy", "TJ", facts(Props.IN_FORCE), LawEffect.PROTECTS);
        }
        int systems = 2 + random.nextInt(4);
        for (int i = 0; i < systems; i++) {
            world.add(system(i));
            if (random.nextBoolean()) {
                financing(world, "funds-" + i, "system-" + i);
            }
        }
        financing(world, "loan", "");
        for (int i = random.nextInt(4); i > 0; i--) {
            IncidentKind kind = pick(List.of(IncidentKind.values()));
            world.add(World.incident("incident-" + i, "TJ", kind, facts(Props.DATE), Id.of("system-0")));
        }
        debts(world);
        names(world, systems);
        return world.build();
    }

    /** A district that is filed under one city, and that sources may put into another. */
    private Place center() {
        Facts facts = Facts.none();
        if (attesting.nextBoolean()) {
            Source source = sources.get(attesting.nextInt(sources.size()));
            String city = attest(List.of("tj-dushanbe", "tj-khujand"));
            facts = World.facts(Attested.of(Props.PART_OF, List.of(Claim.of(city, Citation.of(source, "page 1")))));
        }
        return Place.builder()
                .id(Id.of("tj-center"))
                .name("Center")
                .countryCode(CountryCode.of("TJ"))
                .type(PlaceKind.DISTRICT)
                .partOf(Id.of("tj-dushanbe"))
                .precision(attesting.nextBoolean() ? Optional.of(Precision.POINT) : Optional.empty())
                .facts(facts)
                .build();
    }

    /**
     * What others call some systems and organizations: each value of a scheme names one thing of this world, not always
     * that of another.
     */
    private void names(World world, int systems) {
        for (int i = 0; i < systems; i++) {
            name(world, "system-" + i, "asn", "AS" + i);
        }
        name(world, "huawei", "wikidata", "Q1");
        name(world, "zte", "wikidata", "Q2");
    }

    private void name(World world, String subject, String scheme, String value) {
        if (naming.nextInt(3) > 0) {
            world.add(Identifier.builder()
                    .id(Id.of("id-" + (naming.nextBoolean() ? naming.nextInt(9) + "-" : "") + subject))
                    .subject(Id.of(subject))
                    .scheme(scheme)
                    .value(value)
                    .source(SOURCES.get(naming.nextInt(SOURCES.size())).id())
                    .note(naming.nextBoolean() ? Optional.of("so called") : Optional.empty())
                    .build());
        }
    }

    /** A system; some are parts of the first one. */
    private Deployment system(int number) {
        CountryCode country = CountryCode.of(number == 0 ? "TJ" : pick(COUNTRIES));
        boolean isPart = number > 0 && random.nextInt(3) == 0;
        return Deployment.builder()
                .id(Id.of("system-" + number))
                .name("System " + number)
                .countryCode(country)
                .category(random.nextBoolean() ? Category.SAFE_CITY : Category.MOBILE_NETWORK)
                .addTechnologies(random.nextBoolean() ? Technology.VIDEO : Technology.FACE_RECOGNITION)
                .partOf(isPart ? Optional.of(Id.of("system-0")) : Optional.empty())
                .facts(
                        number == 0
                                ? attested(systemFacts(), Props.PLACE)
                                : attested(systemFacts(), Props.PLACE, Props.PART_OF, Props.SAME_AS))
                .build();
    }

    /** Facts with up to three claims on each of some columns that claims attest. */
    private Facts attested(Facts facts, Property<?>... columns) {
        Facts all = facts;
        for (Property<?> column : columns) {
            all = all.with(attested(column));
        }
        return all;
    }

    private <T> Attested<T> attested(Property<T> column) {
        List<Claim<T>> claims = new ArrayList<>();
        for (int i = attesting.nextInt(4); i > 0; i--) {
            Source source = sources.get(attesting.nextInt(sources.size()));
            claims.add(Claim.of(
                    column.type().valueClass().cast(values.get(column).get()), Citation.of(source, "page " + i)));
        }
        return Attested.of(column, claims);
    }

    private Facts systemFacts() {
        List<Property<?>> properties = new ArrayList<>(List.of(
                Props.SUPPLIER,
                Props.INTEGRATOR,
                Props.OPERATOR,
                Props.CAMERAS,
                Props.FACE_CAMERAS,
                Props.PLANNED_CAMERAS,
                Props.COST,
                Props.FOREIGN_FUNDING,
                Props.DOMESTIC_FUNDING,
                Props.ANNOUNCED,
                Props.SIGNED,
                Props.OPERATING));
        if (random.nextInt(5) == 0) {
            properties.add(Props.CANCELLED);
        }
        return facts(properties.toArray(new Property<?>[0]));
    }

    private void financing(World world, String id, String funds) {
        Instrument instrument =
                pick(List.of(Instrument.LOAN, Instrument.BUYERS_CREDIT, Instrument.GRANT, Instrument.BARTER));
        Facts facts = facts(Props.AMOUNT, Props.RATE, Props.MATURITY, Props.GRACE, Props.LENDER, Props.CHANNEL);
        world.financing(id, "TJ", instrument, funds, facts);
    }

    private void debts(World world) {
        CreditorScope bilateral = CreditorScope.OFFICIAL_BILATERAL;
        CreditorScope china = CreditorScope.OFFICIAL_AND_COMMERCIAL;
        CreditorScope all = CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        dollars(world, "china", SeriesPick.of("TJ", Measure.DEBT_STOCK, bilateral, "CN"), 100, 300);
        dollars(world, "bilateral", SeriesPick.of("TJ", Measure.DEBT_STOCK, bilateral), 300, 600);
        dollars(world, "others", SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_MULTILATERAL), 1, 300);
        dollars(world, "gdp", SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), 1000, 3000);
        for (Measure paid : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
            dollars(world, "china-" + paid.code(), SeriesPick.of("TJ", paid, china, "CN"), 1, 50);
            dollars(world, "all-" + paid.code(), SeriesPick.of("TJ", paid, all), 1, 50);
        }
        percent(world, "debt", SeriesPick.of("TJ", Measure.PUBLIC_DEBT, CreditorScope.ALL), 20, 60);
        percent(world, "revenue", SeriesPick.of("TJ", Measure.REVENUE, CreditorScope.NONE), 10, 30);
        SeriesPick capacity = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        world.series("tj-capacity", capacity, "", ValueType.term(), yearly(() -> pick(List.of("weak", "strong"))));
        dollars(world, "exports", SeriesPick.of("TJ", Measure.EXPORTS, CreditorScope.NONE), 200, 900);
        dollars(world, "present-value", SeriesPick.of("TJ", Measure.PRESENT_VALUE, CreditorScope.ALL), 200, 900);
    }

    private void dollars(World world, String id, SeriesPick pick, double low, double high) {
        world.series("tj-" + id, pick, "USD", ValueType.balance(), yearly(() -> Money.of(number(low, high), "USD")));
    }

    private void percent(World world, String id, SeriesPick pick, double low, double high) {
        world.series(
                "tj-" + id,
                pick,
                "percent of GDP",
                ValueType.ratio("GDP"),
                yearly(() -> Ratio.ofPercent(number(low, high), "GDP")));
    }

    private <T> List<Claim<T>> yearly(Supplier<T> value) {
        List<Claim<T>> claims = new ArrayList<>();
        for (int year = YEAR - 1; year <= YEAR + 1; year++) {
            for (int i = random.nextInt(3); i > 0; i--) {
                claims.add(Claim.of(value.get(), cited()).asOf("" + year));
            }
        }
        return claims;
    }

    private Facts facts(Property<?>... properties) {
        FactsBuilder facts = Facts.builder();
        for (Property<?> property : properties) {
            for (int i = random.nextInt(4); i > 0; i--) {
                add(facts, property);
            }
        }
        return facts.build();
    }

    private Facts certain(Property<?> property) {
        FactsBuilder facts = Facts.builder();
        add(facts, property);
        return facts.build();
    }

    private <T> void add(FactsBuilder facts, Property<T> property) {
        facts.add(property, claim(property));
    }

    private <T> Claim<T> claim(Property<T> property) {
        Claim<T> claim = random.nextInt(10) == 0
                ? Claim.withoutValue(Basis.UNDISCLOSED, cited())
                : Claim.of(
                        property.type().valueClass().cast(values.get(property).get()), cited());
        if (random.nextInt(3) == 0) {
            claim = claim.asOf(pick(TIMES));
        }
        if (random.nextInt(6) == 0) {
            claim = claim.revision(random.nextBoolean() ? Revision.CORRECTION : Revision.CHANGE);
        }
        return claim;
    }

    private Citation cited() {
        return Citation.of(pick(sources), "page " + random.nextInt(50));
    }

    private Catalog release(Catalog catalog) {
        if (random.nextInt(4) == 0) {
            sources.set(0, source("press-2015", SourceType.PRESS, 3, "2015-07"));
        }
        World next = World.of(new DatasetVersion("invented", "2026.12.0", 1), sources);
        int systems = catalog.deployments().count();
        boolean merged = random.nextInt(4) == 0;
        for (Entity entity : catalog.entities()) {
            if (entity instanceof Identifier) {
                continue;
            }
            boolean isLast = entity.id().toString().equals("system-" + (systems - 1));
            boolean isFunds =
                    entity instanceof Financing financing && financing.funds().isPresent();
            if (!(merged && isLast) && !(isFunds && (merged || random.nextInt(6) == 0))) {
                next.add(changed(entity));
            }
        }
        if (merged) {
            next.retire("system-" + (systems - 1), "system-0", "the same system");
        }
        financing(next, "news", "");
        next.add(system(systems));
        if (naming.nextInt(4) == 0) {
            name(next, "system-" + systems, "asn", "AS0");
            name(next, "system-0", "asn", "AS1");
        } else {
            names(next, merged ? systems - 1 : systems);
        }
        return next.build();
    }

    private Entity changed(Entity entity) {
        if (entity instanceof Series series) {
            return random.nextInt(3) > 0 ? cite(series) : cite(dropped(series));
        }
        FactsBuilder facts = Facts.builder();
        for (Attested<?> fact : entity.facts().all()) {
            if (entity instanceof Place) {
                cite(facts, fact);
            } else {
                change(facts, fact);
            }
        }
        Entity changed = entity.withFacts(facts.build());
        return changed instanceof Deployment system && random.nextInt(6) == 0
                ? Deployment.builder()
                        .id(system.id())
                        .name(system.name())
                        .countryCode(system.countryCode())
                        .category(Category.SMART_CITY)
                        .addTechnologies(Technology.THERMAL_IMAGING)
                        .partOf(Deployment.PART_OF.filedOf(system).stream().findFirst())
                        .facts(system.facts())
                        .build()
                : changed;
    }

    private Series dropped(Series series) {
        return (Series) series.filter((property, claim) -> random.nextInt(3) > 0);
    }

    private <T> void change(FactsBuilder facts, Attested<T> fact) {
        Property<T> property = fact.property();
        for (Claim<T> claim : fact.claims()) {
            int fate = random.nextInt(8);
            if (fate > 1) {
                facts.add(property, cite(claim));
            } else if (fate == 1) {
                facts.add(property, cite(claim(property).citing(claim.citation())));
            }
        }
        if (random.nextInt(4) == 0) {
            facts.add(property, claim(property));
        }
    }

    /** What a place is part of stays: the values drawn here are of other kinds of things. */
    private <T> void cite(FactsBuilder facts, Attested<T> fact) {
        fact.claims().forEach(claim -> facts.add(fact.property(), cite(claim)));
    }

    /** The claim with its source as this release describes it. */
    private <T> Claim<T> cite(Claim<T> claim) {
        Source press = sources.get(0);
        return claim.source().id().equals(press.id())
                ? claim.citing(Citation.of(press, claim.citation().locator()))
                : claim;
    }

    private Series cite(Series series) {
        return Series.builder()
                .id(series.id())
                .name(series.name())
                .countryCode(series.countryCode())
                .measure(series.measure())
                .scope(series.scope())
                .unit(series.unit())
                .observations(cite(series.observations()))
                .creditor(series.creditor())
                .build();
    }

    private <T> Observations<T> cite(Observations<T> observations) {
        List<Claim<T>> claims = observations.all().stream()
                .flatMap(fact -> fact.claims().stream())
                .map(this::cite)
                .toList();
        return Observations.of(observations.property(), claims);
    }

    private <T> T attest(List<T> choices) {
        return choices.get(attesting.nextInt(choices.size()));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number of quarters: exact, about, in a range or unbounded above. */
    private Estimate number(double low, double high) {
        double a = quarters(low, high);
        double b = quarters(low, high);
        return switch (random.nextInt(6)) {
            case 0 -> a > 0 ? Estimate.about(a) : Estimate.exactly(a);
            case 1 -> Estimate.between(Math.min(a, b), Math.max(a, b));
            case 2 -> Estimate.atLeast(a);
            default -> Estimate.exactly(a);
        };
    }

    private double quarters(double low, double high) {
        return Math.rint((low + random.nextDouble() * (high - low)) * 4) / 4;
    }
}
