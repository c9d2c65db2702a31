package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * The answer to a question that an estimate may not settle: yes, no, or unknown.
 *
 * <p>The connectives are those of Kleene's strong three-valued logic: the result is {@link #UNKNOWN} only where the two
 * possible answers to an unknown operand would lead to different results. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum Ternary {
    /** It holds for every possible value. */
    YES,
    /** It holds for no possible value. */
    NO,
    /** It holds for some possible values and not for others. */
    UNKNOWN;

    /**
     * A settled answer.
     *
     * @param settled what is known
     * @return {@link #YES} for true, {@link #NO} for false
     */
    public static Ternary of(boolean settled) {
        return settled ? YES : NO;
    }

    /**
     * Whether this is {@link #YES}.
     *
     * @return true for yes only
     */
    public boolean isYes() {
        return this == YES;
    }

    /**
     * Whether this is {@link #NO}.
     *
     * @return true for no only
     */
    public boolean isNo() {
        return this == NO;
    }

    /**
     * Whether both hold.
     *
     * @param other the other answer
     * @return no if either is no, yes if both are yes, else unknown
     */
    public Ternary and(Ternary other) {
        if (requireNonNull(other, "other") == NO || this == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /**
     * Whether at least one holds.
     *
     * @param other the other answer
     * @return yes if either is yes, no if both are no, else unknown
     */
    public Ternary or(Ternary other) {
        return not().and(other.not()).not();
    }

    /**
     * The opposite answer.
     *
     * @return no for yes, yes for no, unknown for unknown
     */
    public Ternary not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
