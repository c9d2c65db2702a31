/**
 * Composite indices: one score of many indicators, and how far it depends on choices.
 *
 * <p>An {@link io.github.digitalsilkroad.lint.index.IndexSpec} declares a tree of indicators with their scales, weights
 * and means; {@link io.github.digitalsilkroad.lint.index.CompositeIndex} computes it of an {@link
 * io.github.digitalsilkroad.lint.index.IndexMatrix}, with bounds and the ranks that stay possible; {@link
 * io.github.digitalsilkroad.lint.index.IndexExperiment} varies weights, means and values. The same numbers in, the same
 * numbers out: the package sees {@code quantity} only.
 */
@NullMarked
package io.github.digitalsilkroad.lint.index;

import org.jspecify.annotations.NullMarked;
