package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

/**
 * A claimed value as a row of the ledger spells it: the columns {@code value, low, high, unit, qualifier}, blank where
 * not stated.
 *
 * <p>{@link ValueType#read} and {@link ValueType#write} convert it. Immutable and thread-safe.
 *
 * @param value the value, or the best value of a range
 * @param low the low bound
 * @param high the high bound
 * @param unit the unit, currency or denominator; blank for texts, dates and parties
 * @param qualifier how the source hedges the value
 * @since 0.1.0
 */
public record RawValue(String value, String low, String high, String unit, String qualifier) {

    /**
     * One of the cells.
     *
     * @since 0.2.0
     */
    public enum Field implements Coded {
        /** The value, or the best value of a range. */
        VALUE,
        /** The low bound. */
        LOW,
        /** The high bound. */
        HIGH,
        /** The unit, currency or denominator. */
        UNIT,
        /** How the source hedges the value. */
        QUALIFIER;
    }

    private static final RawValue BLANK = new RawValue("", "", "", "", "");

    /**
     * The cells of a row.
     *
     * @param value the value; the best one for a range
     * @param low the low bound
     * @param high the high bound
     * @param unit the unit, currency or denominator
     * @param qualifier how the source hedges the value
     */
    public RawValue {
        requireNonNull(value, "value");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        requireNonNull(unit, "unit");
        requireNonNull(qualifier, "qualifier");
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
        return new RawValue(value, low, high, unit, qualifier);
    }

    /**
     * The cells of a text, date or list of parties, which has no bounds and no unit.
     *
     * @param value the value
     * @return the raw value, with the qualifier {@code exact}
     */
    public static RawValue of(String value) {
        return new RawValue(value, "", "", "", "exact");
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
     * Whether all cells are blank, as for a claim without a value.
     *
     * @return true if nothing is stated
     */
    public boolean isBlank() {
        return value.isEmpty() && low.isEmpty() && high.isEmpty() && unit.isEmpty() && qualifier.isEmpty();
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
