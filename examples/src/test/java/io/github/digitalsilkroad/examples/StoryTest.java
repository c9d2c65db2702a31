package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the report and the page of a country tell one number, and a headline that holds. */
class StoryTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final List<Country> COUNTRIES = Subject.countries(DSR);
    private static final OwedShares OWED = new OwedShares(DSR, COUNTRIES, new Answers(DSR));
    private static final int LATEST = 2024;

    private static Estimate owed(String country) {
        return DebtLeverage.of(country).owedTo("CN").in(LATEST).on(DSR).value().orElseThrow();
    }

    /** The words of each figure by the question that it answers. */
    private static Map<String, String> figures(View view) {
        Map<String, String> figures = new TreeMap<>();
        Text.Links links = span -> Optional.of(span.meaning() + " " + span.key());
        Pattern.compile("<a href=\"FIGURE ([^\"]*)\">([^<]*)</a>")
                .matcher(view.html(links))
                .results()
                .forEach(found -> figures.putIfAbsent(found.group(1), found.group(2)));
        return figures;
    }

    @Test
    void theHeadlineHoldsWhateverTheBoundsAllow() {
        assertThat(new Story(DSR, COUNTRIES, OWED, new Answers(DSR)).headline())
                .isEqualTo(
                        "Of 5 countries, only Kyrgyzstan and Tajikistan (partly estimated) owed a fifth or more of their"
                                + " government debt to official lenders of China at the end of 2024");
        assertThat(List.of(owed("KG").low(), owed("TJ").low())).allMatch(share -> share >= 20);
        assertThat(List.of(owed("KZ").high(), owed("TM").high(), owed("UZ").high()))
                .allMatch(share -> share < 20);
    }

    @Test
    void whereSourcesDifferTheLowerBoundDecidesWhoOwesAsMuch() {
        Catalog wide = DSR.under(Reading.envelope());
        OwedShares shares = new OwedShares(wide, COUNTRIES, new Answers(wide));
        for (int tenths = 0; tenths <= 1000; tenths++) {
            double percent = tenths / 10.0;
            List<Country> owing = shares.owing(percent);
            boolean othersOweLess = true;
            for (Country country : COUNTRIES) {
                Estimate share = shares.in(country, shares.latestYear()).orElseThrow();
                assertThat(owing.contains(country))
                        .as(country.name() + " " + percent)
                        .isEqualTo(share.low() >= percent);
                othersOweLess &= share.low() >= percent || share.high() < percent;
            }
            assertThat(shares.othersOweLess(percent)).as("" + percent).isEqualTo(othersOweLess);
        }
    }

    @Test
    void aCountrysPageTellsTheNumberOfTheFirstPage() {
        Map<String, String> first = figures(new Story(DSR, COUNTRIES, OWED, new Answers(DSR)).page());
        for (Country country : COUNTRIES) {
            String question = DebtLeverage.of(country.code().toString())
                    .owedTo("CN")
                    .in(LATEST)
                    .question();
            assertThat(first.get(question))
                    .as(country.name())
                    .startsWith(owed(country.code().toString()).describe(3))
                    .isEqualTo(figures(new CountryProfile(DSR, country, OWED, "", new Answers(DSR)).glance())
                            .get(question));
        }
    }

    @Test
    void theSharesEndWithTheLastYearOfTheData(@TempDir Path folder) throws IOException {
        assertThat(OwedShares.lastYear(DSR, COUNTRIES)).isEqualTo(LATEST);
        int newer = LATEST + 7;
        Map<String, byte[]> files = new TreeMap<>(DataPackage.files(DSR));
        files.computeIfPresent(
                "claims.csv",
                (name, claims) -> new String(claims, StandardCharsets.UTF_8)
                        .replaceFirst(
                                "(?m)^(tj-debt-stock-china-bilateral,.*,exact,)" + LATEST + ",", "$1" + newer + ",")
                        .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        DataPackage.renew(folder);
        Catalog world = DataPackage.read(folder);
        for (Catalog seen : List.of(world, world.knownBy("1990"))) {
            OwedShares shares = new OwedShares(seen, Subject.countries(seen), new Answers(seen));
            Country debtor = Subject.countries(seen).get(0);
            assertThat(shares.chart(debtor).marks())
                    .extracting(Chart.Mark::label)
                    .endsWith("" + newer);
            assertThat(shares.panels(List.of(debtor)).text(200)).contains("2008-" + newer + ", known");
        }
    }

    @Test
    void theMapSaysOfEachShareWhatThePanelsSay() {
        String map = new Story(DSR, COUNTRIES, OWED, new Answers(DSR)).page().html();
        for (Country country : COUNTRIES) {
            assertThat(map)
                    .containsPattern(">" + country.name() + "</tspan><tspan [^>]*>"
                            + Pattern.quote(OWED.figure(country, LATEST) + "</tspan>"));
        }
        assertThat(OWED.figure(DSR.country("TJ"), LATEST)).hasToString("23.3 % (partly estimated)");
    }

    /** What an analyst asks beside the story is one click from the first page, with how much is known of it. */
    @Test
    void theFirstPageLeadsToMoreQuestions() {
        Answers answers = new Answers(DSR);
        Map<String, View> pages = new MoreQuestions(DSR, COUNTRIES, answers).pages();
        assertThat(figures(new Story(DSR, COUNTRIES, OWED, answers).page()).keySet())
                .containsAll(pages.keySet());
        String systems = " of " + DSR.deployments().count() + " systems";
        assertThat(pages.get("How were the systems procured, and which without a tender?")
                        .text(80))
                .startsWith(DSR.deployments().stating(Props.PROCUREMENT_METHOD).count() + systems);
        assertThat(pages.get("Who operates the systems, and who hosts their data?")
                        .text(80))
                .startsWith(DSR.deployments().stating(Props.OPERATOR).count() + systems);
        assertThat(pages.get("On what terms do China and other creditors lend?").text(100))
                .containsPattern("Tajikistan +China +2017 +1.5 +25 +7.5")
                .containsPattern("Tajikistan +Asian Development Bank +2017 +1.23 +23.4");
    }

    @Test
    void aShareFellOnlyIfItWasCertainlyMore() {
        assertThat(OWED.fellInAll()).isTrue();
        for (Country country : COUNTRIES) {
            int peak = OWED.peak(country).orElseThrow();
            assertThat(OWED.in(country, peak).orElseThrow().low())
                    .isGreaterThan(owed(country.code().toString()).high());
        }
    }

    @Test
    void theTitleOfTheSharesHoldsInAllBoundsAndTheirSourcesAreBelow() {
        String html = OWED.panels(COUNTRIES).html();
        boolean isBelow = COUNTRIES.stream()
                .allMatch(country -> OWED.peak(country)
                        .filter(year -> OWED.in(country, year).orElseThrow().low()
                                > OWED.in(country, OWED.latestYear())
                                        .orElseThrow()
                                        .high())
                        .isPresent());
        assertThat(html.contains("is below its peak in all")).isEqualTo(isBelow);
        assertThat(html).contains("Sources: World Bank, ");
    }

    @Test
    void aChartNamesACountryWithTheMostOnlyIfItHasTheMostWithinAllBounds() {
        for (Catalog dsr : List.of(DSR, DSR.under(Reading.onlyFrom(BriefingPage.BRIEF)), DSR.knownBy("2018-12-31"))) {
            for (Chart chart : new StoryCharts(dsr, COUNTRIES, new Answers(dsr)).all()) {
                assertThat(chart.marks()).hasSameSizeAs(COUNTRIES);
                List<Chart.Mark> most = chart.marks().stream()
                        .filter(mark -> chart.title().contains(mark.label()))
                        .toList();
                boolean hasOne = chart.marks().stream().anyMatch(mark -> isAboveAll(mark, chart));
                assertThat(most).as(chart.title()).hasSize(hasOne ? 1 : 0).allMatch(mark -> isAboveAll(mark, chart));
            }
        }
    }

    /** A number without its time is none that a reader can cite. */
    @Test
    void everyChartOfTheFirstPageThatHasANumberSaysOfWhatTimeItIs() {
        for (Catalog dsr : List.of(DSR, DSR.under(Reading.onlyFrom(BriefingPage.BRIEF)), DSR.asOf("2016"))) {
            for (Chart chart : new StoryCharts(dsr, COUNTRIES, new Answers(dsr)).all()) {
                boolean hasNumber =
                        chart.marks().stream().anyMatch(mark -> mark.value().isPresent());
                assertThat(!hasNumber || chart.title().matches("(?s).* as of (?:19|20)[0-9]{2}.*"))
                        .as(chart.title())
                        .isTrue();
            }
            assertThat(BriefingPage.body(dsr, COUNTRIES).text(200))
                    .containsPattern("Systems by stage as of (?:19|20)[0-9]{2}");
        }
    }

    private static boolean isAboveAll(Chart.Mark mark, Chart chart) {
        return chart.marks().stream()
                .filter(other -> !other.label().equals(mark.label()))
                .allMatch(other -> mark.value().isPresent()
                        && other.value().isPresent()
                        && other.value().get().high() < mark.value().get().low());
    }
}
