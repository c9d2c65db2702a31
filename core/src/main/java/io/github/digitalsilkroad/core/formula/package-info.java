/**
 * Pure mathematics behind the scores: the same numbers in, the same number out, with no notion of who said them.
 *
 * <p>{@link io.github.digitalsilkroad.core.formula.Herfindahl} measures dependence; {@link
 * io.github.digitalsilkroad.core.formula.GrantElementConvention}, {@link io.github.digitalsilkroad.core.formula.Amortization} and
 * {@link io.github.digitalsilkroad.core.formula.DebtCarryingCapacity} say how soft a loan is, what it costs year by year and
 * how much debt is much; {@link io.github.digitalsilkroad.core.formula.WeightedMean} joins unequal parts. Each formula
 * takes doubles or {@link io.github.digitalsilkroad.core.quantity.Estimate}s; for estimates its bounds are as narrow as
 * the formula allows unless its page says otherwise, not those of naive interval arithmetic, and are rounded outward.
 * The package sees {@code quantity} only, so another tool can use it without the catalog.
 */
@NullMarked
package io.github.digitalsilkroad.core.formula;

import org.jspecify.annotations.NullMarked;
