package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks when something was signed, opened or given up, and whether there was a protest, a visit or an offer. */
final class EventChecks {

    /** Times of what lasts, which no event has. */
    private static final Set<Span.Relation> LASTING = EnumSet.of(Span.Relation.SINCE, Span.Relation.UNTIL);

    private final Gazetteer names;
    private final Catalog catalog;
    private final FigureEvidence evidence;
    private final FigureChecks figures;

    EventChecks(Gazetteer names, FigureEvidence evidence, FigureChecks figures) {
        this.names = names;
        this.catalog = names.catalog();
        this.evidence = evidence;
        this.figures = figures;
    }

    ClauseVerdict happened(Clause clause) {
        Optional<Span> time = clause.time().filter(span -> !LASTING.contains(span.relation()));
        if (time.isEmpty()) {
            return ClauseVerdict.untested("a date: in, by, before or after which year?");
        }
        Entity thing = clause.get("system", Entity.class);
        Event event = clause.get("event", Event.class);
        List<LintAnswer> answers = dates(thing, event.property(), time.get());
        if (answers.isEmpty()) {
            return ClauseVerdict.unknown(
                    "no date on which " + thing.name() + " was " + event.name().toLowerCase(Locale.ROOT));
        }
        ClauseVerdict found = ClauseVerdict.of(answers, "");
        if (found.truth() == Truth.TRUE || found.truth() == Truth.UNKNOWN) {
            return found;
        }
        return found.withTruer(thing.facts().value(event.property()).stream()
                .flatMap(date -> date.year().stream().boxed())
                .map(year -> clause.inTime(Span.in(year), true))
                .toList());
    }

    /** What sources say of a date, against a time. */
    List<LintAnswer> dates(Entity thing, Property<PartialDate> property, Span span) {
        List<LintAnswer> answers = new ArrayList<>();
        for (Claim<PartialDate> claim : thing.facts().get(property).admitted()) {
            if (claim.hasValue()
                    && evidence.isHeard(claim)
                    && !claim.value().orElseThrow().isUnstated()) {
                PartialDate date = claim.value().orElseThrow();
                answers.add(new LintAnswer(
                        property.label() + ", " + thing.name(),
                        date.toString(),
                        "",
                        within(date, span),
                        List.of(claim.source().id()),
                        Optional.empty()));
            }
        }
        return answers;
    }

    private static Ternary within(PartialDate date, Span span) {
        LocalDate first = span.first().orElse(LocalDate.MIN);
        LocalDate last = span.last().orElse(LocalDate.MAX);
        if (date.latest().isBefore(first) || date.earliest().isAfter(last)) {
            return Ternary.NO;
        }
        return !date.earliest().isBefore(first) && !date.latest().isAfter(last) ? Ternary.YES : Ternary.UNKNOWN;
    }

    /** Some protest at a place or over a system; that the data has none does not make it false. */
    ClauseVerdict protested(Clause clause) {
        Optional<Entity> site = clause.find("site", Entity.class);
        Optional<Entity> system = clause.find("system", Entity.class);
        if (site.isEmpty() && system.isEmpty()) {
            return ClauseVerdict.untested("a place or a project that was protested");
        }
        return occurred(
                clause,
                catalog.incidents().stream()
                        .filter(incident -> incident.type() == IncidentKind.PROTEST)
                        .filter(incident ->
                                site.filter(place -> !isAt(incident, place)).isEmpty())
                        .filter(incident -> system.filter(
                                        thing -> !incident.about().contains(thing.id()))
                                .isEmpty()));
    }

    private static boolean isAt(Incident incident, Entity site) {
        return incident.place().filter(site.id()::equals).isPresent()
                || (site instanceof Country country
                        && incident.country().filter(country.code()::equals).isPresent());
    }

    ClauseVerdict visited(Clause clause) {
        Country country = clause.get("country", Country.class);
        return occurred(
                clause, names.visits(clause.get("visitor", String.class)).filter(visit -> isAt(visit, country)));
    }

    /** Some incident, on a date within the time of a clause if it has one. */
    private ClauseVerdict occurred(Clause clause, Stream<Incident> incidents) {
        Span span = clause.time().orElse(Span.of(Span.Relation.AFTER, PartialDate.of(1)));
        return ClauseVerdict.some(
                incidents
                        .map(incident -> dates(incident, Props.DATE, span))
                        .filter(dates -> !dates.isEmpty())
                        .map(dates -> ClauseVerdict.of(dates, "")),
                "no such event in the data"
                        + clause.time().map(time -> " " + time).orElse(""));
    }

    /** Some offer of the amount by the party that was turned down; one that was signed was not. */
    ClauseVerdict declined(Clause clause) {
        Country country = clause.get("borrower", Country.class);
        Entity party = clause.get("party", Entity.class);
        Span span = clause.time().orElse(Span.of(Span.Relation.AFTER, PartialDate.of(1)));
        Function<Deployment, ClauseVerdict> turnedDown = system -> {
            List<LintAnswer> dates = new ArrayList<>(dates(system, Props.DECLINED, span));
            dates(system, Props.SIGNED, span).forEach(signed -> dates.add(signed.with(Ternary.NO)));
            ClauseVerdict amount = figures.once(clause, evidence.offers(system), "money");
            return amount.truth() == Truth.UNKNOWN ? amount : amount.and(ClauseVerdict.of(dates, ""));
        };
        return ClauseVerdict.some(
                catalog.deployments().in(country.id().toString()).stream()
                        .filter(system -> system.vendors().contains(party.id()))
                        .map(turnedDown),
                "no offer of that amount that was turned down in the data");
    }
}
