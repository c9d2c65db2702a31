package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are not what they seem. */
class ArchiveTest {

    private static final LoadOptions STANDARD = LoadOptions.standard();

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private Path archive;

    @BeforeEach
    void pack() throws IOException {
        archive = Folder.zip(Folder.small().describedIn(directory), elsewhere.resolve("p.zip"), "");
    }

    private void assertProblems(String... expected) {
        assertThat(Folder.problems(archive, STANDARD)).containsExactly(expected);
    }

    @Test
    void twoPackages() throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String folder : new String[] {"a/", "b/", ""}) {
                zip.putNextEntry(new ZipEntry(folder + "datapackage.json"));
                zip.write(Files.readAllBytes(directory.resolve("datapackage.json")));
            }
        }
        assertProblems("p.zip: 3 packages, in '', 'a/', 'b/'; unpack it and read the one that is meant");
    }

    @Test
    void oneNameTwice() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("laws.csv", "claims.c")
                .replace("series.csv", "places.csv");
        Files.write(archive, text.getBytes(StandardCharsets.ISO_8859_1));
        assertProblems("p.zip: entry 'places.csv': occurs twice, so that it is open which one is meant");
    }

    @Test
    void bytesThatDoNotMatchTheirChecksum() throws IOException {
        Files.delete(directory.resolve("datapackage.json"));
        Files.writeString(
                directory.resolve("datapackage.json"),
                "{\"name\": \"x\", \"version\": \"1\", \"schemaVersion\": 1, \"resources\": [{\"path\": \"countries.csv\"}]}");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (String name : new String[] {"datapackage.json", "countries.csv"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(directory.resolve(name)));
            }
        }
        assertProblems();
        byte[] bytes = Files.readAllBytes(archive);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Kyrgyzstan");
        bytes[at] = 'k';
        Files.write(archive, bytes);
        assertProblems("countries.csv: cannot be unpacked: the archive is damaged; fetch or pack it again");
    }

    @Test
    void encrypted() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
            bytes[at + 6] |= 1;
        }
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            bytes[at + 8] |= 1;
        }
        Files.write(archive, bytes);
        assertProblems(
                "p.zip: no complete zip archive, or an encrypted one: unpack it with its password, or fetch or pack it again");
    }

    @Test
    void insideAnotherFileSystem() throws IOException {
        Path outer = elsewhere.resolve("outer.zip");
        try (FileSystem zip = FileSystems.newFileSystem(outer, Map.of("create", "true"))) {
            Files.copy(archive, zip.getPath("p.zip"));
            Files.createDirectory(zip.getPath("p"));
            for (String file : Folder.from(directory).files().keySet()) {
                Files.copy(directory.resolve(file), zip.getPath("p", file));
            }
            assertThat(Folder.problems(zip.getPath("p.zip"), STANDARD))
                    .containsExactly(
                            "p.zip: an archive inside another file system cannot be read; copy it to a disk first");
            assertThat(Folder.problems(zip.getPath("p"), STANDARD)).isEmpty();
        }
    }
}
