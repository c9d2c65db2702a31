package io.github.digitalsilkroad.core.internal;

import java.util.regex.Pattern;

/**
 * Slugs, the form of ids and names of properties: lower-case letters and digits, words joined by single hyphens, at
 * most 100 characters.
 *
 * @since 0.1.0
 */
public final class Slugs {

    private static final int LONGEST = 100;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private Slugs() {}

    /**
     * Whether a text is a slug.
     *
     * @param text the text
     * @return true for {@code kz-akkol-smart-city}
     */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }
}
