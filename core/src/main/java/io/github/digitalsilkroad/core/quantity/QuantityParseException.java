package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;

/**
 * A text that does not state a quantity, a unit or a currency. The message names the text, what is wrong with it and
 * what would be right.
 *
 * @since 0.1.0
 */
public final class QuantityParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The text as given. */
    private final String text;

    QuantityParseException(String text, String message) {
        super(Lines.printable(message));
        this.text = text;
    }

    /** The text that could not be read. */
    String text() {
        return text;
    }
}
