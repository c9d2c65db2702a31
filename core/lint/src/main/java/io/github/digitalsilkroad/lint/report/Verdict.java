package io.github.digitalsilkroad.lint.report;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.Optional;

/**
 * How the claims of other sources compare with those of one source. Computed from the claims, never entered by hand.
 *
 * <p>The order is that of the verdict on a fact with several claims: what comes first here decides.
 *
 * @since 0.1.0
 */
public enum Verdict implements Coded {
    /** No value is possible under both, and they hold at the same time; or one says that there is none. */
    CONTRADICTS,
    /** The source makes two claims on the fact that cannot both be right. */
    CONTRADICTS_ITSELF,
    /** Of several other sources, some contradict the source and some agree with it or refine it. */
    DISPUTED,
    /** No value is possible under both, if they hold at the same time, which they do not tell. */
    MAY_CONTRADICT,
    /**
     * The other source agrees and is more precise, names more parties, or gives the very figure that the source puts as
     * an open bound, as 855 and "more than 855"; of a point as a whole also where they agree on a thing and the
     * other source states more of it.
     */
    REFINES,
    /** Both can be right, or give one figure with and without "more than", and the other source is not more precise. */
    AGREES,
    /** The values differ, but they hold at different times. */
    OTHER_TIME,
    /** The other source measures the same in another way: over another whole, say, or planned rather than in place. */
    OTHER_MEASURE,
    /** Both are free text and are put differently, which is no contradiction. */
    DIFFERS_IN_WORDS,
    /** The values are in unlike units, or one side withholds its value. */
    NOT_COMPARABLE,
    /** No other source states it. */
    ONLY_THE_SOURCE,
    /** The source does not state it. */
    ONLY_OTHERS;

    /** How one other claim compares with one of the source. */
    static <T> Verdict of(Attested<T> fact, Claim<T> said, Claim<T> other) {
        Optional<T> ours = said.value();
        Optional<T> theirs = other.value();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return compareAbsence(said, other);
        }
        ValueType<T> type = fact.property().type();
        if (type.conflicts(ours.get(), theirs.get())) {
            return switch (fact.conflict(said, other)) {
                case YES -> CONTRADICTS;
                case UNKNOWN -> MAY_CONTRADICT;
                case NO -> OTHER_TIME;
            };
        }
        if (endsBound(theirs.get(), ours.get())) {
            return REFINES;
        }
        boolean within = type.refines(theirs.get(), ours.get());
        boolean around = type.refines(ours.get(), theirs.get());
        if (within || around) {
            boolean tellsMore = ours.get() instanceof Parties ? around && !within : within && !around;
            return tellsMore ? REFINES : AGREES;
        }
        if (type.hull(ours.get(), theirs.get()).isPresent()) {
            return AGREES;
        }
        return ours.get() instanceof String ? DIFFERS_IN_WORDS : NOT_COMPARABLE;
    }

    private static Verdict compareAbsence(Claim<?> said, Claim<?> other) {
        boolean oursIsNone = said.basis() == Basis.NONE;
        boolean theirsIsNone = other.basis() == Basis.NONE;
        if (oursIsNone && theirsIsNone) {
            return AGREES;
        }
        boolean denied = (oursIsNone && other.value().isPresent())
                || (theirsIsNone && said.value().isPresent());
        return denied ? CONTRADICTS : NOT_COMPARABLE;
    }

    /** Whether a value is the very figure at the open end of a bound, as 855 is of "more than 855". */
    private static boolean endsBound(Object value, Object bound) {
        return value instanceof Measurement<?> figure
                && bound instanceof Measurement<?> open
                && figure.unit().equals(open.unit())
                && figure.number().isExact()
                && !open.number().overlaps(figure.number())
                && (open.number().low() == figure.number().low()
                        || open.number().high() == figure.number().high());
    }

    /** The one of two that decides a verdict. */
    Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether there is no other side to compare with. */
    boolean isOfOneSide() {
        return this == ONLY_THE_SOURCE || this == ONLY_OTHERS;
    }

    /** Whether both sides can be right. */
    boolean isAgreement() {
        return this == REFINES || this == AGREES;
    }
}
