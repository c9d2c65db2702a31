package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import org.immutables.value.Value;

/**
 * An entity with a name, which must not be blank.
 *
 * @param <E> the entity itself
 */
abstract class Named<E extends Named<E>> implements Entity {

    Named() {}

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

    @Override
    public String toString() {
        return Lines.fit(id() + ": " + words());
    }
}
