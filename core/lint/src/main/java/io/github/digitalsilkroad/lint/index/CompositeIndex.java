package io.github.digitalsilkroad.lint.index;

import com.google.common.collect.Ordering;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index made of indicators: each is normalized, then averaged with its siblings, up to one score for each unit.
 *
 * <p>Unit: none. Range: 0 to 100. Source: Handbook on
 * Constructing Composite Indicators (OECD and JRC, 2008).
 *
 * <p><b>Missing values</b> are never filled in. A part that is missing is left out of the mean, the weights of its
 * siblings count for it, and the {@linkplain IndexResult#coverage coverage} falls by its weight. A unit with nothing
 * has no score.
 *
 * <p><b>Bounds</b> are exact for every score of every unit: a normalized value rises with the unit's own value and
 * falls with those of the others, so that each bound has its values at known ends. The means rise in each part. Bounds
 * are rounded outward by about 1e-10.
 *
 * <p><b>What it does not mean:</b> weights are judgments, not measurements; {@link IndexExperiment} tells how much
 * hangs on them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CompositeIndex {

    /** Covers the rounding of normalizing and averaging, relative to the greatest number on the way. */
    private static final double MARGIN = 1e-12;

    private final IndexSpec spec;
    private final FlatIndex flat;

    private CompositeIndex(IndexSpec spec) {
        this.spec = spec;
        this.flat = new FlatIndex(spec);
    }

    /**
     * The index of a specification.
     *
     * @param spec the tree of dimensions and indicators
     * @return the index
     * @throws IllegalArgumentException if the top of the tree has a weight, which nothing would use
     */
    public static CompositeIndex of(IndexSpec spec) {
        if (spec.weight() != 1) {
            throw new IllegalArgumentException("weight of \"" + spec.name() + "\" = " + Decimals.text(spec.weight())
                    + ": the top of an index has no siblings to count against; weight its parts");
        }
        return new CompositeIndex(spec);
    }

    /**
     * What the index is made of.
     *
     * @return the tree
     */
    public IndexSpec spec() {
        return spec;
    }

    /**
     * The scores of all units.
     *
     * @param matrix the data: exactly the indicators of this index, in any order
     * @return the scores with bounds, coverage and ranks
     * @throws IllegalArgumentException if an indicator has no column, a column is no indicator of this index, or the
     *     values of a column do not suit its normalization
     */
    public IndexResult on(IndexMatrix matrix) {
        int[] columns = columns(matrix);
        int units = matrix.units().size();
        @Nullable Estimate[] scores = new @Nullable Estimate[units * flat.nodes()];
        double[][] coverage = new double[units][flat.nodes()];
        double[][] low = new double[units][flat.nodes()];
        double[][] high = new double[units][flat.nodes()];
        double[][] best = new double[units][flat.nodes()];
        for (int i = 0; i < flat.indicators; i++) {
            normalize(matrix, columns[i], i, low, high, best);
        }
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < flat.indicators; i++) {
                coverage[unit][i] = Double.isNaN(low[unit][i]) ? 0 : 1;
            }
            flat.cover(coverage[unit]);
            for (double[] values : List.of(low[unit], high[unit], best[unit])) {
                flat.aggregate(values, flat.weights, null);
            }
            Qualifier[] wordings = wordings(matrix, columns, unit);
            for (int node = 0; node < flat.nodes(); node++) {
                scores[unit * flat.nodes() + node] =
                        score(wordings[node], best[unit][node], low[unit][node], high[unit][node]);
            }
        }
        return new IndexResult(matrix.units(), flat.names, scores, coverage);
    }

    /** The column of each indicator; refuses a column that the index does not use. */
    int[] columns(IndexMatrix matrix) {
        List<String> wanted = flat.names.subList(0, flat.indicators);
        for (String column : matrix.indicators()) {
            if (!wanted.contains(column)) {
                throw new IllegalArgumentException("column \"" + column + "\": the index has no such indicator; "
                        + Nearest.choices(column, wanted));
            }
        }
        int[] columns = new int[flat.indicators];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = IndexMatrix.indexOf("column", matrix.indicators(), wanted.get(i));
        }
        return columns;
    }

    FlatIndex flat() {
        return flat;
    }

    private void normalize(
            IndexMatrix matrix, int column, int indicator, double[][] low, double[][] high, double[][] best) {
        int units = low.length;
        double[] lows = new double[units];
        double[] highs = new double[units];
        double[] bests = new double[units];
        for (int unit = 0; unit < units; unit++) {
            Estimate cell = matrix.cell(unit, column);
            lows[unit] = cell == null ? Double.NaN : cell.low();
            highs[unit] = cell == null ? Double.NaN : cell.high();
            bests[unit] = cell == null ? Double.NaN : cell.best().orElse(Double.NaN);
        }
        Normalization normalization = flat.normalizations[indicator];
        boolean descending = flat.descending[indicator];
        flat.check(indicator, normalization, lows, highs);
        Normalizer.apply(normalization, descending, bests);
        for (int unit = 0; unit < units; unit++) {
            boolean present = !Double.isNaN(lows[unit]);
            low[unit][indicator] =
                    present ? Normalizer.least(normalization, descending, lows, highs, unit) : Double.NaN;
            high[unit][indicator] =
                    present ? Normalizer.most(normalization, descending, lows, highs, unit) : Double.NaN;
            best[unit][indicator] = bests[unit];
        }
    }

    /** Of each node: exact if all inputs below it are, about if each has a best value, else range. */
    private Qualifier[] wordings(IndexMatrix matrix, int[] columns, int unit) {
        Qualifier[] wordings = new Qualifier[flat.nodes()];
        for (int i = 0; i < flat.indicators; i++) {
            Qualifier wording = Qualifier.EXACT;
            for (int other = 0; other < matrix.units().size(); other++) {
                Estimate cell = matrix.cell(other, columns[i]);
                if (cell != null && (other == unit || !flat.normalizations[i].isFixed())) {
                    wording = Ordering.natural().max(wording, wording(cell));
                }
            }
            wordings[i] = wording;
        }
        for (int i = 0; i < flat.parts.length; i++) {
            wordings[flat.indicators + i] = Arrays.stream(flat.parts[i])
                    .mapToObj(part -> wordings[part])
                    .max(Comparator.naturalOrder())
                    .orElse(Qualifier.EXACT);
        }
        return wordings;
    }

    private static Qualifier wording(Estimate input) {
        if (input.best().isEmpty()) {
            return Qualifier.RANGE;
        }
        return input.qualifier() == Qualifier.EXACT ? Qualifier.EXACT : Qualifier.ABOUT;
    }

    private @Nullable Estimate score(Qualifier wording, double best, double low, double high) {
        if (Double.isNaN(low)) {
            return null;
        }
        boolean isZero = low == 0 && high == 0; // a mean of zeros, which nothing rounds
        double margin = isZero ? 0 : MARGIN * (100 + high);
        double known = wording == Qualifier.RANGE ? Double.NaN : best;
        double least = Math.max(0, low - margin);
        double most = Math.min(100, high + margin);
        return Estimate.computed(wording, Math.max(least, Math.min(most, known)), least, false, most, false);
    }
}
