package io.github.digitalsilkroad.lint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Sobol's indices by sampling against the true ones, by formula or by going through all that can happen. They may
 * differ by six standard errors, which come from the true distribution as well: about one case in a thousand million is
 * farther off.
 */
class IndexSensitivityProperties {

    private static final List<String> UNITS = List.of("A", "B", "C");
    private static final Aggregation[] MEANS = Aggregation.values();
    private static final int DRAWS = 10_000;
    private static final double STANDARD_ERRORS = 6;

    /** Midpoints of so many cells stand for a weight. */
    private static final int GRID = 24;

    private static IndexSpec spec(Aggregation mean, Normalization normalization, double xWeight, double yWeight) {
        return IndexSpec.dimension(
                "all",
                mean,
                IndexSpec.indicator("x", normalization).weighted(xWeight),
                IndexSpec.indicator("y", normalization).weighted(yWeight).descending());
    }

    private static IndexMatrix matrix(List<Estimate> cells) {
        IndexMatrix matrix = IndexMatrix.of(UNITS, List.of("x", "y"));
        for (int i = 0; i < 6; i++) {
            matrix = matrix.with(UNITS.get(i / 2), i % 2 == 0 ? "x" : "y", cells.get(i));
        }
        return matrix;
    }

    /**
     * A weighted sum of even draws over widths r: the shares are (wr)², and both indices agree. The square of the
     * difference of two even draws has a standard deviation of √(7/5) of its mean, and their variance one of √(2/2n) of
     * itself at most.
     */
    @Property(seed = Seeds.FIXED, tries = 20)
    void indicesOfASumAreTheSharesOfItsVariance(@ForAll("widths") List<Double> widths, @ForAll long seed) {
        List<Estimate> cells =
                widths.stream().map(width -> Estimate.between(5, 5 + width)).toList();
        CompositeIndex index = CompositeIndex.of(spec(Aggregation.ARITHMETIC, Normalization.goalposts(0, 100), 2, 1));
        IndexSensitivity result =
                IndexExperiment.of(index, matrix(cells)).estimates().run(seed, DRAWS);
        double error = STANDARD_ERRORS * (Math.sqrt(7.0 / 5) + 1) / Math.sqrt(DRAWS);
        for (int unit = 0; unit < UNITS.size(); unit++) {
            double x = Math.pow(2 * widths.get(2 * unit), 2);
            double y = Math.pow(widths.get(2 * unit + 1), 2);
            assertIndices(result, UNITS.get(unit), "estimates of x", x / (x + y), error);
            assertIndices(result, UNITS.get(unit), "estimates of y", y / (x + y), error);
        }
    }

    /**
     * A weighted product x^p·y^q, in which much of the variance belongs to both factors together: with moments of
     * powers of an even draw, that of x alone is V(x^p)·E(y^q)², and with y V(x^p)·E(y^2q).
     */
    @Property(seed = Seeds.FIXED, tries = 20)
    void indicesOfAProductAreThoseOfItsMoments(@ForAll("widths") List<Double> widths, @ForAll long seed) {
        List<Estimate> cells =
                widths.stream().map(width -> Estimate.between(5, 5 + width)).toList();
        CompositeIndex index = CompositeIndex.of(spec(Aggregation.GEOMETRIC, Normalization.goalposts(0, 100), 2, 1));
        IndexSensitivity result =
                IndexExperiment.of(index, matrix(cells)).estimates().run(seed, DRAWS);
        for (int unit = 0; unit < UNITS.size(); unit++) {
            double[] x = powers(5, 5 + widths.get(2 * unit), 2.0 / 3);
            double[] y = powers(95 - widths.get(2 * unit + 1), 95, 1.0 / 3);
            assertIndices(result, UNITS.get(unit), "estimates of x", x, "estimates of y", y);
            assertIndices(result, UNITS.get(unit), "estimates of y", y, "estimates of x", x);
        }
    }

    /** Of an even draw between a and b, the means of its power p and of the square, cube and fourth power of that. */
    private static double[] powers(double a, double b, double p) {
        double[] means = new double[5];
        for (int k = 0; k < means.length; k++) {
            means[k] = (Math.pow(b, k * p + 1) - Math.pow(a, k * p + 1)) / ((k * p + 1) * (b - a));
        }
        return means;
    }

    private static void assertIndices(
            IndexSensitivity result, String unit, String changed, double[] c, String kept, double[] k) {
        Moments all = new Moments();
        for (int i = 0; i < c.length; i++) {
            all.powers[i] = c[i] * k[i];
        }
        double relative = Math.sqrt(all.varianceOfSquares(all.mean())) / all.variance() / Math.sqrt(2 * DRAWS);
        // Half the square of a change has this mean, and a mean square by E(a - b)^4 = 2m4 - 8m3·m1 + 6m2².
        double change = (c[2] - c[1] * c[1]) * k[2];
        double squares = (2 * c[4] - 8 * c[3] * c[1] + 6 * c[2] * c[2]) * k[4] / 4;
        double share = change / all.variance();
        double error = Math.sqrt(Math.max(0, squares - change * change) / DRAWS) / all.variance() + relative * share;
        assertThat(result.total(unit, changed)).isCloseTo(share, within(STANDARD_ERRORS * error));
        assertThat(result.firstOrder(unit, kept)).isCloseTo(1 - share, within(STANDARD_ERRORS * error));
    }

    private static void assertIndices(IndexSensitivity result, String unit, String factor, double share, double error) {
        assertThat(result.total(unit, factor)).isCloseTo(share, within(error * share));
        assertThat(result.firstOrder(unit, factor)).isCloseTo(share, within(error * (1 - share)));
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void indicesOfChoicesAreThoseOfAllCombinations(@ForAll("widths") List<Double> values, @ForAll long seed) {
        IndexMatrix matrix = matrix(values.stream().map(Estimate::exactly).toList());
        Normalization[] scales = {
            Normalization.goalposts(0, 100), Normalization.minMax(), Normalization.percentileRank()
        };
        IndexSensitivity result = IndexExperiment.of(
                        CompositeIndex.of(spec(Aggregation.ARITHMETIC, scales[0], 2, 1)), matrix)
                .aggregations(Aggregation.GEOMETRIC, Aggregation.HARMONIC)
                .normalizations(scales[1], scales[2])
                .run(seed, DRAWS);
        for (String unit : UNITS) {
            double[][] scores = new double[3][scales.length];
            for (int mean = 0; mean < MEANS.length; mean++) {
                for (int scale = 0; scale < scales.length; scale++) {
                    scores[mean][scale] = CompositeIndex.of(spec(MEANS[mean], scales[scale], 2, 1))
                            .on(matrix)
                            .score(unit)
                            .get()
                            .best()
                            .getAsDouble();
                }
            }
            assertIndices(result, unit, scores, "aggregation", "normalization", 1e-9);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void indicesOfWeightsAreThoseOfAGridOfWeights(@ForAll("widths") List<Double> values, @ForAll long seed) {
        Normalization scale = Normalization.goalposts(0, 100);
        IndexSensitivity result = IndexExperiment.of(
                        CompositeIndex.of(spec(Aggregation.ARITHMETIC, scale, 2, 1)),
                        matrix(values.stream().map(Estimate::exactly).toList()))
                .weights(0.5)
                .aggregations(Aggregation.GEOMETRIC, Aggregation.HARMONIC)
                .run(seed, DRAWS);
        for (int unit = 0; unit < UNITS.size(); unit++) {
            double[] parts = {values.get(2 * unit), 100 - values.get(2 * unit + 1)};
            double[][] scores = new double[3][GRID * GRID];
            for (int mean = 0; mean < MEANS.length; mean++) {
                for (int i = 0; i < GRID * GRID; i++) {
                    int row = i / GRID;
                    int column = i % GRID;
                    double[] weights = {2 * (0.5 + (row + 0.5) / GRID), 0.5 + (column + 0.5) / GRID};
                    scores[mean][i] = MEANS[mean].mean(parts, weights, new int[] {0, 1});
                }
            }
            // A grid of g midpoints has 1/g² less variance.
            assertIndices(result, UNITS.get(unit), scores, "aggregation", "weights", 2.0 / GRID / GRID);
        }
    }

    /** Scores by two factors, all combinations equally likely. */
    private static void assertIndices(
            IndexSensitivity result, String unit, double[][] scores, String rows, String columns, double slack) {
        double[][] turned = new double[scores[0].length][scores.length];
        Moments all = new Moments();
        for (int row = 0; row < scores.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = scores[row][column];
                all.add(scores[row][column]);
            }
        }
        double variance = all.variance();
        if (variance > 1e-6) {
            double relative = Math.sqrt(all.varianceOfSquares(all.mean())) / variance / Math.sqrt(2 * DRAWS);
            assertIndices(result, unit, columns, changes(scores), rows, variance, relative, slack);
            assertIndices(result, unit, rows, changes(turned), columns, variance, relative, slack);
        }
    }

    /** What a change of one factor does is its total effect, and what the other has not by itself. */
    private static void assertIndices(
            IndexSensitivity result,
            String unit,
            String changed,
            Moments changes,
            String kept,
            double variance,
            double relative,
            double slack) {
        double share = changes.mean() / variance;
        double error = Math.sqrt(changes.variance() / DRAWS) / variance + relative * share;
        assertThat(result.total(unit, changed)).isCloseTo(share, within(STANDARD_ERRORS * error + slack));
        assertThat(result.firstOrder(unit, kept)).isCloseTo(1 - share, within(STANDARD_ERRORS * error + slack));
    }

    /** Half the squares of all changes from one column to another. */
    private static Moments changes(double[][] scores) {
        Moments changes = new Moments();
        for (double[] row : scores) {
            for (double from : row) {
                for (double to : row) {
                    changes.add((from - to) * (from - to) / 2);
                }
            }
        }
        return changes;
    }

    /** Mean and variance of equally likely numbers. */
    private static final class Moments {
        private final double[] powers = new double[5];

        void add(double value) {
            double power = 1;
            for (int i = 0; i < powers.length; i++) {
                powers[i] += power;
                power *= value;
            }
        }

        double mean() {
            return powers[1] / powers[0];
        }

        double variance() {
            return powers[2] / powers[0] - mean() * mean();
        }

        /** The fourth central moment less the square of the second. */
        double varianceOfSquares(double m) {
            double fourth = powers[4] - 4 * m * powers[3] + 6 * m * m * powers[2] - 4 * m * m * m * powers[1];
            double square = variance();
            return Math.max(0, fourth / powers[0] + m * m * m * m - square * square);
        }
    }

    @Provide
    Arbitrary<List<Double>> widths() {
        return Arbitraries.doubles().between(1, 90).list().ofSize(6).uniqueElements();
    }
}
