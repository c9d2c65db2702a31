package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What a claim does to the earlier claims on the same fact.
 *
 * @since 0.1.0
 */
public enum Revision implements Coded {
    /** It corrects an error: claims published before it no longer count. */
    CORRECTION,
    /** It records a change in the world: claims about the time before no longer hold, though they were right. */
    CHANGE;

    private static final Codes<Revision> CODES = Codes.of("revision", values());

    /**
     * Reads a code.
     *
     * @param code {@code correction} or {@code change}
     * @return the revision
     * @throws IllegalArgumentException if no revision has that code; the message lists the codes
     */
    public static Revision parse(String code) {
        return CODES.parse(code);
    }
}
