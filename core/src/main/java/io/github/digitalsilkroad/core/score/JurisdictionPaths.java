package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the ways by which the law of a country reaches deployments. */
final class JurisdictionPaths {

    private static final List<Role> ROLES = List.of(Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR, Role.OWNER);

    private final Ask ask;
    private final CountryCode jurisdiction;
    private final OptionalInt year;
    private final Set<Tie> ties;

    JurisdictionPaths(Ask ask, CountryCode jurisdiction, OptionalInt year, Set<Tie> ties) {
        this.ask = ask;
        this.jurisdiction = jurisdiction;
        this.year = year;
        this.ties = ties;
    }

    List<JurisdictionPath> of(Deployment deployment) {
        List<JurisdictionPath> paths = new ArrayList<>();
        for (Role role : ROLES) {
            Attested<Parties> fact = read(deployment, role.property());
            for (Id party : parties(fact)) {
                Input input = Input.fact(role.label(), fact);
                follow(
                        new Way(deployment.id(), List.of(party), List.of(), role.label() + " " + party, List.of(input)),
                        paths);
            }
        }
        if (ties.contains(Tie.MONEY)) {
            for (Financing financing :
                    ask.catalog().financings().funding(deployment.id().toString())) {
                Attested<Parties> fact = read(financing, Props.CHANNEL);
                for (Id party : parties(fact)) {
                    Input input = Input.fact(Role.CHANNEL.label() + " of " + financing.id(), fact);
                    String words = "money of " + financing.id() + " through " + party;
                    follow(new Way(deployment.id(), List.of(party), List.of(Tie.MONEY), words, List.of(input)), paths);
                }
            }
        }
        return paths;
    }

    /** A way from a party as far as it was followed. */
    private record Way(Id deployment, List<Id> chain, List<Tie> ties, String words, List<Input> inputs) {

        Id last() {
            return chain.get(chain.size() - 1);
        }

        Way to(Id next, Tie tie, List<Input> stated) {
            List<Id> longer = new ArrayList<>(chain);
            longer.add(next);
            List<Tie> kinds = new ArrayList<>(ties);
            kinds.add(tie);
            List<Input> cited = new ArrayList<>(inputs);
            cited.addAll(stated);
            return new Way(deployment, longer, kinds, words + ", " + tie.label() + " " + next, cited);
        }

        JurisdictionPath found() {
            Input input = inputs.size() == 1 ? inputs.get(0) : Input.step(words, inputs);
            return new JurisdictionPath(
                    deployment, chain, ties, words, ties.isEmpty() ? Ternary.YES : Ternary.UNKNOWN, input);
        }
    }

    /** Follows who owns or controls upward until one is of the jurisdiction; one that was already met ends the walk. */
    private void follow(Way way, List<JurisdictionPath> paths) {
        if (isOfJurisdiction(way.last())) {
            paths.add(way.found());
            return;
        }
        String party = way.last().toString();
        if (ties.contains(Tie.OWNERSHIP)) {
            for (Ownership ownership : ask.catalog().ownerships().of(party)) {
                if (isHeld(ownership) && !way.chain.contains(ownership.owner())) {
                    follow(way.to(ownership.owner(), Tie.OWNERSHIP, stated(ownership)), paths);
                }
            }
        }
        Optional<Organization> controlled = ties.contains(Tie.CONTROL) ? organization(way.last()) : Optional.empty();
        if (controlled.isPresent()) {
            Attested<Parties> control = read(controlled.get(), Props.CONTROL);
            for (Id controller : parties(control)) {
                if (!way.chain.contains(controller)) {
                    follow(
                            way.to(controller, Tie.CONTROL, List.of(Input.fact("who controls " + party, control))),
                            paths);
                }
            }
        }
    }

    private static List<Input> stated(Ownership ownership) {
        List<Input> inputs = new ArrayList<>();
        String words = ownership.owner() + " in " + ownership.owned();
        if (ownership.share().isPresent()) {
            inputs.add(Input.fact(words, ownership.share()));
        }
        if (ownership.held().isPresent()) {
            inputs.add(Input.fact(words + ", held", ownership.held()));
        }
        return inputs;
    }

    /** Held in the year asked about; without a year, not known to have ended. */
    private boolean isHeld(Ownership ownership) {
        Optional<DateInterval> held = read(ownership, Props.HELD).value();
        if (held.isEmpty()) {
            return true;
        }
        return year.isPresent()
                ? !held.get()
                        .overlaps(DateInterval.during(year.getAsInt(), year.getAsInt()))
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

    private static boolean statesVendor(Deployment deployment) {
        for (Role role : Systems.VENDORS) {
            if (deployment.facts().get(role.property()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Notes the parties of a deployment that some source states. */
    static void stated(Ask ask, Deployment deployment) {
        for (Role role : ROLES) {
            ask.optional(role.label(), deployment, role.property());
        }
    }

    private <T> Attested<T> read(Entity subject, Property<T> property) {
        Attested<T> fact = subject.facts().get(property);
        ask.reads(new Fact(subject, fact, OptionalInt.empty()));
        return fact;
    }

    private boolean isOfJurisdiction(Id party) {
        return organization(party).flatMap(Organization::country).equals(Optional.of(jurisdiction));
    }

    private Optional<Organization> organization(Id party) {
        return ask.catalog().findOrganization(party.toString());
    }

    private static Iterable<Id> parties(Attested<Parties> fact) {
        return fact.value().map(Parties::list).orElse(List.of());
    }
}
