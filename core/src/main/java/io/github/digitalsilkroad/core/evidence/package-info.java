/**
 * Who says what: no number without a source, and no disagreement hidden. A
 * {@link io.github.digitalsilkroad.core.evidence.Claim} is one value from one
 * {@link io.github.digitalsilkroad.core.evidence.Citation}, and an
 * {@link io.github.digitalsilkroad.core.evidence.Attested} is all claims on one fact, with the value that a
 * {@link io.github.digitalsilkroad.core.evidence.Reading} takes from them. A
 * {@link io.github.digitalsilkroad.core.evidence.Property} names a fact and its
 * {@link io.github.digitalsilkroad.core.evidence.ValueType}, which reads, writes, compares and joins claimed values;
 * {@link io.github.digitalsilkroad.core.evidence.Facts} are all attested properties of one thing. The package sees
 * {@code quantity}.
 */
@NullMarked
@DomainStyle
package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.DomainStyle;
import org.jspecify.annotations.NullMarked;
