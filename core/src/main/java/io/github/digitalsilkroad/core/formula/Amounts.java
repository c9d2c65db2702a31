package io.github.digitalsilkroad.core.formula;

import com.google.common.primitives.Ints;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Amounts by the parts among which they lie, in a unit in which the greatest bounded one is near 1, so that no square
 * overflows. What a part has alone is an amount among one. Amounts that are 0 are left out, and no two lie among the
 * same parts.
 */
final class Amounts {

    @SuppressWarnings("ArrayRecordComponent") // none is compared
    private record Amount(int[] among, Estimate size) {}

    final int parts;
    /** Amount by amount, the parts that may have some of it. */
    final int[][] members;

    final double[] low;
    final double[] high;
    /** The power of two by which the unit is the amounts' own one divided. */
    private final int shift;

    Amounts(List<Estimate> alone, List<Undivided> undivided, int shift) {
        List<Estimate> sizes = new ArrayList<>(alone);
        Map<Set<Integer>, Estimate> joint = new LinkedHashMap<>();
        for (Undivided amount : undivided) {
            if (amount.among().size() == 1) {
                int only = amount.among().first();
                sizes.set(only, sizes.get(only).plus(amount.size()));
            } else {
                joint.merge(amount.among(), amount.size(), Estimate::plus);
            }
        }
        List<Amount> amounts = new ArrayList<>();
        for (int part = 0; part < alone.size(); part++) {
            amounts.add(new Amount(new int[] {part}, sizes.get(part)));
        }
        joint.forEach((among, size) -> amounts.add(new Amount(Ints.toArray(among), size)));
        amounts.removeIf(amount -> amount.size.high() == 0);
        this.shift = shift;
        parts = alone.size();
        members = amounts.stream().map(Amount::among).toArray(int[][]::new);
        low = amounts.stream()
                .mapToDouble(amount -> Inputs.scaledDown(amount.size.low(), shift))
                .toArray();
        high = amounts.stream()
                .mapToDouble(amount -> Inputs.scaledUp(amount.size.high(), shift))
                .toArray();
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

    /**
     * What each part has of an amount that is one of those here, or one of several among the same parts, if it is
     * divided so.
     */
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
            double least = Inputs.scaledDown(size.low(), shift);
            double most = Inputs.scaledUp(size.high(), shift);
            double width = high[amount] - low[amount];
            double raised = width > 0 && Double.isFinite(width) ? (whole - low[amount]) / width : 0;
            double more = Double.isFinite(most) ? raised * (most - least) : whole - low[amount];
            double own = Math.scalb(least + more, -shift);
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

    /** A part that can have everything: each amount that is certainly there may be its. */
    OptionalInt canHaveAll() {
        int[] certain = IntStream.range(0, members.length)
                .filter(amount -> low[amount] > 0)
                .toArray();
        return Arrays.stream(members[certain.length == 0 ? 0 : certain[0]])
                .filter(part -> Arrays.stream(certain).allMatch(amount -> isAmong(amount, part)))
                .findFirst();
    }
}
