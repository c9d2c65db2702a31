package io.github.digitalsilkroad.lint.index;

import java.util.List;

/** A dimension of p and q, beside r; r may be descending. */
record PlainTree(Aggregation inner, Aggregation outer, List<Integer> weights, boolean descending) {

    IndexSpec spec() {
        Normalization percent = Normalization.goalposts(0, 100);
        IndexSpec r = IndexSpec.indicator("r", percent).weighted(weights.get(3));
        return IndexSpec.dimension(
                "all",
                outer,
                IndexSpec.dimension(
                                "d",
                                inner,
                                IndexSpec.indicator("p", percent).weighted(weights.get(0)),
                                IndexSpec.indicator("q", percent).weighted(weights.get(1)))
                        .weighted(weights.get(2)),
                descending ? r.descending() : r);
    }

    double score(double[] values) {
        double dimension = mean(inner, values[0], weights.get(0), values[1], weights.get(1));
        double r = descending ? 100 - values[2] : values[2];
        // A power of 100 may round to just above it.
        return Math.min(100, mean(outer, dimension, weights.get(2), r, weights.get(3)));
    }

    private static double mean(Aggregation kind, double x, double v, double y, double w) {
        return switch (kind) {
            case ARITHMETIC -> (v * x + w * y) / (v + w);
            case GEOMETRIC -> Math.pow(x, v / (v + w)) * Math.pow(y, w / (v + w));
            case HARMONIC -> x == 0 || y == 0 ? 0 : (v + w) / (v / x + w / y);
        };
    }
}
