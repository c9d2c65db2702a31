package io.github.digitalsilkroad.lint.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link IndexSpec} as arrays: indicators first, then dimensions from the leaves up, the whole index last. */
final class FlatIndex {

    final List<String> names = new ArrayList<>();
    final int indicators;
    final Normalization[] normalizations;
    final boolean[] descending;
    /** Of each node, among its siblings. */
    final double[] weights;
    /** Of each dimension, counted from the number of indicators on. */
    final Aggregation[] aggregations;

    final int[][] parts;

    private int next;

    FlatIndex(IndexSpec spec) {
        List<IndexSpec> leaves = spec.indicators();
        indicators = leaves.size();
        int nodes = count(spec);
        weights = new double[nodes];
        normalizations = new Normalization[indicators];
        descending = new boolean[indicators];
        aggregations = new Aggregation[nodes - indicators];
        parts = new int[nodes - indicators][];
        for (int i = 0; i < indicators; i++) {
            normalizations[i] = leaves.get(i).requireNormalization();
            descending[i] = leaves.get(i).isDescending();
            names.add(leaves.get(i).name());
        }
        next = indicators;
        place(spec, new int[1]);
    }

    private static int count(IndexSpec spec) {
        int nodes = 1;
        for (IndexSpec part : spec.parts()) {
            nodes += count(part);
        }
        return nodes;
    }

    /** Numbers a part after its own parts; leaves have the number of their column. */
    private int place(IndexSpec spec, int[] leaf) {
        if (spec.aggregation().isEmpty()) {
            weights[leaf[0]] = spec.weight();
            return leaf[0]++;
        }
        int[] numbers = new int[spec.parts().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = place(spec.parts().get(i), leaf);
        }
        int number = next++;
        names.add(spec.name());
        weights[number] = spec.weight();
        aggregations[number - indicators] = spec.aggregation().get();
        parts[number - indicators] = numbers;
        return number;
    }

    int nodes() {
        return weights.length;
    }

    /** Refuses values of an indicator that a normalization does not suit. */
    void check(int indicator, Normalization normalization, double[] lows, double[] highs) {
        try {
            normalization.check(lows, highs);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("indicator \"" + names.get(indicator) + "\": " + e.getMessage(), e);
        }
    }

    /**
     * Fills in the values of the dimensions of one unit, whose indicators are there, with one kind of mean for all
     * dimensions if one is given.
     */
    void aggregate(double[] values, double[] byWeights, @Nullable Aggregation all) {
        for (int i = 0; i < parts.length; i++) {
            values[indicators + i] = (all == null ? aggregations[i] : all).mean(values, byWeights, parts[i]);
        }
    }

    /** Fills in the coverage of the dimensions of one unit: the weight of what is there in the weight of all. */
    void cover(double[] coverage) {
        for (int i = 0; i < parts.length; i++) {
            double total = 0;
            double covered = 0;
            for (int part : parts[i]) {
                total += weights[part];
                covered += weights[part] * coverage[part];
            }
            coverage[indicators + i] = covered / total;
        }
    }
}
