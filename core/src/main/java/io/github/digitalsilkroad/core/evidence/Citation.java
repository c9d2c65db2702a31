package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was read: a source, and the place in it. Immutable and thread-safe.
 *
 * @param source the source
 * @param locator the page, section, endnote or row; blank for the source as a whole
 * @since 0.1.0
 */
public record Citation(Source source, String locator) {

    /**
     * A place in a source.
     *
     * @param source the source
     * @param locator the page, section, endnote or row; empty for the source as a whole
     * @throws IllegalArgumentException if the locator is made of blanks, which no table keeps
     */
    public Citation {
        requireNonNull(source, "source");
        if (requireNonNull(locator, "locator").isBlank() && !locator.isEmpty()) {
            throw new IllegalArgumentException("citation of " + source.id()
                    + ": the locator is made of blanks; leave it empty for the whole source");
        }
    }

    /**
     * A place in a source.
     *
     * @param source the source
     * @param locator the page, section, endnote or row
     * @return the citation
     */
    public static Citation of(Source source, String locator) {
        return new Citation(source, locator);
    }

    /**
     * A source as a whole.
     *
     * @param source the source
     * @return the citation
     */
    public static Citation of(Source source) {
        return new Citation(source, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Citation that && locator.equals(that.locator) && source.equals(that.source));
    }

    @Override
    public int hashCode() {
        return 31 * source.id().hashCode() + locator.hashCode();
    }

    /**
     * The words of a footnote.
     *
     * @return publisher, title and locator, separated by commas
     */
    @Override
    public String toString() {
        String text = Lines.printable(source.publisher() + ", " + source.title());
        return locator.isBlank() ? text : text + ", " + Lines.printable(locator);
    }
}
