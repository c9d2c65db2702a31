package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
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
        assertThatThrownBy(() -> format.read(FILE, LoadOptions.standard()))
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
    void optionsKeepWhatTheyAreNotToldToChange() {
        LoadOptions plain = LoadOptions.standard();
        assertThat(plain.edition()).isEmpty();
        assertThat(plain.countries()).isEmpty();
        assertThat(plain.known().entities()).isEmpty();
        Catalog world = Worlds.small();
        Budget budget = Budget.standard().with(Budget.Limit.ROWS, 7);
        LoadOptions told = plain.withCountries("KG", "TJ")
                .withEdition("2021")
                .withKnown(world)
                .withBudget(budget);
        assertThat(told.countries()).containsExactlyInAnyOrder(CountryCode.of("KG"), CountryCode.of("TJ"));
        assertThat(told.known()).isSameAs(world);
        assertThat(told.edition()).hasValue("2021");
        assertThat(told.budget()).isEqualTo(budget);
        assertThat(told.withCountries("UZ").countries()).containsExactly(CountryCode.of("UZ"));
        assertThat(told.withCountries("UZ").edition()).hasValue("2021");
        assertThat(told.withCountries().countries()).isEmpty();
    }
}
