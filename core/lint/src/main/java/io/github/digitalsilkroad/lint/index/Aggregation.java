package io.github.digitalsilkroad.lint.index;

/**
 * How the parts of an index make one number. All three are means with weights; they differ in how far a high part makes
 * up for a low one. A part that is missing, NaN, is left out, and the weights of the others count for it.
 *
 * @since 0.1.0
 */
public enum Aggregation {
    /** Σwx / Σw: a high part makes up for a low one in full. */
    ARITHMETIC,
    /** exp(Σw·ln x / Σw): makes up in part; a part of 0 makes the whole 0. For parts of at least 0. */
    GEOMETRIC,
    /** Σw / Σ(w/x): makes up least; a part of 0 makes the whole 0. For parts of at least 0. */
    HARMONIC;

    /**
     * The mean of some of the values.
     *
     * @param values the values, NaN where missing
     * @param weights their weights, at least 0
     * @param parts which elements of both to take
     * @return the mean, NaN when no part with a weight above 0 is there
     */
    double mean(double[] values, double[] weights, int[] parts) {
        double total = 0;
        double sum = 0;
        if (this == ARITHMETIC) {
            for (int part : parts) {
                if (!Double.isNaN(values[part])) {
                    total += weights[part];
                    sum += weights[part] * values[part];
                }
            }
            return total == 0 ? Double.NaN : sum / total;
        }
        for (int part : parts) {
            double weight = weights[part];
            if (weight > 0 && !Double.isNaN(values[part])) {
                total += weight;
                sum += weight * (this == GEOMETRIC ? Math.log(values[part]) : 1 / values[part]);
            }
        }
        if (total == 0) {
            return Double.NaN;
        }
        return this == GEOMETRIC ? Math.exp(sum / total) : total / sum;
    }
}
