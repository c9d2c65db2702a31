package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A country.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>code, iso3</td><td>yes</td><td>ISO 3166-1 alpha-2 and alpha-3 codes; the id is the alpha-2 code</td></tr>
 * <tr><td>region</td><td>no</td><td>such as Central Asia</td></tr>
 * <tr><td>sovereign</td><td>no</td><td>the state that it is part of and counts as, where it has a code of its
 * own</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Country extends Named<Country> permits CountryBuilder.ImmutableCountry {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Country> KIND = new Kind<>(
                    Country.class, "country", "countries", "Countries that the data speaks of.", Country::make)
            .standing();

    private static final Column<Country, CountryCode> CODE = KIND.column(
                    "code", CountryCode.cell(), Country::code, "ISO 3166-1 alpha-2 code")
            .key()
            .where();

    private static final Column<Country, String> NAME =
            KIND.column("name", Cell.text(), Country::name, "name in English");

    private static final Column<Country, String> ISO3 =
            KIND.column("iso3", Cell.text(), Country::iso3, "ISO 3166-1 alpha-3 code");

    /** Its region, as a column. */
    public static final Column<Country, String> REGION =
            KIND.optional("region", Cell.text(), Country::region, "region, such as Central Asia");

    /** The state that it is part of, as a column. */
    public static final Column<Country, CountryCode> SOVEREIGN = KIND.optional(
                    "sovereign", CountryCode.cell(), Country::sovereign, "code of the state that it is part of")
            .addedLater();

    Country() {
        super(KIND);
    }

    /**
     * Starts a country; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static CountryBuilderStages.BuildStart builder() {
        return CountryBuilderStages.start();
    }

    /**
     * The ISO 3166-1 alpha-3 code.
     *
     * @return such as {@code KGZ}
     */
    public abstract String iso3();

    /**
     * The region.
     *
     * @return such as {@code Central Asia}, if it matters
     */
    public abstract Optional<String> region();

    /**
     * The state that it is part of, where it has a code of its own: a firm of Hong Kong is one of China.
     *
     * @return the code of the state; empty if it is one itself
     * @since 0.3.0
     */
    public abstract Optional<CountryCode> sovereign();

    /**
     * The ISO 3166-1 alpha-2 code.
     *
     * @return the code that is also the id
     */
    public final CountryCode code() {
        return CountryCode.of(id().toString());
    }

    @Override
    @Value.Check
    void check() {
        super.check();
        CountryCode code = CountryCode.of(iso3());
        Checks.require(
                id().toString().equals(code.toString()),
                this,
                "the id of a country must be its alpha-2 code, and iso3 \"" + Lines.quoted(iso3()) + "\" is that of "
                        + code);
    }

    private static Country make(Row row) {
        return CountryBuilder.ImmutableCountry.of(
                row.facts(), row.get(CODE).id(), row.get(NAME), row.get(ISO3), row.find(REGION), row.find(SOVEREIGN));
    }
}
