package io.github.digitalsilkroad.examples.cli;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.examples.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data of one's own: checked, renewed, exported. */
class PackagesTest extends CommandTest {

    @Test
    void checkListsEveryBadRow() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        assertThat(run("check", folder.toString())).isZero();
        assertThat(said()).isEmpty();
        assertThat(told().lines()).as("what claims accept is counted").hasSize(1);
        Path claims = folder.resolve("claims.csv");
        List<String> lines = Files.readAllLines(claims);
        lines.add("nobody,cameras,5,5,5,camera,exact,,nowhere,,,,,,,");
        Files.write(claims, lines);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("claims.csv:" + lines.size() + ": ");
        Files.delete(folder.resolve("datapackage.json"));
        assertThat(run("check", folder.toString())).as("no package").isEqualTo(Main.USAGE);
        assertThat(said()).isEmpty();
        assertThat(told()).startsWith("datapackage.json: ");
    }

    @Test
    void checkAndRenewRefuseAnImpossibleRelationOrAQuantityInATextAndReadingWarns() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        Path claims = folder.resolve("claims.csv");
        Path descriptor = folder.resolve("datapackage.json");
        String declared = Files.readString(descriptor);
        String good = Files.readString(claims);
        String reasons =
                good.lines().filter(line -> !line.contains(",accepted,")).collect(Collectors.joining("\n", "", "\n"));
        assertThat(reasons).isNotEqualTo(good);
        Files.writeString(claims, reasons);

        assertThat(run("renew", folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains(
                        "begins before its whole",
                        "kg-safe-city-network: scope 'about 12,000 older cameras",
                        "has a quantity, which needs a property of its own, such as cameras; needs a claim on"
                                + " accepted");
        assertThat(told()).contains("datapackage.json: not renewed");
        assertThat(descriptor).hasContent(declared);

        DataPackage.renew(folder);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("begins before its whole", "needs a claim on accepted");
        assertThat(DataPackage.read(folder).deployments().count())
                .isEqualTo(DigitalSilkRoad.load().deployments().count());

        Files.writeString(claims, good);
        assertThat(run("renew", folder.toString())).isZero();
        assertThat(descriptor).hasContent(declared);
    }

    @Test
    void renewWritesNothingWhereARowIsBad() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        Path claims = folder.resolve("claims.csv");
        String declared = Files.readString(folder.resolve("datapackage.json"));
        Files.writeString(claims, "tj-dushanbe-safe-city,cameras,many,,,camera,exact\n", StandardOpenOption.APPEND);
        assertThat(run("renew", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("claims.csv:");
        assertThat(told()).contains(" good claims, 1 problem, ").doesNotContainPattern("\\b1 \\w+s,");
        assertThat(folder.resolve("datapackage.json")).hasContent(declared);
    }

    @Test
    void newerDataIsBroughtAsTheReadmeSays() throws IOException {
        List<String> commands = Page.readme().blocks("sh").stream()
                .filter(block -> block.toString().contains("renew"))
                .flatMap(List::stream)
                .map(line -> line.replaceFirst(" *#.*", "")
                        .replace("my-data", folder.resolve("my-data").toString()))
                .toList();
        assertThat(commands).hasSize(3);
        assertThat(runLine(commands.get(0))).isZero();
        Path claims = folder.resolve("my-data").resolve("claims.csv");
        String good = Files.readString(claims);
        Files.writeString(claims, good + "tj-dushanbe-safe-city,cameras,many,,,camera,exact,,cpc-2020,,,,,,\n");
        assertThat(runLine(commands.get(2))).isEqualTo(1);
        assertThat(said())
                .contains("claims.csv: ", "; DataPackage.renew, or the command renew, ", " value: value \"many\"");

        Files.writeString(
                claims, good.replace("tj-dushanbe-safe-city,cameras,855,", "tj-dushanbe-safe-city,cameras,856,"));
        assertThat(runLine(commands.get(1))).isZero();
        assertThat(told()).contains("datapackage.json: renewed");
        assertThat(runLine(commands.get(2))).isZero();
        assertThat(runLine(commands.get(1))).isZero();
        assertThat(told()).contains("datapackage.json: as it was");
        assertThat(DataPackage.read(folder.resolve("my-data"))
                        .deployment("tj-dushanbe-safe-city")
                        .cameras()
                        .toString())
                .contains("856");
    }

    /** By the line with which data of one's own begins, which README and the refusal of a folder without it have. */
    @Test
    void aFolderOfThreeRowsBecomesAPackage() throws IOException {
        Matcher told = Pattern.compile("`(\\{\"name\": \"my-data\".*?\\})`")
                .matcher(Files.readString(Path.of("../README.md")));
        assertThat(told.find()).isTrue();
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(said() + told()).contains("; write one of one line, " + told.group(1) + ": DataPackage.renew");
        Files.writeString(folder.resolve("datapackage.json"), told.group(1));
        Path bundled = folder.resolve("bundled");
        DataPackage.write(DigitalSilkRoad.load(), bundled);
        Map<String, String> rows = Map.of(
                "countries", "code=KG, name=Kyrgyzstan, iso3=KGZ",
                "deployments", "id=kg-mine, name=My cameras, country=KG, category=safe-city",
                "sources", "id=mine, title=My paper, publisher=Me, type=press, reliability=3",
                "claims", "subject=kg-mine, property=cameras, value=120, unit=camera, qualifier=exact, source=mine");
        for (Map.Entry<String, String> row : rows.entrySet()) {
            Map<String, String> cells =
                    Splitter.on(", ").withKeyValueSeparator('=').split(row.getValue());
            String file = row.getKey() + ".csv";
            String header = Files.readAllLines(bundled.resolve(file)).get(0);
            String line = Stream.of(header.split(","))
                    .map(column -> cells.getOrDefault(column, ""))
                    .collect(Collectors.joining(","));
            Files.writeString(folder.resolve(file), header + "\n" + line + "\n");
        }
        assertThat(run("renew", folder.toString())).as(told() + said()).isZero();
        assertThat(run("check", folder.toString())).isZero();
        assertThat(told()).startsWith("my-data 1: 1 good claim, 0 problems, 0 warnings");
        assertThat(run("search", "cameras", "--data", folder.toString())).isZero();
        assertThat(said()).contains("kg-mine");
    }

    static Stream<String> textFormats() {
        return Format.all().stream().filter(Format::isWritten).map(Format::name).filter(not("csv"::equals));
    }

    @Test
    void everyFormatCanBeChosen() {
        assertThat(textFormats()).contains("json", "geojson", "ftm", "cff", "croissant", "dcat");
        assertThat(run("export", "--help")).isZero();
        assertThat(said()).contains(textFormats().toList());
        assertThat(run("import", "--help")).isZero();
        assertThat(said()).contains("aiddata, csv, ftm, ids, json, wdi, weo");
        assertThat(run("export", "--format", "geo-json")).isEqualTo(Main.USAGE);
        assertThat(told()).contains("nearest: geojson; all: bibtex, ");
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void exportsToAFileWhatItPrints(String format) throws IOException {
        Path file = folder.resolve("out");
        assertThat(run("export", "--format", format, "-o", file.toString())).isZero();
        assertThat(said()).isEmpty();
        assertThat(run("export", "--format", format)).isZero();
        assertThat(file).hasContent(said());
        assertThat(said()).isNotBlank();
    }

    @Test
    void exportsAPackageThatReadsBack() {
        Path there = folder.resolve("package");
        assertThat(run("export", "--format", "csv", "-o", there.toString())).isZero();
        assertThat(DataPackage.read(there).claims().count())
                .isEqualTo(DigitalSilkRoad.load().claims().count());
    }

    @Test
    void aHyphenIsTheStandardOutput() {
        assertThat(run("export", "--format", "bibtex", "-o", "-")).isZero();
        assertThat(said()).contains("@");
        assertThat(Path.of("-")).doesNotExist();
    }
}
