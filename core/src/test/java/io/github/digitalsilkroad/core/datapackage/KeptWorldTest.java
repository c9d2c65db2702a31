package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that are kept: a what-if and a world seen through lenses say in their package what they are. */
class KeptWorldTest {

    @TempDir
    Path directory;

    /** Someone's own lens. */
    private record Quiet() implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            return catalog.through(
                    Lens.where((property, claim) -> !property.name().equals("cameras"), label()));
        }

        @Override
        public String label() {
            return "without cameras";
        }

        @Override
        public Optional<ReadableForm> form() {
            return Optional.of(ReadableForm.of("quiet"));
        }
    }

    private Catalog small() throws IOException {
        return DataPackage.read(Folder.small().describedIn(Files.createDirectories(directory.resolve("small"))));
    }

    private Path written(Catalog world) throws IOException {
        DataPackage.write(world, directory.resolve("kept"));
        return directory.resolve("kept");
    }

    private static LoadOptions reading(Grammar<Lens> lenses) {
        return LoadOptions.standard().withLenses(lenses);
    }

    @Test
    void aReleaseSaysNothingOfLenses() throws IOException {
        assertThat(Files.readString(written(small()).resolve("datapackage.json")))
                .doesNotContain("\"lenses\"")
                .doesNotContain("\"leftOut\"");
    }

    @Test
    void aWhatIfSaysSoInItsDescriptorAndAfterItIsReadBack() throws IOException {
        Scenario fantasy = Scenario.named("Fantasy").introduceVendor("dream", "Dream", "KG");
        Catalog world = small().through(fantasy);
        Path kept = written(world);
        assertThat(Files.readString(kept.resolve("datapackage.json")))
                .contains("\"title\" : \"" + world + "\"")
                .contains("\"label\" : \"if Fantasy\"")
                .contains(
                        "\"form\" : \"scenario name=Fantasy edit=\\\"introduce-vendor id=dream name=Dream country=KG\\\"\"");
        Catalog read = DataPackage.read(kept);
        assertThat(read).hasToString(world.toString());
        assertThat(read.entities()).isEqualTo(world.entities());
        assertThat(read.lenses())
                .containsExactly(
                        Lens.read("if Fantasy", fantasy.form().orElseThrow().toString(), Lens.grammar()));
        assertThat(DataPackage.read(kept, reading(Scenario.grammar(Edit.grammar())))
                        .lenses())
                .containsExactly(fantasy);
    }

    @Test
    void aWorldReadBackIsReadAsItWas() throws IOException {
        Catalog world = small().under(Reading.envelope());
        Catalog read = DataPackage.read(written(world));
        assertThat(read.reading()).isEqualTo(Reading.envelope());
        assertThat(read.lenses()).isEqualTo(world.lenses());
        assertThat(read.entities()).isEqualTo(world.entities());
    }

    @Test
    void aLensOfSomeoneIsALabelUnlessItsFormIsKnown() throws IOException {
        Catalog world = small().through(new Quiet());
        Path kept = written(world);
        assertThat(DataPackage.read(kept)).hasToString(world.toString());
        assertThat(DataPackage.read(kept).lenses())
                .containsExactly(Lens.read("without cameras", "quiet", Lens.grammar()));
        assertThat(DataPackage.read(kept, reading(Lens.grammar().with("quiet", "less", form -> new Quiet())))
                        .lenses())
                .containsExactly(new Quiet());
        Catalog filtered = small().through(Lens.where((property, claim) -> true, "as it is"));
        assertThat(DataPackage.read(written(filtered)).lenses()).containsExactly(Lens.labeled("as it is"));
    }

    @Test
    void whatALensLeftOutMayStillBeReferredTo() throws IOException {
        Catalog whole = small();
        Catalog world = whole.toBuilder()
                .hidden(Id.of("kg-gone"))
                .put(whole.deployment("kg-cameras"))
                .retire("kg-older", "kg-gone", "renamed")
                .build();
        assertThat(world.hidden()).containsExactly(Id.of("kg-gone"));
        Path kept = written(world);
        assertThat(Files.readString(kept.resolve("datapackage.json")))
                .contains("\"leftOut\" : [\n    \"kg-gone\"\n  ]");
        assertThat(DataPackage.read(kept).hidden()).containsExactly(Id.of("kg-gone"));
    }

    @Test
    void aDescriptorThatIsRenewedKeepsWhatItSaysOfLenses() throws IOException {
        Path kept = written(small().knownBy("2025").through(new Quiet()));
        assertThat(DataPackage.describe(kept)).isEqualTo(Files.readString(kept.resolve("datapackage.json")));
    }

    @Test
    void aBadLensOfADescriptorIsRefused() throws IOException {
        Path kept = written(small().knownBy("2025"));
        Path descriptor = kept.resolve("datapackage.json");
        String good = Files.readString(descriptor);
        Files.writeString(descriptor, good.replace("known-by date=2025", "known-by date=soon"));
        assertThatThrownBy(() -> DataPackage.read(kept))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("datapackage.json lenses: date=soon: ");
        Files.writeString(descriptor, good.replace("known-by date=2025", "known by date"));
        assertThatThrownBy(() -> DataPackage.read(kept))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("datapackage.json lenses: \"known by date\", character 9: ");
    }
}
