package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where on Earth something is, in the datum WGS 84, from one source that gives both numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param latitude degrees north of the equator, from -90 to 90
 * @param longitude degrees east of Greenwich, from -180 to 180
 * @param citation the place in the source of both numbers
 * @since 0.2.0
 */
public record Coordinates(double latitude, double longitude, Citation citation) {

    static final double POLE = 90;
    static final double DATE_LINE = 180;

    /**
     * Checks the numbers.
     *
     * @param latitude degrees north of the equator, from -90 to 90
     * @param longitude degrees east of Greenwich, from -180 to 180
     * @param citation the place in the source of both numbers
     * @throws IllegalArgumentException if one is out of its range
     */
    public Coordinates {
        check("latitude", latitude, POLE);
        check("longitude", longitude, DATE_LINE);
        requireNonNull(citation, "citation");
    }

    private static void check(String what, double degrees, double most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException(
                    what + " " + degrees + ": must be from -" + (int) most + " to " + (int) most + " degrees");
        }
    }

    /**
     * The latitude that a reading takes, with the longitude that the same source gives.
     *
     * @param latitude what sources state of the latitude
     * @param longitude what sources state of the longitude
     * @return the coordinates, empty if that source gives no such longitude, or none is given
     */
    static Optional<Coordinates> of(Attested<Quantity> latitude, Attested<Quantity> longitude) {
        Optional<Claim<Quantity>> north = latitude.chosen();
        OptionalDouble degreesNorth = north.map(Coordinates::degrees).orElse(OptionalDouble.empty());
        if (degreesNorth.isEmpty()) {
            return Optional.empty();
        }
        Citation citation = north.orElseThrow().citation();
        for (Claim<Quantity> east : longitude.admitted()) {
            OptionalDouble degreesEast = degrees(east);
            if (degreesEast.isPresent() && east.source().equals(citation.source())) {
                return Optional.of(new Coordinates(degreesNorth.getAsDouble(), degreesEast.getAsDouble(), citation));
            }
        }
        return Optional.empty();
    }

    private static OptionalDouble degrees(Claim<Quantity> claim) {
        return claim.value().map(value -> value.number().best()).orElse(OptionalDouble.empty());
    }

    /**
     * Latitude and longitude.
     *
     * @return such as {@code 38.53575, 68.77905}
     */
    @Override
    public String toString() {
        return latitude + ", " + longitude;
    }
}
