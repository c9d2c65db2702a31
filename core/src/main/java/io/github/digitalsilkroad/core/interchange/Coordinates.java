package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a place is, if a source states it: degrees of WGS 84, north and east positive.
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 * @param claim who states it
 */
record Coordinates(double latitude, double longitude, Claim<?> claim) {

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    /** The latitude that the reading takes, with the longitude of the same source; never the middle of a country or a range. */
    static Optional<Coordinates> of(Place place) {
        Attested<?> north = null;
        Attested<?> east = null;
        for (Attested<?> fact : place.facts().all()) {
            if (fact.property().name().equals(LATITUDE)) {
                north = fact;
            } else if (fact.property().name().equals(LONGITUDE)) {
                east = fact;
            }
        }
        if (north == null || east == null || north.chosen().isEmpty()) {
            return Optional.empty();
        }
        Claim<?> chosen = north.chosen().get();
        OptionalDouble latitude = degrees(chosen, 90);
        for (Claim<?> claim : east.admitted()) {
            OptionalDouble longitude = degrees(claim, 180);
            if (latitude.isPresent() && longitude.isPresent() && claim.source().equals(chosen.source())) {
                return Optional.of(new Coordinates(latitude.getAsDouble(), longitude.getAsDouble(), chosen));
            }
        }
        return Optional.empty();
    }

    private static OptionalDouble degrees(Claim<?> claim, int most) {
        if (claim.value().orElse(null) instanceof Measurement<?> measured) {
            OptionalDouble best = measured.number().best();
            if (best.isPresent() && Math.abs(best.getAsDouble()) <= most) {
                return best;
            }
        }
        return OptionalDouble.empty();
    }
}
