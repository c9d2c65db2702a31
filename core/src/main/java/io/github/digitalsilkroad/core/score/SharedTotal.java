package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Two answers that divide a part by a total, which may be one and the same total however uncertain it is. */
final class SharedTotal {

    private static final double PERCENT = 100;

    /** The formulas that divide a part by a total: of the same total, the greater part has the greater result. */
    private static final List<Formula> PARTS = List.of(Formula.PERCENT_OF_WHOLE, Formula.PERCENT_OF_BASE);

    private SharedTotal() {}

    /**
     * Whether one answer is greater than another in each completion: its part if the total is the same, else its value.
     */
    static Ternary isGreater(Assessment one, Assessment other) {
        if (one.value().isEmpty() || other.value().isEmpty()) {
            return Ternary.UNKNOWN;
        }
        if (!one.unit().equals(other.unit())) {
            throw new IllegalArgumentException("answers in " + one.unit() + " and in " + other.unit()
                    + ": only those in one unit can be compared");
        }
        List<Estimate> parts = parts(share(one), share(other))
                .filter(both -> both.get(0)
                        .operands()
                        .get(1)
                        .equals(both.get(1).operands().get(1)))
                .map(both -> both.stream().map(SharedTotal::part).toList())
                .orElse(List.of(one.value().get(), other.value().get()));
        return parts.get(1).isBelow(parts.get(0));
    }

    /** How two answers divide a part by a total, by one formula; empty if they do not. */
    private static Optional<List<Computation>> parts(Optional<Computation> one, Optional<Computation> other) {
        return one.filter(left -> PARTS.stream().anyMatch(left::isBy))
                .flatMap(left -> other.filter(right -> right.formula().equals(left.formula()))
                        .map(right -> List.of(left, right)));
    }

    /** The computation of an answer; of an amount that is a percentage of a base, that of the percentage. */
    private static Optional<Computation> share(Assessment answer) {
        return answer.computation()
                .flatMap(how -> how.isBy(Formula.PERCENT_TIMES_BASE)
                        ? how.operands().get(0).from()
                        : Optional.of(how));
    }

    private static Estimate part(Computation share) {
        return share.operands().get(0).value();
    }

    /**
     * By how much a percentage of a total changes, where the total has one value before and after, but for an amount
     * that is added to it: an edit of the fact that moves both its bounds alike. Empty of other answers.
     *
     * <p>With a and b the parts and y the amount, b ÷ (T + y) - a ÷ T is extreme where T is least or most, or
     * √a ÷ T = √b ÷ (T + y).
     */
    static Optional<Estimate> change(Assessment before, Assessment after) {
        return parts(before.computation(), after.computation()).flatMap(both -> {
            Operand then = both.get(0).operands().get(1);
            Operand now = both.get(1).operands().get(1);
            Estimate was = part(both.get(0));
            Estimate is = part(both.get(1));
            double least = then.value().low();
            double most = then.value().high();
            boolean isMoved = then.fact().isPresent()
                    && then.fact().map(Fact::key).equals(now.fact().map(Fact::key))
                    && now.value().width() == then.value().width();
            if ((then.equals(now) || (isMoved && then.value().equals(now.value()))) && least > 0) {
                return Optional.of(is.minus(was).times(PERCENT).dividedBy(then.value()));
            }
            boolean isPoint = was.isExact() && is.isExact() && then.value().isBounded();
            if (!isMoved || !isPoint || Math.min(least, now.value().low()) <= 0) {
                return Optional.<Estimate>empty();
            }
            Estimate more = Estimate.exactly(now.value().low()).minus(Estimate.exactly(least));
            double ratio = Math.sqrt(was.low() / is.low());
            return DoubleStream.of(least, most, ratio * more.midpoint() / (1 - ratio))
                    .filter(total -> total >= least && total <= most)
                    .mapToObj(Estimate::exactly)
                    .map(total -> is.times(PERCENT)
                            .dividedBy(total.plus(more))
                            .minus(was.times(PERCENT).dividedBy(total)))
                    .reduce(Estimate::hull);
        });
    }
}
