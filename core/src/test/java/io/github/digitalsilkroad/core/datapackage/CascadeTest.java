package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.testkit.Folder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left out with a row that is bad or missing: all that refers to it, each row counted once, none in silence.
 */
class CascadeTest {

    @TempDir
    Path directory;

    private Outcome<Catalog> read(Folder draft) {
        draft.describedIn(directory);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(6), () -> DataPackage.readGoodRows(directory, LoadOptions.standard()));
    }

    @Test
    void aMissingCountryIsToldOnceWithAllThatGoesWithIt() {
        Outcome<Catalog> result = read(Folder.small().replace("countries.csv", "KG,Kyrgyzstan,KGZ,Central Asia\n", ""));
        assertThat(result.leftOut())
                .extracting(Problem::toString)
                .containsExactly("places.csv:2 country: 'KG' is no country of the catalog; all: CN"
                        + " (and 6 rows that need it)");
    }

    @Test
    void aMissingOwnerTakesTheClaimsThatNameItAndLeavesTheOthers() {
        Outcome<Catalog> result = read(Folder.small()
                .add("organizations.csv", "zte,ZTE,RU,vendor,")
                .add("initiatives.csv", "road,Road,KG,belt")
                .claim("supplier,zte;vega,,,,exact,")
                .add("ownerships.csv", "own-vega,Stake,zte,vega")
                .add("retired.csv", "zte-old,zte,merged"));
        assertThat(result.leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "organizations.csv:4 country: 'RU' is no country of the catalog; all: CN, KG"
                                + " (and 3 rows that need it)",
                        "initiatives.csv:2 part_of: 'belt' is no initiative of the catalog; all: road");
        assertThat(result.value().deployment("kg-cameras").suppliers().claims()).hasSize(1);
    }

    @Test
    void aPropertyWithABadKinIsLeftOutWithItsClaims() {
        Outcome<Catalog> result = read(Folder.small()
                .replace("properties.csv", "label,description", "label,description,akin_to")
                .replace("properties.csv", "operation.", "operation.,")
                .replace("properties.csv", "Cost.", "Cost.,")
                .replace("properties.csv", "it is held.", "it is held.,")
                .replace("properties.csv", "that is local.", "that is local.,nothing")
                .replace("properties.csv", "Signed on.", "Signed on.,")
                .replace("properties.csv", "Who supplies.", "Who supplies.,")
                .replace("properties.csv", "Value of a series.", "Value of a series.,")
                .claim("local-part,20,,,percent of the project,exact,"));
        assertThat(result.leftOut())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("properties.csv:5 akin_to: 'nothing'")
                .endsWith(" (and 1 row that needs it)");
        assertThat(result.value().vocabulary().find("local-part")).isEmpty();
    }

    @Test
    void aCircleOfUmbrellasGoesWholly() {
        Outcome<Catalog> result = read(Folder.small()
                .add("deployments.csv", "part-a,Part,KG,,safe-city,,part-b")
                .add("deployments.csv", "part-b,Part,KG,,safe-city,,part-a")
                .add("deployments.csv", "part-c,Part,KG,,safe-city,,part-b"));
        assertThat(result.leftOut())
                .singleElement()
                .asString()
                .startsWith("deployments.csv:3 part_of: ")
                .endsWith(" (and 2 rows that need it)");
        assertThat(result.value().deployments().list()).hasSize(1);
    }

    @Tag("slow")
    @Test
    void aLongChainOfPartsTakesTimeOnlyOnce() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            parts.append("part-")
                    .append(i)
                    .append(",Part,KG,,safe-city,,part-")
                    .append(i + 1)
                    .append('\n');
        }
        Folder draft = Folder.small();
        Outcome<Catalog> result = read(draft.with("deployments.csv", draft.text("deployments.csv") + parts));
        assertThat(result.leftOut())
                .singleElement()
                .asString()
                .contains("'part-20000'")
                .endsWith(" (and 19999 rows that need it)");
        assertThat(result.value().deployments().list()).hasSize(1);
    }

    @Tag("slow")
    @Test
    void manyUnknownSuppliersTakeTimeOnlyOnce() {
        StringBuilder deployments = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            deployments.append("kg-").append(i).append(",Cameras,KG,,safe-city,,\n");
            claims.append("kg-").append(i).append(",supplier,nobody-").append(i).append(",,,,exact,,paper-2020,,,\n");
        }
        Folder draft = Folder.small();
        Outcome<Catalog> result = read(draft.with("deployments.csv", draft.text("deployments.csv") + deployments)
                .with("claims.csv", draft.text("claims.csv") + claims));
        assertThat(result.leftOut()).hasSize(20_000);
        assertThat(result.value().deployments().list()).hasSize(20_001);
    }
}
