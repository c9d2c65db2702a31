package io.github.digitalsilkroad.core.evidence;

/**
 * Why a {@link Reading} takes a claim on a fact, or does not.
 *
 * @since 0.3.0
 */
public enum Reason implements Coded {
    /** The value of the fact is that of the claim, or the reason why there is none. */
    TAKEN,
    /** The envelope encloses the value of the claim. */
    ENCLOSED,
    /** The envelope cannot enclose other words, or figures in another unit. */
    OTHER_UNIT,
    /** The reading does not admit it. */
    NOT_ADMITTED,
    /** Another claim records a change since the time that it is about. */
    CHANGED_SINCE,
    /** A later claim corrects it. */
    CORRECTED,
    /** It has no value, and another one has. */
    NO_VALUE,
    /** It leaves everything possible, such as the date {@code XXXX}, and another one does not. */
    VAGUE,
    /** Its source is not official, and the reading puts official sources first. */
    NOT_OFFICIAL,
    /** It is inferred, computed, projected or estimated, and another one is stated. */
    NOT_STATED,
    /** Its source is less reliable. */
    LESS_RELIABLE,
    /** It was published earlier, or at an unknown time. */
    PUBLISHED_EARLIER,
    /** It is about an earlier time, or an unknown one. */
    EARLIER_TIME,
    /** Nothing else differs, and its source comes later in the alphabet, or it in the ledger. */
    LATER_IN_LIST
}
