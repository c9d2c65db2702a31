package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.internal.Codes;

/**
 * A choice from a closed list, with the code under which it stands in data files.
 *
 * <p>The enums of this package and of the model are the lists. Each has a static {@code parse} that reads a code and
 * names the valid ones when it cannot.
 *
 * @since 0.1.0
 */
public interface Coded {

    /**
     * The name in Java, which every constant of an enum has.
     *
     * @return such as {@code SAFE_CITY}
     */
    String name();

    /**
     * The code in data files.
     *
     * @return the name in lower case, words joined by hyphens, such as {@code safe-city}
     */
    default String code() {
        return Codes.hyphenated(name());
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code safe city}
     */
    default String label() {
        return code().replace('-', ' ');
    }
}
