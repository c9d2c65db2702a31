package io.github.digitalsilkroad.core.score;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What systems count, summed by what they have in common: all of them, and those alone for which everything is known.
 *
 * @param <K> what they have in common
 * @param holdings by what they have in common
 */
record Shares<K>(Map<K, Holding> holdings) {

    /** What a system counts, and whether all that a sum of known ones needs is stated. */
    record Share(Id system, Estimate size, Supplier<Operand> amount, boolean isKnown) {}

    /**
     * The shares of a key in the order of their systems, added up by halves, whose sums are kept from when another
     * share first comes among them; one share has no halves.
     */
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
                    Suppliers.memoize(() -> size == 1
                            ? List.of()
                            : List.of(of(some.subList(0, size / 2)), of(some.subList(size / 2, size)))),
                    Iterables.size(Iterables.filter(some, Share::isKnown)),
                    sum(some, 0, size, false),
                    sum(some, 0, size, true));
        }

        private static @Nullable Estimate sum(List<Share> shares, int from, int to, boolean isKnown) {
            int half = (from + to) / 2;
            if (half == from) {
                Share share = shares.get(from);
                return isKnown && !share.isKnown ? null : share.size;
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

        /** With a share of a system in the place of the one that it has, if it has any, or with none of it. */
        private @Nullable Holding with(Id system, @Nullable Share share) {
            if (halves.get().isEmpty()) {
                Holding one = share == null ? null : of(List.of(share));
                int order = system.compareTo(first());
                return order == 0 ? one : order < 0 ? both(one, this) : both(this, one);
            }
            Holding some = halves.get().get(0);
            Holding rest = halves.get().get(1);
            return system.compareTo(rest.first()) < 0
                    ? both(some.with(system, share), rest)
                    : both(some, rest.with(system, share));
        }

        private Id first() {
            return shares.iterator().next().system;
        }
    }

    static <K> Shares<K> of(Map<K, List<Share>> shares) {
        Map<K, Holding> holdings = new LinkedHashMap<>();
        shares.forEach((key, some) ->
                holdings.put(key, Holding.of(ImmutableList.sortedCopyOf(Comparator.comparing(Share::system), some))));
        return new Shares<>(holdings);
    }

    /** The same but for one system, which counts otherwise, with a key of its own; the sums of the others are kept. */
    Shares<K> with(K before, K after, Share share) {
        Map<K, Holding> changed = new LinkedHashMap<>(holdings);
        if (!before.equals(after)) {
            changed.computeIfPresent(before, (key, old) -> old.with(share.system, null));
        }
        changed.compute(after, (key, old) -> old == null ? Holding.of(List.of(share)) : old.with(share.system, share));
        return new Shares<>(changed);
    }

    Set<K> keys() {
        return holdings.keySet();
    }

    List<Share> having(K key, boolean isKnown) {
        Holding holding = holdings.get(key);
        return holding == null
                ? List.of()
                : Lists.newArrayList(Iterables.filter(holding.shares, share -> !isKnown || share.isKnown));
    }

    /** The sums by key, of those keys that have any. */
    Map<K, Estimate> sums(boolean isKnown) {
        Map<K, Estimate> sums = new LinkedHashMap<>();
        holdings.forEach((key, holding) -> sums.put(key, isKnown ? holding.ofKnown : holding.all));
        sums.values().removeIf(Objects::isNull);
        return sums;
    }

    /** How many are known. */
    int known() {
        return holdings.values().stream().mapToInt(Holding::known).sum();
    }
}
