package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.DeploymentDimension;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's part counts in {@link VendorConcentration}.
 *
 * @since 0.1.0
 */
public enum VendorWeight {
    /** Deployments: one for each that the vendor supplies or integrates. */
    DEPLOYMENTS("deployments", null, "deployment"),
    /** Cameras in operation. */
    CAMERAS("cameras", Properties.CAMERAS, "camera"),
    /** The cost of deployments in nominal US dollars. */
    VALUE("value in US dollars", Properties.COST, "USD"),
    /** Carriers whose mobile network the vendor supplies. */
    CARRIERS("carriers supplied", null, "carrier");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final @Nullable Property<?> property;

    private final String unit;

    VendorWeight(String label, @Nullable Property<?> property, String unit) {
        this.label = label;
        this.property = property;
        this.unit = unit;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code deployments}
     */
    public String label() {
        return label;
    }

    Deployments narrow(Deployments market) {
        return this == CARRIERS ? market.of(Category.MOBILE_NETWORK) : market;
    }

    List<VendorPart> parts(Deployments market) {
        if (property != null) {
            return measured(market, property);
        }
        return this == CARRIERS ? carriers(market) : counted(market);
    }

    void reportMissing(Deployments market, Assessment.Builder answer) {
        if (property != null) {
            int unstated = market.total(property, unit).leftOut().size();
            if (unstated > 0) {
                answer.missing(label + " of " + Quantity.of(unstated, Unit.of(DEPLOYMENTS.unit)));
            }
        }
    }

    private static List<VendorPart> counted(Deployments market) {
        List<VendorPart> parts = new ArrayList<>();
        for (Group group : market.groupBy(DeploymentDimension.VENDOR).counts()) {
            if (group.keys().get(0) instanceof Id vendor) {
                parts.add(new VendorPart(vendor, Estimate.exactly(group.count()), DEPLOYMENTS.unit, market));
            }
        }
        return parts;
    }

    private static List<VendorPart> carriers(Deployments market) {
        Map<Id, Integer> carriersOf = new LinkedHashMap<>();
        for (Group group : market.groupBy(DeploymentDimension.VENDOR, DeploymentDimension.OPERATOR)
                .counts()) {
            if (group.keys().get(0) instanceof Id vendor && group.keys().get(1) instanceof Id) {
                carriersOf.merge(vendor, 1, Integer::sum);
            }
        }
        List<VendorPart> parts = new ArrayList<>();
        for (Map.Entry<Id, Integer> entry : carriersOf.entrySet()) {
            parts.add(new VendorPart(entry.getKey(), Estimate.exactly(entry.getValue()), CARRIERS.unit, market));
        }
        return parts;
    }

    /** A joint system gives each of its vendors a part between nothing and its whole measure. */
    private List<VendorPart> measured(Deployments market, Property<?> measure) {
        Map<Id, Estimate> sizes = new LinkedHashMap<>();
        Deployments joint = market.joint();
        for (Group group :
                market.minus(joint).groupBy(DeploymentDimension.VENDOR).totals(measure, unit)) {
            if (group.keys().get(0) instanceof Id vendor && group.sum().isPresent()) {
                sizes.merge(vendor, group.sum().get(), Estimate::plus);
            }
        }
        for (Deployment system : joint) {
            Deployments alone = joint.named(system.id().toString());
            for (Group group : alone.groupBy(DeploymentDimension.VENDOR).totals(measure, unit)) {
                if (group.keys().get(0) instanceof Id vendor && group.sum().isPresent()) {
                    Estimate whole = group.sum().get();
                    sizes.merge(vendor, Estimate.interval(0, false, whole.high(), whole.isHighOpen()), Estimate::plus);
                }
            }
        }
        List<VendorPart> parts = new ArrayList<>();
        for (Map.Entry<Id, Estimate> entry : sizes.entrySet()) {
            parts.add(new VendorPart(entry.getKey(), entry.getValue(), unit, market));
        }
        return parts;
    }
}
