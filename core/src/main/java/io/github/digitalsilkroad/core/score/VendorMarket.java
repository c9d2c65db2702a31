package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
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

    private static final Estimate NOTHING = Estimate.exactly(0);

    private final Holdings all = new Holdings();
    private final Holdings stated = new Holdings();
    private final Map<Id, Estimate> unassigned = new LinkedHashMap<>();
    private final Set<List<Id>> pairs = new HashSet<>();
    private int known;

    VendorMarket(SystemSize by, CountedSystems market) {
        for (CountedSystems.Part part : market.counted()) {
            Set<Id> vendors = new LinkedHashSet<>(part.system().vendors());
            if (by == SystemSize.CARRIERS) {
                countCarriers(part, vendors);
            } else {
                count(vendors, part, by.isMeasured());
            }
        }
    }

    /** What is measured is divided among the vendors of a system; a deployment counts once for each. */
    private void count(Set<Id> vendors, CountedSystems.Part part, boolean isDivided) {
        boolean isKnown = part.isStated() && part.isSettled();
        known += !vendors.isEmpty() && isKnown ? 1 : 0;
        if (vendors.isEmpty()) {
            unassigned.put(part.system().id(), part.size());
            return;
        }
        for (Holdings holdings : isKnown ? List.of(all, stated) : List.of(all)) {
            if (isDivided) {
                holdings.add(vendors, part.size());
            } else {
                vendors.forEach(vendor -> holdings.add(vendor, part.size()));
            }
        }
    }

    /**
     * A vendor has a carrier once. Where a system's carrier or vendor is not stated, it may add one or none.
     */
    private void countCarriers(CountedSystems.Part part, Set<Id> vendors) {
        List<Id> carriers =
                part.system().operators().value().map(parties -> parties.list()).orElse(List.of());
        Estimate open = Estimate.between(0, Math.max(1, carriers.size()));
        if (vendors.isEmpty()) {
            unassigned.put(part.system().id(), open);
        } else if (carriers.isEmpty() || !part.isSettled()) {
            vendors.forEach(vendor -> all.add(vendor, open));
        } else {
            known++;
            for (Id vendor : vendors) {
                for (Id carrier : carriers) {
                    if (pairs.add(List.of(vendor, carrier))) {
                        all.add(vendor, Estimate.exactly(1));
                        stated.add(vendor, Estimate.exactly(1));
                    }
                }
            }
        }
    }

    /** How many systems state all that the weight needs. */
    int known() {
        return known;
    }

    /** The concentration for any value of what is missing; empty if every size is zero. */
    Optional<Herfindahl> measures() {
        return all.measures(List.copyOf(unassigned.values()));
    }

    /** The concentration of what is stated alone. */
    Optional<Herfindahl> amongStated() {
        return stated.measures(List.of());
    }

    /** What each vendor is stated to have, and at most how much. */
    Map<Id, Estimate> vendors() {
        return stated.sizes();
    }

    /** The sizes of systems without a stated vendor. */
    Map<Id, Estimate> unassigned() {
        return unassigned;
    }

    /** Whether all systems with a stated vendor have a stated size. */
    boolean isMeasured() {
        return all.alone.equals(stated.alone);
    }

    boolean isJoint() {
        return !all.together.isEmpty();
    }

    /** What each vendor has alone, and some of them together. */
    private static final class Holdings {
        private final Map<Id, Estimate> alone = new LinkedHashMap<>();
        private final Map<Set<Id>, Estimate> together = new LinkedHashMap<>();

        void add(Id vendor, Estimate size) {
            alone.merge(vendor, size, Estimate::plus);
        }

        void add(Set<Id> vendors, Estimate size) {
            for (Id vendor : vendors) {
                add(vendor, vendors.size() == 1 ? size : NOTHING);
            }
            if (vendors.size() > 1) {
                together.merge(vendors, size, Estimate::plus);
            }
        }

        Map<Id, Estimate> sizes() {
            Map<Id, Estimate> sizes = new LinkedHashMap<>(alone);
            together.forEach((vendors, size) -> {
                for (Id vendor : vendors) {
                    sizes.merge(
                            vendor,
                            Estimate.interval(0, false, Math.max(0, size.high()), size.isHighOpen()),
                            Estimate::plus);
                }
            });
            return sizes;
        }

        Optional<Herfindahl> measures(List<Estimate> unassigned) {
            List<Id> vendors = List.copyOf(alone.keySet());
            List<Undivided> undivided = new ArrayList<>();
            together.forEach((some, size) -> undivided.add(
                    Undivided.of(some.stream().map(vendors::indexOf).toList(), size)));
            List<Estimate> sizes = new ArrayList<>(sizes().values());
            sizes.addAll(unassigned);
            return sizes.stream().anyMatch(size -> size.high() > 0)
                    ? Optional.of(Herfindahl.of(List.copyOf(alone.values()), undivided, unassigned))
                    : Optional.empty();
        }
    }
}
