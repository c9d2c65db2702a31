package io.github.digitalsilkroad.core.evidence;

/**
 * How a claim comes to its value, or why it has none.
 *
 * @since 0.1.0
 */
public enum Basis implements Coded {
    /** The source says so. */
    STATED,
    /** We conclude it from what the source says. */
    INFERRED,
    /** It is worked out from other numbers. */
    COMPUTED,
    /** The source expects it of a time that was still to come when the source spoke. */
    PROJECTED,
    /** The source estimates it of a time that was over when the source spoke. */
    ESTIMATED,
    /** No value: the source speaks of it without one, because it is kept secret, left out or unknown to the source. */
    UNDISCLOSED,
    /** No value: the question does not arise. */
    NOT_APPLICABLE,
    /** No value: the source says that there is none. */
    NONE;

    /**
     * Whether a claim on this basis has a value.
     *
     * @return false for the three that say why there is none
     */
    public boolean hasValue() {
        return compareTo(UNDISCLOSED) < 0;
    }
}
