package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An edit of this package, which is what its readable form says.
 *
 * @param text the readable form
 * @param words what it does
 * @param caveat what it leaves as it is
 * @param effect makes the change
 */
record Change(ReadableForm text, String words, Optional<String> caveat, Consumer<Draft> effect) implements Edit {

    /** An edit without a caveat. */
    Change(ReadableForm text, String words, Consumer<Draft> effect) {
        this(text, words, Optional.empty(), effect);
    }

    @Override
    public void apply(Draft draft) {
        effect.accept(draft);
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return words;
    }
}
