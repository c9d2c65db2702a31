package io.github.digitalsilkroad.laws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.FormatLaws;
import io.github.digitalsilkroad.testkit.Oracle;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile inputs of the test kit ({@code META-INF/digital-silk-road/hostile.jsonl}), a JSON object a line. Its
 * members are those that the README of the test kit lists.
 */
class HostileInputsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What some readers of a text take beside it. */
    private static final Map<Class<?>, Object> BESIDE =
            Map.of(Catalog.class, DataPackage.read(Folder.larger(), Oracle.OPTIONS));

    /** The readers of a text or a document, by the name of the type. */
    private static final Map<String, Method> READERS = readers();

    @TempDir
    Path folder;

    /** Every public method that makes a value of a text; of several in one type, the one that takes the least. */
    private static Map<String, Method> readers() {
        Map<String, Method> readers = new TreeMap<>();
        List<URL> jars = List.of(jar(Catalog.class), jar(Answer.class), jar(ClaimLint.class));
        for (JavaClass type : new ClassFileImporter().importUrls(jars)) {
            if (!type.getPackageName().endsWith(".internal")) {
                Stream.of(type.reflect().getDeclaredMethods())
                        .filter(HostileInputsTest::isReader)
                        .min(Comparator.comparing(Method::getParameterCount))
                        .ifPresent(reader -> readers.put(type.getSimpleName(), reader));
            }
        }
        return readers;
    }

    private static URL jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static boolean isReader(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && Modifier.isPublic(method.getModifiers())
                && Modifier.isStatic(method.getModifiers())
                && Set.of("parse", "read").contains(method.getName())
                && (parameters[0] == String.class || parameters[0] == Reader.class)
                && BESIDE.keySet().containsAll(List.of(parameters).subList(1, parameters.length));
    }

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
    void givesItsProblem(JsonNode input) throws Exception {
        assertThat(input.has("reader") ? refusal(input) : problems(input))
                .as("%s", input)
                .anySatisfy(problem ->
                        assertThat(problem).contains(input.get("problem").textValue()));
    }

    @Test
    void everyFormatThatIsReadHasHostileInputs() throws IOException {
        assertThat(counts("format"))
                .containsOnlyKeys(Format.all().stream()
                        .filter(Format::isRead)
                        .map(Format::name)
                        .toList())
                .allSatisfy((format, count) -> assertThat(count).isGreaterThanOrEqualTo(4));
    }

    /** An edit is read by a grammar, which is no method of a type. */
    @Test
    void everyReaderOfATextHasHostileInputs() throws IOException {
        Set<String> readers = new TreeSet<>(READERS.keySet());
        readers.add(Edit.class.getSimpleName());
        assertThat(counts("reader"))
                .containsOnlyKeys(readers)
                .allSatisfy((reader, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
    }

    /** Limits for years, answers and time are those of questions. */
    @Test
    void everyLimitOfAReaderHasAHostileInput() throws IOException {
        Set<String> limits = inputs().stream()
                .flatMap(input -> input.path("limits").propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        limits.addAll(Set.of("YEARS", "ANSWERS", "MILLISECONDS"));
        assertThat(limits)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Budget.Limit.values()).map(Enum::name).toList());
    }

    private static Map<String, Long> counts(String member) throws IOException {
        return inputs().stream()
                .filter(input -> input.has(member))
                .collect(Collectors.groupingBy(input -> input.get(member).textValue(), Collectors.counting()));
    }

    /** Why a text is refused. */
    private static List<String> refusal(JsonNode input) throws Exception {
        String text = input.get("text").textValue();
        String reader = input.get("reader").textValue();
        try {
            if (reader.equals(Edit.class.getSimpleName())) {
                Edit.grammar().parse(text);
            } else {
                Map<Class<?>, Object> given = new HashMap<>(BESIDE);
                given.put(String.class, text);
                given.put(Reader.class, new StringReader(text));
                Method method = requireNonNull(READERS.get(reader), reader);
                method.invoke(
                        null,
                        Stream.of(method.getParameterTypes()).map(given::get).toArray());
            }
            return List.of();
        } catch (IllegalArgumentException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return List.of(String.valueOf(refused.getMessage()));
            }
            throw e;
        }
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
        Budget budget = Budget.standard();
        for (Map.Entry<String, JsonNode> limit : input.path("limits").properties()) {
            budget = budget.with(
                    Budget.Limit.valueOf(limit.getKey()), limit.getValue().longValue());
        }
        LoadOptions given = LoadOptions.standard().withBudget(budget);
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
