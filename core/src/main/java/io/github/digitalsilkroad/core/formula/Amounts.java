package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Amounts by the parts among which they lie, in a unit in which the greatest bounded one is near 1, so that no square
 * overflows. What a part has alone is an amount among one. Amounts that are 0 are left out, and no two lie among the same
 * parts.
 */
final class Amounts {

    final int parts;
    /** Amount by amount, the parts that may have some of it. */
    final int[][] members;

    final double[] low;
    final double[] high;
    /** The power of two by which the unit is the amounts' own one divided. */
    private final int shift;

    Amounts(List<Estimate> alone, List<Undivided> undivided, int shift) {
        Map<Set<Integer>, Estimate> amounts = new LinkedHashMap<>();
        alone.forEach(size -> amounts.put(Set.of(amounts.size()), size));
        undivided.forEach(amount -> amounts.merge(amount.among(), amount.size(), Estimate::plus));
        amounts.values().removeIf(size -> size.high() == 0);
        this.shift = shift;
        parts = alone.size();
        members = amounts.keySet().stream()
                .map(among -> among.stream().mapToInt(part -> part).toArray())
                .toArray(int[][]::new);
        List<Estimate> sizes = amounts.values().stream()
                .map(size -> Inputs.scaled(size, shift))
                .toList();
        low = sizes.stream().mapToDouble(Estimate::low).toArray();
        high = sizes.stream().mapToDouble(Estimate::high).toArray();
    }

    boolean isAlone(int amount) {
        return members[amount].length == 1;
    }

    boolean isAmong(int amount, int part) {
        return Arrays.binarySearch(members[amount], part) >= 0;
    }

    /** What each part has alone, of one end of all amounts. */
    double[] alone(double[] ends) {
        double[] alone = new double[parts];
        for (int amount = 0; amount < members.length; amount++) {
            if (isAlone(amount)) {
                alone[members[amount][0]] = ends[amount];
            }
        }
        return alone;
    }

    /** What each part has of an amount that is one of those here, or one of several among the same parts, if it is divided so. */
    double[] divide(List<Integer> among, Estimate size, double[][] division, int columns) {
        double[] row = new double[columns];
        int amount = IntStream.range(0, members.length)
                .filter(some -> Arrays.equals(
                        members[some],
                        among.stream().sorted().mapToInt(part -> part).toArray()))
                .findFirst()
                .orElse(-1);
        double whole = amount < 0 ? 0 : Arrays.stream(division[amount]).sum();
        if (whole > 0) {
            Estimate scaled = Inputs.scaled(size, shift);
            double width = high[amount] - low[amount];
            double raised = width > 0 && Double.isFinite(width) ? (whole - low[amount]) / width : 0;
            double more =
                    Double.isFinite(scaled.high()) ? raised * (scaled.high() - scaled.low()) : whole - low[amount];
            double own = Math.scalb(scaled.low() + more, -shift);
            for (int i = 0; i < among.size(); i++) {
                double share = division[amount][i];
                row[members[amount][i]] = Double.isInfinite(share) ? own : share == 0 ? 0 : own * (share / whole);
            }
        }
        return row;
    }

    boolean areJoint() {
        return Arrays.stream(members).anyMatch(some -> some.length > 1);
    }

    boolean areUnbounded() {
        return Arrays.stream(high).anyMatch(end -> end == Double.POSITIVE_INFINITY);
    }

    /** Whether one part can have everything. */
    boolean canBeAlone() {
        return IntStream.range(0, parts)
                .anyMatch(part -> IntStream.range(0, members.length)
                        .allMatch(amount -> low[amount] == 0 || isAmong(amount, part)));
    }
}
