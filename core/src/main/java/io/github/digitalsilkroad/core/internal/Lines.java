package io.github.digitalsilkroad.core.internal;

/**
 * Keeps what {@code toString} returns short enough for one line of a shell, which cuts what it prints at 80 characters.
 *
 * @since 0.1.0
 */
public final class Lines {

    /** The longest line. */
    public static final int WIDTH = 70;

    private Lines() {}

    /**
     * A text on one line of at most 70 characters.
     *
     * @param text the text
     * @return the text itself, or its beginning and an ellipsis
     */
    public static String fit(String text) {
        int end = text.indexOf('\n');
        boolean broken = end >= 0;
        String line = broken ? text.substring(0, end) : text;
        if (line.length() <= WIDTH && !broken) {
            return line;
        }
        int kept = Math.min(line.length(), WIDTH - 1);
        if (Character.isHighSurrogate(line.charAt(kept - 1))) {
            kept--;
        }
        return line.substring(0, kept) + '\u2026';
    }
}
