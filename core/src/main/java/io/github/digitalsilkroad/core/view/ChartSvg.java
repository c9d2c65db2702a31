package io.github.digitalsilkroad.core.view;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a chart as SVG: in the color of the surrounding text, told apart by shape and fill rather than color, without
 * scripts, styles, ids and references. Rows have their label above the bar, so that a picture fits a phone. Not
 * thread-safe.
 */
final class ChartSvg {

    private static final int WIDTH = 400;
    private static final int LEFT = 10;
    private static final int RIGHT = WIDTH - 10;
    private static final int FONT = 14;
    private static final int SMALL = 13;
    private static final int LINE = 18;
    private static final int BAR = 12;
    private static final int ROW_GAP = 12;
    private static final int MARGIN = 8;
    private static final int PAD = 3;
    private static final int COLUMN_TOP = 14;
    private static final int COLUMN_BOTTOM = 214;
    private static final int COLUMN_LEFT = 48;
    private static final int HATCH = 7;
    private static final int ARROW = 10;

    /** The smallest distance between bounds at which a best value between them is drawn. */
    private static final int VISIBLE = 4;

    /** How many characters of the larger font fit on a line; letters are about half as wide as high. */
    private static final int LINE_LENGTH = (RIGHT - LEFT) * 2 / FONT - 2;

    /** Colors for a separate picture; in a page the text around it gives them. */
    private static final String STYLE = "<style>svg{color:#1f2933;background:#fff}"
            + "@media (prefers-color-scheme:dark){svg{color:#e4e7eb;background:#11161c}}</style>";

    private final Chart chart;
    private final ChartScale scale;
    private final List<String> heading = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    ChartSvg(Chart chart) {
        this.chart = chart;
        this.scale = new ChartScale(chart);
    }

    String element() {
        return draw("");
    }

    String document() {
        heading.addAll(Layout.wrap(chart.title(), LINE_LENGTH - 4));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + draw(STYLE);
    }

    private String draw(String style) {
        int above = heading.isEmpty() ? 0 : heading.size() * LINE + MARGIN;
        int height = (chart.isUpright() ? COLUMN_BOTTOM + 3 * LINE : rowsHeight()) + above;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\" width=\"%s\""
                        + " height=\"%s\" font-family=\"system-ui, sans-serif\" fill=\"currentColor\">\n"
                        + "<title>%s</title>\n<desc>%s</desc>\n%s",
                WIDTH, height, WIDTH, height, Layout.xml(chart.title()), Layout.xml(description()), style);
        for (int i = 0; i < heading.size(); i++) {
            text(LEFT, MARGIN + FONT + i * LINE, FONT + 1, "start", heading.get(i));
        }
        out.append("<g transform=\"translate(0 ").append(above).append(")\">\n");
        if (chart.isUpright()) {
            columns();
        } else {
            rows();
        }
        return out.append("</g>\n</svg>\n").toString();
    }

    private String description() {
        String unit = chart.unit().isEmpty() ? "" : "In " + chart.unit() + ". ";
        return chart.marks().isEmpty()
                ? "Nothing to draw."
                : chart.marks().stream()
                        .map(mark -> mark.label() + ": " + mark.words())
                        .collect(joining("; ", unit, "."));
    }

    private int rowsHeight() {
        return 2 * LINE
                + 8
                + chart.marks().stream()
                        .mapToInt(mark -> heading(mark).size() * LINE + BAR + ROW_GAP)
                        .sum();
    }

    /** The lines above a bar: label and words on one if they fit, else on their own. */
    private static List<String> heading(Chart.Mark mark) {
        String both = mark.label() + mark.words();
        return Layout.length(both) < LINE_LENGTH && both.indexOf('\n') < 0
                ? List.of(mark.label())
                : Stream.of(mark.label(), mark.words())
                        .flatMap(words -> Layout.wrap(words, LINE_LENGTH).stream())
                        .toList();
    }

    private void rows() {
        int bottom = rowsHeight() - 2 * LINE - 4;
        for (double tick : scale.ticks()) {
            double x = along(tick);
            line("grid", x, 4, x, bottom, tick == 0 ? 0.6 : 0.15);
            String anchor = x < LEFT + 20 ? "start" : x > RIGHT - 20 ? "end" : "middle";
            text(
                    x < LEFT + 20 ? LEFT - 4 : x > RIGHT - 20 ? RIGHT + 4 : x,
                    bottom + SMALL + 4,
                    SMALL,
                    anchor,
                    scale.label(tick));
        }
        if (!scale.unit().isEmpty()) {
            text(RIGHT, bottom + SMALL + 4 + LINE, SMALL, "end", "in " + scale.unit());
        }
        double y = 4;
        for (Chart.Mark mark : chart.marks()) {
            out.append("<g>\n");
            List<String> heading = heading(mark);
            for (int i = 0; i < heading.size(); i++) {
                text(LEFT + PAD, y + FONT + i * LINE, FONT, "start", heading.get(i));
            }
            if (heading.size() == 1) {
                text(RIGHT - PAD, y + FONT, FONT, "end", mark.words());
            }
            y += heading.size() * LINE + 1;
            bar(mark, y, BAR);
            y += BAR + ROW_GAP - 1;
            out.append("</g>\n");
        }
    }

    /** Draws a mark along the scale: as a row from left to right, or as a column from the bottom up. */
    private void bar(Chart.Mark mark, double across, double width) {
        double middle = across + width / 2;
        double least = chart.isUpright() ? COLUMN_BOTTOM : LEFT;
        double most = chart.isUpright() ? COLUMN_TOP : RIGHT;
        if (mark.isUnknown()) {
            hatched(Math.min(least, most), Math.abs(most - least), across, width);
            return;
        }
        Estimate value = mark.value().orElseThrow();
        if (chart.scale() == Chart.Scale.RANK && !chart.isUpright()) {
            ranks(value, middle);
            return;
        }
        double from = along(value.low());
        double to = along(value.high());
        double certain = ChartScale.certain(chart, value);
        if (certain != 0) {
            double end = along(certain);
            rect("certain", Math.min(along(0), end), Math.abs(end - along(0)), across, width);
        }
        double length = Math.abs(to - from);
        if (value.isExact() && certain == 0) {
            diamond(from, middle);
        } else if (!value.isExact() && (certain == 0 || length >= 1)) {
            rect("possible", Math.min(from, to), Math.max(length, 3), across, width);
        }
        double arrow = Math.signum(most - least);
        double inset = chart.isUpright() ? 0 : 2;
        if (Double.isInfinite(value.high())) {
            arrow(most - inset, arrow, across, width);
        }
        if (Double.isInfinite(value.low())) {
            arrow(least + inset, -arrow, across, width);
        }
        if (length >= VISIBLE) {
            value.best().ifPresent(best -> diamond(along(best), middle));
        }
    }

    private void ranks(Estimate value, double middle) {
        line("possible", along(value.low()), middle, along(value.high()), middle, 1);
        for (double rank = Math.ceil(value.low()); rank <= value.high(); rank++) {
            if (value.isExact()) {
                diamond(along(rank), middle);
            } else {
                cross(along(rank), middle);
            }
        }
    }

    /** Where a number is on the scale: its x in a row, its y in a column. */
    private double along(double value) {
        return chart.isUpright()
                ? COLUMN_BOTTOM - scale.at(value) * (COLUMN_BOTTOM - COLUMN_TOP)
                : LEFT + scale.at(value) * (RIGHT - LEFT);
    }

    private void columns() {
        int count = chart.marks().size();
        for (double tick : scale.ticks()) {
            line("grid", COLUMN_LEFT, along(tick), RIGHT, along(tick), tick == 0 ? 0.6 : 0.15);
            text(COLUMN_LEFT - 6, along(tick) + 4, SMALL, "end", scale.label(tick));
        }
        double slot = (RIGHT - COLUMN_LEFT) / (double) Math.max(1, count);
        double width = Math.min(BAR + 4.0, slot * 0.7);
        int longest = chart.marks().stream()
                .mapToInt(mark -> Layout.length(mark.label()))
                .max()
                .orElse(1);
        int every = (int) Math.max(1, Math.ceil((longest + 1) * SMALL * 0.58 / slot));
        for (int i = 0; i < count; i++) {
            Chart.Mark mark = chart.marks().get(i);
            double middle = COLUMN_LEFT + (i + 0.5) * slot;
            add("<g>\n<title>%s</title>\n", Layout.xml(mark.label() + ": " + mark.words()));
            bar(mark, middle - width / 2, width);
            out.append("</g>\n");
            if (i % every == 0) {
                text(middle, COLUMN_BOTTOM + LINE, SMALL, "middle", mark.label());
            }
        }
        if (!scale.unit().isEmpty()) {
            text(RIGHT, COLUMN_BOTTOM + 2 * LINE + 4, SMALL, "end", "in " + scale.unit());
        }
    }

    private void rect(String type, double from, double length, double across, double width) {
        String fill = type.equals("certain") ? "0.75\"" : "0.12\" stroke=\"currentColor\"";
        boolean up = chart.isUpright();
        add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill-opacity=\"%s/>\n",
                type, up ? across : from, up ? from : across, up ? width : length, up ? length : width, fill);
    }

    /** Slanted lines within a dashed frame, for an unknown value. */
    private void hatched(double start, double length, double across, double thickness) {
        double x = chart.isUpright() ? across : start;
        double y = chart.isUpright() ? start : across;
        double width = chart.isUpright() ? thickness : length;
        double height = chart.isUpright() ? length : thickness;
        StringBuilder lines = new StringBuilder();
        for (double at = -height; at < width; at += HATCH) {
            double from = Math.max(at, 0);
            double to = Math.min(at + height, width);
            if (to > from) {
                lines.append("M" + n(x + from) + " " + n(y + height - (from - at)) + "L" + n(x + to) + " "
                        + n(y + height - (to - at)));
            }
        }
        add(
                "<path class=\"unknown\" d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.45\"/>\n"
                        + "<rect class=\"unknown\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\""
                        + " stroke=\"currentColor\" stroke-opacity=\"0.6\" stroke-dasharray=\"3 3\"/>\n",
                lines, x, y, width, height);
    }

    private void diamond(double along, double across) {
        boolean up = chart.isUpright();
        add("<path class=\"best\" d=\"M%s %sl6 8l-6 8l-6 -8Z\"/>\n", up ? across : along, (up ? along : across) - 8);
    }

    private void cross(double x, double y) {
        add(
                "<path class=\"possible\" d=\"M%s %sl10 10m0 -10l-10 10\" fill=\"none\" stroke=\"currentColor\""
                        + " stroke-width=\"2\"/>\n",
                x - 5, y - 5);
    }

    /** A triangle beyond an end of the scale. */
    private void arrow(double base, double direction, double across, double width) {
        double[] corners = {base, across - 3, base + direction * ARROW, across + width / 2, base, across + width + 3};
        Object[] shown = new Object[corners.length];
        Arrays.setAll(shown, i -> corners[chart.isUpright() ? i ^ 1 : i]);
        add("<path class=\"possible\" d=\"M%s %sL%s %sL%s %sZ\"/>\n", shown);
    }

    private void line(String type, double x1, double y1, double x2, double y2, double opacity) {
        add(
                "<path class=\"%s\" d=\"M%s %sL%s %s\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"%s\"/>\n",
                type, x1, y1, x2, y2, Double.toString(opacity));
    }

    private void text(double x, double y, int size, String anchor, String words) {
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\">%s</text>\n",
                x, y, size, anchor, Layout.xml(words));
    }

    /** Adds markup with its parts, coordinates to a tenth. */
    private void add(String markup, Object... parts) {
        Arrays.setAll(parts, i -> parts[i] instanceof Double number ? n(number) : parts[i]);
        out.append(Strings.lenientFormat(markup, parts));
    }

    /** A coordinate to a tenth. */
    private static String n(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
