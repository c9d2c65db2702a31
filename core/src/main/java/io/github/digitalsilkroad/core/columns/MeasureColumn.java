package io.github.digitalsilkroad.core.columns;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.SumSplitter;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a table, in one unit: for each row a byte of marks and two finite bounds, 0 for an infinite bound or a
 * missing value.
 *
 * <p>The order by size and the sorted bounds, which rankings need, are computed on first use.
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
    private final Supplier<int[]> bySize;
    private final Supplier<Ranks> ranks;
    private volatile byte @Nullable [] addends;

    private MeasureColumn(Unit unit, double[] low, double[] high, byte[] marks) {
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.marks = marks;
        this.splitter = splitter(low, high, marks);
        this.bySize = Suppliers.memoize(
                () -> bySizeAmong(IntStream.range(0, low.length).toArray()));
        this.ranks = Suppliers.memoize(() -> ranksAmong(bySize()));
    }

    /**
     * The default unit of a sum over a property.
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
     * The unit with a code, if a property may have values in it.
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
        int count = rows.length;
        MeasureColumn none = new MeasureColumn(wanted, new double[count], new double[count], new byte[count]);
        return none.with(rows, property, IntStream.range(0, count).toArray());
    }

    /** The measure after some rows have changed since this one was built. */
    public <E extends Entity> MeasureColumn with(E[] rows, Property<?> property, int[] changed) {
        double[] lows = low.clone();
        double[] highs = high.clone();
        byte[] marked = marks.clone();
        for (int row : changed) {
            Estimate stated = stated(rows[row], property);
            marked[row] = stated == null ? 0 : marksOf(stated);
            lows[row] = stated == null ? 0 : finite(stated.low());
            highs[row] = stated == null ? 0 : finite(stated.high());
        }
        return new MeasureColumn(unit, lows, highs, marked);
    }

    private @Nullable Estimate stated(Entity entity, Property<?> property) {
        return entity.facts().value(property).orElse(null) instanceof Measurement<?> own
                        && own.unit().equals(unit)
                ? own.number()
                : null;
    }

    private static SumSplitter splitter(double[] low, double[] high, byte[] marks) {
        int stated = 0;
        double largest = 0;
        double lastBit = Double.POSITIVE_INFINITY;
        for (int row = 0; row < marks.length; row++) {
            if (marks[row] != 0) {
                stated++;
                largest = Math.max(largest, Math.max(Math.abs(low[row]), Math.abs(high[row])));
                lastBit = Math.min(lastBit, Math.min(SumSplitter.lastBit(low[row]), SumSplitter.lastBit(high[row])));
            }
        }
        return SumSplitter.of(stated, largest, lastBit);
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

    /** The marks of every row; callers must not change them. */
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

    /** The marks of the rows that a sum over all rows adds, if they were computed before; callers must not change them. */
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

    /** The sort key of a row by size: the middle of its bounds, or the one bound it has. */
    private double size(int row) {
        boolean oneSided = (marks[row] & (LOW_UNBOUNDED | HIGH_UNBOUNDED)) != 0;
        return oneSided ? low[row] + high[row] : low[row] / 2 + high[row] / 2;
    }

    /** The rows that state the measure, largest first, equal sizes in row order. */
    public int[] bySize() {
        return bySize.get();
    }

    /** Those of some rows that state the measure, largest first, equal sizes in the order given. */
    public int[] bySizeAmong(int[] rows) {
        return Arrays.stream(rows)
                .filter(this::isStated)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -size(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The bounds of all rows that state the measure, sorted for ranking. */
    public Ranks ranks() {
        return ranks.get();
    }

    /** The bounds of some rows that all state the measure, sorted for ranking. */
    public Ranks ranksAmong(int[] rows) {
        return new Ranks(
                Arrays.stream(rows).mapToDouble(this::lowOf).sorted().toArray(),
                Arrays.stream(rows).mapToDouble(this::highOf).sorted().toArray());
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
            return lows.length - firstAbove(lows, value.high());
        }

        /** How many rows, the one with {@code value} included, are possibly as large as it. */
        public int possiblyNotBelow(Estimate value) {
            return highs.length - firstAbove(highs, Math.nextDown(value.low()));
        }

        /** Where the numbers above a value start, among sorted ones that may repeat. */
        private static int firstAbove(double[] sorted, double value) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] > value) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return from;
        }
    }
}
