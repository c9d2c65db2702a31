package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;

/**
 * What a question means by a text: the entity of one kind that a catalog finds by it, once the question is asked.
 *
 * <p>A record with such components is a question that can be written with names; {@link Catalog#resolved(Object)} gives
 * the ids. A code of a country is kept as its alpha-2 code. Immutable and thread-safe.
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
     */
    public Ref {
        requireNonNull(kind, "kind");
        text = isCode(kind, requireNonNull(text, "text")) ? CountryCode.of(text).toString() : text;
    }

    private static boolean isCode(Kind<?> kind, String text) {
        return kind == Country.KIND && CountryCode.find(text).isPresent();
    }

    /** Whether it is a code of a country, which may be of one that a catalog lacks. */
    boolean isCode() {
        return isCode(kind, text);
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
