package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.internal.Rounding;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Amounts by the parts among which they lie, in a unit in which the greatest bounded one is near 1, so that no square overflows. What a
 * part has alone is an amount among one. Amounts that are 0 are left out, and no two lie among the same parts.
 */
final class Amounts {

    final int parts;
    /** Amount by amount, the parts that may have some of it. */
    final int[][] members;

    final List<Estimate> sizes;

    private Amounts(int parts, int[][] members, List<Estimate> sizes) {
        this.parts = parts;
        this.members = members;
        this.sizes = sizes;
    }

    static Amounts of(List<Estimate> alone, Map<SortedSet<Integer>, Estimate> together) {
        List<int[]> members = new ArrayList<>();
        List<Estimate> sizes = new ArrayList<>();
        for (int part = 0; part < alone.size(); part++) {
            members.add(new int[] {part});
            sizes.add(alone.get(part));
        }
        together.forEach((some, size) -> {
            members.add(some.stream().mapToInt(Integer::intValue).toArray());
            sizes.add(size);
        });
        for (int i = sizes.size() - 1; i >= 0; i--) {
            if (sizes.get(i).high() == 0) {
                sizes.remove(i);
                members.remove(i);
            }
        }
        int shift = -Inputs.exponent(sizes);
        sizes.replaceAll(size -> Inputs.scaled(size, shift));
        return new Amounts(alone.size(), members.toArray(int[][]::new), sizes);
    }

    int count() {
        return members.length;
    }

    double low(int amount) {
        return sizes.get(amount).low();
    }

    double high(int amount) {
        return sizes.get(amount).high();
    }

    boolean isAlone(int amount) {
        return members[amount].length == 1;
    }

    /** Whether some amount lies among several parts. */
    boolean areJoint() {
        return Arrays.stream(members).anyMatch(some -> some.length > 1);
    }

    boolean areUnbounded() {
        return sizes.stream().anyMatch(size -> size.high() == Double.POSITIVE_INFINITY);
    }

    /** Whether every part is known exactly. */
    boolean areFixed() {
        return !areJoint() && sizes.stream().allMatch(size -> size.low() == size.high());
    }

    /** What each part has at least: what it has alone. */
    double[] least() {
        double[] least = new double[parts];
        for (int amount = 0; amount < count(); amount++) {
            if (isAlone(amount)) {
                least[members[amount][0]] = low(amount);
            }
        }
        return least;
    }

    /** What each part has at most, if it is given all of the amounts that it may have and that are chosen. */
    double[] most(IntPredicate chosen) {
        double[] most = new double[parts];
        for (int amount = 0; amount < count(); amount++) {
            if (chosen.test(amount)) {
                for (int part : members[amount]) {
                    most[part] = Rounding.addUp(most[part], high(amount));
                }
            }
        }
        return most;
    }

    /** The same parts, each of which may have all that it may have some of, whatever the others have. */
    Amounts apart() {
        double[] least = least();
        double[] most = most(amount -> true);
        List<Estimate> ends = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            ends.add(Estimate.interval(least[part], false, most[part], most[part] == Double.POSITIVE_INFINITY));
        }
        return areJoint() ? of(ends, Map.of()) : this;
    }

    boolean isAmong(int amount, int part) {
        return Arrays.binarySearch(members[amount], part) >= 0;
    }

    /** Whether one part can have everything. */
    boolean canBeAlone() {
        return IntStream.range(0, parts)
                .anyMatch(part ->
                        IntStream.range(0, count()).allMatch(amount -> low(amount) == 0 || isAmong(amount, part)));
    }
}
