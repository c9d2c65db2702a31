package io.github.digitalsilkroad.lint.index;

import io.github.digitalsilkroad.core.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is brought to the scale from 0 to 100, on which it is averaged with others.
 *
 * <table>
 * <caption>Normalizations of a value x among the values of all units</caption>
 * <tr><th>normalization</th><th>formula</th><th>scale</th><th>depends on other units</th></tr>
 * <tr><td>{@link #goalposts goalposts}</td><td>100·(x − low)/(high − low), cut to 0-100</td><td>0-100</td>
 * <td>no</td></tr>
 * <tr><td>{@link #minMax() min-max}</td><td>100·(x − min)/(max − min)</td><td>0-100</td><td>yes</td></tr>
 * <tr><td>{@link #percentileRank() percentile rank}</td><td>100·(rank − 1)/(n − 1)</td><td>0-100</td><td>yes</td></tr>
 * </table>
 *
 * <p>A descending indicator counts the other way: 100 less the score. Source: Handbook on
 * Constructing Composite Indicators (OECD and JRC, 2008), step 5. Only goalposts leave a unit's score alone when
 * another unit is added, so scores of two years or two datasets compare only with goalposts.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Normalization {

    /** The formulas, without their goalposts. */
    enum Kind {
        GOALPOSTS,
        MIN_MAX,
        PERCENTILE_RANK
    }

    private final Kind kind;
    private final String name;
    private final double low;
    private final double high;

    private Normalization(Kind kind, String name, double low, double high) {
        this.kind = kind;
        this.name = name;
        this.low = low;
        this.high = high;
    }

    /**
     * Fixed ends of the scale, which do not come from the data.
     *
     * @param low the value that counts 0
     * @param high the value that counts 100
     * @return the normalization
     * @throws IllegalArgumentException if an end is not finite, or the low end is not below the high end
     */
    public static Normalization goalposts(double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException("goalposts " + Decimals.text(low) + " and " + Decimals.text(high)
                    + ": must be finite, the low one below the high one; use descending() to count the other way");
        }
        String name = "goalposts " + Decimals.text(low) + " to " + Decimals.text(high);
        return new Normalization(Kind.GOALPOSTS, name, low, high);
    }

    /**
     * The least value counts 0, the greatest 100.
     *
     * @return the normalization
     */
    public static Normalization minMax() {
        return ofData(Kind.MIN_MAX, "min-max");
    }

    /**
     * The place in the order, 0 for the least and 100 for the greatest.
     *
     * @return the normalization
     */
    public static Normalization percentileRank() {
        return ofData(Kind.PERCENTILE_RANK, "percentile rank");
    }

    private static Normalization ofData(Kind kind, String name) {
        return new Normalization(kind, name, Double.NaN, Double.NaN);
    }

    Kind kind() {
        return kind;
    }

    /**
     * The low goalpost.
     *
     * @return in the unit of the indicator; not a number where the ends come from the data
     * @since 0.3.0
     */
    public double low() {
        return low;
    }

    /**
     * The high goalpost.
     *
     * @return in the unit of the indicator; not a number where the ends come from the data
     * @since 0.3.0
     */
    public double high() {
        return high;
    }

    /**
     * Tells whether a score depends on its own value only.
     *
     * @return true for goalposts
     */
    public boolean isFixed() {
        return kind == Kind.GOALPOSTS;
    }

    /** Refuses bounds that hold no values that the formula can take; NaN is missing. */
    void check(double[] lows, double[] highs) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int present = 0;
        for (int i = 0; i < lows.length; i++) {
            if (!Double.isNaN(lows[i])) {
                least = Math.min(least, lows[i]);
                greatest = Math.max(greatest, highs[i]);
                present++;
            }
        }
        if (present == 1 && !isFixed()) {
            throw new IllegalArgumentException(name + " of 1 unit: needs two units; use goalposts");
        }
        if (kind == Kind.MIN_MAX && least == greatest) {
            throw new IllegalArgumentException(name + " of " + Decimals.text(least) + " for all " + present
                    + " units: needs two different values; use goalposts");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Normalization that
                && kind == that.kind
                && Double.compare(low, that.low) == 0
                && Double.compare(high, that.high) == 0;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name, with the ends of goalposts. */
    @Override
    public String toString() {
        return name;
    }
}
