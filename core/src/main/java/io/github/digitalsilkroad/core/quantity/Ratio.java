package io.github.digitalsilkroad.core.quantity;

/**
 * An amount compared with a named base that it is no part of, 0 percent or more: {@code 130 % of GDP}. Debt may exceed GDP, and its
 * service the exports of a year; a part of a whole, which cannot, is a {@link Share}. A ratio to GDP and one to exports are different
 * things and refuse to add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Ratio {
    private static final double WHOLE = 100;

    private final Estimate percent;
    private final String base;

    private Ratio(Estimate percent, String base) {
        this.percent = percent;
        this.base = base;
    }

    /**
     * A ratio that was computed. What rounding or unsharp inputs put below 0 is left out.
     *
     * @param quotient the amount over its base, such as {@code debt.ratioTo(gdp)}; 1.3 is 130 percent
     * @param base the name of the base, such as {@code GDP}
     * @return the ratio
     * @throws IllegalArgumentException if no part of the estimate is 0 or more, or the name is blank or has brackets
     */
    public static Ratio of(Estimate quotient, String base) {
        return computed(quotient.times(WHOLE), Percentage.RATIO.requireName(base));
    }

    private static Ratio computed(Estimate percent, String base) {
        Percentage.RATIO.requirePossible(percent, base);
        return new Ratio(percent.within(0, Double.POSITIVE_INFINITY), base);
    }

    /**
     * A ratio that a source states, in percent.
     *
     * @param percent the amount, 0 or more; "at most 5" is 0 to 5
     * @param base the name of the base, such as {@code GDP}
     * @return the ratio
     * @throws IllegalArgumentException if a stated number is negative, or the name is blank or has brackets
     */
    public static Ratio ofPercent(Estimate percent, String base) {
        String name = Percentage.RATIO.requireName(base);
        return new Ratio(Percentage.RATIO.stated(percent, name), name);
    }

    /**
     * Reads a wording: {@code 44.1 percent of GDP}, {@code more than 130 % of GDP}, {@code unknown ratio to GDP}. The number is read as
     * {@link Estimate#parse} does.
     *
     * @param text the wording
     * @return the ratio
     * @throws QuantityParseException if the text is no percentage of something, or is negative
     */
    public static Ratio parse(String text) {
        return Percentage.RATIO.parse(text, Ratio::ofPercent);
    }

    /**
     * The amount over its base.
     *
     * @return 0 or more, rounded outward where percent divided by 100 is no double
     */
    public Estimate quotient() {
        return percent.dividedBy(Estimate.exactly(WHOLE));
    }

    /**
     * The amount in percent of its base.
     *
     * @return 0 or more
     */
    public Estimate percent() {
        return percent;
    }

    /**
     * What is 100 percent.
     *
     * @return its name, such as {@code GDP}
     */
    public String base() {
        return base;
    }

    /**
     * The amount itself.
     *
     * @param whole how much the base is, such as the GDP of the same year
     * @return the amount, in the currency and at the prices of the base
     */
    public Money amount(Money whole) {
        return Money.of(
                whole.amount().times(percent).dividedBy(Estimate.exactly(WHOLE)), whole.currency(), whole.base());
    }

    /**
     * The same amount compared with another base.
     *
     * @param other the name of the other base, such as {@code exports}
     * @param factor this base over the other one, such as {@code gdp.ratioTo(exports)}, above 0
     * @return the ratio to the other base
     * @throws IllegalArgumentException if the factor cannot be above 0, or the name is blank or has brackets
     */
    public Ratio rebased(String other, Estimate factor) {
        if (factor.high() <= 0) {
            throw new IllegalArgumentException("factor " + factor + ": must be above 0");
        }
        return computed(percent.times(factor.within(0, Double.POSITIVE_INFINITY)), Percentage.RATIO.requireName(other));
    }

    /**
     * The sum of two amounts that do not overlap.
     *
     * @param other a ratio to the same base
     * @return the sum
     * @throws UnitMismatchException if the bases differ; the message says what to convert
     */
    public Ratio plus(Ratio other) {
        Percentage.RATIO.requireLike(other.base, base, "add", "to");
        return new Ratio(percent.plus(other.percent), base);
    }

    /**
     * The difference. The part below 0 is left out.
     *
     * @param other a ratio to the same base
     * @return the difference
     * @throws UnitMismatchException if the bases differ; the message says what to convert
     * @throws IllegalArgumentException if it is negative for certain
     */
    public Ratio minus(Ratio other) {
        Percentage.RATIO.requireLike(other.base, base, "subtract", "from");
        return computed(percent.minus(other.percent), base);
    }

    /**
     * A multiple.
     *
     * @param factor finite, not negative
     * @return the ratio times the factor
     * @throws IllegalArgumentException if the factor is not finite, or makes the ratio negative
     */
    public Ratio times(double factor) {
        return computed(percent.times(factor), base);
    }

    /**
     * Whether this is more than another ratio.
     *
     * @param other a ratio to the same base
     * @return yes or no if every possible value agrees, else unknown
     * @throws UnitMismatchException if the bases differ; the message says what to convert
     */
    public Ternary isAbove(Ratio other) {
        Percentage.RATIO.requireLike(base, other.base, "compare", "with");
        return percent.isAbove(other.percent);
    }

    /**
     * Whether the other is the same ratio to the same base.
     *
     * @param other anything
     * @return true if both are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && percent.equals(that.percent) && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return 31 * percent.hashCode() + base.hashCode();
    }

    /**
     * This ratio for reading, with numbers rounded.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return Percentage.RATIO.text(EstimateText.rounded(percent, significantDigits), base);
    }

    /**
     * The wording, which {@link #parse} reads back: {@code 44.1 % of GDP}, {@code about 130 % (117-143 %) of GDP}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return Percentage.RATIO.text(percent, base);
    }
}
