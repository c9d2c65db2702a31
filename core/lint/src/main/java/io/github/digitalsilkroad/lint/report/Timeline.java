package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened, on one axis: of a country its systems, loans, laws and incidents, or the rows of a search, with the
 * lists on which their parties were put.
 *
 * <p>An event is a dated one of those that the kind of a row declares, as the reading takes it; of a party, the start
 * of a period that a source states of it. It prints as a table, earliest first. Immutable.
 *
 * @param title what it shows
 * @param events what is dated, earliest first
 * @param undated the rows without a dated event
 * @since 0.3.0
 */
public record Timeline(String title, List<Event> events, List<Entity> undated) implements Report {

    /**
     * One thing that happened.
     *
     * @param time when
     * @param subject to what
     * @param fact the fact that dates it
     * @since 0.3.0
     */
    public record Event(DateInterval time, Entity subject, Attested<?> fact) {

        /**
         * Checks that nothing is null.
         *
         * @param time when
         * @param subject to what
         * @param fact the fact that dates it
         */
        public Event {
            requireNonNull(time, "time");
            requireNonNull(subject, "subject");
            requireNonNull(fact, "fact");
        }

        private PartialDate start() {
            return time.start().orElseThrow();
        }

        /** What happened: the kind of an incident, with what it concerns, or else the event. */
        private String what() {
            return subject instanceof Incident incident
                    ? incident.type().label()
                            + incident.about().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ", ": ", ""))
                                    .replaceAll(": $", "")
                    : fact.property().label();
        }
    }

    /**
     * Takes the events in their order.
     *
     * @param title what it shows
     * @param events what is dated, earliest first
     * @param undated the rows without a dated event
     */
    public Timeline {
        requireNonNull(title, "title");
        events = List.copyOf(requireNonNull(events, "events"));
        undated = List.copyOf(requireNonNull(undated, "undated"));
    }

    /**
     * The timeline of a country.
     *
     * @param catalog what to ask
     * @param country an ISO 3166 code in any form, or a name
     * @return systems, loans, laws and incidents of the country, and lists of parties of these
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog does not have the country
     */
    public static Timeline of(Catalog catalog, String country) {
        requireNonNull(catalog, "catalog");
        String code = catalog.country(requireNonNull(country, "country")).id().toString();
        return of(
                catalog,
                "What happened in " + code,
                Stream.of(Deployment.KIND, Financing.KIND, Law.KIND, Incident.KIND)
                        .flatMap(kind -> catalog.rows(kind).in(code).stream())
                        .toList());
    }

    /**
     * The timeline of a search.
     *
     * @param catalog what was asked
     * @param search what was found
     * @return its rows, and lists of their parties
     */
    public static Timeline of(Catalog catalog, FactQuery<?, ?> search) {
        requireNonNull(catalog, "catalog");
        return of(catalog, requireNonNull(search, "search").table().title(), List.copyOf(search.list()));
    }

    private static Timeline of(Catalog catalog, String title, List<? extends Entity> rows) {
        List<Event> events = new ArrayList<>();
        List<Entity> undated = new ArrayList<>();
        Set<Organization> parties = new LinkedHashSet<>();
        for (Entity row : rows) {
            List<Event> dated = row.kind().events().stream()
                    .flatMap(event -> event(row, row.facts().get(event)).stream())
                    .toList();
            events.addAll(dated);
            if (dated.isEmpty() && !row.kind().events().isEmpty()) {
                undated.add(row);
            }
            Stream.of(Role.values())
                    .flatMap(role -> role.partiesOf(row).stream())
                    .forEach(id -> catalog.find(Organization.KIND, id).ifPresent(parties::add));
        }
        parties.forEach(party -> party.facts().all().stream()
                .filter(fact -> fact.property().type().valueClass() == DateInterval.class)
                .forEach(fact -> event(party, fact).ifPresent(events::add)));
        events.sort(Comparator.<Event, PartialDate>comparing(
                        Event::start,
                        Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest))
                .thenComparing(event -> event.subject().id()));
        return new Timeline(title, events, undated);
    }

    private static Optional<Event> event(Entity row, Attested<?> fact) {
        return fact.value()
                .map(value -> value instanceof PartialDate date ? DateInterval.of(date) : (DateInterval) value)
                .filter(time -> time.start().filter(day -> !day.isUnstated()).isPresent())
                .map(time -> new Event(time, row, fact));
    }

    /**
     * Only what may have been in some years.
     *
     * @param from the first year
     * @param to the last year
     * @return the events whose time may overlap the years
     * @throws IllegalArgumentException if a year is not 0 to 9999, or the span ends before it starts
     */
    public Timeline during(int from, int to) {
        DateInterval years = DateInterval.during(Years.ordered(from, to), to);
        return new Timeline(
                title + ", " + from + "-" + to,
                events.stream()
                        .filter(event -> years.overlaps(event.time()) != Ternary.NO)
                        .toList(),
                undated);
    }

    /**
     * The events as a picture.
     *
     * @return a chart of years, a mark for each event; a membership of a list goes on until its end
     */
    public Chart chart() {
        Chart.Builder chart = Chart.of(title, Chart.Scale.YEAR);
        events.forEach(event -> chart.mark(
                event.subject().id() + ", " + event.what(),
                event.time().years().orElseThrow(),
                Text.value(event.time()).toString()));
        return chart.build();
    }

    @Override
    public Table page() {
        boolean isDisputed = events.stream().anyMatch(event -> event.fact().isDisputed());
        Table.Builder table = Table.of(title
                        + (undated.isEmpty() ? "" : "; " + undated.size() + " without a dated event")
                        + (isDisputed ? "; * sources contradict each other" : ""))
                .column("When")
                .column("What")
                .column("Of")
                .column("Source");
        for (Event event : events) {
            table.row(
                    Text.value(event.time())
                            + (event.fact().dispute().isYes()
                                    ? " *"
                                    : event.fact().isDisputed() ? " (*)" : ""),
                    event.what(),
                    event.subject().name(),
                    event.fact()
                            .chosen()
                            .map(Claim::source)
                            .map(source -> source.id().toString())
                            .orElse(""));
        }
        return table.build();
    }

    /**
     * How much it shows.
     *
     * @return such as {@code What happened in KG: 40 events, 12 without a dated event}
     */
    @Override
    public String toString() {
        return title + ": " + Lines.count(events.size(), "event")
                + (undated.isEmpty() ? "" : ", " + Lines.count(undated.size(), "row") + " undated");
    }
}
