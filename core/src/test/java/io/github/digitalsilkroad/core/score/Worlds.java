package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Small invented catalogs: a bank's debt tables, two editions of an outlook, a ministry, a newspaper, and what they claim. */
final class Worlds {

    static final Source BANK = source("bank-tables", SourceType.DATASET, "2025");
    static final Source OUTLOOK = source("outlook-2024", SourceType.DATASET, "2024-04");
    static final Source LATER_OUTLOOK = source("outlook-2026", SourceType.DATASET, "2026-04");
    static final Source MINISTRY = source("ministry-2018", SourceType.OFFICIAL, "2018-05-01");
    static final Source NEWSPAPER = source("newspaper-2021", SourceType.PRESS, "2021-03");
    static final Source BRIEF = source("cpc-2020", SourceType.RESEARCH, "2020-07");

    static final List<Reading> READINGS = List.of(
            Reading.standard(),
            Reading.officialFirst(),
            Reading.latest(),
            Reading.envelope(),
            Reading.onlyFrom("cpc-2020"),
            Reading.onlyFrom("newspaper-2021", "ministry-2018"));

    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, List<Claim<Money>>> money = new LinkedHashMap<>();
    private final Map<String, List<Claim<Ratio>>> percents = new LinkedHashMap<>();
    private final Map<String, List<Claim<String>>> words = new LinkedHashMap<>();
    private final Map<String, SeriesPick> picks = new LinkedHashMap<>();

    private Worlds() {
        country("TJ", "TJK");
        country("KG", "KGZ");
        country("CN", "CHN");
        country("RU", "RUS");
    }

    /** A world of four countries in which nothing else is known. */
    static Worlds empty() {
        return new Worlds();
    }

    static Source source(String id, SourceType type, String published) {
        return Source.builder()
                .id(Id.of(id))
                .title("Title of " + id)
                .publisher("Publisher of " + id)
                .type(type)
                .published(PartialDate.parse(published))
                .build();
    }

    Worlds country(String code, String iso3) {
        return add(Country.builder()
                .id(Id.of(code))
                .name("Country " + code)
                .iso3(iso3)
                .build());
    }

    Worlds add(Entity entity) {
        entities.add(entity);
        return this;
    }

    Worlds organization(String id, String country, OrganizationKind... kinds) {
        return add(Organization.builder()
                .id(Id.of(id))
                .name("Organization " + id)
                .countryCode(CountryCode.of(country))
                .addKinds(kinds)
                .build());
    }

    Worlds deployment(String id, String country, Facts facts) {
        return add(Deployment.builder()
                .id(Id.of(id))
                .name("Deployment " + id)
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .facts(facts)
                .build());
    }

    /** A figure of a series in money; the series is made when its first figure is added. */
    Worlds stock(CreditorScope scope, String creditor, int year, Estimate dollars, Source source) {
        SeriesPick pick = new SeriesPick(
                "TJ",
                Measure.DEBT_STOCK,
                scope,
                creditor.isEmpty() ? Optional.empty() : Optional.of(CountryCode.of(creditor)));
        return amount(pick, year, Money.usd(dollars), source);
    }

    Worlds gdp(int year, Estimate dollars, Source source) {
        return amount(SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE), year, Money.usd(dollars), source);
    }

    Worlds amount(SeriesPick pick, int year, Money amount, Source source) {
        String id = id(pick);
        picks.put(id, pick);
        money.computeIfAbsent(id, key -> new ArrayList<>())
                .add(Claim.of(amount, Citation.of(source, "row " + id + " " + year))
                        .asOf(String.valueOf(year)));
        return this;
    }

    Worlds percentOfGdp(Measure measure, CreditorScope scope, int year, Estimate percent, Source source) {
        SeriesPick pick = SeriesPick.of("TJ", measure, scope);
        String id = id(pick);
        picks.put(id, pick);
        percents.computeIfAbsent(id, key -> new ArrayList<>())
                .add(Claim.of(Ratio.ofPercent(percent, "GDP"), Citation.of(source, "row " + id + " " + year))
                        .asOf(String.valueOf(year)));
        return this;
    }

    Worlds word(SeriesPick pick, int year, String word, Source source) {
        String id = id(pick);
        picks.put(id, pick);
        words.computeIfAbsent(id, key -> new ArrayList<>())
                .add(Claim.of(word, Citation.of(source, "row " + id + " " + year))
                        .asOf(String.valueOf(year)));
        return this;
    }

    private static String id(SeriesPick pick) {
        return CountryCode.of(pick.country()).toString().toLowerCase(Locale.ROOT) + "-"
                + pick.measure().code() + "-" + pick.scope().code()
                + pick.creditor()
                        .map(code -> "-" + code.toString().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    /** Series in the unit of their first figure. */
    private <T> void series(
            Map<String, List<Claim<T>>> claims, ValueType<T> type, Function<T, String> unit, CatalogBuilder into) {
        Property<T> property = Property.of("value", type, "value");
        claims.forEach((id, rows) -> {
            SeriesPick pick = picks.get(id);
            into.add(Series.builder()
                    .id(Id.of(id))
                    .name("Series " + id)
                    .countryCode(CountryCode.of(pick.country()))
                    .measure(pick.measure())
                    .scope(pick.scope())
                    .unit(unit.apply(rows.get(0).value().orElseThrow()))
                    .observations(Observations.of(property, rows))
                    .creditor(pick.creditor())
                    .build());
        });
    }

    Catalog build() {
        CatalogBuilder builder = Catalog.builder(new DatasetVersion("invented", "2026.11.0", 1));
        for (Source source : List.of(BANK, OUTLOOK, LATER_OUTLOOK, MINISTRY, NEWSPAPER, BRIEF)) {
            builder.add(source);
        }
        entities.forEach(builder::add);
        series(money, ValueType.money(), Money::code, builder);
        series(percents, ValueType.ratio("GDP"), ratio -> "percent of " + ratio.base(), builder);
        series(words, ValueType.term(), word -> "", builder);
        return builder.build();
    }

    static <T> Claim<T> claim(T value, Source source) {
        return Claim.of(value, Citation.of(source, "page 1"));
    }

    /** Facts with one claim each, all of the newspaper. */
    static FactsBuilder facts() {
        return Facts.builder();
    }
}
