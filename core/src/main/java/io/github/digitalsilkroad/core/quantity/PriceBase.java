package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.OptionalInt;

/**
 * In whose prices an amount is stated: nominal, those of its own time, or constant, those of one year. AidData, for
 * instance, deflates to constant 2021 US dollars. Amounts with unlike bases do not add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PriceBase {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final String CONSTANT = "constant ";

    private static final PriceBase NOMINAL = new PriceBase(0);

    /** 0 for nominal. */
    private final int year;

    private PriceBase(int year) {
        this.year = year;
    }

    /**
     * Prices of the amount's own time.
     *
     * @return the nominal base
     */
    public static PriceBase nominal() {
        return NOMINAL;
    }

    /**
     * Prices of one year.
     *
     * @param year 1900 to 2100
     * @return the constant base
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PriceBase constant(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "constant " + year + ": a base year must be " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return new PriceBase(year);
    }

    /**
     * Reads {@code nominal} or {@code constant 2021}.
     *
     * @param text the wording
     * @return the base
     * @throws QuantityParseException if the text is neither, or the year is out of range
     */
    public static PriceBase parse(String text) {
        if (requireNonNull(text, "text").equals("nominal")) {
            return NOMINAL;
        }
        int year = text.startsWith(CONSTANT) ? year(text.substring(CONSTANT.length())) : 0;
        if (year == 0) {
            throw new QuantityParseException(
                    text,
                    "price base \"" + Lines.quoted(text)
                            + "\": must be \"nominal\" or a year from 1900 to 2100 as in \"constant 2021\"");
        }
        return new PriceBase(year);
    }

    /** The year in range that four digits give, or 0. */
    static int year(String digits) {
        int year = digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0;
        return year < FIRST_YEAR || year > LAST_YEAR ? 0 : year;
    }

    /**
     * Whether amounts are in prices of their own time.
     *
     * @return false for constant prices
     */
    public boolean isNominal() {
        return year == 0;
    }

    /** The year of constant prices. */
    OptionalInt year() {
        return isNominal() ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** What follows the currency in a code of the claims table: the 2021 of USD2021. */
    String suffix() {
        return isNominal() ? "" : Integer.toString(year);
    }

    /**
     * Whether the other is the same base.
     *
     * @param other anything
     * @return true if both are nominal, or constant with the same year
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PriceBase that && year == that.year;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(year);
    }

    /**
     * The wording, which {@link #parse} reads back.
     *
     * @return {@code nominal} or such as {@code constant 2021}
     */
    @Override
    public String toString() {
        return isNominal() ? "nominal" : CONSTANT + year;
    }
}
