package io.github.digitalsilkroad.core.view;

/**
 * Content for people, in three renderings.
 *
 * <p>Implementations are immutable and thread-safe. Renderings end with a line break and use {@code \n} on every
 * platform.
 *
 * @since 0.1.0
 */
public interface View {

    /** The width, in characters, that {@link #print()} fits its text to: that of a classic terminal. */
    int TERMINAL_WIDTH = 80;

    /**
     * Renders plain text.
     *
     * @param width the widest line wanted, in characters, at least 20; a single word that is longer than its column is
     *     broken, never cut
     * @return lines of at most {@code width} characters; what would command a terminal or turn the direction of reading
     *     is spelled out, as in {@code \\u001b}, here and in the other renderings
     * @throws IllegalArgumentException if {@code width} is below 20
     */
    String text(int width);

    /**
     * Renders GitHub-flavored Markdown in which things, figures and sources lead somewhere.
     *
     * @param links where to
     * @return the content with every character that Markdown would interpret escaped, and no bare address linked
     * @since 0.3.0
     */
    String markdown(Text.Links links);

    /**
     * Renders an HTML fragment in which things, figures and sources lead somewhere: no document head, no styles, no
     * scripts.
     *
     * @param links where to
     * @return the content with every character that HTML would interpret escaped
     * @since 0.3.0
     */
    String html(Text.Links links);

    /**
     * Renders GitHub-flavored Markdown without links.
     *
     * @return as {@link #markdown(Text.Links)}
     */
    default String markdown() {
        return markdown(Text.Links.NONE);
    }

    /**
     * Renders an HTML fragment without links.
     *
     * @return as {@link #html(Text.Links)}
     */
    default String html() {
        return html(Text.Links.NONE);
    }

    /** Prints {@link #text(int)} at {@link #TERMINAL_WIDTH} to the standard output. */
    default void print() {
        System.out.print(text(TERMINAL_WIDTH));
    }
}
