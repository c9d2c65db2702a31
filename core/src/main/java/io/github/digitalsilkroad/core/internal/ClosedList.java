package io.github.digitalsilkroad.core.internal;

import java.util.List;

/**
 * A type of values that are codes of a closed list, with semicolons between them.
 *
 * @since 0.3.0
 */
public interface ClosedList {

    /**
     * The codes that values may have.
     *
     * @return the codes in the order of the list; empty if any word is a value
     */
    List<String> codes();
}
