package io.github.digitalsilkroad.core.evidence;

/**
 * What a claim does to the earlier claims on the same fact.
 *
 * @since 0.1.0
 */
public enum Revision implements Coded {
    /** It corrects an error: claims published before it no longer count. */
    CORRECTION,
    /** It records a change in the world: claims about the time before no longer hold, though they were right. */
    CHANGE
}
