package io.github.digitalsilkroad.core.quantity;

/**
 * A part of a named whole, 0 to 100 percent: {@code about 40 % (36-44 %) of public debt}. A share of public debt and one of external
 * debt are different things and refuse to add. What is no part, as debt is none of GDP, is a {@link Ratio}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Share {
    private static final double WHOLE = 100;

    private final Estimate percent;
    private final String whole;

    private Share(Estimate percent, String whole) {
        this.percent = percent;
        this.whole = whole;
    }

    /**
     * A share that was computed. What rounding or unsharp inputs put beyond 0 to 1 is left out.
     *
     * @param fraction the part, 0 to 1
     * @param whole the name of the whole, such as {@code public debt}
     * @return the share
     * @throws IllegalArgumentException if no part of the estimate lies in 0 to 1, or the name is blank or has brackets
     */
    public static Share of(Estimate fraction, String whole) {
        String name = Percentage.SHARE.requireName(whole);
        Percentage.SHARE.requirePossible(fraction.times(WHOLE), name);
        return new Share(fraction.within(0, 1).times(WHOLE).within(0, WHOLE), name);
    }

    /**
     * A share that a source states, in percent.
     *
     * @param percent the part, 0 to 100; the bounds that "about" implies are cut there
     * @param whole the name of the whole, such as {@code public debt}
     * @return the share
     * @throws IllegalArgumentException if a stated number lies outside 0 to 100, or the name is blank or has brackets
     */
    public static Share ofPercent(Estimate percent, String whole) {
        String name = Percentage.SHARE.requireName(whole);
        return new Share(Percentage.SHARE.stated(percent, name), name);
    }

    /**
     * Reads a wording: {@code about 40 percent of public debt}, {@code 51 % of TK Mobile},
     * {@code more than 30 % of external debt}, {@code unknown share of public debt}. The number is read as {@link Estimate#parse} does.
     *
     * @param text the wording
     * @return the share
     * @throws QuantityParseException if the text is no share of something, or the share lies outside 0 to 100 percent
     */
    public static Share parse(String text) {
        return Percentage.SHARE.parse(text, Share::ofPercent);
    }

    /**
     * The part as a fraction.
     *
     * @return within 0 to 1, rounded outward where percent divided by 100 is no double
     */
    public Estimate fraction() {
        return percent.dividedBy(Estimate.exactly(WHOLE)).within(0, 1);
    }

    /**
     * The part in percent.
     *
     * @return within 0 to 100
     */
    public Estimate percent() {
        return percent;
    }

    /**
     * The whole.
     *
     * @return its name, such as {@code public debt}
     */
    public String whole() {
        return whole;
    }

    /**
     * The sum of two parts of one whole that do not overlap.
     *
     * @param other a share of the same whole
     * @return the sum; what exceeds the whole is left out
     * @throws UnitMismatchException if the wholes differ
     * @throws IllegalArgumentException if the sum exceeds the whole for certain
     */
    public Share plus(Share other) {
        Percentage.SHARE.requireLike(other.whole, whole, "add", "to");
        Estimate sum = percent.plus(other.percent);
        Percentage.SHARE.requirePossible(sum, whole);
        return new Share(sum.within(0, WHOLE), whole);
    }

    /**
     * Whether this is more than another share.
     *
     * @param other a share of the same whole
     * @return yes or no if every possible value agrees, else unknown
     * @throws UnitMismatchException if the wholes differ
     */
    public Ternary isAbove(Share other) {
        Percentage.SHARE.requireLike(whole, other.whole, "compare", "with");
        return percent.isAbove(other.percent);
    }

    /**
     * Whether the other is the same share of the same whole.
     *
     * @param other anything
     * @return true if both are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Share that && percent.equals(that.percent) && whole.equals(that.whole);
    }

    @Override
    public int hashCode() {
        return 31 * percent.hashCode() + whole.hashCode();
    }

    /**
     * This share for reading, with numbers rounded.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return Percentage.SHARE.text(EstimateText.rounded(percent, significantDigits), whole);
    }

    /**
     * The wording, which {@link #parse} reads back: {@code 51 % of TK Mobile}, {@code about 40 % (36-44 %) of public debt}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return Percentage.SHARE.text(percent, whole);
    }
}
