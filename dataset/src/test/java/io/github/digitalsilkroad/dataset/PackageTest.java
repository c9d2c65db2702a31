package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled tables as a data package: described as they are, and the same after a round trip. */
class PackageTest {

    private static final String RENEW =
            "mvn -q compile exec:java -Dexec.mainClass=io.github.digitalsilkroad.examples.cli.Main"
                    + " -Dexec.args=\"renew dataset/src/main/resources/io/github/digitalsilkroad/dataset\"";

    @TempDir
    Path directory;

    private static Path bundled() throws URISyntaxException {
        URI descriptor = DigitalSilkRoad.class.getResource("datapackage.json").toURI();
        return Path.of(descriptor).getParent();
    }

    private static List<List<? extends Entity>> entities(Catalog catalog) {
        return List.of(
                catalog.countries().list(),
                catalog.places().list(),
                catalog.organizations().list(),
                catalog.ownerships().list(),
                catalog.deployments().list(),
                catalog.financings().list(),
                catalog.allSeries().list(),
                catalog.laws().list(),
                catalog.incidents().list(),
                catalog.rows(Initiative.KIND).list(),
                catalog.rows(Statement.KIND).list(),
                catalog.rows(Identifier.KIND).list());
    }

    /** The yearly facts of all series, which their own equality compares too, spelled out for the message. */
    private static List<Object> observations(Catalog catalog) {
        List<Object> all = new ArrayList<>();
        for (Series series : catalog.allSeries().list()) {
            all.add(series.observations().all());
        }
        return all;
    }

    @Test
    void descriptorDescribesTheTablesAsTheyAre() throws Exception {
        assertThat(Files.readString(bundled().resolve("datapackage.json")))
                .withFailMessage(
                        "datapackage.json is stale: a table changed after it was written. Renew it with\n  %s", RENEW)
                .isEqualTo(DataPackage.describe(bundled()));
    }

    @Test
    void byteCountsAndChecksumsHold() throws Exception {
        Outcome<Catalog> result = DataPackage.readGoodRows(bundled(), LoadOptions.standard());
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.warnings()).isEqualTo(DigitalSilkRoad.load().check().warnings());
        assertThat(result.aside()).isEmpty();
    }

    @Test
    void bundledVersionIsThatOfTheDescriptor() throws Exception {
        assertThat(DigitalSilkRoad.load().version())
                .isEqualTo(DataPackage.read(bundled()).version());
    }

    @Test
    void loadAfterSaveIsTheIdentity() throws IOException {
        Catalog catalog = DigitalSilkRoad.load();
        DataPackage.write(catalog, directory);
        Catalog read = DataPackage.read(directory);
        assertThat(read.version()).isEqualTo(catalog.version());
        assertThat(read.vocabulary()).isEqualTo(catalog.vocabulary());
        assertThat(read.retiredIds()).isEqualTo(catalog.retiredIds());
        assertThat(read.sources().list()).isEqualTo(catalog.sources().list());
        assertThat(observations(read)).isEqualTo(observations(catalog));
        assertThat(entities(read)).isEqualTo(entities(catalog));
    }

    @Test
    void savingKeepsTheOrderOfTheLedger() throws Exception {
        DataPackage.write(DigitalSilkRoad.load(), directory);
        assertThat(keys(directory)).isEqualTo(keys(bundled()));
    }

    /** Subject and property of each claim, in the order of the file. */
    private static List<String> keys(Path directory) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("claims.csv"))) {
            int end = line.indexOf(',', line.indexOf(',') + 1);
            keys.add(end < 0 ? line : line.substring(0, end));
        }
        return keys;
    }
}
