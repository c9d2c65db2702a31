package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The greatest concentration that amounts leave possible.
 *
 * <p>With Q = Σx² and S = Σx, Q/S² is quasiconvex in each amount, so at its maximum each is at an end and whole. The greatest part has all that it
 * may have, for moving an amount to a greater part raises Q; the second greatest has all that it may have of the rest, and so on. So
 * the ways to give are orders of parts, which are tried one by one.
 *
 * <p>Once given, a part lies in an interval. Raising it from low to high by d changes Q by d·(low + high): its slope. If parts could be raised by
 * fractions at their slope, they would be raised in order of falling slope until Q/S² no longer rises, which leaves at most one
 * part in between. That bounds every way to raise them; where it is not good enough, both ends of that part are tried.
 *
 * <p>The search gives up after some {@value #MOST_WORK} steps. What it has left then counts with its bound.
 */
final class GreatestConcentration {

    /** Parts looked at, in all trials: enough for 16 that can be at either end, whatever they are. */
    private static final int MOST_WORK = 1 << 21;

    private static final int COST_OF_SORTING = 8;

    private static final double UNIT = 0x1p-51;

    private final double scale;
    private int work;
    private double bound;
    private double reached;

    private GreatestConcentration(double scale) {
        this.scale = scale;
    }

    /** The greatest 10,000·Q/S². */
    static Extreme index(Amounts amounts) {
        if (amounts.areUnbounded() || amounts.canBeAlone()) {
            return Extreme.reachedAt(Herfindahl.SCALE);
        }
        BitSet joint = new BitSet();
        for (int amount = 0; amount < amounts.count(); amount++) {
            joint.set(amount, !amounts.isAlone(amount));
        }
        GreatestConcentration search = new GreatestConcentration(Herfindahl.SCALE);
        search.give(amounts, joint, amounts.least(), amounts.most(amounts::isAlone), new boolean[amounts.parts]);
        double most = Math.min(search.bound, Herfindahl.SCALE);
        return new Extreme(joint.isEmpty() ? most : Math.min(most, ofShares(shares(amounts))), search.reached);
    }

    /**
     * An upper bound of Q/S², equal to the maximum but for rounding unless the search gives up.
     *
     * @param low the low ends, which may be negative as long as their sum is above 0
     * @param high the high ends, finite
     */
    static double ratio(double[] low, double[] high) {
        GreatestConcentration search = new GreatestConcentration(1);
        search.raise(new Box(low, high, Double.NEGATIVE_INFINITY));
        return search.bound;
    }

    /** The greatest share of the k greatest parts; reached for k = 1, and where each amount lies among one part or all. */
    static Extreme topShare(Amounts amounts, int k) {
        double[] low = amounts.least();
        if (amounts.areUnbounded()
                || (k > 1 && Arrays.stream(low).filter(end -> end > 0).count() <= k)) {
            return Extreme.reachedAt(1);
        }
        if (k == 1) {
            return Extreme.reachedAt(Arrays.stream(shares(amounts)).max().orElse(0));
        }
        double everybody = 0;
        boolean isReached = true;
        for (int amount = 0; amount < amounts.count(); amount++) {
            boolean isAll = amounts.members[amount].length == amounts.parts;
            everybody = isAll ? addUp(everybody, amounts.high(amount)) : everybody;
            isReached &= isAll || amounts.isAlone(amount);
        }
        double[] high = amounts.most(amount -> amounts.members[amount].length < amounts.parts);
        double from = 0;
        double to = 1;
        for (double share = 0.5; from < share && share < to; share = (from + to) / 2) {
            if (excess(low, high, everybody, share, k) <= 0) {
                to = share;
            } else {
                from = share;
            }
        }
        return new Extreme(to, isReached ? to : Double.NaN);
    }

    /** What the top k can have more than a share of all, rounded up; none can have the share if it is not positive. */
    private static double excess(double[] low, double[] high, double everybody, double share, int k) {
        double rest = addUp(1, -share);
        double excess = multiplyUp(everybody, rest);
        double[] gains = new double[low.length];
        for (int part = 0; part < gains.length; part++) {
            gains[part] = addUp(multiplyUp(high[part], rest), multiplyUp(low[part], share));
            excess = addUp(excess, -multiplyDown(low[part], share));
        }
        Arrays.sort(gains);
        for (int i = gains.length - k; i < gains.length; i++) {
            excess = addUp(excess, gains[i]);
        }
        return excess;
    }

    /** The greatest share of each part: it has all that it may have, and the others only what they must. */
    private static double[] shares(Amounts amounts) {
        double[] held = new double[amounts.parts];
        double[] must = new double[amounts.parts];
        double all = 0;
        for (int amount = 0; amount < amounts.count(); amount++) {
            all = addDown(all, amounts.low(amount));
            for (int part : amounts.members[amount]) {
                held[part] = addUp(held[part], amounts.high(amount));
                must[part] = addUp(must[part], amounts.low(amount));
            }
        }
        for (int part = 0; part < held.length; part++) {
            double rest = Math.max(0, addDown(all, -must[part]));
            boolean isAll = held[part] == Double.POSITIVE_INFINITY || rest == 0;
            held[part] = held[part] == 0 ? 0 : isAll ? 1 : divideUp(held[part], addDown(held[part], rest));
        }
        return held;
    }

    /** No shares are less even than if as many as can are as great as they can be. */
    private static double ofShares(double[] shares) {
        Arrays.sort(shares);
        double squares = 0;
        double rest = 1;
        for (int part = shares.length - 1; part >= 0 && rest > 0; part--) {
            double share = Math.min(shares[part], rest);
            squares = addUp(squares, multiplyUp(share, share));
            rest = addUp(rest, -share);
        }
        return multiplyUp(Herfindahl.SCALE, squares);
    }

    /** Tries every part that may have one of the open amounts as the next that has all that it may have, but for some. */
    private void give(Amounts amounts, BitSet open, double[] low, double[] high, boolean[] isTried) {
        double[] most = amounts.most(open::get);
        List<Integer> greatestFirst = new ArrayList<>();
        double all = 0;
        for (int part = 0; part < most.length; part++) {
            if (most[part] > 0 && !isTried[part]) {
                greatestFirst.add(part);
            }
            most[part] = addUp(most[part], high[part]);
            all = addDown(all, low[part]);
        }
        if (open.isEmpty()) {
            raise(new Box(low, most, Double.NEGATIVE_INFINITY));
            return;
        }
        for (int amount = open.nextSetBit(0); amount >= 0; amount = open.nextSetBit(amount + 1)) {
            all = addDown(all, amounts.low(amount));
        }
        if (mayExceed(bound(new Box(low, most, all), COST_OF_SORTING))) {
            greatestFirst.sort(Comparator.comparingDouble(part -> -most[part]));
            for (int part : greatestFirst) {
                give(amounts, open, part, low.clone(), high.clone());
            }
        }
    }

    /** Gives a part all that it may have. Parts before it that might not have had any of that were as well tried first. */
    private void give(Amounts amounts, BitSet open, int part, double[] low, double[] high) {
        BitSet rest = (BitSet) open.clone();
        boolean[] isTried = new boolean[low.length];
        Arrays.fill(isTried, 0, part, true);
        for (int amount = open.nextSetBit(0); amount >= 0; amount = open.nextSetBit(amount + 1)) {
            if (amounts.isAmong(amount, part)) {
                rest.clear(amount);
                low[part] = addDown(low[part], amounts.low(amount));
                high[part] = addUp(high[part], amounts.high(amount));
                for (int other : amounts.members[amount]) {
                    isTried[other] = false;
                }
            }
        }
        give(amounts, rest, low, high, isTried);
    }

    private void raise(Box box) {
        double most = bound(box, 1);
        if (most <= bound) {
            return;
        }
        box.record(this);
        if (box.between < 0 || !mayExceed(most)) {
            return;
        }
        int part = box.between;
        byte[] before = box.state.clone();
        for (int equal = part; equal >= 0 && box.isSame(equal, part); equal--) {
            box.state[equal] = Box.HIGH;
        }
        raise(box);
        System.arraycopy(before, 0, box.state, 0, before.length);
        for (int equal = part; equal < before.length && box.isSame(equal, part); equal++) {
            box.state[equal] = Box.LOW;
        }
        raise(box);
        System.arraycopy(before, 0, box.state, 0, before.length);
    }

    /** Whether a case is worth looking into; if it is but the search has given up, it counts with its bound. */
    private boolean mayExceed(double most) {
        if (work > MOST_WORK) {
            bound = Math.max(bound, most);
        }
        return most > bound;
    }

    private double bound(Box box, int cost) {
        work += cost * box.low.length;
        return multiplyUp(scale, box.relax());
    }

    /** Parts in intervals, in order of falling slope, some of which stand at an end already. */
    private static final class Box {
        static final byte FREE = 0;
        static final byte LOW = 1;
        static final byte HIGH = 2;

        private final double[] low;
        private final double[] high;
        /** All parts together have at least so much. */
        private final double least;

        final byte[] state;

        /** The part that is neither low nor high at the relaxed maximum; -1 if none is. */
        int between;

        /** How many parts come before those that are not raised. */
        private int raised;

        Box(double[] low, double[] high, double least) {
            this.least = least;
            Integer[] order = new Integer[low.length];
            Arrays.setAll(order, part -> part);
            Arrays.sort(order, (i, j) -> {
                int bySlope = Double.compare(low[j] + high[j], low[i] + high[i]);
                return bySlope != 0 ? bySlope : Double.compare(high[j], high[i]);
            });
            this.low = new double[order.length];
            this.high = new double[order.length];
            this.state = new byte[order.length];
            for (int i = 0; i < order.length; i++) {
                this.low[i] = low[order[i]];
                this.high[i] = high[order[i]];
                state[i] = low[order[i]] < high[order[i]] ? FREE : HIGH;
            }
        }

        boolean isSame(int i, int j) {
            return low[i] == low[j] && high[i] == high[j];
        }

        /** An upper bound of Q/S², whatever the free parts do. */
        double relax() {
            double sum = 0;
            double size = 0;
            double squares = 0;
            for (int i = 0; i < low.length; i++) {
                double part = state[i] == HIGH ? high[i] : low[i];
                sum += part;
                size += Math.abs(part);
                squares += part * part;
            }
            between = -1;
            raised = 0;
            if (!(sum > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            raised = low.length;
            for (int i = 0; i < low.length; i++) {
                if (state[i] == FREE) {
                    double slope = low[i] + high[i];
                    double width = high[i] - low[i];
                    double rise = slope > 0 ? sum - 2 * squares / slope : Double.NEGATIVE_INFINITY;
                    double best = Math.max(rise, least - sum);
                    double doubt = UNIT * low.length * (size + width);
                    boolean isLast = best < width + doubt;
                    double step = isLast ? Math.max(0, Math.min(width, best)) : width;
                    sum += step;
                    size += step;
                    squares += step > 0 ? slope * step : 0;
                    if (isLast) {
                        between = best > -doubt ? i : -1;
                        raised = i;
                        break;
                    }
                }
            }
            return squares / (sum * sum) * (1 + UNIT * (low.length + 4) * (1 + size / sum));
        }

        /** Takes note of the parts at the relaxed maximum, the one in between being low. */
        void record(GreatestConcentration search) {
            double sumDown = 0;
            double sum = 0;
            double squaresUp = 0;
            double squares = 0;
            for (int i = 0; i < low.length; i++) {
                double part = state[i] == HIGH || (state[i] == FREE && i < raised) ? high[i] : low[i];
                sumDown = addDown(sumDown, part);
                sum += part;
                squaresUp = addUp(squaresUp, multiplyUp(part, part));
                squares += part * part;
            }
            double up = divideUp(multiplyUp(search.scale, squaresUp), multiplyDown(sumDown, sumDown));
            search.bound = Math.max(search.bound, sumDown > 0 ? up : Double.POSITIVE_INFINITY);
            search.reached = Math.max(search.reached, search.scale * (squares / (sum * sum)));
        }
    }
}
