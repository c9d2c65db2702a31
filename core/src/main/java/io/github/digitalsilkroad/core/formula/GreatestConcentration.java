package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The greatest concentration that amounts leave possible.
 *
 * <p>With Q = Σx² and S = Σx, Q/S² is quasiconvex in each amount, so at its maximum each is at an end and belongs to one part, than which no
 * other is greater: else moving it there would raise Q. Joint amounts are given to one after another of the parts that may be so great,
 * and then each part is raised to its high end or not.
 *
 * <p>Raising a part from low to high by d changes Q by d·(low + high): its slope. If parts could be raised by fractions at their slope, they
 * would be raised in order of falling slope until Q/S² no longer rises, which leaves at most one part in between. That bounds every way to
 * raise them, and, if each part may have all the joint amounts that it may have some of, every way to give them; so most ways need not be tried. After
 * {@value #MOST_WORK} steps none is any more: the bound of what is left then counts.
 */
final class GreatestConcentration {

    /** Parts looked at, in all trials: enough for 16 that can be at either end, or as many amounts of two parts each, whatever they are. */
    private static final int MOST_WORK = 1 << 22;

    private static final double UNIT = 0x1p-51;

    /** Amounts by part alone, then those of several. */
    private final Amounts amounts;

    private final int[] joint;
    private int work;
    private double bound;
    private double reached;
    /** Of the last relaxation, how many parts come before those that are not raised. */
    private int raised;
    /** Whether the next part would be raised by a fraction. */
    private boolean isBetween;

    private GreatestConcentration(Amounts amounts) {
        this.amounts = amounts;
        this.joint = IntStream.range(0, amounts.count())
                .filter(amount -> !amounts.isAlone(amount))
                .toArray();
    }

    /** The greatest 10,000·Q/S². */
    static Extreme index(Amounts amounts) {
        if (amounts.areUnbounded() || amounts.canBeAlone()) {
            return Extreme.reachedAt(Herfindahl.SCALE);
        }
        double[] low = new double[amounts.parts];
        double[] high = new double[amounts.parts];
        for (int amount = 0; amount < amounts.count(); amount++) {
            if (amounts.isAlone(amount)) {
                low[amounts.members[amount][0]] = amounts.low[amount];
                high[amounts.members[amount][0]] = amounts.high[amount];
            }
        }
        GreatestConcentration search = new GreatestConcentration(amounts);
        search.give(low, high, 0);
        // No square of a share is above the greatest share times it.
        double most = search.work > MOST_WORK ? topShare(amounts, 1).bound() : 1;
        return new Extreme(Math.min(search.bound, multiplyUp(Herfindahl.SCALE, most)), search.reached);
    }

    /**
     * The greatest 10,000·Q/S² of parts in intervals.
     *
     * @param low the low ends, which may be negative as long as their sum is above 0
     * @param high the high ends, finite
     */
    static Extreme index(double[] low, double[] high) {
        GreatestConcentration search = new GreatestConcentration(new Amounts(List.of(), List.of()));
        search.give(low, high, 0);
        return new Extreme(search.bound, search.reached);
    }

    /** The greatest share of the k greatest parts; reached for k = 1, and where each amount lies among one part or all. */
    static Extreme topShare(Amounts amounts, int k) {
        double from = 0;
        double to = 1;
        for (double share = 0.5; from < share && share < to; share = (from + to) / 2) {
            if (excess(amounts, k, share) <= 0) {
                to = share;
            } else {
                from = share;
            }
        }
        boolean isReached = k == 1
                || Arrays.stream(amounts.members).allMatch(some -> some.length == 1 || some.length == amounts.parts);
        return new Extreme(to, isReached ? to : Double.NaN);
    }

    /**
     * What k parts can have more than a share of all, rounded up, if each has all that it may have; none have the share if it is not
     * positive. What must lie among some parts but not all is left out of the whole where k of them may have it twice.
     */
    private static double excess(Amounts amounts, int k, double share) {
        double excess = 0;
        double[] gains = new double[amounts.parts];
        for (int amount = 0; amount < amounts.count(); amount++) {
            int[] members = amounts.members[amount];
            boolean isAll = members.length == amounts.parts;
            double must = isAll || k == 1 || members.length == 1 ? amounts.low[amount] : 0;
            double gain = addUp(multiplyUp(amounts.high[amount], addUp(1, -share)), multiplyUp(must, share));
            excess = addUp(excess, addUp(isAll ? gain : 0, -multiplyDown(must, share)));
            for (int i = 0; i < members.length && !isAll; i++) {
                gains[members[i]] = addUp(gains[members[i]], gain);
            }
        }
        Arrays.sort(gains);
        for (int i = Math.max(0, gains.length - k); i < gains.length; i++) {
            excess = addUp(excess, gains[i]);
        }
        return excess;
    }

    /** Gives the next joint amount to every part that may be the greatest of those which may have it; if there is none, raises the parts. */
    private void give(double[] low, double[] high, int next) {
        double[] most = high.clone();
        double least = Arrays.stream(low).sum();
        for (int i = next; i < joint.length; i++) {
            least += amounts.low[joint[i]];
            for (int part : amounts.members[joint[i]]) {
                most[part] = addUp(most[part], amounts.high[joint[i]]);
            }
        }
        int[] order = IntStream.range(0, low.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(part -> -low[part] - most[part])
                        .thenComparingDouble(part -> most[part]))
                .mapToInt(part -> part)
                .toArray();
        if (next == joint.length) {
            raise(in(order, low), in(order, high));
            return;
        }
        if (!mayExceed(relax(in(order, low), in(order, most), least))) {
            return;
        }
        int amount = joint[next];
        double greatest =
                Arrays.stream(amounts.members[amount]).mapToDouble(part -> low[part]).max().orElse(0);
        int tried = -1;
        for (int part : order) {
            boolean isSame = next == joint.length - 1
                    && tried >= 0
                    && low[tried] == low[part]
                    && high[tried] == high[part];
            if (amounts.isAmong(amount, part) && addUp(most[part], -amounts.high[amount]) >= greatest && !isSame) {
                double[] lower = low.clone();
                double[] higher = high.clone();
                lower[part] = addDown(low[part], amounts.low[amount]);
                higher[part] = addUp(high[part], amounts.high[amount]);
                give(lower, higher, next + 1);
                tried = part;
            }
        }
    }

    private static double[] in(int[] order, double[] values) {
        return Arrays.stream(order).mapToDouble(part -> values[part]).toArray();
    }

    /** Raises some of the parts, which are in order of falling slope; of those that are alike the first. */
    private void raise(double[] low, double[] high) {
        double most = relax(low, high, Double.NEGATIVE_INFINITY);
        int part = raised;
        if (most <= bound) {
            return;
        }
        double[] corner = low.clone();
        System.arraycopy(high, 0, corner, 0, part);
        bound = Math.max(bound, Herfindahl.index(corner, true));
        reached = Math.max(reached, Herfindahl.index(corner));
        if (isBetween && mayExceed(most)) {
            double[] up = low.clone();
            double[] down = high.clone();
            for (int i = 0; i < low.length; i++) {
                boolean isAlike = low[i] == low[part] && high[i] == high[part];
                up[i] = isAlike && i <= part ? high[i] : low[i];
                down[i] = isAlike && i >= part ? low[i] : high[i];
            }
            raise(up, high);
            raise(low, down);
        }
    }

    /** Whether a case is worth looking into; if it is but the search has given up, it counts with its bound. */
    private boolean mayExceed(double most) {
        if (work > MOST_WORK) {
            bound = Math.max(bound, most);
        }
        return most > bound;
    }

    /** An upper bound of 10,000·Q/S² for parts in order of falling slope whose sum is not below the least. */
    private double relax(double[] low, double[] high, double least) {
        work += low.length;
        double sum = 0;
        double size = 0;
        double squares = 0;
        for (double part : low) {
            sum += part;
            size += Math.abs(part);
            squares += part * part;
        }
        raised = 0;
        isBetween = false;
        if (!(sum > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        for (; raised < low.length; raised++) {
            double slope = low[raised] + high[raised];
            double width = high[raised] - low[raised];
            double best = Math.max(slope > 0 ? sum - 2 * squares / slope : Double.NEGATIVE_INFINITY, least - sum);
            double doubt = UNIT * low.length * (size + width);
            boolean isLast = width > 0 && best < width + doubt;
            double step = isLast ? Math.max(0, Math.min(width, best)) : width;
            sum += step;
            size += step;
            squares += slope * step;
            if (isLast) {
                isBetween = best > -doubt;
                break;
            }
        }
        return Herfindahl.SCALE * squares / (sum * sum) * (1 + UNIT * (low.length + 4) * (1 + size / sum));
    }
}
