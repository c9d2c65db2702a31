package io.github.digitalsilkroad.core.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fact of which no source speaks; each property keeps its one instance. */
final class NoClaim<T> extends Attested<T> {

    NoClaim(Property<T> property) {
        super(property);
    }

    @Override
    public List<Claim<T>> claims() {
        return List.of();
    }

    @Override
    public List<Claim<T>> admitted() {
        return List.of();
    }

    @Override
    public Optional<T> value() {
        return Optional.empty();
    }

    @Override
    public Optional<Claim<T>> chosen() {
        return Optional.empty();
    }

    @Override
    public Optional<Missing> missing() {
        return Optional.of(Missing.NOT_STATED);
    }

    @Override
    Attested<T> read(Reading reading) {
        return this;
    }

    @Override
    Attested<T> keep(Predicate<? super Claim<T>> kept) {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoClaim<?> that && property().equals(that.property());
    }

    @Override
    public int hashCode() {
        return property().hashCode();
    }
}
