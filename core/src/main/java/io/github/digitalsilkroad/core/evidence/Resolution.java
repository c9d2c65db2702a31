package io.github.digitalsilkroad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reading takes from claims: a value with the claim it prefers, or the reason why there is none. */
final class Resolution<T> {

    private final @Nullable T value;
    private final @Nullable Claim<T> chosen;
    private final @Nullable Missing missing;
    private final List<Claim<T>> notEnclosed;

    private Resolution(
            @Nullable T value, @Nullable Claim<T> chosen, @Nullable Missing missing, List<Claim<T>> notEnclosed) {
        this.value = value;
        this.chosen = chosen;
        this.missing = missing;
        this.notEnclosed = notEnclosed;
    }

    @Nullable
    T value() {
        return value;
    }

    @Nullable
    Claim<T> chosen() {
        return chosen;
    }

    @Nullable
    Missing missing() {
        return missing;
    }

    List<Claim<T>> notEnclosed() {
        return notEnclosed;
    }

    static <T> Resolution<T> of(ValueType<T> type, List<Claim<T>> claims, Reading reading) {
        List<Claim<T>> admitted = reading.admitted(type, claims);
        if (admitted.isEmpty()) {
            return new Resolution<>(null, null, Missing.NOT_ADMITTED, List.of());
        }
        List<Claim<T>> standing = Timing.standing(admitted);
        Claim<T> best = best(type, standing, reading, true);
        if (best == null) {
            Claim<T> silent = best(type, standing, reading, false);
            Basis why = silent == null ? Basis.NONE : silent.basis();
            return new Resolution<>(null, null, Missing.because(why), List.of());
        }
        return reading.isEnvelope()
                ? enclosing(type, Timing.unchanged(admitted), best)
                : new Resolution<>(best.valueOrNull(), best, null, List.of());
    }

    private static <T> @Nullable Claim<T> best(
            ValueType<T> type, List<Claim<T>> claims, Reading reading, boolean withValue) {
        Claim<T> best = null;
        for (int i = 0; i < claims.size(); i++) {
            Claim<T> claim = claims.get(i);
            if (claim.hasValue() == withValue && (best == null || reading.prefers(type, claim, best))) {
                best = claim;
            }
        }
        return best;
    }

    private static <T> Resolution<T> enclosing(ValueType<T> type, List<Claim<T>> claims, Claim<T> chosen) {
        T hull = chosen.value().orElseThrow();
        boolean tellsNothing = type.saysNothing(hull);
        List<Claim<T>> notEnclosed = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            T value = claims.get(i).valueOrNull();
            if (value == null || (!tellsNothing && type.saysNothing(value))) {
                continue;
            }
            Optional<T> wider = type.hull(hull, value);
            if (wider.isPresent()) {
                hull = wider.get();
            } else {
                notEnclosed.add(claims.get(i));
            }
        }
        return new Resolution<>(hull, chosen, null, List.copyOf(notEnclosed));
    }
}
