package io.github.digitalsilkroad.interchange.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SeriesRatio;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.merge.Merge;
import io.github.digitalsilkroad.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of the databases' files. The published layouts with some published figures; the files themselves are too
 * large to keep.
 */
class SeriesReaderTest {

    private static final String OUTLOOK =
            "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tUnits\tScale\t2021\t2022\t2023\t"
                    + "Estimates Start After\n";
    private static final String INDICATORS = "Country Name,Country Code,Indicator Name,Indicator Code,2021,2022\n";

    private static final Set<String> NOTHING = Set.of("", "..", "n/a", "NA", "NaN", "NaT", "NULL");
    private static final Property<Money> VALUE = Property.of("value", ValueType.money(), "value");

    private static String text(String file) throws IOException {
        try (InputStream in = SeriesReaderTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Outcome<Catalog> read(SeriesReader reader, String text) throws IOException {
        return reader.read("figures", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> claims(Catalog catalog, String series, int year) {
        return catalog.series(series).observations().at(year).claims().stream()
                .map(claim -> claim.value().orElseThrow() + " " + claim.source().id() + " "
                        + claim.basis().code())
                .toList();
    }

    /** The cells that were left out of rows that were read. */
    private static List<Problem> cells(Outcome<Catalog> read) {
        return read.warnings().stream()
                .filter(warning -> !warning.value().isEmpty())
                .toList();
    }

    @Test
    void outlookGivesScaledFiguresWithWhatIsProjected() throws IOException {
        Outcome<Catalog> outlook = read(SeriesReader.weo("2025-10"), text("weo-2025-10.tsv"));
        assertThat(outlook.value().allSeries().count()).isEqualTo(6);
        Catalog catalog = outlook.value();
        assertThat(claims(catalog, "tm-gdp", 2022)).containsExactly("$56.677 billion imf-weo-2025-10 stated");
        assertThat(claims(catalog, "tm-gdp", 2025)).containsExactly("$72.119 billion imf-weo-2025-10 projected");
        assertThat(claims(catalog, "kz-gdp", 2024)).containsExactly("$291.48 billion imf-weo-2025-10 estimated");
        Series debt = catalog.series("uz-public-debt");
        assertThat(debt.name()).isEqualTo("Uzbekistan: general government gross debt");
        assertThat(debt.measure()).isEqualTo(Measure.PUBLIC_DEBT);
        assertThat(debt.scope()).isEqualTo(CreditorScope.ALL);
        assertThat(debt.unit()).isEqualTo("percent of GDP");
        assertThat(debt.indicators()).containsEntry("weo", "GGXWDG_NGDP");
        assertThat(debt.observations().at(2022).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.citation().locator()).isEqualTo("GGXWDG_NGDP"));
        assertThat(outlook.leftOut())
                .extracting(Object::toString)
                .containsExactly(
                        "line 3, record LP, WEO Subject Code \"LP\": no indicator that is read",
                        "line 7, record NGDP, WEO Subject Code \"NGDP\": no indicator that is read",
                        "line 11, WEO Subject Code \"\": the row has 1 field, the header 17");
        assertThat(outlook.warnings())
                .allSatisfy(column -> assertThat(column.message()).isEqualTo("the column is not read"))
                .extracting(Problem::column)
                .containsExactly(
                        "WEO Country Code",
                        "Subject Descriptor",
                        "Subject Notes",
                        "Units",
                        "Country/Series-specific Notes");
        assertThat(catalog.source("imf-weo-2025-10").published()).hasToString("Optional[2025-10]");
    }

    @Test
    void theOutlookIsReadAsItIsEncoded() throws IOException {
        Outcome<Catalog> outlook = read(SeriesReader.weo("2024-10"), text("weo-2024-10.tsv"));
        String text = text("weo-2024-10.tsv");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(SeriesReader.weo("2024-10").read("figures", new ByteArrayInputStream(marked)))
                .isEqualTo(outlook);
        byte[] western = text.getBytes(Charset.forName("windows-1252"));
        assertThat(SeriesReader.weo("2024-10").read("figures", new ByteArrayInputStream(western)))
                .isEqualTo(outlook);
    }

    @Test
    void indicatorsOfTheWorldBankAreRead() throws IOException {
        Outcome<Catalog> indicators = read(SeriesReader.wdi("2026-07"), text("wdi-2026-07.csv"));
        Catalog catalog = indicators.value();
        assertThat(claims(catalog, "tm-gdp", 2022))
                .containsExactly("$37,583,913,148.2791 world-bank-wdi-2026-07 stated");
        assertThat(claims(catalog, "kz-exports", 2022))
                .containsExactly("$93,736,589,049.58003 world-bank-wdi-2026-07 stated");
        assertThat(claims(catalog, "kz-revenue-central", 2022))
                .containsExactly("16.8877605760788 % of GDP world-bank-wdi-2026-07 stated");
        assertThat(catalog.allSeries().count() + indicators.leftOut().size()).isEqualTo(13);
        assertThat(indicators.leftOut())
                .extracting(Object::toString)
                .contains(
                        "line 8, record GC.REV.XGRT.GD.ZS, Indicator Code \"GC.REV.XGRT.GD.ZS\": no figure in any year",
                        "line 14, record NY.GDP.MKTP.CD, Country Code \"WLD\": a region, or a country without a code of ISO"
                                + " 3166-1");
    }

    @Test
    void linesBeforeTheHeaderAreLeftOut() throws IOException {
        String download =
                "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-01\",\n\n"
                        + text("wdi-2026-07.csv");
        assertThat(read(SeriesReader.wdi("2026-07"), download).value())
                .isEqualTo(read(SeriesReader.wdi("2026-07"), text("wdi-2026-07.csv"))
                        .value());
    }

    @Test
    void debtsAreReadByCreditor() throws IOException {
        Outcome<Catalog> debts = read(SeriesReader.ids("2025-12"), text("ids-2025-12.csv"));
        Catalog catalog = debts.value();
        Series china = catalog.series("kg-debt-stock-china-bilateral");
        assertThat(china.name()).isEqualTo("Kyrgyzstan: debt owed to China, official bilateral");
        assertThat(china.creditor()).contains(CountryCode.of("CN"));
        assertThat(china.scope()).isEqualTo(CreditorScope.OFFICIAL_BILATERAL);
        assertThat(claims(catalog, "kg-debt-stock-china-bilateral", 2024))
                .containsExactly("$1,653,692,685.6 world-bank-ids-2025-12 stated");
        assertThat(catalog.series("kg-debt-stock-bilateral").name())
                .isEqualTo("Kyrgyzstan: debt owed to all official bilateral creditors");
        assertThat(catalog.series("kg-debt-stock-all").scope()).isEqualTo(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        assertThat(catalog.series("kg-debt-stock-south-korea-bilateral").creditor())
                .contains(CountryCode.of("KR"));
        assertThat(debts.leftOut())
                .extracting(Object::toString)
                .containsExactly("line 12, record DT.DOD.PRVT.CD, Counterpart-Area Name \"Bondholders\": no country or"
                        + " international organization; a series is of debt to one, or to all of a group");
        Series association = catalog.series("kg-debt-stock-world-bank-ida");
        assertThat(association.name()).isEqualTo("Kyrgyzstan: debt owed to World Bank-IDA");
        assertThat(association.lender()).contains(Id.of("world-bank-ida"));
        assertThat(association.scope()).isEqualTo(CreditorScope.ONE_ORGANIZATION);
        assertThat(catalog.organization("world-bank-ida").kinds()).containsExactly(OrganizationKind.INTERGOVERNMENTAL);
        assertThat(catalog.series("kg-debt-stock-imf").lender()).contains(Id.of("international-monetary-fund"));
        Series euro = catalog.series("kg-currency-share-eur");
        assertThat(euro.currency()).contains("EUR");
        assertThat(euro.name()).isEqualTo("Kyrgyzstan: part of external public debt owed in euro");
        assertThat(claims(catalog, "kg-currency-share-eur", 2024))
                .containsExactly("4.8106 % of external public debt world-bank-ids-2025-12 stated");
        assertThat(debts.warnings())
                .extracting(Object::toString)
                .contains("line 7, Counterpart-Area Name \"World Bank-IDA\": matches nothing known before;" + " 1 row");
    }

    /** One command reads a new edition: of every series of the bundled data that has a code of the database. */
    @ParameterizedTest
    @ValueSource(strings = {"wb", "weo"})
    void everySeriesOfACodeIsMetByANewEdition(String scheme) throws IOException {
        Catalog bundled = DigitalSilkRoad.load();
        StringBuilder table = new StringBuilder(
                scheme.equals("wb")
                        ? "Country Name,Country Code,Counterpart-Area Name,Series Code,2024\n"
                        : "Country\tISO\tWEO Subject Code\tScale\tEstimates Start After\t2024\n");
        List<Id> asked = new ArrayList<>();
        for (Series series : bundled.allSeries()) {
            String code = series.indicators().get(scheme);
            if (code != null) {
                asked.add(series.id());
                String of = series.creditor()
                        .map(country -> bundled.country(country.toString()).name())
                        .or(() -> series.lender()
                                .filter(lender -> !series.id().toString().endsWith("-imf"))
                                .map(lender ->
                                        bundled.organization(lender.toString()).name()))
                        .orElse("World");
                String country =
                        bundled.country(series.countryCode().toString()).iso3();
                table.append(
                        scheme.equals("wb")
                                ? "A country," + country + ",\"" + of + "\"," + code + ",7\n"
                                : "A country\t" + country + "\t" + code + "\tUnits\t2024\t7\n");
            }
        }
        SeriesReader reader = scheme.equals("wb") ? SeriesReader.ids("2027-12") : SeriesReader.weo("2027-12");
        Outcome<Catalog> read = read(reader.matching(bundled), table.toString());
        assertThat(read.leftOut()).isEmpty();
        assertThat(read.value().allSeries().list()).extracting(Series::id).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(read.value().allSeries().list())
                .allMatch(series -> List.copyOf(series.observations().years()).equals(List.of(2024)));
        assertThat(Merge.of(bundled, read.value()).conflicts()).isEmpty();
    }

    @Test
    void paymentsOfTheYearsToComeAreProjected() throws IOException {
        Outcome<Catalog> debts = read(SeriesReader.ids("2023-12"), text("ids-2023-12.csv"));
        Catalog catalog = debts.value();
        assertThat(claims(catalog, "tj-principal-china-bilateral", 2022))
                .containsExactly("$97.034 million world-bank-ids-2023-12 stated");
        assertThat(claims(catalog, "tj-interest-china-bilateral", 2023))
                .containsExactly("$20,242,761 world-bank-ids-2023-12 projected");
        assertThat(catalog.series("kz-average-rate-china").scope()).isEqualTo(CreditorScope.OFFICIAL_AND_COMMERCIAL);
        assertThat(claims(catalog, "kz-average-rate-china", 2019))
                .containsExactly("2 percent a year world-bank-ids-2023-12 stated");
        assertThat(debts.leftOut())
                .extracting(Object::toString)
                .containsExactly(
                        "line 4, record DT.COM.BLAT.CD, Series Code \"DT.COM.BLAT.CD\": no figure in any year");
    }

    /** One year of one country, as three editions state it. */
    @Test
    void editionsStandBesideEachOther() throws IOException {
        Catalog all = Stream.of(
                        read(SeriesReader.weo("2024-10"), text("weo-2024-10.tsv")),
                        read(SeriesReader.weo("2025-10"), text("weo-2025-10.tsv")),
                        read(SeriesReader.wdi("2026-07"), text("wdi-2026-07.csv")))
                .map(Outcome::value)
                .reduce((one, other) -> Merge.of(one, other).catalog())
                .orElseThrow();
        assertThat(claims(all, "tm-gdp", 2022))
                .containsExactlyInAnyOrder(
                        "$77.963 billion imf-weo-2024-10 stated",
                        "$56.677 billion imf-weo-2025-10 stated",
                        "$37,583,913,148.2791 world-bank-wdi-2026-07 stated");
        assertThat(all.series("tm-gdp").indicators()).containsOnlyKeys("weo", "wb");
    }

    @Test
    void aNewEditionMeetsTheSeriesOfTheCatalogAndItsEffectIsAttributed() throws IOException {
        Catalog before = ofApril2024();
        Outcome<Catalog> outlook =
                read(SeriesReader.weo("2025-10").matching(before).of("TM", "UZ"), text("weo-2025-10.tsv"));
        assertThat(outlook.leftOut().get(0))
                .hasToString("line 2, record NGDPD, ISO \"KAZ\": a country that is not asked for");
        Merge merge = Merge.of(before, outlook.value());
        assertThat(merge.conflicts()).isEmpty();
        Catalog after = merge.catalog();
        assertThat(after.allSeries().count()).isEqualTo(before.allSeries().count());
        assertThat(claims(after, "tm-gdp", 2022)).hasSize(2);
        ReleaseDiff diff = ReleaseDiff.between(before, after);
        SeriesRatio ratio =
                SeriesRatio.of("tm-debt-stock-china-bilateral", "tm-gdp").in(2022);
        assertThat(diff.effectOn(ratio).changes())
                .anySatisfy(change -> assertThat(change.toString()).contains("tm-gdp", "imf-weo-2025-10"));
    }

    /** The bundled catalog without the editions that came after April 2024. */
    private static Catalog ofApril2024() {
        Catalog bundled = DigitalSilkRoad.load();
        CatalogBuilder earlier = bundled.toBuilder();
        for (Series series : bundled.allSeries()) {
            earlier.put(
                    series.filter((property, claim) -> !Set.of("imf-weo-2024-10", "imf-weo-2025-04", "imf-weo-2025-10")
                            .contains(claim.source().id().toString())));
        }
        return earlier.build();
    }

    /** The newest GDP is of an edition without the debt: the newest edition with both is taken, and named. */
    @Test
    void aRatioMeetsTheGdpOfItsOwnEdition() throws IOException {
        Catalog bundled = ofApril2024();
        Catalog outlook = Merge.of(
                        bundled,
                        read(SeriesReader.weo("2025-10").matching(bundled).of("TM"), text("weo-2025-10.tsv"))
                                .value())
                .catalog();
        Score debt = Scores.parse("debt-leverage debtor=TM creditor=CN year=2022");
        assertThat(debt.on(outlook).value())
                .hasValueSatisfying(percent -> assertThat(percent.describe(4)).isEqualTo("2.953"));
        Catalog mixed = Merge.of(
                        outlook,
                        read(SeriesReader.wdi("2026-07").matching(outlook).of("TM"), text("wdi-2026-07.csv"))
                                .value())
                .catalog();
        assertThat(claims(mixed, "tm-gdp", 2022)).hasSize(3);
        assertThat(debt.on(mixed).value()).isEqualTo(debt.on(outlook).value());
        assertThat(debt.on(mixed).notes()).contains("gross government debt of 2022: edition imf-weo-2025-10");
    }

    @Test
    void aSeriesOfTheCatalogIsFoundByItsCodeAndKeepsItsNames() throws IOException {
        Source desk = World.source("desk", SourceType.DATASET, "2020");
        Catalog known = World.empty()
                .add(Series.builder()
                        .id(Id.of("tajik-product"))
                        .name("What Tajikistan makes")
                        .countryCode(CountryCode.of("TJ"))
                        .measure(Measure.GDP)
                        .scope(CreditorScope.NONE)
                        .unit("USD")
                        .observations(Observations.of(VALUE, List.of()))
                        .putIndicators("weo", "NGDPD")
                        .build())
                .build();
        String row = OUTLOOK + "923\tTJK\tNGDPD\tTajikistan\tGDP\tU.S. dollars\tBillions\t1\t2\t3\t2022\n";
        Catalog read = read(SeriesReader.weo("2025-10").matching(known).citing(desk), row)
                .value();
        assertThat(read.series("tajik-product").name()).isEqualTo("What Tajikistan makes");
        assertThat(claims(read, "tajik-product", 2022)).containsExactly("$2 billion desk stated");
        assertThat(read(SeriesReader.weo("2025-10"), row)
                        .value()
                        .series("tj-gdp")
                        .name())
                .isEqualTo("Tajikistan: gross domestic product");
    }

    @Test
    void anIdOfSomethingElseIsNotTaken() throws IOException {
        Catalog known = World.empty()
                .organization("tj-gdp", "TJ", OrganizationKind.VENDOR)
                .build();
        Outcome<Catalog> read = read(
                SeriesReader.weo("2025-10").matching(known),
                OUTLOOK + "923\tTJK\tNGDPD\tTajikistan\tGDP\tU.S. dollars\tBillions\t1\t2\t3\t2022\n");
        assertThat(read.leftOut())
                .singleElement()
                .hasToString(
                        "line 2, record NGDPD, WEO Subject Code \"NGDPD\": the catalog has the id tj-gdp of something"
                                + " else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGDPD|Billions|--|0, or less than half of the last digit: states no figure",
                "NGDPD|Billions|many|must be a number of at most 400 digits",
                "NGDPD|Dozens|1|in Dozens: no scale that is known",
            })
    void aCellThatIsNoFigureIsListed(String code, String scale, String cell, String reason) throws IOException {
        Outcome<Catalog> read = read(
                SeriesReader.weo("2025-10"),
                OUTLOOK + "923\tTJK\t" + code + "\tTajikistan\tGDP\tU.S. dollars\t" + scale + "\tn/a\t" + cell
                        + "\t\t2022\n");
        assertThat(cells(read))
                .singleElement()
                .hasToString("line 2, record " + code + ", 2022 \"" + cell + "\": " + reason);
    }

    @Test
    void anAverageOfNothingIsNoFigure() throws IOException {
        Outcome<Catalog> read = read(SeriesReader.ids("2022-12"), """
                Country Name,Country Code,Counterpart-Area Name,Series Code,2020,2021
                Tajikistan,TJK,China,DT.INR.DPPG,0,2
                Tajikistan,TJK,China,DT.AMT.BLAT.CD,0,2
                """);
        assertThat(cells(read))
                .singleElement()
                .hasToString(
                        "line 2, record DT.INR.DPPG, 2020 \"0\": 0 where nothing was committed, which cannot be told"
                                + " from an average of 0");
        assertThat(read.value()
                        .series("tj-principal-china-bilateral")
                        .observations()
                        .years())
                .containsExactly(2020, 2021);
    }

    @Test
    void withoutAMarkTheYearOfTheEditionIsProjected() throws IOException {
        Outcome<Catalog> read = read(
                SeriesReader.weo("2022-04"),
                OUTLOOK + "923\tTJK\tNGDPD\tTajikistan\tGDP\tU.S. dollars\tBillions\t1\t2\t3\t\n");
        Series gdp = read.value().series("tj-gdp");
        assertThat(gdp.observations().all())
                .extracting(fact -> fact.claims().get(0).basis())
                .containsExactly(Basis.STATED, Basis.PROJECTED, Basis.PROJECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "Country Code,Series Code,2022|no column \"Country Name\"",
                "Country Name,Country Code,Indicator Code|no column of a year",
                "Country Name,Country Code,Country Code,Indicator Code,2022|the column occurs twice"
            })
    void aTableOfAnotherKindIsRefused(String text, String reason) {
        assertThatThrownBy(() -> read(SeriesReader.wdi("2026-07"), text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anEditionHasADate() {
        assertThatThrownBy(() -> SeriesReader.weo("XXXX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("edition \"XXXX\": must be the date on which it was published, as in 2025-10");
    }

    @Test
    void limitsHold() {
        for (Budget.Limit limit : List.of(Budget.Limit.ROWS, Budget.Limit.FILE_BYTES, Budget.Limit.PROBLEMS)) {
            assertThatThrownBy(() -> read(
                            SeriesReader.wdi("2026-07").within(Budget.standard().with(limit, 1)),
                            text("wdi-2026-07.csv")))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("the limit; Budget.standard()");
        }
    }

    /** For any content of the cells, each row becomes a series or is listed, and so does each cell of a series. */
    @net.jqwik.api.Property(tries = 200)
    void everyRowAndCellIsAccountedFor(
            @ForAll @Size(max = 6) List<@StringLength(max = 6) @CharRange(from = ' ', to = '~') String> cells)
            throws IOException {
        StringBuilder csv = new StringBuilder(INDICATORS);
        List<String> codes = List.of("TJK", "WLD", "KGZ", "UZB");
        for (int i = 0; i < cells.size(); i++) {
            csv.append("A country,")
                    .append(codes.get(i % codes.size()))
                    .append(",GDP,NY.GDP.MKTP.CD,\"")
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append("\",7\n");
        }
        Outcome<Catalog> read = read(SeriesReader.wdi("2026-07"), csv.toString());
        int series = read.value().allSeries().count();
        assertThat(series + read.leftOut().size()).isEqualTo(cells.size());
        int figures = 0;
        for (Series each : read.value().allSeries()) {
            figures += each.observations().years().size();
        }
        long stated = IntStream.range(0, cells.size())
                .filter(row -> row < codes.size() && row != codes.indexOf("WLD"))
                .filter(row -> !NOTHING.contains(cells.get(row).strip()))
                .count();
        assertThat(figures + cells(read).size()).isEqualTo((int) (series + stated));
    }
}
