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
 * {@link RandomCatalog}.
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
     * Which series a world gets: by country, measure, scope of creditors and, for debts, creditor.
     *
     * @param country the ISO code of the country
     * @param measure the measure
     * @param scope the scope of creditors
     * @param creditor the ISO code of the creditor, or empty
     */
    public record SeriesPick(String country, Measure measure, CreditorScope scope, Optional<CountryCode> creditor) {

        /**
         * A pick without a creditor.
         *
         * @param country the ISO code of the country
         * @param measure the measure
         * @param scope the scope of creditors
         * @return the pick
         */
        public static SeriesPick of(String country, Measure measure, CreditorScope scope) {
            return new SeriesPick(country, measure, scope, Optional.empty());
        }

        /**
         * A pick without a creditor.
         *
         * @param country the ISO code of the country
         * @param measure the measure
         * @param scope the scope of creditors
         * @param creditor the ISO code of the creditor, or empty
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
     * @param version the version
     * @param sources the sources
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
     * Adds a country.
     *
     * @param code the ISO code
     * @param iso3 the ISO code of three letters
     * @return this world
     */
    public World country(String code, String iso3) {
        return add(Country.builder()
                .id(Id.of(code))
                .name("Country " + code)
                .iso3(iso3)
                .build());
    }

    /**
     * Adds an entity.
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
     * Retires an id.
     *
     * @param old the old id or text
     * @param successor the id of the successor
     * @param reason the reason
     * @return this world
     */
    public World retire(String old, String successor, String reason) {
        catalog.retire(old, successor, reason);
        return this;
    }

    /**
     * Adds an organization.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param kind the kind
     * @param more more kinds
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
     * Adds a deployment, a safe city unless its category is given.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param facts the facts
     * @return this world
     */
    public World deployment(String id, String country, Facts facts) {
        return add(system(id, country, facts));
    }

    /**
     * Adds a deployment, a safe city unless its category is given.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param category the category
     * @param facts the facts
     * @param technologies the technologies
     * @return this world
     */
    public World deployment(String id, String country, Category category, Facts facts, Technology... technologies) {
        return add(system(id, country, category, facts, technologies));
    }

    /**
     * What a country received, for one of its systems unless its id is empty.
     *
     * @param id the id
     * @param recipient the ISO code of the recipient
     * @param instrument the instrument
     * @param funds the id of the funded system, or empty
     * @param facts the facts
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
     * A stake, {@code own-}, the owner and what it owns.
     *
     * @param owner the id of the owner
     * @param owned the id of what is owned
     * @param facts the facts
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
     * @param country the ISO code of the country
     * @param facts the facts
     * @param effects the effects
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
     * @param country the ISO code of the country
     * @param facts the facts
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
     * A debt to a country, or to all if its code is empty.
     *
     * @param scope the scope of creditors
     * @param creditor the ISO code of the creditor, or empty
     * @param year the year
     * @param dollars the amount in US dollars
     * @param source the source
     * @return this world
     */
    public World stock(CreditorScope scope, String creditor, int year, Estimate dollars, Source source) {
        SeriesPick pick = new SeriesPick("TJ", Measure.DEBT_STOCK, scope, code(creditor));
        return figure(pick, year, Money.of(dollars, "USD"), source);
    }

    /**
     * Adds a gross domestic product.
     *
     * @param year the year
     * @param dollars the amount in US dollars
     * @param source the source
     * @return this world
     */
    public World gdp(int year, Estimate dollars, Source source) {
        return figure(SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), year, Money.of(dollars, "USD"), source);
    }

    /**
     * Adds a percentage of the gross domestic product.
     *
     * @param measure the measure
     * @param scope the scope of creditors
     * @param year the year
     * @param percent the percentage
     * @param source the source
     * @return this world
     */
    public World percentOfGdp(Measure measure, CreditorScope scope, int year, Estimate percent, Source source) {
        return figure(SeriesPick.of("TJ", measure, scope), year, Ratio.ofPercent(percent, "GDP"), source);
    }

    /**
     * Money, a ratio or a word of a series, which is made when its first figure is added.
     *
     * @param pick the series
     * @param year the year
     * @param value the value
     * @param source the source
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
     */
    public Catalog build() {
        figures.forEach((pick, claims) -> {
            Object first = claims.get(0).value().orElseThrow();
            if (first instanceof Money money) {
                series(pick.id(), pick, money.code(), ValueType.money(), claims);
            } else if (first instanceof Ratio ratio) {
                series(pick.id(), pick, ratio.unit().code(), ValueType.of(ratio.unit()), claims);
            } else {
                series(pick.id(), pick, "", ValueType.term(), claims);
            }
        });
        return catalog.build();
    }

    /**
     * A series of claims that are all of one type.
     *
     * @param <T> the type of the values
     * @param id the id
     * @param pick the series
     * @param unit the code of the unit
     * @param type the type
     * @param claims the claims
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
     * A source of the reliability of its type.
     *
     * @param id the id
     * @param type the type
     * @param published the date of publication, in EDTF
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
     * @param publisher the publisher
     * @param type the type
     * @return the builder
     */
    public static SourceBuilderStages.BuildFinal titled(String id, String title, String publisher, SourceType type) {
        return Source.builder().id(Id.of(id)).title(title).publisher(publisher).type(type);
    }

    /**
     * A claim that cites page 1 of a source.
     *
     * @param <T> the type of the values
     * @param value the value
     * @param source the source
     * @return the claim
     */
    public static <T> Claim<T> claim(T value, Source source) {
        return Claim.of(value, Citation.of(source, "p. 1"));
    }

    /**
     * A claim of a number of cameras.
     *
     * @param number the number of cameras
     * @param source the source
     * @return the claim
     */
    public static Claim<Quantity> cameras(double number, Source source) {
        return claim(Quantity.of(number, Unit.of("camera")), source);
    }

    /**
     * A claim of parties.
     *
     * @param ids the ids, separated by semicolons
     * @param source the source
     * @return the claim
     */
    public static Claim<Parties> parties(String ids, Source source) {
        return claim(Parties.parse(ids), source);
    }

    /**
     * A claim of a date.
     *
     * @param edtf the date, in EDTF
     * @param source the source
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
     * @param claims the claims
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
     * @param facts the facts
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
     * A safe city.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param facts the facts
     * @return the deployment
     */
    public static Deployment system(String id, String country, Facts facts) {
        return system(id, country, Category.SAFE_CITY, facts);
    }

    /**
     * A deployment.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param category the category
     * @param facts the facts
     * @param technologies the technologies
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
     * An incident.
     *
     * @param id the id
     * @param country the ISO code of the country
     * @param kind the kind
     * @param facts the facts
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
