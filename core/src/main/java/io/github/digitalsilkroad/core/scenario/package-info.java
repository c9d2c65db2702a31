/**
 * What if: policies as values that turn one catalog into another.
 *
 * <p>A {@link io.github.digitalsilkroad.core.scenario.Scenario} is a
 * {@linkplain io.github.digitalsilkroad.core.catalog.Lens lens}: a named list of
 * {@link io.github.digitalsilkroad.core.scenario.Edit}s, such as to replace a vendor or to refinance a loan. Asked of a
 * catalog it gives another one, in which every query and score works unchanged; what was edited cites the scenario, so
 * that an assumption is never taken for a source. An edit of your own works on a
 * {@link io.github.digitalsilkroad.core.scenario.Draft}; one that cannot apply says why in a
 * {@link io.github.digitalsilkroad.core.scenario.ScenarioException}.
 * {@linkplain io.github.digitalsilkroad.core.scenario.Edit#grammar Edit.grammar()} has the forms in which edits travel
 * as text. This package sees {@code score}, {@code catalog} and what is below them.
 */
@NullMarked
package io.github.digitalsilkroad.core.scenario;

import org.jspecify.annotations.NullMarked;
