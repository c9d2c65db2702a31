package io.github.digitalsilkroad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fact whose claims a reading had to weigh: several of them, or one that it does not admit. */
final class WeighedClaims<T> extends Attested<T> {

    private final List<Claim<T>> claims;
    private final Reading reading;

    /** Made when first asked for, for most facts of a catalog never are; all threads would make the same one. */
    private @Nullable Resolution<T> weighing;

    WeighedClaims(Property<T> property, List<Claim<T>> claims, Reading reading) {
        super(property);
        this.claims = claims;
        this.reading = reading;
    }

    private Resolution<T> weighing() {
        Resolution<T> made = weighing;
        if (made == null) {
            made = Resolution.of(property().type(), claims, reading);
            weighing = made;
        }
        return made;
    }

    @Override
    public List<Claim<T>> claims() {
        return claims;
    }

    @Override
    public List<Claim<T>> admitted() {
        List<Claim<T>> admitted = reading.admitted(property().type(), claims);
        return admitted.size() == claims.size() ? claims : List.copyOf(admitted);
    }

    @Override
    public Optional<T> value() {
        return Optional.ofNullable(weighing().value());
    }

    @Override
    public Optional<Claim<T>> chosen() {
        return Optional.ofNullable(weighing().chosen());
    }

    @Override
    public Optional<Missing> missing() {
        return Optional.ofNullable(weighing().missing());
    }

    @Override
    public List<Claim<T>> notEnclosed() {
        return weighing().notEnclosed();
    }

    @Override
    public List<ClaimPair<T>> conflicts() {
        ValueType<T> type = property().type();
        List<Claim<T>> admitted = reading.admitted(type, claims);
        List<ClaimPair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < admitted.size(); i++) {
            for (int j = i + 1; j < admitted.size(); j++) {
                if (Timing.conflict(type, admitted.get(i), admitted.get(j))) {
                    pairs.add(new ClaimPair<>(admitted.get(i), admitted.get(j)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    @Override
    Attested<T> read(Reading other) {
        return other.equals(reading) ? this : other.resolve(property(), claims);
    }

    @Override
    Attested<T> keep(Predicate<? super Claim<T>> kept) {
        List<Claim<T>> left = new ArrayList<>(claims.size());
        for (Claim<T> claim : claims) {
            if (kept.test(claim)) {
                left.add(claim);
            }
        }
        return left.size() == claims.size() ? this : reading.resolve(property(), left);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeighedClaims<?> that
                && property().equals(that.property())
                && reading.equals(that.reading)
                && claims.equals(that.claims);
    }

    @Override
    public int hashCode() {
        return 31 * property().hashCode() + claims.hashCode();
    }
}
