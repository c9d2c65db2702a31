package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of one thing, unique in a catalog across all kinds of things.
 *
 * <p>It is a slug such as {@code kz-akkol-smart-city}, or two capital letters such as {@code KZ} when the thing is a
 * country. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Id implements Comparable<Id>, Identified {

    private final String text;

    private Id(String text) {
        this.text = text;
    }

    /**
     * An id.
     *
     * @param text a slug, or the two capital letters of a country
     * @return the id
     * @throws IllegalArgumentException if the text is neither
     */
    public static Id of(String text) {
        if (!isCountry(requireNonNull(text, "text")) && !Slugs.isSlug(text)) {
            throw new IllegalArgumentException(
                    "id \"" + Lines.fit(text) + "\": must be up to 100 lower-case letters and digits, words joined by"
                            + " single hyphens, as in a-smart-city, or the two capital letters of a country, as in KZ");
        }
        return new Id(text);
    }

    private static boolean isCountry(String text) {
        return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * This id.
     *
     * @return the id itself
     */
    @Override
    public Id id() {
        return this;
    }

    /**
     * The alphabetical order of the texts.
     *
     * @param other the other id
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(Id other) {
        return text.compareTo(requireNonNull(other, "other").text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Id that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The text, always the same object.
     *
     * @return as given to {@link #of}
     */
    @Override
    public String toString() {
        return text;
    }
}
