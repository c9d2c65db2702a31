package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A debt or an indicator of a country, year by year.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>countryCode</td><td>yes</td><td>the debtor, or the country measured</td></tr>
 * <tr><td>measure, scope</td><td>yes</td><td>what is measured; whose claims a debt counts</td></tr>
 * <tr><td>unit</td><td>yes</td><td>unit of every value, such as {@code USD} or {@code percent of GDP}</td></tr>
 * <tr><td>observations</td><td>yes</td><td>what sources claim, year by year</td></tr>
 * <tr><td>creditor</td><td>no</td><td>the country a debt is owed to; none for all of the scope</td></tr>
 * <tr><td>lender</td><td>no</td><td>the international organization a debt is owed to</td></tr>
 * <tr><td>currency</td><td>no</td><td>the currency a part of a debt is owed in, or an exchange rate is the price
 * of</td></tr>
 * <tr><td>indicators</td><td>no</td>
 * <td>its codes in the databases that publish it, which other countries' series share</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Series extends Named<Series> permits SeriesBuilder.ImmutableSeries {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Series> KIND = new Kind<>(
            Series.class,
            "series",
            "series",
            "Debts and indicators of a country, whose yearly values are claims.",
            Series::make);

    private static final EntityColumns<Series> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Series, CountryCode> COUNTRY = COLUMNS.country("country", Series::countryCode);

    /** What it measures, as a column. */
    public static final Column<Series, Measure> MEASURE = COLUMNS.choice("measure", Measure.class, Series::measure);

    /** The country that a debt is owed to, as a column. */
    public static final Column<Series, CountryCode> CREDITOR = KIND.optional(
                    "creditor",
                    CountryCode.cell(),
                    Series::creditor,
                    "the country that a debt is owed to; blank for all")
            .references("countries");

    /** Whose claims a debt counts, as a column. */
    public static final Column<Series, CreditorScope> SCOPE =
            COLUMNS.choice("scope", CreditorScope.class, Series::scope);

    /** The unit of every value, as a column. */
    public static final Column<Series, String> UNIT = KIND.optional(
            "unit",
            Cell.text(),
            series -> Optional.of(series.unit()).filter(unit -> !unit.isEmpty()),
            "unit of every value; blank where values are words");

    private static final Column<Series, Map.Entry<String, String>> INDICATORS = KIND.many(
            "identifiers",
            Cell.coded(),
            series -> new TreeMap<>(series.indicators()).entrySet(),
            "codes of the indicator in databases, such as wb=DT.DOD.BLAT.CD");

    private static final Column<Series, Id> LENDER = KIND.optional(
                    "lender", Cell.id(), Series::lender, "the international organization that a debt is owed to")
            .references("organizations")
            .addedLater();

    private static final Column<Series, String> CURRENCY = KIND.optional(
                    "currency",
                    Cell.text(),
                    Series::currency,
                    "currency that the part of a debt is owed in, or that an exchange rate is the price of")
            .addedLater();

    Series() {
        super(KIND);
    }

    /**
     * Starts a series; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static SeriesBuilderStages.BuildStart builder() {
        return SeriesBuilderStages.start();
    }

    /**
     * The debtor, or the country that is measured.
     *
     * @return the code
     */
    public abstract CountryCode countryCode();

    /**
     * What is measured.
     *
     * @return the measure
     */
    public abstract Measure measure();

    /**
     * Whose claims a debt counts.
     *
     * @return the scope, {@link CreditorScope#NONE} if the series is no debt
     */
    public abstract CreditorScope scope();

    /**
     * The unit of every value.
     *
     * @return as the ledger writes it, such as {@code USD} or {@code percent of GDP}
     */
    public abstract String unit();

    /**
     * What sources claim, year by year.
     *
     * @return the observations
     */
    public abstract Observations<?> observations();

    /**
     * The country that a debt is owed to.
     *
     * @return the code, or empty for all creditors of the scope
     */
    public abstract Optional<CountryCode> creditor();

    /**
     * The codes of its indicator, by the databases that publish it; no {@link Identifier}, since the series of other
     * countries share them.
     *
     * @return such as {@code wb} to {@code DT.DOD.BLAT.CD}, possibly none
     * @since 0.2.0
     */
    public abstract Map<String, String> indicators();

    /**
     * The international organization that a debt is owed to.
     *
     * @return the id of an organization, or empty for all creditors of the scope
     * @since 0.3.0
     */
    public abstract Optional<Id> lender();

    /**
     * The currency that the part of a debt is owed in, or that an exchange rate is the price of.
     *
     * @return such as {@code USD}, or empty where the series has nothing to do with one
     * @since 0.3.0
     */
    public abstract Optional<String> currency();

    @Override
    public final Optional<Observations<?>> observed() {
        return Optional.of(observations());
    }

    @Override
    public final Series withObserved(Observations<?> observations) {
        return withObservations(observations);
    }

    abstract Series withObservations(Observations<?> observations);

    @Override
    Object words() {
        return observations();
    }

    private static Series make(Row row) {
        Map<String, String> codes = new LinkedHashMap<>();
        row.all(INDICATORS).forEach(code -> codes.put(code.getKey(), code.getValue()));
        return SeriesBuilder.ImmutableSeries.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(COUNTRY),
                row.get(MEASURE),
                row.get(SCOPE),
                row.find(UNIT).orElse(""),
                row.observations(UNIT),
                row.find(CREDITOR),
                codes,
                row.find(LENDER),
                row.find(CURRENCY));
    }
}
