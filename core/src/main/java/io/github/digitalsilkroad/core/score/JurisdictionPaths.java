package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.graph.Traverser;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the ways by which the law of a country reaches deployments. */
final class JurisdictionPaths {

    static final List<Role> ROLES = List.of(
            Role.SUPPLIER, Role.INTEGRATOR, Role.DEVELOPER, Role.OPERATOR, Role.OWNER, Role.HOST, Role.MAINTAINER);

    private static final String DENIED = "no";

    private final Catalog catalog;
    private final Entities<Financing> financings;
    private final Entities<Ownership> ownerships;
    private final CountryCode jurisdiction;
    private final OptionalInt year;
    private final Set<Tie> ties;
    private final Optional<Access> access;
    private final Map<Id, List<Way>> ways = new HashMap<>();

    /** Lazy, so that only what a search comes to is read, and once. */
    private final Traverser<Way> upward =
            Traverser.forGraph(way -> () -> above(way).iterator());

    JurisdictionPaths(
            Catalog catalog, CountryCode jurisdiction, OptionalInt year, Set<Tie> ties, Optional<Access> access) {
        this.access = access;
        this.catalog = catalog;
        this.financings = catalog.financings();
        this.ownerships = catalog.ownerships();
        this.jurisdiction = jurisdiction;
        this.year = year;
        this.ties = ties;
    }

    /** A way from a party that a deployment, or what pays for it, is stated to have. */
    record Found(Entity subject, Role role, boolean isTie, Way way) {

        Id party() {
            return way.first;
        }

        boolean isCertain() {
            return !isTie && way.links.isEmpty();
        }
    }

    List<Found> of(Deployment deployment) {
        List<Found> found = new ArrayList<>();
        for (Entity subject : subjects(deployment)) {
            boolean isTie = !subject.equals(deployment)
                    && (access.isEmpty()
                            || funding(deployment).contains(subject.id().toString()) != Ternary.YES);
            for (Role role : roles(subject)) {
                role.partiesOf(subject)
                        .forEach(party -> ways(party).forEach(way -> found.add(new Found(subject, role, isTie, way))));
            }
        }
        return found;
    }

    /** A way that was found, as text and with who states each link, which a recorder notes as shown. */
    JurisdictionPath path(Recorder recorder, Deployment deployment, Found found) {
        Entity subject = found.subject;
        boolean isMoney = !subject.equals(deployment);
        String of = isMoney ? " of " + subject.id() : "";
        String start = isMoney && access.isEmpty()
                ? "money" + of + " through " + found.party()
                : found.role.label() + of + ' ' + found.party();
        List<Input> inputs = new ArrayList<>();
        inputs.add(input(recorder, found.role.label() + of, subject, found.role.property()));
        StringBuilder words = new StringBuilder(start);
        found.way.links.forEach(link -> {
            words.append(", ").append(link.tie.label()).append(' ').append(link.ownership.owner());
            inputs.addAll(stated(recorder, link.ownership));
        });
        return new JurisdictionPath(
                deployment.id(),
                Stream.concat(
                                Stream.of(found.way.first),
                                found.way.links.stream().map(link -> link.ownership.owner()))
                        .toList(),
                Stream.concat(
                                found.isTie ? Stream.of(Tie.MONEY) : Stream.of(),
                                found.way.links.stream().map(Link::tie))
                        .toList(),
                words.toString(),
                found.isCertain() ? Ternary.YES : Ternary.UNKNOWN,
                inputs.size() == 1 ? inputs.get(0) : Input.step(words.toString(), inputs));
    }

    private Entities<Financing> funding(Deployment deployment) {
        return financings.where(Financing.FUNDS, deployment.id());
    }

    /** The roles whose parties count: of money alone, through whom it came. */
    private List<Role> roles(Entity subject) {
        return access.map(layer -> layer.roles)
                .orElse(subject.kind().equals(Financing.KIND) ? List.of(Role.CHANNEL) : ROLES);
    }

    /** Whether there is nothing that could state a party. */
    boolean isSilent(Deployment deployment) {
        return access.filter(Access::isOfMoney).isPresent()
                && subjects(deployment).isEmpty();
    }

    /** What states the parties: the system, or the financings that fund it, or both. */
    private List<Entity> subjects(Deployment deployment) {
        List<Entity> subjects = new ArrayList<>();
        if (access.filter(Access::isOfMoney).isEmpty()) {
            subjects.add(deployment);
        }
        if (access.map(Access::isOfMoney).orElse(ties.contains(Tie.MONEY))) {
            subjects.addAll(funding(deployment).list());
        }
        return subjects;
    }

    /** Who owns or controls an organization. */
    private record Link(Ownership ownership, Tie tie) {}

    /**
     * A way upward as far as it was followed. Of equal ways a search follows the first: of those to one organization
     * and, at their ends, by one kind of last link.
     */
    record Way(Id first, List<Link> links, boolean ends) {

        Id last() {
            return links.isEmpty() ? first : Iterables.getLast(links).ownership.owner();
        }

        private Optional<Tie> tie() {
            return Optional.ofNullable(Iterables.getLast(links, null)).map(Link::tie);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Way way && last().equals(way.last()) && (!ends || tie().equals(way.tie()));
        }

        @Override
        public int hashCode() {
            return last().hashCode();
        }

        Way then(Link link, boolean isLast) {
            return new Way(
                    first, ImmutableList.<Link>builder().addAll(links).add(link).build(), isLast);
        }
    }

    /**
     * The ways from a party up to the organizations of the jurisdiction that own or control it; a search does not go
     * beyond these. There is a shortest way to each, or two if one ends in ownership and another in control, so there
     * are at most twice as many ways as organizations.
     */
    private List<Way> ways(Id party) {
        return ways.computeIfAbsent(party, start -> {
            Way none = new Way(start, List.of(), isOfLaw(start));
            return none.ends
                    ? List.of(none)
                    : ImmutableList.copyOf(Iterables.filter(upward.breadthFirst(none), Way::ends));
        });
    }

    private boolean isOfLaw(Id organization) {
        return country(organization).equals(Optional.of(jurisdiction));
    }

    /** The ways that lead one link further up: to who owns or controls the last party. */
    private List<Way> above(Way way) {
        List<Way> above = new ArrayList<>();
        if (!way.ends && (ties.contains(Tie.OWNERSHIP) || ties.contains(Tie.CONTROL))) {
            for (Ownership ownership : ownerships.where(Ownership.OWNED, way.last())) {
                Tie tie = ownership.type() == OwnershipType.CONTROL ? Tie.CONTROL : Tie.OWNERSHIP;
                if (ties.contains(tie) && !isDenied(ownership) && isHeld(ownership)) {
                    above.add(way.then(new Link(ownership, tie), isOfLaw(ownership.owner())));
                }
            }
        }
        return above;
    }

    /** Whether a source says that there is no control, and the reading takes its word. */
    private boolean isDenied(Ownership ownership) {
        return ownership.type() == OwnershipType.CONTROL
                && ownership.facts().get(Props.CONTROLS).value().equals(Optional.of(DENIED));
    }

    private static List<Input> stated(Recorder recorder, Ownership ownership) {
        List<Input> inputs = new ArrayList<>();
        String words = ownership.owner()
                + (ownership.type() == OwnershipType.CONTROL ? " controls " : " in ")
                + ownership.owned();
        for (Property<?> property : List.of(Props.CONTROLS, Props.SHARE_OWNED, Props.HELD)) {
            if (ownership.facts().get(property).isPresent()) {
                inputs.add(
                        input(recorder, property.equals(Props.HELD) ? words + ", held" : words, ownership, property));
            }
        }
        return inputs;
    }

    private static Input input(Recorder recorder, String label, Entity subject, Property<?> property) {
        Fact fact = Fact.of(subject, property);
        recorder.shows(fact);
        return Input.fact(label, fact.claims());
    }

    /** Held in the year asked about; without a year, not known to have ended. */
    private boolean isHeld(Ownership ownership) {
        Optional<DateInterval> held = ownership.facts().get(Props.HELD).value();
        if (held.isEmpty()) {
            return true;
        }
        return year.isPresent()
                ? !held.get()
                        .overlaps(DateInterval.during(year.getAsInt(), year.getAsInt()))
                        .isNo()
                : held.get().isDate() || held.get().endYear().isEmpty();
    }

    /** NO only if a vendor, or who has the access, is stated and no stated party is, or may be, of the jurisdiction. */
    Ternary reaches(Deployment deployment, List<Found> paths) {
        if (Iterables.any(paths, Found::isCertain)) {
            return Ternary.YES;
        }
        if (!paths.isEmpty() || (access.isEmpty() && deployment.vendors().isEmpty())) {
            return Ternary.UNKNOWN;
        }
        List<Id> stated = new ArrayList<>();
        List<Entity> subjects = access.isEmpty() ? List.of(deployment) : subjects(deployment);
        subjects.forEach(subject -> roles(subject).forEach(role -> stated.addAll(role.partiesOf(subject))));
        return stated.isEmpty() || Iterables.any(stated, party -> country(party).isEmpty())
                ? Ternary.UNKNOWN
                : Ternary.NO;
    }

    /**
     * The fact that decides whether the law reaches a deployment: of those with a party that leads there, the surest.
     */
    Fact deciding(Deployment deployment, List<Found> paths) {
        boolean isCertain = paths.stream().anyMatch(Found::isCertain);
        Set<Id> leading = paths.stream()
                .filter(path -> path.isCertain() == isCertain)
                .map(Found::party)
                .collect(toSet());
        return subjects(deployment).stream()
                .flatMap(subject -> roles(subject).stream().map(role -> Fact.of(subject, role.property())))
                .filter(fact -> fact.claims().value().orElse(null) instanceof Parties parties
                        && (leading.isEmpty() || parties.list().stream().anyMatch(leading::contains)))
                .findFirst()
                .orElseGet(() -> Fact.of(deployment, roles(deployment).get(0).property()));
    }

    /** Notes the parties of a deployment that some source states. */
    void stated(Recorder step, Deployment deployment) {
        subjects(deployment)
                .forEach(subject ->
                        roles(subject).forEach(role -> step.optional(role.label(), subject, role.property())));
    }

    private Optional<CountryCode> country(Id party) {
        return catalog.find(Organization.KIND, party).flatMap(Organization::country);
    }
}
