package io.github.digitalsilkroad.interchange.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.FormatLaws;
import io.github.digitalsilkroad.testkit.Oracle;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No format that is found loses a row, a cell or a fact without listing it. */
class FormatsProperties {

    @Provide
    Arbitrary<Format> written() {
        return Arbitraries.of(Format.all().stream().filter(Format::isWritten).toList());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void nothingIsLostUnlisted(@ForAll("written") Format format, @ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("formats");
        try {
            Catalog made = RandomCatalog.of(seed);
            // What is read back is compared by way of tables, where claims have an order by which equal ones are taken.
            Catalog world =
                    format.isRead() ? DataPackage.read(new Folder(DataPackage.files(made)), Oracle.OPTIONS) : made;
            assertThat(FormatLaws.of(format).with(Oracle.OPTIONS).loseNothingUnlisted(world, folder))
                    .isNotNegative();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }
}
