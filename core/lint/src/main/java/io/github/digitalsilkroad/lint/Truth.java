package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What the data says of a sentence.
 *
 * @since 0.3.0
 */
public enum Truth implements Coded {
    /** Some answer lies within what the sentence says, and none outside. */
    TRUE,
    /** False, and true once its figure is taken as "about", a tenth to either side. */
    NEARLY_TRUE,
    /** Some answer lies outside what the sentence says, and none within. */
    FALSE,
    /** Of the answers that can be meant, some lie within and some outside. */
    DISPUTED,
    /** The data has no answer, or only ones that leave it open. */
    UNKNOWN,
    /** The sentence was not understood as a whole, or leaves out what a test takes. */
    NOT_TESTED;

    /** Of two sentences that are both asserted. */
    Truth and(Truth other) {
        for (Truth first : new Truth[] {NOT_TESTED, FALSE, DISPUTED, UNKNOWN, NEARLY_TRUE}) {
            if (this == first || other == first) {
                return first;
            }
        }
        return TRUE;
    }

    /** Of the sentence that denies it. */
    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE, NEARLY_TRUE -> TRUE;
            default -> this;
        };
    }
}
