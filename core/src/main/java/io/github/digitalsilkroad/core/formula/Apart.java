package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Amounts that are each a part of its own, sorted by either end with running sums of the ends and of their squares: a sum
 * of those that cannot come to a level takes a search for the level. Some amounts more or less leave them sorted.
 */
final class Apart {

    private record Change(double low, double high, int sign) {}

    /** Numbers in ascending order, with the running sums of what they are without their signs, and of their squares. */
    private static final class Ends {
        private final double[] sorted;
        private final double[][][] sums;

        Ends(double[] ends) {
            sorted = ends;
            Arrays.sort(sorted);
            sums = new double[2][3][sorted.length + 1];
            Total all = new Total();
            Total squares = new Total();
            for (int i = 0; i < sorted.length; i++) {
                double end = Math.abs(sorted[i]);
                all.add(end);
                squares.addProduct(1, end, end);
                all.writeTo(sums[0], i + 1);
                squares.writeTo(sums[1], i + 1);
            }
        }

        /** Adds the first, and their squares. */
        void addTo(Total ends, Total squares, int count) {
            ends.addFrom(sums[0], count);
            squares.addFrom(sums[1], count);
        }

        /** How many come before the first for which a predicate holds, as it does for all after it. */
        int before(DoublePredicate isAfter) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (isAfter.test(sorted[middle])) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return from;
        }
    }

    /** The power of two by which the unit is the amounts' own one divided. */
    final int shift;
    /** The low ends, with the opposite sign: the greatest come first. */
    private final Ends lows;

    private final Ends highs;
    private final List<Change> changes;
    private final int inexact;

    private Apart(int shift, Ends lows, Ends highs, List<Change> changes, int inexact) {
        this.shift = shift;
        this.lows = lows;
        this.highs = highs;
        this.changes = changes;
        this.inexact = inexact;
    }

    static Apart of(List<Estimate> amounts, int shift) {
        double[] lows = new double[amounts.size()];
        double[] highs = new double[amounts.size()];
        for (int i = 0; i < lows.length; i++) {
            Estimate scaled = Inputs.scaled(amounts.get(i), shift);
            lows[i] = scaled.low();
            highs[i] = scaled.high();
        }
        return of(lows, highs, shift);
    }

    /** Amounts with such ends in a unit that is theirs divided by a power of two. */
    static Apart of(double[] lows, double[] highs, int shift) {
        double[] falling = new double[lows.length];
        int inexact = 0;
        for (int i = 0; i < lows.length; i++) {
            falling[i] = -lows[i];
            inexact += lows[i] < highs[i] ? 1 : 0;
        }
        return new Apart(shift, new Ends(falling), new Ends(highs.clone()), List.of(), inexact);
    }

    /** The first amounts, with some more, and with some less, which must be there. */
    Apart with(Iterable<Estimate> more, Iterable<Estimate> less) {
        List<Change> all = new ArrayList<>();
        more.forEach(amount -> all.add(change(amount, 1)));
        less.forEach(amount -> all.add(change(amount, -1)));
        int wide = all.stream()
                .filter(change -> change.low < change.high)
                .mapToInt(Change::sign)
                .sum();
        return new Apart(shift, lows, highs, all, inexact + wide);
    }

    private Change change(Estimate amount, int sign) {
        Estimate scaled = Inputs.scaled(amount, shift);
        return new Change(scaled.low(), scaled.high(), sign);
    }

    /** What the amounts are together, in their own unit. */
    Estimate sum() {
        Total low = new Total();
        Total high = new Total();
        addTo(low, new Total(), 0, 0);
        boolean isUnbounded = addTo(high, new Total(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY) > 0;
        double most = isUnbounded ? Double.POSITIVE_INFINITY : Math.scalb(high.up(), -shift);
        return Estimate.interval(Math.scalb(low.down(), -shift), false, most, isUnbounded);
    }

    /** No low end is above. */
    double greatestLow() {
        double greatest = lows.sorted.length == 0 ? 0 : -lows.sorted[0];
        return changes.stream().mapToDouble(Change::low).reduce(greatest, Math::max);
    }

    boolean isExact() {
        return inexact == 0;
    }

    int count() {
        return lows.sorted.length + changes.stream().mapToInt(Change::sign).sum();
    }

    /** Adds the high ends below one level and the low ends from another one on, and their squares; how many it leaves out. */
    int addTo(Total ends, Total squares, double below, double from) {
        int high = highs.before(end -> end >= below);
        int low = lows.before(end -> -end < from);
        lows.addTo(ends, squares, low);
        highs.addTo(ends, squares, high);
        int rest = lows.sorted.length - low - high;
        for (Change change : changes) {
            boolean isRest = change.low < from && change.high >= below;
            double end = isRest ? 0 : change.low >= from ? change.low : change.high;
            ends.add(change.sign * end);
            squares.addProduct(change.sign, end, end);
            rest += isRest ? change.sign : 0;
        }
        return rest;
    }

    /** The least of the ends from which on a predicate holds; infinity if it holds for none. */
    double first(DoublePredicate isReached) {
        int low = lows.before(end -> !isReached.test(-end)) - 1;
        int high = highs.before(isReached);
        double first = Math.min(
                low < 0 ? Double.POSITIVE_INFINITY : -lows.sorted[low],
                high == highs.sorted.length ? Double.POSITIVE_INFINITY : highs.sorted[high]);
        for (Change change : changes) {
            for (double end : new double[] {change.low, change.high}) {
                first = end < first && isReached.test(end) ? end : first;
            }
        }
        return first;
    }
}
