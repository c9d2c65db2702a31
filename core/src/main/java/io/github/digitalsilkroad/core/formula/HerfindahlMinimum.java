package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.Arrays;

/**
 * The least concentration of parts that lie in intervals.
 *
 * <p>With Q = Σx² and S = Σx, Q/S² is the square of a convex function over a positive linear one, so a point where no
 * part wants to move is the minimum. Its derivative in x has the sign of x − Q/S: each part moves toward one common
 * level θ = Q/S as far as its interval lets it, x = clamp(θ, low, high). The level is the root of Σ x(x − θ), which
 * falls in θ, and is found by bisection over the ends of the intervals. With A = Σx² and B = Σx over the parts that are
 * stopped by an end, and m parts that reach the level, θ = A/B and Q/S² = A/(B² + m·A).
 */
final class HerfindahlMinimum {

    private final double[] low;
    private final double[] high;
    /** Part by part: whether its low end lies above the level, or its high end below it. */
    private final boolean[] stopped;
    /** The least positive end of an interval at or above the common level. */
    private final double level;

    private double squaresDown;
    private double squaresUp;
    private double sumDown;
    private double sumUp;

    private HerfindahlMinimum(double[] low, double[] high) {
        this.low = low;
        this.high = high;
        this.stopped = new boolean[low.length];
        this.level = endAtOrAbove();
    }

    /**
     * A lower bound of 10,000·Q/S², equal to the minimum but for rounding.
     *
     * @param low the low ends, at least 0
     * @param high the high ends, infinite when unbounded; one is above 0
     */
    static double of(double[] low, double[] high) {
        return new HerfindahlMinimum(low, high).find();
    }

    private double find() {
        for (int i = 0; i < low.length; i++) {
            stopped[i] = low[i] >= level || high[i] < level;
        }
        do {
            sum();
        } while (sumUp > 0 && releaseDoubtful());
        int free = 0;
        for (boolean stop : stopped) {
            free += stop ? 0 : 1;
        }
        if (sumUp == 0) {
            return divideDown(Herfindahl.SCALE, free);
        }
        double divisor = addUp(multiplyUp(sumUp, sumUp), multiplyUp(free, squaresDown));
        return divideDown(multiplyDown(Herfindahl.SCALE, squaresDown), divisor);
    }

    private double endAtOrAbove() {
        double[] ends = new double[2 * low.length];
        int count = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] > 0) {
                ends[count++] = low[i];
            }
            if (high[i] > 0 && high[i] < Double.POSITIVE_INFINITY && high[i] != low[i]) {
                ends[count++] = high[i];
            }
        }
        if (count == 0) {
            return Double.MIN_VALUE;
        }
        Arrays.sort(ends, 0, count);
        int from = 0;
        int to = count - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (excess(ends[middle]) > 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return ends[from];
    }

    /** Σ x(x − θ) with every part as near to θ as its interval allows. */
    private double excess(double theta) {
        double excess = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] > theta) {
                excess += low[i] * (low[i] - theta);
            } else if (high[i] < theta) {
                excess += high[i] * (high[i] - theta);
            }
        }
        return excess;
    }

    private void sum() {
        squaresDown = 0;
        squaresUp = 0;
        sumDown = 0;
        sumUp = 0;
        for (int i = 0; i < low.length; i++) {
            if (stopped[i]) {
                double end = low[i] >= level ? low[i] : high[i];
                squaresDown = addDown(squaresDown, multiplyDown(end, end));
                squaresUp = addUp(squaresUp, multiplyUp(end, end));
                sumDown = addDown(sumDown, end);
                sumUp = addUp(sumUp, end);
            }
        }
    }

    /**
     * Lets go of parts that, within rounding, the level may not leave at their end: without their bound the minimum
     * can only fall, so the result stays a lower bound.
     */
    private boolean releaseDoubtful() {
        double levelUp = divideUp(squaresUp, sumDown);
        double levelDown = divideDown(squaresDown, sumUp);
        boolean released = false;
        for (int i = 0; i < low.length; i++) {
            if (stopped[i] && (low[i] >= level ? low[i] < levelUp : high[i] > levelDown)) {
                stopped[i] = false;
                released = true;
            }
        }
        return released;
    }
}
