package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a measure over cells of rows, each equal to {@link Measurement#sum} of the figures.
 *
 * <p>Numbers of ten-thousandths are added as doubles, which hold them exactly while they stay below 10<sup>15</sup>.
 * Where a figure has more decimals or is below 0, or the sum is larger, the figures themselves are added when the sum
 * is asked for.
 */
public final class CellSums {

    private static final int VALUES = MeasureColumn.bit(Qualifier.EXACT) | MeasureColumn.bit(Qualifier.ABOUT);

    private final MeasureColumn measure;
    private final int @Nullable [] rows;
    private final boolean[] added;
    private final double[] lowOf;
    private final double[] highOf;

    /** How many rows of each cell sums do not add. */
    private final int[] leftOut;

    private final double[] lows;
    private final double[] highs;

    /**
     * Cells to which no row was added.
     *
     * @param rows some rows by their places; null if they are the first ones
     * @param added which of them sums add, by their places; each states something
     */
    public CellSums(MeasureColumn measure, int cells, int @Nullable [] rows, boolean[] added) {
        this.measure = measure;
        this.rows = rows;
        this.added = added;
        this.lowOf = measure.parts(MeasureColumn.LOW);
        this.highOf = measure.parts(MeasureColumn.HIGH);
        this.leftOut = new int[cells];
        this.lows = new double[cells];
        this.highs = new double[cells];
    }

    /** Adds what the row at a place states to a cell, if sums add it. */
    public void add(int cell, int place, int row) {
        if (added[place]) {
            lows[cell] += lowOf[row];
            highs[cell] += highOf[row];
        } else {
            leftOut[cell]++;
        }
    }

    private int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** How many rows of a cell sums do not add. */
    public int leftOut(int cell) {
        return leftOut[cell];
    }

    /** The lower end of the {@link #sum} of a cell to which a row was added. */
    public double low(int cell, Supplier<int[]> places) {
        double low = Decimals.ofTenThousandths(lows[cell]);
        return Double.isNaN(low) ? sum(cell, places).orElseThrow().number().low() : low;
    }

    /** The upper end of the {@link #sum} of a cell to which a row was added. */
    public double high(int cell, Supplier<int[]> places) {
        double high = Decimals.ofTenThousandths(highs[cell]);
        return Double.isNaN(high) ? sum(cell, places).orElseThrow().number().high() : high;
    }

    /**
     * The sum of a cell, if a row was added to it.
     *
     * @param places the places of the rows of the cell, added or not
     */
    public Optional<Measurement<?>> sum(int cell, Supplier<int[]> places) {
        double low = Decimals.ofTenThousandths(lows[cell]);
        double high = Decimals.ofTenThousandths(highs[cell]);
        double bests = 0;
        int mark = 0;
        for (int place : places.get()) {
            if (added[place]) {
                bests += measure.parts(MeasureColumn.BEST)[row(place)];
                mark |= measure.marks()[row(place)];
            }
        }
        if (mark == 0) {
            return Optional.empty();
        }
        double best = Decimals.ofTenThousandths(bests);
        boolean isExact = !Double.isNaN(low) && !Double.isNaN(high) && Double.isNaN(best) == Double.isNaN(bests);
        return Optional.of(
                isExact
                        ? Measurement.of(
                                Estimate.computed(
                                        wording(mark & MeasureColumn.QUALIFIERS),
                                        best,
                                        low,
                                        (mark & MeasureColumn.LOW_OPEN) != 0,
                                        high,
                                        (mark & MeasureColumn.HIGH_OPEN) != 0),
                                measure.unit())
                        : Measurement.sum(figures(places.get())));
    }

    /** What sums add of the rows at some places. */
    private List<Measurement<?>> figures(int[] places) {
        return Arrays.stream(places)
                .filter(place -> added[place])
                .<Measurement<?>>mapToObj(place -> measure.figure(row(place)))
                .toList();
    }

    /**
     * The wording of a sum of figures with these: theirs if all have the same, about if all are values, else a range.
     */
    private static Qualifier wording(int qualifiers) {
        if (Integer.bitCount(qualifiers) == 1) {
            return MeasureColumn.ALL_QUALIFIERS.get(Integer.numberOfTrailingZeros(qualifiers));
        }
        return qualifiers == VALUES ? Qualifier.ABOUT : Qualifier.RANGE;
    }
}
