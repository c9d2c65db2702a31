package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

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
}
