package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.Seeds;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A world that is written, through whatever lenses it is seen, is the same world when it is read back. */
class KeptWorldProperties {

    private static final LoadOptions OPTIONS =
            LoadOptions.builder().lenses(Scenario.grammar(Edits.grammar())).build();

    private static Path root;

    @BeforeContainer
    static void makeRoom() throws IOException {
        root = Files.createTempDirectory("kept-world");
    }

    @AfterContainer
    static void tidyUp() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 25)
    void whatIsReadBackIsWhatWasWritten(
            @ForAll long seed, @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> kinds) throws IOException {
        DataPackage.write(RandomCatalog.of(seed), root.resolve("released"));
        Catalog world = DataPackage.read(root.resolve("released")); // with claims in the order of the ledger
        for (int kind : kinds) {
            world = switch (kind) {
                case 0 -> world.asOf("2019");
                case 1 -> world.knownBy("2019");
                case 2 -> world.under(Reading.envelope());
                case 3 -> world.under(Reading.onlyFrom("press-2015", "office-2018"));
                case 4 -> world.under(Reading.standard());
                default ->
                    world.deployments().isEmpty() || world.financings().isEmpty()
                            ? world
                            : world.through(
                                    RandomScenario.of("S" + world.lenses().size(), world, seed)
                                            .scenario());
            };
        }
        DataPackage.write(world, root.resolve("a"));
        Catalog read = DataPackage.read(root.resolve("a"), OPTIONS);
        assertThat(read.entities()).isEqualTo(world.entities());
        assertThat(read.sources().list()).isEqualTo(world.sources().list());
        assertThat(read.lenses()).isEqualTo(world.lenses());
        assertThat(read.reading()).isEqualTo(world.reading());
        assertThat(read.leftOut()).isEqualTo(world.leftOut());
        assertThat(read).hasToString(world.toString());
        DataPackage.write(read, root.resolve("b"));
        try (Stream<Path> files = Files.list(root.resolve("a"))) {
            for (Path file : files.toList()) {
                assertThat(root.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
