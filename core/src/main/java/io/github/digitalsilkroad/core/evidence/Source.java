package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who says something: a document, article, page or table with a publisher.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id</td><td>yes</td><td>stable slug, such as {@code cpc-2020}</td></tr>
 * <tr><td>title, publisher</td><td>yes</td><td>as printed</td></tr>
 * <tr><td>authors</td><td>no</td><td>who wrote it, as printed, the name to sort by first</td></tr>
 * <tr><td>type</td><td>yes</td><td>what kind of source it is, see {@link SourceType}</td></tr>
 * <tr><td>reliability</td><td>no</td>
 * <td>1 to 5; by default that of the type; 5 is for legal texts and signed documents</td></tr>
 * <tr><td>url, published, retrieved, language</td><td>no</td><td>where and when it can be read</td></tr>
 * <tr><td>copy</td><td>no</td><td>where the copy is that was read, if the original was not</td></tr>
 * <tr><td>license, attribution</td><td>no</td>
 * <td>on which terms its data may be passed on, and the words to credit it</td></tr>
 * <tr><td>relayedBy</td><td>no</td><td>the relay through which it was read, if not directly</td></tr>
 * <tr><td>origin</td><td>no</td><td>the source that it only repeats</td></tr>
 * <tr><td>note</td><td>no</td><td>anything else a reader must know</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Source implements Identified permits SourceBuilder.ImmutableSource {

    /**
     * The reliability of a legal text or signed document; the least is 1.
     *
     * @since 0.3.0
     */
    public static final int MOST_RELIABLE = 5;

    Source() {}

    /**
     * Starts a source; the compiler asks for id, title, publisher and type in turn.
     *
     * @return the first stage of the builder
     */
    public static SourceBuilderStages.BuildStart builder() {
        return SourceBuilderStages.start();
    }

    /**
     * The stable name.
     *
     * @return the id
     */
    @Override
    public abstract Id id();

    /**
     * The title.
     *
     * @return as printed
     */
    public abstract String title();

    /**
     * The publisher.
     *
     * @return as printed
     */
    public abstract String publisher();

    /**
     * Who wrote it: a person as {@code Yau, Tsz Yan}, the name to sort by before the comma; a body without a comma.
     *
     * @return the authors that it prints, in its order; none if it prints none or they were not read
     * @since 0.3.0
     */
    public abstract List<String> authors();

    /**
     * The kind of source.
     *
     * @return the type
     */
    public abstract SourceType type();

    /**
     * How far the source is trusted, from 1 (least) to {@link #MOST_RELIABLE}.
     *
     * @return 1 to 5, that of the type unless stated
     */
    @Value.Default
    public int reliability() {
        return type().reliability();
    }

    /**
     * Where the original can be read.
     *
     * @return the address, if one is known
     */
    public abstract Optional<String> url();

    /**
     * Where the copy is that was read, if the original was not: a mirror, an archive, a page that passes it on.
     *
     * @return the address of the copy, if it is not that of the original
     */
    public abstract Optional<String> copy();

    /**
     * When it was published, which decides what was known when.
     *
     * @return the date, if stated
     */
    public abstract Optional<PartialDate> published();

    /**
     * When it was read.
     *
     * @return the date, if stated
     */
    public abstract Optional<PartialDate> retrieved();

    /**
     * On which terms its data may be passed on.
     *
     * @return the license, if known
     */
    public abstract Optional<String> license();

    /**
     * The words to credit it.
     *
     * @return the attribution, if the license asks for one
     */
    public abstract Optional<String> attribution();

    /**
     * The language it was read in.
     *
     * @return an IETF language tag, if stated
     */
    public abstract Optional<String> language();

    /**
     * The relay through which it was read, if not directly.
     *
     * @return the relay, if there was one
     */
    public abstract Optional<String> relayedBy();

    /**
     * The source that it only repeats, so that the two are one voice.
     *
     * @return the source that it relays, if it has nothing of its own
     * @since 0.2.0
     */
    public abstract Optional<Source> origin();

    /**
     * Anything else a reader must know.
     *
     * @return the note, if there is one
     */
    public abstract Optional<String> note();

    /**
     * This source as one that only repeats another.
     *
     * @param original the source that it relays
     * @return the source
     * @throws IllegalArgumentException if the original has the id of this source, or leads back to it
     * @since 0.2.0
     */
    public final Source origin(Source original) {
        requireNonNull(original, "original");
        for (Optional<Source> at = Optional.of(original);
                at.isPresent();
                at = at.get().origin()) {
            if (at.get().id().equals(id())) {
                throw new IllegalArgumentException("source " + id() + ": the origin " + original.id()
                        + " leads back to it; a source does not repeat itself");
            }
        }
        return ((SourceBuilder.ImmutableSource) this).withOrigin(original);
    }

    /** The source at the end of the chain of those that this one repeats; itself if it speaks for itself. */
    final Source voice() {
        Source at = this;
        while (at.origin().isPresent()) {
            at = at.origin().get();
        }
        return at;
    }

    @Value.Check
    void check() {
        if (reliability() < 1 || reliability() > MOST_RELIABLE) {
            throw new IllegalArgumentException(
                    "source " + id() + ": reliability " + reliability() + " must be 1 to " + MOST_RELIABLE);
        }
        requireWords("title", Optional.of(title()));
        requireWords("publisher", Optional.of(publisher()));
        authors().forEach(author -> requireWords("authors", Optional.of(author)));
        requireWords("url", url());
        requireWords("copy", copy());
        requireWords("language", language());
        requireWords("license", license());
        requireWords("attribution", attribution());
        requireWords("relayed_by", relayedBy());
        requireWords("note", note());
        checkAddress("url", url().orElse(""));
        checkAddress("copy", copy().orElse(""));
    }

    private void requireWords(String attribute, Optional<String> text) {
        if (text.isPresent() && text.get().isBlank()) {
            throw new IllegalArgumentException("source " + id() + ": " + attribute + " must not be blank");
        }
    }

    private void checkAddress(String column, String address) {
        if (!address.isEmpty() && !Lines.isWebAddress(address)) {
            throw new IllegalArgumentException("source " + id() + ": " + column + " \"" + Lines.fit(address)
                    + "\": must be an address of the web, which begins with https:// or http://");
        }
    }

    /**
     * One line for a shell.
     *
     * @return id, publisher and title, cut at 70 characters
     */
    @Override
    public final String toString() {
        return Lines.fit(id() + ": " + publisher() + ", " + title());
    }
}
