package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a claim comes to its value, or why it has none.
 *
 * @since 0.1.0
 */
public enum Basis implements Coded {
    /** The source says so. */
    STATED,
    /** We conclude it from what the source says. */
    INFERRED,
    /** It is worked out from other numbers. */
    COMPUTED,
    /** The source expects it of a time that was still to come when the source spoke. */
    PROJECTED,
    /** The source estimates it of a time that was over when the source spoke. */
    ESTIMATED,
    /** No value: the source speaks of it without one, because it is kept secret, left out or unknown to the source. */
    UNDISCLOSED,
    /** No value: the question does not arise. */
    NOT_APPLICABLE,
    /** No value: the source says that there is none. */
    NONE;

    /**
     * Whether a claim on this basis has a value.
     *
     * @return false for the three that say why there is none
     */
    public boolean hasValue() {
        return compareTo(UNDISCLOSED) < 0;
    }

    /**
     * On what basis values are, where their sources do not state them.
     *
     * @param bases the bases of the claims that have them; those without a value do not count
     * @return such as {@code projected}, {@code partly estimated} or {@code partly inferred and projected}; empty if
     *     all values are stated
     * @since 0.3.0
     */
    public static String words(Collection<Basis> bases) {
        Set<Basis> found = EnumSet.range(STATED, ESTIMATED);
        found.retainAll(requireNonNull(bases, "bases"));
        String part = found.remove(STATED) && !found.isEmpty() ? "partly " : "";
        return found.isEmpty() ? "" : part + found.stream().map(Basis::label).collect(Collectors.joining(" and "));
    }
}
