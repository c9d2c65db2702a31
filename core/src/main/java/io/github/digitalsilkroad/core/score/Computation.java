package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a number follows from others, so that anyone can compute it again: a formula by its name, and its operands.
 *
 * <table>
 * <caption>Formulas; of bounds, the least and the greatest value that operands within theirs can give</caption>
 * <tr><th>name</th><th>gives</th></tr>
 * <tr><td>{@code percent-of-whole}</td><td>100 × the first operand ÷ the second, from 0 to 100</td></tr>
 * <tr><td>{@code percent-of-base}</td><td>100 × the first operand ÷ the second</td></tr>
 * <tr><td>{@code percent-of-parts}</td><td>100 × the first operand ÷ the sum of both</td></tr>
 * <tr><td>{@code percent-counted}</td><td>operands come in pairs, a size and whether it counts, 1 if it does and 0 if
 * not: 100 × the sum of size × count ÷ the sum of the sizes</td></tr>
 * <tr><td>{@code percent-times-base}</td><td>the first operand × the second ÷ 100</td></tr>
 * <tr><td>{@code hull}</td><td>from the least bound of an operand to the greatest</td></tr>
 * <tr><td>{@code greatest}</td><td>the greatest of the operands</td></tr>
 * <tr><td>{@code discounted}</td><td>of a rate and, in pairs, a payment and its years: the sum of payment ÷ (1 + rate ÷
 * 100)^years</td></tr>
 * <tr><td>{@code sum}</td><td>the sum of the operands, 0 of none</td></tr>
 * <tr><td>{@code weighted-mean}</td><td>operands come in pairs, a number and its weight: the sum of number × weight ÷
 * the sum of the weights</td></tr>
 * <tr><td>{@code herfindahl}</td><td>the sum over the operands of (100 × operand ÷ sum of all)²</td></tr>
 * <tr><td>{@code herfindahl-completed}</td>
 * <td>the same of the operands of the first operand's computation and of the other operands, each of
 * which is a part of its own or belongs to any other one</td></tr>
 * <tr><td>{@code grant-element-equal-principal}, {@code grant-element-annuity}, {@code grant-element-lump-sum}</td>
 * <td>the closed forms of
 * {@link io.github.digitalsilkroad.core.formula.GrantElementConvention}, in percent</td></tr>
 * <tr><td>{@code loan-service-equal-principal}</td><td>of amount, rate, maturity, grace, payments a year, after and
 * through (without end if missing): the sum of {@link io.github.digitalsilkroad.core.formula.Amortization}'s payments
 * between; the bounds of an amount that is not exact are a cent wider, since payments are rounded</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @param formula the name of the formula
 * @param operands what it is computed from, in order
 * @since 0.2.0
 */
public record Computation(String formula, List<Operand> operands) {

    private static final Set<String> FORMULAS = ImmutableSet.of(
            "percent-of-whole",
            "percent-of-base",
            "percent-of-parts",
            "percent-times-base",
            "percent-counted",
            "hull",
            "greatest",
            "discounted",
            "sum",
            "weighted-mean",
            "herfindahl",
            "herfindahl-completed",
            "grant-element-equal-principal",
            "grant-element-annuity",
            "grant-element-lump-sum",
            "loan-service-equal-principal");

    /**
     * Keeps the operands.
     *
     * @param formula the name of the formula
     * @param operands what it is computed from, in order
     * @throws IllegalArgumentException if there is no such formula; the message has the nearest
     */
    public Computation {
        operands = List.copyOf(requireNonNull(operands, "operands"));
        if (!FORMULAS.contains(requireNonNull(formula, "formula"))) {
            throw new IllegalArgumentException(
                    "formula \"" + formula + "\": no such formula; " + Nearest.choices(formula, FORMULAS));
        }
    }

    /**
     * The formulas that there are.
     *
     * @return an unmodifiable set of their names
     * @since 0.3.0
     */
    public static Set<String> formulas() {
        return FORMULAS;
    }

    static Computation of(String formula, Operand... operands) {
        return new Computation(formula, List.of(operands));
    }

    /**
     * One number that goes into a computation: a fact, the result of another computation, or a number that the question
     * gives.
     *
     * @param name what it is, as text
     * @param value the number
     * @param unit its unit
     * @param fact the fact whose value it is, with the claims that count for it; empty if it is none
     * @param from the computation whose result it is; empty if it is none
     * @since 0.2.0
     */
    public record Operand(String name, Estimate value, String unit, Optional<Fact> fact, Optional<Computation> from) {

        /**
         * Takes the parts, none of them null.
         *
         * @param name what it is, as text
         * @param value the number
         * @param unit its unit
         * @param fact the fact whose value it is
         * @param from the computation whose result it is
         */
        public Operand {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            requireNonNull(unit, "unit");
            requireNonNull(fact, "fact");
            requireNonNull(from, "from");
        }

        /** A number that the question gives. */
        static Operand given(String name, double value, String unit) {
            return new Operand(name, Estimate.exactly(value), unit, Optional.empty(), Optional.empty());
        }

        /** A number that no source states, between bounds that hold of every such number. */
        static Operand unknown(String name, Estimate bounds) {
            return new Operand(name, bounds, "amount", Optional.empty(), Optional.empty());
        }

        /** What counts as 1 if it is so, and as 0 if not, with the fact that says so. */
        static Operand event(String name, Ternary isSo, @Nullable Fact fact) {
            Estimate value =
                    isSo == Ternary.UNKNOWN ? Estimate.between(0, 1) : Estimate.exactly(isSo == Ternary.YES ? 1 : 0);
            return new Operand(name, value, "count", Optional.ofNullable(fact), Optional.empty());
        }

        /**
         * A fact whose value is a number.
         *
         * @throws IllegalArgumentException if it has no such value
         */
        static Operand of(String name, Fact fact) {
            if (fact.claims().value().orElse(null) instanceof Measurement<?> measure) {
                return new Operand(name, measure.number(), measure.unit().code(), Optional.of(fact), Optional.empty());
            }
            throw new IllegalArgumentException(fact + ": has no number to compute with");
        }

        static Operand of(String name, Measurement<?> result, Computation from) {
            return new Operand(name, result.number(), result.unit().code(), Optional.empty(), Optional.of(from));
        }
    }
}
