package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mean of values with weights: Σwx / Σw.
 *
 * <p>Unit: that of the values. Range: between the least and the greatest value. The weights may be in any one unit.
 *
 * <p>Bounds are exact although each weight occurs twice: at the greatest mean all values are at their high end, and the
 * weights are at their high end for the greatest values and at their low end for the others; the best place for the
 * break is found by trying all (N. N. Karnik and J. M. Mendel, Information Sciences 132, 2001). They are rounded
 * outward. A weight without an upper bound lets the mean come as near to its value as one likes.
 *
 * <p>What it does not mean: a mean of unlike things is a number all the same; the caller sees to it that the values are
 * alike.
 *
 * @since 0.1.0
 */
final class WeightedMean {

    /** Values with a greater exponent might overflow when they are added up. */
    private static final int GREAT = 900;

    /** By so many powers of two they are divided: for sums of as many values as there can be. */
    private static final int RESERVE = 64;

    private WeightedMean() {}

    /**
     * The weighted mean.
     *
     * @param values the values
     * @param weights their weights, in the same order; what an estimate leaves possible below 0 is left out
     * @return the mean, with that of the best values if there is one
     * @throws IllegalArgumentException if the lists differ in length, a weight is certainly negative, or none can be
     *     positive
     */
    static Estimate of(List<Estimate> values, List<Estimate> weights) {
        if (values.size() != weights.size()) {
            throw new IllegalArgumentException(Lines.count(values.size(), "value") + " and "
                    + Lines.count(weights.size(), "weight") + ": a weighted mean needs one weight for each value");
        }
        List<Estimate> usedValues = new ArrayList<>();
        List<Estimate> usedWeights = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Estimate weight = Inputs.nonNegative(weights.get(i), "weight " + (i + 1));
            if (weight.high() > 0) {
                usedValues.add(values.get(i));
                usedWeights.add(weight);
            }
        }
        if (usedValues.isEmpty()) {
            throw new IllegalArgumentException(
                    "no weight above 0 among " + weights.size() + ": a weighted mean needs at least one");
        }
        int byWeight = -Inputs.exponent(usedWeights);
        int byValue = Inputs.exponent(usedValues) > GREAT ? -RESERVE : 0;
        usedWeights.replaceAll(weight -> Inputs.scaled(weight, byWeight));
        usedValues.replaceAll(value -> Inputs.scaled(value, byValue));
        SearchBound high = greatest(usedValues, usedWeights, false);
        SearchBound low = greatest(usedValues, usedWeights, true);
        List<Estimate> inputs = new ArrayList<>(usedValues);
        inputs.addAll(usedWeights);
        Estimate mean = Inputs.result(
                Inputs.wording(inputs),
                best(usedValues, usedWeights),
                0.0 - low.bound(),
                low.isOpen(),
                high.bound(),
                high.isOpen());
        return byValue == 0 ? mean : Inputs.scaled(mean, RESERVE);
    }

    private static double best(List<Estimate> values, List<Estimate> weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.size(); i++) {
            double weight = weights.get(i).best().orElse(Double.NaN);
            sum += weight * values.get(i).best().orElse(Double.NaN);
            total += weight;
        }
        return total == 0 ? Double.NaN : sum / total;
    }

    /** The greatest mean of the values, or of their opposites. */
    private static SearchBound greatest(List<Estimate> values, List<Estimate> weights, boolean isOpposite) {
        int count = values.size();
        double[] ends = new double[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            Estimate value = values.get(i);
            ends[i] = isOpposite ? -value.low() : value.high();
            order[i] = i;
        }
        Arrays.sort(order, (i, j) -> Double.compare(ends[j], ends[i]));
        if (ends[order[0]] == Double.POSITIVE_INFINITY) {
            return new SearchBound(Double.POSITIVE_INFINITY, Double.NaN);
        }
        double[] sorted = new double[count];
        double[] least = new double[count];
        double[] most = new double[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = ends[order[i]];
            least[i] = weights.get(order[i]).low();
            most[i] = weights.get(order[i]).high();
        }
        return greatest(sorted, least, most);
    }

    /** The greatest mean of falling values: the weights of the first are raised, one after the other. */
    private static SearchBound greatest(double[] values, double[] least, double[] most) {
        Sums rest = new Sums(values.length);
        for (int i = values.length - 1; i >= 0; i--) {
            rest.put(i, i + 1, values[i], least[i]);
        }
        double restDown = rest.down[0];
        Sums raised = new Sums(values.length);
        double greatest = meanUp(raised, rest, 0);
        for (int i = 0; i < values.length; i++) {
            if (most[i] == Double.POSITIVE_INFINITY) {
                boolean alone = restDown == least[i];
                double bound = Math.min(Math.max(greatest, values[i]), values[0]);
                return new SearchBound(bound, alone ? bound : Math.min(greatest, bound));
            }
            raised.put(i + 1, i, values[i], most[i]);
            greatest = Math.max(greatest, meanUp(raised, rest, i + 1));
        }
        return SearchBound.reachedAt(Math.min(greatest, values[0]));
    }

    /** The mean, rounded up, when the weights of the first values are raised and the rest are at their low end. */
    private static double meanUp(Sums raised, Sums rest, int first) {
        double sum = addUp(raised.products[first], rest.products[first]);
        double down = addDown(raised.down[first], rest.down[first]);
        double up = addUp(raised.up[first], rest.up[first]);
        return down > 0 ? divideUp(sum, sum > 0 ? down : up) : Double.NEGATIVE_INFINITY;
    }

    /** Running sums of weights, and of weighted values rounded up. */
    private static final class Sums {
        private final double[] products;
        private final double[] down;
        private final double[] up;

        Sums(int count) {
            products = new double[count + 1];
            down = new double[count + 1];
            up = new double[count + 1];
        }

        void put(int at, int before, double value, double weight) {
            products[at] = addUp(products[before], multiplyUp(weight, value));
            down[at] = addDown(down[before], weight);
            up[at] = addUp(up[before], weight);
        }
    }
}
