package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.internal.SumSplitter;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;

/**
 * For each cell of a grouping: the number of rows, the number of rows added, and the sums of their bounds.
 */
public final class CellSums {

    private static final int COUNT_BITS = 29;
    private static final int MARKS_SHIFT = 2 * COUNT_BITS;
    private static final int COUNT = (1 << COUNT_BITS) - 1;
    private static final int HIGH = 1;
    private static final int LOW_REST = 2;
    private static final int HIGH_REST = 3;

    /**
     * Bit fields, from the lowest bit: the number of rows that add nothing, the number of rows added, and the union of
     * their marks.
     */
    private final long[] tallies;

    /** For each cell the sums of both bounds and, where numbers have to be split, those of the rests of both. */
    private final double[] totals;

    private final int stride;
    private final boolean isWhole;
    private final SumSplitter splitter;
    private final Unit unit;

    public CellSums(int cells, MeasureColumn measure) {
        this.splitter = measure.splitter();
        this.isWhole = splitter.leavesWhole();
        this.stride = isWhole ? 2 : 4;
        this.tallies = new long[cells];
        this.totals = new double[cells * stride];
        this.unit = measure.unit();
    }

    /** Adds a row; one without marks only counts. */
    public void add(int cell, byte mark, double low, double high) {
        if (mark == 0) {
            tallies[cell]++;
            return;
        }
        tallies[cell] = (tallies[cell] + (1L << COUNT_BITS)) | (long) mark << MARKS_SHIFT;
        int at = cell * stride;
        if (isWhole) {
            totals[at] += low;
            totals[at + HIGH] += high;
        } else {
            double lowPart = splitter.upper(low);
            double highPart = splitter.upper(high);
            totals[at] += lowPart;
            totals[at + HIGH] += highPart;
            totals[at + LOW_REST] += low - lowPart;
            totals[at + HIGH_REST] += high - highPart;
        }
    }

    public int count(int cell) {
        return (int) (tallies[cell] & COUNT) + stated(cell);
    }

    public int stated(int cell) {
        return (int) (tallies[cell] >>> COUNT_BITS) & COUNT;
    }

    /** The sum of a cell to which a row was added. */
    public Measurement<?> sum(int cell) {
        int at = cell * stride;
        int mark = (int) (tallies[cell] >>> MARKS_SHIFT);
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
