package io.github.digitalsilkroad.core.view;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a chart in ASCII: a row for each mark, then the scale, then what its signs mean. Not thread-safe. */
final class ChartText {

    private static final String GAP = "  ";
    private static final int LEAST_PLOT = 8;

    private final Chart chart;
    private final ChartScale scale;
    private final int width;
    private final int labels;
    private final int words;
    private final int plot;
    private final Set<String> signs = new LinkedHashSet<>();

    ChartText(Chart chart, int width) {
        this.chart = chart;
        this.scale = new ChartScale(chart);
        this.width = width;
        int label = longest(chart.marks().stream().map(Chart.Mark::label));
        int word = longest(chart.marks().stream().map(Chart.Mark::words));
        int third = (width - 2 * GAP.length()) / 3;
        int most = width - 2 * GAP.length() - LEAST_PLOT;
        this.labels = Math.min(label, Math.min(third, most - 1));
        this.words = Math.min(word, Math.min(third, most - labels));
        this.plot = width - 2 * GAP.length() - labels - words;
    }

    private static int longest(Stream<String> texts) {
        return Math.max(
                1, texts.flatMap(String::lines).mapToInt(Layout::length).max().orElse(1));
    }

    String draw() {
        StringBuilder out = new StringBuilder();
        lines(out, chart.title());
        if (chart.marks().isEmpty()) {
            return out.append("nothing to draw\n").toString();
        }
        chart.marks().forEach(mark -> row(out, mark));
        axis(out);
        if (!scale.unit().isEmpty()) {
            lines(out, "in " + scale.unit());
        }
        lines(out, String.join(", ", signs));
        return out.toString();
    }

    private void lines(StringBuilder out, String text) {
        Layout.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }

    private void row(StringBuilder out, Chart.Mark mark) {
        List<String> left = Layout.wrap(mark.label(), labels);
        List<String> right = Layout.wrap(mark.words(), words);
        for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
            String label = line < left.size() ? left.get(line) : "";
            out.append(label);
            Layout.spaces(out, labels - Layout.length(label));
            out.append(GAP);
            if (line == 0) {
                out.append(bar(mark));
            } else {
                Layout.spaces(out, plot);
            }
            out.append(GAP).append(line < right.size() ? right.get(line) : "");
            Layout.endLine(out);
        }
    }

    private char[] bar(Chart.Mark mark) {
        char[] bar = new char[plot];
        Arrays.fill(bar, ' ');
        if (mark.isUnknown()) {
            Arrays.fill(bar, sign('/', "unknown"));
            return bar;
        }
        Estimate value = mark.value().orElseThrow();
        if (chart.scale() == Chart.Scale.RANK) {
            ranks(bar, value);
            return bar;
        }
        if (chart.scale() == Chart.Scale.AMOUNT) {
            bar[cell(scale.at(0))] = '|';
            double certain = ChartScale.certain(chart, value);
            if (certain != 0) {
                fill(bar, 0, certain, sign('#', "to the lower bound"));
            }
        }
        if (!value.isExact()) {
            boolean isShort = cell(scale.at(value.low())) == cell(scale.at(value.high()));
            String meaning = chart.scale() == Chart.Scale.YEAR ? "some time then" : "to the upper bound";
            fill(bar, value.low(), value.high(), sign('=', meaning));
            if (Double.isInfinite(value.high())) {
                bar[plot - 1] = sign('>', "no upper bound");
            }
            if (Double.isInfinite(value.low())) {
                bar[0] = sign('<', "no lower bound");
            }
            if (value.best().isPresent() && !isShort) {
                bar[cell(scale.at(value.best().getAsDouble()))] = sign('o', "best value");
            }
        }
        return bar;
    }

    private void ranks(char[] bar, Estimate value) {
        fill(bar, value.low(), value.high(), '-');
        char cross = value.isExact() ? sign('o', "rank") : sign('x', "possible rank");
        for (double rank = Math.ceil(value.low()); rank <= value.high(); rank++) {
            bar[cell(scale.at(rank))] = cross;
        }
    }

    private void fill(char[] bar, double from, double to, char with) {
        int first = cell(scale.at(Math.min(from, to)));
        int last = cell(scale.at(Math.max(from, to)));
        Arrays.fill(bar, first, last + 1, with);
    }

    private int cell(double at) {
        return (int) Math.round(at * (plot - 1));
    }

    private char sign(char sign, String meaning) {
        signs.add(sign + " " + meaning);
        return sign;
    }

    private void axis(StringBuilder out) {
        char[] line = new char[plot];
        char[] numbers = new char[plot];
        Arrays.fill(line, '-');
        Arrays.fill(numbers, ' ');
        int free = 0;
        for (double tick : scale.ticks()) {
            int at = cell(scale.at(tick));
            line[at] = '+';
            String label = scale.label(tick);
            int start = Math.max(0, Math.min(plot - label.length(), at - label.length() / 2));
            if (start >= free && label.length() <= plot) {
                label.getChars(0, label.length(), numbers, start);
                free = start + label.length() + 1;
            }
        }
        for (char[] row : List.of(line, numbers)) {
            Layout.spaces(out, labels);
            out.append(GAP).append(row);
            Layout.endLine(out);
        }
    }
}
