package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The greatest concentration that amounts leave possible.
 *
 * <p>With Q = Σx² and S = Σx, Q/S² is quasiconvex in each amount, so at its maximum each amount is at an end and
 * belongs to one part, than which no other that may have it is greater. Joint amounts are given to one after another of
 * the parts that may be so great, and then each part is raised to its high end or not.
 *
 * <p>Raising a part from low to high by d changes Q by d·(low + high): its slope. If parts could be raised by fractions
 * at their slope, and each had every joint amount that it may have some of, they would be raised in order of falling
 * slope until Q/S² no longer rises, which leaves at most one part in between. That bounds every case, so most need not
 * be tried; and after some {@value #MOST_WORK} steps that bound is used for those not yet tried.
 */
final class GreatestConcentration {

    /**
     * Parts looked at, in all cases: enough for 16 that can be at either end, or any 16 amounts of two
     * parts each.
     */
    private static final int MOST_WORK = 1 << 22;

    private static final double UNIT = 0x1p-51;

    private final Amounts amounts;
    private final int[] joint;
    /** The part that has each joint amount now, and where the greatest was found, with what the parts have there. */
    private final int[] given;

    private int[] owners = {};
    private double[] found = {};
    private int work;
    private double bound;
    private double reached;

    private GreatestConcentration(Amounts amounts) {
        this.amounts = amounts;
        this.joint = IntStream.range(0, amounts.members.length)
                .filter(amount -> !amounts.isAlone(amount))
                .toArray();
        this.given = new int[joint.length];
    }

    /** The greatest 10,000·Q/S². */
    static SearchBound index(Amounts amounts) {
        if (amounts.areUnbounded() || amounts.canHaveAll().isPresent()) {
            return SearchBound.reachedAt(Herfindahl.SCALE);
        }
        GreatestConcentration search = searched(amounts);
        // A square of a share is not above the greatest share times it.
        double most = search.work > MOST_WORK ? greatestShare(amounts) : 1;
        return new SearchBound(Math.min(search.bound, multiplyUp(Herfindahl.SCALE, most)), search.reached);
    }

    private static GreatestConcentration searched(Amounts amounts) {
        GreatestConcentration search = new GreatestConcentration(amounts);
        search.look(amounts.alone(amounts.low), amounts.alone(amounts.high), 0);
        return search;
    }

    /**
     * What each amount's members have of it where the index is greatest; infinity where it is greatest in the limit.
     */
    static double[][] division(Amounts amounts) {
        int count = amounts.members.length;
        double[] sizes = amounts.low.clone();
        int[] owner = IntStream.range(0, count)
                .map(amount -> amounts.members[amount][0])
                .toArray();
        OptionalInt only = amounts.canHaveAll();
        if (only.isPresent()) {
            Arrays.fill(owner, only.getAsInt());
            sizes[0] = Arrays.stream(sizes).sum() == 0 ? Math.min(1, amounts.high[0]) : sizes[0];
        } else if (amounts.areUnbounded()) {
            int growing = IntStream.range(0, count)
                    .filter(amount -> Double.isInfinite(amounts.high[amount]))
                    .findFirst()
                    .orElseThrow();
            sizes[growing] = Double.POSITIVE_INFINITY;
        } else {
            GreatestConcentration search = searched(amounts);
            for (int i = 0; i < search.joint.length; i++) {
                owner[search.joint[i]] = search.owners[i];
            }
            double[] low = new double[amounts.parts];
            double[] high = new double[amounts.parts];
            for (int amount = 0; amount < count; amount++) {
                low[owner[amount]] += amounts.low[amount];
                high[owner[amount]] += amounts.high[amount];
            }
            for (int amount = 0; amount < count; amount++) {
                int part = owner[amount];
                boolean isHigh = high[part] - search.found[part] < search.found[part] - low[part];
                sizes[amount] = isHigh ? amounts.high[amount] : amounts.low[amount];
            }
        }
        return IntStream.range(0, count)
                .mapToObj(amount -> Arrays.stream(amounts.members[amount])
                        .mapToDouble(part -> part == owner[amount] ? sizes[amount] : 0)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The greatest share of one part. */
    private static double greatestShare(Amounts amounts) {
        double from = 0;
        double to = 1;
        for (double share = 0.5; from < share && share < to; share = (from + to) / 2) {
            if (excess(amounts, share) <= 0) {
                to = share;
            } else {
                from = share;
            }
        }
        return to;
    }

    /**
     * What one part can have more than a share of all, rounded up, if it has all that it may have; none has the share
     * if it is not positive.
     */
    private static double excess(Amounts amounts, double share) {
        double excess = 0;
        double[] gains = new double[amounts.parts];
        for (int amount = 0; amount < amounts.members.length; amount++) {
            double must = amounts.low[amount];
            double gain = addUp(multiplyUp(amounts.high[amount], addUp(1, -share)), multiplyUp(must, share));
            excess = addUp(excess, -multiplyDown(must, share));
            for (int member : amounts.members[amount]) {
                gains[member] = addUp(gains[member], gain);
            }
        }
        return addUp(excess, Arrays.stream(gains).max().orElse(0));
    }

    /** Looks for the greatest where each part lies in an interval, apart from joint amounts from the next on. */
    private void look(double[] low, double[] high, int next) {
        double[] most = high.clone();
        double least = next < joint.length ? Arrays.stream(low).sum() : Double.NEGATIVE_INFINITY;
        for (int i = next; i < joint.length; i++) {
            least += amounts.low[joint[i]];
            for (int part : amounts.members[joint[i]]) {
                most[part] = addUp(most[part], amounts.high[joint[i]]);
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int part = 0; part < low.length; part++) {
            if (most[part] > low[part]) {
                order.add(part);
            }
        }
        double[] slopes = new double[low.length];
        Arrays.setAll(slopes, part -> low[part] + most[part]);
        order.sort((one, other) -> {
            int falling = Double.compare(slopes[other], slopes[one]);
            return falling == 0 ? Double.compare(most[one], most[other]) : falling;
        });
        Relaxed relaxed = relax(order, low, most, least);
        if (relaxed.bound > bound && next == joint.length) {
            double[] corner = low.clone();
            order.subList(0, relaxed.raised).forEach(part -> corner[part] = high[part]);
            bound = Math.max(bound, Herfindahl.index(corner, true));
            if (Herfindahl.index(corner) > reached) {
                reached = Herfindahl.index(corner);
                owners = given.clone();
                found = corner;
            }
        }
        if (work > MOST_WORK) {
            bound = Math.max(bound, relaxed.bound);
        } else if (relaxed.bound > bound && next < joint.length) {
            give(order, low, high, most, next);
        } else if (relaxed.bound > bound && relaxed.isBetween) {
            raise(order, low, high, relaxed.raised);
        }
    }

    /** Gives the next joint amount to every part that may be the greatest which may have it. */
    private void give(List<Integer> order, double[] low, double[] high, double[] most, int next) {
        int amount = joint[next];
        double greatest = Arrays.stream(amounts.members[amount])
                .mapToDouble(part -> low[part])
                .max()
                .orElse(0);
        double[] lower = low.clone();
        double[] higher = high.clone();
        int tried = -1;
        for (int part : order) {
            boolean isAlike = tried >= 0 && low[tried] == low[part] && high[tried] == high[part];
            if (amounts.isAmong(amount, part)
                    && addUp(most[part], -amounts.high[amount]) >= greatest
                    && !(isAlike && next == joint.length - 1)) {
                lower[part] = addDown(low[part], amounts.low[amount]);
                higher[part] = addUp(high[part], amounts.high[amount]);
                given[next] = part;
                look(lower.clone(), higher.clone(), next + 1);
                lower[part] = low[part];
                higher[part] = high[part];
                tried = part;
            }
        }
    }

    /** Raises a part of an order, with those before that are like it; or leaves it low, with those after. */
    private void raise(List<Integer> order, double[] low, double[] high, int at) {
        double[] raised = low.clone();
        double[] left = high.clone();
        int next = order.get(at);
        for (int i = 0; i < order.size(); i++) {
            int part = order.get(i);
            if (low[part] == low[next] && high[part] == high[next]) {
                raised[part] = i <= at ? high[part] : low[part];
                left[part] = i >= at ? low[part] : high[part];
            }
        }
        look(raised, high, joint.length);
        look(low, left, joint.length);
    }

    /**
     * An upper bound of 10,000·Q/S², the number of parts raised to it in their order, and whether the next is by a
     * fraction.
     */
    private record Relaxed(double bound, int raised, boolean isBetween) {}

    /** Raises parts in order of falling slope, by fractions, until Q/S² no longer rises and the least sum is met. */
    private Relaxed relax(List<Integer> order, double[] low, double[] high, double least) {
        work += low.length;
        double sum = 0;
        double size = 0;
        double squares = 0;
        for (double part : low) {
            sum += part;
            size += Math.abs(part);
            squares += part * part;
        }
        if (!(sum > 0)) {
            return new Relaxed(Double.POSITIVE_INFINITY, 0, false);
        }
        int raised = 0;
        boolean isLast = false;
        double best = 0;
        double doubt = 0;
        while (raised < order.size() && !isLast) {
            int part = order.get(raised);
            double slope = low[part] + high[part];
            double width = high[part] - low[part];
            best = Math.max(slope > 0 ? sum - 2 * squares / slope : Double.NEGATIVE_INFINITY, least - sum);
            doubt = UNIT * low.length * (size + width);
            isLast = width > 0 && best < width + doubt;
            double step = isLast ? Math.max(0, Math.min(width, best)) : width;
            sum += step;
            size += step;
            squares += slope * step;
            raised += isLast ? 0 : 1;
        }
        double margin = 1 + UNIT * (low.length + 4) * (1 + size / sum);
        return new Relaxed(Herfindahl.SCALE * squares / (sum * sum) * margin, raised, isLast && best > -doubt);
    }
}
