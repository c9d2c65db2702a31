package io.github.digitalsilkroad.interchange.frame;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.Grouping;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.PlainWriter;
import io.github.digitalsilkroad.interchange.internal.Stated;
import io.github.digitalsilkroad.interchange.json.YearlyValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of typed rows, for programs that calculate: numbers are numbers, with their bounds beside them.
 *
 * <p>A bound that is open, and a best value that no source states, are no cell; no midpoint is computed. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Frame.of(dsr, Props.CAMERAS).writeCsv(out);
 * }</pre>
 *
 * @param <R> what a row is
 * @since 0.3.0
 */
public final class Frame<R> {

    /** What a spreadsheet takes for the begin of a formula. */
    private static final String COMMANDS = "=+-@\t\r";

    private final List<FrameColumn<R>> columns;
    private final List<R> rows;

    private Frame(List<FrameColumn<R>> columns, List<R> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * All facts of a catalog, a row each, as its lenses show them.
     *
     * @param catalog what to tell
     * @return the facts of every kind, subject by subject
     */
    public static Frame<FactRow> of(Catalog catalog) {
        return of(catalog, property -> true);
    }

    /**
     * All facts of one property, a row each, as the lenses of the catalog show them.
     *
     * @param catalog what to tell
     * @param property the property
     * @return its facts, subject by subject
     */
    public static Frame<FactRow> of(Catalog catalog, Property<?> property) {
        requireNonNull(property, "property");
        return of(catalog, property::equals);
    }

    private static Frame<FactRow> of(Catalog catalog, Predicate<Property<?>> kept) {
        List<Fact> facts = requireNonNull(catalog, "catalog").facts().stream()
                .filter(fact -> kept.test(fact.claims().property()))
                .toList();
        Set<FactKey> added = facts.stream()
                .filter(fact -> fact.year().isEmpty())
                .flatMap(fact -> measured(fact)
                        .map(value -> new Summand(
                                fact.subject().kind(),
                                fact.claims().property(),
                                value.unit().code()))
                        .stream())
                .distinct()
                .flatMap(sum -> catalog.rows(sum.kind).total(sum.property, sum.unit).figures().stream())
                .map(Fact::key)
                .collect(Collectors.toSet());
        return new Frame<>(
                FactRow.COLUMNS,
                facts.stream()
                        .map(fact -> new FactRow(fact, added.contains(fact.key())))
                        .toList());
    }

    private static Optional<Measurement<?>> measured(Fact fact) {
        return fact.claims().value().filter(Measurement.class::isInstance).map(value -> (Measurement<?>) value);
    }

    /**
     * Numbers by year, of series of the catalog or of answers, one below the other: a panel.
     *
     * @param series the numbers
     * @return a row for each year of each
     */
    public static Frame<YearRow> of(YearlyValues... series) {
        return new Frame<>(
                Stream.concat(
                                Stream.of(
                                        FrameColumn.text("series", YearRow::series),
                                        FrameColumn.integer("year", YearRow::year)),
                                Stream.concat(
                                        numbers(row -> Optional.of(row.value()), YearRow::unit),
                                        Stream.of(FrameColumn.text("basis", YearRow::basis))))
                        .toList(),
                Arrays.stream(requireNonNull(series, "series"))
                        .flatMap(one -> one.values().entrySet().stream()
                                .map(year -> new YearRow(
                                        one.name(),
                                        year.getKey(),
                                        year.getValue(),
                                        one.unit(),
                                        one.bases().getOrDefault(year.getKey(), ""))))
                        .toList());
    }

    /**
     * What sources state of the series of a catalog, a row for each claim of each year, with the columns of SDMX-CSV
     * 2.0: dimensions before {@code TIME_PERIOD}, attributes behind {@code OBS_VALUE}. {@code EDITION} is the source,
     * so that two editions stand beside each other. {@code OBS_STATUS} is A for a figure that is stated, E for an
     * estimate and F for a projection. A value without a point has bounds alone.
     *
     * @param catalog what to tell
     * @return its observations; those whose value is no number are not among them
     */
    public static Frame<Observation> sdmx(Catalog catalog) {
        return new Frame<>(
                Observation.COLUMNS,
                requireNonNull(catalog, "catalog").allSeries().list().stream()
                        .flatMap(Observation::of)
                        .toList());
    }

    /**
     * Answers, a row each, such as those of a comparison.
     *
     * @param answers the answers
     * @return their questions, worlds and values, with the basis of a value that no source states, and of an answer
     *     that counts rows for how many of them all is known
     */
    public static Frame<Assessment> of(Assessment... answers) {
        return new Frame<>(
                Stream.concat(
                                Stream.of(
                                        FrameColumn.text("question", Assessment::question),
                                        FrameColumn.text("world", Assessment::catalog),
                                        FrameColumn.text("scope", Assessment::scope)),
                                Stream.concat(
                                        numbers(Assessment::value, Assessment::unit),
                                        Stream.of(
                                                FrameColumn.text("basis", Assessment::basis),
                                                covered("rows_known", Coverage::known),
                                                covered("rows_counted", Coverage::all))))
                        .toList(),
                List.of(requireNonNull(answers, "answers")));
    }

    private static FrameColumn<Assessment> covered(String name, Function<Coverage, Integer> number) {
        return new FrameColumn<>(
                name, FrameColumn.Type.INTEGER, answer -> answer.coverage().map(number));
    }

    /**
     * The groups of a query, with a sum where the grouping has one.
     *
     * @param dimensions the grouping, whose labels become columns
     * @param groups its groups
     * @return a row for each group, with the basis of a sum of figures that no source states
     */
    public static Frame<Group> of(Grouping<?> dimensions, List<Group> groups) {
        requireNonNull(dimensions, "dimensions");
        requireNonNull(groups, "groups");
        List<FrameColumn<Group>> columns = new ArrayList<>();
        for (int i = 0; i < dimensions.dimensions().size(); i++) {
            int at = i;
            columns.add(FrameColumn.text(
                    dimensions.dimensions().get(i).label().replace(' ', '_'),
                    group -> group.keys().get(at) instanceof Coded coded
                            ? coded.code()
                            : group.keys().get(at)));
        }
        columns.add(FrameColumn.integer("count", Group::count));
        columns.add(FrameColumn.integer("stated", Group::stated));
        numbers(
                        (Group group) -> group.sum().map(Measurement::number),
                        group -> group.sum().map(sum -> sum.unit().code()).orElse(""))
                .forEach(columns::add);
        columns.add(FrameColumn.text(
                "basis",
                group -> group.total()
                        .map(total -> Attested.basis(total.figures().stream()
                                .<Attested<?>>map(Fact::claims)
                                .toList()))
                        .orElse("")));
        return new Frame<>(columns, groups);
    }

    private static <R> Stream<FrameColumn<R>> numbers(Function<R, Optional<Estimate>> value, Function<R, String> unit) {
        return Stream.of(
                FrameColumn.number("low", row -> bound(value.apply(row).map(Estimate::low))),
                FrameColumn.number(
                        "best", row -> value.apply(row).map(Estimate::best).orElse(OptionalDouble.empty())),
                FrameColumn.number("high", row -> bound(value.apply(row).map(Estimate::high))),
                FrameColumn.text("unit", unit),
                FrameColumn.maybe(
                        "qualifier",
                        row -> value.apply(row).map(it -> it.qualifier().code())));
    }

    private static OptionalDouble bound(Optional<Double> bound) {
        return bound.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /**
     * The columns.
     *
     * @return an unmodifiable list, left to right
     */
    public List<FrameColumn<R>> columns() {
        return columns;
    }

    /**
     * The rows.
     *
     * @return an unmodifiable list
     */
    public List<R> rows() {
        return rows;
    }

    /**
     * Writes the frame as CSV (RFC 4180, lines end with {@code \n}). A text that a spreadsheet would take for a formula
     * gets an apostrophe before it; numbers stay as they are, to their last digit.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void writeCsv(Appendable out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new PlainWriter(requireNonNull(out, "out")))) {
            csv.writeRecord(columns.stream().map(FrameColumn::name).toList());
            for (R row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> column.cell().apply(row).map(Frame::text).orElse(""))
                        .toList());
            }
        }
    }

    /** A cell, which no spreadsheet runs and no terminal obeys. */
    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return Stated.decimal(number);
        }
        String text = cell.toString();
        boolean harmless = !(cell instanceof String) || text.isEmpty() || COMMANDS.indexOf(text.charAt(0)) < 0;
        return Lines.page(harmless ? text : "'" + text);
    }

    /**
     * Writes the frame as JSON lines: an object a row, without the cells that it does not have.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void writeJsonLines(Appendable out) throws IOException {
        for (R row : rows) {
            Map<String, Object> members = new LinkedHashMap<>();
            columns.forEach(column -> column.cell().apply(row).ifPresent(cell -> members.put(column.name(), cell)));
            Json.writeLine(members, requireNonNull(out, "out"));
        }
    }

    /**
     * One line for a shell.
     *
     * @return how many rows and columns there are
     */
    @Override
    public String toString() {
        return "frame of " + Lines.count(rows.size(), "row") + " and " + Lines.count(columns.size(), "column");
    }

    /**
     * A number of a year.
     *
     * @param series what the numbers are
     * @param year the year
     * @param value the number with its bounds
     * @param unit its unit
     * @param basis on what basis it is, such as {@code projected}; empty if its source states it
     */
    public record YearRow(String series, int year, Estimate value, String unit, String basis) {

        /**
         * A row.
         *
         * @param series what the numbers are
         * @param year the year
         * @param value the number with its bounds
         * @param unit its unit
         * @param basis on what basis it is
         */
        public YearRow {
            requireNonNull(series, "series");
            requireNonNull(value, "value");
            requireNonNull(unit, "unit");
            requireNonNull(basis, "basis");
        }
    }

    /** What is added in one sum. */
    private record Summand(Kind<? extends Entity> kind, Property<?> property, String unit) {}
}
