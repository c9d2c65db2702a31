package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often people or governments pushed back: protests, clashes, and deals that were declined, withdrawn or canceled.
 *
 * <p><b>Definition.</b> The number of protests, clashes and cancellations among the catalog's incidents, plus the
 * deployments that were declined, withdrawn or canceled and that no counted cancellation is about, within a span of
 * years. An event whose date may fall inside or outside the span, or is not stated, widens the answer by one.
 *
 * <p><b>Unit.</b> Events. <b>Range.</b> 0 or more. <b>Source.</b> A count over the catalog; no index stands behind it.
 *
 * <p><b>What it does not mean.</b> The catalog is no census of protests: few events may mean little pushback, or few
 * reporters. A protest of a thousand counts as much as one of ten, and a deal may end for reasons other than objection.
 *
 * <p><b>Example.</b> {@code Pushback.in("KG", 2018, 2020).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Pushback implements Score {

    private static final Set<IncidentKind> KINDS =
            EnumSet.of(IncidentKind.PROTEST, IncidentKind.CLASH, IncidentKind.CANCELLATION);
    private static final Stage[] ENDS = {Stage.DECLINED, Stage.WITHDRAWN, Stage.CANCELLED};

    private final String country;
    private final int from;
    private final int to;

    private Pushback(String country, int from, int to) {
        this.country = country;
        this.from = from;
        this.to = to;
    }

    /**
     * The question for a country and a span of years.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @param from the first year
     * @param to the last year
     * @return the score
     * @throws IllegalArgumentException if it is no country code, or the span ends before it starts
     */
    public static Pushback in(String country, int from, int to) {
        return new Pushback(CountryCode.of(country).toString(), ScoreSeries.checked(from, to), to);
    }

    @Override
    public Pushback inYear(int year) {
        return new Pushback(country, year, year);
    }

    @Override
    public ScoreSeries timeline(int first, int last) {
        return ScoreSeries.of(subject(), first, last, this::inYear);
    }

    @Override
    public String question() {
        return subject() + ", " + from + (from == to ? "" : "-" + to);
    }

    private String subject() {
        return "Pushback in " + country;
    }

    @Override
    public Assessment on(Catalog catalog) {
        Assessment.Builder answer = Assessment.of(this, catalog)
                .counting("event", "events")
                .formula("protests + clashes + cancellations + deals that ended without an incident of their own");
        Count count = new Count(answer, DateInterval.during(from, to));
        Set<Id> told = new HashSet<>();
        for (Incident incident : catalog.incidents().in(country)) {
            if (KINDS.contains(incident.type())) {
                count.event(incident.type().code() + " " + incident.id(), incident.date());
                if (incident.type() == IncidentKind.CANCELLATION) {
                    told.addAll(incident.about());
                }
            }
        }
        for (Deployment deployment : catalog.deployments().in(country)) {
            for (Stage end : ENDS) {
                Attested<PartialDate> date = deployment.facts().get(end.milestone());
                if (!told.contains(deployment.id()) && date.isPresent()) {
                    count.event(end.milestone().label() + ": " + deployment.id(), date);
                    break;
                }
            }
        }
        answer.note("events that sources wrote about; the catalog is no census");
        Estimate events = count.possible == 0
                ? Estimate.exactly(count.certain)
                : Estimate.between(count.certain, count.certain + count.possible);
        return answer.answer(events, () -> count.inputs);
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }

    /** Counts events by whether their date lies in the span. */
    private static final class Count {
        private final Assessment.Builder answer;
        private final DateInterval span;
        private final List<Input> inputs = new ArrayList<>();
        private int certain;
        private int possible;

        private Count(Assessment.Builder answer, DateInterval span) {
            this.answer = answer;
            this.span = span;
        }

        private void event(String label, Attested<PartialDate> date) {
            if (!date.isPresent()) {
                possible++;
                answer.missing(
                        "date of " + label + ": " + date.missing().orElseThrow().words());
                return;
            }
            Ternary inside = span.contains(date.value().orElseThrow());
            if (!inside.isNo()) {
                inputs.add(Input.fact(label, date));
                certain += inside.isYes() ? 1 : 0;
                possible += inside.isYes() ? 0 : 1;
            }
        }
    }
}
