package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What the coordinates of a place represent: a map draws the middle of a region otherwise than a city.
 *
 * @since 0.3.0
 */
public enum Precision implements Coded {
    /** The place itself: a city, a town or a site. */
    POINT,
    /** A point within a district. */
    DISTRICT,
    /** A point within a region. */
    REGION,
    /** A point within a country. */
    COUNTRY;
}
