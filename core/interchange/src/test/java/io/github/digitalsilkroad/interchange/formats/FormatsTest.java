package io.github.digitalsilkroad.interchange.formats;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.testkit.FormatLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found as a service, and what the formats do to the bundled data. */
class FormatsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    @TempDir
    Path folder;

    static List<Format> all() {
        return Format.all();
    }

    static Stream<Format> written() {
        return all().stream().filter(Format::isWritten);
    }

    static Stream<Format> onlyRead() {
        return all().stream().filter(not(Format::isWritten));
    }

    static Stream<Format> onlyWritten() {
        return all().stream().filter(not(Format::isRead));
    }

    @Test
    void everyFormatOfThisJarIsFound() {
        Set<String> written = new ClassFileImporter()
                .importUrl(Formats.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isAssignableTo(Format.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(all())
                .extracting(format -> format.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItIs(Format format) {
        assertThat(format.name()).matches("[a-z][a-z0-9-]*");
        assertThat(format.mediaType()).matches("[a-z]+/[a-z0-9.+-]+");
        assertThat(format.isRead() || format.isWritten()).isTrue();
        assertThat(Format.named(format.name())).hasSameClassAs(format);
    }

    @ParameterizedTest
    @MethodSource("written")
    void losesNothingOfTheBundledDataUnlisted(Format format) throws IOException {
        int rows = FormatLaws.of(format).loseNothingUnlisted(DSR, folder);
        assertThat(format.leavesOut().isEmpty())
                .isEqualTo(rows == DSR.entities().size());
    }

    @ParameterizedTest
    @MethodSource("onlyRead")
    void saysThatItIsNotWritten(Format format) {
        assertThatThrownBy(() -> format.write(DSR, new StringBuilder()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("format " + format.name() + ": is read, not written");
    }

    @ParameterizedTest
    @MethodSource("onlyWritten")
    void saysThatItIsNotRead(Format format) {
        assertThatThrownBy(() -> format.read(folder, LoadOptions.standard()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("format " + format.name() + ": is written, not read");
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        assertThatThrownBy(() -> Format.named("geo-json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format \"geo-json\": no such format; nearest: geojson");
    }

    @Test
    void anEditionIsAskedForWhereFiguresDependOnIt() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "");
        for (String name : List.of("ids", "wdi", "weo")) {
            assertThatThrownBy(() -> Format.named(name).read(table, LoadOptions.standard()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + ": give the edition, as in 2025-10; the figures of two editions differ");
        }
        assertThatThrownBy(() -> Format.named("aiddata")
                        .read(table, LoadOptions.standard().withKnown(DSR).withEdition("3.0")))
                .hasMessage("aiddata: the table tells its release; give no edition");
    }
}
