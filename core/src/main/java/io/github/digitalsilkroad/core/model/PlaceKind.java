package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What kind of place something is.
 *
 * @since 0.1.0
 */
public enum PlaceKind implements Coded {
    /** The capital of its country. */
    CAPITAL,
    /** A city. */
    CITY,
    /** A town or village. */
    TOWN,
    /** A district within a city or region. */
    DISTRICT,
    /** A region of a country. */
    REGION,
    /** A building, plant, mine or port. */
    SITE;

    private static final Codes<PlaceKind> CODES = Codes.of("kind of place", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code capital}
     * @return the kind of place
     * @throws IllegalArgumentException if there is no such kind of place; the message lists the codes
     */
    public static PlaceKind parse(String code) {
        return CODES.parse(code);
    }
}
