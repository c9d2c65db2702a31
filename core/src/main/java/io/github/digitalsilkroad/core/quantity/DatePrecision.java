package io.github.digitalsilkroad.core.quantity;

/**
 * How much of a {@link PartialDate} its source gives, from coarse to fine.
 *
 * @since 0.1.0
 */
enum DatePrecision {
    /** Nothing is given: {@code XXXX}. */
    UNSTATED,
    /** A hundred years: {@code 20XX}. */
    CENTURY,
    /** Ten years: {@code 201X}. */
    DECADE,
    /** A year: {@code 2019}. */
    YEAR,
    /** A month of a year: {@code 2019-10}. */
    MONTH,
    /** A day: {@code 2019-10-31}. */
    DAY
}
