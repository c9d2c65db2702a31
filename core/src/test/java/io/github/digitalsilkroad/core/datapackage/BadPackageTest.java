package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages whose descriptor, files or archive are not what they claim to be. */
class BadPackageTest {

    private static final LoadOptions STANDARD = LoadOptions.standard();

    private static final String RENEW = "; DataPackage.renew, or the command renew, declares what is there";

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private Folder draft;

    @BeforeEach
    void startFromAGoodPackage() {
        draft = Folder.small();
        draft.describedIn(directory);
        assertProblems();
    }

    private void assertProblems(String... expected) {
        assertThat(Folder.problems(directory, STANDARD)).containsExactly(expected);
    }

    private void describe(String old, String by) throws IOException {
        Path file = directory.resolve("datapackage.json");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(old, by));
    }

    @Test
    void nothingThere() {
        Path nowhere = directory.resolve("nowhere");
        assertThatThrownBy(() -> DataPackage.read(nowhere))
                .hasMessage(
                        nowhere + ": 1 problem, nothing loaded\n  " + nowhere + ": no such directory or zip archive");
    }

    @Test
    void emptyPackage() {
        assertThatThrownBy(() -> DataPackage.read(elsewhere))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(elsewhere + ": 1 problem, nothing loaded\n  datapackage.json: no such file in " + elsewhere
                        + "; write one of one line, {\"name\": \"my-data\", \"version\": \"1\", \"schemaVersion\": 1}:"
                        + " DataPackage.renew, or the command renew, adds the rest");
        assertThatThrownBy(() -> DataPackage.readGoodRows(elsewhere, STANDARD))
                .isInstanceOf(InvalidDataException.class);
    }

    @Test
    void packageWithoutTables() throws IOException {
        Files.writeString(
                elsewhere.resolve("datapackage.json"),
                "{\"name\": \"x\", \"version\": \"1\", \"schemaVersion\": 1, \"resources\": []}");
        assertThat(Folder.problems(elsewhere, STANDARD))
                .containsExactly(
                        "datapackage.json resources: lists no table of the schema; DataPackage.renew, or the command renew, lists them");
    }

    @Test
    void malformedDescriptor() throws IOException {
        describe("\"version\" :", "\"version\"");
        assertProblems("datapackage.json:6: not JSON at character 13: found '\"', expected ':'");
        Files.writeString(directory.resolve("datapackage.json"), "[]");
        assertProblems("datapackage.json:1: must be one JSON object");
        Files.writeString(directory.resolve("datapackage.json"), "");
        assertProblems("datapackage.json:1: must be one JSON object");
        Files.writeString(directory.resolve("datapackage.json"), "{\"name\": \"x\",");
        assertProblems("datapackage.json:1: not JSON at character 14: found the end of the document, expected a name in"
                + " quotation marks");
        Files.writeString(directory.resolve("datapackage.json"), "{\"x\": ".repeat(2_000));
        assertProblems("datapackage.json:1: more than 1000 levels, the limit;"
                + " Budget.standard().with(DEPTH, ...) raises it");
    }

    @Test
    void descriptorThatSaysNothing() throws IOException {
        Files.writeString(directory.resolve("datapackage.json"), "{\"name\": {\"version\": \"1\"}, \"licenses\": 1}");
        assertProblems(
                "datapackage.json licenses: '1': must be a list",
                "datapackage.json name: is missing; a package needs a name",
                "datapackage.json version: is missing; a package needs a version, such as 2026.11.0",
                "datapackage.json schemaVersion: is missing; it must be a whole number, 1 or more");
    }

    @Test
    void newerSchemaVersion() throws IOException {
        describe("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
        assertProblems(
                "datapackage.json schemaVersion: 2 is newer than 1, the newest that this version of the library reads; update digital-silk-road-core");
    }

    @Test
    void missingTable() throws IOException {
        Files.delete(directory.resolve("laws.csv"));
        assertProblems("laws.csv: no such file in " + directory);
    }

    @Test
    void otherByteCount() throws IOException {
        Files.writeString(directory.resolve("laws.csv"), "id,name,jurisdiction,effects,article\n\n");
        assertProblems("laws.csv: 38 bytes, but datapackage.json declares 37" + RENEW);
    }

    @Test
    void aWrongByteCountOrChecksumHidesNoBadRow() throws IOException {
        Path claims = directory.resolve("claims.csv");
        Files.writeString(claims, Files.readString(claims) + "kg-cameras,cameras,many,,,camera,exact,,paper-2020,,,\n");
        Path places = directory.resolve("places.csv");
        Files.writeString(places, Files.readString(places).replace("capital", "capitol"));
        List<String> problems = Folder.problems(directory, STANDARD);
        assertThat(problems)
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("places.csv: sha-256 is ")
                        .endsWith(RENEW))
                .anySatisfy(problem -> assertThat(problem).startsWith("places.csv:2 kind: 'capitol'"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("claims.csv: ").endsWith(RENEW))
                .anySatisfy(problem -> assertThat(problem).startsWith("claims.csv:5 value: value \"many\""));
        assertThat(DataPackage.readGoodRows(directory, STANDARD).leftOut())
                .extracting(Problem::toString)
                .satisfies(told -> assertThat(problems)
                        .allSatisfy(problem -> assertThat(told).anyMatch(line -> line.startsWith(problem))));

        DataPackage.renew(directory);
        assertThat(Folder.problems(directory, STANDARD))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).containsAnyOf("'capitol'", "\"many\""));
    }

    @Test
    void otherChecksum() throws IOException {
        Path laws = directory.resolve("laws.csv");
        Files.writeString(laws, Files.readString(laws).replace("name", "nome"));
        assertProblems(
                "laws.csv: sha-256 is 1bfa5d91cf0c12dcbe620de2b319b8f088b37ed8eccaf904183cdc8fc5fca8d0, but datapackage.json declares c817bf527e44c20dd29a43d98edd879d728d23d278db0353dcf8a8ff1a223ace"
                        + RENEW,
                "laws.csv:1 name: missing column; the table needs [id, name, jurisdiction, effects, article]");
        assertThat(Folder.problems(directory, LoadOptions.standard().withChecksums(false)))
                .containsExactly(
                        "laws.csv:1 name: missing column; the table needs [id, name, jurisdiction, effects, article]");
    }

    @Test
    void truncatedArchive() throws IOException {
        Path archive = Folder.zip(directory, elsewhere.resolve("p.zip"), "");
        byte[] bytes = Files.readAllBytes(archive);
        for (int size : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Files.write(archive, Arrays.copyOf(bytes, size));
            assertThat(Folder.problems(archive, STANDARD))
                    .containsExactly(
                            "p.zip: no complete zip archive, or an encrypted one: unpack it with its password, or"
                                    + " fetch or pack it again");
        }
    }

    @Test
    void damagedEntry() throws IOException {
        Path archive = Folder.zip(directory, elsewhere.resolve("p.zip"), "");
        byte[] bytes = Files.readAllBytes(archive);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("countries.csv");
        Arrays.fill(bytes, name + 13, name + 33, (byte) 0xFF);
        Files.write(archive, bytes);
        assertThat(Folder.problems(archive, STANDARD))
                .containsExactly("countries.csv: cannot be unpacked: the archive is damaged; fetch or pack it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../claims.csv", "/claims.csv", "x/../../claims.csv", "..\\claims.csv", "C:claims.csv", ".."})
    void entryThatLeavesTheArchive(String name) throws IOException {
        Path archive = elsewhere.resolve("p.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(Files.readAllBytes(directory.resolve("datapackage.json")));
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        assertThatThrownBy(() -> DataPackage.read(archive))
                .hasMessage(archive + ": 1 problem, nothing loaded\n  p.zip: entry '" + name
                        + "': must be a relative path with forward slashes that stays inside the archive");
    }

    @Test
    void entryThatGrowsBeyondTheLimit() throws IOException {
        draft = draft.with("claims.csv", new byte[3 << 20]);
        Path archive = Folder.zip(draft.describedIn(directory), elsewhere.resolve("p.zip"), "");
        assertThat(Files.size(archive)).isLessThan(1 << 14);
        assertThat(Folder.problems(
                        archive,
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.FILE_BYTES, 1 << 20))))
                .containsExactly(
                        "claims.csv: larger than 1048576 bytes, the limit; Budget.standard().with(FILE_BYTES, ...) raises it");
    }

    @Test
    void moreEntriesThanAllowed() throws IOException {
        Path archive = Folder.zip(directory, elsewhere.resolve("p.zip"), "");
        assertThat(Folder.problems(
                        archive,
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ENTRIES, 17))))
                .isEmpty();
        assertThat(Folder.problems(
                        archive,
                        LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ENTRIES, 16))))
                .containsExactly(
                        "p.zip: 17 entries: more than 16, the limit; Budget.standard().with(ENTRIES, ...) raises it");
    }
}
