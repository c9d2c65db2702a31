package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.SortedNumbers;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Amounts that are each a part of its own, sorted by either end with running sums of the ends and of their squares: a
 * sum of those that cannot come to a level takes a search for the level. Some amounts more or less leave them sorted.
 *
 * @param shift the power of two by which the unit is the amounts' own one divided
 * @param lows the low ends, with the opposite sign: the greatest come first
 * @param highs the high ends
 * @param changes amounts that are more than these, or less
 */
record SortedAmounts(int shift, Ends lows, Ends highs, List<Change> changes) {

    private record Change(double low, double high, int sign) {}

    /** Numbers in ascending order, with the sums of the first of them, without their signs, and of their squares. */
    private static final class Ends {
        private final double[] sorted;
        private final DirectedSum[] sums;
        private final DirectedSum[] squares;

        Ends(double[] ends) {
            sorted = ends;
            Arrays.sort(sorted);
            sums = new DirectedSum[sorted.length + 1];
            squares = new DirectedSum[sorted.length + 1];
            sums[0] = new DirectedSum();
            squares[0] = new DirectedSum();
            for (int i = 0; i < sorted.length; i++) {
                double end = Math.abs(sorted[i]);
                sums[i + 1] = new DirectedSum();
                sums[i + 1].add(sums[i]);
                sums[i + 1].add(end);
                squares[i + 1] = new DirectedSum();
                squares[i + 1].add(squares[i]);
                squares[i + 1].addProduct(1, end, end);
            }
        }
    }

    static SortedAmounts of(List<Estimate> amounts, int shift) {
        return of(
                amounts.stream()
                        .mapToDouble(amount -> Inputs.scaledDown(amount.low(), shift))
                        .toArray(),
                amounts.stream()
                        .mapToDouble(amount -> Inputs.scaledUp(amount.high(), shift))
                        .toArray(),
                shift);
    }

    /** Amounts with such ends in a unit that is theirs divided by a power of two. */
    static SortedAmounts of(double[] lows, double[] highs, int shift) {
        return new SortedAmounts(
                shift, new Ends(Arrays.stream(lows).map(low -> -low).toArray()), new Ends(highs.clone()), List.of());
    }

    /** These amounts with some added and some taken away, whose ends must be there. */
    SortedAmounts with(Iterable<Estimate> more, Iterable<Estimate> less) {
        List<Change> all = new ArrayList<>(changes);
        more.forEach(amount -> all.add(change(amount, 1)));
        for (Estimate amount : less) {
            Change gone = change(amount, -1);
            if (!all.contains(new Change(gone.low, gone.high, 1))
                    && (Arrays.binarySearch(lows.sorted, -gone.low) < 0
                            || Arrays.binarySearch(highs.sorted, gone.high) < 0)) {
                throw new IllegalArgumentException(amount + " is none of the unassigned amounts");
            }
            all.add(gone);
        }
        return new SortedAmounts(shift, lows, highs, all);
    }

    private Change change(Estimate amount, int sign) {
        return new Change(Inputs.scaledDown(amount.low(), shift), Inputs.scaledUp(amount.high(), shift), sign);
    }

    /** What the amounts are together, in their own unit. */
    Estimate sum() {
        DirectedSum low = new DirectedSum();
        DirectedSum high = new DirectedSum();
        addTo(low, new DirectedSum(), 0, 0);
        boolean isUnbounded = addTo(high, new DirectedSum(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY) > 0;
        double most = isUnbounded ? Double.POSITIVE_INFINITY : Inputs.scaledUp(high.up(), -shift);
        return Estimate.interval(Inputs.scaledDown(low.down(), -shift), false, most, most == Double.POSITIVE_INFINITY);
    }

    /** No low end is above. */
    double greatestLow() {
        double greatest = lows.sorted.length == 0 ? 0 : -lows.sorted[0];
        return changes.stream().mapToDouble(Change::low).reduce(greatest, Math::max);
    }

    int count() {
        return lows.sorted.length + changes.stream().mapToInt(Change::sign).sum();
    }

    /**
     * Adds the high ends below one level and the low ends from another one on, and their squares; how many it leaves
     * out.
     */
    int addTo(DirectedSum ends, DirectedSum squares, double below, double from) {
        int high = SortedNumbers.before(highs.sorted, end -> end >= below);
        int low = SortedNumbers.before(lows.sorted, end -> -end < from);
        ends.add(lows.sums[low]);
        ends.add(highs.sums[high]);
        squares.add(lows.squares[low]);
        squares.add(highs.squares[high]);
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
        int low = SortedNumbers.before(lows.sorted, end -> !isReached.test(-end)) - 1;
        int high = SortedNumbers.before(highs.sorted, isReached);
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
