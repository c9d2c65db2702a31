package io.github.digitalsilkroad.core.evidence;

/**
 * A choice from a closed list, with the code under which it stands in data files.
 *
 * <p>The enums of this package and of the model are the lists. Each has a static {@code parse} that reads a code and names the valid
 * ones when it cannot.
 *
 * @since 0.1.0
 */
public interface Coded {

    /**
     * The code in data files.
     *
     * @return lower case, words joined by hyphens, such as {@code safe-city}
     */
    String code();

    /**
     * The words for a reader.
     *
     * @return such as {@code safe city}
     */
    default String label() {
        return code().replace('-', ' ');
    }
}
