package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Estimates side by side on one scale, drawn so that a bound does not look like a figure nor an unknown value like
 * zero.
 *
 * <p>A chart is a list of {@linkplain Mark marks}; how each is drawn follows from its estimate alone:
 *
 * <table>
 * <caption>What is drawn for what is known</caption>
 * <tr><th>known</th><th>as SVG</th><th>as text</th></tr>
 * <tr><td>no less than this: from zero to the nearer bound of an amount</td><td>filled</td><td>{@code #}</td></tr>
 * <tr><td>what stays possible: between the bounds</td><td>an outlined bar</td><td>{@code =}</td></tr>
 * <tr><td>the best single value, where there is one beside bounds</td><td>a diamond</td><td>{@code o}</td></tr>
 * <tr><td>no bound on one side</td><td>an arrow</td><td>{@code >} or {@code <}</td></tr>
 * <tr><td>undisclosed or unknown</td><td>hatching from end to end</td><td>{@code /}</td></tr>
 * <tr><td>ranks that stay possible</td><td>a cross each, joined</td><td>{@code x}</td></tr>
 * </table>
 *
 * <p>Zero is always on the scale of amounts. Scores, series, groupings and comparisons make charts of themselves;
 * {@link #of} makes any other. Immutable and thread-safe.
 *
 * <pre>{@code
 * Chart.of("Cameras", Chart.Scale.AMOUNT)
 *         .mark("Dushanbe", Estimate.moreThan(855))
 *         .unknown("Khujand", "not stated")
 *         .build()
 *         .print();
 * }</pre>
 *
 * @since 0.2.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Chart implements View permits ImmutableChart {

    private static final int DIGITS = 4;

    /** Relative: ends so near are one number, but for rounding. */
    private static final double NOISE = 1e-9;

    Chart() {}

    /**
     * What a scale measures, which decides where it begins and what is drawn.
     *
     * @since 0.2.0
     */
    public enum Scale {
        /** Numbers that can be zero: zero is on the scale. */
        AMOUNT,
        /** Places in an order: 1 to as many as there are marks. */
        RANK,
        /** Days, as years with fractions: 2013.5 is the middle of 2013. */
        YEAR
    }

    /**
     * A label and its estimate.
     *
     * @param label what it is
     * @param value the estimate on the scale of the chart; empty where nothing is known
     * @param words the value as text or, where there is none, why
     * @since 0.2.0
     */
    public record Mark(String label, Optional<Estimate> value, String words) {

        /**
         * A label and its estimate.
         *
         * @param label what it is
         * @param value the estimate; empty where nothing is known
         * @param words the value as text or, where there is none, why
         */
        public Mark {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
            requireNonNull(words, "words");
        }

        /**
         * Whether nothing bounds it.
         *
         * @return true if there is no value, or any number is possible
         */
        public boolean isUnknown() {
            return value.isEmpty()
                    || (value.get().isEntire() && value.get().best().isEmpty());
        }
    }

    /**
     * Starts a chart.
     *
     * @param title what the chart shows
     * @param scale what its scale measures
     * @return a builder
     */
    public static Builder of(String title, Scale scale) {
        return new Builder(requireNonNull(title, "title"), requireNonNull(scale, "scale"));
    }

    /**
     * What the chart shows.
     *
     * @return the title
     */
    public abstract String title();

    /**
     * What the scale measures.
     *
     * @return amounts, ranks or years
     */
    public abstract Scale scale();

    /**
     * What the numbers of the scale count.
     *
     * @return such as {@code cameras}; empty for ranks and years
     */
    public abstract String unit();

    /**
     * Whether marks are placed side by side, as for successive years, rather than below each other.
     *
     * @return true for columns; as text, every chart has rows
     */
    public abstract boolean isUpright();

    /**
     * What is drawn.
     *
     * @return an unmodifiable list, in order
     */
    public abstract List<Mark> marks();

    /** The same content as text, for readers without the picture. */
    Table table() {
        Table.Builder table = Table.of(title()).column("").column(unit().isEmpty() ? "value" : unit());
        marks().forEach(mark -> table.row(mark.label(), mark.words()));
        return table.build();
    }

    @Override
    public String text(int width) {
        return new ChartText(this, Layout.checkWidth(width)).draw();
    }

    /**
     * Renders the bars of the text in a block of code, which keeps them in line.
     *
     * @return fenced text
     */
    @Override
    public String markdown(Text.Links links) {
        requireNonNull(links, "links");
        String text = text(TERMINAL_WIDTH);
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + fence + "\n";
    }

    /**
     * Renders a figure: the picture as SVG without scripts, styles and ids, and the same content as a table to unfold.
     * It takes the color of the text around it; style sheets may color its classes {@code certain}, {@code possible},
     * {@code best}, {@code unknown} and {@code grid}.
     */
    @Override
    public String html(Text.Links links) {
        return "<figure class=\"chart\">\n<figcaption>" + Layout.html(title()) + "</figcaption>\n"
                + new ChartSvg(this).element() + "<details><summary>In words</summary>\n"
                + table().html(links) + "</details>\n</figure>\n";
    }

    /**
     * Renders a separate picture, with a title, a description, and colors for light and dark pages.
     *
     * @return an SVG document
     */
    public String svg() {
        return new ChartSvg(this).document();
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the title and how many marks there are; {@link #print()} draws them
     */
    @Override
    public String toString() {
        return Lines.fit(title() + " (chart of " + Lines.count(marks().size(), "mark") + ")");
    }

    /**
     * Collects the marks of a {@link Chart}. Not thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final String title;
        private final Scale scale;
        private final List<Mark> marks = new ArrayList<>();
        private String unit = "";
        private boolean upright;

        private Builder(String title, Scale scale) {
            this.title = title;
            this.scale = scale;
        }

        /**
         * Says what the numbers count.
         *
         * @param words such as {@code cameras}
         * @return this builder
         */
        public Builder unit(String words) {
            unit = requireNonNull(words, "words");
            return this;
        }

        /**
         * Puts the marks side by side, as for successive years.
         *
         * @return this builder
         */
        public Builder upright() {
            upright = true;
            return this;
        }

        /**
         * Adds a mark.
         *
         * @param label what it is
         * @param value the estimate, on the scale of the chart
         * @return this builder
         */
        public Builder mark(String label, Estimate value) {
            return mark(label, value, requireNonNull(value, "value").describe(DIGITS));
        }

        /**
         * Adds a mark.
         *
         * @param label what it is
         * @param value the estimate, on the scale of the chart; ends that differ by rounding alone are drawn as one
         *     number
         * @param words the value as text
         * @return this builder
         */
        public Builder mark(String label, Estimate value, String words) {
            double noise =
                    NOISE * Math.max(Math.abs(requireNonNull(value, "value").low()), Math.abs(value.high()));
            boolean isPoint = value.high() - value.low() <= noise && value.isBounded() && value.width() <= noise;
            return add(
                    label,
                    Optional.of(isPoint ? Estimate.exactly(value.best().orElse(value.midpoint())) : value),
                    words);
        }

        /**
         * Adds a mark without a known value.
         *
         * @param label what it is
         * @param why such as {@code undisclosed}
         * @return this builder
         */
        public Builder unknown(String label, String why) {
            return add(label, Optional.empty(), requireNonNull(why, "why"));
        }

        private Builder add(String label, Optional<Estimate> value, String words) {
            marks.add(new Mark(label, value, words));
            return this;
        }

        /**
         * Finishes the chart.
         *
         * @return the chart
         */
        public Chart build() {
            return ImmutableChart.of(title, scale, unit, upright, marks);
        }
    }
}
