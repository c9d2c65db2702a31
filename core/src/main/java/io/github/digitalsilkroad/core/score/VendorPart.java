package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** What one vendor has of a market alone, what it shares with others at most, and the deployments it has it from. */
record VendorPart(Id vendor, Estimate alone, Estimate shared, String unit, Deployments market) {

    private static final Role[] VENDOR_ROLES = {Role.SUPPLIER, Role.INTEGRATOR};

    VendorPart(Id vendor, Estimate alone, String unit, Deployments market) {
        this(vendor, alone, Estimate.exactly(0), unit, market);
    }

    /** A joint system gives each of its vendors a part between nothing and its whole measure. */
    Estimate size() {
        return shared.high() == 0 ? alone : alone.plus(Estimate.interval(0, false, shared.high(), shared.isHighOpen()));
    }

    Input input(Catalog catalog) {
        List<Input> systems = new ArrayList<>();
        for (Deployment deployment : market.by(vendor.toString())) {
            for (Role role : VENDOR_ROLES) {
                Attested<Parties> parties = deployment.facts().get(role.property());
                if (parties.isPresent() && parties.value().orElseThrow().contains(vendor)) {
                    systems.add(Input.fact(deployment.id() + ", " + role.label(), parties));
                }
            }
        }
        return Input.step(catalog.organization(vendor.toString()).name() + ": " + words(), systems);
    }

    /** The size in its unit: a count of things, one of which is no plural, or an amount of money. */
    private String words() {
        return Unit.known().contains(unit)
                ? Quantity.of(size(), Unit.of(unit)).toString()
                : Money.of(size(), unit).toString();
    }
}
