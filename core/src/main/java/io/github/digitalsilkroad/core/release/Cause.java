package io.github.digitalsilkroad.core.release;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * Why two releases, or two answers, differ. Changes are listed in this order; for an answer, mergers and retirements
 * are corrections.
 *
 * @since 0.1.0
 */
public enum Cause implements Coded {
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

    Cause(String outcome) {
        this.outcome = outcome;
    }

    /**
     * What became of a row for this cause.
     *
     * @return such as {@code corrected}
     */
    String outcome() {
        return outcome;
    }

    /** The cause of an answer's move: one of those that can be taken apart. */
    Cause ofAnswer() {
        return compareTo(CORRECTION) < 0 ? CORRECTION : this;
    }
}
