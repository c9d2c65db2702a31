package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Measurement;
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
    private final boolean akin;

    private BriefFact(Fact fact, List<Claim<?>> brief, List<Compared> others, boolean contradictsItself, boolean akin) {
        this.fact = fact;
        this.brief = List.copyOf(brief);
        this.others = List.copyOf(others);
        this.contradictsItself = contradictsItself;
        this.akin = akin;
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
        return new BriefFact(fact, List.copyOf(ours), others, contradictsItself(property, ours, elsewhere), false);
    }

    /** A fact of others alone, beside what the brief says of one that is akin to it. */
    static BriefFact akin(Fact fact, BriefFact told) {
        List<Compared> others = new ArrayList<>();
        for (Claim<?> claim : fact.claims().claims()) {
            if (!claim.isOfBrief()) {
                others.add(new Compared(claim, Verdict.OTHER_MEASURE));
            }
        }
        return new BriefFact(fact, told.brief, others, false, true);
    }

    private static <T> Verdict compare(Property<T> property, List<Claim<T>> ours, Claim<T> other) {
        Verdict verdict = Verdict.ONLY_OTHERS;
        for (Claim<T> claim : ours) {
            verdict = verdict.and(compare(property, claim, other));
        }
        return verdict;
    }

    private static <T> boolean contradictsItself(Property<T> property, List<Claim<T>> ours, List<Claim<T>> elsewhere) {
        for (int i = 0; i < ours.size(); i++) {
            for (int j = i + 1; j < ours.size(); j++) {
                if (compare(property, ours.get(i), ours.get(j)) == Verdict.CONTRADICTS) {
                    return true;
                }
            }
            for (Claim<T> claim : elsewhere) {
                if (compare(property, ours.get(i), claim) == Verdict.CONTRADICTS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How another claim stands to one of the brief, the two taken alone. */
    static <T> Verdict compare(Property<T> property, Claim<T> brief, Claim<T> other) {
        Optional<T> ours = brief.value();
        Optional<T> theirs = other.value();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return compareAbsence(brief, other);
        }
        ValueType<T> type = property.type();
        if (type.conflicts(ours.get(), theirs.get())) {
            return Attested.of(property, List.of(brief, other)).isDisputed()
                    ? apart(ours.get(), theirs.get())
                    : Verdict.OTHER_TIME;
        }
        boolean within = type.refines(theirs.get(), ours.get());
        boolean around = type.refines(ours.get(), theirs.get());
        if (within || around) {
            boolean tellsMore = ours.get() instanceof Parties ? around && !within : within && !around;
            return tellsMore ? Verdict.REFINES : Verdict.AGREES;
        }
        if (type.hull(ours.get(), theirs.get()).isPresent()) {
            return Verdict.AGREES;
        }
        return ours.get() instanceof String ? Verdict.DIFFERS_IN_WORDS : Verdict.NOT_COMPARABLE;
    }

    private static Verdict compareAbsence(Claim<?> brief, Claim<?> other) {
        boolean oursIsNone = brief.basis() == Basis.NONE;
        boolean theirsIsNone = other.basis() == Basis.NONE;
        if (oursIsNone && theirsIsNone) {
            return Verdict.AGREES;
        }
        boolean denied = (oursIsNone && other.value().isPresent())
                || (theirsIsNone && brief.value().isPresent());
        return denied ? Verdict.CONTRADICTS : Verdict.NOT_COMPARABLE;
    }

    /** Values without a common one: figures that differ by nothing but the end of an open bound are one figure. */
    private static Verdict apart(Object ours, Object theirs) {
        if (!(ours instanceof Measurement<?> one && theirs instanceof Measurement<?> other)) {
            return Verdict.CONTRADICTS;
        }
        boolean touch = one.number().high() == other.number().low()
                || one.number().low() == other.number().high();
        if (!touch) {
            return Verdict.CONTRADICTS;
        }
        return other.number().isExact() ? Verdict.REFINES : Verdict.AGREES;
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
     * What the brief says under this number; of a fact of others that is akin to one of the brief, what it says of that.
     *
     * @return an unmodifiable list in the order of the ledger, empty if only others speak of the fact
     */
    public List<Claim<?>> brief() {
        return brief;
    }

    /**
     * Whether only others speak of the fact, and the brief of one that is akin to it.
     *
     * @return true if {@link #brief()} is on another property, such as the share of another whole
     */
    public boolean isAkin() {
        return akin;
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
     * The verdict on the fact: of the comparisons, the one that comes first in {@link Verdict}; {@link
     * Verdict#DISPUTED} if others stand on both sides.
     *
     * @return the agreement
     */
    public Verdict agreement() {
        Verdict verdict = others.isEmpty() && !brief.isEmpty() ? Verdict.ONLY_THE_BRIEF : withOthers();
        return contradictsItself ? verdict.and(Verdict.CONTRADICTS_ITSELF) : verdict;
    }

    private Verdict withOthers() {
        Verdict verdict = Verdict.ONLY_OTHERS;
        boolean someAgree = false;
        for (Compared other : others) {
            verdict = verdict.and(other.agreement());
            someAgree |= other.agreement().isAgreement();
        }
        return verdict == Verdict.CONTRADICTS && someAgree ? Verdict.DISPUTED : verdict;
    }

    /**
     * Whether the verdict rests on inference: everything that the brief says of the fact, or everything that decides
     * the comparison, is our conclusion from a text and not stated in it.
     *
     * @return true if nobody states the two sides that are compared
     */
    public boolean isInferred() {
        Verdict verdict = withOthers();
        Verdict deciding = verdict == Verdict.DISPUTED ? Verdict.CONTRADICTS : verdict;
        List<Claim<?>> theirs = new ArrayList<>();
        for (Compared other : others) {
            if (other.agreement() == deciding) {
                theirs.add(other.claim());
            }
        }
        return !brief.isEmpty() && !theirs.isEmpty() && (allInferred(brief) || allInferred(theirs));
    }

    private static boolean allInferred(List<Claim<?>> claims) {
        for (Claim<?> claim : claims) {
            if (claim.basis() != Basis.INFERRED) {
                return false;
            }
        }
        return true;
    }

    String words() {
        return agreement().label() + (isInferred() ? " (inferred)" : "");
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and agreement
     */
    @Override
    public String toString() {
        return fact.subject().id() + " " + fact.label() + ": " + words();
    }

    /**
     * A claim of another source, compared with the brief.
     *
     * @param claim what the other source says
     * @param agreement how it stands to what the brief says
     * @since 0.1.0
     */
    public record Compared(Claim<?> claim, Verdict agreement) {}
}
