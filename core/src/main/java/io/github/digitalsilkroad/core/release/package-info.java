/**
 * What changed between two releases of the data, and what that did to an answer.
 *
 * <p>{@link io.github.digitalsilkroad.core.release.ReleaseDiff} compares two catalogs claim by claim and sorts what it
 * finds into kinds of {@link io.github.digitalsilkroad.core.release.Change}: added, corrected, changed in the world,
 * merged, retired. The row of a new claim says whether it corrects an error or records a change in the world.
 * Asked of a score, a {@link io.github.digitalsilkroad.core.release.ReleaseEffect} names a minimal set of changes that
 * gives the newer answer, and an {@link io.github.digitalsilkroad.core.release.Attribution} how much each
 * {@link io.github.digitalsilkroad.core.release.Cause} contributed: corrections, changes in the world, new evidence,
 * a scenario, another reading, another method. Any two catalogs will do, such as one and what was known of it at a
 * date. This package sees {@code score}, {@code catalog} and what is below them.
 */
@NullMarked
package io.github.digitalsilkroad.core.release;

import org.jspecify.annotations.NullMarked;
