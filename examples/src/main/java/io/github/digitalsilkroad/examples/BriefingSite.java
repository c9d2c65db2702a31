package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.ExposureFindings;
import io.github.digitalsilkroad.core.score.ExposureIndex;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Hindsight;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import io.github.digitalsilkroad.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the report: the briefing, the answers as charts, the reference list of each country, and a page for everything
 * in the data.
 */
public final class BriefingSite {

    private static final int FROM = 2008;
    private static final int TO = 2024;
    private static final int INDEX_YEAR = 2020;
    private static final int PRIORITIES = 50;
    private static final String LAW = "cn-national-intelligence-law-2017";

    private BriefingSite() {}

    /**
     * Writes all pages on the countries that the data is about into a folder.
     *
     * @param dsr what they show, through any lens
     * @param folder where to; it is made if it is not there
     * @return the first page
     * @throws IOException if a page cannot be written
     */
    public static Path write(Catalog dsr, Path folder) throws IOException {
        return write(dsr, Subject.countries(dsr), folder);
    }

    /** Writes all pages into a folder, which is made if it is not there; returns the first page. */
    static Path write(Catalog dsr, List<Country> countries, Path folder) throws IOException {
        Site site = Site.of(dsr)
                .opening(Subject.title(countries), BriefingPage.body(dsr, countries))
                .with("charts", "Charts", charts(dsr, countries))
                .with("figures", "All figures", ReferenceList.of(dsr, countries))
                .with(
                        "find-out",
                        "What to find out",
                        ResearchPriorities.of(dsr, Headlines.of(dsr)).first(PRIORITIES));
        if (dsr.findSource(BriefingPage.BRIEF).isPresent()) {
            site = site.with("reread", "The brief read again", Hindsight.of(dsr, BriefingPage.BRIEF));
        }
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder.resolve("index.html");
    }

    private static View charts(Catalog dsr, List<Country> countries) {
        Document.Builder page = Document.builder().heading("Concentration of vendors");
        Chart.Builder vendors = Chart.of(
                        "Concentration of vendors among digital systems (10,000 is one alone), whoever the unnamed are",
                        Chart.Scale.AMOUNT)
                .unit("HHI points");
        for (Country country : countries) {
            VendorConcentration.of(country.code().toString())
                    .on(dsr)
                    .value()
                    .ifPresentOrElse(
                            value -> vendors.mark(country.name(), value),
                            () -> vendors.unknown(country.name(), "unknown"));
        }
        page.add(vendors.build()).heading("Debt to China");
        for (Country country : countries) {
            page.add(DebtLeverage.of(country.code().toString())
                    .owedTo(DebtRows.CREDITOR)
                    .timeline(FROM, TO)
                    .on(dsr)
                    .chart());
        }
        if (dsr.find(Law.KIND, LAW).isPresent()) {
            String[] codes =
                    countries.stream().map(country -> country.code().toString()).toArray(String[]::new);
            ExposureFindings exposure =
                    ExposureIndex.standard(DebtRows.CREDITOR, LAW, INDEX_YEAR).on(dsr, codes);
            page.heading("Exposure in " + INDEX_YEAR).add(exposure.chart()).add(exposure.rankChart());
        }
        return page.build();
    }
}
