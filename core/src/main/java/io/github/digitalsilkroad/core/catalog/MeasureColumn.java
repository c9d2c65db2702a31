package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a shelf, in one unit, as two arrays of bounds; NaN where a row does not state it.
 *
 * <p>The order by size and the sorted bounds, which rankings need, are made on first use and kept.
 */
final class MeasureColumn {

    /** Largest total below which sums of whole doubles are exact, whatever their order. */
    private static final double EXACT_SUM = 0x1p53;

    private final String unit;
    private final double[] low;
    private final double[] high;
    private final byte[] open;
    private final boolean exactSums;
    private final int stated;
    private volatile int @Nullable [] bySize;
    private volatile @Nullable Ranks ranks;
    private volatile @Nullable BitSet repeatedInAll;

    private MeasureColumn(String unit, double[] low, double[] high, byte[] open, boolean exactSums, int stated) {
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.open = open;
        this.exactSums = exactSums;
        this.stated = stated;
    }

    static <E extends Entity> MeasureColumn of(E[] rows, Property<?> property, String unit) {
        double[] low = new double[rows.length];
        double[] high = new double[rows.length];
        byte[] open = new byte[rows.length];
        boolean whole = true;
        double sum = 0;
        int stated = 0;
        for (int row = 0; row < rows.length; row++) {
            Estimate estimate =
                    Magnitude.in(unit, rows[row].facts().get(property).value());
            if (estimate == null) {
                low[row] = Double.NaN;
                high[row] = Double.NaN;
                continue;
            }
            stated++;
            low[row] = estimate.low();
            high[row] = estimate.high();
            open[row] = (byte) ((estimate.isLowOpen() ? 1 : 0) | (estimate.isHighOpen() ? 2 : 0));
            whole &= isWholeOrUnbounded(low[row]) && isWholeOrUnbounded(high[row]);
            sum += largestFinite(low[row], high[row]);
        }
        return new MeasureColumn(unit, low, high, open, whole && sum < EXACT_SUM, stated);
    }

    private static boolean isWholeOrUnbounded(double bound) {
        return Double.isInfinite(bound) || bound == Math.rint(bound);
    }

    private static double largestFinite(double low, double high) {
        double a = Double.isInfinite(low) ? 0 : Math.abs(low);
        double b = Double.isInfinite(high) ? 0 : Math.abs(high);
        return Math.max(a, b);
    }

    String unit() {
        return unit;
    }

    int stated() {
        return stated;
    }

    boolean isStated(int row) {
        return !Double.isNaN(low[row]);
    }

    double[] low() {
        return low;
    }

    double[] high() {
        return high;
    }

    /** Per row, 1 for an open low end plus 2 for an open high end. */
    byte[] open() {
        return open;
    }

    /** Whether any sum of these bounds is exact in doubles, so that nothing needs to be rounded outward. */
    boolean exactSums() {
        return exactSums;
    }

    /** The rows that a sum over all rows must not add, if that was found out before; nobody may change it. */
    @Nullable
    BitSet repeatedInAll() {
        return repeatedInAll;
    }

    void keepRepeatedInAll(BitSet rows) {
        repeatedInAll = rows;
    }

    /** Where a row stands in an order by size: the middle of its bounds, or the one bound it has. */
    private double size(int row) {
        double a = low[row];
        double b = high[row];
        if (Double.isInfinite(a)) {
            return Double.isInfinite(b) ? 0 : b;
        }
        return Double.isInfinite(b) ? a : a / 2 + b / 2;
    }

    /** The rows that state the measure, largest first, equal sizes in row order. */
    int[] bySize() {
        int[] known = bySize;
        if (known == null) {
            int[] all = new int[low.length];
            for (int row = 0; row < all.length; row++) {
                all[row] = row;
            }
            known = sortBySize(all);
            bySize = known;
        }
        return known;
    }

    private int[] sortBySize(int[] candidates) {
        double[] sizes = new double[candidates.length];
        int[] rows = new int[candidates.length];
        int used = 0;
        for (int row : candidates) {
            if (isStated(row)) {
                rows[used] = row;
                sizes[used++] = size(row);
            }
        }
        int[] order = new int[used];
        for (int i = 0; i < used; i++) {
            order[i] = i;
        }
        mergeSort(order, new int[used], 0, used, sizes);
        for (int i = 0; i < used; i++) {
            order[i] = rows[order[i]];
        }
        return order;
    }

    private static void mergeSort(int[] order, int[] spare, int from, int to, double[] sizes) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(order, spare, from, middle, sizes);
        mergeSort(order, spare, middle, to, sizes);
        if (sizes[order[middle - 1]] >= sizes[order[middle]]) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && sizes[spare[left]] >= sizes[spare[right]]);
            order[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }

    /** The bounds of all rows that state the measure, sorted for ranking. */
    Ranks ranks() {
        Ranks known = ranks;
        if (known == null) {
            known = ranksAmong(bySize());
            ranks = known;
        }
        return known;
    }

    /** The bounds of some rows, all of which state the measure, sorted for ranking. */
    Ranks ranksAmong(int[] rows) {
        return new Ranks(sorted(low, rows), sorted(high, rows));
    }

    /** Those of some rows that state the measure, largest first, equal sizes in row order. */
    int[] bySizeAmong(int[] rows) {
        return sortBySize(rows);
    }

    private static double[] sorted(double[] bounds, int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = bounds[rows[i]];
        }
        Arrays.sort(values);
        return values;
    }

    /** Counts the rows that are, or may be, above a value. */
    static final class Ranks {
        private final double[] lows;
        private final double[] highs;

        private Ranks(double[] lows, double[] highs) {
            this.lows = lows;
            this.highs = highs;
        }

        /** How many rows are certainly larger than {@code value}. */
        int certainlyAbove(Estimate value) {
            return lows.length - firstGreater(lows, value.high());
        }

        /** How many rows, the one with {@code value} included, are possibly as large as it. */
        int possiblyNotBelow(Estimate value) {
            return highs.length - firstNotLess(highs, value.low());
        }
    }

    private static int firstGreater(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static int firstNotLess(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] >= value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
