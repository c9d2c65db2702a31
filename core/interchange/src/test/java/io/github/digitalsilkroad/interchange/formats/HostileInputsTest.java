package io.github.digitalsilkroad.interchange.formats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.testkit.FormatLaws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile inputs of the test kit ({@code META-INF/digital-silk-road/hostile.jsonl}), a JSON object a line: the
 * format that reads it, what it is, the name of its file, what the file has as {@code text} or {@code base64}, or a
 * folder as {@code files}, the {@code edition} to give, and the {@code problem} that reading must give.
 */
class HostileInputsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static List<JsonNode> inputs() throws IOException {
        List<JsonNode> inputs = new ArrayList<>();
        try (InputStream in = FormatLaws.class.getResourceAsStream("/META-INF/digital-silk-road/hostile.jsonl")) {
            for (String line : new String(requireNonNull(in, "hostile.jsonl").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                inputs.add(JSON.readTree(line));
            }
        }
        return inputs;
    }

    @ParameterizedTest
    @Timeout(60)
    @MethodSource("inputs")
    void givesItsProblem(JsonNode input) throws IOException {
        assertThat(problems(input))
                .as(input.get("format") + ": " + input.get("case"))
                .anySatisfy(problem ->
                        assertThat(problem).contains(input.get("problem").textValue()));
    }

    @Test
    void everyFormatThatIsReadHasHostileInputs() throws IOException {
        Map<String, Long> counts = inputs().stream()
                .collect(Collectors.groupingBy(input -> input.get("format").textValue(), Collectors.counting()));
        assertThat(counts)
                .containsOnlyKeys(Format.all().stream()
                        .filter(Format::isRead)
                        .map(Format::name)
                        .toList())
                .allSatisfy((format, count) -> assertThat(count).isGreaterThanOrEqualTo(4));
    }

    /** What is said when a file is read: the refusal, or what of it is left out or doubted. */
    private List<String> problems(JsonNode input) throws IOException {
        Path file = folder.resolve(input.get("file").textValue());
        if (input.has("files")) {
            Files.createDirectories(file);
            for (Map.Entry<String, JsonNode> each : input.get("files").properties()) {
                Files.writeString(file.resolve(each.getKey()), each.getValue().textValue());
            }
        } else {
            Files.write(
                    file,
                    input.has("base64")
                            ? input.get("base64").binaryValue()
                            : input.get("text").textValue().getBytes(StandardCharsets.UTF_8));
        }
        LoadOptions given = LoadOptions.standard();
        try {
            Outcome<Catalog> read = Format.named(input.get("format").textValue())
                    .read(
                            file,
                            input.has("edition")
                                    ? given.withEdition(input.get("edition").textValue())
                                    : given);
            return Stream.of(read.leftOut(), read.warnings(), read.aside())
                    .flatMap(List::stream)
                    .map(Problem::toString)
                    .toList();
        } catch (IllegalArgumentException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
