package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.AbstractIterator;
import io.github.digitalsilkroad.core.columns.CellSums;
import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a grouping: for each row its cells, for each cell a count and, if asked for, its rows.
 *
 * <p>Cells are a dense grid of code × code. Where that grid would be much larger than the data, cells are numbered by
 * the pairs of codes that occur. All is kept in arrays; a group reads one cell, and makes an estimate of its sum when it
 * is asked for it.
 */
final class GroupSums {

    private static final int DENSE_LIMIT = 1 << 12;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int @Nullable [] rows;
    private final int size;
    private final int width;
    private final long @Nullable [] pairs;

    /** The cells of each row in turn; null if every row has one cell, at the place that its codes give. */
    private final int @Nullable [] cellOf;

    /** The place among the rows of the row of each of these cells; null if it is that of the cell. */
    private int @Nullable [] placeOf;

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
        boolean isDense = grid <= Math.max(DENSE_LIMIT, 4L * size);
        if (isDense && first.isSingle() && (second == null || second.isSingle())) {
            this.pairs = null;
            this.cellOf = null;
        } else {
            long[] pairOf = pairOfEach();
            this.pairs =
                    isDense ? null : LongStream.of(pairOf).sorted().distinct().toArray();
            this.cellOf = LongStream.of(pairOf).mapToInt(this::cellOfPair).toArray();
        }
        this.cells = pairs == null ? (int) grid : pairs.length;
    }

    /** The two codes of each cell of each row in turn; notes the places of the rows. */
    private long[] pairOfEach() {
        long[] found = new long[size];
        int[] places = new int[size];
        int used = 0;
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = second == null ? 0 : second.from(row); j < (second == null ? 1 : second.to(row)); j++) {
                    if (used == found.length) {
                        found = Arrays.copyOf(found, used * 2);
                        places = Arrays.copyOf(places, used * 2);
                    }
                    places[used] = n;
                    found[used++] = (long) first.codes()[i] << 32 | (second == null ? 0 : second.codes()[j]);
                }
            }
        }
        placeOf = places;
        return Arrays.copyOf(found, used);
    }

    private int row(int n) {
        return rows == null ? n : rows[n];
    }

    private int cellOfPair(long pair) {
        return pairs == null ? (int) (pair >>> 32) * width + (int) pair : Arrays.binarySearch(pairs, pair);
    }

    /** How many times a row is in a cell. */
    private int times() {
        return cellOf == null ? size : cellOf.length;
    }

    private int cell(int time) {
        if (cellOf != null) {
            return cellOf[time];
        }
        int row = row(time);
        return second == null ? first.codes()[row] : first.codes()[row] * width + second.codes()[row];
    }

    private int place(int time) {
        return placeOf == null ? time : placeOf[time];
    }

    /** Counts the rows of each cell. */
    List<Group> counts() {
        int[] counts = new int[cells];
        for (int time = 0; time < times(); time++) {
            counts[cell(time)]++;
        }
        return groups(counts, null);
    }

    /**
     * Counts the rows of each cell and adds up a measure over them.
     *
     * @param added for each of the rows in turn whether a sum adds it
     * @param figures what a sum adds of some of the rows, given by their places among them
     * @param totals the sum over some of the rows, of the group with these keys
     */
    List<Group> totals(
            MeasureColumn measure,
            boolean[] added,
            Function<int[], List<Measurement<?>>> figures,
            BiFunction<Supplier<List<Object>>, int[], Total> totals) {
        int[] counts = new int[cells];
        CellSums sums = new CellSums(measure, cells);
        for (int time = 0; time < times(); time++) {
            int cell = cell(time);
            int place = place(time);
            counts[cell]++;
            if (added[place]) {
                sums.add(cell, row(place));
            }
        }
        return groups(counts, new Sums(figures, totals, sums, Suppliers.memoize(() -> places(counts))));
    }

    /** The places of the rows of each cell that has any. */
    private int[][] places(int[] counts) {
        int[][] places = new int[cells][];
        int[] used = new int[cells];
        for (int time = 0; time < times(); time++) {
            int cell = cell(time);
            places[cell] = used[cell] == 0 ? new int[counts[cell]] : places[cell];
            places[cell][used[cell]++] = place(time);
        }
        return places;
    }

    /** How to add rows, the sum of each cell, and the rows of each where they are asked for. */
    private record Sums(
            Function<int[], List<Measurement<?>>> figures,
            BiFunction<Supplier<List<Object>>, int[], Total> totals,
            CellSums sums,
            Supplier<int[][]> places) {}

    /** The cells that have a row, as groups that are made when they are asked for. */
    private List<Group> groups(int[] counts, @Nullable Sums sums) {
        int used = 0;
        for (int count : counts) {
            used += count > 0 ? 1 : 0;
        }
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

        /** Simple enough for a compiler to see through, so that a loop over groups makes none. */
        @Override
        public Iterator<Group> iterator() {
            return new AbstractIterator<>() {
                private int next;

                @Override
                protected @Nullable Group computeNext() {
                    return next < cells.length ? get(next++) : endOfData();
                }
            };
        }

        List<Object> keys(int index) {
            Object key = keyOf(first, (int) (pairs[index] >>> 32));
            return second == null ? List.of(key) : List.of(key, keyOf(second, (int) pairs[index]));
        }

        /** How many rows a sum adds. */
        int stated(int index) {
            return sums == null ? 0 : sums.sums.count(cells[index]);
        }

        Optional<Measurement<?>> sum(int index) {
            return sums == null
                    ? Optional.empty()
                    : sums.sums.sum(cells[index], () -> sums.figures.apply(places(sums, index)));
        }

        @Nullable
        Total total(int index) {
            return sums == null ? null : sums.totals.apply(() -> keys(index), places(sums, index));
        }

        private int[] places(Sums sums, int index) {
            return sums.places.get()[cells[index]];
        }
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }
}
