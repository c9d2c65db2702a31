package io.github.digitalsilkroad.examples.shell;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a value shows in a shell: tables, trees, charts and documents as they print, a collection one line an element, and facts, answers,
 * entities and catalogs on their one line.
 */
public final class Display {

    private static final int LINES = 40;

    private Display() {}

    /**
     * The text of a value that shows on several lines.
     *
     * @param value any value
     * @return the text, which begins with a line break; empty of a value that shows by its {@code toString}
     */
    public static Optional<String> of(Object value) {
        if (isLine(value)) {
            return Optional.empty();
        }
        if (value instanceof View view) {
            return Optional.of("\n" + view.text(View.TERMINAL_WIDTH).stripTrailing());
        }
        if (value instanceof Query<?, ?> query) {
            List<String> rows = new ArrayList<>();
            for (Identified row : query) {
                rows.add(row.toString());
            }
            return lines(head(query), rows);
        }
        if (value instanceof Collection<?> some) {
            return lines(count(some.size(), "element"), some.stream().map(String::valueOf).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return lines(
                    count(map.size(), "entry"),
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .toList());
        }
        return Optional.empty();
    }

    /** What has a page of its own, and is a fact for which one line is enough. */
    private static boolean isLine(Object value) {
        return value instanceof Assessment
                || value instanceof Fact
                || value instanceof Entity
                || value instanceof Catalog;
    }

    /** How many rows there are, and what is left out; the ids follow as lines. */
    private static String head(Query<?, ?> query) {
        String words = query.toString();
        int ids = words.indexOf(": ");
        return ids < 0 ? words : words.substring(0, ids);
    }

    private static String count(int size, String thing) {
        return size + " " + (size == 1 ? thing : thing.equals("entry") ? "entries" : thing + "s");
    }

    private static Optional<String> lines(String head, List<String> rows) {
        StringBuilder text = new StringBuilder(head);
        for (String row : rows.subList(0, Math.min(LINES, rows.size()))) {
            text.append("\n  ").append(row.replace("\n", "\n  "));
        }
        if (rows.size() > LINES) {
            text.append("\n  and ").append(rows.size() - LINES).append(" more");
        }
        return Optional.of(text.toString());
    }
}
