package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a file is empty is told by the rows that are read of it, in every format. */
class ImportTest extends CommandTest {

    private static final DatasetVersion VERSION = new DatasetVersion("other", "1.0", 1);

    private int importing(Format format, Path file) {
        return run("import", format.name(), file.toString());
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
        assertThat(importing(format, none)).as(told()).isEqualTo(Main.USAGE);
        assertThat(told()).contains("nothing is read");

        Path bare = folder.resolve("bare");
        Organization huawei = DigitalSilkRoad.load().organization("huawei");
        Catalog one = Catalog.builder(VERSION)
                .add(DigitalSilkRoad.load().country("CN").withFacts(Facts.none()))
                .add(huawei.withFacts(Facts.none()))
                .build();
        assertThat(one.claims().isEmpty()).isTrue();
        format.write(one, bare);
        assertThat(importing(format, bare)).as(told()).isEqualTo(Verb.WELL);
        assertThat(told()).doesNotContain("nothing is read");
    }

    @ParameterizedTest
    @MethodSource("read")
    void aFileWithoutAnythingIsNone(Format format) throws IOException {
        assertThat(importing(format, Files.createFile(folder.resolve("blank")))).isEqualTo(Main.USAGE);
        assertThat(told()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void everyReaderIsAsked() {
        assertThat(read()).extracting(Format::name).contains("aiddata", "csv", "ftm", "ids", "json", "wdi", "weo");
        assertThat(readAndWritten()).isNotEmpty();
    }
}
