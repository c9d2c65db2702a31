package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.google.common.primitives.Ints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Series side by side on one scale, each in a small panel with its name and its latest value.
 *
 * <p>A panel draws the marks of a chart as a line from left to right, with a band where there are bounds, a break where
 * nothing is known, and a label on the greatest value; numbers beside the series are points on the same axis of time.
 * The scale begins at zero and ends at the greatest bound of all panels. As text it is a table. Immutable and
 * thread-safe.
 *
 * @since 0.3.0
 */
public final class Panels implements View {

    private static final int WIDTH = 152;
    private static final int HEIGHT = 118;
    private static final int LEFT = 4;
    private static final int RIGHT = 120;
    private static final int TOP = 16;
    private static final int BOTTOM = 98;
    private static final int FONT = 11;
    private static final int DIGITS = 3;

    private final Text title;
    private final String unit;
    private final List<Panel> panels;
    private final double most;
    private final Text sources;

    private Panels(Text title, String unit, List<Panel> panels, Text sources) {
        this.sources = sources;
        this.title = title;
        this.unit = unit;
        this.panels = List.copyOf(panels);
        this.most = roundUp(panels.stream()
                .flatMap(panel -> Stream.concat(
                        panel.series.marks().stream(), panel.beside.stream().map(Point::said)))
                .flatMap(mark -> mark.value().stream())
                .mapToDouble(value -> Double.isInfinite(value.high()) ? value.low() : value.high())
                .max()
                .orElse(1));
    }

    /**
     * One of several series.
     *
     * @param name what it is of
     * @param latest its latest value
     * @param series a mark for each time, in order; where there are numbers beside it, for each year at its end,
     *     labeled by the year
     * @param beside other numbers of the same unit, such as those that sources state
     * @since 0.3.0
     */
    public record Panel(Text name, Text latest, Chart series, List<Point> beside) {

        /**
         * Keeps the parts.
         *
         * @param name what it is of
         * @param latest its latest value
         * @param series a mark for each time, in order
         * @param beside other numbers
         * @throws IllegalArgumentException if there are numbers beside a series whose labels are not one year after
         *     another
         */
        public Panel {
            requireNonNull(name, "name");
            requireNonNull(latest, "latest");
            requireNonNull(series, "series");
            beside = List.copyOf(requireNonNull(beside, "beside"));
            for (int i = 0; i < (beside.isEmpty() ? 0 : series.marks().size()); i++) {
                String label = series.marks().get(i).label();
                Integer year = Ints.tryParse(label);
                if (year == null || year != first(series) + i) {
                    throw new IllegalArgumentException(
                            "\"" + label + "\": numbers beside a series need a mark for each year,"
                                    + " labeled by it, such as 2019, 2020, 2021");
                }
            }
        }

        /** The first year of a series whose labels are years. */
        private static int first(Chart series) {
            return requireNonNullElse(Ints.tryParse(series.marks().get(0).label()), 0);
        }

        private double x(Point point) {
            double end = (point.year - 1 - first(series))
                    / Math.max(1, series.marks().size() - 1);
            return LEFT + 3 + (RIGHT - LEFT - 6) * Math.max(0, Math.min(1, end));
        }
    }

    /**
     * One number at a time of its own.
     *
     * @param year the time as a year with its fraction: 2013.5 is the middle of 2013
     * @param said the number, labeled by who says it
     * @since 0.3.0
     */
    public record Point(double year, Chart.Mark said) {

        /**
         * Keeps the parts.
         *
         * @param year the time
         * @param said the number
         */
        public Point {
            requireNonNull(said, "said");
        }
    }

    /**
     * Panels on one scale.
     *
     * @param title what they show, such as a finding
     * @param unit the unit and the years of the numbers
     * @param panels the series, all in that unit, with zero or more as values
     * @return a view
     */
    public static Panels of(Text title, String unit, List<Panel> panels) {
        return new Panels(
                requireNonNull(title, "title"),
                requireNonNull(unit, "unit"),
                requireNonNull(panels, "panels"),
                Text.of(""));
    }

    /**
     * The same panels with their sources below them.
     *
     * @param named the sources, such as {@link Text#source} joined by semicolons
     * @return other panels
     */
    public Panels citing(Text named) {
        return new Panels(title, unit, panels, requireNonNull(named, "named"));
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    private static double roundUp(double greatest) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(greatest, 1e-9))));
        double digits = greatest / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    private Table table() {
        Table.Builder table = Table.of(title.plus(" (" + unit + ")")).column("");
        panels.forEach(panel -> table.rightColumn(panel.name.toString()));
        List<String> labels = panels.stream()
                .flatMap(panel -> panel.series.marks().stream().map(Chart.Mark::label))
                .distinct()
                .sorted()
                .toList();
        for (String label : labels) {
            List<String> cells = new ArrayList<>(List.of(label));
            for (Panel panel : panels) {
                cells.add(panel.series.marks().stream()
                        .filter(mark -> mark.label().equals(label))
                        .filter(mark -> mark.value().isPresent())
                        .map(Chart.Mark::words)
                        .findFirst()
                        .orElse("-"));
            }
            table.row(cells.toArray(String[]::new));
        }
        for (int i = 0; i < panels.size(); i++) {
            for (Point point : panels.get(i).beside) {
                List<String> cells = new ArrayList<>(Collections.nCopies(panels.size() + 1, ""));
                cells.set(0, point.said.label());
                cells.set(i + 1, point.said.words());
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.build();
    }

    @Override
    public String text(int width) {
        return table().text(width);
    }

    @Override
    public String markdown(Text.Links links) {
        return table().markdown(links);
    }

    @Override
    public String html(Text.Links links) {
        Html html = new Html()
                .raw("<figure class=\"panels\">\n<figcaption>")
                .text(title, links)
                .raw("<span class=\"unit\">")
                .text(unit)
                .raw("</span></figcaption>\n<div class=\"grid\">\n");
        for (Panel panel : panels) {
            html.raw("<div class=\"panel\"><p><span>")
                    .text(panel.name, links)
                    .raw("</span> <b>")
                    .text(panel.latest, links)
                    .raw("</b></p>\n");
            draw(html, panel);
            html.raw("</div>\n");
        }
        html.raw("</div>\n");
        if (!sources.toString().isEmpty()) {
            html.raw("<p class=\"unit\">")
                    .text(Text.of("Sources: ").plus(sources), links)
                    .raw("</p>\n");
        }
        return html.raw("<details>\n<summary>In numbers</summary>\n" + table().html(links) + "</details>\n</figure>\n")
                .toString();
    }

    private void draw(Html html, Panel panel) {
        List<Chart.Mark> marks = panel.series.marks();
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                        + "\" font-family=\"system-ui, sans-serif\" font-size=\"" + FONT
                        + "\" fill=\"currentColor\">\n<title>")
                .text(panel.series.title())
                .raw("</title>\n");
        for (double tick : new double[] {0, most / 2, most}) {
            html.raw("<path class=\"grid\" d=\"M" + LEFT + " " + n(y(tick)) + "H" + RIGHT
                    + "\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"" + (tick == 0 ? 0.6 : 0.2)
                    + "\"/>\n");
            label(html, RIGHT + 4, y(tick) + 4, "start", Estimate.exactly(tick).describe(DIGITS));
        }
        band(html, marks);
        line(html, marks);
        if (!marks.isEmpty()) {
            label(html, LEFT, HEIGHT - 6, "start", marks.get(0).label());
            label(html, RIGHT, HEIGHT - 6, "end", marks.get(marks.size() - 1).label());
        }
        points(html, marks, panel.beside.isEmpty());
        if (!marks.isEmpty()) {
            List<Point> beside = panel.beside.stream()
                    .filter(point -> point.said.value().isPresent())
                    .toList();
            List<Label> taken = new ArrayList<>();
            beside.forEach(point -> taken.add(new Label(panel.x(point), 3, y(point) + FONT / 2.0)));
            for (Point point : beside) {
                beside(html, panel.x(point), point, taken).ifPresent(taken::add);
            }
        }
        html.raw("</svg>\n");
    }

    /** Where something is: half its width to either side of the middle, down to a line. */
    private record Label(double middle, double half, double line) {
        boolean isClearOf(Label other) {
            return Math.abs(other.middle - middle) > half + other.half || Math.abs(other.line - line) > FONT;
        }
    }

    private double y(Point point) {
        return y(middle(point.said.value().orElseThrow()));
    }

    /**
     * A number of its own time as a point, with a line to its bounds, and its words where they hide nothing: that
     * place.
     */
    private Optional<Label> beside(Html html, double x, Point point, List<Label> taken) {
        Estimate value = point.said.value().orElseThrow();
        double y = y(point);
        String words = point.said.words();
        html.raw("<g><title>").text(point.said.label() + ": " + words).raw("</title>");
        html.raw("<path class=\"bounds\" d=\"M" + n(x) + " " + n(y(value.low())) + "V" + n(y(value.high()))
                + "\" stroke=\"currentColor\" stroke-opacity=\"0.5\"/>\n");
        circle(html, "said", x, y);
        double half = FONT * words.length() * 0.3;
        double middle = Math.max(LEFT + half, Math.min(RIGHT - half, x));
        Optional<Label> free = Stream.of(y - 6, y + 17, y - 18)
                .filter(at -> at > FONT && at < BOTTOM)
                .map(at -> new Label(middle, half, at))
                .filter(label -> taken.stream().allMatch(label::isClearOf))
                .findFirst();
        free.ifPresent(label -> label(html, label.middle, label.line, "middle", words));
        html.raw("</g>\n");
        return free;
    }

    /** Between the bounds of neighbors, and down to zero of what is certain. */
    private void band(Html html, List<Chart.Mark> marks) {
        for (int i = 0; i + 1 < marks.size(); i++) {
            Optional<Estimate> one = marks.get(i).value();
            Optional<Estimate> next = marks.get(i + 1).value();
            if (one.isPresent() && next.isPresent()) {
                quad(
                        html,
                        "under",
                        i,
                        marks.size(),
                        0,
                        one.get().low(),
                        0,
                        next.get().low());
                if (!one.get().isExact() || !next.get().isExact()) {
                    quad(
                            html,
                            "band",
                            i,
                            marks.size(),
                            one.get().low(),
                            one.get().high(),
                            next.get().low(),
                            next.get().high());
                }
            }
        }
    }

    private void quad(
            Html html, String type, int at, int of, double low, double high, double nextLow, double nextHigh) {
        html.raw("<path class=\"" + type + "\" d=\"M" + n(x(at, of)) + " " + n(y(low)) + "V" + n(y(high)) + "L"
                + n(x(at + 1, of)) + " " + n(y(nextHigh)) + "V" + n(y(nextLow)) + "Z\" fill-opacity=\""
                + (type.equals("under") ? 0.15 : 0.3) + "\"/>\n");
    }

    private void line(Html html, List<Chart.Mark> marks) {
        StringBuilder path = new StringBuilder();
        boolean isDrawing = false;
        for (int i = 0; i < marks.size(); i++) {
            Optional<Estimate> value = marks.get(i).value();
            if (value.isPresent()) {
                path.append(isDrawing ? "L" : "M")
                        .append(n(x(i, marks.size())))
                        .append(' ')
                        .append(n(y(middle(value.get()))));
            }
            isDrawing = value.isPresent();
        }
        html.raw("<path class=\"line\" d=\"" + path
                + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n");
    }

    /** The last value and, where no other numbers are beside it, the greatest one with its time. */
    private void points(Html html, List<Chart.Mark> marks, boolean isAlone) {
        int greatest = -1;
        int last = -1;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).value().isPresent()) {
                last = i;
                greatest = greatest < 0
                                || middle(marks.get(i).value().get())
                                        > middle(marks.get(greatest).value().orElseThrow())
                        ? i
                        : greatest;
            }
        }
        if (last >= 0) {
            double x = x(greatest, marks.size());
            double y = y(middle(marks.get(greatest).value().orElseThrow()));
            String words = marks.get(greatest).value().orElseThrow().describe(DIGITS) + " in "
                    + marks.get(greatest).label();
            circle(
                    html,
                    "best",
                    x(last, marks.size()),
                    y(middle(marks.get(last).value().orElseThrow())));
            if (isAlone) {
                circle(html, "peak", x, y);
                boolean isLeft = x < (LEFT + RIGHT) / 2.0;
                label(
                        html,
                        isLeft ? Math.max(LEFT, x - 20) : Math.min(RIGHT, x + 20),
                        y - 6,
                        isLeft ? "start" : "end",
                        words);
            }
        }
    }

    private static double middle(Estimate value) {
        return value.best().orElse(Double.isInfinite(value.high()) ? value.low() : (value.low() + value.high()) / 2);
    }

    private static double x(int at, int of) {
        return LEFT + 3 + (RIGHT - LEFT - 6) * (of < 2 ? 0.5 : at / (of - 1.0));
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, value / most));
    }

    private static void circle(Html html, String type, double x, double y) {
        html.raw("<circle class=\"" + type + "\" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"2.5\"/>\n");
    }

    private static void label(Html html, double x, double y, String anchor, String words) {
        html.raw("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" text-anchor=\"" + anchor + "\">")
                .text(words)
                .raw("</text>\n");
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A short description, for notebooks that show values by {@code toString}. */
    @Override
    public String toString() {
        return title + " (" + Lines.count(panels.size(), "panel") + "; print() shows the numbers)";
    }
}
