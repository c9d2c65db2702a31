/**
 * Reports on the data. A {@link io.github.digitalsilkroad.lint.report.SourceReport} sets what one source says beside
 * all others, point by point; {@link io.github.digitalsilkroad.lint.report.Hindsight} sets it beside what was published
 * later, and lists what was knowable and is not in it. Both consist of
 * {@link io.github.digitalsilkroad.lint.report.FactComparison}s, each with a
 * {@link io.github.digitalsilkroad.lint.report.Verdict}.
 *
 * <p>{@link io.github.digitalsilkroad.lint.report.Completeness} counts what is known of each country and what is
 * missing, and {@link io.github.digitalsilkroad.lint.report.ResearchPriorities} ranks what to find out next.
 * {@link io.github.digitalsilkroad.lint.report.Creditors} lists what a country owes, creditor by creditor, and
 * {@link io.github.digitalsilkroad.lint.report.Terms} sets the terms of two lenders beside each other.
 * {@link io.github.digitalsilkroad.lint.report.CrossSection} asks several questions side by side, and
 * {@link io.github.digitalsilkroad.lint.report.FactCharts} draws what sources say of a fact and of the life of a thing.
 *
 * <p>A {@link io.github.digitalsilkroad.lint.report.PolicyLever} is one lever of policy in many steps, such as the
 * interest rate of a loan; its {@link io.github.digitalsilkroad.lint.report.TippingPoint} is the smallest step that
 * makes an answer cross a threshold, or another answer.
 *
 * <p>The package sees {@code scenario}, {@code score}, {@code catalog} and all below them in core.
 */
@NullMarked
package io.github.digitalsilkroad.lint.report;

import org.jspecify.annotations.NullMarked;
