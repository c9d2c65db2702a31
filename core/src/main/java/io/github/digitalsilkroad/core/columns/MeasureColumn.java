package io.github.digitalsilkroad.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.SortedNumbers;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a table, in one unit: for each row what it states, or null, and beside it the same in plain numbers,
 * to add many.
 *
 * <p>The order by size and the sorted bounds, which rankings need, are computed on first use.
 */
public final class MeasureColumn {

    /** Which of the plain numbers of a row are its lower bounds, its upper bounds and its best values. */
    static final int LOW = 0;

    static final int HIGH = 1;
    static final int BEST = 2;

    static final List<Qualifier> ALL_QUALIFIERS = List.of(Qualifier.values());

    /** The bits of a mark for the {@link #bit qualifiers}. */
    static final int QUALIFIERS = (1 << ALL_QUALIFIERS.size()) - 1;

    static final int LOW_OPEN = QUALIFIERS + 1;
    static final int HIGH_OPEN = LOW_OPEN << 1;

    /** The mark of a row that states something else, such as a number in another unit. */
    private static final int ELSE = HIGH_OPEN << 1;

    private final Unit unit;
    private final @Nullable Measurement<?>[] figures;

    /**
     * In ten-thousandths; infinite where an end is unbounded, NaN where there is no best value. The bounds of a figure
     * that such numbers do not give exactly are NaN, too.
     */
    private final double[][] parts;

    private final short[] marks;
    private final Supplier<int[]> bySize;
    private final Supplier<Ranks> ranks;
    private volatile boolean @Nullable [] addends;

    private MeasureColumn(Unit unit, @Nullable Measurement<?>[] figures, double[][] parts, short[] marks) {
        this.unit = unit;
        this.figures = figures;
        this.parts = parts;
        this.marks = marks;
        this.bySize = Suppliers.memoize(
                () -> bySizeAmong(IntStream.range(0, figures.length).toArray()));
        this.ranks = Suppliers.memoize(() -> new Ranks(bySize()));
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
        return property.type()
                .defaultUnit()
                .orElseThrow(() -> new IllegalArgumentException(
                        "property " + property.name() + ": counts in several units; name the one to add"));
    }

    private static IllegalArgumentException noNumber(Property<?> property) {
        return new IllegalArgumentException("property " + property.name() + ": has values of type \""
                + property.type().name() + "\", which have no sum or rank; choose a count or an amount of money");
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
        Optional<Property<?>> other = Props.all().stream()
                .filter(known -> known.type().unit(code).isPresent())
                .findFirst();
        String rightUnit = other.isPresent() ? code : usual.orElse("");
        String units = type.units().isEmpty() ? usual.orElse("") : String.join(", ", type.units());
        throw new IllegalArgumentException("property " + property.name() + ": has no values in \""
                + Lines.quoted(code) + '"' + (units.isEmpty() ? "" : ", only in " + units)
                + (type.units().isEmpty() && usual.isPresent() ? " or another currency" : "") + "; use " + call
                + constant(other.orElse(property)) + ", " + (rightUnit.isEmpty() ? "unit" : '"' + rightUnit + '"')
                + ")");
    }

    private static String constant(Property<?> property) {
        return Props.find(property.name()).isPresent()
                ? "Props." + property.name().replace('-', '_').toUpperCase(Locale.ROOT)
                : "property";
    }

    public static <E extends Entity> MeasureColumn of(E[] rows, Property<?> property, String unit) {
        int size = rows.length;
        return new MeasureColumn(
                        property.type().unit(unit).orElseThrow(),
                        new Measurement<?>[size],
                        new double[BEST + 1][size],
                        new short[size])
                .with(rows, property, IntStream.range(0, size).toArray());
    }

    /** The measure after some rows have changed since this one was built. */
    public <E extends Entity> MeasureColumn with(E[] rows, Property<?> property, int[] changed) {
        double[][] copied = Arrays.stream(parts).map(double[]::clone).toArray(double[][]::new);
        MeasureColumn after = new MeasureColumn(unit, figures.clone(), copied, marks.clone());
        for (int row : changed) {
            after.set(row, rows[row].facts().value(property).orElse(null), property);
        }
        return after;
    }

    private void set(int row, @Nullable Object value, Property<?> property) {
        Measurement<?> figure =
                value instanceof Measurement<?> own && own.unit().equals(unit)
                        ? Measurement.of(property.possible(own.number()), unit)
                        : null;
        figures[row] = figure;
        marks[row] = (short) (value == null ? 0 : ELSE);
        if (figure != null) {
            Estimate number = figure.number();
            double low = part(number.low());
            double high = part(number.high());
            double best = part(number.best().orElse(Double.NaN));
            boolean isExact = isExact(low)
                    && isExact(high)
                    && (isExact(best) || number.best().isEmpty())
                    && !(figure instanceof Share); // shares may add up to more than a share can be
            parts[LOW][row] = isExact ? low : Double.NaN;
            parts[HIGH][row] = isExact ? high : Double.NaN;
            parts[BEST][row] = best;
            marks[row] = (short) (bit(number.qualifier())
                    | (number.isLowOpen() ? LOW_OPEN : 0)
                    | (number.isHighOpen() ? HIGH_OPEN : 0));
        }
    }

    static int bit(Qualifier qualifier) {
        return 1 << ALL_QUALIFIERS.indexOf(qualifier);
    }

    private static double part(double number) {
        return Double.isInfinite(number) ? number : Decimals.tenThousandths(number);
    }

    /** Whether sums of such numbers never leave the doubles that are exact, unless they end outside of them. */
    private static boolean isExact(double part) {
        return part >= 0 || part == Double.NEGATIVE_INFINITY;
    }

    public boolean isStated(int row) {
        return figures[row] != null;
    }

    /** Whether a row states nothing, in no unit. */
    public boolean isUnstated(int row) {
        return marks[row] == 0;
    }

    /**
     * The plain numbers of all rows, one of {@link #LOW}, {@link #HIGH} and {@link #BEST}; callers must not change
     * them.
     */
    double[] parts(int which) {
        return parts[which];
    }

    /** The marks of each row; those of one that states the measure tell how. Callers must not change them. */
    short[] marks() {
        return marks;
    }

    /** What the numbers are numbers of. */
    public Unit unit() {
        return unit;
    }

    /** Which rows a sum over all rows adds, found once; callers must not change it. */
    public boolean[] addends(Supplier<boolean[]> ofAllRows) {
        boolean[] known = addends == null ? ofAllRows.get() : addends;
        addends = known;
        return known;
    }

    /** What a row states, which must be something. */
    public Measurement<?> figure(int row) {
        return requireNonNull(figures[row]);
    }

    private Estimate number(int row) {
        return figure(row).number();
    }

    /** The sort key of a row by size: the middle of its bounds, or the one bound it has. */
    private double size(int row) {
        Estimate number = number(row);
        return number.isBounded() ? number.low() / 2 + number.high() / 2 : finite(number.low()) + finite(number.high());
    }

    private static double finite(double bound) {
        return Double.isInfinite(bound) ? 0 : bound;
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

    /** The ranks among all rows that state the measure. */
    public Ranks ranks() {
        return ranks.get();
    }

    /** The ranks among some rows, which all state the measure. */
    public Ranks ranksAmong(int[] rows) {
        return new Ranks(rows);
    }

    private double[] sorted(int[] rows, ToDoubleFunction<Estimate> end) {
        return Arrays.stream(rows)
                .mapToDouble(row -> end.applyAsDouble(number(row)))
                .sorted()
                .toArray();
    }

    /** The ranks that rows may have among some, from the ends of what these state. */
    public final class Ranks {
        private final double[] lows;
        private final double[] highs;

        private Ranks(int[] rows) {
            this.lows = sorted(rows, Estimate::low);
            this.highs = sorted(rows, Estimate::high);
        }

        /** 1 plus the number of rows that are certainly larger than one of them. */
        public int best(int row) {
            double high = number(row).high();
            return 1 + lows.length - SortedNumbers.before(lows, low -> low > high);
        }

        /** The number of rows that may be as large as one of them, itself included. */
        public int worst(int row) {
            double low = number(row).low();
            return highs.length - SortedNumbers.before(highs, high -> high >= low);
        }
    }
}
