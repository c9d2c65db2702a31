package io.github.digitalsilkroad.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.base.CharMatcher;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Everything of one kind as a table, in pages of {@value #ROWS} rows: its columns and the facts that most of it has.
 * The script of the pages filters and sorts it and gives the rows shown as CSV.
 */
final class KindPage {

    static final int ROWS = 500;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_FACTS = 5;

    /** A column is shown if one row in so many has a value in it. */
    private static final int SELDOM = 10;

    private static final String NO_COUNTRY = "Of no country alone";

    private final Catalog catalog;
    private final Frame frame;
    private final Values values;

    KindPage(Catalog catalog, Frame frame) {
        this.catalog = catalog;
        this.frame = frame;
        this.values = new Values(frame);
    }

    static int pages(List<?> things) {
        return Math.max(1, (things.size() + ROWS - 1) / ROWS);
    }

    void list(Kind<?> kind, List<? extends Identified> things, BiConsumer<String, String> file) {
        List<Identified> sorted = new ArrayList<>();
        things.stream()
                .collect(groupingBy(this::group, TreeMap::new, toList()))
                .values()
                .forEach(sorted::addAll);
        Map<String, Function<Identified, List<?>>> columns = columns(kind, sorted);
        int pages = pages(things);
        for (int page = 0; page < pages; page++) {
            String name = Frame.listOf(kind, page);
            Html html = frame.begun(name, Frame.heading(kind));
            html.element(
                    "p",
                    CharMatcher.is('.').trimTrailingFrom(Frame.capital(kind.description())) + ": "
                            + Lines.count(things.size(), Frame.word(kind), Frame.words(kind)) + ".");
            if (pages > 1) {
                html.raw("<p class=\"who\">Part " + (page + 1) + " of " + pages + ":");
                for (int other = 0; other < pages; other++) {
                    html.raw(" ").link(Values.UP + Frame.listOf(kind, other), "" + (other + 1));
                }
                html.raw("</p>\n");
            }
            table(html, kind, columns, sorted.subList(page * ROWS, Math.min(sorted.size(), (page + 1) * ROWS)));
            file.accept(name, frame.whole(html));
        }
    }

    private void table(
            Html html, Kind<?> kind, Map<String, Function<Identified, List<?>>> columns, List<Identified> rows) {
        html.raw("<div class=\"wide\" tabindex=\"0\"><table class=\"explorer\" data-name=\"")
                .text(kind.plural())
                .raw("\">\n<thead><tr><th scope=\"col\">Name</th>");
        columns.keySet()
                .forEach(label -> html.raw("<th scope=\"col\">")
                        .text(Frame.capital(label))
                        .raw("</th>"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Identified row : rows) {
            html.raw("<tr><td>");
            values.link(html, row);
            html.raw("</td>");
            columns.values().forEach(column -> cell(html, column.apply(row)));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void cell(Html html, List<?> content) {
        html.raw(
                !content.isEmpty() && content.get(0) instanceof Measurement<?> measured
                        ? "<td data-n=\""
                                + measured.number()
                                        .best()
                                        .orElse(measured.number().low()) + "\">"
                        : "<td>");
        String comma = "";
        for (Object value : content) {
            html.raw(comma);
            values.brief(html, value);
            comma = ", ";
        }
        html.raw("</td>");
    }

    /** The columns that are worth a place, by what they are called. */
    private Map<String, Function<Identified, List<?>>> columns(Kind<?> kind, List<Identified> rows) {
        Map<String, Function<Identified, List<?>>> columns = new LinkedHashMap<>();
        List<Column<?, ?>> all = new ArrayList<>(kind.columns());
        if (kind.equals(Deployment.KIND)) {
            all.add(MOST_COLUMNS, Deployment.STAGE);
        }
        for (Column<?, ?> column : all) {
            if (!column.isKey() && columns.size() < MOST_COLUMNS && isTold(column, rows)) {
                columns.put(column.label(), row -> Values.valuesOf(column, row));
            }
        }
        Map<Property<?>, Integer> stated = new LinkedHashMap<>();
        for (Identified row : rows) {
            if (row instanceof Entity entity) {
                for (Attested<?> fact : entity.facts().all()) {
                    if (fact.value().isPresent() && isShort(List.of(fact.value().get()), "")) {
                        stated.merge(fact.property(), 1, Integer::sum);
                    }
                }
            }
        }
        stated.entrySet().stream()
                .filter(entry -> entry.getValue() * SELDOM >= rows.size()
                        && !columns.containsKey(entry.getKey().label()))
                .sorted(Map.Entry.<Property<?>, Integer>comparingByValue().reversed())
                .limit(MOST_FACTS)
                .forEach(entry -> columns.put(
                        entry.getKey().label(),
                        row -> shown(((Entity) row).facts().get(entry.getKey()))));
        return columns;
    }

    /** The value of a fact, on what basis it is, and whether it is disputed; nothing if there is none. */
    private static List<?> shown(Attested<?> fact) {
        List<Object> parts = new ArrayList<>();
        fact.value().ifPresent(parts::add);
        parts.add(Attested.basis(List.of(fact)));
        parts.add(fact.disputeText());
        parts.removeIf(""::equals);
        return parts;
    }

    private static boolean isTold(Column<?, ?> column, List<Identified> rows) {
        int enough = Math.max(1, (rows.size() + SELDOM - 1) / SELDOM);
        return rows.stream()
                        .filter(row -> isShort(Values.valuesOf(column, row), Frame.nameOf(row)))
                        .limit(enough)
                        .count()
                == enough;
    }

    /** Whether there is something to show that is neither an address nor a paragraph, nor the name once more. */
    private static boolean isShort(List<?> values, String name) {
        String text = values.isEmpty() ? "" : values.get(0).toString();
        return !text.isEmpty() && text.length() <= 60 && !text.equals(name) && !text.startsWith("http");
    }

    private String group(Identified thing) {
        if (thing instanceof Source source) {
            return source.publisher();
        }
        List<CountryCode> countries = catalog.countriesOf((Entity) thing);
        return countries.size() == 1
                ? catalog.find(countries.get(0)).map(Entity::name).orElse(NO_COUNTRY)
                : NO_COUNTRY;
    }
}
