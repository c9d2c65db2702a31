package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.UnmodifiableIterator;
import io.github.digitalsilkroad.core.columns.CellSums;
import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a grouping: the cells that have a row, each with the number of its rows and, if asked for, a sum over
 * them.
 *
 * <p>Cells are a dense grid of code × code. Where that grid would be much larger than the data, cells are numbered by
 * the pairs of codes that occur. All is kept in arrays; a group reads one cell, and makes an estimate of its sum when
 * it is asked for it.
 */
final class GroupSums extends AbstractList<Group> implements RandomAccess {

    private static final int DENSE_LIMIT = 1 << 12;

    private final CodeColumn first;
    private final @Nullable CodeColumn second;
    private final int @Nullable [] rows;

    private final int width;

    /** How many times a row is in a cell. */
    private final int times;

    /** The two codes of each cell, ascending; null where cells are the places of a grid. */
    private final long @Nullable [] pairs;

    /** The cells of each row in turn; null if every row has one cell, at the place that its codes give. */
    private final int @Nullable [] cellOf;

    /** The place among the rows of the row of each of these cells; null if it is that of the cell. */
    private int @Nullable [] placeOf;

    /** How many rows each cell has. */
    private final int[] counts;

    /** The cells that have any. */
    private final int[] cells;

    private final Supplier<int[][]> places = Suppliers.memoize(this::placesOfCells);

    private final @Nullable Summed summed;

    /** The sum of each cell; null without a measure. */
    private final @Nullable CellSums sums;

    /**
     * What is added up over the rows of each group.
     *
     * @param added for each of the rows in turn whether a sum adds it
     * @param total the sum over some of the rows, given by their places among them, of the group with these keys
     */
    @SuppressWarnings("ArrayRecordComponent") // of one grouping, which compares none
    record Summed(MeasureColumn measure, boolean[] added, BiFunction<Supplier<List<Object>>, int[], Total> total) {}

    /**
     * Groups, each with the number of its rows.
     *
     * @param first the first dimension
     * @param second the second dimension, if there is one
     * @param rows which rows to count; null for the first ones
     * @param size how many rows to count
     * @param summed what to add up; null for nothing
     */
    GroupSums(CodeColumn first, @Nullable CodeColumn second, int @Nullable [] rows, int size, @Nullable Summed summed) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.summed = summed;
        this.width = second == null ? 1 : second.cardinality();
        long grid = (long) first.cardinality() * width;
        boolean isDense = grid <= Math.max(DENSE_LIMIT, 4L * size);
        boolean isSingle = first.isSingle() && (second == null || second.isSingle());
        long[] pairOf = isDense && isSingle ? null : pairOfEach(size);
        this.times = pairOf == null ? size : pairOf.length;
        this.pairs = isDense || pairOf == null
                ? null
                : LongStream.of(pairOf).sorted().distinct().toArray();
        this.cellOf = pairOf == null
                ? null
                : LongStream.of(pairOf).mapToInt(this::cellOfPair).toArray();
        this.counts = new int[pairs == null ? (int) grid : pairs.length];
        this.sums = summed == null ? null : new CellSums(summed.measure, counts.length, rows, summed.added);
        if (sums == null) {
            count();
        } else {
            add(sums);
        }
        this.cells = occupied();
    }

    /** A method for each of the two loops, since a constructor with both is compiled for the one that ran first. */
    private void count() {
        for (int time = 0; time < times; time++) {
            counts[cell(time)]++;
        }
    }

    private void add(CellSums to) {
        if (cellOf == null) { // a loop of its own, over arrays in variables: fields would be read for every row
            int[] outer = first.codes();
            int[] inner = second == null ? null : second.codes();
            int[] some = rows;
            for (int place = 0; place < times; place++) {
                int row = some == null ? place : some[place];
                int cell = cell(outer, inner, row);
                counts[cell]++;
                to.add(cell, place, row);
            }
        } else {
            for (int time = 0; time < times; time++) {
                int place = place(time);
                counts[cellOf[time]]++;
                to.add(cellOf[time], place, row(place));
            }
        }
    }

    private int[] occupied() {
        int[] found = new int[counts.length];
        int used = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            found[used] = cell;
            used += counts[cell] > 0 ? 1 : 0;
        }
        return Arrays.copyOf(found, used);
    }

    /** The two codes of each cell of each row in turn; notes the places of the rows. */
    private long[] pairOfEach(int size) {
        LongStream.Builder found = LongStream.builder();
        IntStream.Builder places = IntStream.builder();
        for (int n = 0; n < size; n++) {
            int row = row(n);
            for (int i = first.from(row); i < first.to(row); i++) {
                for (int j = second == null ? 0 : second.from(row); j < (second == null ? 1 : second.to(row)); j++) {
                    places.add(n);
                    found.add((long) first.codes()[i] << 32 | (second == null ? 0 : second.codes()[j]));
                }
            }
        }
        placeOf = places.build().toArray();
        return found.build().toArray();
    }

    private int cellOfPair(long pair) {
        return pairs == null ? (int) (pair >>> 32) * width + (int) pair : Arrays.binarySearch(pairs, pair);
    }

    private int cell(int time) {
        return cellOf == null ? cell(first.codes(), second == null ? null : second.codes(), row(time)) : cellOf[time];
    }

    private int row(int place) {
        return rows == null ? place : rows[place];
    }

    private int cell(int[] outer, int @Nullable [] inner, int row) {
        return inner == null ? outer[row] : outer[row] * width + inner[row];
    }

    private int place(int time) {
        return placeOf == null ? time : placeOf[time];
    }

    private int[][] placesOfCells() {
        int[][] ofCells = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] used = new int[counts.length];
        for (int time = 0; time < times; time++) {
            int cell = cell(time);
            ofCells[cell][used[cell]++] = place(time);
        }
        return ofCells;
    }

    @Override
    public Group get(int index) {
        return new Group(this, cells[index], counts[cells[index]]);
    }

    @Override
    public int size() {
        return cells.length;
    }

    /** An iterator of its own: in one that all lists share, no call for an element can be inlined. */
    @Override
    public Iterator<Group> iterator() {
        return new UnmodifiableIterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < cells.length;
            }

            @Override
            public Group next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    List<Object> keys(int cell) {
        Object key = keyOf(first, pairs == null ? cell / width : (int) (pairs[cell] >>> 32));
        return second == null
                ? List.of(key)
                : List.of(key, keyOf(second, pairs == null ? cell % width : (int) pairs[cell]));
    }

    private static Object keyOf(CodeColumn column, int code) {
        Object key = column.key(code);
        return key == null ? Group.NOT_STATED : key;
    }

    /** How many rows a sum adds. */
    int stated(int cell) {
        return sums == null ? 0 : counts[cell] - sums.leftOut(cell);
    }

    Optional<Measurement<?>> sum(int cell) {
        return sums == null ? Optional.empty() : sums.sum(cell, () -> places.get()[cell]);
    }

    /** The lower end of the sum of a cell; some row of the cell must state the measure. */
    double low(int cell) {
        return requireNonNull(sums).low(cell, () -> places.get()[cell]);
    }

    /** The upper end of the sum of a cell; some row of the cell must state the measure. */
    double high(int cell) {
        return requireNonNull(sums).high(cell, () -> places.get()[cell]);
    }

    @Nullable
    Total total(int cell) {
        return summed == null ? null : summed.total.apply(() -> keys(cell), places.get()[cell]);
    }
}
