package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.testkit.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kind of system a deployment is: a claim where a source says it, and otherwise what the table files it under. */
class AttestedCategoryTest {

    private static final Source BRIEF = World.titled("brief-2020", "A text", "A publisher", SourceType.RESEARCH)
            .build();
    private static final Source CABLE =
            World.titled("cable-2007", "A text", "A publisher", SourceType.LEAK).build();
    private static final Deployment PURCHASE = system(World.claim(Category.FIVE_G.code(), BRIEF));
    private static final Catalog WORLD = Catalog.builder(
                    new DatasetVersion("digital-silk-road", "2026.12.0", DataPackage.SCHEMA_VERSION))
            .add(Country.builder()
                    .id(Id.of("UZ"))
                    .name("Uzbekistan")
                    .iso3("UZB")
                    .build())
            .add(BRIEF)
            .add(CABLE)
            .add(PURCHASE)
            .build();

    @TempDir
    Path directory;

    private static Deployment system(Claim<String> claim) {
        return Deployment.builder()
                .id(Id.of("uz-purchase-2011"))
                .name("A purchase")
                .countryCode(CountryCode.of("UZ"))
                .category(Category.FIXED_NETWORK)
                .facts(Facts.builder().add(Props.CATEGORY, claim).build())
                .build();
    }

    @Test
    void aSourceThatSaysItIsTakenAtItsWord() {
        assertThat(PURCHASE.category()).isEqualTo(Category.FIVE_G);
        assertThat(PURCHASE.filedCategory()).isEqualTo(Category.FIXED_NETWORK);
        assertThat(PURCHASE.facts().get(Props.CATEGORY).chosen().orElseThrow().source())
                .isEqualTo(BRIEF);
    }

    @Test
    void queriesAndGroupsSeeWhatTheReadingSees() {
        Catalog withoutBrief = WORLD.under(Reading.onlyFrom("cable-2007"));

        assertThat(WORLD.deployments().where(Deployment.CATEGORY, Category.FIVE_G))
                .hasSize(1);
        assertThat(WORLD.deployments().where(Deployment.CATEGORY, Category.FIXED_NETWORK))
                .isEmpty();
        assertThat(Deployment.CATEGORY.keysOf(PURCHASE)).containsExactly(Category.FIVE_G);
        assertThat(withoutBrief.deployment("uz-purchase-2011").category()).isEqualTo(Category.FIXED_NETWORK);
    }

    @Test
    void theTableKeepsWhatItFilesUnder() throws IOException {
        DataPackage.write(WORLD, directory);

        assertThat(Files.readString(directory.resolve("deployments.csv")))
                .contains(",fixed-network,")
                .doesNotContain("five-g");
        assertThat(DataPackage.read(directory).deployment("uz-purchase-2011")).isEqualTo(PURCHASE);
    }

    @Test
    void aWordThatIsNoCategoryIsRefused() {
        assertThatThrownBy(() -> system(World.claim("five-gee", BRIEF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("five-gee")
                .hasMessageContaining("five-g");
    }
}
