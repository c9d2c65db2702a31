package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The least concentration that amounts leave possible.
 *
 * <p>Amounts are poured over their parts like water, the lowest part first, until none moves: of all divisions of some
 * total that is majorized by every other, so the least by the index. Poured up to
 * a level, and above it only for their low ends, they leave a part at the level if that lies between what it has of the
 * low ends alone and of the high ones, and else at the nearer of these two. So joint amounts come down to parts in
 * intervals, and the search to one for a level.
 *
 * <p>That an end is the least is not taken on trust but proved by a weight c of each part. By the inequality of Cauchy
 * and Schwarz Q = Σx² ≥ (Σcx)² / Σc². The least Σcx / Σx is a weighted mean in which each amount goes to the least c of
 * its parts; c is the parts that were found.
 */
final class LeastConcentration {

    private static final int MOST_ROUNDS = 1 << 10;

    private final Amounts amounts;
    /** Amount by amount, member by member. */
    private final double[][] poured;

    private final double[] parts;
    /** What each part has of the low ends. */
    private final double[] least;
    /** What each part has of the high ends, or more than the level can be. */
    private final double[] most;

    LeastConcentration(Amounts amounts) {
        this.amounts = amounts;
        this.parts = new double[amounts.parts];
        this.poured = new double[amounts.members.length][];
        Arrays.setAll(poured, amount -> new double[amounts.members[amount].length]);
        this.least = pour(0);
        double greatest = Arrays.stream(least).max().orElse(0);
        this.most = pour(greatest > 0 ? 2 * greatest : 1);
    }

    /** What each amount's members have of it where the index is least. */
    double[][] division() {
        pour(indexLevel());
        return poured;
    }

    private double indexLevel() {
        double spread = amounts.spread();
        double next = level();
        double sum = spread;
        double squares = 0;
        for (int part = 0; part < least.length; part++) {
            double stuck = least[part] >= next ? least[part] : most[part] < next ? most[part] : 0;
            sum += stuck;
            squares += stuck * stuck;
        }
        return sum > 0 ? Math.min(next, squares / sum) : next;
    }

    /** The least 10,000·Q/S². */
    SearchBound index() {
        double spread = amounts.spread();
        if (spread > 0 && (Double.isInfinite(spread) || Arrays.stream(least).sum() == 0)) {
            return SearchBound.reachedAt(0);
        }
        double[] found = at(indexLevel());
        double greatest = Arrays.stream(found).max().orElse(1);
        double[] weights = Arrays.stream(found).map(part -> part / greatest).toArray();
        double squaresUp = 0;
        for (double weight : weights) {
            squaresUp = addUp(squaresUp, multiplyUp(weight, weight));
        }
        double mean = leastMean(weights);
        double bound = divideDown(multiplyDown(Herfindahl.SCALE, multiplyDown(mean, mean)), squaresUp);
        boolean isFixed = spread == 0 && !amounts.areJoint() && Arrays.equals(amounts.low, amounts.high);
        double most = Math.max(bound, isFixed ? Herfindahl.index(found, false) : 0);
        double part = 1 + spread / Arrays.stream(found).sum();
        return new SearchBound(Math.min(Herfindahl.SCALE, most), Herfindahl.index(found) / (part * part));
    }

    /** The parts as near to a level as they can be. */
    private double[] at(double level) {
        double[] found = new double[least.length];
        Arrays.setAll(found, part -> Math.max(least[part], Math.min(most[part], level)));
        return found;
    }

    /** The first level at which a part starts or stops to move from which on raising no longer lowers the index. */
    private double level() {
        double[] ends = DoubleStream.concat(Arrays.stream(least), Arrays.stream(most))
                .sorted()
                .toArray();
        int from = 0;
        int to = ends.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isLowering(ends[middle])) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return ends[from];
    }

    private boolean isLowering(double level) {
        double[] found = at(level);
        double sum = Arrays.stream(found).sum();
        return sum == 0 || Arrays.stream(found).map(part -> part * part).sum() > level * (sum + amounts.spread());
    }

    /**
     * The least mean of the weights by the sizes of the amounts, rounded down: the amounts with the least weights are at
     * their high end, the others at their low end, and the best place for the break is found by trying all (N. N. Karnik
     * and J. M. Mendel, Information Sciences 132, 2001). An amount without an upper bound lets the mean come as near to
     * its weight as one likes.
     */
    private double leastMean(double[] weights) {
        int count = amounts.members.length;
        double[] lowest = Arrays.stream(amounts.members)
                .mapToDouble(some -> Arrays.stream(some)
                        .mapToDouble(part -> weights[part])
                        .min()
                        .orElse(0))
                .toArray();
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(amount -> lowest[amount]))
                .toList();
        double[] products = new double[count + 1];
        double[] sizes = new double[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            int amount = order.get(i);
            products[i] = addDown(products[i + 1], multiplyDown(amounts.low[amount], lowest[amount]));
            sizes[i] = addUp(sizes[i + 1], amounts.low[amount]);
        }
        double mean = meanDown(products[0], sizes[0]);
        double product = 0;
        double size = 0;
        for (int i = 0; i < count; i++) {
            int amount = order.get(i);
            if (amounts.high[amount] == Double.POSITIVE_INFINITY) {
                mean = Math.min(mean, lowest[amount]);
                break;
            }
            product = addDown(product, multiplyDown(amounts.high[amount], lowest[amount]));
            size = addUp(size, amounts.high[amount]);
            mean = Math.min(mean, meanDown(addDown(product, products[i + 1]), addUp(size, sizes[i + 1])));
        }
        return Math.max(mean, lowest[order.get(0)]);
    }

    private static double meanDown(double product, double size) {
        return size > 0 ? divideDown(product, size) : Double.POSITIVE_INFINITY;
    }

    /** Pours all amounts up to a level until none moves, and returns the parts. */
    private double[] pour(double level) {
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > 0; round++) {
            moved = 0;
            for (int amount = 0; amount < poured.length; amount++) {
                moved = Math.max(moved, pour(amount, level));
            }
        }
        return parts.clone();
    }

    /** Pours one amount anew, and returns how much moved; 0 for what rounding cannot tell apart. */
    private double pour(int amount, double level) {
        int[] members = amounts.members[amount];
        if (members.length == 0) {
            return 0;
        }
        double[] shares = poured[amount];
        double[] ground = new double[members.length];
        double room = 0;
        for (int i = 0; i < members.length; i++) {
            ground[i] = Math.max(0, parts[members[i]] - shares[i]);
            room += Math.max(0, level - ground[i]);
        }
        double surface = surface(ground, Math.max(amounts.low[amount], Math.min(amounts.high[amount], room)));
        double moved = 0;
        for (int i = 0; i < members.length; i++) {
            double share = Math.max(0, surface - ground[i]);
            moved = Math.max(moved, Math.abs(share - shares[i]));
            shares[i] = share;
            parts[members[i]] = Math.max(surface, ground[i]);
        }
        return moved > 0x1p-47 * surface ? moved : 0;
    }

    /** The level to which an amount fills uneven parts (water filling). */
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
