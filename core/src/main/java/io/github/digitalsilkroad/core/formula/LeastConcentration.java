package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * The least concentration that is possible with amounts that are each a part of its own, and with others of several
 * parts.
 *
 * <p>Joint amounts are poured over their parts like water, the lowest part first, until none moves: of all divisions of
 * some total that is majorized by every other, so the least by the index. Poured up to
 * a level, and above it only for their low ends, they leave a part at the level if that lies between what it has of the
 * low ends alone and of the high ones, and else at the nearer of these two. So joint amounts come down to parts in
 * intervals, and the search to one for a level.
 *
 * <p>That an end is the least is not taken on trust but proved by a weight c of each part: the parts that were found.
 * By the inequality of Cauchy and Schwarz Q = Σx² ≥ (Σcx)² / Σc². In Σcx / Σx each amount counts with v, the least c of
 * its parts, and the ratio is least where amounts are at their high ends if v is below it, and else at their low ends
 * (N. N. Karnik and J. M. Mendel, Information Sciences 132, 2001). So it is at least t if A - tB = Σ(v - t)·high over v
 * &lt; t plus Σ(v - t)·low over v ≥ t is not negative, and then, too, if that is so without some of the latter, which
 * are not negative: those whose v is not above the level. Where it is negative, A / B is the next t (W. Dinkelbach,
 * Management Science 13, 1967).
 */
final class LeastConcentration {

    private static final int MOST_ROUNDS = 1 << 10;

    private final SortedAmounts apart;
    private final Amounts amounts;
    private final double spread;
    /** Amount by amount, member by member. */
    private final double[][] poured;

    private final double[] parts;
    /** What each part has of the low ends. */
    private final double[] least;
    /** What each part has of the high ends, or more than the level can be. */
    private final double[] most;

    /** The amounts that are apart, and the parts between these ends. */
    private final List<SortedAmounts> all;

    private final double level;

    /** Searches, with an amount that is divided among ever more other parts: its squares vanish. */
    LeastConcentration(SortedAmounts apart, Amounts amounts, double spread) {
        this.apart = apart;
        this.amounts = amounts;
        this.spread = spread;
        this.parts = new double[amounts.parts];
        this.poured = new double[amounts.members.length][];
        Arrays.setAll(poured, amount -> new double[amounts.members[amount].length]);
        this.least = amounts.areJoint() ? pour(0) : amounts.alone(amounts.low);
        double greatest =
                Math.max(apart.greatestLow(), Arrays.stream(least).max().orElse(0));
        double last = greatest > 0 ? greatest : 1;
        this.most = amounts.areJoint() ? pour(2 * last) : amounts.alone(amounts.high);
        Arrays.setAll(most, part -> Math.max(least[part], most[part])); // as they are but for rounding
        this.all = List.of(apart, SortedAmounts.of(least, most, apart.shift()));
        double first = last;
        for (SortedAmounts some : all) {
            first = Math.min(first, some.first(end -> !isLowering(end)));
        }
        Stuck stuck = new Stuck(first, first, all);
        double whole = spread + stuck.ends.up();
        this.level = whole > 0 ? Math.min(first, stuck.squares.down() / whole) : first;
    }

    /**
     * The parts whose high ends are below one level or whose low ends are from another one on; how many others there
     * are.
     */
    private static final class Stuck {
        private final DirectedSum ends = new DirectedSum();
        private final DirectedSum squares = new DirectedSum();
        private int free;

        Stuck(double below, double from, Iterable<SortedAmounts> all) {
            all.forEach(some -> free += some.addTo(ends, squares, below, from));
        }
    }

    /** What each amount's members have of it where the index is least. */
    double[][] division() {
        pour(level);
        return poured;
    }

    /** What an amount that is a part of its own is where the index is least. */
    double at(Estimate amount) {
        double low = Inputs.scaledDown(amount.low(), apart.shift());
        double high = Inputs.scaledUp(amount.high(), apart.shift());
        return Math.scalb(Math.max(low, Math.min(high, level)), -apart.shift());
    }

    /** Whether raising the level from an end on lowers the index. */
    private boolean isLowering(double end) {
        Stuck stuck = new Stuck(end, end, all);
        double sum = stuck.ends.up() + stuck.free * end;
        return sum == 0 || stuck.squares.down() + stuck.free * end * end > end * (sum + spread);
    }

    /** The least 10,000·Q/S². */
    SearchBound index() {
        Stuck fixed = new Stuck(0, 0, all);
        double leastSum = fixed.ends.up();
        if (spread > 0 && (Double.isInfinite(spread) || leastSum == 0)) {
            return SearchBound.reachedAt(0);
        }
        Stuck stuck = new Stuck(level, level, all);
        double squares = addUp(stuck.squares.up(), multiplyUp(stuck.free, multiplyUp(level, level)));
        double mean = level;
        for (double next = meanDown(mean); next < mean; next = meanDown(mean)) {
            mean = next;
        }
        double bound = indexDown(multiplyDown(mean, mean), squares);
        if (spread == 0) {
            int most = new Stuck(Double.MIN_VALUE, Double.POSITIVE_INFINITY, all).free;
            bound = Math.max(bound, divideDown(Herfindahl.SCALE, most)); // of so many equal parts
            Stuck high = new Stuck(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, all);
            if (high.free == 0 && high.ends.up() == fixed.ends.down() && !amounts.areJoint()) { // no end is another one
                bound = Math.max(bound, indexDown(fixed.squares.down(), multiplyUp(leastSum, leastSum)));
            }
        }
        double sum = stuck.ends.up() + stuck.free * level + spread;
        return new SearchBound(Math.min(Herfindahl.SCALE, bound), Herfindahl.SCALE * squares / (sum * sum));
    }

    private static double indexDown(double squares, double square) {
        return divideDown(multiplyDown(Herfindahl.SCALE, squares), square);
    }

    /** A / B for a t, rounded down; at least that t if no mean is below it. */
    private double meanDown(double t) {
        Stuck stuck = new Stuck(t, Math.nextUp(level), List.of(apart));
        DirectedSum products = stuck.squares;
        DirectedSum sizes = stuck.ends;
        sizes.add(t > 0 ? spread : 0);
        double limit = Double.POSITIVE_INFINITY;
        for (int amount = 0; amount < poured.length; amount++) {
            double value = Double.POSITIVE_INFINITY;
            for (int part : amounts.members[amount]) {
                value = Math.min(value, Math.max(least[part], Math.min(most[part], level)));
            }
            double size = value < t ? amounts.high[amount] : value > level ? amounts.low[amount] : 0;
            if (size == Double.POSITIVE_INFINITY) {
                limit = Math.min(limit, value); // it may be nearly all
            } else {
                products.addProduct(1, value, size);
                sizes.add(size);
            }
        }
        return Math.min(limit, sizes.up() == 0 ? limit : divideDown(products.down(), sizes.up()));
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
