package io.github.digitalsilkroad.core.report;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * How other sources stand to what one source says. It is computed from the claims, never typed in.
 *
 * <p>The order is that of the verdict on a fact with several claims: what comes first here decides.
 *
 * @since 0.1.0
 */
public enum Verdict implements Coded {
    /** No value is possible under both, and they may speak of the same time; or one says that there is none. */
    CONTRADICTS,
    /** The source makes two claims on the fact that cannot both be right. */
    CONTRADICTS_ITSELF,
    /** Of several other sources, some contradict the source and some agree with it or refine it. */
    DISPUTED,
    /**
     * The other source agrees and is more precise, names more parties, or gives the very figure that the source puts as
     * an open bound, as 855 beside "more than 855"; of a point as a whole also where they agree on a thing and the
     * other source tells more of it.
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
    /** No other source speaks of it. */
    ONLY_THE_SOURCE,
    /** The source does not speak of it. */
    ONLY_OTHERS;

    private static final Codes<Verdict> CODES = Codes.of("verdict", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code only-the-source}
     * @return the verdict
     * @throws IllegalArgumentException if there is none with that code; the message lists the codes
     */
    public static Verdict parse(String code) {
        return CODES.parse(code);
    }

    /** The one of two that decides a verdict. */
    Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether both sides can be right. */
    boolean isAgreement() {
        return this == REFINES || this == AGREES;
    }
}
