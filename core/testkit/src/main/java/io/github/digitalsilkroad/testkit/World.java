package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceBuilderStages;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Builds an invented catalog from sources and their claims. Finished ones are in {@link Worlds}, random ones in
 * {@link RandomCatalog}. Countries are given by ISO 3166-1 codes of two letters, dates in EDTF. Every method throws
 * {@link IllegalArgumentException} for an id, a code or a date that is none, and {@link NullPointerException} for null.
 * A world is mutable and for one thread; its static parts are constants.
 */
public final class World {

    /** The version of the empty world. */
    public static final DatasetVersion VERSION = new DatasetVersion("invented", "2026.11.0", 1);
    /** Tables of a bank. */
    public static final Source BANK = source("bank-tables", SourceType.DATASET, "2025");
    /** An outlook of 2024. */
    public static final Source OUTLOOK = source("outlook-2024", SourceType.DATASET, "2024-04");
    /** The outlook of 2026. */
    public static final Source LATER_OUTLOOK = source("outlook-2026", SourceType.DATASET, "2026-04");
    /** A dataset of loans. */
    public static final Source DATASET = source("loan-records-2023", SourceType.DATASET, "2023-11-06");
    /** A ministry. */
    public static final Source MINISTRY = source("ministry-2018", SourceType.OFFICIAL, "2018-05-01");
    /** A newspaper. */
    public static final Source NEWSPAPER = source("newspaper-2021", SourceType.PRESS, "2021-03");
    /** A vendor. */
    public static final Source VENDOR = source("vendor-2019", SourceType.COMPANY, "2019");
    /** A research brief. */
    public static final Source BRIEF = source("cpc-2020", SourceType.RESEARCH, "2020-07");
    /** As reliable as the brief and published with it: only the alphabet tells the two apart. */
    public static final Source TWIN = source("another-2020", SourceType.RESEARCH, "2020-07");

    /** A property that counts things. */
    public static final Property<Quantity> THINGS = Property.of("things", ValueType.quantity(), "things");
    /** A property of text. */
    public static final Property<String> PURPOSE = Property.of("purpose", ValueType.text(), "purpose");

    /** A press report of 2015. */
    public static final Source EARLY = titled("early-2015", "Early report", "Early Press", SourceType.PRESS)
            .published(PartialDate.parse("2015-06"))
            .build();
    /** An official report of 2021. */
    public static final Source LATE = titled("late-2021", "Late report", "Late Office", SourceType.OFFICIAL)
            .published(PartialDate.parse("2021"))
            .build();
    /** A page of a company without a date. */
    public static final Source UNDATED =
            titled("undated", "Undated page", "Somebody", SourceType.COMPANY).build();

    /** The sources of several types. */
    public static final List<Source> SOURCES = List.of(BRIEF, DATASET, MINISTRY, NEWSPAPER, TWIN, UNDATED, VENDOR);

    private final CatalogBuilder catalog;
    private final Map<SeriesPick, List<Claim<?>>> figures = new LinkedHashMap<>();

    private World(DatasetVersion version, List<Source> sources) {
        this.catalog = Catalog.builder(version);
        sources.forEach(catalog::add);
    }

    /**
     * Which series a world gets. Its id is made of the four, as in {@code tj-debt-stock-official-bilateral-cn}.
     *
     * @param country the ISO code of the country that the series describes
     * @param measure what is measured
     * @param scope whose claims a debt counts; {@link CreditorScope#NONE} for what is no debt
     * @param creditor the country that a debt is owed to; empty for all creditors of the scope, and for what is no debt
     */
    public record SeriesPick(String country, Measure measure, CreditorScope scope, Optional<CountryCode> creditor) {

        /**
         * A series of all creditors of a scope, or of what is no debt.
         *
         * @param country the ISO code of the country
         * @param measure what is measured
         * @param scope the scope of creditors
         * @return the pick
         */
        public static SeriesPick of(String country, Measure measure, CreditorScope scope) {
            return new SeriesPick(country, measure, scope, Optional.empty());
        }

        /**
         * A series of what is owed to one country.
         *
         * @param country the ISO code of the debtor
         * @param measure what is measured
         * @param scope the scope of creditors
         * @param creditor the ISO code of the creditor
         * @return the pick
         */
        public static SeriesPick of(String country, Measure measure, CreditorScope scope, String creditor) {
            return new SeriesPick(country, measure, scope, Optional.of(CountryCode.of(creditor)));
        }

        String id() {
            String id = country + "-" + measure.code() + "-" + scope.code()
                    + creditor.map(code -> "-" + code).orElse("");
            return id.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A world that has only sources.
     *
     * @param version the name, version and schema of the catalog
     * @param sources the sources that claims may cite
     * @return the world
     */
    public static World of(DatasetVersion version, List<Source> sources) {
        return new World(version, sources);
    }

    /**
     * Four countries, a bank, two editions of an outlook, a ministry, a newspaper and the brief, which claim nothing
     * yet.
     *
     * @return the world
     */
    public static World empty() {
        return of(VERSION, List.of(BANK, OUTLOOK, LATER_OUTLOOK, MINISTRY, NEWSPAPER, BRIEF))
                .country("TJ", "TJK")
                .country("KG", "KGZ")
                .country("CN", "CHN")
                .country("RU", "RUS");
    }

    /**
     * Two countries, the vendors alpha and beta, and three sources, which claim nothing yet.
     *
     * @return the world
     */
    public static World vendors() {
        return of(VERSION, List.of(EARLY, LATE, UNDATED))
                .country("KG", "KGZ")
                .country("TJ", "TJK")
                .organization("alpha", "", OrganizationKind.VENDOR)
                .organization("beta", "", OrganizationKind.VENDOR);
    }

    /**
     * Adds a country named {@code Country} and its code.
     *
     * @param code the ISO code of two letters
     * @param iso3 the ISO code of three letters
     * @return this world
     */
    public World country(String code, String iso3) {
        return add(country(code, "Country " + code, iso3));
    }

    /**
     * A country.
     *
     * @param code the ISO code of two letters
     * @param name the name
     * @param iso3 the ISO code of three letters
     * @return the country
     */
    public static Country country(String code, String name, String iso3) {
        return Country.builder().id(Id.of(code)).name(name).iso3(iso3).build();
    }

    /**
     * A vendor whose country is not known.
     *
     * @param id the id
     * @param name the name
     * @param aliases other names, in the order of the entity
     * @return the organization
     */
    public static Organization vendor(String id, String name, String... aliases) {
        return Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of(id))
                .name(name)
                .addAliases(aliases)
                .build();
    }

    /**
     * Adds an entity of any kind; what it refers to may follow.
     *
     * @param entity the entity
     * @return this world
     */
    public World add(Entity entity) {
        catalog.add(entity);
        return this;
    }

    /**
     * Adds a source.
     *
     * @param source the source
     * @return this world
     */
    public World add(Source source) {
        catalog.add(source);
        return this;
    }

    /**
     * Retires an id: a lookup of it names the successor.
     *
     * @param old the id that no entity has any more
     * @param successor the id of the entity that takes its place
     * @param reason why, in one line
     * @return this world
     */
    public World retire(String old, String successor, String reason) {
        catalog.retire(old, successor, reason);
        return this;
    }

    /**
     * Adds an organization named {@code Organization} and its id.
     *
     * @param id the id
     * @param country the ISO code of its home, or an empty text where it is not known
     * @param kind its first kind
     * @param more its other kinds
     * @return this world
     */
    public World organization(String id, String country, OrganizationKind kind, OrganizationKind... more) {
        return add(Organization.builder(kind, more)
                .id(Id.of(id))
                .name("Organization " + id)
                .countryCode(code(country))
                .build());
    }

    /** A country by its code, or none by an empty text. */
    private static Optional<CountryCode> code(String country) {
        return country.isEmpty() ? Optional.empty() : Optional.of(CountryCode.of(country));
    }

    /**
     * Adds a {@linkplain #system(String, String, Facts) safe city}.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param facts what sources claim of it
     * @return this world
     */
    public World deployment(String id, String country, Facts facts) {
        return add(system(id, country, facts));
    }

    /**
     * Adds a {@linkplain #system(String, String, Category, Facts, Technology...) deployment}.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param category its category
     * @param facts what sources claim of it
     * @param technologies what it uses
     * @return this world
     */
    public World deployment(String id, String country, Category category, Facts facts, Technology... technologies) {
        return add(system(id, country, category, facts, technologies));
    }

    /**
     * Adds a financing.
     *
     * @param id the id
     * @param recipient the ISO code of the country that receives it
     * @param instrument whether it is a loan, a grant or another instrument
     * @param funds the id of the system that it pays for, or an empty text where that is not known
     * @param facts what sources claim of it: amount, rate, lender and the like
     * @return this world
     */
    public World financing(String id, String recipient, Instrument instrument, String funds, Facts facts) {
        return add(Financing.builder()
                .id(Id.of(id))
                .name("Financing " + id)
                .recipient(CountryCode.of(recipient))
                .instrument(instrument)
                .funds(funds.isEmpty() ? Optional.empty() : Optional.of(Id.of(funds)))
                .facts(facts)
                .build());
    }

    /**
     * Adds a stake, whose id is {@code own-}, the owner, a hyphen and what it owns.
     *
     * @param owner the id of the owning organization
     * @param owned the id of the organization that it owns a share of
     * @param facts what sources claim of it: the share, when it was held
     * @return this world
     */
    public World stake(String owner, String owned, Facts facts) {
        return add(Ownership.builder()
                .id(Id.of("own-" + owner + "-" + owned))
                .name(owner + " in " + owned)
                .owner(Id.of(owner))
                .owned(Id.of(owned))
                .facts(facts)
                .build());
    }

    /**
     * Adds a law.
     *
     * @param id the id
     * @param country the ISO code of the country whose law it is
     * @param facts what sources claim of it: when it came into force, what it exempts
     * @param effects what it does, if anything is known
     * @return this world
     */
    public World law(String id, String country, Facts facts, LawEffect... effects) {
        return add(Law.builder()
                .id(Id.of(id))
                .name("Law " + id)
                .jurisdiction(CountryCode.of(country))
                .addEffects(effects)
                .facts(facts)
                .build());
    }

    /**
     * Adds a city.
     *
     * @param id the id
     * @param country the ISO code of the country that it lies in
     * @param facts what sources claim of it, such as its coordinates in degrees
     * @return this world
     */
    public World place(String id, String country, Facts facts) {
        return add(Place.builder()
                .id(Id.of(id))
                .name("Place " + id)
                .countryCode(CountryCode.of(country))
                .type(PlaceKind.CITY)
                .facts(facts)
                .build());
    }

    /**
     * Adds what Tajikistan owes at the end of a year.
     *
     * @param scope whose claims the debt counts
     * @param creditor the ISO code of the country that it is owed to, or an empty text for all creditors of the scope
     * @param year the year
     * @param dollars the amount in US dollars
     * @param source who says so
     * @return this world
     */
    public World stock(CreditorScope scope, String creditor, int year, Estimate dollars, Source source) {
        SeriesPick pick = new SeriesPick("TJ", Measure.DEBT_STOCK, scope, code(creditor));
        return figure(pick, year, Money.of(dollars, "USD"), source);
    }

    /**
     * Adds the gross domestic product of Tajikistan in a year.
     *
     * @param year the year
     * @param dollars the amount in US dollars
     * @param source who says so
     * @return this world
     */
    public World gdp(int year, Estimate dollars, Source source) {
        return figure(SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), year, Money.of(dollars, "USD"), source);
    }

    /**
     * Adds a percentage of the gross domestic product of Tajikistan in a year.
     *
     * @param measure what is measured
     * @param scope whose claims a debt counts; {@link CreditorScope#NONE} for what is no debt
     * @param year the year
     * @param percent the percentage, which may exceed 100
     * @param source who says so
     * @return this world
     */
    public World percentOfGdp(Measure measure, CreditorScope scope, int year, Estimate percent, Source source) {
        return figure(SeriesPick.of("TJ", measure, scope), year, Ratio.ofPercent(percent, "GDP"), source);
    }

    /**
     * Adds one figure to a series. All figures of a series must be of one type.
     *
     * @param pick the series
     * @param year the year that the figure is of
     * @param value money, a {@link Ratio} or a word
     * @param source who says so
     * @return this world
     */
    public World figure(SeriesPick pick, int year, Object value, Source source) {
        figures.computeIfAbsent(pick, key -> new ArrayList<>())
                .add(Claim.of(value, Citation.of(source, "row " + pick.id() + " " + year))
                        .asOf("" + year));
        return this;
    }

    /**
     * The catalog of what was added.
     *
     * @return the catalog
     * @throws io.github.digitalsilkroad.core.catalog.InvalidDataException if what was added does not fit together, as
     *     where a claim names an entity that was not added
     */
    public Catalog build() {
        figures.forEach((pick, claims) -> {
            Object first = claims.get(0).value().orElseThrow();
            if (first instanceof Money money) {
                series(pick.id(), pick, money.unit().code(), ValueType.money(), claims);
            } else if (first instanceof Ratio ratio) {
                series(pick.id(), pick, ratio.unit().code(), ValueType.of(ratio.unit()), claims);
            } else {
                series(pick.id(), pick, "", ValueType.term(), claims);
            }
        });
        return catalog.build();
    }

    /**
     * Adds a series.
     *
     * @param <T> the type of its values
     * @param id its id
     * @param pick what it describes
     * @param unit the code of the unit of its values, or an empty text where they are words
     * @param type the type of its values
     * @param claims one claim for each value, with the year as its date; each must be a {@code Claim<T>}
     * @return this world
     */
    public <T> World series(
            String id, SeriesPick pick, String unit, ValueType<T> type, List<? extends Claim<?>> claims) {
        @SuppressWarnings("unchecked")
        List<Claim<T>> typed = (List<Claim<T>>) claims;
        catalog.put(Series.builder()
                .id(Id.of(id))
                .name("Series " + id)
                .countryCode(CountryCode.of(pick.country()))
                .measure(pick.measure())
                .scope(pick.scope())
                .unit(unit)
                .observations(Observations.of(Property.of("value", type, "value"), typed))
                .creditor(pick.creditor())
                .build());
        return this;
    }

    /**
     * A source with the reliability that is usual for its type, and a title and a publisher made of its id.
     *
     * @param id the id
     * @param type the type
     * @param published when it was published, in EDTF
     * @return the source
     */
    public static Source source(String id, SourceType type, String published) {
        return titled(id, "Title of " + id, "Publisher of " + id, type)
                .published(PartialDate.parse(published))
                .build();
    }

    /**
     * A builder of a source whose required attributes are set.
     *
     * @param id the id
     * @param title the title
     * @param publisher who publishes it
     * @param type the type
     * @return the builder, ready to build
     */
    public static SourceBuilderStages.BuildFinal titled(String id, String title, String publisher, SourceType type) {
        return Source.builder().id(Id.of(id)).title(title).publisher(publisher).type(type);
    }

    /**
     * A claim that cites page 1 of a source.
     *
     * @param <T> the type of the value
     * @param value what is claimed
     * @param source who claims it
     * @return the claim, without a date
     */
    public static <T> Claim<T> claim(T value, Source source) {
        return Claim.of(value, Citation.of(source, "p. 1"));
    }

    /**
     * A claim of a number of cameras.
     *
     * @param number how many, at least 0
     * @param source who claims it
     * @return the claim
     */
    public static Claim<Quantity> cameras(double number, Source source) {
        return claim(Quantity.of(number, Unit.of("camera")), source);
    }

    /**
     * A claim of parties.
     *
     * @param ids the ids of organizations, separated by semicolons
     * @param source who claims it
     * @return the claim
     */
    public static Claim<Parties> parties(String ids, Source source) {
        return claim(Parties.parse(ids), source);
    }

    /**
     * A claim of a date.
     *
     * @param edtf the date, in EDTF
     * @param source who claims it
     * @return the claim
     */
    public static Claim<PartialDate> date(String edtf, Source source) {
        return claim(PartialDate.parse(edtf), source);
    }

    /**
     * What a source says of a law that exempts none from its protection.
     *
     * @return the attested value
     */
    public static Attested<String> exemptingNone() {
        return fact(Props.EXEMPTION, Claim.withoutValue(Basis.NONE, Citation.of(BRIEF, "p. 1")));
    }

    /**
     * What sources claim of one property.
     *
     * @param <T> the type of the values
     * @param property the property
     * @param claims the claims, of any number
     * @return the attested value
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list reads them only
    public static <T> Attested<T> fact(Property<T> property, Claim<T>... claims) {
        return Attested.of(property, List.of(claims));
    }

    /**
     * Facts of several properties.
     *
     * @param facts one for each property; of two of one property the later replaces the earlier
     * @return the facts
     */
    public static Facts facts(Attested<?>... facts) {
        Facts all = Facts.none();
        for (Attested<?> fact : facts) {
            all = all.with(fact);
        }
        return all;
    }

    /**
     * A deployment of the category safe city, without technologies.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param facts what sources claim of it
     * @return the deployment
     */
    public static Deployment system(String id, String country, Facts facts) {
        return system(id, country, Category.SAFE_CITY, facts);
    }

    /**
     * A deployment named {@code System} and its id, at no place and part of no other.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param category its category
     * @param facts what sources claim of it
     * @param technologies what it uses
     * @return the deployment
     */
    public static Deployment system(
            String id, String country, Category category, Facts facts, Technology... technologies) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(country))
                .category(category)
                .addTechnologies(technologies)
                .facts(facts)
                .build();
    }

    /**
     * A deployment named {@code System} and its id, of the category safe city, that is part of another.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param whole the id of the deployment that it is part of
     * @param facts what sources claim of it
     * @return the deployment
     */
    public static Deployment part(String id, String country, String whole, Facts facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .partOf(Id.of(whole))
                .facts(facts)
                .build();
    }

    /**
     * A deployment of the category safe city that is in a place.
     *
     * @param id the id
     * @param name its name
     * @param country the ISO code of the country
     * @param place the id of the place
     * @param facts what sources claim of it
     * @return the deployment
     */
    public static Deployment placed(String id, String name, String country, String place, Facts facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .place(Id.of(place))
                .facts(facts)
                .build();
    }

    /**
     * An incident named {@code Incident} and its id.
     *
     * @param id the id
     * @param country the ISO code of the country where it happened
     * @param kind its kind
     * @param facts what sources claim of it, such as its date
     * @param about the ids of the entities that it is about
     * @return the incident
     */
    public static Incident incident(String id, String country, IncidentKind kind, Facts facts, Id... about) {
        return Incident.builder()
                .id(Id.of(id))
                .name("Incident " + id)
                .countryCode(CountryCode.of(country))
                .type(kind)
                .addAbout(about)
                .facts(facts)
                .build();
    }
}
