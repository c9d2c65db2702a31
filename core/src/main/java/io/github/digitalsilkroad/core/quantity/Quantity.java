package io.github.digitalsilkroad.core.quantity;

/**
 * An estimate with what it counts or measures: {@code about 2,000 cameras (1,800-2,200)}. A count is never negative, so
 * {@code at most 12 cameras} is 0 to 12. Unlike units refuse to add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Quantity {
    private static final String UNKNOWN_NUMBER = "number of ";

    private final Estimate estimate;
    private final Unit unit;

    private Quantity(Estimate estimate, Unit unit) {
        this.estimate = estimate;
        this.unit = unit;
    }

    /**
     * An estimate of something.
     *
     * @param estimate how many or how much
     * @param unit of what
     * @return the quantity; for a count, the part of the estimate from 0 on
     * @throws IllegalArgumentException if a count is stated to be, or possibly to be, negative
     */
    public static Quantity of(Estimate estimate, Unit unit) {
        if (unit.isCount() && estimate.low < 0) {
            requireCount(estimate, unit, estimate.low == Double.NEGATIVE_INFINITY);
            return counted(estimate, unit);
        }
        return new Quantity(estimate, unit);
    }

    /**
     * An exact number of something.
     *
     * @param value how many or how much, finite
     * @param unit of what
     * @return the quantity
     * @throws IllegalArgumentException if the value is not finite, or a negative count
     */
    public static Quantity of(double value, Unit unit) {
        return of(Estimate.exactly(value), unit);
    }

    private static void requireCount(Estimate estimate, Unit unit, boolean lowMayBeCut) {
        boolean possible = estimate.high > 0 || (estimate.high == 0 && !estimate.isHighOpen());
        if (!possible || !lowMayBeCut) {
            throw new IllegalArgumentException(
                    EstimateText.counted(estimate, words(estimate, unit), Double.NEGATIVE_INFINITY)
                            + ": a count cannot be negative");
        }
    }

    private static Quantity counted(Estimate estimate, Unit unit) {
        return new Quantity(estimate.within(0, Double.POSITIVE_INFINITY), unit);
    }

    private static String words(Estimate estimate, Unit unit) {
        return estimate.isExact() && estimate.low == 1 ? unit.singular() : unit.plural();
    }

    /**
     * Reads a wording with a unit: {@code about 2,000 cameras}, {@code 20-60 face-recognition cameras}, {@code 1.5 percent},
     * {@code unknown number of cameras}. The number is read as {@link Estimate#parse} does, the unit as {@link Unit#parse} does.
     *
     * @param text the wording
     * @return the quantity
     * @throws QuantityParseException if the text has no readable number or no known unit, or counts less than none
     */
    public static Quantity parse(String text) {
        EstimateReader reader = EstimateReader.read(text);
        if (WordingScanner.hasCurrencySign(reader.before())) {
            throw reader.bad("\"" + reader.before() + "\" makes it money; read it with Money.parse");
        }
        reader.requireNothingBefore();
        String words = reader.after();
        if (words.startsWith(UNKNOWN_NUMBER)) {
            words = words.substring(UNKNOWN_NUMBER.length());
        }
        if (words.isEmpty()) {
            throw reader.bad("no unit; write for example \"40 cameras\", or read a pure number with Estimate.parse");
        }
        if (Units.byWord(words) == null && (words.startsWith("%") || words.startsWith("percent"))) {
            throw reader.bad(
                    "a percentage of something is a share or a ratio; read it with Share.parse or Ratio.parse");
        }
        try {
            return of(reader.estimate(), Unit.parse(words));
        } catch (QuantityParseException unknownUnit) {
            throw reader.bad(String.valueOf(unknownUnit.getMessage()));
        } catch (IllegalArgumentException negative) {
            throw new QuantityParseException(text, String.valueOf(negative.getMessage()));
        }
    }

    /**
     * How many or how much.
     *
     * @return the number, at least 0 for a count
     */
    public Estimate estimate() {
        return estimate;
    }

    /**
     * What is counted or measured.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The sum.
     *
     * @param other a quantity of the same unit
     * @return the sum
     * @throws UnitMismatchException if the units differ; the message says what to do instead
     */
    public Quantity plus(Quantity other) {
        unit.requireSame(other.unit, "add", "to");
        return new Quantity(estimate.plus(other.estimate), unit);
    }

    /**
     * The difference. Of a count, the part below 0 is left out, as there are never fewer than none.
     *
     * @param other a quantity of the same unit
     * @return the difference
     * @throws UnitMismatchException if the units differ; the message says what to do instead
     * @throws IllegalArgumentException if a count would be negative for certain
     */
    public Quantity minus(Quantity other) {
        unit.requireSame(other.unit, "subtract", "from");
        Estimate difference = estimate.minus(other.estimate);
        if (unit.isCount() && difference.low < 0) {
            requireCount(difference, unit, true);
            return counted(difference, unit);
        }
        return new Quantity(difference, unit);
    }

    /**
     * A multiple.
     *
     * @param factor finite, not negative for a count
     * @return the quantity times the factor
     * @throws IllegalArgumentException if the factor is not finite, or would make a count negative
     */
    public Quantity times(double factor) {
        return of(estimate.times(factor), unit);
    }

    /**
     * The ratio to another quantity.
     *
     * @param base a quantity of the same unit
     * @return at least 0; see {@link Estimate#ratioTo}
     * @throws UnitMismatchException if the units differ
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate ratioTo(Quantity base) {
        base.unit.requireSame(unit, "compare", "with");
        return estimate.ratioTo(base.estimate);
    }

    /**
     * Whether this is more than another quantity.
     *
     * @param other a quantity of the same unit
     * @return yes or no if every possible value agrees, else unknown
     * @throws UnitMismatchException if the units differ
     */
    public Ternary isAbove(Quantity other) {
        other.unit.requireSame(unit, "compare", "with");
        return estimate.isAbove(other.estimate);
    }

    /**
     * Whether the other is a quantity with the same estimate and unit.
     *
     * @param other anything
     * @return true if both are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && estimate.equals(that.estimate) && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return 31 * estimate.hashCode() + unit.hashCode();
    }

    /**
     * This quantity for reading, with numbers rounded.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return text(EstimateText.rounded(estimate, significantDigits));
    }

    /**
     * The wording, which {@link #parse} reads back: {@code 855 cameras}, {@code about 2,000 cameras (1,800-2,200)},
     * {@code at most 12 cameras}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return text(estimate);
    }

    private String text(Estimate shown) {
        return EstimateText.counted(shown, words(shown, unit), unit.isCount() ? 0 : Double.NEGATIVE_INFINITY);
    }
}
