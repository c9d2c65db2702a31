/**
 * Formats whose writers and readers do more than a format asks. A class that writes a whole catalog and nothing else is
 * the format itself: {@link io.github.digitalsilkroad.interchange.json.CatalogJson},
 * {@link io.github.digitalsilkroad.interchange.ftm.FollowTheMoney},
 * {@link io.github.digitalsilkroad.interchange.graph.GeoJson}. Callers of the others need parts that a catalog alone
 * does not give: a bibliography is written of any list of sources, a graph is looked at before it is drawn, a frame has
 * the rows of one property or of an answer, and a reader is told what it may match. Here is for each the format that
 * calls it.
 *
 * <p>No format are the documents that say more than a catalog holds: answers, locks, deltas and parts; and descriptions
 * of a release by its metadata, publisher and address (Croissant, JSON-LD, CITATION.cff), which a program that knows
 * those makes into formats of its own, as the examples do.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.formats;

import org.jspecify.annotations.NullMarked;
