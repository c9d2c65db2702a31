package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
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

    private static final Of OF = new Of();

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Place> KIND = OF;

    /** The country it belongs to, as a column. */
    public static final Column<Place, CountryCode> COUNTRY = OF.country;

    /** What kind of one it is, as a column. */
    public static final Column<Place, PlaceKind> TYPE = OF.type;

    Place() {}

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

    @Override
    public final Kind<Place> kind() {
        return KIND;
    }

    /**
     * The official name, which may change with time.
     *
     * @return what sources state
     */
    public final Attested<String> nameInUse() {
        return facts().get(Props.NAME_IN_USE);
    }

    /**
     * Where it is: a point within it, for an area.
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

    /** The one declaration of what places are. */
    private static final class Of extends EntityKind<Place> {
        private final Column<Place, Id> id = idColumn();
        private final Column<Place, String> name = nameColumn(Place::name);
        private final Column<Place, CountryCode> country = country("country", Place::countryCode);
        private final Column<Place, PlaceKind> type = choice("kind", PlaceKind.class, Place::type);

        private Of() {
            super(Place.class, "place", "places", "Cities, towns, regions and sites.");
            standing();
        }

        @Override
        protected Place make(Row row) {
            return PlaceBuilder.ImmutablePlace.of(
                    row.facts(), row.get(id), row.get(name), row.get(country), row.get(type));
        }
    }
}
