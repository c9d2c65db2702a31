package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One package, read from wherever it lies. */
class PlacesToReadFromTest {

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void writeAPackage() {
        Folder.small().describedIn(directory);
    }

    private static void assertComplete(Catalog catalog) {
        assertThat(catalog).hasToString("draft 1.0");
        assertThat(catalog.deployment("kg-cameras").cameras().value()).hasToString("Optional[more than 855 cameras]");
        assertThat(catalog.sources().list()).hasSize(1);
        assertThat(catalog.vocabulary().terms()).hasSize(7);
    }

    @Test
    void fromADirectory() {
        assertComplete(DataPackage.read(directory));
    }

    @Test
    void fromTheTopOfAnArchive() throws IOException {
        assertComplete(DataPackage.read(Folder.zip(directory, elsewhere.resolve("p.zip"), "")));
    }

    @Test
    void fromOneFolderOfAnArchive() throws IOException {
        Path archive = Folder.zip(directory, elsewhere.resolve("p.zip"), "draft-1.0/");
        assertComplete(DataPackage.read(archive));
        assertThat(DataPackage.readGoodRows(archive, LoadOptions.standard()).leftOut())
                .isEmpty();
    }

    @Test
    void fromAnywhereElse() {
        Resources memory = new Resources() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                Path file = directory.resolve(name);
                return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public String location() {
                return "memory";
            }
        };
        assertComplete(DataPackage.read(memory, LoadOptions.standard()));
        assertComplete(DataPackage.readGoodRows(memory, LoadOptions.standard()).value());
    }

    @Test
    void theDescriptorKeepsItsMetadataWhenItIsRenewed() throws IOException {
        Path file = directory.resolve("datapackage.json");
        String before = Files.readString(file);
        assertThat(DataPackage.describe(directory)).isEqualTo(before);
        Files.writeString(directory.resolve("laws.csv"), "id,name,jurisdiction,effects,article\n\n");
        String after = DataPackage.describe(directory);
        assertThat(after).isNotEqualTo(before).contains("\"bytes\" : 38");
        Files.writeString(file, after);
        assertComplete(DataPackage.read(directory));
    }
}
