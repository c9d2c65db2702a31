package io.github.digitalsilkroad.lint;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks statements on facts: who supplied, operates or owns a thing, what it is and cost, and how many there are. */
final class FactChecks {

    private static final int MOST_SOURCES = 5;

    private final Catalog catalog;
    private final FigureEvidence evidence;
    private final FigureChecks figures;
    private final EventChecks events;

    FactChecks(Catalog catalog, FigureEvidence evidence, FigureChecks figures, EventChecks events) {
        this.catalog = catalog;
        this.evidence = evidence;
        this.figures = figures;
        this.events = events;
    }

    /** What a system cost; a planned sum is that only of what some source says was in use. */
    ClauseVerdict cost(Clause clause) {
        ClauseVerdict found = worth(clause);
        return clause.get("system", Entity.class) instanceof Deployment system
                        && !system.facts().get(Props.COST).isPresent()
                        && !isInUse(system)
                ? unmade(found, system, "in use")
                : found;
    }

    /** What a system cost or was to cost, at the time that is said. */
    ClauseVerdict worth(Clause clause) {
        return dated(clause, "system", figures.once(clause, evidence.costs(clause), "money"));
    }

    /** With the time of a sentence: one of the times of a thing must be within it, and all if it has one end. */
    ClauseVerdict dated(Clause clause, String part, ClauseVerdict found) {
        Optional<Span> span = clause.time();
        if (span.isEmpty() || found.truth() == Truth.UNKNOWN) {
            return found;
        }
        Entity thing = clause.get(part, Entity.class);
        List<LintAnswer> all = Stream.of(Props.SIGNED, Props.COMMITTED, Props.STARTED, Props.OPERATING, Props.COMPLETED)
                .flatMap(property -> events.dates(thing, property, span.get()).stream())
                .toList();
        List<LintAnswer> begun =
                all.stream().filter(answer -> !isOpenBound(answer)).toList();
        List<LintAnswer> answers = begun.isEmpty() ? all : begun;
        if (answers.isEmpty()) {
            return found.and(ClauseVerdict.unknown("no date of " + thing.name()));
        }
        if (answers.stream().allMatch(answer -> answer.standing() == Ternary.NO)) {
            return found.and(ClauseVerdict.of(answers, ""));
        }
        Predicate<LintAnswer> isWithin = answer -> answer.standing() == Ternary.YES;
        boolean isSo = span.get().isOpen()
                ? answers.stream().allMatch(isWithin)
                : answers.stream().anyMatch(isWithin);
        // The dates outside are those of other events.
        List<LintAnswer> told = answers.stream()
                .map(answer -> isSo && isWithin.test(answer) ? answer : answer.with(Ternary.UNKNOWN))
                .toList();
        return found.and(new ClauseVerdict(isSo ? Truth.TRUE : Truth.UNKNOWN, told, "", List.of()));
    }

    /** Whether a date is only the last one that is possible, and so decides nothing beside dates that begin. */
    private static boolean isOpenBound(LintAnswer date) {
        return date.standing() == Ternary.UNKNOWN
                && !PartialDate.parse(date.value()).hasStart();
    }

    /** Some contract of the amount in the country of the place; that the data has none does not make it false. */
    ClauseVerdict deal(Clause clause) {
        Country country = clause.get("borrower", Country.class);
        Entity place = clause.get("site", Entity.class);
        return elsewhere(place, country)
                .orElseGet(() -> ClauseVerdict.some(
                        catalog.deployments().in(country.id().toString()).stream()
                                .filter(system -> !evidence.costs(clause.with("system", system))
                                        .isEmpty())
                                .map(system ->
                                        worth(clause.with("system", system)).and(territory(system, place))),
                        "no contract of that amount and time in the data"));
    }

    /** Nothing is known of a place of one country that is in another one. */
    static Optional<ClauseVerdict> elsewhere(Entity place, Country country) {
        return place.equals(country)
                        || place.country().filter(country.code()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(ClauseVerdict.unknown(Gazetteer.of(place) + " is not in " + country.name()));
    }

    /** Whether a contract is for a place, which one for the whole country leaves open. */
    private ClauseVerdict territory(Deployment system, Entity place) {
        if (place instanceof Country
                || system.place().filter(place.id()::equals).isPresent()) {
            return new ClauseVerdict(Truth.TRUE, List.of(), "", List.of());
        }
        List<LintAnswer> answers = evidence.texts(system, "territory").stream()
                .map(answer -> answer.with(
                        answer.value().equalsIgnoreCase(Gazetteer.of(place))
                                ? Ternary.YES
                                : isCountryOf(answer.value(), place) ? Ternary.UNKNOWN : Ternary.NO))
                .toList();
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no place of " + system.name())
                : ClauseVerdict.of(answers, "");
    }

    private boolean isCountryOf(String name, Entity place) {
        return catalog.countries().stream()
                .anyMatch(country -> country.name().equalsIgnoreCase(name)
                        && place.country().filter(country.code()::equals).isPresent());
    }

    /** What a state bears of the cost of a system in it. */
    ClauseVerdict financed(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Country country = clause.get("country", Country.class);
        return system.country().filter(country.code()::equals).isPresent()
                ? dated(
                        clause,
                        "system",
                        figures.once(clause, evidence.stated(system, Props.DOMESTIC_FUNDING.name()), "money"))
                : ClauseVerdict.unknown("no figure of what " + country.name() + " paid for " + system.name());
    }

    ClauseVerdict matched(Clause clause) {
        return figures.once(
                clause, evidence.stated(clause.get("system", Entity.class), FigureEvidence.MATCH_THRESHOLD), "share");
    }

    /** Words that a source gives as the purpose of a system, or of one at a place. */
    ClauseVerdict purpose(Clause clause) {
        Entity site = clause.get("site", Entity.class);
        String quote = clause.get("quote", String.class).toLowerCase(Locale.ROOT);
        List<LintAnswer> answers = evidence.systems(site).stream()
                .flatMap(system -> evidence.texts(system, FigureEvidence.PURPOSE).stream())
                .filter(answer -> answer.value().toLowerCase(Locale.ROOT).contains(quote))
                .toList();
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no source for the purpose \"" + quote + "\"")
                : ClauseVerdict.of(answers, "");
    }

    // Parties.

    /** Paid for at least in part, which others may have done too. */
    ClauseVerdict funded(Clause clause) {
        ClauseVerdict found = role(clause, "system", "party", List.of(Props.FUNDER));
        boolean isNamed = found.answers().stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        return found.truth() == Truth.FALSE && !isNamed ? found.opened("others may have paid, too") : found;
    }

    /** Of the country where it is registered; one with an owner from a country may be called of that one as well. */
    ClauseVerdict from(Clause clause) {
        Organization party = clause.get("party", Organization.class);
        Country country = clause.get("country", Country.class);
        if (party.countryCode().isEmpty()) {
            return ClauseVerdict.unknown("no country of " + party.name());
        }
        boolean isOwned = catalog.ownerships().stream()
                .anyMatch(holding -> holding.owned().equals(party.id()) && isOf(holding.owner(), country));
        boolean isSaid = evidence.texts(party, FigureEvidence.OWNER_COUNTRY).stream()
                .anyMatch(answer -> answer.value().equalsIgnoreCase(country.name()));
        boolean isHome = isOf(party.id(), country);
        Ternary standing = isHome ? Ternary.YES : isOwned || isSaid ? Ternary.UNKNOWN : Ternary.NO;
        return ClauseVerdict.of(
                List.of(known(
                        party,
                        "country of " + party.name(),
                        party.countryCode().get().toString(),
                        standing)),
                "");
    }

    /** A carrier of its country until it closed. */
    ClauseVerdict carrier(Clause clause) {
        Organization company = clause.get("company", Organization.class);
        if (!company.kinds().contains(OrganizationKind.CARRIER)
                || company.countryCode().isEmpty()) {
            return ClauseVerdict.unknown("no market of " + company.name());
        }
        List<LintAnswer> closed = clause.past()
                ? List.of()
                : events.dates(company, Props.CLOSED, Span.of(Span.Relation.AFTER, PartialDate.of(1))).stream()
                        .filter(answer -> evidence.isOver(PartialDate.parse(answer.value())))
                        .map(answer -> answer.with(Ternary.NO))
                        .toList();
        boolean isHome = isOf(company.id(), clause.get("debtor", Country.class));
        return ClauseVerdict.of(
                closed.isEmpty() || !isHome
                        ? List.of(known(
                                company,
                                "country of " + company.name(),
                                company.countryCode().get().toString(),
                                Ternary.of(isHome)))
                        : closed,
                "");
    }

    /** Some party to a system is of a country; that none is known to be does not make it false. */
    ClauseVerdict origin(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Country country = clause.get("country", Country.class);
        List<LintAnswer> answers = Stream.of(
                        Props.SUPPLIER, Props.INTEGRATOR, Props.DEVELOPER, Props.OWNER, Props.OPERATOR, Props.FUNDER)
                .flatMap(role -> parties(system, List.of(role), country).stream())
                .filter(answer -> answer.standing() == Ternary.YES)
                .toList();
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no party from " + country.name() + " to " + system.name())
                : ClauseVerdict.of(answers, "");
    }

    ClauseVerdict dominated(Clause clause) {
        return ClauseVerdict.unknown("no measure of who dominates "
                + clause.get("party", Entity.class).name());
    }

    // Systems.

    ClauseVerdict kind(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Category kind = clause.get("kind", Category.class);
        if (!(system instanceof Deployment deployment)) {
            return ClauseVerdict.unknown("no kind of " + system.name());
        }
        List<LintAnswer> answers = evidence.texts(system, Props.CATEGORY.name()).stream()
                .map(answer -> answer.with(Ternary.of(answer.value().equals(kind.code()))))
                .toList();
        return answers.isEmpty()
                ? ClauseVerdict.of(
                        List.of(known(
                                system,
                                "kind of " + system.name(),
                                deployment.category().label(),
                                deployment.category() == kind ? Ternary.YES : Ternary.UNKNOWN)),
                        "")
                : ClauseVerdict.of(answers, "");
    }

    /** That a system recognizes faces; that no source says so does not make it false. */
    ClauseVerdict faces(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        boolean isKnown = system instanceof Deployment deployment
                && deployment.technologies().contains(Technology.FACE_RECOGNITION);
        return isKnown
                ? ClauseVerdict.of(
                        List.of(known(system, system.name(), Technology.FACE_RECOGNITION.label(), Ternary.YES)), "")
                : ClauseVerdict.unknown("no source that " + system.name() + " recognizes faces");
    }

    /** What a table says of a thing, which is open where all that is known of the thing is from a source set apart. */
    private LintAnswer known(Entity thing, String what, String value, Ternary standing) {
        List<Id> all = catalog.sourcesOf(thing.id().toString()).stream()
                .map(source -> source.id())
                .distinct()
                .toList();
        List<Id> sources =
                all.stream().filter(evidence::isHeard).limit(MOST_SOURCES).toList();
        boolean isOpen = sources.isEmpty() && !all.isEmpty();
        return new LintAnswer(what, value, "", isOpen ? Ternary.UNKNOWN : standing, sources, Optional.empty());
    }

    /** Who supplied or integrated a system; no one did where it ended before it was begun. */
    ClauseVerdict supplied(Clause clause) {
        ClauseVerdict found = role(clause, "system", "party", List.of(Props.SUPPLIER, Props.INTEGRATOR));
        boolean isEnded = clause.get("system", Entity.class) instanceof Deployment system
                && system.stage()
                        .filter(stage -> stage.group() == StageGroup.ENDED)
                        .isPresent();
        return isEnded ? begun(found, clause) : found;
    }

    /** As {@link #supplied}, of what was begun, and in the past of what was in use: a plan has a supplier, too. */
    ClauseVerdict built(Clause clause) {
        ClauseVerdict found = begun(supplied(clause), clause);
        Entity system = clause.get("system", Entity.class);
        return clause.past() && !isInUse(system) ? unmade(found, system, "in use") : found;
    }

    private ClauseVerdict begun(ClauseVerdict found, Clause clause) {
        Entity system = clause.get("system", Entity.class);
        boolean isBegun =
                isDated(system, Arrays.stream(Stage.values()).filter(stage -> stage.group() == StageGroup.ACTIVE));
        return isBegun ? found : unmade(found, system, "begun");
    }

    private boolean isInUse(Entity system) {
        return isDated(system, Stream.of(Stage.OPERATING, Stage.COMPLETED, Stage.HANDED_OVER));
    }

    /** Whether some source dates one of some stages. */
    private boolean isDated(Entity system, Stream<Stage> stages) {
        return stages.flatMap(stage -> system.facts().get(stage.milestone()).admitted().stream())
                .anyMatch(claim -> claim.hasValue() && evidence.isHeard(claim));
    }

    private static ClauseVerdict unmade(ClauseVerdict found, Entity system, String how) {
        return found.truth() == Truth.FALSE
                ? found
                : found.opened("no source says that " + system.name() + " was " + how);
    }

    ClauseVerdict role(Clause clause, String part, String party, List<Property<Parties>> roles) {
        Entity thing = clause.get(part, Entity.class);
        List<LintAnswer> answers = parties(thing, roles, clause.get(party, Entity.class));
        if (answers.isEmpty()) {
            return ClauseVerdict.unknown("no one is named as " + roles.get(0).label() + " of " + thing.name());
        }
        ClauseVerdict found = ClauseVerdict.of(answers, "");
        List<Clause> truer = found.truth() == Truth.FALSE
                ? thing.facts().value(roles.get(0)).stream()
                        .flatMap(named -> named.list().stream())
                        .flatMap(id -> catalog.find(Organization.KIND, id.toString()).stream())
                        .map(other -> clause.with(party, other))
                        .toList()
                : List.of();
        ClauseVerdict dated = dated(clause, part, found.withTruer(truer));
        return found.truth() == Truth.TRUE && dated.truth() == Truth.FALSE && mayFollow(clause, thing)
                ? dated.opened("it may have come after what is dated of " + thing.name())
                : dated;
    }

    /** Whether all that is dated of a thing is before a time, and none of it says that the thing was in use by then. */
    private boolean mayFollow(Clause clause, Entity thing) {
        Optional<LocalDate> last = clause.time().flatMap(Span::last);
        return !isInUse(thing)
                && Stream.of(Props.SIGNED, Props.COMMITTED, Props.STARTED)
                        .flatMap(property -> thing.facts().get(property).admitted().stream())
                        .flatMap(claim -> claim.value().stream())
                        .noneMatch(date -> last.filter(date.earliest()::isAfter).isPresent());
    }

    /** What sources say of who has a role: the party or one of its country, or others. */
    List<LintAnswer> parties(Entity thing, List<Property<Parties>> roles, Entity party) {
        ListMultimap<Property<Parties>, LintAnswer> answers =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Property<Parties> role : roles) {
            for (Claim<Parties> claim : thing.facts().get(role).admitted()) {
                if (claim.hasValue() && evidence.isHeard(claim)) {
                    Parties named = claim.value().orElseThrow();
                    answers.put(
                            role,
                            new LintAnswer(
                                    role.label() + " of " + thing.name(),
                                    named.toString(),
                                    claim.asOf().map(DateInterval::toString).orElse(""),
                                    Ternary.of(named.list().stream().anyMatch(id -> isOf(id, party))),
                                    List.of(claim.source().id()),
                                    Optional.empty()));
                }
            }
        }
        boolean isNamed = answers.values().stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        return answers.entries().stream()
                .filter(answer -> !isNamed
                        || answer.getKey().equals(roles.get(0))
                        || answer.getValue().standing() == Ternary.YES)
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean isOf(Id id, Entity party) {
        return id.equals(party.id())
                || (party instanceof Country country
                        && catalog.find(Organization.KIND, id.toString())
                                .flatMap(Organization::countryCode)
                                .filter(country.code()::equals)
                                .isPresent());
    }

    ClauseVerdict owned(Clause clause) {
        Entity owner = clause.get("owner", Entity.class);
        Entity company = clause.get("company", Entity.class);
        Optional<Figure> said = clause.find("share", Figure.class);
        if (clause.time().isPresent()) {
            return ClauseVerdict.untested("no time: who owns what is tested as the data has it last");
        }
        if (clause.past()) {
            return ClauseVerdict.untested("the present tense: who owns what is tested as the data has it last");
        }
        List<LintAnswer> answers = new ArrayList<>();
        List<Evidence> known = new ArrayList<>();
        for (Ownership holding : catalog.ownerships()) {
            if (holding.owned().equals(company.id()) && isOf(holding.owner(), owner)) {
                for (Evidence one : shares(holding)) {
                    known.add(one);
                    Ternary standing = said.map(one::standing).orElseGet(() -> one.standing(Estimate.moreThan(50)));
                    answers.add(one.answer(holding.isEnded() ? Ternary.NO : standing));
                }
            }
        }
        if (said.isEmpty()) {
            answers.addAll(parties(company, List.of(Props.OWNER), owner));
        }
        return answers.isEmpty()
                ? ClauseVerdict.unknown("no holding of " + owner.name() + " in " + company.name())
                : ClauseVerdict.of(
                        answers,
                        said.flatMap(figure -> FigureChecks.notSo(figure, known))
                                .orElseGet(() -> FigureChecks.taken(known)));
    }

    /** The latest figures of a holding, which is no more than later ones of others leave of the whole. */
    private List<Evidence> shares(Ownership holding) {
        return latest(holding).stream().map(one -> one.of(left(holding, one))).toList();
    }

    private Estimate left(Ownership holding, Evidence share) {
        double left = 100
                - catalog.ownerships().stream()
                        .filter(other -> other.owned().equals(holding.owned()) && !other.isEnded())
                        .mapToDouble(other -> latest(other).stream()
                                .filter(later ->
                                        later.year().orElse(0) > share.year().orElse(Integer.MAX_VALUE))
                                .mapToDouble(later -> later.value().low())
                                .min()
                                .orElse(0))
                        .sum();
        return share.value().low() > left ? Estimate.between(0, Math.max(0, left)) : share.value();
    }

    private List<Evidence> latest(Ownership holding) {
        String name = holding.name() + (holding.isEnded() ? ", a holding that ended" : "");
        return FigureChecks.latest(evidence.stated(holding.facts().get(Props.SHARE_OWNED), name, "share"));
    }

    ClauseVerdict counted(Clause clause) {
        Object site = clause.get("site", Object.class);
        String place = site instanceof Entity named ? named.name() : site.toString();
        Systems kinds = clause.get("systems", Systems.class);
        Figure said = clause.get("count", Figure.class);
        if (!said.basis().isEmpty()) {
            return ClauseVerdict.untested(FigureChecks.NO_BASIS);
        }
        if (clause.time().isPresent() || clause.past()) {
            return ClauseVerdict.untested("the present tense and no time: systems are counted as of the release");
        }
        List<Deployment> systems = evidence.systems(site).stream()
                .filter(system -> kinds.kinds().contains(system.category()))
                .toList();
        List<Deployment> active = activeWholes(systems);
        if (active.isEmpty()) {
            return ClauseVerdict.unknown("no " + kinds.label() + " of " + place + " in operation in the data");
        }
        Estimate least = Estimate.atLeast(active.size());
        Ternary standing = said.estimate().contains(least)
                ? Ternary.YES
                : said.estimate().overlaps(least) ? Ternary.UNKNOWN : Ternary.NO;
        return ClauseVerdict.of(
                        List.of(new LintAnswer(
                                Lines.count(active.size(), kinds.label() + " system") + " in operation in the data, "
                                        + place,
                                least.toString(),
                                catalog.version().version(),
                                standing,
                                sources(active),
                                Optional.empty())),
                        "there may be systems that the data lacks")
                .withTruer(List.of(
                        clause.with("count", Figure.of(least, Figure.Unit.COUNT).orElseThrow())));
    }

    /** Those in operation that are no parts of others among the systems. */
    private static List<Deployment> activeWholes(List<Deployment> systems) {
        Set<Id> ids = systems.stream().map(Deployment::id).collect(Collectors.toSet());
        return systems.stream()
                .filter(system -> system.partOf().filter(ids::contains).isEmpty()
                        && system.stage()
                                .filter(stage -> stage.group() == StageGroup.ACTIVE)
                                .isPresent())
                .toList();
    }

    private List<Id> sources(List<Deployment> systems) {
        return systems.stream()
                .flatMap(system -> catalog.sourcesOf(system.id().toString()).stream())
                .map(source -> source.id())
                .distinct()
                .limit(MOST_SOURCES)
                .toList();
    }
}
