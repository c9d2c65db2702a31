package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place within a country: a city, town, district, region or site.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>countryCode</td><td>yes</td><td>where it is</td></tr>
 * <tr><td>kind</td><td>yes</td><td>what kind of place</td></tr>
 * <tr><td>filedPartOf</td><td>no</td><td>the place that it lies within, unless a source says it</td></tr>
 * <tr><td>filedPrecision</td><td>no</td><td>what its coordinates represent; if it is not stated, what its kind
 * implies</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Place extends Named<Place> permits PlaceBuilder.ImmutablePlace {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Place> KIND =
            new Kind<>(Place.class, "place", "places", "Cities, towns, regions and sites.", Place::make).standing();

    private static final EntityColumns<Place> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Place, CountryCode> COUNTRY = COLUMNS.country("country", Place::countryCode);

    /** What kind of one it is, as a column. */
    public static final Column<Place, PlaceKind> TYPE = COLUMNS.choice("kind", PlaceKind.class, Place::type);

    /**
     * The place that it lies within, as a column.
     *
     * @since 0.3.0
     */
    public static final Column<Place, Id> PART_OF =
            COLUMNS.umbrella(Place::filedPartOf).addedLater();

    /**
     * What its coordinates represent, as a column.
     *
     * @since 0.3.0
     */
    public static final Column<Place, Precision> PRECISION = KIND.optional(
                    "precision",
                    Cell.code(Precision.class),
                    Place::filedPrecision,
                    "what its coordinates stand for; blank if its kind implies it")
            .addedLater();

    Place() {
        super(KIND);
    }

    /**
     * Starts a place; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static PlaceBuilderStages.BuildStart builder() {
        return PlaceBuilderStages.start();
    }

    /**
     * The country it is in.
     *
     * @return the code
     */
    public abstract CountryCode countryCode();

    /**
     * What kind of place it is.
     *
     * @return the kind
     */
    public abstract PlaceKind type();

    /** The larger place that the table names, used where no source names one. */
    abstract Optional<Id> filedPartOf();

    /** What its coordinates represent, if the table says it. */
    abstract Optional<Precision> filedPrecision();

    /**
     * What its coordinates represent.
     *
     * @return what the table says, or else what its kind implies: a region, a district, or a point
     * @since 0.3.0
     */
    public final Precision precision() {
        return filedPrecision().orElseGet(() -> switch (type()) {
            case REGION -> Precision.REGION;
            case DISTRICT -> Precision.DISTRICT;
            case CAPITAL, CITY, TOWN, SITE -> Precision.POINT;
        });
    }

    /**
     * Where it is: a point within it, for an area; {@link #precision} says which.
     *
     * @return the latitude that the reading takes, with the longitude of the same source; empty if it gives no such
     *     pair
     */
    public final Optional<Coordinates> coordinates() {
        return Coordinates.of(facts().get(Props.LATITUDE), facts().get(Props.LONGITUDE));
    }

    @Override
    @Value.Check
    void check() {
        super.check();
        Checks.within(this, Props.LATITUDE, Coordinates.POLE);
        Checks.within(this, Props.LONGITUDE, Coordinates.DATE_LINE);
    }

    private static Place make(Row row) {
        return PlaceBuilder.ImmutablePlace.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(COUNTRY),
                row.get(TYPE),
                row.find(PART_OF),
                row.find(PRECISION));
    }
}
