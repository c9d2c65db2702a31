package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * An estimate with what it counts or measures: {@code about 2,000 cameras (1,800-2,200)}, {@code 2 percent a year}. A
 * count is never negative, so {@code at most 12 cameras} is 0 to 12. Adding quantities of different units throws.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Quantity extends Measurement<Quantity> {
    private static final String UNKNOWN_NUMBER = "number of ";

    Quantity(Estimate estimate, PlainUnit unit) {
        super(estimate, unit);
    }

    /**
     * An estimate of something.
     *
     * @param estimate how many or how much
     * @param unit of what, a count or a measure
     * @return the quantity; for a count, the part of the estimate from 0 on
     * @throws IllegalArgumentException if a count is stated to be, or possibly to be, negative, or the unit is one of
     *     money or percent of something
     */
    public static Quantity of(Estimate estimate, Unit unit) {
        if (requireNonNull(unit, "unit") instanceof PlainUnit plain) {
            return plain.stated(requireNonNull(estimate, "estimate"));
        }
        throw new IllegalArgumentException("unit \"" + unit.code()
                + "\": neither counts nor measures; use Money.of, Share.ofPercent or Ratio.ofPercent");
    }

    /**
     * An exact number of something.
     *
     * @param value how many or how much, finite
     * @param unit of what, a count or a measure
     * @return the quantity
     * @throws IllegalArgumentException if the value is not finite, or a negative count, or the unit is one of money or
     *     percent of something
     */
    public static Quantity of(double value, Unit unit) {
        return of(Estimate.exactly(value), unit);
    }

    /**
     * Reads a wording with a unit: {@code about 2,000 cameras}, {@code 20-60 face-recognition cameras},
     * {@code 1.5 percent}, {@code unknown number of cameras}. The number is read as {@link Estimate#parse} does, the
     * unit as {@link Unit#parse} does. A count such as {@code 12.500 cameras} may be 12,500 or 12.5 and is refused.
     *
     * @param text the wording
     * @return the quantity
     * @throws QuantityParseException if the text has no readable number or no known unit, or counts less than none
     */
    public static Quantity parse(String text) {
        EstimateReader reader = EstimateReader.read(requireNonNull(text, "text"));
        reader.requireNothingBefore();
        String words = reader.after();
        if (words.startsWith(UNKNOWN_NUMBER)) {
            words = words.substring(UNKNOWN_NUMBER.length());
        }
        if (words.isEmpty()) {
            throw reader.bad("no unit; write for example \"40 cameras\", or read a pure number with Estimate.parse");
        }
        if (PlainUnit.worded(words) == null && (words.startsWith("%") || words.startsWith("percent"))) {
            throw reader.bad(
                    "a percentage of something is a share or a ratio; read it with Share.parse or Ratio.parse");
        }
        try {
            Unit unit = Unit.parse(words);
            return of(unit.isCount() ? reader.count() : reader.estimate(), unit);
        } catch (QuantityParseException unknownUnit) {
            throw reader.bad(String.valueOf(unknownUnit.getMessage()));
        } catch (IllegalArgumentException negative) {
            throw new QuantityParseException(text, String.valueOf(negative.getMessage()));
        }
    }
}
