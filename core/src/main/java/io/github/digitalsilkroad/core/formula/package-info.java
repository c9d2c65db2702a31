/**
 * Pure mathematics behind the scores: the same numbers in, the same number out, with no notion of who said them.
 *
 * <p>{@link io.github.digitalsilkroad.core.formula.Herfindahl} measures concentration; {@link
 * io.github.digitalsilkroad.core.formula.GrantElementConvention},
 * {@link io.github.digitalsilkroad.core.formula.Amortization} and
 * {@link io.github.digitalsilkroad.core.formula.DebtCarryingCapacity} say how soft a loan is, what it costs year by
 * year and how much debt is much. Each formula takes doubles or
 * {@link io.github.digitalsilkroad.core.quantity.Estimate}s. Unless its page says otherwise, the bounds for estimates
 * are tight, not those of naive interval arithmetic, and are rounded outward. The package sees {@code quantity} only,
 * so another tool can use it without the catalog.
 */
@NullMarked
package io.github.digitalsilkroad.core.formula;

import org.jspecify.annotations.NullMarked;
