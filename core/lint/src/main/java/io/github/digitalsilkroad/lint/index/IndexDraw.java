package io.github.digitalsilkroad.lint.index;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way an index could have come out: turns a vector of numbers between 0 and 1 into the scores of all units. It
 * works on arrays that it allocates once, and normalizes only the columns that changed since the last draw. Not
 * thread-safe.
 */
final class IndexDraw {

    /** A value to draw evenly between its bounds. */
    record Cell(int unit, double low, double high) {}

    private final FlatIndex flat;
    private final int units;
    private final double spread;
    private final List<Aggregation> aggregations;
    private final List<Normalization> normalizations;

    /** Of each indicator, the values of all units. */
    private final double[][] values;
    /** For each normalization to try, of each indicator, the scores of all units. */
    private final double[][][] fixed;

    private final Cell[][] cells;
    private final double[] column;
    private final double[] weights;
    /** Of each unit, the scores of the last draw: columns drawn again as they were keep theirs. */
    private final double[][] nodes;

    private final double[] drawn;
    private int chosen = -1;

    private final List<String> factors = new ArrayList<>();
    /** Of each coordinate, the factor to which it belongs. */
    private final List<Integer> owners = new ArrayList<>();

    IndexDraw(
            CompositeIndex index,
            IndexMatrix matrix,
            double spread,
            List<Aggregation> aggregations,
            List<Normalization> normalizations,
            Cell[][] cells) {
        this.flat = index.flat();
        this.units = matrix.units().size();
        this.spread = spread;
        this.aggregations = aggregations;
        this.normalizations = normalizations;
        this.values = new double[flat.indicators][units];
        this.fixed = new double[normalizations.size() + 1][flat.indicators][];
        this.cells = cells;
        this.column = new double[units];
        this.weights = flat.weights.clone();
        this.nodes = new double[units][flat.nodes()];
        int[] columns = index.columns(matrix);
        for (int i = 0; i < flat.indicators; i++) {
            for (int unit = 0; unit < units; unit++) {
                values[i][unit] = central(matrix.cell(unit, columns[i]));
            }
            normalize(i);
        }
        addFactor("weights", spread > 0 ? flat.nodes() - 1 : 0);
        addFactor("aggregation", aggregations.isEmpty() ? 0 : 1);
        addFactor("normalization", normalizations.isEmpty() ? 0 : 1);
        for (int i = 0; i < flat.indicators; i++) {
            addFactor("estimates of " + flat.names.get(i), cells[i].length);
        }
        this.drawn = new double[owners.size()];
    }

    /** Scores a column that does not vary, once for each normalization; one that varies is only looked at. */
    private void normalize(int indicator) {
        double[] lows = values[indicator].clone();
        double[] highs = values[indicator].clone();
        for (Cell cell : cells[indicator]) {
            lows[cell.unit] = cell.low;
            highs[cell.unit] = cell.high;
        }
        for (int choice = 0; choice < fixed.length; choice++) {
            Normalization normalization = normalization(choice, indicator);
            flat.check(indicator, normalization, lows, highs);
            fixed[choice][indicator] = lows.clone();
            if (cells[indicator].length == 0) {
                Normalizer.apply(normalization, flat.descending[indicator], fixed[choice][indicator]);
            }
        }
    }

    /** The best value, else the middle, else the end that is bounded. */
    private static double central(@Nullable Estimate value) {
        if (value == null) {
            return Double.NaN;
        }
        double middle = Double.isFinite(value.low()) ? value.low() : value.high();
        return value.best().orElse(value.isBounded() ? value.midpoint() : Double.isFinite(middle) ? middle : 0);
    }

    private Normalization normalization(int choice, int indicator) {
        return choice == 0 ? flat.normalizations[indicator] : normalizations.get(choice - 1);
    }

    private void addFactor(String name, int coordinates) {
        if (coordinates > 0) {
            owners.addAll(Collections.nCopies(coordinates, factors.size()));
            factors.add(name);
        }
    }

    List<String> factors() {
        return factors;
    }

    /** Of each coordinate, the factor to which it belongs. */
    int[] owners() {
        return owners.stream().mapToInt(owner -> owner).toArray();
    }

    /** Fills in the score of each unit, NaN where it has none. */
    void evaluate(double[] uniform, double[] scores) {
        int next = 0;
        if (spread > 0) {
            for (int node = 0; node < weights.length - 1; node++) {
                weights[node] = flat.weights[node] * (1 + spread * (2 * uniform[next++] - 1));
            }
        }
        int mean = aggregations.isEmpty() ? 0 : (int) (uniform[next++] * (aggregations.size() + 1));
        int choice = normalizations.isEmpty() ? 0 : (int) (uniform[next++] * (normalizations.size() + 1));
        for (int i = 0; i < cells.length; i++) {
            int end = next + cells[i].length;
            if (choice != chosen || !Arrays.equals(uniform, next, end, drawn, next, end)) {
                score(i, choice, uniform, next);
            }
            next = end;
        }
        chosen = choice;
        System.arraycopy(uniform, 0, drawn, 0, next);
        for (int unit = 0; unit < units; unit++) {
            flat.aggregate(nodes[unit], weights, mean == 0 ? null : aggregations.get(mean - 1));
            scores[unit] = Math.max(0, Math.min(100, nodes[unit][weights.length - 1]));
        }
    }

    /** Scores the column of an indicator. */
    private void score(int indicator, int choice, double[] uniform, int next) {
        double[] scored = fixed[choice][indicator];
        if (cells[indicator].length > 0) {
            scored = column;
            System.arraycopy(values[indicator], 0, column, 0, units);
            for (int i = 0; i < cells[indicator].length; i++) {
                Cell cell = cells[indicator][i];
                column[cell.unit] = Math.min(cell.high, cell.low + (cell.high - cell.low) * uniform[next + i]);
            }
            Normalizer.apply(normalization(choice, indicator), flat.descending[indicator], column);
        }
        for (int unit = 0; unit < units; unit++) {
            nodes[unit][indicator] = scored[unit];
        }
    }
}
