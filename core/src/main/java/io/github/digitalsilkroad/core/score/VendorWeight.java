package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.DeploymentDimension;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.internal.Codes;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's part counts in {@link VendorConcentration}.
 *
 * @since 0.1.0
 */
public enum VendorWeight implements Coded {
    /** Deployments: one for each that the vendor supplies or integrates. */
    DEPLOYMENTS("deployments", null, "deployment"),
    /** Cameras in operation. */
    CAMERAS("cameras", Props.CAMERAS, "camera"),
    /** The cost of deployments in nominal US dollars. */
    VALUE("value in US dollars", Props.COST, "USD"),
    /** Carriers whose mobile network the vendor supplies. */
    CARRIERS("carriers supplied", null, "carrier");

    private static final Codes<VendorWeight> CODES = Codes.of("weight", values());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final @Nullable Property<?> property;

    private final String unit;

    VendorWeight(String label, @Nullable Property<?> property, String unit) {
        this.label = label;
        this.property = property;
        this.unit = unit;
    }

    @Override
    public String code() {
        return CODES.of(this);
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code deployments}
     */
    @Override
    public String label() {
        return label;
    }

    Deployments narrow(Deployments market) {
        return this == CARRIERS ? market.of(Category.MOBILE_NETWORK) : market;
    }

    /** What is read of each deployment beside its vendors. */
    List<Property<?>> properties() {
        return property != null ? List.of(property) : this == CARRIERS ? List.of(Props.OPERATOR) : List.of();
    }

    /** A size in its unit: a count of things, one of which is no plural, or an amount of money. */
    String words(Estimate size) {
        return Unit.known().contains(unit)
                ? Quantity.of(size, Unit.of(unit)).toString()
                : Money.of(size, unit).toString();
    }

    VendorParts parts(Deployments market) {
        if (property != null) {
            return measured(market, property);
        }
        return new VendorParts(this == CARRIERS ? carriers(market) : counted(market), List.of());
    }

    /** Notes which deployments state no vendor, or not what its part counts. */
    void noteMissing(Ask ask, Deployments market) {
        for (Deployment deployment : market) {
            Systems.statesVendor(ask, deployment);
        }
        if (property != null) {
            for (Total.LeftOut row : market.total(property, unit).leftOut()) {
                Deployment deployment = ask.catalog().deployment(row.id().toString());
                Fact fact = new Fact(deployment, deployment.facts().get(property), OptionalInt.empty());
                ask.missing(MissingInput.of(label, fact, row.reason()));
            }
        } else if (this == CARRIERS) {
            for (Deployment deployment : market) {
                if (!deployment.operators().isPresent()) {
                    ask.fact("carrier", deployment, Props.OPERATOR);
                }
            }
        }
    }

    private static List<VendorPart> counted(Deployments market) {
        List<VendorPart> parts = new ArrayList<>();
        for (Group group : market.groupBy(DeploymentDimension.VENDOR).counts()) {
            if (group.keys().get(0) instanceof Id vendor) {
                parts.add(new VendorPart(vendor, Estimate.exactly(group.count())));
            }
        }
        return parts;
    }

    private static List<VendorPart> carriers(Deployments market) {
        Map<Id, Integer> carriersOf = new LinkedHashMap<>();
        for (Group group :
                market.groupBy(DeploymentDimension.VENDOR, Props.OPERATOR).counts()) {
            if (group.keys().get(0) instanceof Id vendor && group.keys().get(1) instanceof Id) {
                carriersOf.merge(vendor, 1, Integer::sum);
            }
        }
        List<VendorPart> parts = new ArrayList<>();
        for (Map.Entry<Id, Integer> entry : carriersOf.entrySet()) {
            parts.add(new VendorPart(entry.getKey(), Estimate.exactly(entry.getValue())));
        }
        return parts;
    }

    private VendorParts measured(Deployments market, Property<?> measure) {
        Map<Id, Estimate> alone = new LinkedHashMap<>();
        Deployments joint = market.joint();
        for (Group group :
                market.minus(joint).groupBy(DeploymentDimension.VENDOR).totals(measure, unit)) {
            if (group.keys().get(0) instanceof Id vendor && group.sum().isPresent()) {
                alone.merge(vendor, group.sum().get(), Estimate::plus);
            }
        }
        Map<Id, Estimate> shared = new LinkedHashMap<>();
        Map<Set<Id>, Estimate> together = new LinkedHashMap<>();
        for (Deployment system : joint) {
            Set<Id> vendors = new LinkedHashSet<>();
            Estimate whole = Estimate.exactly(0);
            Deployments only = joint.named(system.id().toString());
            for (Group group : only.groupBy(DeploymentDimension.VENDOR).totals(measure, unit)) {
                if (group.keys().get(0) instanceof Id vendor && group.sum().isPresent()) {
                    vendors.add(vendor);
                    whole = group.sum().get();
                    shared.merge(vendor, whole, Estimate::plus);
                    alone.putIfAbsent(vendor, Estimate.exactly(0));
                }
            }
            if (!vendors.isEmpty()) {
                together.merge(vendors, whole, Estimate::plus);
            }
        }
        List<VendorPart> parts = new ArrayList<>();
        for (Map.Entry<Id, Estimate> entry : alone.entrySet()) {
            Id vendor = entry.getKey();
            Estimate more = shared.getOrDefault(vendor, Estimate.exactly(0));
            parts.add(new VendorPart(vendor, entry.getValue(), more));
        }
        List<Id> vendors = List.copyOf(alone.keySet());
        List<Undivided> undivided = new ArrayList<>();
        together.forEach((some, size) ->
                undivided.add(Undivided.of(some.stream().map(vendors::indexOf).toList(), size)));
        return new VendorParts(parts, undivided);
    }
}
