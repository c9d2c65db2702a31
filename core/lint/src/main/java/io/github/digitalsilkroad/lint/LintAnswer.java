package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One figure, party or date of the data that a sentence was compared with.
 *
 * @param what what it is of, such as {@code share of external debt, by China Eximbank alone}
 * @param value the value as text
 * @param when the day or year it holds for, empty where none is stated
 * @param standing whether the sentence holds by it: YES, NO, or UNKNOWN where it leaves that open
 * @param sources who says so; empty for a country or kind that only the table of the thing has
 * @param form the readable form of the score that computes it, which {@code Scores.parse} reads; empty if it is stated
 * @since 0.3.0
 */
public record LintAnswer(
        String what, String value, String when, Ternary standing, List<Id> sources, Optional<String> form) {
    /**
     * Checks the parts and copies the sources.
     *
     * @param what what it is of
     * @param value the value as text
     * @param when the day or year it holds for
     * @param standing whether the sentence holds by it
     * @param sources who says so
     * @param form the readable form of the score that computes it
     */
    public LintAnswer {
        requireNonNull(what, "what");
        requireNonNull(value, "value");
        requireNonNull(when, "when");
        requireNonNull(standing, "standing");
        requireNonNull(sources, "sources");
        requireNonNull(form, "form");
        sources = List.copyOf(sources);
    }

    /** The same with another standing. */
    LintAnswer with(Ternary other) {
        return new LintAnswer(what, value, when, other, sources, form);
    }

    /** The sources, separated by commas. */
    String sourceIds() {
        return sources.stream().map(Id::toString).collect(Collectors.joining(", "));
    }

    /** What it says, with its sources in brackets, if any. */
    String withSources() {
        return sources.isEmpty() ? toString() : this + " (" + sourceIds() + ")";
    }

    /** What it says, on one line. */
    @Override
    public String toString() {
        return what + ": " + value + (when.isEmpty() ? "" : ", " + when);
    }
}
