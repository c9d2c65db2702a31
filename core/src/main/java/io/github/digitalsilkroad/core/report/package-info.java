/**
 * Reports on the data, each made by a static {@code of} that takes the catalog first. A
 * {@link io.github.digitalsilkroad.core.report.SourceReport} sets what one source says beside all others, point by point,
 * and {@link io.github.digitalsilkroad.core.report.Hindsight} beside what was published later and what was knowable; both
 * consist of {@link io.github.digitalsilkroad.core.report.FactComparison}s, which a
 * {@link io.github.digitalsilkroad.core.report.Verdict} decides.
 * {@link io.github.digitalsilkroad.core.report.Completeness} counts what is known of each country and what is missing;
 * {@link io.github.digitalsilkroad.core.report.ResearchPriorities} ranks what to find out next;
 * {@link io.github.digitalsilkroad.core.report.ClaimLint} tests a sentence, and
 * {@link io.github.digitalsilkroad.core.report.IndexAudit} audits an index. The package sees {@code score},
 * {@code catalog} and all below.
 */
@NullMarked
package io.github.digitalsilkroad.core.report;

import org.jspecify.annotations.NullMarked;
