package io.github.digitalsilkroad.core.formula;

import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Concentration of a whole in its parts: the Herfindahl-Hirschman index, concentration ratios and the effective number.
 *
 * <table>
 * <caption>Measures of parts x₁ … xₙ with shares sᵢ = xᵢ / Σx</caption>
 * <tr><th>measure</th><th>definition</th><th>range</th></tr>
 * <tr><td>{@link #index()}</td><td>10,000 · Σ sᵢ²</td><td>10,000/n (equal parts) to 10,000 (one part is all)</td></tr>
 * <tr><td>{@link #concentrationRatio(int) CRk}</td><td>sum of the k greatest shares</td><td>k/n to 1</td></tr>
 * <tr><td>{@link #effectiveNumber()}</td><td>1 / Σ sᵢ²: as many equal parts would be as concentrated</td>
 * <td>1 to n</td></tr>
 * </table>
 *
 * <p>Source: O. C. Herfindahl (1950) and A. O. Hirschman (1945); the scale of 10,000 is that of the merger guidelines of
 * the United States Department of Justice, where shares are percentages. Unit: none; the parts may be in any one unit.
 *
 * <p><b>Bounds.</b> For parts that are estimates the bounds are those of the formula itself, not of naive interval
 * arithmetic: the least index over all values that the parts can take, found by moving every part toward a common
 * level, and the greatest, found by an exact search over the ends of the intervals. They are rounded outward. A part
 * without an upper bound can be nearly all of the whole, so its answers are one-sided: the upper bound is 10,000. Should the search for the
 * greatest index meet more than 131,072 open cases, which takes thousands of parts that are nearly but not quite alike,
 * it stops at a bound that is sound and lies within a fraction 1/n² of the true one.
 *
 * <p><b>Undivided amounts.</b> Where several parts have an amount together, the least index is that of the most even way to
 * divide it, and the greatest that of the best way to give each amount whole to one part. The first is found for any
 * number of amounts as long as pouring them settles, the second if at most 4,096 ways must be looked into, which is enough for some
 * dozen sets of parts; beyond that the bounds are sound but not reached, and {@link #isTight()} says so.
 *
 * <p><b>What it does not mean.</b> The index says how few the parts are, not whether they compete or obey the same owner; parts
 * that belong together must be merged first. It ignores parts that nobody listed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Herfindahl {

    static final double SCALE = 10_000;

    private final double[] low;
    private final double[] high;
    private final double[] best;
    private final Qualifier wording;
    /** Empty if no amount is undivided. */
    private final Optional<Pools> pools;

    /** Ends of the index, found when first asked for; threads that race find the same. */
    private @Nullable Extreme leastIndex;

    private @Nullable Extreme greatestIndex;

    private Herfindahl(double[] low, double[] high, double[] best, Qualifier wording, Optional<Pools> pools) {
        this.low = low;
        this.high = high;
        this.best = best;
        this.wording = wording;
        this.pools = pools;
    }

    /**
     * The concentration of parts known as estimates.
     *
     * @param parts the parts, all in one unit; what an estimate leaves possible below 0 is left out
     * @return the measures
     * @throws IllegalArgumentException if a part is certainly negative, or none can be positive
     */
    public static Herfindahl of(List<Estimate> parts) {
        int count = parts.size();
        double[] low = new double[count];
        double[] high = new double[count];
        double[] best = new double[count];
        for (int i = 0; i < count; i++) {
            Estimate part = Inputs.nonNegative(parts.get(i), "part " + (i + 1));
            low[i] = part.low();
            high[i] = part.high();
            best[i] = part.best().orElse(Double.NaN);
        }
        checkPositive(high);
        return new Herfindahl(low, high, best, Inputs.wording(parts), Optional.empty());
    }

    /**
     * The concentration of parts known as estimates that also have amounts together, divided nobody knows how.
     *
     * @param parts what each part has alone, all in one unit; what an estimate leaves possible below 0 is left out
     * @param undivided what several of these parts have together
     * @return the measures
     * @throws IllegalArgumentException if a part is certainly negative, none can be positive, or an undivided amount names a part
     *     that there is not
     */
    public static Herfindahl of(List<Estimate> parts, List<Undivided> undivided) {
        if (undivided.isEmpty()) {
            return of(parts);
        }
        Pools pools = Pools.of(parts, undivided);
        Herfindahl ends = of(pools.ends());
        return pools.areDivided()
                ? ends
                : new Herfindahl(ends.low, ends.high, ends.best, Qualifier.RANGE, Optional.of(pools));
    }

    /**
     * The concentration of parts known exactly.
     *
     * @param parts the parts, all in one unit
     * @return the measures
     * @throws IllegalArgumentException if a part is negative or not finite, or none is positive
     */
    public static Herfindahl ofExact(double... parts) {
        double[] copy = parts.clone();
        for (int i = 0; i < copy.length; i++) {
            Inputs.nonNegative(copy[i], "part " + (i + 1));
        }
        checkPositive(copy);
        return new Herfindahl(copy, copy, copy, Qualifier.EXACT, Optional.empty());
    }

    private static void checkPositive(double[] parts) {
        for (double part : parts) {
            if (part > 0) {
                return;
            }
        }
        throw new IllegalArgumentException(
                parts.length == 0
                        ? "no parts: concentration needs at least one positive part"
                        : "all " + parts.length + " parts are 0: concentration needs at least one positive part");
    }

    /**
     * The index of exact parts as one double, for loops that need speed more than bounds.
     *
     * @param parts the parts, at least 0, all in one unit
     * @return 10,000 · Σx² / (Σx)²; NaN when all parts are 0
     */
    public static double index(double[] parts) {
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum += part;
            squares += part * part;
        }
        return SCALE * squares / (sum * sum);
    }

    /**
     * The Herfindahl-Hirschman index.
     *
     * @return within 10,000/n to 10,000; the upper end is left out when only an unbounded part could reach it
     */
    public Estimate index() {
        double least = Math.min(SCALE, leastIndex().bound());
        double most = greatestIndex().bound();
        return Inputs.result(wording, index(best), least, false, most, limitOf(1) && least < most);
    }

    private Extreme leastIndex() {
        Extreme known = leastIndex;
        if (known == null) {
            known = pools.isPresent()
                    ? new EvenSplit(pools.get()).index()
                    : Extreme.reachedAt(HerfindahlMinimum.of(low, high));
            leastIndex = known;
        }
        return known;
    }

    private Extreme greatestIndex() {
        Extreme known = greatestIndex;
        if (known == null) {
            known = isUnbounded() ? Extreme.reachedAt(SCALE) : searchGreatest();
            greatestIndex = known;
        }
        return known;
    }

    private Extreme searchGreatest() {
        return pools.isPresent() ? new UnevenSplit(pools.get()).index() : HerfindahlMaximum.of(low, high);
    }

    /**
     * Whether parts that are possible reach the bounds of the index, the effective number and the largest share, but for rounding. A
     * concentration ratio of several parts is not asked.
     *
     * @return false if a search was cut short, so that the true bounds may be narrower
     */
    public boolean isTight() {
        boolean isLeast = pools.isEmpty()
                || (leastIndex().isTight()
                        && new EvenSplit(pools.get()).greatest().isTight());
        return isLeast && greatestIndex().isTight();
    }

    /**
     * The effective number of parts: how many equal parts would be as concentrated.
     *
     * @return 10,000 divided by the index, within 1 to n
     */
    public Estimate effectiveNumber() {
        Estimate index = index();
        double least = divideDown(SCALE, index.high());
        double most = divideUp(SCALE, index.low());
        return Inputs.result(wording, SCALE / index(best), least, limitOf(1), most, false);
    }

    /**
     * The share of the greatest part, CR1.
     *
     * @return within 1/n to 1
     */
    public Estimate largestShare() {
        return concentrationRatio(1);
    }

    /**
     * The concentration ratio CRk: the share of the k greatest parts together. Of more than one part that have undivided amounts the
     * bounds are sound but not reached: they let each part have any of these amounts, whatever the others have.
     *
     * @param k how many parts, at least 1; more than there are means all
     * @return within k/n to 1
     * @throws IllegalArgumentException if k is less than 1
     */
    public Estimate concentrationRatio(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("concentration ratio CR" + k + ": k must be at least 1");
        }
        if (k >= low.length) {
            return Estimate.exactly(1);
        }
        boolean isWhole = k == 1 && pools.isPresent();
        double least = isWhole ? new EvenSplit(pools.get()).greatest().bound() : TopShares.minimum(low, high, k);
        double most = isWhole ? new UnevenSplit(pools.get()).greatest() : TopShares.maximum(low, high, k);
        return Inputs.result(wording, TopShares.of(best, k), least, false, most, limitOf(k) && least < most);
    }

    /**
     * How many parts there are, those of 0 included.
     *
     * @return the number, at least 1
     */
    public int parts() {
        return low.length;
    }

    private boolean isUnbounded() {
        for (double end : high) {
            if (end == Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    /** Whether an unbounded part brings the top k ever nearer to all of the whole without reaching it. */
    private boolean limitOf(int k) {
        if (k == 1 && pools.isPresent()) {
            return isUnbounded() && !pools.get().canBeAlone();
        }
        int positive = 0;
        for (double end : low) {
            positive += end > 0 ? 1 : 0;
        }
        return isUnbounded() && positive > k;
    }

    /** One line for a console: the number of parts and the index. */
    @Override
    public String toString() {
        return "HHI " + index().describe(6) + " of " + low.length + (low.length == 1 ? " part" : " parts");
    }
}
