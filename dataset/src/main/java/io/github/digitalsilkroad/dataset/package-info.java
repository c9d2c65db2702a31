/**
 * The bundled dataset: {@link io.github.digitalsilkroad.dataset.DigitalSilkRoad} is its only class, the tables lie
 * beside it.
 */
@NullMarked
package io.github.digitalsilkroad.dataset;

import org.jspecify.annotations.NullMarked;
