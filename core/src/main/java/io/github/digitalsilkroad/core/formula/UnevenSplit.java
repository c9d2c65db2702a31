package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The greatest concentration of parts that have amounts alone and amounts undivided among several of them.
 *
 * <p>Q/S² is quasiconvex, so its maximum has every amount at an end and given whole to one part. To which is found by branch and
 * bound, the greatest amounts first: an amount not given yet counts at its high end in every part that may have it, and as
 * nothing at the low ends, which bounds all ways to give it; {@link HerfindahlMaximum} does the rest. If the ways are too many,
 * the greatest shares that each part could have for itself bound the index as well.
 */
final class UnevenSplit {

    /** So many ways to give some of the amounts are looked into; the bounds of those that are left are taken as they are. */
    private static final int MOST_WAYS = 1 << 12;

    private final Pools pools;
    /** The amounts among several parts, the greatest first. */
    private final int[] order;

    /** What the parts have alone or were given. */
    private final double[] low;

    private final double[] high;
    private int ways;
    private double bound;
    private double reached;

    UnevenSplit(Pools pools) {
        this.pools = pools;
        this.low = new double[pools.parts()];
        this.high = new double[pools.parts()];
        Integer[] several = new Integer[pools.count()];
        int count = 0;
        for (int pool = 0; pool < several.length; pool++) {
            if (pools.members(pool).length == 1) {
                give(pool, pools.members(pool)[0]);
            } else {
                several[count++] = pool;
            }
        }
        Arrays.sort(several, 0, count, Comparator.comparingDouble(pool -> -pools.high(pool)));
        order = Arrays.stream(several, 0, count).mapToInt(Integer::intValue).toArray();
    }

    /** The greatest 10,000·Q/S²; some amount lies among several parts, and none is unbounded. */
    Extreme index() {
        divide(0);
        return new Extreme(Math.min(bound, ofGreatestShares()), reached);
    }

    /** No shares are less even than if as many as can are as great as they can be. */
    private double ofGreatestShares() {
        double[] shares = greatestShares();
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

    /** The greatest share of one part. */
    double greatest() {
        return Arrays.stream(greatestShares()).max().orElse(0);
    }

    /** The greatest share of each part: it has all that it may have, and the others only what they must. */
    private double[] greatestShares() {
        double[] shares = new double[low.length];
        for (int part = 0; part < shares.length; part++) {
            double held = 0;
            double rest = 0;
            for (int pool = 0; pool < pools.count(); pool++) {
                if (pools.isAmong(pool, part)) {
                    held = addUp(held, pools.high(pool));
                } else {
                    rest = addDown(rest, pools.low(pool));
                }
            }
            boolean isAll = held == Double.POSITIVE_INFINITY || (held > 0 && rest == 0);
            shares[part] = isAll ? 1 : held == 0 ? 0 : Math.min(1, divideUp(held, addDown(held, rest)));
        }
        return shares;
    }

    private void divide(int depth) {
        int[] members = pools.members(order[depth]);
        Integer[] greatestFirst = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(greatestFirst, Comparator.comparingDouble(part -> -high[part]));
        for (int part : greatestFirst) {
            double lowBefore = low[part];
            double highBefore = high[part];
            give(order[depth], part);
            Extreme most = HerfindahlMaximum.of(low, withOpen(depth + 1));
            if (depth + 1 == order.length) {
                bound = Math.max(bound, most.bound());
                reached = Math.max(reached, most.reached());
            } else if (most.bound() > bound) {
                if (ways++ < MOST_WAYS) {
                    divide(depth + 1);
                } else {
                    bound = most.bound();
                }
            }
            low[part] = lowBefore;
            high[part] = highBefore;
        }
    }

    private void give(int pool, int part) {
        low[part] = addDown(low[part], pools.low(pool));
        high[part] = addUp(high[part], pools.high(pool));
    }

    /** The most that the parts can have if the amounts from one on are given to all that may have them. */
    private double[] withOpen(int first) {
        double[] most = high.clone();
        for (int i = first; i < order.length; i++) {
            for (int part : pools.members(order[i])) {
                most[part] = addUp(most[part], pools.high(order[i]));
            }
        }
        return most;
    }
}
