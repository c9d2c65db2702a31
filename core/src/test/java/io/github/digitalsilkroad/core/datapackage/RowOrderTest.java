package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.testkit.Folder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which rows stand in a file says nothing. */
class RowOrderTest {

    @TempDir
    Path directory;

    private static Folder draft() {
        return Folder.small()
                .claim("cameras,900,,,camera,exact,")
                .claim("cameras,901,,,camera,exact,")
                .claim("cameras,902,,,camera,exact,2019")
                .claim("cameras,903,,,camera,about,2018")
                .add("claims.csv", "kg-gdp,value,8000000000,,,USD,exact,2018,paper-2020,p. 3,,")
                .add("claims.csv", "kg-gdp,value,8000000001,,,USD,exact,2019,paper-2020,p. 2,,");
    }

    private static List<Object> content(Catalog catalog) {
        List<Object> content = new ArrayList<>();
        content.add(catalog.deployments().list());
        content.add(catalog.allSeries().list());
        content.add(catalog.organizations().list());
        content.add(catalog.vocabulary());
        for (Attested<?> fact : catalog.deployment("kg-cameras").facts().all()) {
            content.add(fact.claims());
            content.add(fact.value());
        }
        return content;
    }

    @Test
    void rowsInAnotherOrderReadEqual() {
        List<Object> expected = content(DataPackage.read(draft().describedIn(directory)));
        for (int seed = 0; seed < 20; seed++) {
            Folder shuffled = draft();
            for (String table : draft().files().keySet()) {
                List<String> lines =
                        new ArrayList<>(Arrays.asList(shuffled.text(table).split("\n")));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
                shuffled = shuffled.with(table, String.join("\n", lines) + "\n");
            }
            Catalog whole = DataPackage.read(shuffled.describedIn(directory));
            assertThat(content(whole)).isEqualTo(expected);
            assertThat(content(DataPackage.open(new DirectoryResources(directory), whole.version())))
                    .isEqualTo(expected);
        }
    }

    @Tag("slow")
    @Test
    void claimsOnTwoSubjectsInTurnAreFoundInTimeThatGrowsWithTheirNumber() {
        StringBuilder claims = new StringBuilder(draft().text("claims.csv"));
        for (int i = 0; i < 60_000; i++) {
            claims.append("kg-cameras,supplier,huawei,,,,exact,,paper-2020,,,\n")
                    .append("huawei,signed,2019,,,,exact,,paper-2020,,,\n");
        }
        Path path = draft().with("claims.csv", claims.toString()).describedIn(directory);
        assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> assertThat(DataPackage.open(new DirectoryResources(path), new DatasetVersion("draft", "1.0", 1))
                                .deployments()
                                .list())
                        .hasSize(1));
    }
}
