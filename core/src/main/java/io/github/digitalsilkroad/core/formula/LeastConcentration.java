package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import io.github.digitalsilkroad.core.internal.Sorted;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least concentration that amounts leave possible.
 *
 * <p>For a level θ the most even parts are found by pouring: each amount, in turn, is taken out and poured like water over its
 * parts, the lowest first; no more than its low end above θ, and no less than its high end below it. This lowers
 * Σ(x − θ)², which is convex, until no amount moves. With Q = Σx² and S = Σx, Q/S² is least where θ = Q/S, and Σx(x − θ) tells on which side
 * of that a level lies. The share of the k greatest parts is least at a level too, by majorization.
 *
 * <p>That an end is the least is not taken on trust but proved by a weight c of each part. By the inequality of Cauchy and Schwarz
 * Q ≥ (Σcx)² / Σc²; and the k greatest parts have at least Σcx if no c is above 1 and their sum is not above k. The least Σcx / S is a
 * {@link WeightedMean} in which each amount goes to the least c of its parts. For the index, c is the parts that were found. For the top k, it
 * is 1 above the level, 0 below, and their share for those that can move both ways at the level; the others there take up what is left.
 */
final class LeastConcentration {

    private static final int MOST_ROUNDS = 1 << 10;
    private static final int MOST_LEVELS = 200;

    /** Relative to the level: what rounding cannot tell apart. */
    private static final double SAME = 1e-11;

    private final Amounts amounts;
    /** Amount by amount, member by member. */
    private final double[][] poured;

    private final double[] parts;

    private LeastConcentration(Amounts amounts) {
        this.amounts = amounts;
        this.parts = new double[amounts.parts];
        this.poured = new double[amounts.count()][];
        for (int amount = 0; amount < poured.length; amount++) {
            poured[amount] = new double[amounts.members[amount].length];
        }
    }

    /** The least 10,000·Q/S². */
    static Extreme index(Amounts amounts) {
        LeastConcentration least = new LeastConcentration(amounts);
        least.pourEvenly();
        double[] weights = least.levels();
        double squaresUp = 0;
        for (double weight : weights) {
            squaresUp = addUp(squaresUp, multiplyUp(weight, weight));
        }
        double mean = least.leastMean(weights);
        double bound = divideDown(multiplyDown(Herfindahl.SCALE, multiplyDown(mean, mean)), squaresUp);
        double most = Math.max(bound, amounts.areFixed() ? ofFixed(least.parts) : 0);
        return new Extreme(Math.min(Herfindahl.SCALE, most), Herfindahl.index(least.parts));
    }

    private static double ofFixed(double[] parts) {
        double squaresDown = 0;
        double sumUp = 0;
        for (double part : parts) {
            squaresDown = addDown(squaresDown, multiplyDown(part, part));
            sumUp = addUp(sumUp, part);
        }
        return divideDown(multiplyDown(Herfindahl.SCALE, squaresDown), multiplyUp(sumUp, sumUp));
    }

    /** The least share of the k greatest parts, of which there are more; for k > 1 each part may have all that it may have some of. */
    static Extreme topShare(Amounts amounts, int k) {
        LeastConcentration least = new LeastConcentration(k == 1 ? amounts : amounts.apart());
        double[] forced = least.pour(0);
        double level = k == 1 ? greatest(forced) : least.levelOfTop(forced, k);
        level = level > 0 ? level : least.lowestLevel();
        double[] movable = least.pour(2 * level);
        double[] found = least.pour(level);
        double share = Herfindahl.topShare(found, k);
        double[] weights = new double[found.length];
        double left = k;
        int up = 0;
        int down = 0;
        for (int part = 0; part < weights.length; part++) {
            int side = side(found[part], level);
            weights[part] = side > 0 ? 1 : side == 0 ? share : 0;
            left -= weights[part];
            up += side == 0 && side(forced[part], level) == 0 ? 1 : 0;
            down += side == 0 && side(movable[part], level) == 0 ? 1 : 0;
        }
        double sum = 0;
        for (int part = 0; part < weights.length; part++) {
            double[] stuck = left > 0 ? forced : movable;
            if (side(found[part], level) == 0 && side(stuck[part], level) == 0) {
                weights[part] = Math.max(0, Math.min(1, share + left / (left > 0 ? up : down)));
            }
            sum = addUp(sum, weights[part]);
        }
        double mean = least.leastMean(weights);
        return new Extreme(sum > k ? divideDown(multiplyDown(mean, k), sum) : mean, share);
    }

    private static int side(double part, double level) {
        return Math.abs(part - level) <= SAME * level ? 0 : part > level ? 1 : -1;
    }

    /** The level of parts in intervals at which the k greatest have the least share: an end of one of them. */
    private double levelOfTop(double[] least, int k) {
        double[] lows = least.clone();
        double[] highs = amounts.most(amount -> true);
        double[] ends = Arrays.copyOf(highs, 2 * lows.length);
        System.arraycopy(lows, 0, ends, lows.length, lows.length);
        Arrays.sort(lows);
        Arrays.sort(highs);
        Arrays.sort(ends);
        double level = lows[lows.length - k];
        double sum = sum(pour(level));
        double top = 0;
        for (int i = lows.length - k; i < lows.length; i++) {
            top += lows[i];
        }
        double best = level;
        double share = sum > 0 ? top / sum : 1;
        int above = k;
        int free = 0;
        for (int i = 0; i < ends.length && above + free >= k && ends[i] < Double.POSITIVE_INFINITY; i++) {
            if (ends[i] > level) {
                above = lows.length - Sorted.firstAbove(lows, level);
                free = lows.length - above - Sorted.firstAbove(highs, level);
                top += Math.max(0, Math.min(free, k - above)) * (ends[i] - level);
                sum += free * (ends[i] - level);
                level = ends[i];
                if (above + free >= k && top / sum < share) {
                    share = top / sum;
                    best = level;
                }
            }
        }
        return best;
    }

    private double leastMean(double[] weights) {
        List<Estimate> least = new ArrayList<>();
        for (int[] members : amounts.members) {
            double lowest = Double.POSITIVE_INFINITY;
            for (int part : members) {
                lowest = Math.min(lowest, weights[part]);
            }
            least.add(Estimate.exactly(lowest));
        }
        return Math.max(0, WeightedMean.of(least, amounts.sizes).low());
    }

    /** The parts relative to the greatest; those that rounding cannot tell apart are made the same. */
    private double[] levels() {
        double[] sorted = parts.clone();
        Arrays.sort(sorted);
        double[] levels = new double[parts.length];
        for (int part = 0; part < levels.length; part++) {
            int at = Arrays.binarySearch(sorted, parts[part]);
            while (at + 1 < sorted.length && sorted[at + 1] <= sorted[at] * (1 + SAME)) {
                at++;
            }
            levels[part] = sorted[at] / sorted[sorted.length - 1];
        }
        return levels;
    }

    /** Pours up to the level at which the concentration is least. */
    private void pourEvenly() {
        pour(0);
        double level = sum(parts) > 0 ? level(parts) : lowestLevel();
        double from = 0;
        double to = level;
        for (Estimate size : amounts.sizes) {
            to += size.high() < Double.POSITIVE_INFINITY ? size.high() : size.low();
        }
        for (int i = 0; i < MOST_LEVELS; i++) {
            pour(level);
            double[] others = parts.clone();
            for (int part = 0; part < others.length; part++) {
                others[part] = side(others[part], level) == 0 ? 0 : others[part];
            }
            double next = sum(others) > 0 ? level(others) : level;
            if (Math.abs(next - level) <= 0x1p-50 * level) {
                return;
            }
            from = next > level ? level : from;
            to = next > level ? to : level;
            level = next > from && next < to ? next : (from + to) / 2;
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    /** The level that parts would share: Q/S. */
    private static double level(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum() / sum(values);
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** A level that every part reaches which can have anything, if none must have any. */
    private double lowestLevel() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int amount = 0; amount < amounts.count(); amount++) {
            lowest = Math.min(lowest, amounts.high(amount) / amounts.members[amount].length);
        }
        return lowest == Double.POSITIVE_INFINITY ? 1 : lowest;
    }

    /** Pours all amounts up to a level until none moves, and returns the parts. */
    private double[] pour(double level) {
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > 0x1p-47 * greatest(parts); round++) {
            Arrays.fill(parts, 0);
            for (int amount = 0; amount < poured.length; amount++) {
                for (int i = 0; i < poured[amount].length; i++) {
                    parts[amounts.members[amount][i]] += poured[amount][i];
                }
            }
            moved = 0;
            for (int amount = 0; amount < poured.length; amount++) {
                moved = Math.max(moved, pour(amount, level));
            }
        }
        return parts.clone();
    }

    /** Pours one amount anew, and returns how much moved. */
    private double pour(int amount, double level) {
        int[] members = amounts.members[amount];
        double[] shares = poured[amount];
        double[] ground = new double[members.length];
        double room = 0;
        for (int i = 0; i < members.length; i++) {
            ground[i] = Math.max(0, parts[members[i]] - shares[i]);
            room += Math.max(0, level - ground[i]);
        }
        double surface = surface(ground, Math.max(amounts.low(amount), Math.min(amounts.high(amount), room)));
        double moved = 0;
        for (int i = 0; i < members.length; i++) {
            double share = Math.max(0, surface - ground[i]);
            moved = Math.max(moved, Math.abs(share - shares[i]));
            shares[i] = share;
            parts[members[i]] = ground[i] + share;
        }
        return moved;
    }

    /** How high an amount of water stands over an uneven ground. */
    private static double surface(double[] ground, double amount) {
        double[] sorted = ground.clone();
        Arrays.sort(sorted);
        double below = amount + sorted[0];
        int covered = 1;
        while (covered < sorted.length && below > sorted[covered] * covered) {
            below += sorted[covered++];
        }
        return below / covered;
    }
}
