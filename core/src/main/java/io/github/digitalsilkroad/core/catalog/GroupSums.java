package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a grouping: for each row its cells, for each cell a count and, if asked for, its rows.
 *
 * <p>Cells are a dense grid of code × code. Where that grid would be much larger than the data, cells are numbered by
 * the pairs of codes that occur. All is kept in arrays; a group reads one cell.
 */
final class GroupSums {

    private static final int DENSE_LIMIT = 1 << 12;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int @Nullable [] rows;
    private final int size;
    private final int width;
    private final long @Nullable [] pairs;
    private final int cells;

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
        this.cells = pairs == null ? (int) grid : pairs.length;
    }

    private long[] occurring() {
        long[] found = new long[size];
        int used = 0;
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    if (used == found.length) {
                        found = Arrays.copyOf(found, used * 2);
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
    List<Group> counts() {
        return groups(counted(), null);
    }

    private int[] counted() {
        int[] counts = new int[cells];
        if (isPlain()) {
            countPlain(counts, first.codes(), rows);
        } else {
            forEach((cell, n) -> counts[cell]++);
        }
        return counts;
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
     * Counts the rows of each cell, and sorts them by cell for sums.
     *
     * @param figures what a sum adds of some of the rows, given by their places among them
     * @param totals the sum over some of the rows, of the group with these keys
     */
    List<Group> totals(
            Function<int[], List<Measurement<?>>> figures, BiFunction<Supplier<List<Object>>, int[], Total> totals) {
        int[] counts = counted();
        int[] ends = new int[cells];
        for (int cell = 1; cell < cells; cell++) {
            ends[cell] = ends[cell - 1] + counts[cell - 1];
        }
        int[] places = new int[cells == 0 ? 0 : ends[cells - 1] + counts[cells - 1]];
        forEach((cell, n) -> places[ends[cell]++] = n);
        return groups(
                counts,
                new Sums(figures, totals, cell -> Arrays.copyOfRange(places, ends[cell] - counts[cell], ends[cell])));
    }

    /** How to add rows, and the places of those of each cell. */
    private record Sums(
            Function<int[], List<Measurement<?>>> figures,
            BiFunction<Supplier<List<Object>>, int[], Total> totals,
            IntFunction<int[]> places) {}

    private interface Place {
        void in(int cell, int n);
    }

    private void forEach(Place place) {
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = secondFrom(row); j < secondTo(row); j++) {
                    place.in(cell(i, j), n);
                }
            }
        }
    }

    /** The cells that have a row, as groups that are made when they are asked for. */
    private List<Group> groups(int[] counts, @Nullable Sums sums) {
        int used = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        Groups groups = new Groups(first, second, used, counts, sums);
        long pair = 0;
        int other = 0;
        int at = 0;
        for (int cell = 0; at < used; cell++) {
            if (counts[cell] > 0) {
                groups.pairs[at] = pairs == null ? pair : pairs[cell];
                groups.cells[at++] = cell;
            }
            pair++;
            other++;
            if (other == width) {
                pair += (1L << 32) - width;
                other = 0;
            }
        }
        return groups;
    }

    /** The cells that have a row. */
    static final class Groups extends AbstractList<Group> implements RandomAccess {
        private final CodeColumn first;
        private final @Nullable CodeColumn second;
        private final int[] cells;
        private final long[] pairs;
        private final int[] counts;
        private final @Nullable Sums sums;

        private Groups(CodeColumn first, @Nullable CodeColumn second, int size, int[] counts, @Nullable Sums sums) {
            this.first = first;
            this.second = second;
            this.cells = new int[size];
            this.pairs = new long[size];
            this.counts = counts;
            this.sums = sums;
        }

        @Override
        public Group get(int index) {
            return new Group(this, index, counts[cells[index]]);
        }

        @Override
        public int size() {
            return cells.length;
        }

        List<Object> keys(int index) {
            Object key = keyOf(first, (int) (pairs[index] >>> 32));
            return second == null ? List.of(key) : List.of(key, keyOf(second, (int) pairs[index]));
        }

        /** The measures that a sum adds; none without a sum. */
        List<Measurement<?>> figures(int index) {
            return sums == null ? List.of() : sums.figures.apply(sums.places.apply(cells[index]));
        }

        @Nullable
        Total total(int index) {
            return sums == null ? null : sums.totals.apply(() -> keys(index), sums.places.apply(cells[index]));
        }
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }
}
