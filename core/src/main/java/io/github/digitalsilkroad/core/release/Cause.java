package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * A cause that may have moved an answer from one world to another. Immutable and thread-safe.
 *
 * @param kind what kind of cause it is
 * @param detail which one, where there may be several or a reader asks: the scenario, the reading, the question; empty
 *     for the others
 * @since 0.1.0
 */
public record Cause(Kind kind, String detail) implements Comparable<Cause> {

    /**
     * Checks that no part is null.
     *
     * @param kind what kind of cause it is
     * @param detail which one, where there may be several or a reader asks: the scenario, the reading, the question;
     *     empty for the others
     */
    public Cause {
        requireNonNull(kind, "kind");
        requireNonNull(detail, "detail");
    }

    static Cause of(Kind kind) {
        return new Cause(kind, "");
    }

    /**
     * The cause as text.
     *
     * @return such as {@code correction} or {@code scenario: A second vendor}
     */
    public String words() {
        return detail.isEmpty() ? kind.label() : kind.label() + ": " + detail;
    }

    /**
     * By kind, then by detail.
     *
     * @param other another cause
     * @return negative if this one comes first
     */
    @Override
    public int compareTo(Cause other) {
        int order = kind.compareTo(other.kind);
        return order == 0 ? detail.compareTo(other.detail) : order;
    }

    /**
     * The cause as text.
     *
     * @return as {@link #words}
     */
    @Override
    public String toString() {
        return words();
    }

    /**
     * Why two releases, or two answers, differ. Changes are listed in this order; for an answer, mergers and retirements
     * are corrections.
     *
     * @since 0.1.0
     */
    public enum Kind implements Coded {
        /** Two entities of the older release are one in the newer one. */
        MERGE("merged"),
        /** An entity is gone, or has another id. */
        RETIREMENT("retired"),
        /** We or a source were wrong: claims corrected or withdrawn, a source described anew. */
        CORRECTION("corrected"),
        /** The world moved: claims that say that a fact changed. */
        CHANGE_IN_THE_WORLD("changed in the world"),
        /** More is known: entities and claims that are new. */
        NEW_EVIDENCE("added"),
        /** A scenario supposes it. */
        SCENARIO("supposed"),
        /** Conflicting sources are resolved by another reading. */
        READING("read otherwise"),
        /** The question is asked in another way. */
        METHOD("asked otherwise");

        private final String outcome;

        Kind(String outcome) {
            this.outcome = outcome;
        }

        /**
         * What became of a row for this cause.
         *
         * @return such as {@code corrected}
         */
        public String outcome() {
            return outcome;
        }

        /** The cause of an answer's move: one of those that can be taken apart. */
        Kind ofAnswer() {
            return compareTo(CORRECTION) < 0 ? CORRECTION : this;
        }
    }
}
