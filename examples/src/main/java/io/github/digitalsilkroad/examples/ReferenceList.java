package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.site.Choices;
import java.util.List;

/**
 * All that the briefing rests on, figure by figure: a glance, a section for each country, one answer with its working,
 * the footnotes.
 */
final class ReferenceList {

    private final Catalog dsr;
    private final List<Country> countries;
    private final Notes notes;
    private final int year;
    private final Answers answers;

    private ReferenceList(Catalog dsr, List<Country> countries, Answers answers) {
        this.dsr = dsr;
        this.countries = countries;
        this.notes = new Notes(dsr);
        this.answers = answers;
        this.year = new Findings(dsr, countries, new ShortNotes(), answers)
                .latestYear(countries)
                .orElseGet(() -> OwedShares.lastYear(dsr, countries));
    }

    static View of(Catalog dsr, List<Country> countries) {
        return of(dsr, countries, new Answers(dsr));
    }

    /** The same, with what other pages ask, too. */
    static View of(Catalog dsr, List<Country> countries, Answers answers) {
        return new ReferenceList(dsr, countries, answers).page();
    }

    private View page() {
        View glance = glance();
        Document.Builder sections = Document.builder();
        for (Country country : countries) {
            add(country, sections);
        }
        Document.Builder page = Document.builder()
                .heading("China's Digital Silk Road in Central Asia")
                .paragraph("Dataset: " + dsr + ", schema " + dsr.version().schema() + ", " + dsr.reading()
                        + " reading (the more reliable source, then the later one).")
                .paragraph("How to read it. [7] is a footnote; the notes are at the end. \"But\" sets a figure that"
                        + " contradicts the first one beside it: the fact is disputed. \"About\" means 10 percent either"
                        + " way. A dash: no source in the data states it. \"+\" marks a part of the row above, whose"
                        + " figures include it. \"Seen\": no source dates the stage; a figure of that day shows it."
                        + " The data is what sources wrote about, no census.")
                .add(glance)
                .add(sections.build())
                .heading("One answer, with its working");
        return page.add(working())
                .heading("Footnotes")
                .add(Choices.folded("All notes", notes.view()))
                .build();
    }

    private void add(Country country, Document.Builder page) {
        String code = country.code().toString();
        Document.Builder figures = Document.builder();
        new SystemRows(dsr, notes, code).addTo(figures);
        new FinancingRows(dsr, notes, code).addTo(figures);
        new DebtRows(dsr, notes, country, answers).addTo(figures);
        new VendorRows(dsr, notes, code).addTo(figures);
        page.heading(country.name()).add(Choices.folded("Systems, financings, debt and vendors", figures.build()));
    }

    private View glance() {
        Table.Builder table = Table.of(
                        "At a glance: systems in the data by stage, concentration of vendors (10,000 is one alone), and"
                                + " debt to China in percent of gross government debt, end of " + year)
                .column("Country")
                .rightColumn("All")
                .rightColumn("Active")
                .rightColumn("Planned")
                .rightColumn("Ended")
                .rightColumn("Unclear")
                .column("Vendors")
                .column("Debt");
        for (Country country : countries) {
            String code = country.code().toString();
            Deployments systems = dsr.deployments().in(code);
            table.row(
                    Text.thing(country.id(), country.name()),
                    Text.of("" + systems.count()),
                    inStage(systems, StageGroup.ACTIVE),
                    inStage(systems, StageGroup.PLANNED),
                    inStage(systems, StageGroup.ENDED),
                    Text.of("" + undated(systems)),
                    cited(answers.concentration(country)),
                    cited(answers.to(leverage(code))));
        }
        return table.build();
    }

    private static Text inStage(Deployments systems, StageGroup group) {
        return Text.of("" + systems.where(Deployment.STAGE_GROUP, group).count());
    }

    private static int undated(Deployments systems) {
        int known = 0;
        for (StageGroup group : StageGroup.values()) {
            known += systems.where(Deployment.STAGE_GROUP, group).count();
        }
        return systems.count() - known;
    }

    private Text cited(Assessment answer) {
        return answer.value()
                .map(value -> Text.figure(answer.question(), value.describe(3))
                        .plus(Notes.inBrackets(answer.basis()) + " ")
                        .plus(notes.mark(answer.citations())))
                .orElse(Text.of(Notes.NOT_STATED));
    }

    private DebtLeverage leverage(String country) {
        return DebtLeverage.of(country).owedTo(DebtRows.CREDITOR).in(year);
    }

    private View working() {
        for (Country country : countries) {
            if (country.code().toString().equals("TJ")) {
                return leverage("TJ").on(dsr).why();
            }
        }
        return leverage(countries.get(0).code().toString()).on(dsr).why();
    }
}
