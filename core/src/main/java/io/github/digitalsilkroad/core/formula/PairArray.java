package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.Rounding;

/**
 * Numbers of twice the precision of a double, each the unevaluated sum of a double and its small remainder (Dekker,
 * Numerische Mathematik 18, 1971). Not thread-safe: for use within one computation.
 */
final class PairArray {

    private final double[] high;
    private final double[] low;

    PairArray(int size) {
        high = new double[size];
        low = new double[size];
    }

    double high(int i) {
        return high[i];
    }

    double low(int i) {
        return low[i];
    }

    void set(int i, PairArray from, int at) {
        high[i] = from.high[at];
        low[i] = from.low[at];
    }

    /** Sets an element to the sum of two pairs; the error is below 2^-103 of the larger one. */
    void setSum(int i, double aHigh, double aLow, double bHigh, double bLow) {
        double sum = aHigh + bHigh;
        double rest = Rounding.twoSumError(aHigh, bHigh, sum) + (aLow + bLow);
        high[i] = sum + rest;
        low[i] = rest - (high[i] - sum);
    }

    /** The first elements, each plus one pair. */
    PairArray plus(int count, double addHigh, double addLow) {
        PairArray result = new PairArray(count);
        for (int i = 0; i < count; i++) {
            result.setSum(i, high[i], low[i], addHigh, addLow);
        }
        return result;
    }

    int compare(int i, PairArray other, int at) {
        return high[i] != other.high[at]
                ? Double.compare(high[i], other.high[at])
                : Double.compare(low[i], other.low[at]);
    }
}
