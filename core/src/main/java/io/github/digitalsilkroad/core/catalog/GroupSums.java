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
 * the pairs of codes that occur.
 */
final class GroupSums {

    private static final int DENSE_LIMIT = 1 << 16;

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
            int[] adding = into.rows;
            byte[] seen = into.marks;
            double[] totals = into.totals;
            for (int n = 0; n < size; n++) {
                int row = among == null ? n : among[n];
                int cell = a[row] * step + b[row] * wide;
                byte mark = marks[n];
                if (mark == 0) {
                    silentRows[cell]++;
                } else {
                    adding[cell]++;
                    seen[cell] |= mark;
                    totals[cell * Sums.STRIDE] += low[row];
                    totals[cell * Sums.STRIDE + Sums.HIGH] += high[row];
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
        int[] occupied = new int[silent.length];
        int used = 0;
        int @Nullable [] adding = sums == null ? null : sums.rows;
        for (int cell = 0; cell < silent.length; cell++) {
            if (silent[cell] > 0 || (adding != null && adding[cell] > 0)) {
                occupied[used++] = cell;
            }
        }
        return new Groups(this, Arrays.copyOf(occupied, used));
    }

    private Group group(int cell) {
        Sums added = sums;
        int adding = added == null ? 0 : added.rows[cell];
        return new Group(
                keys(cell), silent[cell] + adding, adding, added == null || adding == 0 ? null : added.sum(cell));
    }

    private List<Object> keys(int cell) {
        int firstCode = pairs == null ? cell / width : (int) (pairs[cell] >>> 32);
        Object key = keyOf(first, firstCode);
        return second == null
                ? List.of(key)
                : List.of(key, keyOf(second, pairs == null ? cell - firstCode * width : (int) pairs[cell]));
    }

    /** The groups of some cells. */
    private static final class Groups extends AbstractList<Group> implements RandomAccess {
        private final GroupSums sums;
        private final int[] cells;

        private Groups(GroupSums sums, int[] cells) {
            this.sums = sums;
            this.cells = cells;
        }

        @Override
        public Group get(int index) {
            return sums.group(cells[index]);
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
        private static final int STRIDE = 4;
        private static final int LOW_REST = 1;
        private static final int HIGH = 2;
        private static final int HIGH_REST = 3;

        private final int[] rows;
        private final byte[] marks;
        private final double[] totals;
        private final SumSplitter splitter;

        /** Whether no number need be split, so that the rests are 0. */
        private final boolean isWhole;

        private final Unit unit;

        private Sums(int cells, MeasureColumn measure) {
            this.rows = new int[cells];
            this.marks = new byte[cells];
            this.totals = new double[cells * STRIDE];
            this.splitter = measure.splitter();
            this.isWhole = splitter.leavesWhole();
            this.unit = measure.unit();
        }

        void add(int cell, byte mark, double low, double high) {
            int at = cell * STRIDE;
            double lowPart = splitter.upper(low);
            double highPart = splitter.upper(high);
            rows[cell]++;
            marks[cell] |= mark;
            totals[at] += lowPart;
            totals[at + LOW_REST] += low - lowPart;
            totals[at + HIGH] += highPart;
            totals[at + HIGH_REST] += high - highPart;
        }

        Measurement<?> sum(int cell) {
            int at = cell * STRIDE;
            int mark = marks[cell];
            double low = (mark & MeasureColumn.LOW_UNBOUNDED) != 0
                    ? Double.NEGATIVE_INFINITY
                    : splitter.down(totals[at], totals[at + LOW_REST]);
            double high = (mark & MeasureColumn.HIGH_UNBOUNDED) != 0
                    ? Double.POSITIVE_INFINITY
                    : splitter.up(totals[at + HIGH], totals[at + HIGH_REST]);
            boolean lowOpen = (mark & MeasureColumn.LOW_OPEN) != 0;
            boolean highOpen = (mark & MeasureColumn.HIGH_OPEN) != 0;
            return Measurement.of(Estimate.interval(low, lowOpen, high, highOpen), unit);
        }
    }
}
