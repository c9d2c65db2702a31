package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All claims on one fact, with the value that a {@link Reading} takes from them, by default the standard one.
 *
 * <p>The value is among the claims, or for the envelope their hull; a reading never invents one. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public final class Attested<T> {

    /** From how many times on figures are a series. */
    private static final int SERIES = 3;

    private static final UnaryOperator<Id> NO_OWNERS = UnaryOperator.identity();

    private final Property<T> property;
    private final List<Claim<T>> claims;

    /** The standard one for no claim and for one claim that counts by itself, which all readings read alike. */
    private final Reading reading;

    /** Whom an organization counts as where claims are compared, such as its whole owner. */
    private final UnaryOperator<Id> party;

    /** Why there is no value where there is no claim. */
    private final Missing unclaimed;

    /** Made when first asked for, because most facts of a catalog never are; all threads make an equal one. */
    private @Nullable Weighed<T> weighed;

    /** The claims that contradict each other, found when first asked for. */
    private @Nullable List<Claim<T>> conflicting;

    private Attested(
            Property<T> property, List<Claim<T>> claims, Reading reading, UnaryOperator<Id> party, Missing unclaimed) {
        this.property = property;
        this.claims = claims;
        this.reading = reading;
        this.party = party;
        this.unclaimed = unclaimed;
    }

    /** What a reading takes from claims: a value with the claim that it prefers, or the reason why there is none. */
    private record Weighed<T>(
            Optional<T> value, Optional<Claim<T>> chosen, Optional<Missing> missing, List<Claim<T>> leftOut) {}

    /** A fact that all readings read alike: without a claim, or with one that counts by itself. */
    static <T> Attested<T> alike(Property<T> property, List<Claim<T>> claims) {
        return new Attested<>(property, claims, Reading.standard(), NO_OWNERS, Missing.NOT_STATED);
    }

    /**
     * A fact with its claims, under the standard reading.
     *
     * @param <T> the type of the values
     * @param property the property
     * @param claims the claims in the order of the ledger; none for a fact that no source states
     * @return the fact
     */
    public static <T> Attested<T> of(Property<T> property, List<Claim<T>> claims) {
        return of(
                requireNonNull(property, "property"), requireNonNull(claims, "claims"), Reading.standard(), NO_OWNERS);
    }

    /**
     * A fact without claims, and the reason why it has none.
     *
     * @param <T> the type of the values
     * @param property the property
     * @param why such as {@link Missing#NOT_FOUND} of what was searched for in vain
     * @return the fact, missing for that reason
     * @since 0.3.0
     */
    public static <T> Attested<T> missing(Property<T> property, Missing why) {
        requireNonNull(property, "property");
        return new Attested<>(property, List.of(), Reading.standard(), NO_OWNERS, requireNonNull(why, "why"));
    }

    private static <T> Attested<T> of(
            Property<T> property, List<Claim<T>> claims, Reading reading, UnaryOperator<Id> party) {
        if (claims.isEmpty()) {
            return property.absent();
        }
        Reading own = claims.size() == 1 && reading.admits(claims.get(0)) ? Reading.standard() : reading;
        return new Attested<>(property, List.copyOf(claims), own, party, Missing.NOT_STATED);
    }

    /**
     * What is claimed.
     *
     * @return the property
     */
    public Property<T> property() {
        return property;
    }

    /**
     * Everything that sources say about the fact, whether the reading admits it or not.
     *
     * @return the claims in the order of the ledger
     */
    public List<Claim<T>> claims() {
        return claims;
    }

    /**
     * What the sources say that the reading admits.
     *
     * @return some of the claims, in the order of the ledger
     */
    public List<Claim<T>> admitted() {
        return reading.admitted(property.type(), claims);
    }

    /**
     * The value that the reading takes from the claims.
     *
     * @return the value, empty if no admitted claim has one
     */
    public Optional<T> value() {
        return weighed().value;
    }

    /**
     * The claim that the reading prefers. Its value is that of the fact, except under the envelope.
     *
     * @return the claim, empty if no admitted claim has a value
     */
    public Optional<Claim<T>> chosen() {
        return weighed().chosen;
    }

    /**
     * Whether there is a value.
     *
     * @return false if one is {@linkplain #missing() missing}
     */
    public boolean isPresent() {
        return value().isPresent();
    }

    /**
     * Why there is no value.
     *
     * @return the reason, empty if there is a value
     */
    public Optional<Missing> missing() {
        return weighed().missing;
    }

    /** The claims that an envelope cannot enclose: other words than the preferred claim's, or other units. */
    List<Claim<T>> notEnclosed() {
        return weighed().leftOut;
    }

    /**
     * The claims that the value rests on.
     *
     * @return the preferred one, or all that an envelope encloses; none if there is no value
     * @since 0.3.0
     */
    public List<Claim<T>> restsOn() {
        Optional<Claim<T>> chosen = chosen();
        return chosen.isPresent() && value().equals(chosen.get().value())
                ? List.of(chosen.get())
                : admitted().stream()
                        .filter(claim -> claim.hasValue() && !notEnclosed().contains(claim))
                        .toList();
    }

    /**
     * On what basis the values of some facts are, where their sources do not state them.
     *
     * @param facts the facts; those without a value do not count
     * @return such as {@code projected}, {@code partly estimated} or {@code partly inferred and projected}; empty if
     *     all values are stated
     * @since 0.3.0
     */
    public static String basis(Iterable<? extends Attested<?>> facts) {
        Set<Basis> found = EnumSet.noneOf(Basis.class);
        for (Attested<?> fact : requireNonNull(facts, "facts")) {
            fact.restsOn().forEach(claim -> found.add(claim.basis()));
        }
        return Basis.words(found);
    }

    /**
     * The admitted claims that another admitted claim {@linkplain #conflict contradicts}, or does if they speak of the
     * same time.
     *
     * @return none, or two and more in the order of the ledger
     * @since 0.3.0
     */
    public List<Claim<T>> conflicting() {
        List<Claim<T>> known = claims.size() < 2 ? List.of() : conflicting;
        if (known == null) {
            List<Claim<T>> admitted = admitted();
            known = admitted.stream()
                    .filter(one -> admitted.stream().anyMatch(other -> conflict(one, other, admitted) != Ternary.NO))
                    .toList();
            conflicting = known;
        }
        return known;
    }

    /**
     * Whether two claims on the fact cannot both be right: no value is possible under both, as far as the printed
     * digits tell, they speak of the same time, no change is recorded between them, and neither is its publisher's own
     * correction of the other.
     *
     * <p>Dates of one event, parties and words need no time to contradict each other. Figures do: where one has none,
     * or times overlap that are too coarse to tell, it is unknown. Periods that overlap only in part are two times.
     * Figures that rise and fall by themselves, such as counts and shares, are of their time alone; anything else that
     * holds as of a bare date may go on to hold for ten years.
     *
     * @param one a claim
     * @param other another claim
     * @return UNKNOWN if they contradict each other only if they speak of the same time, which they do not tell
     * @since 0.3.0
     */
    public Ternary conflict(Claim<T> one, Claim<T> other) {
        return conflict(requireNonNull(one, "one"), requireNonNull(other, "other"), admitted());
    }

    private Ternary conflict(Claim<T> one, Claim<T> other, List<Claim<T>> admitted) {
        return sharesParty(one, other) ? Ternary.NO : Timing.conflict(property.type(), one, other, admitted);
    }

    private boolean sharesParty(Claim<T> one, Claim<T> other) {
        return one.value().orElse(null) instanceof Parties these
                && other.value().orElse(null) instanceof Parties those
                && these.map(party).intersects(those.map(party));
    }

    /** The same claims, compared by whom each party counts as; an equal fact, this one if nothing changes. */
    Attested<T> amongParties(UnaryOperator<Id> party) {
        return claims.size() < 2 || this.party == party || (this.party != NO_OWNERS && countsAlike(party))
                ? this
                : new Attested<>(property, claims, reading, party, unclaimed);
    }

    private boolean countsAlike(UnaryOperator<Id> other) {
        return claims.stream()
                .allMatch(claim -> !(claim.value().orElse(null) instanceof Parties these)
                        || Iterables.all(these.list(), id -> party.apply(id).equals(other.apply(id))));
    }

    /**
     * Whether admitted claims contradict each other, or do if they speak of the same time.
     *
     * @return true if there are {@linkplain #conflicting() conflicting claims}
     */
    public boolean isDisputed() {
        return !conflicting().isEmpty();
    }

    /**
     * Whether admitted claims contradict each other.
     *
     * @return UNKNOWN if they do if they speak of the same time, which they do not tell
     * @since 0.3.0
     */
    public Ternary dispute() {
        Ternary dispute = Ternary.NO;
        for (Claim<T> one : conflicting()) {
            for (Claim<T> other : conflicting()) {
                dispute = dispute.or(conflict(one, other));
            }
        }
        return dispute;
    }

    /**
     * How admitted claims contradict each other, for a reader.
     *
     * @return {@code disputed}; {@code disputed if of the same time} if no conflict is certain; blank if there is none
     * @since 0.3.0
     */
    public String disputeText() {
        return switch (dispute()) {
            case YES -> "disputed";
            case UNKNOWN -> "disputed if of the same time";
            case NO -> "";
        };
    }

    /**
     * How many voices state a value, as far as the reading admits them, whether or not they agree.
     *
     * <p>Claims count by their origin, not by who repeats them: that of a claim is the source that it {@linkplain
     * Claim#origin cites}, that of a source the one that it {@linkplain Source#origin() only repeats}, and so on. Ten
     * papers that repeat one agency are one voice.
     *
     * @return at least 0
     * @since 0.2.0
     */
    public int independentSources() {
        return (int) admitted().stream()
                .filter(Claim::hasValue)
                .map(Claim::voice)
                .distinct()
                .count();
    }

    /**
     * The same claims under another reading.
     *
     * @param reading the rule that chooses the value
     * @return the fact; this one if nothing changes
     */
    public Attested<T> under(Reading reading) {
        boolean isSame = requireNonNull(reading, "reading").equals(this.reading);
        Attested<T> read = isSame ? this : of(property, claims, reading, party);
        return read.reading.equals(this.reading) ? this : read;
    }

    /**
     * The fact without some of its claims, under the same reading.
     *
     * @param kept which claims to keep
     * @return the fact; this one if nothing changes
     */
    public Attested<T> filter(Predicate<? super Claim<T>> kept) {
        requireNonNull(kept, "kept");
        List<Claim<T>> left = new ArrayList<>(claims);
        return left.removeIf(claim -> !kept.test(claim)) ? of(property, left, reading, party) : this;
    }

    private Weighed<T> weighed() {
        Weighed<T> known = weighed;
        if (known == null) {
            known = weigh();
            weighed = known;
        }
        return known;
    }

    private Weighed<T> weigh() {
        List<Claim<T>> admitted = admitted();
        if (admitted.isEmpty()) {
            return without(claims.isEmpty() ? unclaimed : Missing.NOT_ADMITTED);
        }
        List<Claim<T>> standing = Timing.standing(admitted);
        Claim<T> best = best(standing);
        if (!best.hasValue()) {
            return without(Missing.because(best.basis()));
        }
        return reading.isEnvelope()
                ? enclosing(Timing.unchanged(admitted), best)
                : new Weighed<>(best.value(), Optional.of(best), Optional.empty(), List.of());
    }

    private static <T> Weighed<T> without(Missing why) {
        return new Weighed<>(Optional.empty(), Optional.empty(), Optional.of(why), List.of());
    }

    private Claim<T> best(List<Claim<T>> standing) {
        Claim<T> best = standing.get(0);
        for (Claim<T> claim : standing.subList(1, standing.size())) {
            best = reading.prefers(property.type(), claim, best) ? claim : best;
        }
        return best;
    }

    /**
     * Why one of the claims is taken and the others are not.
     *
     * @return a choice for each of the {@link #claims}, in their order; one of them is taken, unless none is admitted
     * @since 0.3.0
     */
    public List<ClaimChoice<T>> why() {
        List<Claim<T>> admitted = admitted();
        List<ClaimChoice<T>> choices = new ArrayList<>(claims.size());
        List<Claim<T>> standing = admitted.isEmpty() ? admitted : Timing.standing(admitted);
        int taken = admitted.isEmpty() ? -1 : claims.indexOf(best(standing));
        for (Claim<T> claim : claims) {
            if (!admitted.contains(claim)) {
                choices.add(new ClaimChoice<>(claim, Reason.NOT_ADMITTED, Optional.empty()));
            } else if (choices.size() == taken) {
                choices.add(new ClaimChoice<>(claim, Reason.TAKEN, Optional.empty()));
            } else if (reading.isEnvelope() && claims.get(taken).hasValue()) {
                choices.add(besideEnvelope(claim, claims.get(taken), admitted));
            } else if (!standing.contains(claim)) {
                choices.add(Timing.replaced(claim, admitted, true));
            } else {
                choices.add(against(claim, claims.get(taken)));
            }
        }
        return List.copyOf(choices);
    }

    /**
     * As {@link #why()}, of figures that differ in time.
     *
     * @return a choice for each of the {@link #claims} by the times that they speak of, those without one last; empty
     *     if the values are no numbers, or of fewer than three times
     * @since 0.3.0
     */
    public List<ClaimChoice<T>> series() {
        long times = claims.stream()
                .filter(Claim::hasValue)
                .flatMap(claim -> claim.asOf().stream())
                .distinct()
                .count();
        return times < SERIES || !property.type().isNumber()
                ? List.of()
                : why().stream()
                        .sorted(Comparator.comparing(choice -> Timing.begin(choice.claim())))
                        .toList();
    }

    private ClaimChoice<T> against(Claim<T> claim, Claim<T> best) {
        return new ClaimChoice<>(claim, reading.reason(property.type(), best, claim), Optional.of(best));
    }

    private ClaimChoice<T> besideEnvelope(Claim<T> claim, Claim<T> best, List<Claim<T>> admitted) {
        if (!Timing.unchanged(admitted).contains(claim)) {
            return Timing.replaced(claim, admitted, false);
        }
        if (notEnclosed().contains(claim)) {
            return new ClaimChoice<>(claim, Reason.OTHER_UNIT, Optional.of(best));
        }
        ClaimChoice<T> choice = against(claim, best);
        return choice.reason() == Reason.NO_VALUE || choice.reason() == Reason.VAGUE
                ? choice
                : new ClaimChoice<>(claim, Reason.ENCLOSED, Optional.empty());
    }

    private Weighed<T> enclosing(List<Claim<T>> unchanged, Claim<T> chosen) {
        ValueType<T> type = property.type();
        T hull = chosen.value().orElseThrow();
        boolean tellsNothing = type.saysNothing(hull);
        List<Claim<T>> leftOut = new ArrayList<>();
        for (Claim<T> claim : unchanged) {
            T value = claim.value().orElse(null);
            if (value == null || (!tellsNothing && type.saysNothing(value))) {
                continue;
            }
            Optional<T> wider = type.hull(hull, value);
            if (wider.isEmpty()) {
                leftOut.add(claim);
            }
            hull = wider.orElse(hull);
        }
        return new Weighed<>(Optional.of(hull), Optional.of(chosen), Optional.empty(), List.copyOf(leftOut));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attested<?> that
                        && property.equals(that.property)
                        && reading.equals(that.reading)
                        && claims.equals(that.claims)
                        && unclaimed == that.unclaimed);
    }

    @Override
    public int hashCode() {
        return 31 * property.hashCode() + claims.hashCode();
    }

    /** Whether there is one claim, which counts by itself. */
    boolean isLone() {
        return claims.size() == 1 && reading.admits(claims.get(0));
    }

    /**
     * One line for a shell.
     *
     * @return property, the basis of a value that no source states, value, the time for which the claim that is taken
     *     states it, and number of claims, cut at 70 characters; the time, a unit that repeats the property, and then
     *     the number are left out where there is no room for them beside the whole value or the word of a dispute
     */
    @Override
    public String toString() {
        int count = claims().size();
        String dispute = count > 1 ? disputeText() : "";
        String all = count > 1 ? Lines.count(count, "claim") + (dispute.isEmpty() ? "" : ", " + dispute) : "";
        String asOf = reading.isEnvelope()
                ? ""
                : chosen().flatMap(Claim::asOf).map(time -> "as of " + time).orElse("");
        String value = value().map(Object::toString)
                .orElseGet(() -> missing().orElseThrow().words());
        String dated = line(value, asOf + (asOf.isEmpty() || all.isEmpty() ? "" : ", ") + all);
        String undated = line(value, all);
        if (undated.length() > Lines.WIDTH && value.endsWith(" " + property.label())) {
            undated = line(value.substring(0, value.length() - property.label().length() - 1), all);
        }
        boolean isTimeLeftOut = dated.length() > Lines.WIDTH && (!dispute.isEmpty() || undated.length() <= Lines.WIDTH);
        boolean isCountLeftOut = isTimeLeftOut && undated.length() > Lines.WIDTH;
        return Lines.fit(isCountLeftOut ? line(value, dispute) : isTimeLeftOut ? undated : dated);
    }

    private String line(String value, String notes) {
        return property.label() + Lines.afterComma(basis(List.of(this))) + ": " + value
                + (notes.isEmpty() ? "" : " (" + notes + ")");
    }
}
