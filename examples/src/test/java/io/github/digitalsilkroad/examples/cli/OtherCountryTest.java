package io.github.digitalsilkroad.examples.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.score.Scores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of made-up rows on a country that no line of code names: it gets everything that the bundled five get. */
class OtherCountryTest {

    private static final Map<String, String> TABLES = tables();

    @TempDir
    Path folder;

    private Path data;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("countries", """
                code,name,iso3,region
                CN,China,CHN,
                MN,Mongolia,MNG,Inner Asia
                """);
        tables.put("organizations", """
                id,name,country,kinds,aliases
                lender,Invented Bank,CN,bank,
                maker,Invented Maker,CN,vendor,
                rival,Invented Rival,,vendor,
                """);
        tables.put("deployments", """
                id,name,country,category,place,technologies,part_of
                mn-first,First cameras,MN,safe-city,,,
                mn-second,Second cameras,MN,safe-city,,,
                mn-third,Third cameras,MN,safe-city,,,
                """);
        tables.put("financings", """
                id,name,recipient,instrument,funds,part_of
                mn-loan,Loan for the first cameras,MN,loan,mn-first,
                """);
        tables.put("series", """
                id,name,country,measure,creditor,scope,unit,identifiers
                mn-owed,Owed to China,MN,debt-stock,CN,official-bilateral,USD,
                mn-debt,Gross debt,MN,public-debt,,all,percent of GDP,
                mn-gdp,Gross domestic product,MN,gdp,,none,USD,
                """);
        tables.put("sources", """
                id,title,publisher,type,reliability,published,url,retrieved,language,license,attribution,relayed_by,note
                paper,Invented paper,Invented Press,press,3,2021,,,,,,,
                office,Invented tables,Invented Office,official,4,2021,,,,,,,
                """);
        tables.put("claims", """
                subject,property,value,unit,qualifier,as_of,source,low,high,locator,brief_claim,note
                mn-first,supplier,maker,,exact,2019,paper,,,,,
                mn-first,cameras,120,camera,exact,2019,paper,,,,,
                mn-first,cameras,90,camera,exact,2019,office,,,,,
                mn-first,completed,2019-05,,exact,,paper,,,,,
                mn-second,supplier,rival,,exact,2019,paper,,,,,
                mn-second,completed,2018,,exact,,paper,,,,,
                mn-loan,lender,lender,,exact,2018,office,,,,,
                mn-loan,amount,20000000,USD,exact,2018,office,,,,,
                mn-loan,signed,2018-03,,exact,,office,,,,,
                mn-owed,value,100,USD,exact,2020,office,,,,,
                mn-debt,value,50,percent of GDP,exact,2020,office,,,,,
                mn-gdp,value,1000,USD,exact,2020,office,,,,,
                """);
        return tables;
    }

    @BeforeEach
    void writeThePackage() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(data.resolve(table.getKey() + ".csv"), table.getValue());
        }
        Files.writeString(
                data.resolve("datapackage.json"),
                DataPackage.describe(data, PackageMetadata.of(new DatasetVersion("invented", "1", 1))));
    }

    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = Main.run(all.toArray(String[]::new), to, to);
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theBriefingSpeaksOfIt() {
        String briefing = run("briefing", "--html=" + folder.resolve("pages"));

        assertThat(briefing)
                .startsWith("China's Digital Silk Road in Inner Asia")
                .contains("of 3 systems in the data", "Mongolia 20", "$20 million", "90 cameras or 120 cameras")
                .doesNotContain("Central Asia", "Kyrgyzstan");
        assertThat(run("briefing", "Mongolia", "--full", "--html=" + folder.resolve("pages")))
                .contains("Mongolia\n========");
    }

    @Test
    void theReportHasAPageForItAndEachOfItsThings() throws IOException {
        run("report", folder.resolve("pages").toString());

        assertThat(folder.resolve("pages").resolve("countries").resolve("MN.html"))
                .exists();
        assertThat(folder.resolve("pages").resolve("deployments").resolve("mn-first.html"))
                .exists();
        assertThat(Files.readString(folder.resolve("pages").resolve("charts.html")))
                .contains("<svg", "Mongolia")
                .doesNotContain("Kyrgyzstan");
    }

    @Test
    void eachKindOfScoreHasAQuestionThatItAnswersOrSaysWhatItLacks() {
        Catalog catalog = DataPackage.read(data);

        assertThat(Scores.parse("debt-leverage debtor=Mongolia creditor=CN year=2020")
                        .on(catalog)
                        .toString())
                .startsWith("20 percent of gross government debt");
        assertThat(Scores.parse("vendor-concentration country=MN").on(catalog).toString())
                .startsWith("5,000 HHI points among 2 known of 3 digital systems");
        List<String> answered = Scores.all().examples(catalog).rows().stream()
                .map(row -> row.get(0))
                .filter(form -> !form.contains("..."))
                .toList();
        assertThat(answered)
                .anyMatch(form -> form.startsWith("vendor-concentration country=MN"))
                .allSatisfy(
                        form -> assertThat(Scores.parse(form).on(catalog).why().text(80))
                                .isNotBlank());
    }

    @Test
    void noLineOfCodeNamesIt() throws IOException {
        Path root = Path.of("..");
        try (var files = Files.walk(root)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("src/main"))
                            .filter(file -> read(file).contains("Mongolia")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPackageWithoutTheCreditorHasAReportToo() throws IOException {
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String without = table.getValue()
                    .lines()
                    .filter(line -> !line.matches("CN,.*|mn-(owed|loan).*"))
                    .map(line -> line.replace(",CN,", ",,"))
                    .collect(joining("\n", "", "\n"));
            Files.writeString(data.resolve(table.getKey() + ".csv"), without);
        }
        Files.writeString(
                data.resolve("datapackage.json"),
                DataPackage.describe(data, PackageMetadata.of(new DatasetVersion("invented", "1", 1))));
        run("report", folder.resolve("pages").toString());
        assertThat(folder.resolve("pages/index.html")).content().contains("none from a lender of China is in the data");
    }
}
