package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexExperiment;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexResult;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.lint.index.RankSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The {@link ExposureIndex} of several countries, with the answers behind it; it prints as a table.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ExposureFindings implements Report {

    private static final int DIGITS = 3;

    /** How far the weights of the standard experiment move, as a share of themselves. */
    private static final double SPREAD = 0.25;

    private final CompositeIndex index;
    private final IndexResult result;
    private final IndexResult completed;
    private final IndexMatrix matrix;
    private final Map<String, Map<String, Assessment>> answers;
    private final Supplier<ListMultimap<String, Optional<Estimate>>> beside;
    private final String world;

    ExposureFindings(
            CompositeIndex index,
            IndexMatrix matrix,
            Map<String, Map<String, Assessment>> answers,
            Supplier<ListMultimap<String, Optional<Estimate>>> beside,
            String world) {
        this.index = index;
        this.result = index.on(matrix);
        this.completed = index.on(completed(index.spec(), matrix));
        this.matrix = matrix;
        this.answers = answers;
        this.beside = beside;
        this.world = world;
    }

    /** How the bounds of a country follow from those of its parts, if all are averaged. */
    Optional<Computation> computation(String country) {
        return score(country).isEmpty() ? Optional.empty() : computation(index.spec(), country);
    }

    private Optional<Computation> computation(IndexSpec spec, String country) {
        if (spec.normalization().isPresent()) {
            Normalization scale = spec.normalization().get();
            Assessment answer = answer(country, spec.name());
            Computation.Operand low = given("low goalpost", scale.low(), answer.unit());
            Computation.Operand high = given("high goalpost", scale.high(), answer.unit());
            return answer.value()
                    .filter(value -> scale.isFixed())
                    .map(value -> new Computation(
                            "goalposts",
                            List.of(
                                    new Computation.Operand(
                                            spec.name(),
                                            value,
                                            answer.unit(),
                                            Optional.empty(),
                                            answer.computation(),
                                            List.of()),
                                    spec.isDescending() ? high : low,
                                    spec.isDescending() ? low : high)));
        }
        List<Computation.Operand> operands = new ArrayList<>();
        for (IndexSpec part : spec.parts()) {
            Optional<Computation> from = computation(part, country);
            if (from.isEmpty() && !part.parts().isEmpty()) {
                return Optional.empty();
            }
            operands.add(new Computation.Operand(
                    part.name(),
                    completed.score(country, part.name()).orElseThrow(),
                    "of 100",
                    Optional.empty(),
                    from,
                    List.of()));
            operands.add(given("weight of " + part.name(), part.weight(), "weight"));
        }
        return operands.isEmpty() || !spec.aggregation().equals(Optional.of(Aggregation.ARITHMETIC))
                ? Optional.empty()
                : Optional.of(new Computation("weighted-mean", operands));
    }

    private static Computation.Operand given(String name, double value, String unit) {
        return new Computation.Operand(
                name, Estimate.exactly(value), unit, Optional.empty(), Optional.empty(), List.of());
    }

    /** The matrix with unknown values in the place of missing ones, for indicators that do not compare countries. */
    private static IndexMatrix completed(IndexSpec spec, IndexMatrix matrix) {
        IndexMatrix filled = matrix;
        for (IndexSpec indicator : spec.indicators()) {
            if (indicator.normalization().orElseThrow().isFixed()) {
                for (String country : matrix.units()) {
                    if (matrix.get(country, indicator.name()).isEmpty()) {
                        filled = filled.with(country, indicator.name(), Estimate.unknown());
                    }
                }
            }
        }
        return filled;
    }

    /**
     * The countries.
     *
     * @return ISO 3166 alpha-2 codes in the order they were asked for
     */
    public List<String> countries() {
        return result.units();
    }

    /**
     * The score of a country over the indicators that have an answer; {@link #bounds} says what it may be with the
     * others.
     *
     * @param country one of {@link #countries()}
     * @return 0 to 100, or empty if nothing is known
     * @throws IllegalArgumentException if the country was not asked for
     */
    public Optional<Estimate> score(String country) {
        return result.score(requireNonNull(country, "country"));
    }

    /**
     * The bounds of the score of a country, for any values of the indicators without an answer.
     *
     * @param country one of {@link #countries()}
     * @return 0 to 100; the score itself if every indicator has an answer, and where one that compares countries has
     *     none; empty if nothing is known
     * @throws IllegalArgumentException if the country was not asked for
     */
    public Optional<Estimate> bounds(String country) {
        return score(country).flatMap(known -> completed.score(country));
    }

    /**
     * The score of a country in one dimension or indicator.
     *
     * @param country one of {@link #countries()}
     * @param part the name of a dimension or indicator
     * @return 0 to 100, or empty if nothing is known
     * @throws IllegalArgumentException if the country was not asked for, or the index has no such part
     */
    public Optional<Estimate> score(String country, String part) {
        return result.score(requireNonNull(country, "country"), part);
    }

    /**
     * The ranks that are possible, for any values of the indicators without an answer.
     *
     * @param country one of {@link #countries()}
     * @return 1 for the most exposed; empty if the country has no score
     * @throws IllegalArgumentException if the country was not asked for
     */
    public Optional<RankSet> ranks(String country) {
        return score(requireNonNull(country, "country")).flatMap(known -> completed.ranks(country));
    }

    /**
     * How much of the index rests on values that are there.
     *
     * @param country one of {@link #countries()}
     * @return the share of weight, 0 to 1
     * @throws IllegalArgumentException if the country was not asked for
     */
    public double coverage(String country) {
        return result.coverage(requireNonNull(country, "country"));
    }

    /**
     * The answer behind an indicator.
     *
     * @param country one of {@link #countries()}
     * @param indicator the name of an indicator
     * @return the answer with its working
     * @throws IllegalArgumentException if the country was not asked for, or the index has no such indicator
     */
    public Assessment answer(String country, String indicator) {
        requireNonNull(country, "country");
        requireNonNull(indicator, "indicator");
        Map<String, Assessment> ofCountry = answers.get(country);
        Assessment answer = ofCountry == null ? null : ofCountry.get(indicator);
        if (answer == null) {
            throw new IllegalArgumentException("\"" + indicator + "\" of " + country
                    + ": not asked for; the countries are " + countries() + ", the indicators " + matrix.indicators());
        }
        return answer;
    }

    /**
     * The values behind the index, unit by unit.
     *
     * @return one row a country, one column an indicator
     */
    public IndexMatrix matrix() {
        return matrix;
    }

    /**
     * Asks how much the result depends on choices and on bounds: an experiment that varies every weight by a quarter of
     * itself, the kind of mean, and every value between its bounds. It can be changed before it runs.
     *
     * @return such as {@code experiment().weights(0.5).run(42, 10_000)}
     */
    public IndexExperiment experiment() {
        IndexSpec spec = index.spec();
        IndexExperiment experiment =
                IndexExperiment.of(index, matrix).weights(SPREAD).estimates();
        Set<Aggregation> others = EnumSet.allOf(Aggregation.class);
        spec.aggregation().ifPresent(others::remove);
        return spec.aggregation().isPresent()
                ? experiment.aggregations(others.toArray(new Aggregation[0]))
                : experiment;
    }

    /**
     * The tree of the index.
     *
     * @return parts, weights, normalization
     */
    public IndexSpec spec() {
        return index.spec();
    }

    /**
     * The answers to the questions {@linkplain ExposureIndex#beside beside} the index, asked when this is called.
     *
     * @return for each name an answer a country, in the order of {@link #countries}
     */
    public Map<String, List<Optional<Estimate>>> beside() {
        return Multimaps.asMap(beside.get());
    }

    /**
     * The data that was asked.
     *
     * @return its version and the lenses through which it was seen
     */
    public String data() {
        return world;
    }

    /**
     * The scores as a picture.
     *
     * @return a chart with a bar for each country between its bounds, 0 to 100
     * @since 0.2.0
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(index.spec().name() + ", 100 = most exposed", Chart.Scale.AMOUNT)
                .unit("points of 100");
        for (String country : countries()) {
            bounds(country)
                    .ifPresentOrElse(
                            all -> chart.mark(country, all, words(country, "")),
                            () -> chart.unknown(country, "no score"));
        }
        return chart.build();
    }

    /**
     * The ranks that stay possible as a picture: where two countries share some, neither is certainly before the other.
     *
     * @return a chart with a mark for each country
     * @since 0.2.0
     */
    public Chart rankChart() {
        Chart.Builder chart = Chart.of(index.spec().name() + ": possible ranks, 1 = most exposed", Chart.Scale.RANK);
        for (String country : countries()) {
            ranks(country)
                    .ifPresentOrElse(
                            ranks ->
                                    chart.mark(country, Estimate.between(ranks.best(), ranks.worst()), "rank " + ranks),
                            () -> chart.unknown(country, "no rank"));
        }
        return chart.build();
    }

    @Override
    public Table page() {
        Table.Builder table = Table.of(index.spec().name() + ", points of 100 (100 = most exposed); " + world)
                .column("Code");
        table.rightColumn("Index").rightColumn("Known").rightColumn("For all").rightColumn("Rank");
        for (IndexSpec part : index.spec().parts()) {
            table.rightColumn(part.name());
        }
        boolean hasBasis =
                countries().stream().anyMatch(country -> !basis(country).isEmpty());
        if (hasBasis) {
            table.column("Basis");
        }
        for (String country : countries()) {
            List<String> cells = new ArrayList<>();
            cells.add(country);
            cells.add(describe(score(country)));
            cells.add(Math.round(100 * coverage(country)) + " %");
            cells.add(describe(bounds(country)));
            cells.add(ranks(country).map(RankSet::toString).orElse("none"));
            for (IndexSpec part : index.spec().parts()) {
                cells.add(describe(score(country, part.name())));
            }
            if (hasBasis) {
                cells.add(basis(country));
            }
            table.row(cells.toArray(new String[0]));
        }
        return table.build();
    }

    private static String describe(Optional<Estimate> score) {
        return score.map(value -> value.describe(DIGITS)).orElse("unknown");
    }

    /** On what basis the answers behind the indicators are, each basis once; empty if sources state all. */
    private String basis(String country) {
        return requireNonNull(answers.get(country)).values().stream()
                .map(Assessment::basis)
                .filter(basis -> !basis.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The score, or the bounds and what it is by what is known, with the bounds first where that is less than half. */
    private String words(String country, String rank) {
        String known = describe(score(country));
        String reach = Math.round(100 * coverage(country)) + " % known" + Lines.afterComma(basis(country));
        if (coverage(country) >= 1) {
            return known + rank + ", " + reach;
        }
        return 2 * coverage(country) < 1
                ? describe(bounds(country)) + rank + "; " + known + " by the " + reach
                : known + " by the " + reach + "; " + describe(bounds(country)) + " for all indicators" + rank;
    }

    /**
     * One line a country.
     *
     * @return the score by what is known and how much that is, the bounds for any value of the rest, and the possible
     *     ranks
     */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (String country : countries()) {
            String line = ranks(country)
                    .map(ranks -> words(country, ", rank " + ranks))
                    .orElse("no score, 0 % known");
            lines.append(country).append(": ").append(line).append('\n');
        }
        return lines.toString();
    }
}
