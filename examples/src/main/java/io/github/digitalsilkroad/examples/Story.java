package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first page of the report: a headline, its chart, the map, what changed and what is not known.
 *
 * <p>The headline is the strongest of some candidates: who owes a large share, whose share fell the most, from where
 * the suppliers are, what is most disputed. Each is a sentence that holds for every value within the bounds, so that
 * the first line of the page looks no surer than the evidence.
 */
final class Story {

    /** Parts of a whole, the largest first. */
    private static final Map<Double, String> PARTS = new TreeMap<>(Comparator.<Double>reverseOrder());

    static {
        PARTS.put(50.0, "half");
        PARTS.put(40.0, "two fifths");
        PARTS.put(100.0 / 3, "a third");
        PARTS.put(25.0, "a quarter");
        PARTS.put(20.0, "a fifth");
        PARTS.put(10.0, "a tenth");
    }

    private final Catalog dsr;
    private final List<Country> countries;
    private final OwedShares owed;
    private final Answers answers;
    private final Deployments systems;
    private final String where;

    Story(Catalog dsr, List<Country> countries, OwedShares owed, Answers answers) {
        this.dsr = dsr;
        this.countries = countries;
        this.owed = owed;
        this.answers = answers;
        Findings findings = new Findings(dsr, countries, new ShortNotes(), answers);
        this.systems = findings.systems();
        this.where = findings.where();
    }

    /** A sentence, and how much it matters that it is so: 0 or more. */
    private record Candidate(double strength, String words) {}

    /** The strongest sentence that holds. */
    String headline() {
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<Double, String> part : PARTS.entrySet()) {
            List<Country> owing = owed.owing(part.getKey());
            if (!owing.isEmpty() && owing.size() < countries.size()) {
                boolean isOnly = owed.othersOweLess(part.getKey());
                candidates.add(new Candidate(
                        part.getKey() / 100 * (1 + 2.0 * owing.size() / countries.size()) * (isOnly ? 4 : 2),
                        (isOnly ? "Of " + countries.size() + " countries, only " : "")
                                + listed(owing.stream().map(this::owing).toList()) + " owed "
                                + part.getValue() + " or more of " + (owing.size() == 1 ? "its" : "their")
                                + " government debt to official lenders of China at the end of "
                                + owed.latestYear()));
            }
        }
        for (Country country : countries) {
            owed.peak(country).ifPresent(year -> {
                Estimate then = owed.in(country, year).orElseThrow();
                Estimate now = owed.in(country, owed.latestYear()).orElseThrow();
                candidates.add(new Candidate(
                        (then.low() - now.high()) / 100,
                        country.name() + "'s debt to official lenders of China fell from " + then.describe(2)
                                + basis(country, year) + " to " + now.describe(2)
                                + basis(country, owed.latestYear()) + " percent of its government debt between " + year
                                + " and " + owed.latestYear()));
            });
        }
        int stated = systems.stating(Props.SUPPLIER).count();
        int theirs = stated == 0
                ? 0
                : Findings.ofCreditor(dsr, systems, Role.SUPPLIER).count();
        if (theirs > 0) {
            candidates.add(new Candidate(
                    0.5 * theirs / stated,
                    "Of " + systems.count() + " systems, " + stated + (stated == 1 ? " has" : " have")
                            + " a stated supplier, " + theirs + " of these one from China"));
        }
        for (Dispute dispute : answers.disputes().certain().first(1)) {
            candidates.add(new Candidate(
                    0.1,
                    "Sources disagree most on the " + dispute.fact().label() + " of "
                            + dispute.fact().subject().name()));
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::strength))
                .map(Candidate::words)
                .orElse(Subject.title(countries));
    }

    private String owing(Country country) {
        return country.name() + basis(country, owed.latestYear());
    }

    /** On what basis the share of a year is, in brackets; empty if sources state all that it is computed from. */
    private String basis(Country country, int year) {
        return Notes.inBrackets(owed.at(country, year).basis());
    }

    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The page below the headline. */
    View page() {
        Document.Builder page = Document.builder()
                .paragraph(Subject.title(countries))
                .paragraph(lead())
                .add(owed.panels(bySize()));
        List<Text> others = countries.stream()
                .map(country -> new OtherShares(dsr, country, owed))
                .filter(shares -> !shares.isEmpty())
                .map(OtherShares::named)
                .toList();
        if (!others.isEmpty()) {
            page.paragraph(Text.of("Why sources say other numbers: ")
                    .plus(Text.join(", ", others))
                    .plus("."));
        }
        page.heading("Where the systems are").add(Site.map(dsr, shade()));
        page.heading("Country by country");
        new StoryCharts(dsr, countries, answers).all().forEach(page::add);
        if (!BriefingSite.isMany(dsr)) {
            page.heading("More questions").add(new MoreQuestions(dsr, countries, answers).named());
        }
        return page.add(BriefingPage.story(dsr, countries, answers)).build();
    }

    private Chart shade() {
        Chart.Builder shade = Chart.of(
                "percent of government debt owed to official lenders of China, " + owed.latestYear(),
                Chart.Scale.AMOUNT);
        int year = owed.latestYear();
        countries.forEach(country -> owed.in(country, year)
                .ifPresent(share -> shade.mark(
                        country.name(), share, owed.figure(country, year).toString())));
        return shade.build();
    }

    /** The countries that owe the largest share first. */
    private List<Country> bySize() {
        return countries.stream()
                .sorted(Comparator.comparingDouble((Country country) ->
                        -owed.in(country, owed.latestYear()).map(Estimate::low).orElse(-1.0)))
                .toList();
    }

    private Text lead() {
        Text text = Text.of("At the end of " + owed.latestYear() + ", official lenders of China held ");
        List<Text> shares = new ArrayList<>();
        for (Country country : bySize()) {
            if (owed.in(country, owed.latestYear()).isPresent()) {
                Text share = owed.figure(country, owed.latestYear())
                        .plus(shares.isEmpty() ? " of the government debt of " : " of that of ")
                        .plus(Text.thing(country.id(), country.name()));
                shares.add(owed.peak(country)
                        .map(year -> share.plus(" (peak: ")
                                .plus(owed.figure(country, year))
                                .plus(" in " + year + ")"))
                        .orElse(share));
            }
        }
        int stated = systems.stating(Props.SUPPLIER).count();
        int theirs = stated == 0
                ? 0
                : Findings.ofCreditor(dsr, systems, Role.SUPPLIER).count();
        Text more = Text.of(String.format(
                Locale.ROOT,
                "Of %d systems%s on record, %d have a stated supplier; for %d of these it is from China.",
                systems.count(),
                where,
                stated,
                theirs));
        String projected = Projections.of(countries.stream()
                        .map(country -> owed.at(country, owed.latestYear()))
                        .toList())
                .sentence();
        return shares.isEmpty()
                ? more
                : text.plus(Text.join(" and ", shares.subList(0, Math.min(2, shares.size()))))
                        .plus("." + (projected.isEmpty() ? "" : " Of the shares of that year:" + projected) + " ")
                        .plus(more);
    }
}
