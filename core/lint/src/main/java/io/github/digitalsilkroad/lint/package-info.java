/**
 * Sentences checked against the data. {@link io.github.digitalsilkroad.lint.ClaimLint} reads a sentence on a share of
 * debt; {@link io.github.digitalsilkroad.lint.DebtShareFindings} computes the share under each denominator and year and
 * compares it with the one that is claimed. The package sees core and touches no file.
 */
@NullMarked
package io.github.digitalsilkroad.lint;

import org.jspecify.annotations.NullMarked;
