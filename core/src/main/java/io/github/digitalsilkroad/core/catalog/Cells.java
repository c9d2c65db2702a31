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
 * the pairs of codes that occur. Sums of bounds are exact where doubles are, and rounded outward step by step where
 * they are not.
 */
final class Cells {

    private static final int DENSE_LIMIT = 1 << 16;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int[] rows;
    private final boolean all;
    private final int width;
    private final long @Nullable [] pairs;
    private final int[] counts;
    private int @Nullable [] stated;
    private double @Nullable [] lows;
    private double @Nullable [] highs;
    private byte @Nullable [] open;

    private Cells(CodeColumn first, @Nullable CodeColumn second, int[] rows, boolean all, long @Nullable [] pairs) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.all = all;
        this.width = second == null ? 1 : second.cardinality();
        this.pairs = pairs;
        this.counts = new int[pairs == null ? first.cardinality() * width : pairs.length];
    }

    static Cells of(CodeColumn first, @Nullable CodeColumn second, int[] rows, boolean all) {
        long grid = (long) first.cardinality() * (second == null ? 1 : second.cardinality());
        boolean dense = grid <= Math.max(DENSE_LIMIT, 4L * rows.length);
        Cells cells = new Cells(first, second, rows, all, dense ? null : occurring(first, second, rows));
        cells.count();
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
        if (all && isPlain()) {
            int[] a = first.codes();
            int[] b = second == null ? a : second.codes();
            for (int row = 0; row < a.length; row++) {
                counts[second == null ? a[row] : a[row] * width + b[row]]++;
            }
            return;
        }
        for (int row : rows) {
            for (int i = first.from(row); i < first.to(row); i++) {
                if (second == null) {
                    counts[cell(first.codes()[i], 0)]++;
                } else {
                    for (int j = second.from(row); j < second.to(row); j++) {
                        counts[cell(first.codes()[i], second.codes()[j])]++;
                    }
                }
            }
        }
    }

    private boolean isPlain() {
        return pairs == null && first.isSingle() && (second == null || second.isSingle());
    }

    /** Adds a measure over all rows but the {@code skipped} ones. */
    void add(MeasureColumn measure, @Nullable BitSet skipped) {
        stated = new int[counts.length];
        lows = new double[counts.length];
        highs = new double[counts.length];
        open = measure.open() == null ? null : new byte[counts.length];
        if (all && isPlain() && skipped == null && open == null && measure.exactSums()) {
            addPlain(measure, stated, lows, highs);
            return;
        }
        for (int row : rows) {
            if (!measure.isStated(row) || (skipped != null && skipped.get(row))) {
                continue;
            }
            for (int i = first.from(row); i < first.to(row); i++) {
                if (second == null) {
                    addTo(cell(first.codes()[i], 0), measure, row);
                } else {
                    for (int j = second.from(row); j < second.to(row); j++) {
                        addTo(cell(first.codes()[i], second.codes()[j]), measure, row);
                    }
                }
            }
        }
    }

    private void addPlain(MeasureColumn measure, int[] intoStated, double[] intoLows, double[] intoHighs) {
        int[] a = first.codes();
        int[] b = second == null ? a : second.codes();
        double[] low = measure.low();
        double[] high = measure.high();
        for (int row = 0; row < a.length; row++) {
            double bound = low[row];
            if (!Double.isNaN(bound)) {
                int cell = second == null ? a[row] : a[row] * width + b[row];
                intoStated[cell]++;
                intoLows[cell] += bound;
                intoHighs[cell] += high[row];
            }
        }
    }

    private void addTo(int cell, MeasureColumn measure, int row) {
        if (stated == null || lows == null || highs == null) {
            throw new IllegalStateException("sums before add");
        }
        stated[cell]++;
        if (measure.exactSums()) {
            lows[cell] += measure.low()[row];
            highs[cell] += measure.high()[row];
        } else {
            lows[cell] = Rounding.addDown(lows[cell], measure.low()[row]);
            highs[cell] = Rounding.addUp(highs[cell], measure.high()[row]);
        }
        byte[] ends = measure.open();
        if (open != null && ends != null) {
            open[cell] |= ends[row];
        }
    }

    List<Group> toGroups(CodeColumn[] columns, @Nullable MeasureColumn measure) {
        List<Group> groups = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                int firstCode = pairs == null ? cell / width : (int) (pairs[cell] >>> 32);
                int secondCode = pairs == null ? cell % width : (int) pairs[cell];
                Object firstKey = keyOf(columns[0], firstCode);
                List<Object> keys =
                        columns.length == 1 ? List.of(firstKey) : List.of(firstKey, keyOf(columns[1], secondCode));
                groups.add(new Group(keys, counts[cell], stated == null ? 0 : stated[cell], sum(cell)));
            }
        }
        return List.copyOf(groups);
    }

    private @Nullable Estimate sum(int cell) {
        if (stated == null || lows == null || highs == null || stated[cell] == 0) {
            return null;
        }
        int ends = open == null ? 0 : open[cell];
        return Estimate.interval(lows[cell], (ends & 1) != 0, highs[cell], (ends & 2) != 0);
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }
}
