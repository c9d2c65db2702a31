package io.github.digitalsilkroad.core.score;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What systems count, summed by what they have in common: all of them, and those alone for which everything is known.
 *
 * @param <K> what they have in common
 */
final class Shares<K> {

    /** What a system counts, and whether all that a sum of known ones needs is stated. */
    record Share(Id system, Operand amount, boolean isKnown) {}

    private record Holding(List<Share> shares, Optional<Estimate> all, Optional<Estimate> known) {
        static Holding of(List<Share> shares) {
            return new Holding(shares, sum(shares, false), sum(shares, true));
        }

        private static Optional<Estimate> sum(List<Share> shares, boolean isKnown) {
            return amounts(shares, isKnown).stream().map(Operand::value).reduce(Estimate::plus);
        }
    }

    private final Map<K, Holding> holdings;

    private Shares(Map<K, Holding> holdings) {
        this.holdings = holdings;
    }

    static <K> Shares<K> of(ListMultimap<K, Share> shares) {
        return new Shares<>(new LinkedHashMap<>(Maps.transformValues(Multimaps.asMap(shares), Holding::of)));
    }

    /** The same but for one system, which counts otherwise; the sums of the others are kept. */
    Shares<K> with(K key, Share share) {
        Map<K, Holding> changed = new LinkedHashMap<>(holdings);
        changed.computeIfPresent(
                key,
                (same, before) -> Holding.of(before.shares.stream()
                        .map(old -> old.system.equals(share.system) ? share : old)
                        .toList()));
        return new Shares<>(changed);
    }

    Set<K> keys() {
        return holdings.keySet();
    }

    List<Operand> amounts(K key, boolean isKnown) {
        Holding holding = holdings.get(key);
        return holding == null ? List.of() : amounts(holding.shares, isKnown);
    }

    private static List<Operand> amounts(List<Share> shares, boolean isKnown) {
        return shares.stream()
                .filter(share -> share.isKnown || !isKnown)
                .map(Share::amount)
                .toList();
    }

    /** The sums by key, of those keys that have any. */
    Map<K, Estimate> sums(boolean isKnown) {
        Map<K, Estimate> sums = new LinkedHashMap<>();
        holdings.forEach(
                (key, holding) -> (isKnown ? holding.known : holding.all).ifPresent(sum -> sums.put(key, sum)));
        return sums;
    }

    /** How many of those with a key are known. */
    int known(K key) {
        return amounts(key, true).size();
    }

    boolean areExact() {
        return holdings.values().stream()
                .flatMap(holding -> holding.shares.stream())
                .allMatch(share -> share.amount.value().isExact());
    }
}
