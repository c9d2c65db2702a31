package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.List;

/**
 * A number with its unit: a count or measure, an amount of money, a share or a ratio. Unlike units refuse to add and to
 * compare, and the message says what to do instead. Numbers that the unit rules out, such as a negative count, are
 * refused where they are certain and left out where they are only possible. Immutable and thread-safe.
 *
 * @param <M> the type itself
 * @since 0.2.0
 */
public abstract sealed class Measurement<M extends Measurement<M>> permits Quantity, Money, Share, Ratio {

    private final Estimate number;
    private final Unit unit;

    Measurement(Estimate number, Unit unit) {
        this.number = number;
        this.unit = unit;
    }

    /**
     * A number of a unit, as a source states it.
     *
     * @param number how many or how much
     * @param unit of what
     * @return a quantity, money, a share or a ratio, as the unit says
     * @throws IllegalArgumentException if a stated number is not possible in the unit
     */
    public static Measurement<?> of(Estimate number, Unit unit) {
        return requireNonNull(unit, "unit").stated(requireNonNull(number, "number"));
    }

    /**
     * The sum of many in one unit, rounded once.
     *
     * @param summands at least one
     * @return the sum; of shares, which may make more than one whole, it is a ratio
     * @throws IllegalArgumentException if the units differ
     * @throws IllegalArgumentException if there is no summand, which would leave the unit open
     */
    public static Measurement<?> sum(List<? extends Measurement<?>> summands) {
        if (requireNonNull(summands, "summands").isEmpty()) {
            throw new IllegalArgumentException("sum of nothing: has no unit; give at least one summand");
        }
        Unit unit = summands.get(0).unit();
        summands.forEach(summand -> unit.requireSame(summand.unit(), "add", "to"));
        return unit.total(Estimate.sum(Lists.transform(summands, Measurement::number)));
    }

    /** The same unit with the possible part of a computed number. */
    @SuppressWarnings("unchecked") // a unit makes measurements of one type
    final M computed(Estimate result) {
        return (M) unit.computed(result);
    }

    /**
     * How many or how much.
     *
     * @return the number, in the unit
     */
    public final Estimate number() {
        return number;
    }

    /**
     * Of what.
     *
     * @return the unit
     */
    public final Unit unit() {
        return unit;
    }

    /**
     * The sum.
     *
     * @param other a number of the same unit
     * @return the sum; what the unit rules out, as more than a whole, is left out
     * @throws IllegalArgumentException if the units differ; the message says what to do instead
     * @throws IllegalArgumentException if no part of the sum is possible in the unit
     */
    public final M plus(M other) {
        unit.requireSame(requireNonNull(other, "other").unit(), "add", "to");
        return computed(number.plus(other.number()));
    }

    /**
     * The difference.
     *
     * @param other a number of the same unit
     * @return the difference; what the unit rules out, as fewer things than none, is left out
     * @throws IllegalArgumentException if the units differ; the message says what to do instead
     * @throws IllegalArgumentException if no part of the difference is possible in the unit
     */
    public final M minus(M other) {
        unit.requireSame(requireNonNull(other, "other").unit(), "subtract", "from");
        return computed(number.minus(other.number()));
    }

    /**
     * A multiple.
     *
     * @param factor finite
     * @return the number times the factor; what the unit rules out is left out
     * @throws IllegalArgumentException if the factor is not finite, or no part of the product is possible in the unit
     */
    public final M times(double factor) {
        return computed(number.times(factor));
    }

    /**
     * The ratio to another number. For a part of a whole see {@link Estimate#shareOf}, whose bounds are tight.
     *
     * @param base a number of the same unit
     * @return at least 0; see {@link Estimate#ratioTo}
     * @throws IllegalArgumentException if the units differ; the message says what to do instead
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public final Estimate ratioTo(M base) {
        requireNonNull(base, "base").unit().requireSame(unit, "divide", "by");
        return number.ratioTo(base.number());
    }

    /**
     * Whether this is more than another number.
     *
     * @param other a number of the same unit
     * @return yes or no if every possible value agrees, else unknown
     * @throws IllegalArgumentException if the units differ; the message says what to do instead
     */
    public final Ternary isAbove(M other) {
        requireNonNull(other, "other").unit().requireSame(unit, "compare", "with");
        return number.isAbove(other.number());
    }

    /**
     * Whether the other has the same number and unit.
     *
     * @param other anything
     * @return true if both are equal
     */
    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Measurement<?> that && number.equals(that.number) && unit.equals(that.unit));
    }

    @Override
    public final int hashCode() {
        return 31 * number.hashCode() + unit.hashCode();
    }

    /**
     * The number and its unit for reading, with numbers rounded.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public final String describe(int significantDigits) {
        return unit.text(EstimateText.rounded(number, significantDigits));
    }

    /**
     * The wording, which the {@code parse} of the type reads back.
     *
     * @return the wording with every digit, such as {@code 855 cameras}, {@code $275-300 million} or
     *     {@code 51 % of TK Mobile}
     */
    @Override
    public final String toString() {
        return unit.text(number);
    }
}
