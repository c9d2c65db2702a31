package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that happened: a protest, a clash, a cancellation, a transfer of assets.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country, kind</td><td>yes</td><td>where; what kind</td></tr>
 * <tr><td>filedPlace</td><td>no</td><td>the place within the country, unless a source says it</td></tr>
 * <tr><td>about</td><td>no</td><td>the entities it concerns</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Incident extends Named<Incident> permits IncidentBuilder.ImmutableIncident {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Incident> KIND = new Kind<>(
                    Incident.class,
                    "incident",
                    "incidents",
                    "Protests, clashes, cancellations, transfers of assets.",
                    Incident::make)
            .dated(List.of(Props.DATE), List.of(Props.DATE), List.of());

    private static final EntityColumns<Incident> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Incident, CountryCode> COUNTRY = COLUMNS.country("country", Incident::countryCode);

    /** The place within the country, as a column. */
    public static final Column<Incident, Id> PLACE = COLUMNS.place(Incident::filedPlace);

    /** What kind of one it is, as a column. */
    public static final Column<Incident, IncidentKind> TYPE =
            COLUMNS.choice("kind", IncidentKind.class, Incident::type);

    /** What it is about, as a column. */
    public static final Column<Incident, Id> ABOUT = EntityColumns.about(KIND, Incident::about);

    Incident() {
        super(KIND);
    }

    /**
     * Starts an incident; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static IncidentBuilderStages.BuildStart builder() {
        return IncidentBuilderStages.start();
    }

    /**
     * The country it happened in.
     *
     * @return the code
     */
    public abstract CountryCode countryCode();

    /**
     * What kind of thing happened.
     *
     * @return the kind
     */
    public abstract IncidentKind type();

    /** The place within the country that the table names, used where no source names one. */
    abstract Optional<Id> filedPlace();

    /**
     * The place within the country: where the sources that count place it, or else what it is filed under.
     *
     * @return the id of a place, if one is meant
     */
    public final Optional<Id> place() {
        return PLACE.valueOf(this);
    }

    /**
     * What it concerns.
     *
     * @return ids of entities, possibly none
     */
    public abstract List<Id> about();

    private static Incident make(Row row) {
        return IncidentBuilder.ImmutableIncident.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(COUNTRY),
                row.get(TYPE),
                row.find(PLACE),
                row.all(ABOUT));
    }
}
