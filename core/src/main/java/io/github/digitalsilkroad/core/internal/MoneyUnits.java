package io.github.digitalsilkroad.core.internal;

/**
 * What to do with amounts of money in two units.
 *
 * @since 0.3.0
 */
public final class MoneyUnits {

    private static final int CURRENCY = 3;

    private MoneyUnits() {}

    /**
     * How one of two amounts is brought to the unit of the other.
     *
     * @param code the unit of one, such as {@code USD}, or {@code USD2021} at constant prices
     * @param other the other unit
     * @return {@code deflate one first} for two units of one currency, else {@code convert one at a dated rate first}
     */
    public static String cure(String code, String other) {
        return code.regionMatches(0, other, 0, CURRENCY) ? "deflate one first" : "convert one at a dated rate first";
    }
}
