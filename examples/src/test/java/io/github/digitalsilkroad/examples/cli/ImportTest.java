package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a file is empty is told by the rows that are read of it, in every format. */
class ImportTest {

    private static final DatasetVersion VERSION = new DatasetVersion("other", "1.0", 1);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int importing(Format format, Path file) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new String[] {"import", format.name(), file.toString()}, told, told);
    }

    static List<Format> read() {
        return Format.all().stream().filter(Format::isRead).toList();
    }

    static Stream<Format> readAndWritten() {
        return read().stream().filter(Format::isWritten);
    }

    @ParameterizedTest
    @MethodSource("readAndWritten")
    void aFileWithoutRowsIsEmptyAndOneWithARowWithoutClaimsIsNot(Format format) throws IOException {
        Path none = folder.resolve("none");
        format.write(Catalog.builder(VERSION).build(), none);
        assertThat(importing(format, none))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing is read");

        err.reset();
        Path bare = folder.resolve("bare");
        Organization huawei = DigitalSilkRoad.load().organization("huawei");
        Catalog one = Catalog.builder(VERSION)
                .add(DigitalSilkRoad.load().country("CN").withFacts(Facts.none()))
                .add(huawei.withFacts(Facts.none()))
                .build();
        assertThat(one.claims().isEmpty()).isTrue();
        format.write(one, bare);
        assertThat(importing(format, bare))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Verb.WELL);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("nothing is read");
    }

    @ParameterizedTest
    @MethodSource("read")
    void aFileWithoutAnythingIsNone(Format format) throws IOException {
        assertThat(importing(format, Files.createFile(folder.resolve("blank")))).isEqualTo(Main.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void everyReaderIsAsked() {
        assertThat(read()).extracting(Format::name).contains("aiddata", "csv", "ftm", "ids", "json", "wdi", "weo");
        assertThat(readAndWritten()).isNotEmpty();
    }
}
