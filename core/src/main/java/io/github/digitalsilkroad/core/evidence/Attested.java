package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All claims on one fact, with the value that a {@link Reading} takes from them, by default the standard one.
 *
 * <p>The value is among the claims, or for the envelope their hull; a reading never invents one. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public abstract sealed class Attested<T> permits NoClaim, LoneClaim, WeighedClaims {

    private final Property<T> property;

    Attested(Property<T> property) {
        this.property = property;
    }

    /**
     * A fact of which no source speaks.
     *
     * @param <T> the type of the values
     * @param property the property
     * @return the fact without a claim
     */
    public static <T> Attested<T> absent(Property<T> property) {
        return requireNonNull(property, "property").absent();
    }

    /**
     * A fact with its claims, under the standard reading.
     *
     * @param <T> the type of the values
     * @param property the property
     * @param claims the claims in the order of the ledger
     * @return the fact
     */
    public static <T> Attested<T> of(Property<T> property, List<Claim<T>> claims) {
        return Reading.standard().resolve(property, claims);
    }

    /**
     * What is claimed.
     *
     * @return the property
     */
    public final Property<T> property() {
        return property;
    }

    /**
     * Everything that sources say about the fact, whether the reading admits it or not.
     *
     * @return the claims in the order of the ledger
     */
    public abstract List<Claim<T>> claims();

    /**
     * What the sources say that the reading admits.
     *
     * @return some of the claims, in the order of the ledger
     */
    public abstract List<Claim<T>> admitted();

    /**
     * The value that the reading takes from the claims.
     *
     * @return the value, empty if no admitted claim has one
     */
    public abstract Optional<T> value();

    /**
     * The claim that the reading prefers. Its value is that of the fact, except under the envelope.
     *
     * @return the claim, empty if no admitted claim has a value
     */
    public abstract Optional<Claim<T>> chosen();

    /**
     * Whether there is a value.
     *
     * @return false if one is {@linkplain #missing() missing}
     */
    public final boolean isPresent() {
        return value().isPresent();
    }

    /**
     * Why there is no value.
     *
     * @return the reason, empty if there is a value
     */
    public abstract Optional<Missing> missing();

    /**
     * The claims that an envelope cannot enclose: other words than the preferred claim's, or figures in other units.
     *
     * @return the claims; none under any other reading
     */
    public List<Claim<T>> notEnclosed() {
        return List.of();
    }

    /**
     * The pairs of admitted claims that cannot both be right: no value is possible under both, they may speak of the
     * same time, neither records a change since the other, and neither is its publisher's own correction of the other.
     *
     * <p>Figures that rise and fall by themselves, such as counts and shares, speak of the same time only if their
     * dates may be the same; anything else that holds as of a date goes on to hold, so that a later date alone settles
     * nothing.
     *
     * @return the pairs in the order of the ledger
     */
    public List<ClaimPair<T>> conflicts() {
        return List.of();
    }

    /**
     * Whether admitted claims contradict each other.
     *
     * @return true if there are {@linkplain #conflicts() conflicts}
     */
    public final boolean isDisputed() {
        return !conflicts().isEmpty();
    }

    /**
     * How many voices state a value, as far as the reading admits them, whether or not they agree.
     *
     * <p>A claim counts for whom its source {@linkplain Claim#origin cites} for it, and a source for the one that it
     * {@linkplain Source#origin() only repeats}, to the end of the chain: ten papers after one agency are one voice.
     *
     * @return at least 0
     * @since 0.2.0
     */
    public final int independentSources() {
        List<Claim<T>> admitted = admitted();
        Set<Id> voices = new HashSet<>();
        for (int i = 0; i < admitted.size(); i++) {
            if (admitted.get(i).hasValue()) {
                voices.add(admitted.get(i).voice());
            }
        }
        return voices.size();
    }

    /**
     * The same claims under another reading.
     *
     * @param reading whose word counts
     * @return the fact; this one if nothing changes
     */
    public final Attested<T> under(Reading reading) {
        return read(requireNonNull(reading, "reading"));
    }

    abstract Attested<T> read(Reading reading);

    /**
     * The fact without some of its claims, under the same reading.
     *
     * @param kept which claims to keep
     * @return the fact; this one if nothing changes
     */
    public final Attested<T> filter(Predicate<? super Claim<T>> kept) {
        return keep(requireNonNull(kept, "kept"));
    }

    abstract Attested<T> keep(Predicate<? super Claim<T>> kept);

    /**
     * One line for a shell.
     *
     * @return property, value and number of claims, cut at 70 characters
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(property.label()).append(": ");
        Optional<T> value = value();
        text.append(value.isPresent() ? value.get() : missing().orElseThrow().words());
        int count = claims().size();
        if (count > 1) {
            text.append(" (").append(Lines.count(count, "claim")).append(isDisputed() ? ", disputed)" : ")");
        }
        return Lines.fit(text.toString());
    }
}
