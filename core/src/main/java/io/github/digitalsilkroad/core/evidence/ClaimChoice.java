package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Optional;

/**
 * What a {@link Reading} makes of one claim on a fact, and why. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @param claim the claim
 * @param reason why it is taken or not
 * @param over the claim that is preferred to it or replaces it; empty where none is, as for the one that is taken
 * @since 0.3.0
 */
public record ClaimChoice<T>(Claim<T> claim, Reason reason, Optional<Claim<T>> over) {

    /**
     * A choice.
     *
     * @param claim the claim
     * @param reason why it is taken or not
     * @param over the claim that is preferred to it or replaces it
     */
    public ClaimChoice {
        requireNonNull(claim, "claim");
        requireNonNull(reason, "reason");
        requireNonNull(over, "over");
    }

    /**
     * The reason as text, with what the two claims differ in unless that is a date.
     *
     * @return such as {@code less reliable: 2 of 5, not 4}
     */
    public String words() {
        String words = reason.label();
        if (over.isEmpty()) {
            return words;
        }
        Claim<T> other = over.get();
        return switch (reason) {
            case CHANGED_SINCE, CORRECTED -> words + " by " + other.source().publisher();
            case NO_VALUE -> words + ": " + claim.basis().label();
            case NOT_STATED -> claim.basis().label() + ", not stated";
            case LESS_RELIABLE ->
                words + ": " + claim.source().reliability() + " of " + Source.MOST_RELIABLE + ", not "
                        + other.source().reliability();
            default -> words;
        };
    }

    /**
     * One line for a shell.
     *
     * @return publisher, value and reason, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(claim.source().publisher() + ": "
                + claim.value().map(Object::toString).orElse(claim.basis().label()) + " (" + words() + ")");
    }
}
