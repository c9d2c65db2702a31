package io.github.digitalsilkroad.core.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One fact of a {@link ReportPoint}: what the source says of it beside what others say.
 *
 * <p>Everything said on the fact is compared, whichever point it is filed under, so that the source's two versions of
 * one event meet. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class ReportFact {

    private final Fact fact;
    private final List<Claim<?>> said;
    private final List<Claim<?>> elsewhere;
    private final List<Compared> others;
    private final boolean contradictsItself;
    private final boolean akin;

    private ReportFact(
            Fact fact,
            List<? extends Claim<?>> said,
            List<? extends Claim<?>> elsewhere,
            List<Compared> others,
            boolean contradictsItself,
            boolean akin) {
        this.fact = fact;
        this.said = List.copyOf(said);
        this.elsewhere = List.copyOf(elsewhere);
        this.others = List.copyOf(others);
        this.contradictsItself = contradictsItself;
        this.akin = akin;
    }

    static ReportFact of(Fact fact, Id source, String point) {
        return of(fact, fact.claims(), source, point);
    }

    private static <T> ReportFact of(Fact fact, Attested<T> attested, Id source, String point) {
        Property<T> property = attested.property();
        List<Claim<T>> said = new ArrayList<>();
        List<Claim<T>> elsewhere = new ArrayList<>();
        List<Claim<T>> theirs = new ArrayList<>();
        for (Claim<T> claim : attested.claims()) {
            if (!claim.source().id().equals(source)) {
                theirs.add(claim);
            } else {
                (SourceReport.pointOf(claim, fact).equals(point) ? said : elsewhere).add(claim);
            }
        }
        List<Compared> others = new ArrayList<>();
        for (Claim<T> claim : theirs) {
            Verdict verdict = Verdict.ONLY_OTHERS;
            for (Claim<T> ours : said) {
                verdict = verdict.and(compare(property, ours, claim));
            }
            others.add(new Compared(claim, verdict));
        }
        return new ReportFact(fact, said, elsewhere, others, contradictsItself(property, said, elsewhere), false);
    }

    private static <T> boolean contradictsItself(Property<T> property, List<Claim<T>> said, List<Claim<T>> elsewhere) {
        List<Claim<T>> later = new ArrayList<>(elsewhere);
        for (Claim<T> claim : said) {
            for (Claim<T> other : later) {
                if (compare(property, claim, other) == Verdict.CONTRADICTS) {
                    return true;
                }
            }
            later.add(claim);
        }
        return false;
    }

    /** This fact of others alone, beside what the source says of one that is akin to it. */
    ReportFact beside(ReportFact told) {
        List<Compared> unlike = new ArrayList<>();
        for (Compared other : others) {
            unlike.add(new Compared(other.claim(), Verdict.OTHER_MEASURE));
        }
        return new ReportFact(fact, told.said, elsewhere, unlike, false, true);
    }

    /** How another claim stands to one of the source, the two taken alone. */
    static <T> Verdict compare(Property<T> property, Claim<T> said, Claim<T> other) {
        Optional<T> ours = said.value();
        Optional<T> theirs = other.value();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return compareAbsence(said, other);
        }
        ValueType<T> type = property.type();
        if (type.conflicts(ours.get(), theirs.get())) {
            return Attested.of(property, List.of(said, other)).isDisputed()
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

    private static Verdict compareAbsence(Claim<?> said, Claim<?> other) {
        boolean oursIsNone = said.basis() == Basis.NONE;
        boolean theirsIsNone = other.basis() == Basis.NONE;
        if (oursIsNone && theirsIsNone) {
            return Verdict.AGREES;
        }
        boolean denied = (oursIsNone && other.value().isPresent())
                || (theirsIsNone && said.value().isPresent());
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
     * What the source says at this point; of a fact of others that is akin to one of the source, what it says of that.
     *
     * @return an unmodifiable list in the order of the ledger, empty if only others speak of the fact
     */
    public List<Claim<?>> said() {
        return said;
    }

    /** What the source says of the fact at other points. */
    List<Claim<?>> elsewhere() {
        return elsewhere;
    }

    /**
     * Whether only others speak of the fact, and the source of one that is akin to it.
     *
     * @return true if {@link #said()} is on another property, such as the share of another whole
     */
    public boolean isAkin() {
        return akin;
    }

    /**
     * What other sources say, each compared with the source.
     *
     * @return an unmodifiable list in the order of the ledger, empty if only the source speaks of the fact
     */
    public List<Compared> others() {
        return others;
    }

    /**
     * Whether the source says two things of the fact that cannot both be right, here or at another point.
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
     * @return the verdict
     */
    public Verdict verdict() {
        Verdict verdict = others.isEmpty() && !said.isEmpty() ? Verdict.ONLY_THE_SOURCE : withOthers();
        return contradictsItself ? verdict.and(Verdict.CONTRADICTS_ITSELF) : verdict;
    }

    private Verdict withOthers() {
        Verdict verdict = Verdict.ONLY_OTHERS;
        boolean someAgree = false;
        for (Compared other : others) {
            verdict = verdict.and(other.verdict());
            someAgree |= other.verdict().isAgreement();
        }
        return verdict == Verdict.CONTRADICTS && someAgree ? Verdict.DISPUTED : verdict;
    }

    /**
     * Whether the verdict rests on inference: everything that the source says of the fact, or everything that decides
     * the comparison, is our conclusion from a text and not stated in it.
     *
     * @return true if nobody states one of the two sides that are compared
     */
    public boolean isInferred() {
        Verdict verdict = withOthers();
        Verdict deciding = verdict == Verdict.DISPUTED ? Verdict.CONTRADICTS : verdict;
        List<Claim<?>> theirs = new ArrayList<>();
        for (Compared other : others) {
            if (other.verdict() == deciding) {
                theirs.add(other.claim());
            }
        }
        return !said.isEmpty() && !theirs.isEmpty() && (allInferred(said) || allInferred(theirs));
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
        return verdict().label() + (isInferred() ? " (inferred)" : "");
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and verdict
     */
    @Override
    public String toString() {
        return fact.subject().id() + " " + fact.label() + ": " + words();
    }

    /**
     * A claim of another source, compared with what the source says.
     *
     * @param claim what the other source says
     * @param verdict how it stands to what the source says
     * @since 0.2.0
     */
    public record Compared(Claim<?> claim, Verdict verdict) {

        /**
         * Takes the parts, none of them null.
         *
         * @param claim what the other source says
         * @param verdict how it stands to what the source says
         */
        public Compared {
            requireNonNull(claim, "claim");
            requireNonNull(verdict, "verdict");
        }
    }
}
