package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.internal.Rounding;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a grouping: for each row its cells, for each cell a count and sums of bounds.
 *
 * <p>Cells are a dense grid of code × code. Where that grid would be much larger than the data, cells are numbered by
 * the pairs of codes that occur. A sum is kept with the running total of its rounding errors, so that the bounds of a
 * group are exact where doubles are and otherwise at most two units in the last place too wide.
 */
final class Cells {

    private static final int DENSE_LIMIT = 1 << 16;
    private static final byte INEXACT_LOW = 8;
    private static final byte INEXACT_HIGH = 16;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int[] rows;
    private final boolean all;
    private final int width;
    private final long @Nullable [] pairs;
    private final int[] counts;
    private @Nullable Sums sums;

    private Cells(CodeColumn first, @Nullable CodeColumn second, int[] rows, boolean all, long @Nullable [] pairs) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.all = all;
        this.width = second == null ? 1 : second.cardinality();
        this.pairs = pairs;
        this.counts = new int[pairs == null ? first.cardinality() * width : pairs.length];
    }

    private static Cells of(CodeColumn first, @Nullable CodeColumn second, int[] rows, boolean all) {
        long grid = (long) first.cardinality() * (second == null ? 1 : second.cardinality());
        boolean dense = grid <= Math.max(DENSE_LIMIT, 4L * rows.length);
        return new Cells(first, second, rows, all, dense ? null : occurring(first, second, rows));
    }

    /** Counts the rows of each cell. */
    static Cells counted(CodeColumn first, @Nullable CodeColumn second, int[] rows, boolean all) {
        Cells cells = of(first, second, rows, all);
        cells.count();
        return cells;
    }

    /** Counts the rows of each cell, and adds a measure over those that are not {@code skipped}. */
    static Cells summed(
            CodeColumn first,
            @Nullable CodeColumn second,
            int[] rows,
            boolean all,
            MeasureColumn measure,
            @Nullable BitSet skipped) {
        Cells cells = of(first, second, rows, all);
        cells.sums = new Sums(cells.counts.length);
        cells.add(cells.sums, measure, skipped);
        return cells;
    }

    private static long[] occurring(CodeColumn first, @Nullable CodeColumn second, int[] rows) {
        long[] found = new long[rows.length];
        int used = 0;
        for (int row : rows) {
            for (int i = first.from(row); i < first.to(row); i++) {
                int from = second == null ? 0 : second.from(row);
                int to = second == null ? 1 : second.to(row);
                for (int j = from; j < to; j++) {
                    if (used == found.length) {
                        found = Arrays.copyOf(found, used * 2 + 1);
                    }
                    found[used++] = pair(first.codes()[i], second == null ? 0 : second.codes()[j]);
                }
            }
        }
        Arrays.sort(found, 0, used);
        int distinct = 0;
        for (int i = 0; i < used; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private static long pair(int firstCode, int secondCode) {
        return (long) firstCode << 32 | secondCode;
    }

    private int cell(int firstCode, int secondCode) {
        return pairs == null ? firstCode * width + secondCode : Arrays.binarySearch(pairs, pair(firstCode, secondCode));
    }

    private void count() {
        if (isPlain()) {
            int[] a = first.codes();
            int[] b = second == null ? a : second.codes();
            int wide = second == null ? 0 : 1;
            int step = second == null ? 1 : width;
            for (int i = 0; i < rows.length; i++) {
                int row = all ? i : rows[i];
                counts[a[row] * step + b[row] * wide]++;
            }
            return;
        }
        for (int row : rows) {
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    counts[cellAt(i, j)]++;
                }
            }
        }
    }

    /** Whether every row is in exactly one cell, at the place that its codes give. */
    private boolean isPlain() {
        return pairs == null && first.isSingle() && (second == null || second.isSingle());
    }

    private int secondFrom(int row) {
        return second == null ? 0 : second.from(row);
    }

    private int secondTo(int row) {
        return second == null ? 1 : second.to(row);
    }

    private int cellAt(int i, int j) {
        return cell(first.codes()[i], second == null ? 0 : second.codes()[j]);
    }

    private void add(Sums into, MeasureColumn measure, @Nullable BitSet skipped) {
        if (isPlain()) {
            addPlain(into, measure, skipped);
            return;
        }
        for (int row : rows) {
            boolean adds = measure.isStated(row) && (skipped == null || !skipped.get(row));
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    int cell = cellAt(i, j);
                    counts[cell]++;
                    if (adds) {
                        into.add(cell, measure.low()[row], measure.high()[row], measure.open()[row]);
                    }
                }
            }
        }
    }

    private void addPlain(Sums into, MeasureColumn measure, @Nullable BitSet skipped) {
        int[] a = first.codes();
        int[] b = second == null ? a : second.codes();
        int wide = second == null ? 0 : 1;
        int step = second == null ? 1 : width;
        double[] low = measure.low();
        double[] high = measure.high();
        byte[] open = measure.open();
        boolean exact = measure.exactSums();
        for (int i = 0; i < rows.length; i++) {
            int row = all ? i : rows[i];
            int cell = a[row] * step + b[row] * wide;
            counts[cell]++;
            double bound = low[row];
            if (!Double.isNaN(bound) && (skipped == null || !skipped.get(row))) {
                if (exact) {
                    into.addExact(cell, bound, high[row], open[row]);
                } else {
                    into.add(cell, bound, high[row], open[row]);
                }
            }
        }
    }

    List<Group> toGroups(CodeColumn[] columns) {
        List<Group> groups = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                int firstCode = pairs == null ? cell / width : (int) (pairs[cell] >>> 32);
                int secondCode = pairs == null ? cell % width : (int) pairs[cell];
                Object firstKey = keyOf(columns[0], firstCode);
                List<Object> keys =
                        columns.length == 1 ? List.of(firstKey) : List.of(firstKey, keyOf(columns[1], secondCode));
                Sums added = sums;
                groups.add(new Group(
                        keys,
                        counts[cell],
                        added == null ? 0 : added.stated[cell],
                        added == null ? null : added.sum(cell)));
            }
        }
        return List.copyOf(groups);
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }

    /** For each cell, how many rows state the measure and what their bounds add up to. */
    private static final class Sums {
        private static final int STRIDE = 4;
        private static final int LOW_ERROR = 1;
        private static final int HIGH = 2;
        private static final int HIGH_ERROR = 3;

        private final int[] stated;
        private final double[] totals;
        private final byte[] marks;

        private Sums(int cells) {
            stated = new int[cells];
            totals = new double[cells * STRIDE];
            marks = new byte[cells];
        }

        /** Adds bounds of which no sum is ever rounded. */
        void addExact(int cell, double low, double high, byte open) {
            int at = cell * STRIDE;
            stated[cell]++;
            totals[at] += low;
            totals[at + HIGH] += high;
            marks[cell] |= open;
        }

        void add(int cell, double low, double high, byte open) {
            int at = cell * STRIDE;
            double lowBefore = totals[at];
            double lowAfter = lowBefore + low;
            double lowError = Rounding.twoSumError(lowBefore, low, lowAfter);
            double highBefore = totals[at + HIGH];
            double highAfter = highBefore + high;
            double highError = Rounding.twoSumError(highBefore, high, highAfter);
            stated[cell]++;
            totals[at] = lowAfter;
            totals[at + LOW_ERROR] += lowError;
            totals[at + HIGH] = highAfter;
            totals[at + HIGH_ERROR] += highError;
            int inexact = (lowError != 0 ? INEXACT_LOW : 0) | (highError != 0 ? INEXACT_HIGH : 0);
            marks[cell] |= (byte) (open | inexact);
        }

        @Nullable
        Estimate sum(int cell) {
            if (stated[cell] == 0) {
                return null;
            }
            int at = cell * STRIDE;
            int mark = marks[cell];
            double low = down(totals[at], totals[at + LOW_ERROR], (mark & INEXACT_LOW) != 0);
            double high = -down(-totals[at + HIGH], -totals[at + HIGH_ERROR], (mark & INEXACT_HIGH) != 0);
            return Estimate.interval(low, (mark & 1) != 0, high, (mark & 2) != 0);
        }

        /**
         * A bound not above the true sum. The errors were added with errors of their own, which are far below one unit
         * in the last place of the sum for as many rows as an array can have.
         */
        private static double down(double total, double error, boolean inexact) {
            if (Double.isInfinite(total)) {
                return total > 0 ? Double.MAX_VALUE : total;
            }
            return inexact ? Math.nextDown(Rounding.addDown(total, error)) : total;
        }
    }
}
