package io.github.digitalsilkroad.interchange.formats;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.testkit.FormatLaws;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What is found as a service, and what the formats do to the bundled data. */
class FormatsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a terminal or an editor obeys. */
    private static final Pattern COMMAND =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

    /** What a spreadsheet runs. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r]|-(?![0-9.]+(?:E-?[0-9]+)?$)");

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

    /** Each file of a hostile world is one document of its kind, in which text is text. */
    @ParameterizedTest
    @MethodSource("written")
    void textCommandsNothingAndForgesNoStructure(Format format) throws Exception {
        Path written = folder.resolve("hostile");
        format.write(Worlds.hostile(), written);
        List<Path> files;
        try (Stream<Path> found = Files.walk(written)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            String syntax = (name.contains(".") ? name : format.mediaType()).replaceFirst(".*[./+]", "");
            assertThatItIsWhole(syntax, text);
            if (syntax.equals("csv") && !format.isRead()) {
                // What is read back keeps its texts as they are.
                try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
                    assertThat(rows.stream().flatMap(row -> row.getFields().stream()))
                            .noneMatch(cell -> FORMULA.matcher(cell).lookingAt());
                }
            }
            if (!syntax.equals("csv")) {
                // A cell of a table is the text itself, for programs; every other format spells commands out.
                assertThat(COMMAND.matcher(text)
                                .results()
                                .map(found -> Integer.toHexString(found.group().charAt(0))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static void assertThatItIsWhole(String syntax, String text) throws Exception {
        switch (syntax) {
            case "csv" -> {
                try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
                    assertThat(rows.stream().map(CsvRecord::getFieldCount).distinct())
                            .hasSize(1);
                }
            }
            case "json", "jsonl" -> {
                List<String> documents =
                        text.lines().count() > 1 && text.lines().allMatch(line -> line.matches("\\{.*\\}"))
                                ? text.lines().toList()
                                : List.of(text);
                for (String document : documents) {
                    assertThat(JSON.readTree(document).isContainerNode()).isTrue();
                }
            }
            case "xml" ->
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)));
            case "x-bibtex" ->
                assertThat(text.chars().filter(c -> c == '{').count())
                        .isEqualTo(text.chars().filter(c -> c == '}').count());
            default -> throw new AssertionError("say how " + syntax + " is read");
        }
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
                .hasMessage("aiddata: the file tells its release; give no edition");
    }

    /** A format takes countries or an edition, or refuses them before it looks at the file. */
    @Test
    void noOptionIsPassedOverInSilence() {
        Path missing = folder.resolve("missing");
        LoadOptions beside = LoadOptions.standard().withKnown(DSR);
        List<String> dated = new ArrayList<>();
        List<String> limited = new ArrayList<>();
        for (Format format : all().stream().filter(Format::isRead).toList()) {
            String name = format.name();
            if (refused(format, missing, beside.withEdition("2025-10")).startsWith(name + ": the file tells")) {
                assertThat(refused(format, missing, beside.withCountries("TM")))
                        .startsWith(name + ": is read whole; give no countries");
            } else {
                dated.add(name);
                if (!refused(format, missing, beside.withEdition("2025-10").withCountries("TM"))
                        .startsWith(name + ": is read whole; give no countries")) {
                    limited.add(name);
                }
            }
        }
        assertThat(dated).containsExactlyInAnyOrder("ftm", "ids", "wdi", "weo");
        assertThat(limited).containsExactlyInAnyOrder("ids", "wdi", "weo");
    }

    private static String refused(Format format, Path file, LoadOptions options) {
        return String.valueOf(catchThrowableOfType(Exception.class, () -> format.read(file, options))
                .getMessage());
    }
}
