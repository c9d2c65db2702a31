package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.FactEffect;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.report.PolicyLever;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One question asked of many worlds: whose word counts, what was known when, which year, and what if. */
public final class SixQuestions {

    private static final String[] COUNTRIES = {"KZ", "KG", "TJ", "TM", "UZ"};
    private static final String[] LOANS = {"tj-dushanbe-safe-city-gcl", "tj-dushanbe-safe-city-pbc"};
    private static final String SECOND = "vega";
    private static final String BRIEF = "cpc-2020";
    private static final String BRIEF_WRITTEN = "2020-04";
    private static final double MARKET = 5;
    private static final double CONCESSIONAL = 35;
    private static final int YEAR = 2019;
    private static final int FACTS = 3;

    private final Catalog dsr = DigitalSilkRoad.load();
    private final Notes notes = new Notes(dsr);
    private final ExposureIndex index = ExposureIndex.standard("CN", Subject.LAW, YEAR);
    private final Document.Builder page = Document.builder();

    private SixQuestions() {}

    /**
     * Prints the questions with their answers.
     *
     * @param args none
     */
    public static void main(String[] args) {
        new SixQuestions().ask().print();
    }

    private View ask() {
        theBriefAlone();
        knownThenAndNow();
        everyYear();
        aSecondVendor();
        marketRates();
        whatToFindOut();
        return page.heading("Footnotes").add(notes.view()).build();
    }

    private void theBriefAlone() {
        page.heading("1. How exposed are the five if the brief alone is right?")
                .add(index.on(dsr.under(Reading.onlyFrom(BRIEF)), COUNTRIES))
                .paragraph("Every figure is the brief's own "
                        + notes.mark(List.of(Citation.of(dsr.source(BRIEF), "")))
                        + "; what it does not state is left open. And by all evidence:")
                .add(index.on(dsr, COUNTRIES))
                .add(sources("What each row rests on", dsr));
    }

    /** The index has too many sources for footnotes: their ids, which {@code dsr.source(id)} tells in full. */
    private Table sources(String title, Catalog world) {
        Table.Builder table = Table.of(title + ", by ids of sources; dsr.source(id) tells each in full")
                .column("Country")
                .column("Sources");
        for (String country : COUNTRIES) {
            Set<String> ids = new TreeSet<>();
            for (Citation citation : index.of(country).on(world).citations()) {
                ids.add(citation.source().id().toString());
            }
            table.row(country, String.join(", ", ids));
        }
        return table.build();
    }

    private void knownThenAndNow() {
        Catalog then = dsr.knownBy(BRIEF_WRITTEN);
        page.heading("2. What was known in April 2020, and what is known today?");
        Table.Builder table = Table.of("Index of exposure, points of 100 (100 = most exposed); in brackets how many\n"
                        + "indicators are known, where not all are")
                .column("Country")
                .rightColumn("Known by " + BRIEF_WRITTEN)
                .rightColumn("Today");
        for (String country : COUNTRIES) {
            Comparison comparison = index.of(country).compare(then, dsr);
            table.row(country, words(comparison.before()), words(comparison.after()));
        }
        page.add(table.build())
                .add(sources("What was known by " + BRIEF_WRITTEN + " rests on", then))
                .paragraph("Today's rests on the sources under question 1. What moved the index of Kyrgyzstan:")
                .add(ReleaseDiff.between(then, dsr).attribute(index.of("KG")));
    }

    private void everyYear() {
        int to = OwedShares.lastYear(dsr, List.of(dsr.country("TJ")));
        AssessmentSeries years = DebtLeverage.of("TJ").owedTo("CN").timeline(dsr, OwedShares.FROM, to);
        List<Citation> citations = new ArrayList<>();
        years.years().forEach(year -> citations.addAll(years.at(year).citations()));
        page.heading("3. What does Tajikistan owe to China, " + OwedShares.FROM + "-" + to + "?")
                .add(years)
                .paragraph("Every year rests on " + notes.mark(citations) + ".");
    }

    private void aSecondVendor() {
        Scenario awards = Scenario.named("A second vendor");
        for (Deployment planned :
                dsr.deployments().in("UZ").of(Category.SAFE_CITY).where(Deployment.STAGE_GROUP, StageGroup.PLANNED)) {
            awards = awards.award(planned.id().toString(), SECOND);
        }
        Catalog then = awards.on(dsr);
        page.heading("4. What if the planned safe cities of Uzbekistan go to a second vendor?")
                .add(awards.tree());
        for (Score score : List.<Score>of(
                VendorConcentration.of("UZ"),
                JurisdictionExposure.to(Subject.LAW).of("UZ"))) {
            page.add(score.compare(dsr, then)).paragraph("Today: " + cited(score.on(dsr)) + ".");
        }
    }

    private void marketRates() {
        Scenario market = Scenario.named("Market rates");
        for (String loan : LOANS) {
            market = market.refinance(loan, terms(dsr.financing(loan)));
        }
        page.heading("5. What if Dushanbe's two loans were refinanced at market rates?")
                .add(market.tree());
        for (String loan : LOANS) {
            Score concessionality = Concessionality.of(loan).under(GrantElementConvention.imfWorldBank());
            page.add(concessionality.compare(dsr, market.on(dsr)))
                    .paragraph("Today: " + cited(concessionality.on(dsr)) + ".");
        }
        page.paragraph("From which rate on is the first no longer concessional?")
                .add(PolicyLever.rate(dsr, LOANS[0], MARKET)
                        .untilBelow(
                                Concessionality.of(LOANS[0]).under(GrantElementConvention.imfWorldBank()),
                                CONCESSIONAL,
                                dsr));
    }

    /** The loan's own maturity and grace period at the market's rate. */
    private static LoanTerms terms(Financing loan) {
        return LoanTerms.fixed(
                        Estimate.exactly(MARKET),
                        loan.maturity().value().orElseThrow().number())
                .withGraceYears(loan.grace().value().orElseThrow().number());
    }

    private void whatToFindOut() {
        Map<FactEffect, String> swings = new LinkedHashMap<>();
        for (String country : COUNTRIES) {
            for (FactEffect swing :
                    index.of(country).sensitivity(dsr).first(FACTS).effects()) {
                swings.put(swing, country);
            }
        }
        List<FactEffect> ordered = new ArrayList<>(swings.keySet());
        ordered.sort(Comparator.comparingDouble(FactEffect::size).reversed());
        Table.Builder table = Table.of("Index of exposure: the facts that move it most")
                .column("Country")
                .rightColumn("Moves by")
                .column("Fact")
                .column("Index would be");
        for (FactEffect swing : ordered.subList(0, FACTS)) {
            table.row(
                    swings.getOrDefault(swing, ""),
                    Estimate.exactly(swing.size()).describe(3),
                    swing.name().replaceFirst(" ", "\n")
                            + (swing.isDisputed() ? ", disputed " + notes.mark(stated(swing)) : ", missing"),
                    Text.join("\n", ResearchPriorities.ends(swing)).toString());
        }
        page.heading("6. Which three facts would narrow the index most?")
                .add(table.build())
                .paragraph("The index rests on the sources under question 1. What is missing no source states: it was"
                        + " tried with every value that the data has of other systems.");
    }

    private static List<Citation> stated(FactEffect swing) {
        List<Citation> citations = new ArrayList<>();
        for (Dispute.Side side : swing.sides().keySet()) {
            side.claims().forEach(claim -> citations.add(claim.citation()));
        }
        return citations;
    }

    private static String words(Assessment answer) {
        return answer.value().map(value -> value.describe(4)).orElse("unknown")
                + answer.coverage()
                        .filter(coverage -> !coverage.isWhole())
                        .map(coverage -> " (" + coverage.known() + " of " + coverage.all() + ")")
                        .orElse("");
    }

    private String cited(Assessment answer) {
        return answer + " " + notes.mark(answer.citations());
    }
}
