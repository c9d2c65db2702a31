package io.github.digitalsilkroad.interchange;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a writer wrote, counted in the words of its format, and what part of the catalog that format had no room for.
 * Immutable and thread-safe.
 *
 * @param counts how many of each were written, such as {@code Company} or {@code edge}, in the order in which they
 *     first appeared
 * @param leftOut what was not written, each with the reason, in the order of the catalog
 * @since 0.2.0
 */
public record Exported(Map<String, Integer> counts, List<LeftOut> leftOut) {

    /**
     * Makes map and list unmodifiable.
     *
     * @param counts how many of each were written
     * @param leftOut what was not written
     */
    public Exported {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(counts, "counts")));
        leftOut = List.copyOf(requireNonNull(leftOut, "leftOut"));
    }

    /**
     * How many of one sort were written.
     *
     * @param sort such as {@code Company} or {@code edge}
     * @return 0 if there were none
     */
    public int count(String sort) {
        return counts.getOrDefault(requireNonNull(sort, "sort"), 0);
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 72 Company, 14 Debt; 2 left out}, cut at 70 characters
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((sort, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(sort));
        return Lines.fit(
                text.append("; ").append(leftOut.size()).append(" left out").toString());
    }
}
