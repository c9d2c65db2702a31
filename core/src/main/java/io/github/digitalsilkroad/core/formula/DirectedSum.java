package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

/**
 * Two sums of numbers and of products of at least 0, these rounded down in the one and up in the other, with the errors
 * of the additions kept beside them (Knuth, The Art of Computer Programming, vol. 2, section 4.2.2). They are rounded
 * once, so that the order does not matter, and what is taken away leaves no trace, unless numbers differ by some twelve
 * decimal orders: then the sums of the errors are rounded, too.
 */
final class DirectedSum {

    private double sum;
    private double low;
    private double high;

    void add(double summand) {
        double next = sum + summand;
        double virtual = next - sum;
        double error = (sum - (next - virtual)) + (summand - virtual);
        sum = next;
        addErrors(error, error);
    }

    /** Adds a product of numbers of at least 0, rounded to either side, once or as often as it was added before. */
    void addProduct(int times, double a, double b) {
        double product = a * b;
        add(times * product);
        addErrors(times * (multiplyDown(a, b) - product), times * (multiplyUp(a, b) - product));
    }

    private void addErrors(double least, double most) {
        low = least == 0 ? low : addDown(low, least);
        high = most == 0 ? high : addUp(high, most);
    }

    void add(DirectedSum other) {
        add(other.sum);
        addErrors(other.low, other.high);
    }

    double down() {
        return sum < Double.POSITIVE_INFINITY ? Math.max(0, addDown(sum, low)) : 0;
    }

    double up() {
        return sum < Double.POSITIVE_INFINITY ? addUp(sum, high) : Double.POSITIVE_INFINITY;
    }
}
