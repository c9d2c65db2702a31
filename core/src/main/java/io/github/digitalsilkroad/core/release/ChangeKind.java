package io.github.digitalsilkroad.core.release;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What kind of change lies between two releases. Changes are listed in this order.
 *
 * @since 0.1.0
 */
public enum ChangeKind implements Coded {
    /** Two entities of the older release are one in the newer one. */
    MERGED,
    /** An entity is gone, or has another id. */
    RETIRED,
    /** We or a source were wrong: a row says other than before, is gone, or corrects those published before it. */
    CORRECTED,
    /** The world moved: a new row says that a fact changed. */
    CHANGED_IN_THE_WORLD,
    /** An entity or a claim is new. */
    ADDED;

    private static final Codes<ChangeKind> CODES = Codes.of("kind of change", values());

    /**
     * Reads a code.
     *
     * @param code such as {@code changed-in-the-world}
     * @return the kind
     * @throws IllegalArgumentException if no kind has that code; the message lists the codes
     */
    public static ChangeKind parse(String code) {
        return CODES.parse(code);
    }
}
