package io.github.digitalsilkroad.core.fuzz;

import static io.github.digitalsilkroad.testkit.Oracle.OPTIONS;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Packages: folders, archives, single tables and descriptors. */
class PackageFuzzTest {

    private static final Folder SMALL = Folder.larger();

    @TempDir
    static Path folder;

    @TempDir
    static Path room;

    @FuzzTest(maxDuration = "10m")
    void folder(byte[] data) throws IOException {
        Path directory = Folder.of(data).in(folder);
        Oracle.isReadOrRefused(
                () -> DataPackage.read(directory, OPTIONS), () -> DataPackage.readGoodRows(directory, OPTIONS));
    }

    @FuzzTest(maxDuration = "10m")
    void archive(byte[] data) throws IOException {
        Path archive = Files.write(room.resolve("package.zip"), data);
        Oracle.isReadOrRefused(
                () -> DataPackage.read(archive, OPTIONS), () -> DataPackage.readGoodRows(archive, OPTIONS));
    }

    /** The first line names the table of the small package whose place the others take. */
    @FuzzTest(maxDuration = "10m")
    void table(byte[] data) throws IOException {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String file = text.substring(0, Math.max(0, end));
        if (SMALL.files().containsKey(file)) {
            holds(SMALL.with(file, text.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @FuzzTest(maxDuration = "10m")
    void descriptor(byte[] data) throws IOException {
        Folder changed = SMALL.with("datapackage.json", data);
        holds(changed);
        Files.createDirectories(room.resolve("empty"));
        Oracle.isReadOrRefused(
                Oracle.text(data),
                text -> metadata(text.getBytes(StandardCharsets.UTF_8)),
                metadata -> DataPackage.describe(room.resolve("empty"), metadata));
    }

    private static PackageMetadata metadata(byte[] descriptor) {
        return DataPackage.metadata(new Folder(Map.of("datapackage.json", descriptor)));
    }

    private static void holds(Folder changed) throws IOException {
        Oracle.isReadOrRefused(
                () -> DataPackage.read(changed, OPTIONS), () -> DataPackage.readGoodRows(changed, OPTIONS));
    }
}
