package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Scratch;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A world that is written, through whatever lenses it is seen, is the same world when it is read back. */
class KeptWorldProperties {

    private static final LoadOptions OPTIONS = LoadOptions.standard().withLenses(Scenario.grammar(Edit.grammar()));

    private static final Path ROOT = Scratch.folder("kept-world");

    @Property(seed = Seeds.FIXED, tries = 12)
    void whatIsReadBackIsWhatWasWritten(
            @ForAll long seed, @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> kinds) throws IOException {
        DataPackage.write(RandomCatalog.of(seed), ROOT.resolve("released"));
        Catalog world = DataPackage.read(ROOT.resolve("released")); // with claims in the order of the ledger
        world = RandomScenario.seen(world, kinds, seed);
        DataPackage.write(world, ROOT.resolve("a"));
        Catalog read = DataPackage.read(ROOT.resolve("a"), OPTIONS);
        assertThat(read.entities()).isEqualTo(world.entities());
        assertThat(read.sources().list()).isEqualTo(world.sources().list());
        assertThat(read.lenses()).isEqualTo(world.lenses());
        assertThat(read.reading()).isEqualTo(world.reading());
        assertThat(read.hidden()).isEqualTo(world.hidden());
        assertThat(read).hasToString(world.toString());
        DataPackage.write(read, ROOT.resolve("b"));
        try (Stream<Path> files = Files.list(ROOT.resolve("a"))) {
            for (Path file : files.toList()) {
                assertThat(ROOT.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
