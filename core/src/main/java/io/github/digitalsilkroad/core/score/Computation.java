package io.github.digitalsilkroad.core.score;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * <tr><td>{@code rest}</td><td>the first operand less the others, at least 0</td></tr>
 * <tr><td>{@code up-to}</td><td>any number from 0 to the operand</td></tr>
 * <tr><td>{@code goalposts}</td><td>100 × (the first operand − the second) ÷ (the third − the second), within 0 and
 * 100</td></tr>
 * <tr><td>{@code concentration}</td><td>10,000 × the sum of the squares of what each part has ÷ the square of the sum.
 * Each operand is an amount that one part has or several divide in any way, see {@link Operand#among()}; if it names
 * none, one part has it whole, which may be one of its own</td></tr>
 * <tr><td>{@code concentration-divided}</td><td>the same, where any number of parts may divide an operand that names
 * none in any way; the more they are, the less their squares add, so that it counts in the sum alone</td></tr>
 * <tr><td>{@code grant-element-equal-principal}, {@code grant-element-annuity}, {@code grant-element-lump-sum}</td>
 * <td>the closed forms of
 * {@link io.github.digitalsilkroad.core.formula.GrantElementConvention}, in percent</td></tr>
 * <tr><td>{@code loan-service-equal-principal}</td><td>of amount, rate, maturity, grace, payments a year, after and
 * through (without end if missing): the sum of {@link io.github.digitalsilkroad.core.formula.Amortization}'s payments
 * between; over a
 * part of the years, the bounds of an amount that is not exact are a cent wider, since payments are rounded</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @param formula the name of the formula
 * @param operands what it is computed from, in order
 * @since 0.2.0
 */
public record Computation(String formula, List<Operand> operands) {

    /**
     * Keeps the operands.
     *
     * @param formula the name of the formula
     * @param operands what it is computed from, in order
     * @throws IllegalArgumentException if there is no such formula; the message has the nearest
     */
    public Computation {
        operands = List.copyOf(requireNonNull(operands, "operands"));
        Coded.parse(Formula.class, requireNonNull(formula, "formula"));
    }

    /**
     * The formulas that there are.
     *
     * @return an unmodifiable set of their names
     * @since 0.3.0
     */
    public static Set<String> formulas() {
        return Arrays.stream(Formula.values()).map(Formula::code).collect(toImmutableSet());
    }

    static Computation of(Formula formula, Operand... operands) {
        return of(formula, List.of(operands));
    }

    static Computation of(Formula formula, List<Operand> operands) {
        return new Computation(formula.code(), operands);
    }

    /** Adds the facts that it is computed from, but for payments that are due later. */
    void figures(List<Attested<?>> all) {
        for (Operand operand : isBy(Formula.DISCOUNTED) ? List.<Operand>of() : operands) {
            operand.fact.ifPresent(fact -> all.add(fact.claims()));
            operand.from.ifPresent(made -> made.figures(all));
        }
    }

    boolean isBy(Formula one) {
        return one.code().equals(formula);
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
     * @param among the parts of a whole among which it is divided, by id; empty if that is not stated, and outside a
     *     {@code concentration}
     * @since 0.2.0
     */
    public record Operand(
            String name, Estimate value, String unit, Optional<Fact> fact, Optional<Computation> from, List<Id> among) {

        /**
         * Takes the parts, none of them null.
         *
         * @param name what it is, as text
         * @param value the number
         * @param unit its unit
         * @param fact the fact whose value it is
         * @param from the computation whose result it is
         * @param among the parts among which it is divided
         */
        public Operand {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            requireNonNull(unit, "unit");
            requireNonNull(fact, "fact");
            requireNonNull(from, "from");
            among = List.copyOf(requireNonNull(among, "among"));
        }

        /** An operand that is of one. */
        Operand(String name, Estimate value, String unit, Optional<Fact> fact, Optional<Computation> from) {
            this(name, value, unit, fact, from, List.of());
        }

        /** A number that the question gives. */
        static Operand given(String name, double value, String unit) {
            return new Operand(name, Estimate.exactly(value), unit, Optional.empty(), Optional.empty());
        }

        /** A number that no source states, between bounds that hold of every such number. */
        static Operand unknown(String name, Estimate bounds, String unit) {
            return new Operand(name, bounds, unit, Optional.empty(), Optional.empty());
        }

        /** The same, any of which may be none. */
        Operand orNothing() {
            return value.low() <= 0 ? this : of(name, orNothing(value), unit, Computation.of(Formula.UP_TO, this));
        }

        /** The same number where its real value may also be anything less, down to nothing. */
        static Estimate orNothing(Estimate number) {
            return number.low() <= 0 ? number : Estimate.interval(0, false, number.high(), number.isHighOpen());
        }

        /** An amount that some parts have, which is one operand or the sum of several. */
        static Operand of(List<Id> among, String unit, List<Operand> some) {
            String name = Joiner.on(';').join(among);
            Operand one = some.size() == 1 ? some.get(0) : null;
            return one != null
                    ? new Operand(name, one.value, unit, one.fact, one.from, among)
                    : new Operand(
                            name,
                            some.stream().map(Operand::value).reduce(Estimate.exactly(0), Estimate::plus),
                            unit,
                            Optional.empty(),
                            Optional.of(Computation.of(Formula.SUM, some)),
                            among);
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
                Estimate number = fact.claims().property().possible(measure.number());
                return new Operand(name, number, measure.unit().code(), Optional.of(fact), Optional.empty());
            }
            throw new IllegalArgumentException(fact + ": has no number to compute with");
        }

        static Operand of(String name, Measurement<?> result, Computation from) {
            return of(name, result.number(), result.unit().code(), from);
        }

        static Operand of(String name, Estimate result, String unit, Computation from) {
            return new Operand(name, result, unit, Optional.empty(), Optional.of(from));
        }

        /** The facts that it is, or was computed from, are given to a consumer. */
        void facts(Consumer<Fact> each) {
            fact.ifPresent(each);
            from.ifPresent(made -> made.operands.forEach(operand -> operand.facts(each)));
        }

        /** The same, between other bounds. */
        Operand between(double low, double high) {
            return new Operand(name, Estimate.between(low, high), unit, fact, Optional.empty());
        }
    }
}
