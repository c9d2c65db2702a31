package io.github.digitalsilkroad.core.formula;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Amounts by the set of parts among which they lie: what a part has alone is an amount among one. Amounts among the same
 * parts are added up, since neither the most even way to divide them nor the most uneven tells them apart.
 */
final class Pools {

    private final int parts;
    private final int[][] members;
    private final List<Estimate> sizes;

    private Pools(int parts, int[][] members, List<Estimate> sizes) {
        this.parts = parts;
        this.members = members;
        this.sizes = sizes;
    }

    static Pools of(List<Estimate> alone, List<Undivided> undivided) {
        Map<SortedSet<Integer>, Estimate> sums = new LinkedHashMap<>();
        for (int i = 0; i < alone.size(); i++) {
            sums.put(new TreeSet<>(List.of(i)), Inputs.nonNegative(alone.get(i), "part " + (i + 1)));
        }
        for (Undivided amount : undivided) {
            if (amount.among().last() >= alone.size()) {
                throw new IllegalArgumentException("undivided " + amount.size() + " among parts " + amount.among()
                        + ": there are " + alone.size() + " parts, numbered from 0");
            }
            sums.merge(amount.among(), amount.size(), Estimate::plus);
        }
        List<Map.Entry<SortedSet<Integer>, Estimate>> positive = new ArrayList<>();
        for (Map.Entry<SortedSet<Integer>, Estimate> sum : sums.entrySet()) {
            if (sum.getValue().high() > 0) {
                positive.add(sum);
            }
        }
        positive.sort(Comparator.comparingInt(sum -> sum.getKey().size()));
        int[][] members = new int[positive.size()][];
        List<Estimate> sizes = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            members[i] = positive.get(i).getKey().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            sizes.add(positive.get(i).getValue());
        }
        return new Pools(alone.size(), members, sizes);
    }

    int parts() {
        return parts;
    }

    /** Whether no amount lies among several parts. */
    boolean areDivided() {
        return members.length == 0 || members[members.length - 1].length == 1;
    }

    /** What each part has at least and at most. */
    List<Estimate> ends() {
        List<Estimate> ends = new ArrayList<>(Collections.nCopies(parts, Estimate.exactly(0)));
        for (int pool = 0; pool < members.length; pool++) {
            Estimate size = sizes.get(pool);
            boolean isAlone = members[pool].length == 1;
            for (int part : members[pool]) {
                ends.set(part, isAlone ? size : ends.get(part).plus(upTo(size)));
            }
        }
        return ends;
    }

    static Estimate upTo(Estimate size) {
        return Estimate.interval(0, false, size.high(), size.isHighOpen());
    }

    /** Whether one part can have everything. */
    boolean canBeAlone() {
        for (int part = 0; part < parts; part++) {
            boolean isAny = false;
            boolean isAll = true;
            for (int pool = 0; pool < members.length; pool++) {
                isAny |= isAmong(pool, part);
                isAll &= isAmong(pool, part) || low(pool) == 0;
            }
            if (isAny && isAll) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return members.length;
    }

    int[] members(int pool) {
        return members[pool];
    }

    List<Estimate> sizes() {
        return sizes;
    }

    double low(int pool) {
        return sizes.get(pool).low();
    }

    double high(int pool) {
        return sizes.get(pool).high();
    }

    boolean isAmong(int pool, int part) {
        return Arrays.binarySearch(members[pool], part) >= 0;
    }
}
