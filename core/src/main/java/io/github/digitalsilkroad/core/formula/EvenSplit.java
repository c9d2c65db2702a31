package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least concentration of parts that have amounts alone and amounts undivided among several of them.
 *
 * <p>For a level θ the most even parts are found by pouring: each amount, in turn, is taken out and poured like water over its
 * parts, the lowest first; no more than its low end above θ, and no less than its high end below it. This lowers
 * Σ(x − θ)², which is convex, until no amount moves. As for parts that are alone ({@link HerfindahlMinimum}), Q/S² with Q = Σx²
 * and S = Σx is least where θ = Q/S, and Σx(x − θ) tells on which side of that a level lies.
 *
 * <p>That the end is the least is not taken on trust. By the inequality of Cauchy and Schwarz Q ≥ (Σcx)² / Σc² for any c, so that
 * the square of the least mean Σcx / S, over Σc², is a lower bound; the least mean is a {@link WeightedMean} in which each amount
 * goes to the least c of its parts. With c the parts that were found it is the concentration of these, if they are the most even.
 * The share of the greatest part is bounded likewise: any parts T must hold what lies among them alone, one of them at least the
 * mean of that, t; and all parts below t hold at most t in each of some parts and whatever does not lie among those alone.
 */
final class EvenSplit {

    /** So many times all amounts are poured at most. */
    private static final int MOST_ROUNDS = 1 << 10;

    private static final int MOST_LEVELS = 200;

    /** Relative to the greatest part: what rounding cannot tell apart. */
    private static final double SAME = 1e-12;

    private final Pools pools;
    /** Pool by pool, member by member. */
    private final double[][] poured;

    private final double[] parts;

    EvenSplit(Pools pools) {
        this.pools = pools;
        this.parts = new double[pools.parts()];
        this.poured = new double[pools.count()][];
        for (int pool = 0; pool < poured.length; pool++) {
            poured[pool] = new double[pools.members(pool).length];
        }
    }

    /** The least 10,000·Q/S². */
    Extreme index() {
        level();
        double[] levels = levels();
        double squaresUp = 0;
        for (double level : levels) {
            squaresUp = addUp(squaresUp, multiplyUp(level, level));
        }
        List<Estimate> least = new ArrayList<>();
        for (int pool = 0; pool < pools.count(); pool++) {
            double lowest = 1;
            for (int part : pools.members(pool)) {
                lowest = Math.min(lowest, levels[part]);
            }
            least.add(Estimate.exactly(lowest));
        }
        double mean = Math.max(0, WeightedMean.of(least, pools.sizes()).low());
        double square = multiplyDown(Herfindahl.SCALE, multiplyDown(mean, mean));
        return new Extreme(divideDown(square, squaresUp), Herfindahl.index(parts));
    }

    /** The parts relative to the greatest; those that rounding cannot tell apart are made the same. */
    private double[] levels() {
        double[] sorted = parts.clone();
        Arrays.sort(sorted);
        double[] levels = new double[parts.length];
        for (int part = 0; part < levels.length; part++) {
            int at = Arrays.binarySearch(sorted, parts[part]);
            while (at + 1 < sorted.length && sorted[at + 1] <= sorted[at] * (1 + 10 * SAME)) {
                at++;
            }
            levels[part] = sorted[at] / sorted[sorted.length - 1];
        }
        return levels;
    }

    /** The least share of the greatest part. */
    Extreme greatest() {
        pour(0);
        double level = greatestPart();
        if (level == 0) {
            pour(lowestLevel());
            level = greatestPart();
            return bounded(level, level);
        }
        boolean[] top = atLeast(level);
        double least = 0;
        for (int pool = 0; pool < pools.count(); pool++) {
            least = isAmong(pool, top) ? addDown(least, pools.low(pool)) : least;
        }
        least = divideDown(least, count(top));
        pour(level);
        return bounded(least, level);
    }

    /** The bound if the greatest part is at least so great, now that the amounts are poured up to a level. */
    private Extreme bounded(double greatest, double level) {
        boolean[] full = atLeast(level);
        double others = 0;
        for (int pool = 0; pool < pools.count(); pool++) {
            others = isAmong(pool, full) ? others : addUp(others, pools.high(pool));
        }
        double most = addUp(count(full), divideUp(others, greatest));
        return new Extreme(divideDown(1, most), greatestPart() / sum());
    }

    /** Pours up to the level at which the concentration is least. */
    private void level() {
        pour(0);
        double from = 0;
        double to = highestLevel();
        double level = excess(0) > 0 ? squares() / sum() : lowestLevel();
        for (int i = 0; i < MOST_LEVELS; i++) {
            pour(level);
            double excess = excess(level);
            if (excess > 0) {
                from = level;
            } else {
                to = level;
            }
            double next = stationary(level);
            if (Math.abs(next - level) <= SAME / 100 * level || to - from <= SAME / 100 * to) {
                return;
            }
            level = next > from && next < to ? next : (from + to) / 2;
        }
    }

    /** Q/S over the parts that do not reach the level; they stay where they are if it changes a little. */
    private double stationary(double level) {
        double squares = 0;
        double sum = 0;
        for (double part : parts) {
            if (Math.abs(part - level) > SAME * level) {
                squares += part * part;
                sum += part;
            }
        }
        return sum > 0 ? squares / sum : level;
    }

    private double excess(double level) {
        double excess = 0;
        for (double part : parts) {
            excess += part * (part - level);
        }
        return excess;
    }

    private double squares() {
        return excess(0);
    }

    private double sum() {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** A level that every part reaches which can have anything, if none must have any. */
    private double lowestLevel() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int pool = 0; pool < pools.count(); pool++) {
            lowest = Math.min(lowest, pools.high(pool) / pools.members(pool).length);
        }
        return lowest == Double.POSITIVE_INFINITY ? 1 : lowest;
    }

    /** No part must be above it. */
    private double highestLevel() {
        double highest = lowestLevel();
        for (int pool = 0; pool < pools.count(); pool++) {
            double high = pools.high(pool);
            highest += high == Double.POSITIVE_INFINITY ? pools.low(pool) : high;
        }
        return highest;
    }

    private void pour(double level) {
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > SAME / 100 * greatestPart(); round++) {
            Arrays.fill(parts, 0);
            for (int pool = 0; pool < poured.length; pool++) {
                for (int i = 0; i < poured[pool].length; i++) {
                    parts[pools.members(pool)[i]] += poured[pool][i];
                }
            }
            moved = 0;
            for (int pool = 0; pool < poured.length; pool++) {
                moved = Math.max(moved, pour(pool, level));
            }
        }
    }

    /** Pours one amount anew, and returns how much moved. */
    private double pour(int pool, double level) {
        int[] members = pools.members(pool);
        double[] amounts = poured[pool];
        double[] ground = new double[members.length];
        double room = 0;
        for (int i = 0; i < members.length; i++) {
            ground[i] = Math.max(0, parts[members[i]] - amounts[i]);
            room += Math.max(0, level - ground[i]);
        }
        double surface = surface(ground, Math.max(pools.low(pool), Math.min(pools.high(pool), room)));
        double moved = 0;
        for (int i = 0; i < members.length; i++) {
            double amount = Math.max(0, surface - ground[i]);
            moved = Math.max(moved, Math.abs(amount - amounts[i]));
            amounts[i] = amount;
            parts[members[i]] = ground[i] + amount;
        }
        return moved;
    }

    /** How high an amount of water stands over an uneven ground. */
    private static double surface(double[] ground, double amount) {
        double[] sorted = ground.clone();
        Arrays.sort(sorted);
        double below = amount;
        for (int i = 0; i < sorted.length; i++) {
            below += sorted[i];
            double surface = below / (i + 1);
            if (i + 1 == sorted.length || surface <= sorted[i + 1]) {
                return surface;
            }
        }
        throw new AssertionError("no ground");
    }

    private double greatestPart() {
        double greatest = 0;
        for (double part : parts) {
            greatest = Math.max(greatest, part);
        }
        return greatest;
    }

    private boolean[] atLeast(double level) {
        boolean[] reached = new boolean[parts.length];
        for (int part = 0; part < parts.length; part++) {
            reached[part] = parts[part] >= level * (1 - SAME * 1000);
        }
        return reached;
    }

    private boolean isAmong(int pool, boolean[] some) {
        for (int part : pools.members(pool)) {
            if (!some[part]) {
                return false;
            }
        }
        return true;
    }

    private static int count(boolean[] some) {
        int count = 0;
        for (boolean one : some) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
