package io.github.digitalsilkroad.core.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fact with one claim that the reading admits. Every reading that does takes the same from it, so none is kept, and
 * {@link Facts} need not store this object at all.
 */
final class LoneClaim<T> extends Attested<T> {

    private final Claim<T> claim;

    LoneClaim(Property<T> property, Claim<T> claim) {
        super(property);
        this.claim = claim;
    }

    Claim<T> claim() {
        return claim;
    }

    @Override
    public List<Claim<T>> claims() {
        return List.of(claim);
    }

    @Override
    public List<Claim<T>> admitted() {
        return List.of(claim);
    }

    @Override
    public Optional<T> value() {
        return claim.value();
    }

    @Override
    public Optional<Claim<T>> chosen() {
        return claim.hasValue() ? Optional.of(claim) : Optional.empty();
    }

    @Override
    public Optional<Missing> missing() {
        return claim.hasValue() ? Optional.empty() : Optional.of(Missing.because(claim.basis()));
    }

    @Override
    Attested<T> read(Reading reading) {
        return reading.admits(claim) ? this : reading.resolve(property(), claims());
    }

    @Override
    Attested<T> keep(Predicate<? super Claim<T>> kept) {
        return kept.test(claim) ? this : property().absent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoneClaim<?> that && property().equals(that.property()) && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return 31 * property().hashCode() + claim.hashCode();
    }
}
