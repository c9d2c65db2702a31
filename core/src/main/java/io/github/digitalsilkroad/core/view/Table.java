package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.immutables.value.Value;

/**
 * A titled table of text cells.
 *
 * <p>As text, columns take the width of their content; a table wider than the page narrows the columns
 * where this adds the fewest lines, and wraps their cells. Immutable and thread-safe.
 *
 * <pre>{@code
 * Table.of("Cameras").column("City").rightColumn("Cameras").row("Dushanbe", "855").build().print();
 * }</pre>
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Table implements View permits ImmutableTable {

    private static final String GAP = "  ";

    Table() {}

    abstract Text heading();

    abstract List<Boolean> right();

    /** The cells, row by row. No {@link List}: the implementation would copy it, and rows may be made when read. */
    abstract Collection<List<Text>> cells();

    abstract boolean isSpaced();

    /**
     * Starts a table.
     *
     * @param title what the table shows; empty for a table without a title line
     * @return a builder: columns first, then rows
     */
    public static Builder of(String title) {
        return of(Text.of(requireNonNull(title, "title")));
    }

    /**
     * Starts a table.
     *
     * @param title what the table shows; empty for a table without a title line
     * @return a builder: columns first, then rows
     * @since 0.3.0
     */
    public static Builder of(Text title) {
        return new Builder(requireNonNull(title, "title"));
    }

    /**
     * The title.
     *
     * @return what the table shows, possibly empty
     */
    public String title() {
        return heading().toString();
    }

    /**
     * Whether a column is aligned to the right, as figures are.
     *
     * @param column its number, from 0
     * @return true for one that {@link Builder#rightColumn} added
     * @throws IndexOutOfBoundsException if there is no such column
     * @since 0.2.0
     */
    public boolean isRight(int column) {
        return right().get(column);
    }

    /**
     * The column headers, left to right.
     *
     * @return an unmodifiable list
     */
    public abstract List<String> headers();

    /**
     * The cells, row by row.
     *
     * @return an unmodifiable list of rows, each as long as {@link #headers()}
     */
    @Value.Lazy
    public List<List<String>> rows() {
        return cells().stream()
                .<List<String>>map(row -> ImmutableList.copyOf(Lists.transform(row, Text::toString)))
                .toList();
    }

    /**
     * The table as comma-separated values, for programs and spreadsheets.
     *
     * @return the headers, then a line for each row, each ended by a line feed; a text that a spreadsheet would take
     *     for a formula, since it begins with {@code =}, {@code +}, {@code -} or {@code @} and is no number, gets an
     *     apostrophe before it
     * @since 0.3.0
     */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(headers().stream().map(Table::harmless).toList());
            rows().forEach(row ->
                    csv.writeRecord(row.stream().map(Table::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String harmless(String cell) {
        String text = Lines.page(cell);
        boolean isFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return isFormula && !text.matches("-[0-9.]+(E-?[0-9]+)?") ? "'" + text : text;
    }

    @Override
    public String text(int width) {
        List<String[][]> rows = new ArrayList<>(List.<String[][]>of(lines(headers())));
        rows().forEach(row -> rows.add(lines(row)));
        int[] widths = ColumnWidths.fit(rows, Layout.checkWidth(width) - GAP.length() * (right().size() - 1));
        StringBuilder out = new StringBuilder();
        if (!title().isBlank()) {
            Layout.wrap(title(), width).forEach(line -> out.append(line).append('\n'));
        }
        textRow(out, rows.get(0), widths);
        out.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(joining(GAP)))
                .append('\n');
        for (int r = 1; r < rows.size(); r++) {
            out.append(isSpaced() && r > 1 ? "\n" : "");
            textRow(out, rows.get(r), widths);
        }
        return out.toString();
    }

    private static String[][] lines(List<String> row) {
        return row.stream().map(Layout::lines).toArray(String[][]::new);
    }

    private void textRow(StringBuilder out, String[][] row, int[] widths) {
        List<List<String>> cells = new ArrayList<>(widths.length);
        int height = 0;
        for (int c = 0; c < widths.length; c++) {
            int width = Math.max(widths[c], 1);
            cells.add(Layout.wrap(row[c], width, width));
            height = Math.max(height, cells.get(c).size());
        }
        for (int line = 0; line < height; line++) {
            for (int c = 0; c < widths.length; c++) {
                String text = line < cells.get(c).size() ? cells.get(c).get(line) : "";
                int padding = widths[c] - Layout.length(text);
                out.append(c == 0 ? "" : GAP);
                if (right().get(c)) {
                    Layout.spaces(out, padding);
                    out.append(text);
                } else {
                    out.append(text);
                    Layout.spaces(out, c < widths.length - 1 ? padding : 0);
                }
            }
            Layout.endLine(out);
        }
    }

    @Override
    public String markdown(Text.Links links) {
        requireNonNull(links, "links");
        StringBuilder out = new StringBuilder();
        if (!title().isBlank()) {
            out.append("**").append(heading().markdown(links).strip()).append("**\n\n");
        }
        out.append(markdownRow(headers().stream().map(Text::of).toList(), links));
        for (boolean r : right()) {
            out.append(r ? "|---:" : "|---");
        }
        out.append("|\n");
        cells().forEach(row -> out.append(markdownRow(row, links)));
        return out.toString();
    }

    private static String markdownRow(List<Text> row, Text.Links links) {
        return row.stream().map(cell -> "| " + cell.markdown(links) + " ").collect(joining("", "", "|\n"));
    }

    @Override
    public String html(Text.Links links) {
        requireNonNull(links, "links");
        StringBuilder out = new StringBuilder("<table>\n");
        if (!title().isBlank()) {
            out.append("<caption>").append(heading().html(links)).append("</caption>\n");
        }
        out.append("<thead>\n");
        htmlRow(out, headers().stream().map(Text::of).toList(), links, true);
        out.append("</thead>\n<tbody>\n");
        cells().forEach(row -> htmlRow(out, row, links, false));
        return out.append("</tbody>\n</table>\n").toString();
    }

    /**
     * A row; a blank header is a plain cell, because screen readers announce header cells.
     */
    private void htmlRow(StringBuilder out, List<Text> row, Text.Links links, boolean isHead) {
        out.append("<tr>");
        for (int c = 0; c < right().size(); c++) {
            boolean isHeader = isHead && !row.get(c).toString().isBlank();
            out.append(isHeader ? "<th scope=\"col\"" : "<td").append(right().get(c) ? " align=\"right\">" : ">");
            out.append(row.get(c).html(links)).append(isHeader ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the title and size in 80 characters; {@link #print()} shows the cells
     */
    @Override
    public String toString() {
        String size = " (" + Lines.count(cells().size(), "row") + "; print() shows them)";
        return Lines.cut(title().isBlank() ? "Table" : title(), Echo.WIDTH - size.length()) + size;
    }

    /**
     * Collects the columns and rows of a {@link Table}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final Text title;
        private final List<String> headers = new ArrayList<>();
        private final List<Boolean> right = new ArrayList<>();
        private final List<List<Text>> rows = new ArrayList<>();
        private boolean spaced;

        private Builder(Text title) {
            this.title = title;
        }

        /**
         * Adds a left-aligned column.
         *
         * @param header the column's header
         * @return this builder
         * @throws IllegalStateException if a row has been added already
         */
        public Builder column(String header) {
            return add(header, false);
        }

        /**
         * Adds a right-aligned column, for figures.
         *
         * @param header the column's header
         * @return this builder
         * @throws IllegalStateException if a row has been added already
         */
        public Builder rightColumn(String header) {
            return add(header, true);
        }

        /**
         * Leaves an empty line between rows in plain text, for tables whose cells take several lines.
         *
         * @return this builder
         */
        public Builder spaced() {
            spaced = true;
            return this;
        }

        private Builder add(String header, boolean alignRight) {
            requireNonNull(header, "header");
            if (!rows.isEmpty()) {
                throw new IllegalStateException("column '" + header + "': columns come before the first row");
            }
            headers.add(header);
            right.add(alignRight);
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one text for each column
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer cells than columns
         */
        public Builder row(String... cells) {
            return row(
                    Arrays.stream(requireNonNull(cells, "cells")).map(Text::of).toArray(Text[]::new));
        }

        /**
         * Adds a row.
         *
         * @param cells one text for each column
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer cells than columns
         * @since 0.3.0
         */
        public Builder row(Text... cells) {
            rows.add(checked(List.of(requireNonNull(cells, "cells")), headers));
            return this;
        }

        private static List<Text> checked(List<Text> cells, List<String> headers) {
            if (cells.size() != headers.size()) {
                throw new IllegalArgumentException("row " + cells + ": " + Lines.count(cells.size(), "cell") + " for "
                        + Lines.count(headers.size(), "column") + " " + headers);
            }
            return cells;
        }

        /**
         * Finishes the table.
         *
         * @return the table
         * @throws IllegalStateException if it has no column
         */
        public Table build() {
            return build(List.copyOf(rows));
        }

        /**
         * Finishes the table with rows that are made when they are read, in place of those that were added.
         *
         * @param made the rows, such as {@code Lists.transform(things, this::row)}, with one text for each column. They
         *     must always be the same and are read by any thread. What making one throws, reading the table throws; one
         *     with more or fewer cells than columns throws {@link IllegalArgumentException}
         * @return the table
         * @throws IllegalStateException if it has no column
         * @since 0.3.0
         */
        public Table build(List<List<Text>> made) {
            if (headers.isEmpty()) {
                throw new IllegalStateException("table '" + title + "': a table needs at least one column");
            }
            List<String> columns = List.copyOf(headers);
            List<List<Text>> cells = Lists.transform(requireNonNull(made, "made"), row -> checked(row, columns));
            return ImmutableTable.of(title, right, cells, spaced, columns);
        }
    }
}
