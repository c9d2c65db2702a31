package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
    private static final double ROOM_FOR_ARROWS = 0.05;
    private static final String INK = "#2f5d8a";
    private static final double CERTAIN = 0.8;
    private static final double POSSIBLE = 0.15;

    private final Chart chart;
    private final JsonGenerator json;
    private final double from;
    private final double to;

    private VegaLite(Chart chart, JsonGenerator json) {
        this.chart = chart;
        this.json = json;
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
            new VegaLite(chart, json).write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("title", chart.title());
        json.writeStringField("description", description());
        if (!chart.isUpright()) {
            json.writeNumberField("width", 400);
        }
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("values");
        Map<String, Integer> told = new HashMap<>();
        for (Chart.Mark mark : chart.marks()) {
            int times = told.merge(mark.label(), 1, Integer::sum);
            data(mark, times == 1 ? mark.label() : mark.label() + " (" + times + ")");
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("encoding");
        label();
        tooltip();
        json.writeEndObject();
        json.writeArrayFieldStart("layer");
        layers();
        json.writeEndArray();
        json.writeEndObject();
    }

    private String description() {
        StringBuilder out = new StringBuilder();
        for (Chart.Mark mark : chart.marks()) {
            out.append(out.isEmpty() ? "" : "; ")
                    .append(mark.label())
                    .append(": ")
                    .append(mark.words());
        }
        return out.toString();
    }

    private void data(Chart.Mark mark, String label) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", label);
        json.writeStringField("words", mark.words());
        json.writeBooleanField("unknown", mark.isUnknown());
        if (!mark.isUnknown()) {
            Estimate value = mark.value().orElseThrow();
            boolean isAmount = chart.scale() == Chart.Scale.AMOUNT;
            bound("low", value.low());
            bound("high", value.high());
            bound("best", value.best().orElse(Double.NaN));
            json.writeBooleanField("exact", value.isExact());
            json.writeNumberField("certain", isAmount ? Math.max(0, value.low()) + Math.min(0, value.high()) : 0);
            json.writeBooleanField("openLow", Double.isInfinite(value.low()));
            json.writeBooleanField("openHigh", Double.isInfinite(value.high()));
            json.writeNumberField("from", Math.max(from, value.low()));
            json.writeNumberField("to", Math.min(to, value.high()));
        }
        json.writeEndObject();
    }

    private void bound(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    /** Where the labels stand; each is a place of its own. */
    private void label() throws IOException {
        json.writeObjectFieldStart(chart.isUpright() ? "x" : "y");
        json.writeStringField("field", "label");
        json.writeStringField("type", "nominal");
        json.writeNullField("sort");
        json.writeNullField("title");
        json.writeEndObject();
    }

    private void tooltip() throws IOException {
        json.writeArrayFieldStart("tooltip");
        for (String field : List.of("label", "words")) {
            json.writeStartObject();
            json.writeStringField("field", field);
            json.writeStringField("type", "nominal");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void layers() throws IOException {
        bars("!datum.unknown && datum.certain !== 0", "certain", "");
        bars("!datum.unknown && !datum.exact", "from", "to");
        points("!datum.unknown && datum.best !== null && !(datum.exact && datum.certain !== 0)", "diamond", "best");
        points("datum.openHigh === true", chart.isUpright() ? "triangle-up" : "triangle-right", "to");
        points("datum.openLow === true", chart.isUpright() ? "triangle-down" : "triangle-left", "from");
        startLayer("datum.unknown", "bar");
        json.writeNumberField("fillOpacity", 0);
        json.writeStringField("stroke", INK);
        json.writeArrayFieldStart("strokeDash");
        json.writeNumber(3);
        json.writeNumber(3);
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("encoding");
        json.writeObjectFieldStart(channel());
        json.writeNumberField("datum", from);
        scale();
        json.writeEndObject();
        json.writeObjectFieldStart(channel() + "2");
        json.writeNumberField("datum", to);
        json.writeEndObject();
        endLayer();
    }

    /** Bars from a field to another or, without another, from zero. */
    private void bars(String filter, String field, String end) throws IOException {
        startLayer(filter, "bar");
        json.writeStringField("fill", INK);
        json.writeStringField("stroke", INK);
        json.writeNumberField("strokeOpacity", end.isEmpty() ? 0 : 1);
        json.writeNumberField("fillOpacity", end.isEmpty() ? CERTAIN : POSSIBLE);
        json.writeEndObject();
        json.writeObjectFieldStart("encoding");
        value(field);
        if (!end.isEmpty()) {
            json.writeObjectFieldStart(channel() + "2");
            json.writeStringField("field", end);
            json.writeEndObject();
        }
        endLayer();
    }

    private void points(String filter, String shape, String field) throws IOException {
        startLayer(filter, "point");
        json.writeStringField("shape", shape);
        json.writeBooleanField("filled", true);
        json.writeNumberField("size", 80);
        json.writeNumberField("opacity", 1);
        json.writeStringField("color", INK);
        json.writeEndObject();
        json.writeObjectFieldStart("encoding");
        value(field);
        endLayer();
    }

    private void startLayer(String filter, String mark) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("transform");
        json.writeStartObject();
        json.writeStringField("filter", filter);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("mark");
        json.writeStringField("type", mark);
    }

    private void endLayer() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private String channel() {
        return chart.isUpright() ? "y" : "x";
    }

    private void value(String field) throws IOException {
        json.writeObjectFieldStart(channel());
        json.writeStringField("field", field);
        scale();
        json.writeEndObject();
    }

    private void scale() throws IOException {
        json.writeStringField("type", "quantitative");
        if (chart.unit().isEmpty()) {
            json.writeNullField("title");
        } else {
            json.writeStringField("title", chart.unit());
        }
        json.writeObjectFieldStart("scale");
        json.writeArrayFieldStart("domain");
        json.writeNumber(from);
        json.writeNumber(to);
        json.writeEndArray();
        json.writeBooleanField("zero", chart.scale() == Chart.Scale.AMOUNT);
        json.writeEndObject();
        if (chart.scale() != Chart.Scale.AMOUNT) {
            json.writeObjectFieldStart("axis");
            json.writeStringField("format", "d");
            json.writeNumberField("tickMinStep", 1);
            json.writeEndObject();
        }
    }
}
