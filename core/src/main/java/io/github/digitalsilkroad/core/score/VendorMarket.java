package io.github.digitalsilkroad.core.score;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the vendors of a market have of it: alone, with others, and the systems without a stated vendor.
 */
final class VendorMarket {

    private final SystemSize by;
    private final Holdings all = new Holdings();
    private final Holdings stated = new Holdings();
    private final Map<Id, Computation.Operand> unassigned = new LinkedHashMap<>();
    private final Set<List<Id>> pairs = new HashSet<>();
    private final Map<Id, Set<Id>> systems = new LinkedHashMap<>();
    private boolean isWhole = true;
    private int known;

    VendorMarket(SystemSize by, CountedSystems market) {
        this.by = by;
        for (CountedSystems.Part part : market.counted()) {
            Set<Id> vendors = new LinkedHashSet<>(market.vendors(part.system()));
            systems.put(part.system().id(), vendors);
            isWhole &= part.amount().value().isExact();
            if (by == SystemSize.CARRIERS) {
                countCarriers(part, vendors);
            } else {
                count(vendors, part);
            }
        }
    }

    private void count(Set<Id> vendors, CountedSystems.Part part) {
        boolean isKnown = part.isStated() && part.isSettled();
        known += !vendors.isEmpty() && isKnown ? 1 : 0;
        if (vendors.isEmpty()) {
            unassigned.put(part.system().id(), part.amount());
            return;
        }
        for (Holdings holdings : isKnown ? List.of(all, stated) : List.of(all)) {
            holdings.add(vendors, part.amount());
        }
    }

    /**
     * A vendor has a carrier once. Where a system's carrier or vendor is not stated, it may add one or none.
     */
    private void countCarriers(CountedSystems.Part part, Set<Id> vendors) {
        List<Id> carriers =
                part.system().operators().value().map(parties -> parties.list()).orElse(List.of());
        Computation.Operand one = by.amount(part.system(), Optional.empty(), Fact.of(part.system(), Props.OPERATOR));
        Computation.Operand open = one.between(0, Math.max(1, carriers.size()));
        if (vendors.isEmpty()) {
            unassigned.put(part.system().id(), open);
        } else if (carriers.isEmpty() || !part.isSettled()) {
            vendors.forEach(vendor -> all.add(Set.of(vendor), open));
        } else {
            known++;
            for (Id vendor : vendors) {
                for (Id carrier : carriers) {
                    if (pairs.add(List.of(vendor, carrier))) {
                        all.add(Set.of(vendor), one);
                        stated.add(Set.of(vendor), one);
                    }
                }
            }
        }
    }

    /** The systems, each with its stated vendors; empty if not each system counts 1. */
    Optional<Map<Id, Set<Id>>> systems(boolean isStatedOnly) {
        Map<Id, Set<Id>> some = new LinkedHashMap<>(systems);
        some.values().removeIf(vendors -> isStatedOnly && vendors.isEmpty());
        return isWhole && by == SystemSize.DEPLOYMENTS ? Optional.of(some) : Optional.empty();
    }

    /** How many systems state all that the weight needs. */
    int known() {
        return known;
    }

    /** The concentration for any value of what is missing; empty if every size is zero. */
    Optional<Herfindahl> measures() {
        return all.measures(
                unassigned.values().stream().map(Computation.Operand::value).toList());
    }

    /** The concentration of what is stated alone. */
    Optional<Herfindahl> amongStated() {
        return stated.measures(List.of());
    }

    /** The amounts among the parts that have them: of what is stated alone, or of all, one vendor each or any number. */
    Computation computation(boolean isStated, boolean isJoint) {
        List<Computation.Operand> operands = new ArrayList<>();
        (isStated ? stated : all)
                .amounts
                .asMap()
                .forEach((vendors, some) ->
                        operands.add(Computation.Operand.of(List.copyOf(vendors), by.unit(), List.copyOf(some))));
        if (!isStated) {
            operands.addAll(unassigned.values());
        }
        return new Computation(isJoint && !isStated && isOpen() ? "concentration-divided" : "concentration", operands);
    }

    /** What each vendor is stated to have, and at most how much. */
    Map<Id, Estimate> vendors() {
        return stated.sizes();
    }

    /** Whether there are systems without a stated vendor. */
    boolean isOpen() {
        return !unassigned.isEmpty();
    }

    boolean isJoint() {
        return all.amounts.keySet().stream().anyMatch(vendors -> vendors.size() > 1);
    }

    /** What some vendors have, one alone or several together. */
    private static final class Holdings {
        private final ListMultimap<Set<Id>, Computation.Operand> amounts =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();

        void add(Set<Id> vendors, Computation.Operand amount) {
            amounts.put(vendors, amount);
        }

        private Estimate size(Set<Id> vendors) {
            return amounts.get(vendors).stream()
                    .map(Computation.Operand::value)
                    .reduce(Estimate::plus)
                    .orElse(Estimate.exactly(0));
        }

        Map<Id, Estimate> sizes() {
            Map<Id, Estimate> sizes = new LinkedHashMap<>();
            amounts.keySet().stream().flatMap(Set::stream).forEach(vendor -> sizes.put(vendor, size(Set.of(vendor))));
            for (Set<Id> vendors : amounts.keySet()) {
                Estimate size = vendors.size() > 1 ? size(vendors) : Estimate.exactly(0);
                for (Id vendor : vendors) {
                    sizes.merge(
                            vendor,
                            Estimate.interval(0, false, Math.max(0, size.high()), size.isHighOpen()),
                            Estimate::plus);
                }
            }
            return sizes;
        }

        Optional<Herfindahl> measures(List<Estimate> unassigned) {
            List<Id> vendors =
                    amounts.keySet().stream().flatMap(Set::stream).distinct().toList();
            List<Undivided> undivided = new ArrayList<>();
            amounts.keySet().stream()
                    .filter(some -> some.size() > 1)
                    .forEach(some -> undivided.add(
                            Undivided.of(some.stream().map(vendors::indexOf).toList(), size(some))));
            List<Estimate> sizes = new ArrayList<>(sizes().values());
            sizes.addAll(unassigned);
            return sizes.stream().anyMatch(size -> size.high() > 0)
                    ? Optional.of(Herfindahl.of(
                            vendors.stream().map(vendor -> size(Set.of(vendor))).toList(), undivided, unassigned))
                    : Optional.empty();
        }
    }
}
