package io.github.digitalsilkroad.core.columns;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Sorted;
import io.github.digitalsilkroad.core.internal.SumSplitter;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a table, in one unit: a byte of marks and two finite bounds a row, 0 where an end is unbounded or the
 * row does not state the measure.
 *
 * <p>The order by size and the sorted bounds, which rankings need, are made on first use and kept.
 */
public final class MeasureColumn {

    /** Marks a bound that is not a possible value itself. */
    public static final int LOW_OPEN = 1;

    public static final int HIGH_OPEN = 2;

    /** Marks an infinite bound. */
    public static final int LOW_UNBOUNDED = 4;

    public static final int HIGH_UNBOUNDED = 8;

    /** Marks a row that states the measure. */
    public static final int STATED = 16;

    private final Unit unit;
    private final double[] low;
    private final double[] high;
    private final byte[] marks;
    private final SumSplitter splitter;
    private volatile int @Nullable [] bySize;
    private volatile @Nullable Ranks ranks;
    private volatile byte @Nullable [] addends;

    private MeasureColumn(Unit unit, double[] low, double[] high, byte[] marks, SumSplitter splitter) {
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.marks = marks;
        this.splitter = splitter;
    }

    /**
     * The unit that a sum over a property adds unless told otherwise.
     *
     * @throws IllegalArgumentException if the property holds no numbers, or numbers of several units
     */
    public static String usualUnit(Property<?> property) {
        if (!property.type().isNumber()) {
            throw noNumber(property);
        }
        Optional<String> usual = property.type().defaultUnit();
        if (usual.isEmpty()) {
            throw new IllegalArgumentException(
                    "property " + property.name() + ": counts in several units; name the one to add");
        }
        return usual.get();
    }

    private static IllegalArgumentException noNumber(Property<?> property) {
        return new IllegalArgumentException("property " + property.name() + ": holds a "
                + property.type().name() + ", which has no sum or rank; choose a count or an amount of money");
    }

    /**
     * The unit of a code, in which a property may have values.
     *
     * @param call the call that names the unit, up to the property, such as {@code total(}
     * @throws IllegalArgumentException if values of the property are never in the unit; the message gives the call that
     *     is right
     */
    public static Unit unit(String call, Property<?> property, String code) {
        ValueType<?> type = property.type();
        if (!type.isNumber()) {
            throw noNumber(property);
        }
        Optional<Unit> unit = type.unit(code);
        if (unit.isPresent()) {
            return unit.get();
        }
        Optional<String> usual = type.defaultUnit();
        Property<?> right = property;
        String rightUnit = usual.isPresent() ? '"' + usual.get() + '"' : "unit";
        for (Property<?> other : Props.all()) {
            if (other.type().unit(code).isPresent()) {
                right = other;
                rightUnit = '"' + code + '"';
                break;
            }
        }
        String units = type.units().isEmpty() ? usual.orElse("") : String.join(", ", type.units());
        throw new IllegalArgumentException("property " + property.name() + ": has no values in " + code
                + (units.isEmpty() ? "" : ", only in " + units)
                + (type.units().isEmpty() && usual.isPresent() ? " or another currency" : "") + "; use " + call
                + constant(right) + ", " + rightUnit + ")");
    }

    private static String constant(Property<?> property) {
        return Props.find(property.name()).isPresent()
                ? "Props." + property.name().replace('-', '_').toUpperCase(Locale.ROOT)
                : "property";
    }

    public static <E extends Entity> MeasureColumn of(E[] rows, Property<?> property, String unit) {
        Unit wanted = property.type().unit(unit).orElseThrow();
        double[] low = new double[rows.length];
        double[] high = new double[rows.length];
        byte[] marks = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            set(row, rows[row], property, wanted, low, high, marks);
        }
        return of(wanted, low, high, marks);
    }

    /** The measure of rows of which some are others than those that this one was made of. */
    public <E extends Entity> MeasureColumn with(E[] rows, Property<?> property, String unit, int[] changed) {
        Unit wanted = property.type().unit(unit).orElseThrow();
        double[] lows = low.clone();
        double[] highs = high.clone();
        byte[] marked = marks.clone();
        for (int row : changed) {
            set(row, rows[row], property, wanted, lows, highs, marked);
        }
        return of(wanted, lows, highs, marked);
    }

    private static void set(
            int row, Entity entity, Property<?> property, Unit wanted, double[] low, double[] high, byte[] marks) {
        Optional<?> value = entity.facts().value(property);
        boolean stated = value.isPresent()
                && value.get() instanceof Measurement<?> own
                && own.unit().equals(wanted);
        Estimate estimate = stated ? ((Measurement<?>) value.get()).number() : null;
        marks[row] = estimate == null ? 0 : marksOf(estimate);
        low[row] = estimate == null ? 0 : finite(estimate.low());
        high[row] = estimate == null ? 0 : finite(estimate.high());
    }

    private static MeasureColumn of(Unit wanted, double[] low, double[] high, byte[] marks) {
        double largest = 0;
        int stated = 0;
        boolean whole = true;
        for (int row = 0; row < marks.length; row++) {
            if (marks[row] != 0) {
                stated++;
                largest = Math.max(largest, Math.max(Math.abs(low[row]), Math.abs(high[row])));
                whole &= low[row] == (long) low[row] && high[row] == (long) high[row];
            }
        }
        SumSplitter splitter = SumSplitter.of(stated, largest, whole ? 1 : lastBit(low, high, marks));
        return new MeasureColumn(wanted, low, high, marks, splitter);
    }

    private static double lastBit(double[] low, double[] high, byte[] marks) {
        double lastBit = Double.POSITIVE_INFINITY;
        for (int row = 0; row < marks.length; row++) {
            if (marks[row] != 0) {
                lastBit = Math.min(lastBit, Math.min(SumSplitter.lastBit(low[row]), SumSplitter.lastBit(high[row])));
            }
        }
        return lastBit;
    }

    private static byte marksOf(Estimate estimate) {
        return (byte) (STATED
                | (estimate.isLowOpen() ? LOW_OPEN : 0)
                | (estimate.isHighOpen() ? HIGH_OPEN : 0)
                | (Double.isInfinite(estimate.low()) ? LOW_UNBOUNDED : 0)
                | (Double.isInfinite(estimate.high()) ? HIGH_UNBOUNDED : 0));
    }

    private static double finite(double bound) {
        return Double.isInfinite(bound) ? 0 : bound;
    }

    public boolean isStated(int row) {
        return (marks[row] & STATED) != 0;
    }

    /** The lower bounds, 0 where there is none. */
    public double[] low() {
        return low;
    }

    /** The upper bounds, 0 where there is none. */
    public double[] high() {
        return high;
    }

    /** The marks of every row; nobody may change them. */
    public byte[] marks() {
        return marks;
    }

    /** What the numbers are numbers of. */
    public Unit unit() {
        return unit;
    }

    /** Makes sums of lower or of upper bounds exact. */
    public SumSplitter splitter() {
        return splitter;
    }

    /** The marks of the rows that a sum over all rows adds, if that was found out before; nobody may change them. */
    public byte @Nullable [] addends() {
        return addends;
    }

    public void keepAddends(byte[] ofAllRows) {
        addends = ofAllRows;
    }

    private double lowOf(int row) {
        return (marks[row] & LOW_UNBOUNDED) == 0 ? low[row] : Double.NEGATIVE_INFINITY;
    }

    private double highOf(int row) {
        return (marks[row] & HIGH_UNBOUNDED) == 0 ? high[row] : Double.POSITIVE_INFINITY;
    }

    /** Where a row stands in an order by size: the middle of its bounds, or the one bound it has. */
    private double size(int row) {
        boolean oneSided = (marks[row] & (LOW_UNBOUNDED | HIGH_UNBOUNDED)) != 0;
        return oneSided ? low[row] + high[row] : low[row] / 2 + high[row] / 2;
    }

    /** The rows that state the measure, largest first, equal sizes in row order. */
    public int[] bySize() {
        int[] known = bySize;
        if (known == null) {
            int[] all = new int[low.length];
            for (int row = 0; row < all.length; row++) {
                all[row] = row;
            }
            known = sortBySize(all);
            bySize = known;
        }
        return known;
    }

    private int[] sortBySize(int[] candidates) {
        double[] sizes = new double[candidates.length];
        int[] rows = new int[candidates.length];
        int used = 0;
        for (int row : candidates) {
            if (isStated(row)) {
                rows[used] = row;
                sizes[used++] = size(row);
            }
        }
        int[] order = new int[used];
        for (int i = 0; i < used; i++) {
            order[i] = i;
        }
        mergeSort(order, new int[used], 0, used, sizes);
        for (int i = 0; i < used; i++) {
            order[i] = rows[order[i]];
        }
        return order;
    }

    private static void mergeSort(int[] order, int[] spare, int from, int to, double[] sizes) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(order, spare, from, middle, sizes);
        mergeSort(order, spare, middle, to, sizes);
        if (sizes[order[middle - 1]] >= sizes[order[middle]]) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && sizes[spare[left]] >= sizes[spare[right]]);
            order[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }

    /** The bounds of all rows that state the measure, sorted for ranking. */
    public Ranks ranks() {
        Ranks known = ranks;
        if (known == null) {
            known = ranksAmong(bySize());
            ranks = known;
        }
        return known;
    }

    /** The bounds of some rows, all of which state the measure, sorted for ranking. */
    public Ranks ranksAmong(int[] rows) {
        double[] lows = new double[rows.length];
        double[] highs = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            lows[i] = lowOf(rows[i]);
            highs[i] = highOf(rows[i]);
        }
        Arrays.sort(lows);
        Arrays.sort(highs);
        return new Ranks(lows, highs);
    }

    /** Those of some rows that state the measure, largest first, equal sizes in row order. */
    public int[] bySizeAmong(int[] rows) {
        return sortBySize(rows);
    }

    /** Counts the rows that are, or may be, above a value. */
    public static final class Ranks {
        private final double[] lows;
        private final double[] highs;

        private Ranks(double[] lows, double[] highs) {
            this.lows = lows;
            this.highs = highs;
        }

        /** How many rows are certainly larger than {@code value}. */
        public int certainlyAbove(Estimate value) {
            return lows.length - Sorted.firstAbove(lows, value.high());
        }

        /** How many rows, the one with {@code value} included, are possibly as large as it. */
        public int possiblyNotBelow(Estimate value) {
            return highs.length - Sorted.firstAbove(highs, Math.nextDown(value.low()));
        }
    }
}
