package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One fact on which a numbered claim of the brief bears: what the brief says of it beside what others say.
 *
 * <p>Everything said on the fact is compared, whichever numbered claim it is filed under, so that the brief's two
 * versions of one event meet. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BriefFact {

    private final Fact fact;
    private final List<Claim<?>> brief;
    private final List<Compared> others;
    private final boolean contradictsItself;

    private BriefFact(Fact fact, List<Claim<?>> brief, List<Compared> others, boolean contradictsItself) {
        this.fact = fact;
        this.brief = List.copyOf(brief);
        this.others = List.copyOf(others);
        this.contradictsItself = contradictsItself;
    }

    static BriefFact of(Fact fact, String number) {
        return of(fact, fact.claims(), number);
    }

    private static <T> BriefFact of(Fact fact, Attested<T> attested, String number) {
        Property<T> property = attested.property();
        List<Claim<T>> ours = new ArrayList<>();
        List<Claim<T>> elsewhere = new ArrayList<>();
        List<Claim<T>> theirs = new ArrayList<>();
        for (Claim<T> claim : attested.claims()) {
            if (!claim.isOfBrief()) {
                theirs.add(claim);
            } else if (claim.briefClaim().equals(Optional.of(number))) {
                ours.add(claim);
            } else {
                elsewhere.add(claim);
            }
        }
        List<Compared> others = new ArrayList<>();
        for (Claim<T> claim : theirs) {
            others.add(new Compared(claim, compare(property, ours, claim)));
        }
        return new BriefFact(fact, List.copyOf(ours), others, contradictsItself(property, ours, elsewhere));
    }

    private static <T> Agreement compare(Property<T> property, List<Claim<T>> ours, Claim<T> other) {
        Agreement verdict = Agreement.ONLY_OTHERS;
        for (Claim<T> claim : ours) {
            verdict = verdict.and(compare(property, claim, other));
        }
        return verdict;
    }

    private static <T> boolean contradictsItself(Property<T> property, List<Claim<T>> ours, List<Claim<T>> elsewhere) {
        for (int i = 0; i < ours.size(); i++) {
            for (int j = i + 1; j < ours.size(); j++) {
                if (compare(property, ours.get(i), ours.get(j)) == Agreement.CONTRADICTS) {
                    return true;
                }
            }
            for (Claim<T> claim : elsewhere) {
                if (compare(property, ours.get(i), claim) == Agreement.CONTRADICTS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How another claim stands to one of the brief, the two taken alone. */
    static <T> Agreement compare(Property<T> property, Claim<T> brief, Claim<T> other) {
        Optional<T> ours = brief.value();
        Optional<T> theirs = other.value();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Agreement.NOT_COMPARABLE;
        }
        ValueType<T> type = property.type();
        if (type.conflicts(ours.get(), theirs.get())) {
            return Attested.of(property, List.of(brief, other)).isDisputed()
                    ? Agreement.CONTRADICTS
                    : Agreement.OTHER_TIME;
        }
        boolean within = type.refines(theirs.get(), ours.get());
        boolean around = type.refines(ours.get(), theirs.get());
        if (within || around) {
            boolean tellsMore = ours.get() instanceof Parties ? around && !within : within && !around;
            return tellsMore ? Agreement.REFINES : Agreement.AGREES;
        }
        if (type.hull(ours.get(), theirs.get()).isPresent()) {
            return Agreement.AGREES;
        }
        return ours.get() instanceof String ? Agreement.DIFFERS_IN_WORDS : Agreement.NOT_COMPARABLE;
    }

    /**
     * The fact, with everything said on it.
     *
     * @return the fact under the reading of the catalog
     */
    public Fact fact() {
        return fact;
    }

    /**
     * What the brief says under this number.
     *
     * @return an unmodifiable list in the order of the ledger, empty if only others speak of the fact
     */
    public List<Claim<?>> brief() {
        return brief;
    }

    /**
     * What other sources say, each compared with the brief.
     *
     * @return an unmodifiable list in the order of the ledger, empty if only the brief speaks of the fact
     */
    public List<Compared> others() {
        return others;
    }

    /**
     * Whether the brief says two things of the fact that cannot both be right, here or under another number.
     *
     * @return true if it does
     */
    public boolean contradictsItself() {
        return contradictsItself;
    }

    /**
     * The verdict on the fact: of the comparisons, the one that comes first in {@link Agreement}.
     *
     * @return the agreement
     */
    public Agreement agreement() {
        Agreement verdict = brief.isEmpty() ? Agreement.ONLY_OTHERS : Agreement.ONLY_THE_BRIEF;
        for (Compared other : others) {
            verdict = verdict.and(other.agreement());
        }
        return contradictsItself ? verdict.and(Agreement.CONTRADICTS_ITSELF) : verdict;
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and agreement
     */
    @Override
    public String toString() {
        return fact.subject().id() + " " + fact.label() + ": " + agreement().label();
    }

    /**
     * A claim of another source, compared with the brief.
     *
     * @param claim what the other source says
     * @param agreement how it stands to what the brief says
     * @since 0.1.0
     */
    public record Compared(Claim<?> claim, Agreement agreement) {}
}
