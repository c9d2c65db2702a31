package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a release states twice is the same in both places. */
class PublicationTest {

    private static final String PREFIX = "digital-silk-road-";

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..", file));
    }

    private static String version(String pom, String artifact) throws IOException {
        Matcher version = Pattern.compile(
                        "<artifactId>" + PREFIX + artifact + "</artifactId>\\s*(?:<!--.*-->\\s*)?<version>([^<]+)<")
                .matcher(read(pom));
        assertThat(version.find()).as(pom + " gives the version of " + artifact).isTrue();
        return version.group(1);
    }

    @Test
    void theBomPairsTheVersionsOfThisBuild() throws Exception {
        assertThat(version("dataset/bom/pom.xml", "core")).isEqualTo(version("core/pom.xml", "core"));
        assertThat(version("dataset/bom/pom.xml", "dataset")).isEqualTo(version("dataset/pom.xml", "dataset"));
        assertThat(version("dataset/bom/pom.xml", "bom")).isEqualTo(version("dataset/pom.xml", "dataset"));
        assertThat(version("pom.xml", "core")).isEqualTo(version("core/pom.xml", "core"));
    }

    @Test
    void thePublishedPomsSayWhatTheRepositoryAsks() throws Exception {
        String inherited = read("pom.xml");
        for (String pom : List.of("core/pom.xml", "dataset/pom.xml", "dataset/bom/pom.xml")) {
            String own = read(pom);
            assertThat(own).as(pom).contains("<name>", "<description>");
            for (String element : List.of("<licenses>", "<developers>", "maven-gpg-plugin")) {
                assertThat(own.contains("<parent>") ? own + inherited : own)
                        .as(pom)
                        .contains(element);
            }
        }
    }

    @Test
    void theCitationNamesTheVersionOfTheCode() throws Exception {
        assertThat(read("CITATION.cff")).contains("\nversion: " + version("core/pom.xml", "core") + "\n");
    }

    @Test
    void theReleaseAsLinkedDataSaysWhatItsDescriptorSays() throws Exception {
        PackageMetadata metadata = Formats.metadata();
        try (InputStream in = DigitalSilkRoad.class.getResourceAsStream("datapackage.json")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains('"' + metadata.title() + '"')
                    .contains('"' + metadata.description() + '"')
                    .contains('"' + metadata.licenses().get(0).name() + '"')
                    .contains('"' + metadata.licenses().get(0).path() + '"');
        }
    }

    @Test
    void aNativeImageTakesEveryTable() throws Exception {
        Path resources = Path.of("..", "dataset", "src", "main", "resources");
        String config = Files.readString(resources.resolve(
                "META-INF/native-image/io.github.digitalsilkroad/digital-silk-road-dataset/resource-config.json"));
        Matcher pattern = Pattern.compile("\"pattern\": \"([^\"]+)\"").matcher(config);
        Pattern[] patterns = pattern.results()
                .map(found -> Pattern.compile(found.group(1).replace("\\\\", "\\")))
                .toArray(Pattern[]::new);
        try (var files = Files.list(resources.resolve("io/github/digitalsilkroad/dataset"))) {
            assertThat(files.map(file -> resources.relativize(file).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(patterns)
                            .as(file)
                            .anyMatch(one -> one.matcher(file).matches()));
        }
    }
}
