/**
 * The bundled dataset: {@link io.github.digitalsilkroad.dataset.DigitalSilkRoad} is its only class; the tables are
 * its resources.
 */
@NullMarked
package io.github.digitalsilkroad.dataset;

import org.jspecify.annotations.NullMarked;
