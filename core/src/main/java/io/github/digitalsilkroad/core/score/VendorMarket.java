package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the vendors of a market have of it: alone, with others, and what nobody says whose it is. A part of an umbrella of the same
 * market counts once: where a part states its vendor and size it is taken out of the umbrella's, and where it does not it is left to
 * an umbrella that does.
 */
final class VendorMarket {

    private static final Estimate NOTHING = Estimate.exactly(0);
    private static final Estimate ANYTHING = Estimate.atLeast(0);

    private final VendorWeight weight;
    private final Map<Id, List<Deployment>> parts = new LinkedHashMap<>();
    private final Holdings all = new Holdings();
    private final Holdings stated = new Holdings();
    private final List<Estimate> unassigned = new ArrayList<>();
    private final Set<List<Id>> pairs = new HashSet<>();
    private final List<Deployment> counted = new ArrayList<>();
    private final List<Deployment> leftOut = new ArrayList<>();
    private int known;

    VendorMarket(VendorWeight weight, Iterable<Deployment> systems) {
        this.weight = weight;
        Map<Id, Deployment> market = new LinkedHashMap<>();
        systems.forEach(system -> market.put(system.id(), system));
        List<Deployment> tops = new ArrayList<>();
        for (Deployment system : market.values()) {
            if (system.partOf().isPresent()
                    && market.containsKey(system.partOf().get())) {
                parts.computeIfAbsent(system.partOf().get(), key -> new ArrayList<>())
                        .add(system);
            } else {
                tops.add(system);
            }
        }
        for (Deployment top : tops) {
            add(top, ANYTHING);
        }
    }

    private List<Deployment> partsOf(Deployment system) {
        return parts.getOrDefault(system.id(), List.of());
    }

    /** Adds a system and what is part of it; returns how much it is in all, which is within a limit if nobody says. */
    private Estimate add(Deployment system, Estimate limit) {
        Set<Id> vendors = Systems.vendors(system);
        Optional<Estimate> size = weight.size(system);
        List<Deployment> within = partsOf(system);
        if (!weight.isMeasured()) {
            if (!vendors.isEmpty() || within.isEmpty()) {
                within.forEach(this::leaveOut);
                count(system, vendors, size);
            } else {
                within.forEach(part -> add(part, limit));
            }
            return size.orElse(NOTHING);
        }
        Estimate whole = size.orElse(limit);
        Estimate taken = NOTHING;
        for (Deployment part : within) {
            taken = taken.plus(size.isPresent() && !vendors.isEmpty() ? statedWithin(part) : add(part, atMost(whole)));
        }
        Estimate rest = size.isEmpty() && within.isEmpty() ? whole : less(whole, taken);
        count(system, vendors, size.isPresent() ? Optional.of(rest) : Optional.empty(), rest);
        return whole;
    }

    /** Adds those parts of a system, it included, that state vendor and size; leaves the others to their umbrella. */
    private Estimate statedWithin(Deployment system) {
        if (!Systems.vendors(system).isEmpty() && weight.size(system).isPresent()) {
            return add(system, ANYTHING);
        }
        leftOut.add(system);
        Estimate taken = NOTHING;
        for (Deployment part : partsOf(system)) {
            taken = taken.plus(statedWithin(part));
        }
        return taken;
    }

    private void leaveOut(Deployment system) {
        leftOut.add(system);
        partsOf(system).forEach(this::leaveOut);
    }

    private static Estimate atMost(Estimate whole) {
        return Double.isInfinite(whole.high()) ? ANYTHING : Estimate.between(0, Math.max(0, whole.high()));
    }

    private static Estimate less(Estimate whole, Estimate taken) {
        if (taken.high() == 0) {
            return whole;
        }
        if (Double.isInfinite(whole.high())) {
            return ANYTHING;
        }
        Estimate rest = whole.minus(taken);
        return rest.high() <= 0 ? NOTHING : rest.within(0, Double.POSITIVE_INFINITY);
    }

    private void count(Deployment system, Set<Id> vendors, Optional<Estimate> size) {
        if (weight == VendorWeight.CARRIERS) {
            countCarriers(system, vendors);
        } else {
            Estimate one = size.orElse(NOTHING);
            note(system, !vendors.isEmpty());
            for (Id vendor : vendors) {
                all.add(vendor, one);
                stated.add(vendor, one);
            }
            if (vendors.isEmpty()) {
                unassigned.add(one);
            }
        }
    }

    /** A vendor has a carrier once; which one a system serves, or whose it is, may be nobody's to say, and may be one more or not. */
    private void countCarriers(Deployment system, Set<Id> vendors) {
        List<Id> carriers =
                system.operators().value().map(parties -> parties.list()).orElse(List.of());
        note(system, !vendors.isEmpty() && !carriers.isEmpty());
        for (Id vendor : vendors) {
            for (Id carrier : carriers) {
                if (pairs.add(List.of(vendor, carrier))) {
                    all.add(vendor, Estimate.exactly(1));
                    stated.add(vendor, Estimate.exactly(1));
                }
            }
            if (carriers.isEmpty()) {
                all.add(vendor, Estimate.between(0, 1));
            }
        }
        if (vendors.isEmpty()) {
            unassigned.add(Estimate.between(0, Math.max(1, carriers.size())));
        }
    }

    private void count(Deployment system, Set<Id> vendors, Optional<Estimate> statedSize, Estimate size) {
        note(system, !vendors.isEmpty() && statedSize.isPresent());
        if (vendors.isEmpty()) {
            unassigned.add(size);
            return;
        }
        all.add(vendors, size);
        if (statedSize.isPresent()) {
            stated.add(vendors, size);
        }
    }

    private void note(Deployment system, boolean isKnown) {
        counted.add(system);
        known += isKnown ? 1 : 0;
    }

    /** The systems that count, in the order of the market but for the parts of umbrellas. */
    List<Deployment> counted() {
        return counted;
    }

    /** The parts of umbrellas that do not count beside them. */
    List<Deployment> leftOut() {
        return leftOut;
    }

    /** Of how many systems all that the weight needs is stated. */
    int known() {
        return known;
    }

    /** The concentration whatever is missing may be; empty if nothing can have a size. */
    Optional<Herfindahl> measures() {
        return all.measures(unassigned);
    }

    /** The concentration of what is stated alone. */
    Optional<Herfindahl> amongStated() {
        return stated.measures(List.of());
    }

    /** Who has what is stated, and how much at most. */
    Map<Id, Estimate> vendors() {
        return stated.sizes();
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
