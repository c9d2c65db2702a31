package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables for readers, and numbers year by year, as JSON and back.
 *
 * <p>A table has {@code title}, {@code columns}, each a {@code header} with an {@code align} if it is aligned to the
 * right, and {@code rows}, lists of texts. A series has {@code name}, {@code unit} and {@code values}, each a
 * {@code year} and a number with its qualifier, its bounds where it has them, and a best value where there is one. Both
 * have a JSON Schema 2020-12.
 *
 * @since 0.2.0
 */
public final class TableJson {

    /** What the member {@code format} of a table says. */
    public static final String TABLE = "digital-silk-road/table/1";

    /** What the member {@code format} of a series says. */
    public static final String SERIES = "digital-silk-road/series/1";

    private static final String RIGHT = "right";
    private static final List<String> COLUMN = List.of("header", "align");
    private static final int MOST_YEAR = 9999;

    private TableJson() {}

    /**
     * Writes a table.
     *
     * @param table the table
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Table table, Appendable out) throws IOException {
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < requireNonNull(table, "table").headers().size(); i++) {
            Map<String, Object> column =
                    CatalogSchema.ordered("header", table.headers().get(i));
            if (table.isRight(i)) {
                column.put("align", RIGHT);
            }
            columns.add(column);
        }
        Json.writePretty(
                CatalogSchema.ordered(
                        "format", TABLE, "title", table.title(), "columns", columns, "rows", table.rows()),
                requireNonNull(out, "out"));
    }

    /**
     * Writes a series.
     *
     * @param series the series
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void write(YearlyValues series, Appendable out) throws IOException {
        List<Object> values = new ArrayList<>();
        for (Map.Entry<Integer, Estimate> year :
                requireNonNull(series, "series").values().entrySet()) {
            values.add(CatalogSchema.ordered("year", year.getKey(), "number", EstimateJson.of(year.getValue())));
        }
        Json.writePretty(
                CatalogSchema.ordered("format", SERIES, "name", series.name(), "unit", series.unit(), "values", values),
                requireNonNull(out, "out"));
    }

    /**
     * Reads a table.
     *
     * @param in what {@link #write(Table, Appendable)} wrote; it stays open
     * @return a table of the same title, columns and rows
     * @throws InvalidDataException if anything is wrong: every problem with its path
     */
    public static Table readTable(Reader in) {
        Problems problems = new Problems("table", Integer.MAX_VALUE);
        Map<?, ?> members = members(requireNonNull(in, "in"), TABLE, List.of("title", "columns", "rows"), problems);
        Table.Builder table = Table.of(text(members.get("title"), "/title", problems));
        List<?> columns = list(members.get("columns"), "/columns", problems);
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), Json.pointer("/columns", i), table, problems);
        }
        List<?> rows = list(members.get("rows"), "/rows", problems);
        for (int i = 0; i < rows.size(); i++) {
            String at = Json.pointer("/rows", i);
            List<String> cells = texts(rows.get(i), at, problems);
            if (!problems.has(at) && cells.size() == columns.size()) {
                table.row(cells.toArray(new String[0]));
            } else {
                problems.add(at, cells.size() + " cells for " + columns.size() + " columns");
            }
        }
        if (columns.isEmpty()) {
            problems.add("/columns", "must be one or more");
        }
        problems.check();
        return table.build();
    }

    private static void column(Object value, String at, Table.Builder table, Problems problems) {
        Map<?, ?> column = value instanceof Map<?, ?> one ? one : Map.of();
        for (Object name : column.keySet()) {
            if (!COLUMN.contains(name.toString())) {
                problems.add(Json.pointer(at, name.toString()), "no such member; the members are " + COLUMN);
            }
        }
        String header = text(column.get("header"), Json.pointer(at, "header"), problems);
        Object align = column.get("align");
        if (align == null) {
            table.column(header);
        } else {
            table.rightColumn(header);
            if (!align.equals(RIGHT)) {
                problems.add(Json.pointer(at, "align"), Json.show(align) + ": must be \"" + RIGHT + "\", or left out");
            }
        }
    }

    /**
     * Writes the JSON Schema of tables.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void tableSchema(Appendable out) throws IOException {
        requireNonNull(out, "out").append(CatalogSchema.resource("table.schema.json"));
    }

    /**
     * Writes the JSON Schema of series.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void seriesSchema(Appendable out) throws IOException {
        requireNonNull(out, "out").append(CatalogSchema.resource("series.schema.json"));
    }

    /**
     * Reads a series.
     *
     * @param in what {@link #write(YearlyValues, Appendable)} wrote; it stays open
     * @return an equal series
     * @throws InvalidDataException if anything is wrong: every problem with its path
     */
    public static YearlyValues readSeries(Reader in) {
        Problems problems = new Problems("series", Integer.MAX_VALUE);
        Map<?, ?> members = members(requireNonNull(in, "in"), SERIES, List.of("name", "unit", "values"), problems);
        TreeMap<Integer, Estimate> values = new TreeMap<>();
        List<?> years = list(members.get("values"), "/values", problems);
        for (int i = 0; i < years.size(); i++) {
            String at = Json.pointer("/values", i);
            Map<?, ?> year = years.get(i) instanceof Map<?, ?> one ? one : Map.of();
            if (!(year.get("year") instanceof BigDecimal number)
                    || number.scale() != 0
                    || number.abs().compareTo(BigDecimal.valueOf(MOST_YEAR)) > 0) {
                problems.add(
                        Json.pointer(at, "year"), "must be a whole number from " + -MOST_YEAR + " to " + MOST_YEAR);
                continue;
            }
            Object stated = year.get("number");
            Estimate value = stated == null ? null : EstimateJson.read(stated, Json.pointer(at, "number"), problems);
            if (stated == null) {
                problems.add(Json.pointer(at, "number"), "is missing");
            } else if (value != null && values.put(number.intValueExact(), value) != null) {
                problems.add(Json.pointer(at, "year"), "'" + number + "': occurs twice");
            }
        }
        String name = text(members.get("name"), "/name", problems);
        String unit = text(members.get("unit"), "/unit", problems);
        problems.check();
        return new YearlyValues(name, unit, values);
    }

    private static Map<?, ?> members(Reader in, String format, List<String> names, Problems problems) {
        Map<?, ?> members = Json.object(Capped.unlimited(in), format, problems);
        if (!format.equals(members.get("format"))) {
            problems.add("/format", "must be \"" + format + "\"");
        }
        for (Object name : members.keySet()) {
            if (!name.equals("format") && !names.contains(name.toString())) {
                problems.add(Json.pointer("", name.toString()), "no such member; the members are " + names);
            }
        }
        return members;
    }

    private static String text(@Nullable Object value, String at, Problems problems) {
        if (value instanceof String text) {
            return text;
        }
        problems.add(at, value == null ? "is missing" : Json.show(value) + ": must be a text");
        return "";
    }

    private static List<?> list(@Nullable Object value, String at, Problems problems) {
        if (value instanceof List<?> elements) {
            return elements;
        }
        problems.add(at, value == null ? "is missing" : Json.show(value) + ": must be a list");
        return List.of();
    }

    private static List<String> texts(@Nullable Object value, String at, Problems problems) {
        List<String> texts = new ArrayList<>();
        List<?> elements = list(value, at, problems);
        for (int i = 0; i < elements.size(); i++) {
            texts.add(text(elements.get(i), Json.pointer(at, i), problems));
        }
        return texts;
    }
}
