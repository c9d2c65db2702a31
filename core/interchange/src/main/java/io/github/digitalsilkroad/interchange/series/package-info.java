/**
 * The databases from which denominators come: {@link io.github.digitalsilkroad.interchange.series.SeriesReader} reads
 * an edition of the World Bank's or the IMF's, as published in bulk, as series with claims, each row accounted for.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.series;

import org.jspecify.annotations.NullMarked;
