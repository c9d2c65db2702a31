package io.github.digitalsilkroad.lint.report;

import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one source says of a fact, each claim of other sources compared with it, and the verdict.
 *
 * <p>At a {@linkplain ReportPoint point} of a report it is compared with every other claim on the fact, including the
 * source's own at other points; in {@linkplain Hindsight hindsight} with what others published later. Immutable and
 * thread-safe.
 *
 * @since 0.3.0
 */
public final class FactComparison {

    private final Fact fact;
    private final List<Claim<?>> said;
    private final List<Compared> own;
    private final List<Compared> others;
    private final boolean akin;

    private FactComparison(
            Fact fact, List<? extends Claim<?>> said, List<Compared> own, List<Compared> others, boolean akin) {
        this.fact = fact;
        this.said = List.copyOf(said);
        this.own = List.copyOf(own);
        this.others = List.copyOf(others);
        this.akin = akin;
    }

    /**
     * Compares claims of a source on a fact with other claims on it.
     *
     * @param isSaid which claims of the source are compared
     * @param isCounted which claims they are compared with
     */
    static FactComparison of(Fact fact, Id source, Predicate<Claim<?>> isSaid, Predicate<Claim<?>> isCounted) {
        return of(fact, fact.claims(), source, isSaid, isCounted);
    }

    private static <T> FactComparison of(
            Fact fact, Attested<T> all, Id source, Predicate<Claim<?>> isSaid, Predicate<Claim<?>> isCounted) {
        Predicate<Claim<?>> isOwn = claim -> claim.source().id().equals(source);
        List<Claim<T>> said = all.claims().stream().filter(isOwn.and(isSaid)).toList();
        List<Compared> own = new ArrayList<>();
        List<Compared> others = new ArrayList<>();
        for (Claim<T> claim : all.claims()) {
            if (isCounted.test(claim)) {
                Verdict verdict = Verdict.ONLY_OTHERS;
                for (Claim<T> ours : said) {
                    verdict = verdict.and(Verdict.of(all, ours, claim));
                }
                (isOwn.test(claim) ? own : others).add(new Compared(claim, verdict));
            }
        }
        return new FactComparison(fact, said, own, others, false);
    }

    /** This fact, which only others state, with what the source says of a fact akin to it. */
    FactComparison beside(FactComparison told) {
        List<Compared> unlike = others.stream()
                .map(other -> new Compared(other.claim(), Verdict.OTHER_MEASURE))
                .toList();
        return new FactComparison(fact, told.said, List.of(), unlike, true);
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
     * @return an unmodifiable list in the order of the ledger, empty if only others state the fact
     */
    public List<Claim<?>> said() {
        return said;
    }

    /**
     * Whether only others state the fact, and the source states one that is akin to it.
     *
     * @return true if {@link #said()} is on another property, such as the share of another whole
     */
    public boolean isAkin() {
        return akin;
    }

    /** What other sources say, each compared with the source, in the order of the ledger. */
    List<Compared> others() {
        return others;
    }

    /**
     * Whether the source says two things of the fact that cannot both be right, here or at another point.
     *
     * @return true if it does
     */
    boolean contradictsItself() {
        return own.stream().anyMatch(claim -> claim.verdict() == Verdict.CONTRADICTS);
    }

    /**
     * The verdict on the fact: of the comparisons, the one that comes first in {@link Verdict}; {@link
     * Verdict#DISPUTED} if others are on both sides.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return contradictsItself() ? ofOthers().and(Verdict.CONTRADICTS_ITSELF) : ofOthers();
    }

    private Verdict ofOthers() {
        Verdict verdict = others.stream()
                .map(Compared::verdict)
                .reduce(said.isEmpty() ? Verdict.ONLY_OTHERS : Verdict.ONLY_THE_SOURCE, Verdict::and);
        boolean someAgree = others.stream().anyMatch(other -> other.verdict().isAgreement());
        return verdict == Verdict.CONTRADICTS && someAgree ? Verdict.DISPUTED : verdict;
    }

    /**
     * Whether the verdict rests on inference: everything that the source says of the fact, or everything that decides
     * the comparison, is our conclusion from a text and not stated in it.
     *
     * @return true if no source states one of the two sides that are compared
     */
    public boolean isInferred() {
        Verdict deciding = ofOthers() == Verdict.DISPUTED ? Verdict.CONTRADICTS : ofOthers();
        List<Claim<?>> theirs = others.stream()
                .filter(other -> other.verdict() == deciding)
                .<Claim<?>>map(Compared::claim)
                .toList();
        return !said.isEmpty() && !theirs.isEmpty() && (allInferred(said) || allInferred(theirs));
    }

    private static boolean allInferred(List<Claim<?>> claims) {
        return claims.stream().allMatch(claim -> claim.basis() == Basis.INFERRED);
    }

    /** The name of the fact, for a cell. */
    Text factText() {
        return Text.thing(fact.subject().id()).plus("\n" + fact.label());
    }

    /** What the source says, for a cell: each value once. */
    Text saidText() {
        return Text.join(
                "\n",
                Dispute.Side.of(said).stream()
                        .map(side -> side.claims().stream()
                                .flatMap(claim -> claim.value().stream())
                                .findFirst()
                                .map(Text::value)
                                .orElse(Text.of(side.value())))
                        .toList());
    }

    /** What it is compared with, for a cell: each value once, with its sources. */
    Text othersText() {
        Stream<Claim<?>> elsewhere = contradictsItself()
                ? own.stream().<Claim<?>>map(Compared::claim).filter(claim -> !said.contains(claim))
                : Stream.empty();
        return Dispute.Side.linked(
                Stream.concat(elsewhere, others.stream().map(Compared::claim)).toList());
    }

    String verdictText() {
        return verdict().label() + (isInferred() ? " (inferred)" : "");
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and verdict
     */
    @Override
    public String toString() {
        return fact.subject().id() + " " + fact.label() + ": " + verdictText();
    }

    /** A claim of another source, and how it compares with the source. */
    record Compared(Claim<?> claim, Verdict verdict) {}
}
