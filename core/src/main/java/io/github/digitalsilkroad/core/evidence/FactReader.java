package io.github.digitalsilkroad.core.evidence;

import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Is told what is read of the facts of one thing, whether or not a source states it. */
record FactReader(BiConsumer<Property<?>, OptionalInt> each, Consumer<Predicate<Property<?>>> any) {

    /**
     * One who is told of facts that are read by name, with the year of an observation, and of those looked for; or
     * null.
     */
    static @Nullable FactReader of(
            @Nullable BiConsumer<Property<?>, OptionalInt> each, @Nullable Consumer<Predicate<Property<?>>> any) {
        if ((each == null) != (any == null)) {
            throw new IllegalArgumentException("each and any: one is null; give both, or null for both");
        }
        return each == null || any == null ? null : new FactReader(each, any);
    }
}
