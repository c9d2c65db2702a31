package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Optional;

/**
 * What a question means by a text: the entity of one kind that a catalog finds by it, once the question is asked.
 *
 * <p>A record with such components is a question that can be written with names; {@link #resolve} gives the ids. A code
 * of a country is kept as its alpha-2 code. Immutable and thread-safe.
 *
 * @param <E> the type of the entity
 * @param kind of what kind the entity is
 * @param text an id, code, name or alias
 * @since 0.3.0
 */
public record Ref<E extends Entity>(Kind<E> kind, String text) {

    /**
     * Keeps the text.
     *
     * @param kind of what kind the entity is
     * @param text an id, code, name or alias
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     */
    public Ref {
        requireNonNull(kind, "kind");
        text = isCode(kind, requireNonNull(text, "text")) ? CountryCode.of(text).toString() : text;
    }

    private static boolean isCode(Kind<?> kind, String text) {
        return kind == Country.KIND && CountryCode.looksLike(text);
    }

    /**
     * The same entity by its id. A code of a country is kept, and so is an id that is not seen through a lens.
     *
     * @param catalog where to find the entity
     * @return a reference whose text is an id
     * @throws UnknownIdException if nothing of the kind is called so, or several are
     */
    public Ref<E> resolved(Catalog catalog) {
        if (isCode(kind, text)) {
            return this;
        }
        Optional<E> found = catalog.find(kind, text);
        boolean mayBeHidden = found.isEmpty() && !catalog.lenses().isEmpty() && Slugs.isSlug(text);
        return mayBeHidden && kind != Country.KIND
                ? this
                : new Ref<>(
                        kind, found.orElseGet(() -> catalog.get(kind, text)).id().toString());
    }

    /**
     * A question with each component that is a reference resolved.
     *
     * @param <T> the type of the question
     * @param question a record that is public, or has no reference
     * @param catalog where to find what is named
     * @return the same question with ids; the same object if it has no reference, or is no record
     * @throws UnknownIdException if nothing is called as a component says, or several are
     */
    public static <T> T resolve(T question, Catalog catalog) {
        return question.getClass().isRecord() ? RecordForm.resolved(question, catalog) : question;
    }

    /**
     * The text.
     *
     * @return as given; a code of a country as its alpha-2 code
     */
    @Override
    public String toString() {
        return text;
    }
}
