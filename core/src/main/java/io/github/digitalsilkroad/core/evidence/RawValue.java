package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A claimed value as a row of the ledger spells it: the columns {@code value, low, high, unit, qualifier}, blank where not stated.
 *
 * <p>{@link ValueType#read} and {@link ValueType#write} convert it. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RawValue {

    private static final RawValue BLANK = new RawValue("", "", "", "", "");

    private final String value;
    private final String low;
    private final String high;
    private final String unit;
    private final String qualifier;

    private RawValue(String value, String low, String high, String unit, String qualifier) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.unit = unit;
        this.qualifier = qualifier;
    }

    /**
     * The cells of a row.
     *
     * @param value the value; the best one for a range
     * @param low the low bound
     * @param high the high bound
     * @param unit the unit, currency or denominator
     * @param qualifier how the source hedges the value
     * @return the raw value
     */
    public static RawValue of(String value, String low, String high, String unit, String qualifier) {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(qualifier, "qualifier");
        return new RawValue(value, requireNonNull(low, "low"), requireNonNull(high, "high"), unit, qualifier);
    }

    /**
     * The cells of a text, date or list of parties, which has no bounds and no unit.
     *
     * @param value the value
     * @return the raw value, with the qualifier {@code exact}
     */
    public static RawValue of(String value) {
        return new RawValue(requireNonNull(value, "value"), "", "", "", "exact");
    }

    /**
     * The cells of a claim without a value.
     *
     * @return all blank
     */
    public static RawValue blank() {
        return BLANK;
    }

    /**
     * The value, or the best value of a range.
     *
     * @return the cell, blank if not stated
     */
    public String value() {
        return value;
    }

    /**
     * The low bound.
     *
     * @return the cell, blank if not stated
     */
    public String low() {
        return low;
    }

    /**
     * The high bound.
     *
     * @return the cell, blank if not stated
     */
    public String high() {
        return high;
    }

    /**
     * The unit, currency or denominator.
     *
     * @return the cell, blank for texts, dates and parties
     */
    public String unit() {
        return unit;
    }

    /**
     * How the source hedges the value.
     *
     * @return the cell
     */
    public String qualifier() {
        return qualifier;
    }

    /**
     * Whether all cells are blank, as for a claim without a value.
     *
     * @return true if nothing is stated
     */
    public boolean isBlank() {
        return value.isEmpty() && low.isEmpty() && high.isEmpty() && unit.isEmpty() && qualifier.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawValue that
                && value.equals(that.value)
                && low.equals(that.low)
                && high.equals(that.high)
                && unit.equals(that.unit)
                && qualifier.equals(that.qualifier);
    }

    @Override
    public int hashCode() {
        int hash = 31 * value.hashCode() + low.hashCode();
        return 31 * (31 * (31 * hash + high.hashCode()) + unit.hashCode()) + qualifier.hashCode();
    }

    /**
     * The cells as in a row.
     *
     * @return the five cells, separated by commas
     */
    @Override
    public String toString() {
        return value + ',' + low + ',' + high + ',' + unit + ',' + qualifier;
    }
}
