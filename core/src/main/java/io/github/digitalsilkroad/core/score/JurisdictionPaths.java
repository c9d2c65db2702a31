package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Period;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the ways by which the law of a country reaches deployments. */
final class JurisdictionPaths {

    private static final List<Role> ROLES = List.of(Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR, Role.OWNER);
    private static final List<Role> VENDOR_ROLES = List.of(Role.SUPPLIER, Role.INTEGRATOR);

    private final Catalog catalog;
    private final CountryCode jurisdiction;
    private final OptionalInt year;

    JurisdictionPaths(Catalog catalog, CountryCode jurisdiction, OptionalInt year) {
        this.catalog = catalog;
        this.jurisdiction = jurisdiction;
        this.year = year;
    }

    List<JurisdictionPath> of(Deployment deployment) {
        List<JurisdictionPath> paths = new ArrayList<>();
        for (Role role : ROLES) {
            Attested<Parties> fact = deployment.facts().get(role.property());
            for (Id party : parties(fact)) {
                Input input = Input.fact(role.label(), fact);
                String words = role.label() + " " + party;
                if (isOfJurisdiction(party)) {
                    paths.add(new JurisdictionPath(deployment.id(), List.of(party), words, Ternary.YES, input));
                } else {
                    owners(deployment, List.of(party), words, List.of(input), paths);
                }
            }
        }
        for (Financing financing : catalog.financings().funding(deployment.id().toString())) {
            Attested<Parties> fact = financing.channels();
            for (Id party : parties(fact)) {
                Input input = Input.fact(Role.CHANNEL.label() + " of " + financing.id(), fact);
                String words = "money of " + financing.id() + " through " + party;
                if (isOfJurisdiction(party)) {
                    paths.add(new JurisdictionPath(deployment.id(), List.of(party), words, Ternary.UNKNOWN, input));
                } else {
                    owners(deployment, List.of(party), words, List.of(input), paths);
                }
            }
        }
        return paths;
    }

    /** Follows owners upward until one is of the jurisdiction; an owner that was already met ends the walk. */
    private void owners(
            Deployment deployment, List<Id> chain, String words, List<Input> inputs, List<JurisdictionPath> paths) {
        Id owned = chain.get(chain.size() - 1);
        for (Ownership ownership : catalog.ownerships().of(owned.toString())) {
            Id owner = ownership.owner();
            if (isHeld(ownership) && !chain.contains(owner)) {
                List<Id> longer = new ArrayList<>(chain);
                longer.add(owner);
                List<Input> cited = new ArrayList<>(inputs);
                if (ownership.share().isPresent()) {
                    cited.add(Input.fact(owner + " in " + owned, ownership.share()));
                }
                if (ownership.held().isPresent()) {
                    cited.add(Input.fact(owner + " in " + owned + ", held", ownership.held()));
                }
                String way = words + ", owned by " + owner;
                if (isOfJurisdiction(owner)) {
                    paths.add(new JurisdictionPath(
                            deployment.id(), longer, way, Ternary.UNKNOWN, Input.step(way, cited)));
                } else {
                    owners(deployment, longer, way, cited, paths);
                }
            }
        }
    }

    /** Held in the year asked about; without a year, not known to have ended. */
    private boolean isHeld(Ownership ownership) {
        Optional<Period> held = ownership.held().value();
        if (held.isEmpty()) {
            return true;
        }
        return year.isPresent()
                ? !held.get()
                        .overlaps(Period.during(year.getAsInt(), year.getAsInt()))
                        .isNo()
                : held.get().isDate() || held.get().endYear().isEmpty();
    }

    /** NO only if a vendor is stated and no stated party is, or may be, of the jurisdiction. */
    Ternary reaches(Deployment deployment, List<JurisdictionPath> paths) {
        for (JurisdictionPath path : paths) {
            if (path.reaches().isYes()) {
                return Ternary.YES;
            }
        }
        boolean open = !paths.isEmpty() || !statesVendor(deployment);
        for (Role role : ROLES) {
            for (Id party : parties(deployment.facts().get(role.property()))) {
                open |= organization(party).flatMap(Organization::country).isEmpty();
            }
        }
        return open ? Ternary.UNKNOWN : Ternary.NO;
    }

    static boolean statesVendor(Deployment deployment) {
        for (Role role : VENDOR_ROLES) {
            if (deployment.facts().get(role.property()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The parties of a deployment that some source states. */
    static List<Input> stated(Deployment deployment) {
        List<Input> inputs = new ArrayList<>();
        for (Role role : ROLES) {
            Attested<Parties> fact = deployment.facts().get(role.property());
            if (fact.isPresent()) {
                inputs.add(Input.fact(role.label(), fact));
            }
        }
        return inputs;
    }

    private boolean isOfJurisdiction(Id party) {
        return organization(party).flatMap(Organization::country).equals(Optional.of(jurisdiction));
    }

    private Optional<Organization> organization(Id party) {
        return catalog.findOrganization(party.toString());
    }

    private static Iterable<Id> parties(Attested<Parties> fact) {
        return fact.value().map(Parties::list).orElse(List.of());
    }
}
