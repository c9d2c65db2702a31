package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A part of a named whole, 0 to 100 percent: {@code about 40 % (36-44 %) of public debt}. A share of public debt and
 * one of external debt are different things and refuse to add. What is no part, as debt is none of GDP, is a
 * {@link Ratio}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Share extends Measurement<Share> {

    Share(Estimate percent, PercentUnit unit) {
        super(percent, unit);
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
        return (Share) PercentUnit.ofWhole(whole)
                .computed(requireNonNull(fraction, "fraction").times(100));
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
        return (Share) PercentUnit.ofWhole(whole).stated(requireNonNull(percent, "percent"));
    }

    /**
     * Reads a wording: {@code about 40 percent of public debt}, {@code 51 % of TK Mobile},
     * {@code more than 30 % of external debt}, {@code unknown share of public debt}. The number is read as
     * {@link Estimate#parse} does.
     *
     * @param text the wording
     * @return the share
     * @throws QuantityParseException if the text is no share of something, or the share lies outside 0 to 100 percent
     */
    public static Share parse(String text) {
        return (Share) PercentUnit.parse(requireNonNull(text, "text"), true);
    }
}
