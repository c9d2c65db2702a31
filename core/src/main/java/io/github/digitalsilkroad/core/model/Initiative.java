package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A program of a state, such as the Belt and Road.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>countryCode</td><td>yes</td><td>whose program</td></tr>
 * <tr><td>partOf</td><td>no</td><td>the initiative it belongs to</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Initiative extends Named<Initiative> permits InitiativeBuilder.ImmutableInitiative {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Initiative> KIND = new Kind<>(
                    Initiative.class,
                    "initiative",
                    "initiatives",
                    "Programs of a state, such as the Belt and Road.",
                    Initiative::make)
            .standing();

    private static final EntityColumns<Initiative> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Initiative, CountryCode> COUNTRY = COLUMNS.country("country", Initiative::countryCode);

    /** The umbrella that it is part of, as a column. */
    public static final Column<Initiative, Id> PART_OF = COLUMNS.umbrella(Initiative::filedPartOf);

    Initiative() {
        super(KIND);
    }

    /**
     * Starts an initiative; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static InitiativeBuilderStages.BuildStart builder() {
        return InitiativeBuilderStages.start();
    }

    /**
     * Whose initiative it is.
     *
     * @return the code
     */
    public abstract CountryCode countryCode();

    /** The larger initiative that the table names, used where no source names one. */
    abstract Optional<Id> filedPartOf();

    private static Initiative make(Row row) {
        return InitiativeBuilder.ImmutableInitiative.of(
                row.facts(), row.get(COLUMNS.id), row.get(COLUMNS.name), row.get(COUNTRY), row.find(PART_OF));
    }
}
