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
     * @return advice such as {@code convert one at a dated rate first, as in convertedTo("USD", rate)}
     */
    public static String cure(String code, String other) {
        String call = ", as in convertedTo(\"" + other + "\", ";
        return code.regionMatches(0, other, 0, CURRENCY)
                ? "deflate one first" + call + "factor)"
                : "convert one at a dated rate first" + call + "rate)";
    }
}
