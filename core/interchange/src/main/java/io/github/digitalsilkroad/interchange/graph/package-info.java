/**
 * Networks and maps: who owns, funds and supplies whom as GraphML and GEXF
 * ({@link io.github.digitalsilkroad.interchange.graph.CatalogGraph}), and what has coordinates as GeoJSON
 * ({@link io.github.digitalsilkroad.interchange.graph.GeoJson}).
 */
@NullMarked
package io.github.digitalsilkroad.interchange.graph;

import org.jspecify.annotations.NullMarked;
