package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a descriptor says of its tables is heeded or refused, and what it may leave out is not missed. */
class DescriptorTest {

    private static final LoadOptions STANDARD = LoadOptions.standard();

    @TempDir
    Path directory;

    private Path descriptor;

    @BeforeEach
    void startFromAGoodPackage() {
        Folder.small().describedIn(directory);
        descriptor = directory.resolve("datapackage.json");
    }

    private void assertProblems(String... expected) {
        assertThat(Folder.problems(directory, STANDARD)).containsExactly(expected);
    }

    private void replace(String old, String by) throws IOException {
        String text = Files.readString(descriptor);
        assertThat(text).contains(old);
        Files.writeString(descriptor, text.replace(old, by));
    }

    /** Says something else of the laws: the first field after their path. */
    private void laws(String fields) throws IOException {
        replace("\"path\" : \"laws.csv\",", "\"path\" : \"laws.csv\",\n" + fields + ",");
    }

    private byte[] lawBytes() throws IOException {
        return Files.readAllBytes(directory.resolve("laws.csv"));
    }

    private void hash(String hash) throws IOException {
        replace("sha256:" + Hashing.sha256().hashBytes(lawBytes()), hash);
    }

    @Test
    @SuppressWarnings("deprecation") // MD5 is what the standard takes a hash without a prefix for
    void checksumsOfEveryKindThatTheStandardNamesAreVerified() throws IOException {
        byte[] bytes = lawBytes();
        String good = Hashing.md5().hashBytes(bytes).toString();
        String original = Files.readString(descriptor);
        for (String hash : List.of(
                good,
                "md5:" + good,
                "sha1:" + Hashing.sha1().hashBytes(bytes),
                "sha512:" + Hashing.sha512().hashBytes(bytes),
                "sha256:" + Hashing.sha256().hashBytes(bytes).toString().toUpperCase(Locale.ROOT))) {
            hash(hash);
            assertProblems();
            Files.writeString(descriptor, original);
        }
        hash("md5:" + good.replace('0', '1'));
        assertProblems("laws.csv: md5 is " + good + ", but datapackage.json declares " + good.replace('0', '1')
                + "; DataPackage.renew, or the command renew, declares what is there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crc32:00000000", "sha256:", "sha256:00", "xyz", "md5:0123456789abcdef0123456789abcdeg"})
    void checksumsThatCannotBeVerifiedAreRefused(String hash) throws IOException {
        hash(hash);
        assertProblems("datapackage.json resources: laws.csv: hash '" + hash
                + "': must be sha256: and 64 hexadecimal digits, or likewise sha512:, sha1: or md5:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1.5", "\"37\"", "99999999999999999999"})
    void byteCountsThatAreNone(String bytes) throws IOException {
        replace("\"bytes\" : 37,", "\"bytes\" : " + bytes + ",");
        assertThat(Folder.problems(directory, STANDARD))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .endsWith(".csv: bytes '" + bytes.replace("\"", "") + "': must be a whole number, 0 or more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "\"1\"", "1e0", "0", "-1", "true", "99999999999"})
    void schemaVersionsThatAreNone(String schema) throws IOException {
        replace("\"schemaVersion\" : 1", "\"schemaVersion\" : " + schema);
        assertProblems("datapackage.json schemaVersion: '" + schema.replace("\"", "")
                + "': must be a whole number, 1 or more");
    }

    @Test
    void keysThatOccurTwice() throws IOException {
        replace("\"version\" :", "\"version\" : \"0\",\n  \"version\" :");
        assertProblems("datapackage.json:7: not JSON at character 12: \"version\" occurs twice in one object");
    }

    @Test
    void moreThanOneJsonObject() throws IOException {
        String one = Files.readString(descriptor).strip();
        Files.writeString(descriptor, one + "\n\n{}");
        assertThat(Folder.problems(directory, STANDARD))
                .containsExactly(
                        "datapackage.json:" + (one.lines().count() + 2) + ": must end with its one JSON object");
    }

    @Test
    void aTableThatIsListedTwice() throws IOException {
        replace("\"path\" : \"laws.csv\"", "\"path\" : \"places.csv\"");
        assertThat(Folder.problems(directory, LoadOptions.standard().withChecksums(false)))
                .containsExactly("datapackage.json resources: places.csv: listed twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"dialect\" : {\"delimiter\" : \";\"} ! dialect delimiter ';': this library reads only RFC 4180 with"
                        + " a header",
                "\"dialect\" : {\"header\" : false} ! dialect header 'false': this library reads only RFC 4180 with a"
                        + " header",
                "\"dialect\" : {\"commentChar\" : \"#\"} ! dialect commentChar '#': this library reads only RFC 4180"
                        + " with a header",
                "\"dialect\" : \"dialect.json\" ! dialect 'dialect.json': must be an object within the descriptor",
                "\"compression\" : \"gz\" ! compression 'gz': this library reads plain files",
            })
    void aDialectThatIsNotReadIsRefused(String field, String message) throws IOException {
        laws(field);
        assertProblems("datapackage.json resources: laws.csv: " + message);
    }

    @Test
    void aDialectThatIsTheUsualOneIsFine() throws IOException {
        laws("\"dialect\" : {\"delimiter\" : \",\", \"quoteChar\" : \"\\\"\", \"doubleQuote\" : true, \"header\" :"
                + " true, \"lineTerminator\" : \"\\n"
                + "\", \"skipInitialSpace\" : false, \"escapeChar\" : null}");
        assertProblems();
    }

    @Test
    void anEncodingOrFormatThatIsNotRead() throws IOException {
        replace("\"encoding\" : \"utf-8\"", "\"encoding\" : \"latin-1\"");
        replace("\"format\" : \"csv\"", "\"format\" : \"ods\"");
        assertThat(Folder.problems(directory, STANDARD))
                .hasSize(32)
                .contains(
                        "datapackage.json resources: laws.csv: encoding 'latin-1': this library reads utf-8",
                        "datapackage.json resources: laws.csv: format 'ods': this library reads csv");
    }

    @Test
    void filesThatAreNoTablesMayBeAnything() throws IOException {
        replace(
                "\"resources\" : [",
                "\"resources\" : [ {\"path\" : \"notes.txt\", \"encoding\" : \"latin-1\", \"bytes\" : -1},");
        assertProblems();
    }

    @Test
    void everyLicenseIsKeptAndSoIsWhatTheLibraryDoesNotRead() throws IOException {
        replace("\"version\" :", """
            "licenses" : [ {"name" : "A"}, {"name" : "B", "path" : "https://b.org"} ],
              "keywords" : [ "one", "two" ],
              "contributors" : [ {"title" : "They", "roles" : [ "author" ]} ],
              "created" : "2026-11-26T00:00:00Z",
              "version" :\
            """);
        PackageMetadata read = PackageReader.readMetadata(new DirectoryResources(directory));
        assertThat(read.licenses())
                .containsExactly(
                        new PackageMetadata.License("A", "", ""),
                        new PackageMetadata.License("B", "", "https://b.org"));
        assertThat(read.more()).containsOnlyKeys("keywords", "contributors", "created");
        String renewed = DataPackage.describe(directory);
        assertThat(renewed)
                .contains("\"name\" : \"A\"", "\"path\" : \"https://b.org\"", "\"title\" : \"They\"")
                .containsPattern("\"keywords\" : \\[\\s+\"one\",\\s+\"two\"\\s+\\]")
                .contains("\"created\" : \"2026-11-26T00:00:00Z\"");
        Files.writeString(descriptor, renewed);
        assertThat(DataPackage.describe(directory)).isEqualTo(renewed);
        assertThat(PackageReader.readMetadata(new DirectoryResources(directory)))
                .isEqualTo(read);
    }

    @Test
    void noKeyRefersFromAColumnThatATableLacks() throws IOException {
        Files.writeString(directory.resolve("places.csv"), "id,name,country,kind\n");
        String places = DataPackage.describe(directory).split("\"name\" : \"organizations\"", 2)[0];

        assertThat(places).contains("\"name\" : \"places\"").doesNotContain("part_of", "precision");
    }

    @Test
    void renewingDeclaresTheTablesAsTheyAre() throws IOException {
        String before = Files.readString(descriptor);
        assertThat(DataPackage.renew(directory)).isFalse();
        assertThat(descriptor).hasContent(before);
        Files.writeString(directory.resolve("laws.csv"), Files.readString(directory.resolve("laws.csv")) + "\n");
        assertThat(DataPackage.renew(directory)).isTrue();
        assertProblems();
        assertThat(Files.readString(descriptor))
                .isEqualTo(DataPackage.describe(directory))
                .isNotEqualTo(before);
        try (var files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void columnsAreThoseThatATableHas() throws IOException {
        Path written = directory.resolve("written");
        DataPackage.write(DataPackage.read(directory), written);
        assertThat(DataPackage.describe(directory)).doesNotContain("same_as").contains("part_of");
        assertThat(DataPackage.describe(written)).contains("same_as");
    }

    @Test
    void everyClosedVocabularyIsAConstraintEqualToTheEnum() throws IOException {
        Path written = directory.resolve("written");
        DataPackage.write(DataPackage.read(directory), written);
        String json = DataPackage.describe(written).replaceAll("\\s+", " ");
        Map<String, List<String>> closed = new LinkedHashMap<>();
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            for (Column<?, ?> column : kind.columns()) {
                closed.put(kind.plural() + " " + column.name(), column.cell().choices());
            }
        }
        closed.values().removeIf(List::isEmpty);
        assertThat(closed).hasSizeGreaterThan(10).containsKeys("places kind", "ownerships type", "laws effects");
        assertThat(closed.get("places kind")).isEqualTo(codes(PlaceKind.values()));
        assertThat(closed.get("statements kind")).isEqualTo(codes(StatementKind.values()));
        closed.put("sources type", codes(SourceType.values()));
        closed.put("claims basis", codes(Basis.values()));
        closed.put("claims revision", codes(Revision.values()));
        closed.put(
                "claims qualifier",
                Arrays.stream(Qualifier.values()).map(Qualifier::code).toList());
        closed.forEach((column, words) -> {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(column.indexOf(' ') + 1);
            int at = json.indexOf("\"name\" : \"" + table + "\"");
            int field = json.indexOf("{ \"name\" : \"" + name + "\"", at);
            String declared = json.substring(field, json.indexOf("} }", field));
            String one = "(" + String.join("|", words) + ")";
            assertThat(declared)
                    .as(column)
                    .satisfiesAnyOf(
                            text -> assertThat(text)
                                    .contains("\"enum\" : [ \"" + String.join("\", \"", words) + "\" ]"),
                            text -> assertThat(text).contains("\"pattern\" : \"" + one + "(;" + one + ")*\""));
        });
    }

    private static List<String> codes(Coded[] all) {
        return Arrays.stream(all).map(Coded::code).toList();
    }

    @Test
    void aLicenseIsNotPutOnDataUnasked() throws IOException {
        assertThat(Files.readString(descriptor)).doesNotContain("\"licenses\"");
        PackageMetadata licensed = new PackageMetadata(
                new DatasetVersion("x", "1", 1),
                "",
                "",
                List.of(new PackageMetadata.License("CC0-1.0", "", "https://a.b")),
                Map.of(),
                List.of(),
                List.of());
        assertThat(DataPackage.describe(directory, licensed))
                .contains("\"licenses\"", "\"name\" : \"CC0-1.0\"", "\"path\" : \"https://a.b\"")
                .doesNotContain("\"title\" :");
    }

    @Test
    void tablesWithoutRowsMayBeLeftOut() {
        Folder draft = Folder.small();
        for (String table : List.of("ownerships", "laws", "incidents", "initiatives", "statements", "retired")) {
            draft = draft.without(table + ".csv");
        }
        draft.describedIn(directory);
        assertThat(directory.resolve("laws.csv")).doesNotExist();
        assertProblems();
        assertThat(DataPackage.read(directory).laws().list()).isEmpty();
        assertThat(DataPackage.readGoodRows(directory, STANDARD).leftOut()).isEmpty();
    }

    @Test
    void aDescriptorRefersToNoTableThatIsLeftOut() throws IOException {
        Folder.small()
                .without("places.csv")
                .replace("deployments.csv", "kg-bishkek", "")
                .describedIn(directory);
        assertProblems();
        assertThat(Files.readString(descriptor)).doesNotContain("\"resource\" : \"places\"");
    }

    @Test
    void aTableThatIsThereAndNotListed() throws IOException {
        replace("\"path\" : \"laws.csv\"", "\"path\" : \"rules.csv\"");
        assertProblems(
                "laws.csv: is there, but datapackage.json does not list it; DataPackage.renew, or the command renew,"
                        + " lists it");
    }

    @Test
    void propertiesThatTheLibraryHasNeedNoRow() {
        Folder draft = Folder.small()
                .without("properties.csv")
                .add("claims.csv", "KG,name-in-use,Kirgizia,,,,,,paper-2020,,,");
        draft.describedIn(directory);
        assertProblems();
        assertThat(DataPackage.read(directory).vocabulary().terms()).hasSize(3);
        draft.claim("camera,5,,,camera,exact,").describedIn(directory);
        assertThat(Folder.problems(directory, STANDARD))
                .singleElement()
                .asString()
                .isEqualTo("claims.csv:6 property: 'camera': no such property; nearest: cameras, covers; "
                        + Props.all().size() + " in all");
    }

    @Test
    void aQualifierLeftEmptyMeansExact() {
        Folder.small().claim("cost,5,,,USD,,").claim("signed,2019,,,,,").describedIn(directory);
        assertThat(DataPackage.read(directory).deployment("kg-cameras").cost().value())
                .hasToString("Optional[$5]");
    }

    @Test
    void columnsSeparatedBySemicolonsOrTabs() {
        Folder draft = Folder.small();
        draft.with("places.csv", draft.text("places.csv").replace(',', ';')).describedIn(directory);
        assertProblems("places.csv:1: the columns are separated by semicolons; save the file with commas");
        draft.with("places.csv", draft.text("places.csv").replace(',', '\t')).describedIn(directory);
        assertProblems("places.csv:1: the columns are separated by tabs; save the file with commas");
    }

    @Test
    void thePathOfTheDescriptorItself() {
        assertThatThrownBy(() -> DataPackage.read(descriptor))
                .hasMessage(descriptor + ": 1 problem, nothing loaded\n  " + descriptor
                        + ": is the descriptor of a package; give the directory that holds it");
    }

    private void bridges() throws IOException {
        Folder.small()
                .with("bridges.csv", "id,name\nb-1,The bridge\n\"b-2\",Another\n")
                .claim("cameras,7,,,camera,exact,")
                .add("claims.csv", "b-1,cameras,5,,,camera,exact,,paper-2020,p. 1,,")
                .describedIn(directory);
        replace("\"resources\" : [", "\"resources\" : [ { \"name\": \"bridges\", \"path\": \"bridges.csv\" },");
    }

    @Test
    void claimsOnRowsOfATableThatNoKindReadsAreToldOnce() throws IOException {
        bridges();
        assertProblems("bridges.csv: is read by no kind, and 1 subject of claims.csv is in it;"
                + " name its kind: LoadOptions.standard().withKind(...)");
    }

    @Test
    void keysOfATableThatNoKindReadsAreReadWithTheirQuotationMarks() throws IOException {
        bridges();
        Folder.small()
                .with("bridges.csv", "id,name\n\"b,1\",The bridge\nb-2,\"Another\nb-3, as it was\"x\n")
                .add("claims.csv", "\"b,1\",cameras,5,,,camera,exact,,paper-2020,p. 1,,")
                .add("claims.csv", "b-3,cameras,5,,,camera,exact,,paper-2020,p. 1,,")
                .describedIn(directory);
        replace("\"resources\" : [", "\"resources\" : [ { \"name\": \"bridges\", \"path\": \"bridges.csv\" },");
        assertThatThrownBy(() -> DataPackage.read(directory))
                .hasMessageContaining("bridges.csv: is read by no kind, and 1 subject of claims.csv is in it;")
                .hasMessageContaining("'b-3': no entity has this id");
    }

    @Test
    void aTableThatNoKindReadsIsNotDroppedByRenewing() throws IOException {
        bridges();
        assertThatThrownBy(() -> DataPackage.renew(directory)).hasMessageContaining("bridges.csv: is read by no kind");
    }

    @ParameterizedTest
    @CsvSource({"'\\n', true", "'\\r\\n', true", "'\\r', false"})
    void linesEndAsTheStandardForTablesHasIt(String end, boolean isRead) throws IOException {
        laws("\"dialect\" : { \"lineTerminator\" : \"" + end + "\" }");
        assertThat(Folder.problems(directory, STANDARD).isEmpty()).isEqualTo(isRead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"licenses\" : \"CC\"     | licenses: 'CC': must be a list",
                "\"licenses\" : [\"CC\"]   | licenses: 'CC': must be an object with name, title or path",
                "\"lenses\" : \"lens\"     | lenses: 'lens': must be a list",
            })
    void aListIsOne(String field, String problem) throws IOException {
        replace("\"resources\" :", field + ",\n  \"resources\" :");
        assertProblems("datapackage.json " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"title | {\"en\":\"T\"}", "description | [\"D\"]"})
    void aTextIsOne(String field, String value) throws IOException {
        String text = Files.readString(descriptor);
        Files.writeString(
                descriptor, text.replaceFirst("\"" + field + "\" : \"[^\"]*\"", "\"" + field + "\" : " + value));
        assertProblems("datapackage.json " + field + ": must be a text");
    }

    @Test
    void resourcesAreObjects() throws IOException {
        replace("\"resources\" : [", "\"resources\" : [ \"laws.csv\",");
        assertProblems("datapackage.json resources: 'laws.csv': must be an object with path");
    }

    @Test
    void tablesWithoutADescriptorNeedAVersionOfItsOwn() {
        Folder tables = Folder.small();
        DatasetVersion version = new DatasetVersion("draft", "1.0", 7);
        assertThatThrownBy(() -> DataPackage.read(tables, version, STANDARD))
                .hasMessageContaining("schemaVersion: 7 is newer than 1, the newest that this version");
        assertThatThrownBy(() ->
                        DataPackage.read(tables.without("places.csv"), new DatasetVersion("draft", "1.0", 1), STANDARD))
                .hasMessageContaining("places.csv: no such file");
    }
}
