package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sums of a measure over cells of rows, each equal to {@link Measurement#sum} of the figures.
 *
 * <p>Numbers of ten-thousandths are added as doubles, which hold them exactly while they stay below 10<sup>15</sup>.
 * Where a figure has more decimals or is below 0, or the sum is larger, the figures themselves are added when the sum is
 * asked for.
 */
public final class CellSums {

    private static final int VALUES = MeasureColumn.bit(Qualifier.EXACT) | MeasureColumn.bit(Qualifier.ABOUT);

    private final MeasureColumn measure;
    private final int[] counts;
    private final int[] marks;

    /** For each cell the sums of lower bounds, upper bounds and best values. */
    private final double[] sums;

    /** Cells to which no row was added. */
    public CellSums(MeasureColumn measure, int cells) {
        this.measure = measure;
        this.counts = new int[cells];
        this.marks = new int[cells];
        this.sums = new double[cells * MeasureColumn.PARTS];
    }

    /** Adds what a row states, which must be something. */
    public void add(int cell, int row) {
        double[] parts = measure.parts();
        int from = row * MeasureColumn.PARTS;
        int at = cell * MeasureColumn.PARTS;
        sums[at] += parts[from];
        sums[at + 1] += parts[from + 1];
        sums[at + 2] += parts[from + 2];
        marks[cell] |= measure.marks()[row];
        counts[cell]++;
    }

    /** How many rows were added to a cell. */
    public int count(int cell) {
        return counts[cell];
    }

    /**
     * The sum of a cell, if a row was added to it.
     *
     * @param figures what the rows state; asked for only if doubles cannot hold the sum exactly
     */
    public Optional<Measurement<?>> sum(int cell, Supplier<List<Measurement<?>>> figures) {
        if (counts[cell] == 0) {
            return Optional.empty();
        }
        int at = cell * MeasureColumn.PARTS;
        int mark = marks[cell];
        double low = Decimals.ofTenThousandths(sums[at]);
        double high = Decimals.ofTenThousandths(sums[at + 1]);
        double best = Decimals.ofTenThousandths(sums[at + 2]);
        boolean isExact = (mark & MeasureColumn.INEXACT) == 0
                && !Double.isNaN(low)
                && !Double.isNaN(high)
                && Double.isNaN(best) == Double.isNaN(sums[at + 2]);
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
                        : Measurement.sum(figures.get()));
    }

    /** The wording of a sum of figures with these: theirs if all have the same, about if all are values, else a range. */
    private static Qualifier wording(int qualifiers) {
        if (Integer.bitCount(qualifiers) == 1) {
            return MeasureColumn.ALL_QUALIFIERS.get(Integer.numberOfTrailingZeros(qualifiers));
        }
        return qualifiers == VALUES ? Qualifier.ABOUT : Qualifier.RANGE;
    }
}
