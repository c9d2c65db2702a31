package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.testkit.Scratch;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every format does unless it says otherwise, and what one is told to read. */
class FormatTest {

    private static class Names implements Format {
        @Override
        public String name() {
            return "names";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String leavesOut() {
            return "all but the names of vendors";
        }
    }

    private static final class WrittenNames extends Names {
        @Override
        public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
            out.append(catalog.toString());
            return new Outcome<>(Map.of("catalogs", 1), List.of(), List.of(), List.of());
        }
    }

    private static final Path FILE = Path.of("names.txt");

    @Test
    void aFormatIsWrittenAndNotReadUnlessItSaysOtherwise() {
        Format format = new Names();
        assertThat(format.isWritten()).isTrue();
        assertThat(format.isRead()).isFalse();
        assertThatThrownBy(() -> format.read(Format.Input.of(FILE)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("format names: is written, not read");
        assertThatThrownBy(() -> format.write(Worlds.small(), new StringBuilder()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("format names: is read, not written");
    }

    @Test
    void aFileHoldsWhatIsWritten() throws IOException {
        Path file = Scratch.folder("format").resolve("names.txt");
        assertThat(new WrittenNames().write(Worlds.small(), file).value()).isEqualTo(Map.of("catalogs", 1));
        assertThat(Files.readString(file)).isEqualTo(Worlds.small().toString());
    }

    @Test
    void aFormatIsFoundByItsName() {
        assertThat(Format.all()).extracting(Format::name).isSorted().doesNotHaveDuplicates();
        for (Format format : Format.all()) {
            assertThat(Format.named(format.name()).getClass()).isEqualTo(format.getClass());
        }
        assertThatThrownBy(() -> Format.named("no-such-format"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format \"no-such-format\": no such format; ");
    }

    @Test
    void anInputKeepsWhatItIsNotToldToChange() {
        Format.Input plain = Format.Input.of(FILE);
        assertThat(plain.file()).isEqualTo(FILE);
        assertThat(plain.edition()).isEmpty();
        assertThat(plain.countries()).isEmpty();
        assertThat(plain.known().entities()).isEmpty();
        assertThat(plain.options()).isEqualTo(LoadOptions.standard());
        LoadOptions options =
                LoadOptions.standard().withKinds(LoadOptions.standard().kinds());
        Catalog world = Worlds.small();
        Format.Input told = plain.of("KG", "TJ").edition("2021").matching(world).with(options);
        assertThat(told)
                .isEqualTo(new Format.Input(
                        FILE, world, Optional.of("2021"), Set.of(CountryCode.of("KG"), CountryCode.of("TJ")), options));
        assertThat(told.of("UZ").countries()).containsExactly(CountryCode.of("UZ"));
        assertThat(told.of("UZ").edition()).hasValue("2021");
    }
}
