package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What systems count, summed by what they have in common: all of them, and those alone for which everything is known.
 *
 * @param <K> what they have in common
 * @param holdings by what they have in common
 * @param places of each system the place among those of its key
 */
record Shares<K>(Map<K, Holding> holdings, Supplier<Map<Id, Integer>> places) {

    /** What a system counts, and whether all that a sum of known ones needs is stated. */
    record Share(Id system, Operand amount, boolean isKnown) {}

    /** The shares of a key, added up by halves, whose sums are kept from when another share first takes a place among them. */
    private record Holding(
            Iterable<Share> shares,
            Supplier<List<Holding>> halves,
            int known,
            @Nullable Estimate all,
            @Nullable Estimate ofKnown) {
        static Holding of(List<Share> some) {
            int size = some.size();
            return new Holding(
                    some,
                    Suppliers.memoize(() -> List.of(of(some.subList(0, size / 2)), of(some.subList(size / 2, size)))),
                    Iterables.size(Iterables.filter(some, Share::isKnown)),
                    sum(some, 0, size, false),
                    sum(some, 0, size, true));
        }

        private static @Nullable Estimate sum(List<Share> shares, int from, int to, boolean isKnown) {
            int half = (from + to) / 2;
            if (half == from) {
                Share share = shares.get(from);
                return isKnown && !share.isKnown ? null : share.amount.value();
            }
            return sum(sum(shares, from, half, isKnown), sum(shares, half, to, isKnown));
        }

        private static @Nullable Estimate sum(@Nullable Estimate some, @Nullable Estimate more) {
            return some == null || more == null ? (some == null ? more : some) : some.plus(more);
        }

        private static @Nullable Holding both(@Nullable Holding some, @Nullable Holding more) {
            return some == null || more == null
                    ? (some == null ? more : some)
                    : new Holding(
                            Iterables.concat(some.shares, more.shares),
                            () -> List.of(some, more),
                            some.known + more.known,
                            sum(some.all, more.all),
                            sum(some.ofKnown, more.ofKnown));
        }

        /** With another share in a place, or none there. */
        private @Nullable Holding with(int place, @Nullable Share share) {
            int half = Iterables.size(shares) / 2;
            if (half == 0) {
                return share == null ? null : of(List.of(share));
            }
            Holding first = halves.get().get(0);
            Holding last = halves.get().get(1);
            return place < half ? both(first.with(place, share), last) : both(first, last.with(place - half, share));
        }
    }

    static <K> Shares<K> of(ListMultimap<K, Share> shares) {
        Map<K, Holding> holdings = new LinkedHashMap<>();
        Multimaps.asMap(shares).forEach((key, some) -> holdings.put(key, Holding.of(List.copyOf(some))));
        return new Shares<>(holdings, Suppliers.memoize(() -> {
            Map<Id, Integer> places = new HashMap<>();
            for (List<Share> some : Multimaps.asMap(shares).values()) {
                IntStream.range(0, some.size()).forEach(place -> places.put(some.get(place).system, place));
            }
            return places;
        }));
    }

    /** The same but for one system, which counts otherwise, with a key of its own; the sums of the others are kept. */
    Shares<K> with(K before, K after, Share share) {
        Map<K, Holding> changed = new LinkedHashMap<>(holdings);
        int place = requireNonNull(places.get().get(share.system));
        changed.computeIfPresent(before, (key, old) -> old.with(place, before.equals(after) ? share : null));
        if (!before.equals(after)) {
            changed.merge(after, Holding.of(List.of(share)), Holding::both);
        }
        return new Shares<>(changed, places);
    }

    Set<K> keys() {
        return holdings.keySet();
    }

    List<Operand> amounts(K key, boolean isKnown) {
        List<Share> shares = new ArrayList<>();
        Stream.ofNullable(holdings.get(key)).forEach(holding -> Iterables.addAll(shares, holding.shares));
        shares.removeIf(share -> isKnown && !share.isKnown);
        return Lists.transform(shares, Share::amount);
    }

    /** The sums by key, of those keys that have any. */
    Map<K, Estimate> sums(boolean isKnown) {
        Map<K, Estimate> sums = new LinkedHashMap<>();
        holdings.forEach((key, holding) ->
                Stream.ofNullable(isKnown ? holding.ofKnown : holding.all).forEach(sum -> sums.put(key, sum)));
        return sums;
    }

    /** How many are known. */
    int known() {
        return holdings.values().stream().mapToInt(Holding::known).sum();
    }
}
