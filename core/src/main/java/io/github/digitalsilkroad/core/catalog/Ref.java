package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a question means by a text: the entity that a catalog finds by it, once the question is asked.
 *
 * <p>A record with such components is a question that can be written with names. {@link Catalog#resolved(Object)} gives
 * the references their ids, which readable forms write, and the names of what they refer to, which titles print. A
 * country is called by its alpha-2 code in both. Equal if kind and text are, whether resolved or not. Immutable and
 * thread-safe.
 *
 * @param <E> the type of the entity
 * @since 0.3.0
 */
public final class Ref<E extends Entity> {

    /** Of what kind the entity is; null for one of any kind. */
    final @Nullable Kind<E> kind;

    private final String text;
    private final String name;

    /** Whether it is a code of a country, which may be of one that a catalog lacks. */
    final boolean isCode;

    /**
     * An entity of one kind.
     *
     * @param kind of what kind the entity is
     * @param text an id, code, name or alias
     */
    public Ref(Kind<E> kind, String text) {
        this.kind = requireNonNull(kind, "kind");
        Optional<CountryCode> code = code(kind, requireNonNull(text, "text"));
        this.text = code.map(CountryCode::toString).orElse(text);
        this.name = this.text;
        this.isCode = code.isPresent();
    }

    /**
     * An entity of any kind.
     *
     * @param text an id, name or alias
     */
    public Ref(String text) {
        this(null, requireNonNull(text, "text"), text);
    }

    private Ref(@Nullable Kind<E> kind, String text, String name) {
        this.kind = kind;
        this.text = text;
        this.name = name;
        this.isCode = code(kind, text).isPresent();
    }

    private static Optional<CountryCode> code(@Nullable Kind<?> kind, String text) {
        return kind == Country.KIND ? CountryCode.find(text) : Optional.empty();
    }

    /** The same reference with the id and the name of what it refers to. */
    Ref<E> to(Entity entity) {
        String id = entity.id().toString();
        String called = entity instanceof Country ? id : entity.name();
        return id.equals(text) && called.equals(name) ? this : new Ref<>(kind, id, called);
    }

    /**
     * What the entity is found by.
     *
     * @return the text as given, of a country its alpha-2 code; the id, once it is resolved
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * What a title calls the entity.
     *
     * @return the text; the name, once it is resolved
     */
    @Override
    public String toString() {
        return name;
    }
}
