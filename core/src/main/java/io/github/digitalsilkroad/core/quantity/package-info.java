/**
 * Numbers as sources state them, with the wording kept: "about 40", "more than 855", "275-300 million USD".
 * {@link io.github.digitalsilkroad.core.quantity.Estimate} is the pure number, an interval of reals; with a unit it
 * becomes a {@link io.github.digitalsilkroad.core.quantity.Quantity},
 * {@link io.github.digitalsilkroad.core.quantity.Money}, a {@link io.github.digitalsilkroad.core.quantity.Share} of a
 * whole or a {@link io.github.digitalsilkroad.core.quantity.Ratio} to what it may exceed, and unlike things refuse to
 * add. Dates are EDTF, as partial as the source gave them, and a comparison that the source does not settle answers
 * {@link io.github.digitalsilkroad.core.quantity.Ternary#UNKNOWN}. The package sees only the JDK.
 */
@NullMarked
package io.github.digitalsilkroad.core.quantity;

import org.jspecify.annotations.NullMarked;
