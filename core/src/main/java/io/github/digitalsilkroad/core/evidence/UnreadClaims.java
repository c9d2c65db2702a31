package io.github.digitalsilkroad.core.evidence;

import java.util.List;
import java.util.function.Supplier;

/** What sources say about a property, not read yet. */
final class UnreadClaims<T> {

    private final Property<T> property;
    private final Supplier<List<Claim<T>>> claims;

    UnreadClaims(Property<T> property, Supplier<List<Claim<T>>> claims) {
        this.property = property;
        this.claims = claims;
    }

    /** The fact under the standard reading; an equal one whenever it is asked. */
    Attested<T> read() {
        List<Claim<T>> read = claims.get();
        return read.size() == 1
                ? new LoneClaim<>(property, read.get(0))
                : Reading.standard().resolve(property, read);
    }
}
