package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * An amount compared with a named base that it is no part of, 0 percent or more: {@code 130 % of GDP}. Debt may exceed
 * GDP, and its service the exports of a year; a part of a whole, which cannot, is a {@link Share}. A ratio to GDP and
 * one to exports are different things and refuse to add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Ratio extends Measurement<Ratio> {
    private static final Estimate WHOLE = Estimate.exactly(100);

    Ratio(Estimate percent, PercentUnit unit) {
        super(percent, unit);
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
        return (Ratio) PercentUnit.ofBase(base)
                .computed(requireNonNull(quotient, "quotient").times(WHOLE.low));
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
        return (Ratio) PercentUnit.ofBase(base).stated(requireNonNull(percent, "percent"));
    }

    /**
     * Reads a wording: {@code 44.1 percent of GDP}, {@code more than 130 % of GDP}, {@code unknown ratio to GDP}. The
     * number is read as {@link Estimate#parse} does.
     *
     * @param text the wording
     * @return the ratio
     * @throws QuantityParseException if the text is no percentage of something, or is negative
     */
    public static Ratio parse(String text) {
        return (Ratio) PercentUnit.parse(requireNonNull(text, "text"), false);
    }

    /**
     * The amount itself.
     *
     * @param whole how much the base is, such as the GDP of the same year
     * @return the amount, in the currency and at the prices of the base
     */
    public Money amount(Money whole) {
        return requireNonNull(whole, "whole")
                .computed(whole.number().times(number()).dividedBy(WHOLE));
    }
}
