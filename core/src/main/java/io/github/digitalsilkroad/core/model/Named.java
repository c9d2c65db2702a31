package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.internal.Lines;
import org.immutables.value.Value;

/** An entity with a name, which must not be blank. */
abstract class Named implements Entity {

    Named() {}

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
