package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

/**
 * A claimed value as a row of the ledger spells it: the columns {@code value, low, high, unit, qualifier}, blank where
 * not stated. A number has a point before its decimals and no separators, as in every table of a data package, so that
 * {@code 1.000} is 1; only text, where many write so for a thousand, is refused as ambiguous.
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

    /** The cells by the names of their columns. */
    enum Field implements Coded {
        VALUE,
        LOW,
        HIGH,
        UNIT,
        QUALIFIER
    }

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

    /** The cells of a text, date or list of parties, which has no bounds and no unit. */
    static RawValue of(String value) {
        return new RawValue(value, "", "", "", "exact");
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
