package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What systems count, summed by what they have in common: all of them, and those alone for which everything is known.
 *
 * @param <K> what they have in common
 * @param holdings by what they have in common
 * @param places of each system the place among those of its key
 */
record Shares<K>(Map<K, Holding> holdings, Map<Id, Integer> places) {

    /** What a system counts, and whether all that a sum of known ones needs is stated. */
    record Share(Id system, Operand amount, boolean isKnown) {}

    /** The shares of a key in their order, in a tree of halves: another share in the place of one changes few sums. */
    private record Holding(
            List<Share> leaf, List<Holding> halves, int size, int known, Estimate all, Optional<Estimate> ofKnown) {
        static Holding of(List<Share> shares) {
            int half = shares.size() / 2;
            if (half > 0) {
                return both(of(shares.subList(0, half)), of(shares.subList(half, shares.size())));
            }
            Optional<Estimate> amount = Optional.of(shares.get(0).amount.value());
            boolean isKnown = shares.get(0).isKnown;
            return new Holding(shares, List.of(), 1, isKnown ? 1 : 0, amount.get(), amount.filter(some -> isKnown));
        }

        private static Holding both(Holding some, Holding more) {
            Optional<Estimate> known = some.ofKnown
                    .map(sum -> more.ofKnown.map(sum::plus).orElse(sum))
                    .or(() -> more.ofKnown);
            return new Holding(
                    List.of(),
                    List.of(some, more),
                    some.size + more.size,
                    some.known + more.known,
                    some.all.plus(more.all),
                    known);
        }

        /** With another share in a place, or none there. */
        Optional<Holding> with(int place, Optional<Share> share) {
            int half = size / 2;
            if (half == 0) {
                return share.map(some -> of(List.of(some)));
            }
            Holding first = halves.get(0);
            Holding last = halves.get(1);
            return place < half
                    ? first.with(place, share).map(some -> both(some, last)).or(() -> Optional.of(last))
                    : last.with(place - half, share)
                            .map(some -> both(first, some))
                            .or(() -> Optional.of(first));
        }

        void each(Consumer<Share> action) {
            leaf.forEach(action);
            halves.forEach(half -> half.each(action));
        }
    }

    static <K> Shares<K> of(ListMultimap<K, Share> shares) {
        Map<Id, Integer> places = new HashMap<>();
        for (List<Share> some : Multimaps.asMap(shares).values()) {
            IntStream.range(0, some.size()).forEach(place -> places.put(some.get(place).system, place));
        }
        return new Shares<>(new LinkedHashMap<>(Maps.transformValues(Multimaps.asMap(shares), Holding::of)), places);
    }

    /** The same but for one system, which counts otherwise, with a key of its own; the sums of the others are kept. */
    Shares<K> with(K before, K after, Share share) {
        Map<K, Holding> changed = new LinkedHashMap<>(holdings);
        int place = requireNonNull(places.get(share.system));
        Optional<Share> same = Optional.of(share).filter(some -> before.equals(after));
        changed.computeIfPresent(before, (key, old) -> old.with(place, same).orElse(null));
        if (same.isEmpty()) {
            changed.merge(after, Holding.of(List.of(share)), Holding::both);
        }
        return new Shares<>(changed, places);
    }

    Set<K> keys() {
        return holdings.keySet();
    }

    List<Operand> amounts(K key, boolean isKnown) {
        List<Share> shares = new ArrayList<>();
        Stream.ofNullable(holdings.get(key)).forEach(holding -> holding.each(shares::add));
        shares.removeIf(share -> isKnown && !share.isKnown);
        return Lists.transform(shares, Share::amount);
    }

    /** The sums by key, of those keys that have any. */
    Map<K, Estimate> sums(boolean isKnown) {
        Map<K, Estimate> sums = new LinkedHashMap<>();
        holdings.forEach((key, holding) ->
                (isKnown ? holding.ofKnown : Optional.of(holding.all)).ifPresent(sum -> sums.put(key, sum)));
        return sums;
    }

    /** How many are known. */
    int known() {
        return holdings.values().stream().mapToInt(Holding::known).sum();
    }
}
