package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tables for readers, and numbers year by year, as JSON.
 *
 * <p>A table has {@code title}, {@code columns}, each a {@code header} with an {@code align} if it is aligned to the
 * right, and {@code rows}, lists of texts. A series has {@code name}, {@code unit} and {@code values}, each a
 * {@code year} and a number with its qualifier, its bounds where it has them, a best value where there is one, and a
 * {@code basis} such as {@code projected} where no source states it. Both have a JSON Schema 2020-12.
 *
 * @since 0.2.0
 */
public final class TableJson {

    /** What the member {@code format} of a table says. */
    public static final String TABLE = "digital-silk-road/table/1";

    /** What the member {@code format} of a series says. */
    public static final String SERIES = "digital-silk-road/series/1";

    private static final String RIGHT = "right";

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
            Map<String, Object> members =
                    CatalogSchema.ordered("year", year.getKey(), "number", EstimateJson.of(year.getValue()));
            String basis = series.bases().get(year.getKey());
            if (basis != null) {
                members.put("basis", basis);
            }
            values.add(members);
        }
        Json.writePretty(
                CatalogSchema.ordered("format", SERIES, "name", series.name(), "unit", series.unit(), "values", values),
                requireNonNull(out, "out"));
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
}
