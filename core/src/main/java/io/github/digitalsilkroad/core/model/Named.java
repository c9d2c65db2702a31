package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Kind;
import org.immutables.value.Value;

/**
 * What all entities of this library are: things with a name, which must not be blank.
 *
 * @param <E> the kind of entity
 * @since 0.3.0
 */
public abstract class Named<E extends Named<E>> implements Entity {

    private final Kind<E> kind;

    Named(Kind<E> kind) {
        this.kind = kind;
    }

    @Override
    public final Kind<E> kind() {
        return kind;
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    @Override
    public abstract E withFacts(Facts facts);

    @Value.Check
    void check() {
        Checks.named(this);
    }

    /** What follows the id in a line for a shell. */
    Object words() {
        return name();
    }

    /**
     * One line for a shell.
     *
     * @return id and name, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(id() + ": " + words());
    }
}
