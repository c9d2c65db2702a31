package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.internal.SumSplitter;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a grouping: for each row its cells, for each cell a count and, if asked for, sums of bounds.
 *
 * <p>Cells are a dense grid of code × code. Where that grid would be much larger than the data, cells are numbered by
 * the pairs of codes that occur. All stays in arrays: a group is a look at one cell.
 */
final class GroupSums {

    private static final int DENSE_LIMIT = 1 << 12;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int @Nullable [] rows;
    private final int size;
    private final int width;
    private final long @Nullable [] pairs;

    /** The rows of each cell that add nothing to its sums. */
    private final int[] silent;

    private @Nullable Sums sums;

    /**
     * Cells without rows in them.
     *
     * @param first the first dimension
     * @param second the second dimension, if there is one
     * @param rows which rows to count; null for the first ones
     * @param size how many rows to count
     */
    GroupSums(CodeColumn first, @Nullable CodeColumn second, int @Nullable [] rows, int size) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.size = size;
        this.width = second == null ? 1 : second.cardinality();
        long grid = (long) first.cardinality() * width;
        this.pairs = grid <= Math.max(DENSE_LIMIT, 4L * size) ? null : occurring();
        this.silent = new int[pairs == null ? (int) grid : pairs.length];
    }

    private long[] occurring() {
        long[] found = new long[size];
        int used = 0;
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    if (used == found.length) {
                        found = Arrays.copyOf(found, used * 2 + 1);
                    }
                    found[used++] = pair(i, j);
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

    private int row(int n) {
        return rows == null ? n : rows[n];
    }

    private int secondFrom(int row) {
        return second == null ? 0 : second.from(row);
    }

    private int secondTo(int row) {
        return second == null ? 1 : second.to(row);
    }

    private long pair(int i, int j) {
        return (long) first.codes()[i] << 32 | secondCode(j);
    }

    private int secondCode(int j) {
        return second == null ? 0 : second.codes()[j];
    }

    private int cell(int i, int j) {
        return pairs == null ? first.codes()[i] * width + secondCode(j) : Arrays.binarySearch(pairs, pair(i, j));
    }

    /** Whether every row is in exactly one cell, at the place that its codes give. */
    private boolean isPlain() {
        return pairs == null && first.isSingle() && (second == null || second.isSingle());
    }

    /** Counts the rows of each cell. */
    GroupSums count() {
        if (isPlain()) {
            countPlain(silent, first.codes(), rows);
            return this;
        }
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    silent[cell(i, j)]++;
                }
            }
        }
        return this;
    }

    private void countPlain(int[] counts, int[] a, int @Nullable [] among) {
        if (second == null) {
            for (int n = 0; n < size; n++) {
                counts[a[among == null ? n : among[n]]]++;
            }
        } else {
            int[] b = second.codes();
            for (int n = 0; n < size; n++) {
                int row = among == null ? n : among[n];
                counts[a[row] * width + b[row]]++;
            }
        }
    }

    /**
     * Counts the rows of each cell and adds up a measure over them.
     *
     * @param measure the measure
     * @param marks its marks for each of the rows, as the sums should see them
     */
    GroupSums add(MeasureColumn measure, byte[] marks) {
        Sums added = new Sums(silent.length, measure);
        if (isPlain()) {
            addPlain(added, measure, marks);
        } else {
            for (int n = 0; n < size; n++) {
                int row = row(n);
                for (int i = first.from(row); i < first.to(row); i++) {
                    for (int j = secondFrom(row); j < secondTo(row); j++) {
                        add(added, cell(i, j), marks[n], measure.low()[row], measure.high()[row]);
                    }
                }
            }
        }
        sums = added;
        return this;
    }

    private void addPlain(Sums into, MeasureColumn measure, byte[] marks) {
        int[] a = first.codes();
        int[] b = second == null ? a : second.codes();
        int step = second == null ? 1 : width;
        int wide = second == null ? 0 : 1;
        double[] low = measure.low();
        double[] high = measure.high();
        int[] silentRows = silent;
        int @Nullable [] among = rows;
        if (into.isWhole) {
            long[] tallies = into.tallies;
            double[] totals = into.totals;
            for (int n = 0; n < size; n++) {
                int row = among == null ? n : among[n];
                int cell = a[row] * step + b[row] * wide;
                byte mark = marks[n];
                if (mark == 0) {
                    silentRows[cell]++;
                } else {
                    tallies[cell] = Sums.tally(tallies[cell], mark);
                    totals[cell * Sums.WHOLE_STRIDE] += low[row];
                    totals[cell * Sums.WHOLE_STRIDE + Sums.HIGH] += high[row];
                }
            }
            return;
        }
        for (int n = 0; n < size; n++) {
            int row = among == null ? n : among[n];
            add(into, a[row] * step + b[row] * wide, marks[n], low[row], high[row]);
        }
    }

    private void add(Sums into, int cell, byte mark, double low, double high) {
        if (mark == 0) {
            silent[cell]++;
        } else {
            into.add(cell, mark, low, high);
        }
    }

    /** The cells that have a row, as groups that are made when they are asked for. */
    List<Group> toGroups() {
        int[] cells = new int[silent.length];
        long[] keys = new long[silent.length];
        int used = 0;
        int cell = 0;
        for (int code = 0; cell < silent.length; code++) {
            for (int other = 0; other < width && cell < silent.length; other++, cell++) {
                if (count(cell) > 0) {
                    keys[used] = pairs == null ? (long) code << 32 | other : pairs[cell];
                    cells[used++] = cell;
                }
            }
        }
        return new Groups(this, Arrays.copyOf(cells, used), Arrays.copyOf(keys, used));
    }

    int count(int cell) {
        return silent[cell] + stated(cell);
    }

    int stated(int cell) {
        return sums == null ? 0 : (int) sums.tallies[cell];
    }

    @Nullable
    Measurement<?> sum(int cell) {
        return stated(cell) == 0 || sums == null ? null : sums.sum(cell);
    }

    /** The keys of a pair of codes. */
    List<Object> keys(long pair) {
        Object key = keyOf(first, (int) (pair >>> 32));
        return second == null ? List.of(key) : List.of(key, keyOf(second, (int) pair));
    }

    /** The groups of some cells, with the pairs of codes that these stand for. */
    private static final class Groups extends AbstractList<Group> implements RandomAccess {
        private final GroupSums sums;
        private final int[] cells;
        private final long[] pairs;

        private Groups(GroupSums sums, int[] cells, long[] pairs) {
            this.sums = sums;
            this.cells = cells;
            this.pairs = pairs;
        }

        @Override
        public Group get(int index) {
            return new Group(sums, cells[index], pairs[index]);
        }

        @Override
        public int size() {
            return cells.length;
        }
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }

    /** For each cell, how many rows were added and what their bounds add up to. */
    private static final class Sums {
        private static final int WHOLE_STRIDE = 2;
        private static final int STRIDE = 4;
        private static final int HIGH = 1;
        private static final int LOW_REST = 2;
        private static final int HIGH_REST = 3;

        /** In the low half of each how many rows were added, in the high half the marks that any of them has. */
        private final long[] tallies;

        /** For each cell the sums of both bounds and, where numbers had to be split, of the rests of both. */
        private final double[] totals;

        private final SumSplitter splitter;

        /** Whether no number need be split. */
        private final boolean isWhole;

        private final Unit unit;

        private Sums(int cells, MeasureColumn measure) {
            this.splitter = measure.splitter();
            this.isWhole = splitter.leavesWhole();
            this.tallies = new long[cells];
            this.totals = new double[cells * (isWhole ? WHOLE_STRIDE : STRIDE)];
            this.unit = measure.unit();
        }

        static long tally(long before, byte mark) {
            return (before + 1) | (long) mark << 32;
        }

        void add(int cell, byte mark, double low, double high) {
            tallies[cell] = tally(tallies[cell], mark);
            if (isWhole) {
                totals[cell * WHOLE_STRIDE] += low;
                totals[cell * WHOLE_STRIDE + HIGH] += high;
                return;
            }
            int at = cell * STRIDE;
            double lowPart = splitter.upper(low);
            double highPart = splitter.upper(high);
            totals[at] += lowPart;
            totals[at + LOW_REST] += low - lowPart;
            totals[at + HIGH] += highPart;
            totals[at + HIGH_REST] += high - highPart;
        }

        Measurement<?> sum(int cell) {
            int at = cell * (isWhole ? WHOLE_STRIDE : STRIDE);
            int mark = (int) (tallies[cell] >>> 32);
            double low = (mark & MeasureColumn.LOW_UNBOUNDED) != 0
                    ? Double.NEGATIVE_INFINITY
                    : splitter.down(totals[at], isWhole ? 0 : totals[at + LOW_REST]);
            double high = (mark & MeasureColumn.HIGH_UNBOUNDED) != 0
                    ? Double.POSITIVE_INFINITY
                    : splitter.up(totals[at + HIGH], isWhole ? 0 : totals[at + HIGH_REST]);
            boolean lowOpen = (mark & MeasureColumn.LOW_OPEN) != 0;
            boolean highOpen = (mark & MeasureColumn.HIGH_OPEN) != 0;
            return Measurement.of(Estimate.interval(low, lowOpen, high, highOpen), unit);
        }
    }
}
