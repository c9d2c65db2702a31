/**
 * Reports on the data. A {@link io.github.digitalsilkroad.core.report.SourceReport} sets one source beside all others,
 * and its {@link io.github.digitalsilkroad.core.report.Reread} says what became of it since;
 * {@link io.github.digitalsilkroad.core.report.Completeness} says what is known of each country and what is missing;
 * {@link io.github.digitalsilkroad.core.report.OrderBook} ranks what to find out next;
 * {@link io.github.digitalsilkroad.core.report.ClaimLint} tests a sentence, and
 * {@link io.github.digitalsilkroad.core.report.IndexAudit} audits an index. The package sees {@code score},
 * {@code catalog} and all below.
 */
@NullMarked
package io.github.digitalsilkroad.core.report;

import org.jspecify.annotations.NullMarked;
