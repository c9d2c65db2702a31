package io.github.digitalsilkroad.core.internal;

/**
 * Slugs, the form of ids and names of properties: lower-case letters and digits, words joined by single hyphens, at
 * most 100 characters.
 *
 * @since 0.1.0
 */
public final class Slugs {

    private static final int LONGEST = 100;

    private Slugs() {}

    /**
     * Whether a text is a slug.
     *
     * @param text the text
     * @return true for {@code kz-akkol-smart-city}
     */
    public static boolean isSlug(String text) {
        boolean wordStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                if (wordStarts) {
                    return false;
                }
                wordStarts = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                wordStarts = false;
            } else {
                return false;
            }
        }
        return !wordStarts && text.length() <= LONGEST;
    }
}
