package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Concentration of a whole in its parts: the Herfindahl-Hirschman index.
 *
 * <p><b>Definition.</b> Of parts x₁ … xₙ with shares sᵢ = xᵢ / Σx the {@link #index()} is 10,000 · Σ sᵢ², from 10,000/n
 * (equal parts) to 10,000 (one part is all). The effective number of parts is 10,000 divided by the index: that many
 * equal parts have the same index.
 *
 * <p>Source: O. C. Herfindahl (1950) and A. O. Hirschman (1945); the scale of 10,000 is that of the merger guidelines
 * of the United States Department of Justice, where shares are percentages. Unit: none; the parts may be in any one
 * unit.
 *
 * <p><b>Bounds.</b> For parts that are estimates the bounds are those of the formula itself, not of naive interval
 * arithmetic: the least index over all values that the parts can take, found by moving every part toward a common
 * level, and the greatest, found by a search over the ends of the intervals. They are rounded outward. A part without
 * an upper bound can be nearly all of the whole, so its answers are one-sided: the upper bound is 10,000. The search is
 * exact for some 16 parts that can move or amounts that several have together; for more it may give up, and then the
 * bound is sound but not reached: {@link #isTight()} tells.
 *
 * <p><b>Undivided amounts.</b> Where several parts have an amount together, the least index is that of the most even
 * way to divide it, and the greatest that of the best way to give each amount whole to one part.
 *
 * <p><b>Unassigned amounts.</b> An amount without a stated owner may belong to any of the parts or to one that
 * is not among them, as a whole. The bounds hold for every way to assign them. The index is least if each is a part of
 * its own, and greatest if all belong to one. There is no best value then: that of the stated parts is a narrower
 * question, {@link #of(List)} them, whose answer may even lie outside the bounds.
 *
 * <p><b>What it does not mean.</b> The index says how few the parts are, not whether they compete or obey the same
 * owner; parts that belong together must be merged first. It ignores parts that are not listed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Herfindahl {

    static final double SCALE = 10_000;

    /** Squares of sums within this and its inverse are sure not to overflow, nor to lose digits. */
    private static final double SAFE = 1e140;

    /**
     * Where the greatest amount is so many powers of two from 1, another unit is chosen: what was taken away leaves
     * traces.
     */
    private static final int FAR = 20;

    private final List<Estimate> parts;
    private final List<Undivided> undivided;
    private final Supplier<List<Estimate>> unassigned;
    private final boolean isSpread;
    /** The unassigned amounts. */
    private final SortedAmounts apart;
    /** The other amounts. */
    private final Amounts stated;
    /** The amounts, all unassigned ones together among all parts. */
    private final Amounts gathered;

    private final LeastConcentration leastFound;
    private final SearchBound least;
    private final SearchBound greatest;

    private Herfindahl(
            List<Estimate> parts,
            List<Undivided> undivided,
            Supplier<List<Estimate>> unassigned,
            boolean isSpread,
            SortedAmounts apart) {
        this.parts = nonNegative(parts, "part ");
        this.undivided = List.copyOf(undivided);
        for (Undivided amount : undivided) {
            if (amount.among().last() >= parts.size()) {
                throw new IllegalArgumentException("undivided " + amount.size() + " among parts " + amount.among()
                        + ": there are " + parts.size() + " parts, numbered from 0");
            }
        }
        this.unassigned = unassigned;
        this.isSpread = isSpread;
        this.apart = apart;
        this.stated = new Amounts(this.parts, undivided, apart.shift());
        Estimate sum = apart.sum();
        if (stated.members.length == 0 && sum.high() == 0) {
            int count = parts.size() + apart.count();
            String what = count == 0 ? "no parts" : count == 1 ? "the one part is 0" : "all " + count + " parts are 0";
            throw new IllegalArgumentException(what + ": concentration needs at least one positive part");
        }
        this.gathered = sum.high() == 0 ? stated : gathered(sum);
        double spread = isSpread ? Inputs.scaledUp(sum.high(), apart.shift()) : 0;
        this.leastFound =
                new LeastConcentration(isSpread ? SortedAmounts.of(List.of(), apart.shift()) : apart, stated, spread);
        this.least = leastFound.index();
        this.greatest = GreatestConcentration.index(gathered);
    }

    private Amounts gathered(Estimate sum) {
        List<Estimate> some = parts.isEmpty() ? List.of(Estimate.exactly(0)) : parts;
        List<Undivided> all = new ArrayList<>(undivided);
        all.add(Undivided.of(IntStream.range(0, some.size()).boxed().toList(), sum));
        return new Amounts(some, all, apart.shift());
    }

    /**
     * The concentration of parts known as estimates.
     *
     * @param parts the parts, all in one unit; what an estimate leaves possible below 0 is left out
     * @return the measures
     * @throws IllegalArgumentException if a part is certainly negative, or none can be positive
     */
    public static Herfindahl of(List<Estimate> parts) {
        return of(parts, List.of(), List.of());
    }

    /**
     * The concentration of parts and of amounts without a stated owner.
     *
     * @param parts what each part has alone, all in one unit; what an estimate leaves possible below 0 is left out
     * @param undivided what several of these parts have together
     * @param unassigned amounts that each belong, as a whole, to any one of the parts or to one that is not among them;
     *     {@link Estimate#unknown()} if nothing is known of its size either
     * @return the measures, whose bounds hold however the amounts are assigned
     * @throws IllegalArgumentException if an amount is certainly negative, none can be positive, or an undivided amount
     *     names a part that there is not
     */
    public static Herfindahl of(List<Estimate> parts, List<Undivided> undivided, List<Estimate> unassigned) {
        requireNonNull(parts, "parts");
        requireNonNull(undivided, "undivided");
        requireNonNull(unassigned, "unassigned");
        return of(parts, undivided, nonNegative(unassigned, "unassigned amount "), false);
    }

    private static Herfindahl of(
            List<Estimate> parts, List<Undivided> undivided, List<Estimate> unassigned, boolean isSpread) {
        List<Estimate> sizes = Lists.transform(undivided, Undivided::size);
        int exponent = Inputs.exponent(Iterables.concat(parts, unassigned, sizes));
        SortedAmounts apart = SortedAmounts.of(unassigned, -exponent);
        return new Herfindahl(parts, undivided, Suppliers.ofInstance(unassigned), isSpread, apart);
    }

    /**
     * The measures of other parts, and of the unassigned amounts but for a few, which are not sorted again.
     *
     * @param others what each part has alone
     * @param together what several of them have together
     * @param more amounts that are unassigned, too
     * @param less unassigned amounts that are no more there
     * @return the measures, as {@link #of(List, List, List)} gives them but for rounding
     * @throws IllegalArgumentException as there, or if an amount that is no more there was not there before
     * @since 0.3.0
     */
    public Herfindahl with(List<Estimate> others, List<Undivided> together, List<Estimate> more, List<Estimate> less) {
        requireNonNull(others, "others");
        requireNonNull(together, "together");
        List<Estimate> come = nonNegative(requireNonNull(more, "more"), "unassigned amount ");
        List<Estimate> gone = nonNegative(requireNonNull(less, "less"), "unassigned amount ");
        Supplier<List<Estimate>> all = Suppliers.memoize(() -> {
            List<Estimate> some = new ArrayList<>(unassigned.get());
            gone.forEach(some::remove);
            some.addAll(come);
            return some;
        });
        SortedAmounts rest = apart.with(come, gone);
        int exponent = Inputs.exponent(
                Iterables.concat(others, Lists.transform(together, Undivided::size), List.of(rest.sum())));
        return Math.abs(exponent + apart.shift()) > FAR
                ? of(others, together, all.get(), isSpread)
                : new Herfindahl(others, together, all, isSpread, rest);
    }

    private static List<Estimate> nonNegative(List<Estimate> amounts, String name) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> Inputs.nonNegative(amounts.get(i), name + (i + 1)))
                .toList();
    }

    /**
     * The index of exact parts as one double, for loops that need speed more than bounds.
     *
     * @param parts the parts, at least 0, all in one unit
     * @return 10,000 · Σx² / (Σx)²; NaN when all parts are 0
     */
    public static double index(double[] parts) {
        requireNonNull(parts, "parts");
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum += part;
            squares += part * part;
        }
        if (!(sum > 0) || (sum > 1 / SAFE && sum < SAFE)) {
            return SCALE * squares / (sum * sum);
        }
        double unit = Arrays.stream(parts).max().orElse(1);
        return index(Arrays.stream(parts).map(part -> part / unit).toArray());
    }

    /** The index of exact parts, rounded up or down. */
    static double index(double[] parts, boolean isUp) {
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum = isUp ? addDown(sum, part) : addUp(sum, part);
            squares = isUp ? addUp(squares, multiplyUp(part, part)) : addDown(squares, multiplyDown(part, part));
        }
        if (!isUp) {
            return divideDown(multiplyDown(SCALE, squares), multiplyUp(sum, sum));
        }
        return sum > 0 ? divideUp(multiplyUp(SCALE, squares), multiplyDown(sum, sum)) : Double.POSITIVE_INFINITY;
    }

    /**
     * The Herfindahl-Hirschman index.
     *
     * @return within 10,000/n to 10,000; the upper end is left out when only an unbounded part could reach it
     */
    public Estimate index() {
        Qualifier wording = isDivided() ? Inputs.wording(parts) : Qualifier.RANGE;
        return Inputs.result(wording, index(best()), least.bound(), isApproached(), greatest.bound(), isLimit());
    }

    /**
     * Values of the amounts that give an end of the {@link #index()}, so that anyone can verify it.
     *
     * @param isGreatest whether the upper end is asked for
     * @return for each part, undivided amount and unassigned amount, in this order, what each part and then each
     *     unassigned amount, as a part of its own or divided among ever more, has of it; infinity where the index nears
     *     the end as an amount grows; where the bounds are not {@linkplain #isTight() tight}, the nearest values that
     *     were found
     * @since 0.3.0
     */
    public double[][] completion(boolean isGreatest) {
        Amounts amounts = isGreatest ? gathered : stated;
        double[][] division = isGreatest ? GreatestConcentration.division(gathered) : leastFound.division();
        List<Estimate> loose = unassigned.get();
        int columns = parts.size() + loose.size();
        List<Integer> each = IntStream.range(0, columns).boxed().toList();
        List<double[]> rows = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            rows.add(amounts.divide(List.of(part), parts.get(part), division, columns));
        }
        undivided.forEach(
                amount -> rows.add(amounts.divide(List.copyOf(amount.among()), amount.size(), division, columns)));
        for (int i = 0; i < loose.size(); i++) {
            Estimate size = loose.get(i);
            double[] row = new double[columns];
            row[parts.size() + i] = isSpread ? size.high() : leastFound.at(size);
            rows.add(isGreatest ? amounts.divide(each.subList(0, amounts.parts), size, division, columns) : row);
        }
        return rows.toArray(double[][]::new);
    }

    /** The best values of the parts; not a number where there are none. */
    private double[] best() {
        return isDivided()
                ? parts.stream()
                        .mapToDouble(part -> part.best().orElse(Double.NaN))
                        .toArray()
                : new double[] {Double.NaN};
    }

    private boolean isDivided() {
        return apart.count() == 0 && !stated.areJoint();
    }

    /** Whether the least index is approached by ever more parts and reached by none. */
    private boolean isApproached() {
        return isSpread && apart.sum().high() > 0;
    }

    /**
     * The same measures where unassigned amounts need not belong as a whole: each may be divided among any number of
     * parts, in any way.
     *
     * @return measures whose index has no least value where there is an unassigned amount: the more parts divide it,
     *     the nearer the index comes to the lower end
     * @since 0.3.0
     */
    public Herfindahl dividingUnassigned() {
        return isSpread ? this : of(parts, undivided, unassigned.get(), true);
    }

    /**
     * Whether parts that are possible reach the bounds of the index, or come as near as one likes, but for rounding.
     *
     * @return false if a search was cut short, so that the true bounds may be narrower
     */
    public boolean isTight() {
        return least.isTight() && greatest.isTight();
    }

    /** Whether an unbounded part comes ever nearer to all of the whole without reaching it. */
    private boolean isLimit() {
        return gathered.areUnbounded() && gathered.canHaveAll().isEmpty();
    }

    /** One line for a console: the number of parts and the index. */
    @Override
    public String toString() {
        return "HHI " + index().describe(6) + " of " + Lines.count(parts.size(), "part")
                + (apart.count() == 0 ? "" : " and " + apart.count() + " unassigned");
    }
}
