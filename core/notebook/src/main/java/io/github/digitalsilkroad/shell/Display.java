package io.github.digitalsilkroad.shell;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a value that is worth more than its one line shows in a shell: tables, trees, charts and documents as they print,
 * queries and collections one line an element. Facts, answers, entities and catalogs show as one line; {@link
 * View#print} shows them whole.
 *
 * @param page several lines
 * @param line what a shell shows for the value where its name appears
 */
public record Display(String page, String line) {

    private static final int LINES = 40;

    /**
     * How a value shows.
     *
     * @param value any value
     * @return its page and line; empty of a value that shows by its {@code toString} alone
     */
    public static Optional<Display> of(Object value) {
        if (isLine(value)) {
            return Optional.empty();
        }
        if (value instanceof Query<?, ?> query) {
            List<String> rows = new ArrayList<>();
            for (Identified row : query) {
                rows.add(row.toString());
            }
            return Optional.of(new Display(lines(rows), head(query)));
        }
        if (value instanceof View view && !(value instanceof Collection<?>)) {
            return Optional.of(new Display(view.text(View.TERMINAL_WIDTH), view.toString()));
        }
        if (value instanceof Collection<?> some) {
            return Optional.of(new Display(
                    lines(some.stream().map(String::valueOf).toList()), Lines.count(some.size(), "element")));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new Display(
                    lines(map.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .toList()),
                    Lines.count(map.size(), "entry", "entries")));
        }
        return Optional.empty();
    }

    /** A view for which one line is enough. */
    private static boolean isLine(Object value) {
        return value instanceof Assessment
                || value instanceof Fact
                || value instanceof Catalog
                || value instanceof Total;
    }

    /** How many rows there are, and what is left out; the ids follow as lines. */
    private static String head(Query<?, ?> query) {
        return query.toString().lines().findFirst().orElse("");
    }

    private static String lines(List<String> rows) {
        List<String> lines = new ArrayList<>(rows.subList(0, Math.min(LINES, rows.size())));
        if (rows.size() > LINES) {
            lines.add("and " + (rows.size() - LINES) + " more");
        }
        return String.join("\n", lines);
    }
}
