package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A chart as a specification of Vega-Lite 5, for notebooks and the web: <a
 * href="https://vega.github.io/schema/vega-lite/v5.json">schema</a>.
 *
 * <p>The marks are rows of data ({@code label}, {@code words}, {@code low}, {@code high}, {@code best},
 * {@code certain}; a bound that is not there is null, and {@code openLow}, {@code openHigh} or {@code unknown} is
 * true), and the layers draw them as {@link Chart} says: filled where certain, outlined where possible, a diamond for a
 * best value, an arrow for an open side, a dashed frame from end to end for what is unknown. The words of each mark
 * show on pointing at it.
 *
 * @since 0.2.0
 */
public final class VegaLite {

    private static final double ROOM_FOR_ARROWS = 0.05;
    private static final int WIDTH = 400;

    private final Chart chart;
    private final double from;
    private final double to;

    private VegaLite(Chart chart) {
        this.chart = chart;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean openLow = false;
        boolean openHigh = false;
        for (Chart.Mark mark : chart.marks()) {
            if (mark.value().isPresent()) {
                Estimate value = mark.value().get();
                openLow |= Double.isInfinite(value.low());
                openHigh |= Double.isInfinite(value.high());
                for (double end :
                        new double[] {value.low(), value.high(), value.best().orElse(Double.NaN)}) {
                    if (Double.isFinite(end)) {
                        least = Math.min(least, end);
                        most = Math.max(most, end);
                    }
                }
            }
        }
        if (chart.scale() == Chart.Scale.AMOUNT || least > most) {
            least = Math.min(least, 0);
            most = Math.max(most, 0);
        }
        if (chart.scale() == Chart.Scale.RANK) {
            least = Math.min(least, 1);
            most = Math.max(most, Math.max(2, chart.marks().size()));
        }
        most = least == most ? most + 1 : most;
        double room = (most - least) * ROOM_FOR_ARROWS;
        this.from = openLow ? least - room : least;
        this.to = openHigh ? most + room : most;
    }

    /**
     * Writes a chart.
     *
     * @param chart the chart
     * @return JSON, one object
     */
    public static String of(Chart chart) {
        requireNonNull(chart, "chart");
        StringBuilder out = new StringBuilder();
        try (JsonGenerator json = Json.generator(out)) {
            Json.write(Template.filled("chart.vl.json", new VegaLite(chart).parameters()), json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** What the texts of the template stand for; what is missing is left out. */
    private Map<String, Object> parameters() {
        Map<String, Object> parameters = CatalogSchema.ordered(
                "title",
                chart.title(),
                "description",
                chart.marks().stream()
                        .map(mark -> mark.label() + ": " + mark.words())
                        .collect(Collectors.joining("; ")),
                "marks",
                marks(),
                "label",
                chart.isUpright() ? "x" : "y",
                "value",
                chart.isUpright() ? "y" : "x",
                "more",
                chart.isUpright() ? "triangle-up" : "triangle-right",
                "less",
                chart.isUpright() ? "triangle-down" : "triangle-left",
                "unit",
                chart.unit().isEmpty() ? Template.NULL : chart.unit(),
                "from",
                number(from),
                "to",
                number(to),
                "zero",
                chart.scale() == Chart.Scale.AMOUNT);
        if (!chart.isUpright()) {
            parameters.put("width", WIDTH);
        }
        if (chart.scale() != Chart.Scale.AMOUNT) {
            parameters.put("axis", CatalogSchema.ordered("format", "d", "tickMinStep", 1));
        }
        return parameters;
    }

    /** The rows of data; each label is a place of its own. */
    private List<Object> marks() {
        List<Object> rows = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        for (Chart.Mark mark : chart.marks()) {
            int times = told.merge(mark.label(), 1, Integer::sum);
            Map<String, Object> row = CatalogSchema.ordered(
                    "label",
                    times == 1 ? mark.label() : mark.label() + " (" + times + ")",
                    "words",
                    mark.words(),
                    "unknown",
                    mark.isUnknown());
            if (!mark.isUnknown()) {
                Estimate value = mark.value().orElseThrow();
                boolean isAmount = chart.scale() == Chart.Scale.AMOUNT;
                row.put("low", number(value.low()));
                row.put("high", number(value.high()));
                row.put("best", number(value.best().orElse(Double.NaN)));
                row.put("exact", value.isExact());
                row.put("certain", number(isAmount ? Math.max(0, value.low()) + Math.min(0, value.high()) : 0));
                row.put("openLow", Double.isInfinite(value.low()));
                row.put("openHigh", Double.isInfinite(value.high()));
                row.put("from", number(Math.max(from, value.low())));
                row.put("to", number(Math.min(to, value.high())));
            }
            rows.add(row);
        }
        return rows;
    }

    private static RawValue number(double value) {
        return Double.isFinite(value) ? new RawValue(Double.toString(value)) : Template.NULL;
    }
}
