package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The recorded protests, clashes and deals that were declined, withdrawn or canceled, each with what it is about and
 * its cause where a source states one.
 *
 * <p><b>Definition.</b> The number of protests, clashes and cancellations among the catalog's incidents, plus the
 * deployments that were declined, withdrawn or canceled and that none of these cancellations is about, ever or within a
 * span of years. Projects of all kinds count, not only digital ones. An event whose date may fall inside or outside the
 * span, or is not stated, widens the answer by one.
 *
 * <p><b>Unit.</b> Events. <b>Range.</b> 0 or more. <b>Source.</b> A count over the catalog; it follows no published
 * index.
 *
 * <p><b>What it does not mean.</b> The catalog is no census of protests, so that 0 reads "none recorded": few events
 * may mean few objections, or few reporters. A protest of a thousand counts as much as one of ten, and a deal may end
 * for reasons other than objection.
 *
 * <p><b>Example.</b> {@code Pushback.of("KG").during(2018, 2020).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Pushback extends PartedScore<Pushback.Asked> {

    /** What is asked. */
    record Asked(Ref<Country> country, OptionalInt from, OptionalInt to) {
        Asked {
            if (from.isPresent() != to.isPresent()) {
                throw new IllegalArgumentException(
                        "years " + (from.isPresent() ? "from " + from.getAsInt() : "to " + to.getAsInt())
                                + ": give the first and the last one, or neither");
            }
            Budget.standard().requireYears(from.orElse(0), to.orElse(0));
        }
    }

    Pushback(Asked asked) {
        super("pushback", asked, Pushback::new);
    }

    private static final Set<IncidentKind> KINDS =
            EnumSet.of(IncidentKind.PROTEST, IncidentKind.CLASH, IncidentKind.CANCELLATION);

    private static final List<Property<PartialDate>> ENDS = List.of(Props.DECLINED, Props.WITHDRAWN, Props.CANCELLED);

    /**
     * The question for a country, over all time.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return the score
     */
    public static Pushback of(String country) {
        return new Pushback(new Asked(
                new Ref<>(Country.KIND, requireNonNull(country, "country")), OptionalInt.empty(), OptionalInt.empty()));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param country an id, or a thing of a catalog
     * @return the question
     */
    public static Pushback of(Identified country) {
        return of(country.id().toString());
    }

    @Override
    public Pushback in(int year) {
        return during(year, year);
    }

    /**
     * The same question for a span of years.
     *
     * @param first the first year
     * @param last the last year
     * @return another score
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts or is longer than
     *     1,000 years
     */
    public Pushback during(int first, int last) {
        return new Pushback(new Asked(asked.country, OptionalInt.of(first), OptionalInt.of(last)));
    }

    @Override
    String when() {
        return asked.from.isEmpty() ? "" : ", " + years();
    }

    private String years() {
        return asked.from.orElseThrow() + (asked.from.equals(asked.to) ? "" : "-" + asked.to.orElseThrow());
    }

    @Override
    String worded(String when) {
        return "Recorded protests and ended deals in " + asked.country + when;
    }

    @Override
    Assessment answer(Recorder recorder) {
        Catalog catalog = recorder.catalog();
        List<Event> events = new ArrayList<>();
        Set<Id> told = new HashSet<>();
        Entities<Incident> incidents = catalog.incidents().in(asked.country.toString());
        Entities<Incident> open = incidents.possible();
        Set<Id> maybe = new HashSet<>(Lists.transform(open.list(), Incident::id));
        for (Incident incident : open.isEmpty() ? incidents : incidents.union(open)) {
            if (KINDS.contains(incident.type())) {
                boolean isThere = !maybe.contains(incident.id());
                events.add(event(incident, Props.DATE, isThere));
                if (isThere && incident.type() == IncidentKind.CANCELLATION) {
                    told.addAll(incident.about());
                }
            }
        }
        Deployments deployments = catalog.deployments().in(asked.country.toString());
        Deployments possibly = deployments.possible();
        maybe.addAll(Lists.transform(possibly.list(), Deployment::id));
        for (Deployment deployment : possibly.isEmpty() ? deployments : deployments.union(possibly)) {
            boolean isThere = !maybe.contains(deployment.id());
            Optional<Property<PartialDate>> end = told.contains(deployment.id()) ? Optional.empty() : end(deployment);
            end.ifPresent(milestone -> events.add(event(deployment, milestone, isThere)));
        }
        recorder.later(notes -> events.forEach(event -> note(event, event.label(), notes)));
        recorder.note("events around projects of all kinds that sources wrote about; the catalog is no census");
        List<Ternary> counts = Lists.transform(events, Event::counts);
        int certain = Collections.frequency(counts, Ternary.YES);
        int possible = Collections.frequency(counts, Ternary.UNKNOWN);
        return Assessment.of(recorder)
                .saying(answer -> answer.counting("recorded event", "recorded events")
                        .lead(certain + possible == 0 ? "none recorded" : "")
                        .when(asked.from.isEmpty() ? "" : "in " + years(), asked.to.orElse(0))
                        .formula("protests + clashes + cancellations"
                                + " + deals that ended without an incident of their own")
                        .among(certain, certain + possible, "events", Optional.of(Estimate.exactly(certain))))
                .computed(() -> Optional.of(Computation.of(Formula.SUM, operands(events))))
                .answer(Estimate.between(certain, certain + possible));
    }

    /** What an incident is about, and its cause, where a source states one. */
    private static String of(Incident incident) {
        String about = incident.about().isEmpty()
                ? ""
                : ", about " + incident.about().stream().map(Id::toString).collect(joining(" and "));
        return about
                + incident.facts()
                        .value(Props.CAUSE)
                        .map(cause -> ", since " + cause)
                        .orElse("");
    }

    private static Optional<Property<PartialDate>> end(Deployment deployment) {
        for (Property<PartialDate> milestone : ENDS) {
            if (deployment.facts().value(milestone).isPresent()) {
                return Optional.of(milestone);
            }
        }
        return Optional.empty();
    }

    /** An event by the fact that dates it, and whether it counts. */
    private record Event(Fact dated, Ternary counts) {

        String label() {
            return dated.subject() instanceof Incident incident
                    ? incident.type().code() + " " + incident.id() + of(incident)
                    : dated.label() + ": " + dated.subject().id();
        }
    }

    /** An event, which counts if its date lies in the span. */
    private Event event(Entity subject, Property<PartialDate> property, boolean isThere) {
        Ternary isInside = asked.from.isEmpty()
                ? Ternary.YES
                : subject.facts()
                        .value(property)
                        .map(DateInterval.during(asked.from.getAsInt(), asked.to.getAsInt())::contains)
                        .orElse(Ternary.UNKNOWN);
        return new Event(Fact.of(subject, property), isInside.and(isThere ? Ternary.YES : Ternary.UNKNOWN));
    }

    private static List<Operand> operands(List<Event> events) {
        return events.stream()
                .filter(event -> !event.counts.isNo())
                .map(event -> Operand.event(event.label(), event.counts, event.dated))
                .toList();
    }

    /** Notes the date of an event; its label, which reads what the event is about and why, is part of the working. */
    private void note(Event event, String label, Recorder recorder) {
        Property<?> date = event.dated.claims().property();
        boolean isDated = event.dated.claims().isPresent();
        if (isDated ? !event.counts.isNo() : asked.from.isEmpty()) {
            recorder.optional(label, event.dated.subject(), date);
        } else if (!isDated) {
            recorder.fact(date.label(), event.dated.subject(), date);
        }
    }
}
