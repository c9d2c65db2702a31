package io.github.digitalsilkroad.lint.index;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question to an index: how much do its scores and ranks hang on choices that could have been made otherwise, and on
 * values that are known by bounds only?
 *
 * <p>Each draw varies what is named here, all at once and independently:
 *
 * <table>
 * <caption>Factors</caption>
 * <tr><th>factor</th><th>drawn from</th></tr>
 * <tr><td>{@link #weights weights}</td>
 * <td>every weight times a number between 1 − spread and 1 + spread, evenly</td></tr>
 * <tr><td>{@link #aggregations aggregation}</td>
 * <td>the means as specified, or one of the others for all dimensions</td></tr>
 * <tr><td>{@link #normalizations normalization}</td><td>as specified, or one of the others for all indicators</td></tr>
 * <tr><td>{@link #estimates() estimates of …}</td><td>every value of one indicator evenly between its bounds</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IndexExperiment {

    private final CompositeIndex index;
    private final IndexMatrix matrix;
    private final double spread;
    private final List<Aggregation> aggregations;
    private final List<Normalization> normalizations;
    private final boolean estimates;

    private IndexExperiment(
            CompositeIndex index,
            IndexMatrix matrix,
            double spread,
            List<Aggregation> aggregations,
            List<Normalization> normalizations,
            boolean estimates) {
        this.index = index;
        this.matrix = matrix;
        this.spread = spread;
        this.aggregations = aggregations;
        this.normalizations = normalizations;
        this.estimates = estimates;
    }

    /**
     * An experiment that varies nothing yet.
     *
     * @param index the index
     * @param matrix the data
     * @return the experiment
     * @throws IllegalArgumentException if the index does not suit the data
     */
    public static IndexExperiment of(CompositeIndex index, IndexMatrix matrix) {
        index.on(matrix);
        return new IndexExperiment(index, matrix, 0, List.of(), List.of(), false);
    }

    /**
     * Varies all weights.
     *
     * @param newSpread how far a weight may move, as a share of itself: above 0, at most 1
     * @return the extended experiment
     * @throws IllegalArgumentException if the spread is out of range
     */
    public IndexExperiment weights(double newSpread) {
        if (!(newSpread > 0 && newSpread <= 1)) {
            throw new IllegalArgumentException(
                    "spread of weights = " + Decimals.text(newSpread) + ": must be above 0 and at most 1");
        }
        return new IndexExperiment(index, matrix, newSpread, aggregations, normalizations, estimates);
    }

    /**
     * Varies the kind of mean.
     *
     * @param others means to try for all dimensions, besides those specified
     * @return the extended experiment
     * @throws IllegalArgumentException if there is none, or one is given twice or is what the index has everywhere
     *     already
     */
    public IndexExperiment aggregations(Aggregation... others) {
        requireOthers("aggregation", index.flat().aggregations, others);
        return new IndexExperiment(index, matrix, spread, List.of(others), normalizations, estimates);
    }

    /**
     * Varies the normalization.
     *
     * @param others normalizations to try for all indicators, besides those specified
     * @return the extended experiment
     * @throws IllegalArgumentException if there is none, or one is given twice or is what the index has everywhere
     *     already
     */
    public IndexExperiment normalizations(Normalization... others) {
        requireOthers("normalization", index.flat().normalizations, others);
        return new IndexExperiment(index, matrix, spread, aggregations, List.of(others), estimates);
    }

    /** A choice that changes nothing would dilute what the others show. */
    private static void requireOthers(String what, Object[] specified, Object[] others) {
        if (specified.length == 0) {
            throw new IllegalArgumentException("no " + what + " to vary: the index is a single indicator");
        }
        if (others.length == 0) {
            throw new IllegalArgumentException("no other " + what + ": needs at least one to try");
        }
        boolean same = new HashSet<>(Arrays.asList(specified)).size() == 1;
        Set<Object> seen = new HashSet<>();
        for (Object other : others) {
            if (same && other.equals(specified[0])) {
                throw new IllegalArgumentException(what + " " + other + ": is what the index has already");
            }
            if (!seen.add(other)) {
                throw new IllegalArgumentException(what + " " + other + ": is given twice");
            }
        }
    }

    /**
     * Varies the values that are known by bounds, each indicator as a factor of its own.
     *
     * @return the extended experiment
     */
    public IndexExperiment estimates() {
        return new IndexExperiment(index, matrix, spread, aggregations, normalizations, true);
    }

    /**
     * Runs the experiment. The same seed gives the same result, everywhere.
     *
     * @param seed where the random numbers start
     * @param draws how many draws, at least 2; the index is computed draws × (2 + factors) times
     * @return what came out
     * @throws IllegalArgumentException if nothing is varied, there are too few draws, a value to draw is unbounded
     *     where no goalposts bound it, or the data does not suit a normalization to try
     */
    public IndexSensitivity run(long seed, int draws) {
        if (draws < 2) {
            throw new IllegalArgumentException("draws = " + draws + ": must be at least 2");
        }
        IndexDraw draw = new IndexDraw(index, matrix, spread, aggregations, normalizations, cells());
        if (draw.factors().isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing varies: name weights, aggregations, normalizations, or estimates with bounds");
        }
        return IndexSensitivity.run(matrix.units(), draw, seed, draws);
    }

    /** Of each indicator, the values to draw. */
    private IndexDraw.Cell[][] cells() {
        int[] columns = index.columns(matrix);
        IndexDraw.Cell[][] cells = new IndexDraw.Cell[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            List<IndexDraw.Cell> column = new ArrayList<>();
            for (int unit = 0; unit < matrix.units().size(); unit++) {
                Estimate value = matrix.cell(unit, columns[i]);
                if (estimates && value != null && !value.isExact()) {
                    column.add(cell(value, i, unit));
                }
            }
            cells[i] = column.toArray(new IndexDraw.Cell[0]);
        }
        return cells;
    }

    private IndexDraw.Cell cell(Estimate value, int indicator, int unit) {
        double low = value.low();
        double high = value.high();
        Normalization normalization = index.flat().normalizations[indicator];
        boolean bounded = normalization.isFixed() && normalizations.isEmpty();
        if (bounded) {
            low = Double.isInfinite(low) ? Math.min(normalization.low(), high) : low;
            high = Double.isInfinite(high) ? Math.max(normalization.high(), low) : high;
        }
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    matrix.units().get(unit) + ", \"" + index.flat().names.get(indicator) + "\" = " + value
                            + ": cannot be drawn from without bounds; give some with within");
        }
        return new IndexDraw.Cell(unit, low, high);
    }

    /** What varies, for a console. */
    @Override
    public String toString() {
        List<String> varied = new ArrayList<>();
        if (spread > 0) {
            varied.add("weights by " + Decimals.text(100 * spread) + " %");
        }
        if (!aggregations.isEmpty()) {
            varied.add("aggregation");
        }
        if (!normalizations.isEmpty()) {
            varied.add("normalization");
        }
        if (estimates) {
            varied.add("estimates");
        }
        return "varies " + (varied.isEmpty() ? "nothing" : String.join(", ", varied));
    }
}
