package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import java.util.Optional;
import org.immutables.value.Value;

/** What most claims do not have, kept apart because a catalog holds many claims; they share one without any of it. */
@PlainStyle
@Value.Immutable
abstract sealed class ClaimDetails permits ImmutableClaimDetails {

    abstract Optional<DateInterval> asOf();

    abstract Basis basis();

    abstract Optional<Revision> revision();

    abstract Optional<String> tag();

    abstract Optional<Source> origin();

    abstract Optional<String> note();
}
