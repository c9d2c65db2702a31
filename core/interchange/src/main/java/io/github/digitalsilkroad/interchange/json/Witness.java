package io.github.digitalsilkroad.interchange.json;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A completion of what is unknown: the value of each operand that is no result, with which a computation gives an end
 * of its bounds, or approaches it. Of a hull, and of the greatest, only the operand that gives the end has values; the
 * amounts of a concentration and of counted sizes have theirs within their bounds even if they are results.
 */
final class Witness {

    private static final int RATE = 0;
    private static final int MATURITY = 1;
    private static final int GRACE = 2;
    private static final int DISCOUNT = 3;
    private static final int PAYMENTS = 4;

    /** Stands for ever more parts among which an amount is divided, in place of the id of one. */
    private static final String EVER_MORE = "*";

    private final IdentityHashMap<Computation.Operand, Object> values = new IdentityHashMap<>();

    private Witness() {}

    static IdentityHashMap<Computation.Operand, Object> of(Computation how, boolean isHigh) {
        Witness witness = new Witness();
        witness.reach(how, isHigh);
        return witness.values;
    }

    private void reach(Computation how, boolean isHigh) {
        List<Computation.Operand> operands = how.operands();
        switch (how.formula()) {
            case "percent-of-whole", "percent-of-base", "percent-of-parts" -> {
                reach(operands.get(0), isHigh);
                reach(operands.get(1), !isHigh);
            }
            case "percent-counted" -> {
                for (int i = 0; i < operands.size(); i += 2) {
                    double counts = end(operands.get(i + 1).value(), isHigh);
                    values.put(operands.get(i + 1), counts);
                    values.put(operands.get(i), end(operands.get(i).value(), isHigh == counts > 0));
                }
            }
            case "hull" -> {
                Comparator<Computation.Operand> byEnd = Comparator.comparingDouble(one -> end(one.value(), isHigh));
                reach(operands.stream().max(isHigh ? byEnd : byEnd.reversed()).orElseThrow(), isHigh);
            }
            case "concentration" -> divide(operands, isHigh, false);
            case "concentration-divided" -> divide(operands, isHigh, true);
            case "rest" -> {
                reach(operands.get(0), isHigh);
                operands.subList(1, operands.size()).forEach(operand -> reach(operand, !isHigh));
            }
            case "goalposts" -> {
                double low = operands.get(1).value().low();
                double high = operands.get(2).value().low();
                reach(operands.get(0), isHigh == low < high);
                values.put(operands.get(1), low);
                values.put(operands.get(2), high);
            }
            case "up-to" -> {
                if (isHigh) {
                    reach(operands.get(0), true);
                }
            }
            case "greatest" ->
                reach(
                        operands.stream()
                                .max(Comparator.comparingDouble(one -> end(one.value(), isHigh)))
                                .orElseThrow(),
                        isHigh);
            case "discounted", "sum", "percent-times-base", "weighted-mean", "loan-service-equal-principal" ->
                operands.forEach(operand -> reach(operand, isHigh));
            case "grant-element-equal-principal", "grant-element-annuity" -> reachTerms(operands, isHigh, false);
            case "grant-element-lump-sum" -> reachTerms(operands, isHigh, true);
            default -> throw new AssertionError(how.formula() + ": no rule for its ends");
        }
    }

    private void reach(Computation.Operand operand, boolean isHigh) {
        operand.from()
                .ifPresentOrElse(how -> reach(how, isHigh), () -> values.put(operand, end(operand.value(), isHigh)));
    }

    /** What each part has of each amount where the concentration is least or greatest. */
    private void divide(List<Computation.Operand> operands, boolean isHigh, boolean isSpread) {
        Map<Boolean, List<Computation.Operand>> isNamed = operands.stream()
                .collect(Collectors.partitioningBy(operand -> !operand.among().isEmpty()));
        List<Computation.Operand> named = isNamed.getOrDefault(true, List.of());
        List<Computation.Operand> unnamed = isNamed.getOrDefault(false, List.of());
        List<Id> parts = named.stream()
                .flatMap(operand -> operand.among().stream())
                .distinct()
                .toList();
        List<Undivided> amounts = named.stream()
                .map(operand -> Undivided.of(
                        operand.among().stream().map(parts::indexOf).toList(), operand.value()))
                .toList();
        Herfindahl whole = Herfindahl.of(
                Collections.nCopies(parts.size(), Estimate.exactly(0)),
                amounts,
                unnamed.stream().map(Computation.Operand::value).toList());
        double[][] rows = (isSpread ? whole.dividingUnassigned() : whole).completion(isHigh);
        List<String> owners = Stream.concat(
                        parts.stream().map(Id::toString),
                        unnamed.stream().map(own -> isSpread && !isHigh ? EVER_MORE : own.name()))
                .toList();
        List<Computation.Operand> inOrder =
                Stream.concat(named.stream(), unnamed.stream()).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            double[] row = rows[parts.size() + i];
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int owner = 0; owner < row.length; owner++) {
                if (row[owner] > 0) {
                    shares.merge(owners.get(owner), row[owner], Double::sum);
                }
            }
            values.put(inOrder.get(i), shares);
        }
    }

    private static double end(Estimate value, boolean isHigh) {
        return isHigh ? value.high() : value.low();
    }

    /**
     * The terms of a loan at an end of its grant element: it falls with the rate, and while the rate is below that of
     * discount it rises with maturity and grace, above it falls with them.
     */
    private void reachTerms(List<Computation.Operand> operands, boolean isHigh, boolean isLumpSum) {
        double rate = end(operands.get(RATE).value(), !isHigh);
        double payments = operands.get(PAYMENTS).value().low();
        double discount = operands.get(DISCOUNT).value().low();
        double perPeriod = 100 * (Math.pow(1 + discount / 100, 1 / payments) - 1);
        boolean isLong = isHigh == rate / payments < perPeriod;
        if (isLumpSum) {
            isLong = isHigh == lumpSum(operands, rate, true) > lumpSum(operands, rate, false);
        }
        double maturity = end(operands.get(MATURITY).value(), isLong);
        values.put(operands.get(RATE), rate);
        values.put(operands.get(MATURITY), maturity);
        values.put(
                operands.get(GRACE), Math.min(maturity, end(operands.get(GRACE).value(), isLong)));
        values.put(operands.get(DISCOUNT), discount);
        values.put(operands.get(PAYMENTS), payments);
    }

    /** What interest and principal paid at once are worth less than the loan, in parts of one. */
    private static double lumpSum(List<Computation.Operand> operands, double rate, boolean isLong) {
        double maturity = end(operands.get(MATURITY).value(), isLong);
        double discount = operands.get(DISCOUNT).value().low();
        return 1 - (1 + rate / 100 * maturity) / Math.pow(1 + discount / 100, maturity);
    }
}
