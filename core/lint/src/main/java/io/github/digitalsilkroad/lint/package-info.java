/**
 * Checks of what is said and computed. {@link io.github.digitalsilkroad.lint.ClaimLint} reads a sentence on a share of
 * debt; {@link io.github.digitalsilkroad.lint.DebtShareFindings} computes the share under each denominator and year and
 * compares it with the one that is claimed. {@link io.github.digitalsilkroad.lint.IndexAudit} answers the steps of the
 * OECD handbook for an index. Package {@code report} compares whole sources. Both see core alone and touch no file.
 */
@NullMarked
package io.github.digitalsilkroad.lint;

import org.jspecify.annotations.NullMarked;
