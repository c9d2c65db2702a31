package io.github.digitalsilkroad.site;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.lint.report.FactCharts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is said of one entity: its columns, the claims on it, and the entities that refer to it. Only a page of its own
 * tells its main figures before their claims, and draws its dates and the figures on which claims differ.
 */
final class Dossier {

    private static final int FEW = 2;
    private static final int MOST = 12;
    private static final int ENOUGH = 5;
    private static final int SHORT = 80;
    private static final int DIGITS = 4;
    private static final int MOST_RELATED = 500;

    /** What is told first, in this order; dates only where no timeline has them. */
    private static final List<Class<?>> FIRST =
            List.of(Parties.class, Money.class, Measurement.class, DateInterval.class, PartialDate.class);

    private final Catalog catalog;
    private final Frame frame;
    private final Backlinks backlinks;
    private final Values values;
    private final Optional<LocalDate> day;

    Dossier(Catalog catalog, Frame frame, Backlinks backlinks) {
        this.catalog = catalog;
        this.frame = frame;
        this.backlinks = backlinks;
        this.values = new Values(frame);
        this.day = catalog.day();
    }

    void of(Html html, Entity entity, String lead) {
        html.raw("<p class=\"kind\">").text(Frame.word(entity.kind())).raw("</p>\n");
        if (!lead.isEmpty()) {
            html.raw("<div class=\"lead\">\n").raw(lead).raw("</div>\n");
        }
        Optional<Chart> timeline = timeline(entity);
        Html columns = lead.isEmpty() ? html : new Html();
        values.columns(columns, entity.kind(), entity, () -> {
            standing(columns, entity);
            if (!frame.addresses.isShared(entity)) {
                matters(columns, entity, timeline.isPresent());
            }
        });
        if (!lead.isEmpty()) {
            html.raw(Html.folded("Figures as sources state them", columns.toString()));
        }
        if (entity instanceof Country country && lead.isEmpty()) {
            counts(html, country);
        }
        timeline.ifPresent(chart -> html.element("h2", "Timeline").raw(chart.html()));
        if (lead.isEmpty()) {
            hanging(html, entity);
            observed(html, entity);
            facts(html, entity);
        } else {
            Html hanging = new Html();
            hanging(hanging, entity);
            Html facts = new Html();
            facts(facts, entity);
            observed(html, entity);
            html.raw(Html.folded("Everything that refers to it", hanging.toString()))
                    .raw(Html.folded("All facts, with all claims", facts.toString()));
        }
    }

    /** The stage of a system; of an organization how many systems and financings it has a part in, and where. */
    private void standing(Html html, Entity entity) {
        if (entity instanceof Deployment system) {
            Life life = system.life();
            String stage = life.stage().map(Stage::label).orElse("not stated");
            String seen = life.lastSeen()
                    .map(when -> ", last seen " + Text.value(when))
                    .orElse("");
            String overdue = day.flatMap(life::overdue).isPresent() ? "; overdue, outcome unknown" : "";
            html.raw("<div><dt>Stage</dt><dd>").text(stage + seen + overdue).raw("</dd></div>\n");
        }
        if (entity instanceof Organization) {
            List<Entity> supplied =
                    List.copyOf(catalog.deployments().by(entity.id().toString()).list());
            if (!supplied.isEmpty()) {
                html.raw("<div><dt>Systems</dt><dd>")
                        .text(supplied.size() + " supplied or integrated, by the reading: " + byCountry(supplied))
                        .raw("</dd></div>\n");
            }
            Multimaps.asMap(backlinks.to(entity)).forEach((relation, things) -> {
                if (things.get(0) instanceof Deployment || things.get(0) instanceof Financing) {
                    html.raw("<div><dt>")
                            .link("#" + frame.addresses.place(entity, "related"), relation)
                            .raw("</dt><dd>")
                            .text(backlinks.count(entity, relation) + ": " + byCountry(things))
                            .raw("</dd></div>\n");
                }
            });
        }
    }

    /**
     * What most readers look for: parties, money and other figures, each with the way to its claims. Dates are here if
     * no timeline has them, and texts where figures are few, as of a law.
     */
    private void matters(Html html, Entity entity, boolean hasTimeline) {
        List<Class<?>> first = FIRST.subList(0, FIRST.size() - (hasTimeline ? 1 : 0));
        List<Attested<?>> stated = entity.facts().all().stream()
                .<Attested<?>>map(fact -> fact)
                .filter(fact -> fact.value()
                        .filter(value -> rank(first, value) < first.size()
                                || value.toString().length() <= SHORT)
                        .isPresent())
                .sorted(Comparator.comparingInt(fact -> rank(first, fact.value().orElseThrow())))
                .toList();
        long figures = stated.stream()
                .filter(fact -> rank(first, fact.value().orElseThrow()) < first.size())
                .count();
        stated.stream().limit(Math.max(Math.min(figures, MOST), ENOUGH)).forEach(fact -> {
            html.raw("<div><dt>")
                    .link(
                            "#" + place(entity, fact),
                            Frame.capital(fact.property().label()))
                    .raw("</dt><dd>");
            values.brief(html, fact.value().orElseThrow());
            fact.chosen().filter(claim -> claim.asOf().isPresent()).ifPresent(claim -> {
                html.text(fact.value().orElseThrow() instanceof String ? "," : "");
                values.asOf(html, claim);
            });
            html.text(Lines.afterComma(Attested.basis(List.of(fact))));
            dispute(html, fact);
            html.raw("</dd></div>\n");
        });
    }

    /** In which countries, the most first; and what the amounts of financings add up to. */
    private String byCountry(List<Entity> things) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entity thing : things) {
            catalog.countriesOf(thing)
                    .forEach(code -> counts.merge(
                            catalog.find(code).map(Entity::name).orElse(code.toString()), 1, Integer::sum));
        }
        Set<Id> these = things.stream().map(Entity::id).collect(toSet());
        Total amounts = catalog.financings()
                .matching(financing -> these.contains(financing.id()))
                .total(Props.AMOUNT);
        return counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(count -> count.getKey() + (counts.size() == 1 ? "" : " " + count.getValue()))
                        .collect(joining(", "))
                + amounts.sum()
                        .map(sum -> "; amounts " + sum.describe(DIGITS) + Lines.afterComma(Values.basis(amounts)))
                        .orElse("");
    }

    private static int rank(List<Class<?>> first, Object value) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).isInstance(value)) {
                return i;
            }
        }
        return first.size();
    }

    private String place(Entity entity, Attested<?> fact) {
        return frame.addresses.place(entity, "fact-" + fact.property().name());
    }

    private static void dispute(Html html, Attested<?> fact) {
        if (fact.isDisputed()) {
            html.raw(" <span class=\"tag disputed\">").text(fact.disputeText()).raw("</span>");
        }
    }

    private void counts(Html html, Country country) {
        var systems = catalog.deployments().in(country.code().toString());
        if (systems.count() >= FEW) {
            html.raw(systems.groupBy(Deployment.CATEGORY).chart().html());
        }
    }

    private Optional<Chart> timeline(Entity entity) {
        return frame.addresses.isShared(entity)
                ? Optional.empty()
                : Optional.of(FactCharts.life("When it happened, by year, with bounds", entity.facts()))
                        .filter(chart -> chart.marks().size() >= FEW);
    }

    private void observed(Html html, Entity entity) {
        if (entity.observed().isEmpty()) {
            return;
        }
        Observations<?> observations = entity.observed().get();
        List<Chart.Mark> marks = new ArrayList<>();
        String unit = "";
        for (int year : observations.years()) {
            Attested<?> fact = observations.at(year);
            if (fact.value().orElse(null) instanceof Measurement<?> measured) {
                String words = measured.describe(DIGITS) + Lines.afterComma(Attested.basis(List.of(fact)));
                unit = measured.unit().plural();
                marks.add(new Chart.Mark("" + year, Optional.of(measured.number()), words));
            }
        }
        html.element("h2", "Year by year");
        boolean isDrawn = marks.size() >= FEW;
        if (isDrawn) {
            html.raw(series(entity.name(), unit, marks).html());
        }
        html.raw(isDrawn ? "<details>" : "<details open>").raw("\n<summary>Every claim, year by year</summary>\n");
        for (int year : observations.years()) {
            html.element("h3", "" + year);
            claims(html, observations.at(year));
        }
        html.raw("</details>\n");
    }

    /** A column for each year that is known, under a title that says how many of all years these are. */
    private static Chart series(String name, String unit, List<Chart.Mark> marks) {
        String first = marks.get(0).label();
        String last = marks.get(marks.size() - 1).label();
        int years = Integer.parseInt(last) - Integer.parseInt(first) + 1;
        Chart.Builder chart = Chart.of(
                        name + "; in " + unit + ", " + first + "-" + last + ", known for " + marks.size() + " of "
                                + years + " years",
                        Chart.Scale.AMOUNT)
                .upright()
                .unit(unit);
        marks.forEach(mark -> chart.mark(mark.label(), mark.value().orElseThrow(), mark.words()));
        return chart.build();
    }

    private void facts(Html html, Entity entity) {
        if (entity.facts().properties().isEmpty()) {
            if (entity.observed().isEmpty()) {
                html.raw("<p>No source in the catalog claims anything more of it.</p>\n");
            }
            return;
        }
        html.element("h2", "Facts, with all claims");
        for (Attested<?> fact : entity.facts().all()) {
            String place = place(entity, fact);
            html.raw("<section id=\"")
                    .text(place)
                    .raw("\">\n<h3>")
                    .link("#" + place, Frame.capital(fact.property().label()));
            dispute(html, fact);
            html.raw("</h3>\n");
            claims(html, fact);
            if (fact.claims().size() >= FEW && !frame.addresses.isShared(entity)) {
                differing(html, FactCharts.claims(fact));
            }
            html.raw("</section>\n");
        }
    }

    /** The figures of several claims, unless all are one. */
    private static void differing(Html html, Chart chart) {
        long figures = chart.marks().stream().map(Chart.Mark::value).distinct().count();
        if (chart.scale() == Chart.Scale.AMOUNT && figures >= FEW) {
            html.raw(chart.html());
        }
    }

    private void claims(Html html, Attested<?> fact) {
        html.raw("<ul class=\"claims\">\n");
        for (Claim<?> claim : fact.claims()) {
            values.claim(
                    html,
                    claim,
                    fact.chosen().filter(claim::equals).isPresent(),
                    fact.claims().size() > 1);
        }
        html.raw("</ul>\n");
    }

    private void hanging(Html html, Entity entity) {
        ListMultimap<String, Entity> hanging = backlinks.to(entity);
        if (hanging.isEmpty()) {
            return;
        }
        html.raw("<h2 id=\"" + frame.addresses.place(entity, "related") + "\">Related</h2>\n");
        for (var relation : Multimaps.asMap(hanging).entrySet()) {
            List<Entity> things = relation.getValue();
            html.element("h3", relation.getKey() + " (" + backlinks.count(entity, relation.getKey()) + ")")
                    .raw("<ul class=\"things\">\n");
            for (Entity thing : things.subList(0, Math.min(MOST_RELATED, things.size()))) {
                html.raw("<li>");
                values.link(html, thing);
                html.raw("</li>\n");
            }
            if (things.size() > MOST_RELATED) {
                html.raw("<li>")
                        .link(
                                Values.UP + Frame.listOf(things.get(0).kind()),
                                "and " + (things.size() - MOST_RELATED) + " more in the list of all")
                        .raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
    }
}
