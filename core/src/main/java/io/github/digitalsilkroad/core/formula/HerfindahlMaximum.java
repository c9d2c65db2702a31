package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.Arrays;

/**
 * The greatest concentration of parts that lie in intervals.
 *
 * <p>With Q = Σx² and S = Σx, Q/S² is quasiconvex in each part, so its maximum has every part at an end. Moving part i
 * from low to high changes S by d = high − low and Q by d·(low + high): the slope of part i is low + high. In order of
 * falling slope, the best start raises the first parts and not the rest. From there parts are decided one by one,
 * nearest to the break first, and the states (S, Q) that remain are kept in a list in which more S comes with more Q;
 * a state with less Q and more S than another can never win. A state is dropped when even a part that could be moved
 * by any fraction, at the slope of the nearest undecided part, could not make it better than the best vertex seen. This
 * is the method of Pisinger's MINKNAP (Operations Research 45, 1997, 758-767) with a quadratic goal; the problem is hard
 * in the worst case, but lists stay short for parts that differ, and equal parts collapse into one state per count.
 */
final class HerfindahlMaximum {

    /** Longest list of states; beyond it the bound by fractions is taken, which is sound but may not be reached. */
    private static final int LONGEST = 1 << 17;

    /** Covers the rounding of the few operations in one bound, relative to the numbers that go into it. */
    private static final double ROUNDING = 0x1p-49;

    /** The rounding of one addition of pairs of doubles. */
    private static final double PAIR_ROUNDING = 0x1p-103;

    /** Of the parts that can move, in order of falling slope: low + high, and the change of S and of Q. */
    private final double[] slope;

    private final PairArray step;
    private final PairArray squareStep;
    private final int count;

    /** How far the sums of a state may be from the true ones; 0 when doubles hold them exactly. */
    private final double sumError;

    private final double squaresError;

    private final double scale;
    private PairArray sums = new PairArray(1);
    private PairArray squares = new PairArray(1);
    private int states = 1;
    private double best;
    private double upper;

    private HerfindahlMaximum(double scale, double[] low, double[] high) {
        this.scale = scale;
        Integer[] order = movable(low, high);
        count = order.length;
        slope = new double[count];
        step = new PairArray(count);
        squareStep = new PairArray(count);
        for (int i = 0; i < count; i++) {
            double from = low[order[i]];
            double to = high[order[i]];
            slope[i] = from + to;
            step.setSum(i, to, 0, -from, 0);
            double square = to * to;
            double less = from * from;
            squareStep.setSum(i, square, Math.fma(to, to, -square), -less, Math.fma(-from, from, less));
        }
        double operations = sumsAreExact(low, high) ? 0 : 4.0 * (low.length + count);
        double total = 0;
        double square = 0;
        for (int i = 0; i < low.length; i++) {
            double most = Math.max(Math.abs(low[i]), Math.abs(high[i]));
            total += most;
            square += most * most;
            sums.setSum(0, sums.high(0), sums.low(0), low[i], 0);
            double least = low[i] * low[i];
            squares.setSum(0, squares.high(0), squares.low(0), least, Math.fma(low[i], low[i], -least));
        }
        sumError = operations * PAIR_ROUNDING * total;
        squaresError = operations * PAIR_ROUNDING * square;
    }

    /**
     * The maximum of 10,000·Q/S².
     *
     * @param low the low ends, at least 0
     * @param high the high ends, finite; one is above 0
     */
    static Extreme of(double[] low, double[] high) {
        if (canBeAlone(low)) {
            return Extreme.reachedAt(Herfindahl.SCALE);
        }
        HerfindahlMaximum search = search(Herfindahl.SCALE, low, high);
        return new Extreme(Math.min(Herfindahl.SCALE, search.upper), Herfindahl.SCALE * search.best);
    }

    /**
     * An upper bound of Q/S², equal to the maximum but for rounding.
     *
     * @param low the low ends, which may be negative as long as their sum is above 0
     * @param high the high ends, finite
     */
    static double ratio(double[] low, double[] high) {
        return search(1, low, high).upper;
    }

    private static HerfindahlMaximum search(double scale, double[] low, double[] high) {
        HerfindahlMaximum search = new HerfindahlMaximum(scale, low, high);
        search.decide(search.start());
        return search;
    }

    /** Whether all parts but one can be zero; that one can be positive, as the caller knows. */
    private static boolean canBeAlone(double[] low) {
        int positive = 0;
        for (double end : low) {
            positive += end > 0 ? 1 : 0;
        }
        return positive <= 1;
    }

    private static Integer[] movable(double[] low, double[] high) {
        Integer[] order = new Integer[low.length];
        int count = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i]) {
                order[count++] = i;
            }
        }
        Integer[] movable = Arrays.copyOf(order, count);
        Arrays.sort(movable, (i, j) -> {
            int bySlope = Double.compare(low[j] + high[j], low[i] + high[i]);
            return bySlope != 0 ? bySlope : Double.compare(high[j], high[i]);
        });
        return movable;
    }

    /** Raises parts in order of slope as long as that is best, and returns how many. */
    private int start() {
        PairArray sum = new PairArray(1);
        PairArray square = new PairArray(1);
        sum.set(0, sums, 0);
        square.set(0, squares, 0);
        int raised = 0;
        record(sum, square, 0);
        for (int i = 0; i < count; i++) {
            sum.setSum(0, sum.high(0), sum.low(0), step.high(i), step.low(i));
            square.setSum(0, square.high(0), square.low(0), squareStep.high(i), squareStep.low(i));
            if (record(sum, square, 0)) {
                raised = i + 1;
                sums.set(0, sum, 0);
                squares.set(0, square, 0);
            }
        }
        return raised;
    }

    /** Takes note of a vertex; true when it is the best so far. */
    private boolean record(PairArray someSums, PairArray someSquares, int i) {
        double leastSum = addDown(addDown(someSums.high(i), someSums.low(i)), -sumError);
        double mostSquare = addUp(addUp(someSquares.high(i), someSquares.low(i)), squaresError);
        double most = leastSum > 0
                ? divideUp(multiplyUp(scale, mostSquare), multiplyDown(leastSum, leastSum))
                : Double.POSITIVE_INFINITY;
        upper = Math.max(upper, most);
        double concentration = someSquares.high(i) / (someSums.high(i) * someSums.high(i));
        if (concentration > best) {
            best = concentration;
            return true;
        }
        return false;
    }

    private void decide(int raised) {
        double[] before = new double[count + 1];
        for (int i = 0; i < count; i++) {
            before[i + 1] = addUp(before[i], step.high(i));
        }
        int left = raised - 1;
        int right = raised;
        boolean takeLeft = true;
        while ((left >= 0 || right < count) && states > 0) {
            if (left >= 0 && (takeLeft || right == count)) {
                branch(left, -1);
                left--;
            } else {
                branch(right, 1);
                right++;
            }
            takeLeft = !takeLeft;
            double fall = before[left + 1] * (1 + ROUNDING);
            double rise = before[count] - before[right] + ROUNDING * before[count];
            prune(left < 0 ? 0 : slope[left], fall, right == count ? 0 : slope[right], rise);
        }
    }

    /** Adds to each state the one in which a part is moved, and keeps the list in order and free of losers. */
    private void branch(int part, int sign) {
        PairArray moved = sums.plus(states, sign * step.high(part), sign * step.low(part));
        PairArray movedSquares = squares.plus(states, sign * squareStep.high(part), sign * squareStep.low(part));
        PairArray newSums = new PairArray(2 * states);
        PairArray newSquares = new PairArray(2 * states);
        int kept = 0;
        int stay = 0;
        int move = 0;
        while (stay < states || move < states) {
            int order = stay == states ? 1 : move == states ? -1 : sums.compare(stay, moved, move);
            if (order == 0) {
                order = movedSquares.compare(move, squares, stay);
            }
            boolean takeStay = order <= 0;
            newSums.set(kept, takeStay ? sums : moved, takeStay ? stay : move);
            newSquares.set(kept, takeStay ? squares : movedSquares, takeStay ? stay : move);
            if (takeStay) {
                stay++;
            } else {
                move++;
            }
            if (kept == 0 || newSquares.compare(kept, newSquares, kept - 1) > 0) {
                if (!takeStay) {
                    record(newSums, newSquares, kept);
                }
                kept++;
            }
        }
        sums = newSums;
        squares = newSquares;
        states = kept;
    }

    /** Drops the states whose every completion is known to be no better than the best vertex. */
    private void prune(double slopeDown, double fall, double slopeUp, double rise) {
        int kept = 0;
        double most = 0;
        for (int i = 0; i < states; i++) {
            double bound = Math.max(bound(i, slopeDown, -fall, 0), bound(i, slopeUp, 0, rise));
            if (bound > best) {
                sums.set(kept, sums, i);
                squares.set(kept, squares, i);
                kept++;
                most = Math.max(most, bound);
            }
        }
        states = kept;
        if (states > LONGEST) {
            upper = Math.max(upper, multiplyUp(scale, most));
            states = 0;
        }
    }

    /** The most that (Q + slope·δ)/(S + δ)² reaches for δ from {@code from} to {@code to}, never too small. */
    private double bound(int state, double atSlope, double from, double to) {
        double leastSum = sums.high(state) - sumError;
        double mostSquare = squares.high(state) + squaresError;
        double stationary = atSlope > 0 ? leastSum - 2 * mostSquare / atSlope : from;
        double delta = Math.max(from, Math.min(to, stationary));
        double change = atSlope * delta;
        double numerator = mostSquare + change + ROUNDING * (mostSquare + Math.abs(change));
        double at = leastSum + delta - ROUNDING * (leastSum + Math.abs(delta));
        return at > 0 ? numerator / (at * at) * (1 + ROUNDING) : Double.POSITIVE_INFINITY;
    }

    /** Whether all ends are multiples of one power of two, so small that doubles hold every Q and S without rounding. */
    private static boolean sumsAreExact(double[] low, double[] high) {
        int scale = Integer.MAX_VALUE;
        for (int i = 0; i < low.length; i++) {
            scale = Math.min(scale, Math.min(lowestBit(low[i]), lowestBit(high[i])));
        }
        double squares = 0;
        for (int i = 0; i < low.length; i++) {
            double most = Math.max(Math.abs(low[i]), Math.abs(high[i]));
            double units = most == 0 ? 0 : Math.scalb(most, -scale);
            squares += units * units;
        }
        return squares < 0x1p52;
    }

    /** The exponent of the lowest bit that is set. */
    private static int lowestBit(double value) {
        if (value == 0) {
            return Integer.MAX_VALUE;
        }
        int trailing = Long.numberOfTrailingZeros(Double.doubleToRawLongBits(value));
        return Math.getExponent(value) - 52 + Math.min(52, trailing);
    }
}
