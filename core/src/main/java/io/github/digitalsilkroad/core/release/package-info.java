/**
 * What changed between two releases of the data, and what that did to an answer.
 *
 * <p>{@link io.github.digitalsilkroad.core.release.ReleaseDiff} compares two catalogs claim by claim and sorts what it
 * finds into kinds of {@link io.github.digitalsilkroad.core.release.Change}: added, corrected, changed in the world,
 * merged, retired. Whether a new claim corrects an error or records a change in the world is what the row itself says.
 * It is a package above {@code score}, because it also asks a score of both releases. This package sees {@code score},
 * {@code catalog} and what is below them.
 */
@NullMarked
package io.github.digitalsilkroad.core.release;

import org.jspecify.annotations.NullMarked;
