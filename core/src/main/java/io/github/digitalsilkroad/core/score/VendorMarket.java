package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.core.score.CountedSystems.Part;
import io.github.digitalsilkroad.core.score.Shares.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the vendors of a market have of it: alone, with others, and the systems without a stated vendor.
 */
final class VendorMarket {

    private final SystemSize by;
    /** Sizes by set of vendors; the empty set has the systems without a stated vendor. */
    private final Shares<Set<Id>> shares;

    /** What is stated alone. */
    private final Supplier<Sums> statedSums = Suppliers.memoize(() -> sums(true));

    private final Map<Id, Set<Id>> systems;
    /** The measures of another market, and the systems without a stated vendor that are only here, or only there. */
    private final Optional<Herfindahl> before;

    private final List<Estimate> more;
    private final List<Estimate> less;
    /** How many systems state all that the weight needs. */
    int known;
    /** How many of these no source shows in the last years. */
    final Supplier<Integer> unseen;

    VendorMarket(SystemSize by, CountedSystems market) {
        this.by = by;
        systems = new LinkedHashMap<>();
        before = Optional.empty();
        more = List.of();
        less = List.of();
        Map<Set<Id>, List<Share>> shares = new LinkedHashMap<>();
        BiConsumer<Set<Id>, Share> put = (vendors, share) ->
                shares.computeIfAbsent(vendors, some -> new ArrayList<>()).add(share);
        Set<List<Id>> pairs = new HashSet<>();
        List<Part> stated = new ArrayList<>();
        for (Part part : market.counted()) {
            Set<Id> vendors = ImmutableSet.copyOf(market.vendors(part.system())); // in their order
            systems.put(part.system().id(), vendors);
            int others = known;
            if (by == SystemSize.CARRIERS) {
                countCarriers(part, vendors, pairs, put);
            } else {
                Share share = share(part, vendors);
                known += share.isKnown() ? 1 : 0;
                put.accept(vendors, share);
            }
            if (known > others) {
                stated.add(part);
            }
        }
        unseen = Suppliers.memoize(() -> Iterables.size(Iterables.filter(stated, Part::isUnseen)));
        this.shares = Shares.of(shares);
    }

    /** The market in which one system, not counted by carriers, has another size or other vendors. */
    VendorMarket(VendorMarket other, Optional<Herfindahl> measured, Part old, Part part, Optional<Set<Id>> vendors) {
        by = other.by;
        systems = other.systems;
        before = measured;
        Set<Id> from = requireNonNull(systems.get(part.system().id()));
        Set<Id> to = vendors.orElse(from);
        shares = other.shares.with(from, to, share(part, to));
        unseen = other.unseen;
        more = to.isEmpty() ? List.of(part.size()) : List.of();
        less = from.isEmpty() ? List.of(old.size()) : List.of();
    }

    private static Share share(Part part, Set<Id> vendors) {
        return new Share(part.system().id(), part.size(), part.amount(), !vendors.isEmpty() && part.isKnown());
    }

    private static Share share(Id system, Operand amount, boolean isKnown) {
        return new Share(system, amount.value(), () -> amount, isKnown);
    }

    /**
     * A vendor has a carrier once. Where a system's carrier or vendor is not stated, it may add one or none.
     */
    private void countCarriers(Part part, Set<Id> vendors, Set<List<Id>> pairs, BiConsumer<Set<Id>, Share> put) {
        Id system = part.system().id();
        List<Id> carriers = Role.OPERATOR.partiesOf(part.system());
        Operand one = by.amount(part.system(), Optional.empty(), () -> Fact.of(part.system(), Props.OPERATOR));
        Operand open = one.between(0, Math.max(1, carriers.size()));
        if (vendors.isEmpty()) {
            put.accept(vendors, share(system, open, false));
        } else if (carriers.isEmpty() || !part.isSettled()) {
            vendors.forEach(vendor -> put.accept(Set.of(vendor), share(system, open, false)));
        } else {
            known++;
            for (Id vendor : vendors) {
                carriers.stream()
                        .filter(carrier -> pairs.add(List.of(vendor, carrier)))
                        .forEach(carrier -> put.accept(Set.of(vendor), share(system, one, true)));
            }
        }
    }

    /** The systems, each with its stated vendors; empty if not each system counts 1. */
    Optional<Map<Id, Set<Id>>> systems(boolean isStatedOnly) {
        if (by != SystemSize.DEPLOYMENTS
                || !shares.sums(false).values().stream().allMatch(Estimate::isExact)) {
            return Optional.empty();
        }
        Map<Id, Set<Id>> some = new LinkedHashMap<>(systems);
        some.values().removeIf(vendors -> isStatedOnly && vendors.isEmpty());
        return Optional.of(some);
    }

    /** The concentration for any value of what is missing; empty if every size is zero. */
    Optional<Herfindahl> measures() {
        return sums(false)
                .measures((parts, together) -> before.map(same -> same.with(parts, together, more, less))
                        .orElseGet(() -> Herfindahl.of(parts, together, unassigned())));
    }

    private List<Estimate> unassigned() {
        return Lists.transform(shares.having(Set.of(), false), Share::size);
    }

    /** Whether some vendor is stated to have any. */
    boolean isStated() {
        return statedSums.get().isPositive();
    }

    /** The concentration of what is stated alone. */
    Optional<Herfindahl> amongStated() {
        return statedSums.get().measures((parts, together) -> Herfindahl.of(parts, together, List.of()));
    }

    /**
     * The amounts among the parts that have them: of what is stated alone, or of all, one vendor each or any number.
     */
    Computation computation(boolean isStated, boolean isJoint) {
        List<Operand> operands = new ArrayList<>();
        for (Set<Id> vendors : shares.keys()) {
            List<Operand> some = amounts(vendors, isStated);
            if (!some.isEmpty() && !vendors.isEmpty()) {
                operands.add(Operand.of(List.copyOf(vendors), by.unit, some));
            }
        }
        if (!isStated) {
            operands.addAll(amounts(Set.of(), false));
        }
        return Computation.of(
                isJoint && !isStated && isOpen() ? Formula.CONCENTRATION_DIVIDED : Formula.CONCENTRATION, operands);
    }

    /** What each vendor is stated to have, and at most how much. */
    Map<Id, Estimate> vendors() {
        return statedSums.get().sizes();
    }

    /** Whether there are systems without a stated vendor. */
    boolean isOpen() {
        return shares.keys().contains(Set.<Id>of());
    }

    private List<Operand> amounts(Set<Id> vendors, boolean isStated) {
        return Lists.transform(
                shares.having(vendors, isStated), share -> share.amount().get());
    }

    boolean isJoint() {
        return shares.keys().stream().anyMatch(vendors -> vendors.size() > 1);
    }

    private Sums sums(boolean isStated) {
        Map<Set<Id>, Estimate> sums = shares.sums(isStated);
        Estimate open = sums.remove(Set.<Id>of());
        return new Sums(sums, !isStated && open != null && open.high() > 0);
    }

    /** What vendors have alone or together, and whether systems without a stated vendor have any. */
    private record Sums(Map<Set<Id>, Estimate> sums, boolean isAny) {
        boolean isPositive() {
            return isAny || sums.values().stream().anyMatch(size -> size.high() > 0);
        }

        /** What each vendor has alone. */
        private Map<Id, Estimate> alone(Map<Id, Estimate> alone) {
            sums.forEach((some, size) -> {
                if (some.size() == 1) {
                    alone.put(some.iterator().next(), size);
                } else {
                    some.forEach(vendor -> alone.putIfAbsent(vendor, Estimate.exactly(0)));
                }
            });
            return alone;
        }

        Map<Id, Estimate> sizes() {
            Map<Id, Estimate> sizes = alone(new LinkedHashMap<>());
            sums.forEach((vendors, size) -> {
                if (vendors.size() > 1) {
                    Estimate most = Estimate.interval(0, false, Math.max(0, size.high()), size.isHighOpen());
                    vendors.forEach(vendor -> sizes.merge(vendor, most, Estimate::plus));
                }
            });
            return sizes;
        }

        Optional<Herfindahl> measures(BiFunction<List<Estimate>, List<Undivided>, Herfindahl> of) {
            // In the order of ids: it does not matter which system states them first.
            Map<Id, Estimate> alone = alone(new TreeMap<>());
            List<Id> vendors = List.copyOf(alone.keySet());
            List<Undivided> undivided = new ArrayList<>();
            Map<String, Set<Id>> together = new TreeMap<>();
            sums.keySet().stream()
                    .filter(some -> some.size() > 1)
                    .forEach(some -> together.put(new TreeSet<>(some).toString(), some));
            together.values()
                    .forEach(some -> undivided.add(Undivided.of(
                            some.stream().map(vendors::indexOf).toList(), requireNonNull(sums.get(some)))));
            return isPositive() ? Optional.of(of.apply(List.copyOf(alone.values()), undivided)) : Optional.empty();
        }
    }
}
