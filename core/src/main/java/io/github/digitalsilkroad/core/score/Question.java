package io.github.digitalsilkroad.core.score;

import org.jspecify.annotations.Nullable;

/** A score that is what its readable form says. */
abstract class Question implements Score {

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Question that && getClass() == that.getClass() && form().equals(that.form());
    }

    @Override
    public final int hashCode() {
        return form().hashCode();
    }

    @Override
    public final String toString() {
        return question();
    }
}
