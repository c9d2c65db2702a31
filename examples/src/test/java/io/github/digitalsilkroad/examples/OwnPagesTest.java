package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.BoundNumbers;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.Truth;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own pages say holds by our own data. */
class OwnPagesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    /** A call on the catalog, as pages and forms write it: {@code dsr.claims(}. */
    private static final Pattern CALL = Pattern.compile("\\bdsr\\.(\\w+)\\(");

    private static List<Path> pages() throws IOException {
        return files(".md");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("target"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noSentenceIsFalseAndNoFigureHasDrifted(Path page) throws IOException {
        String text = Files.readString(page);
        DocumentLint found = DocumentLint.of(page.toString(), text, DSR);
        assertThat(found.isContradicted()).as(found.text(200)).isFalse();
        BoundNumbers bound = BoundNumbers.of(page.toString(), text, DSR);
        assertThat(bound.isDrifted() || bound.isUnreadable())
                .as(bound.text(200))
                .isFalse();
    }

    @Test
    void everyCallOnTheCatalogInAPageOrAFormIsOneOfItsMethods() throws IOException {
        Set<String> methods =
                Stream.of(Catalog.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        List<Path> files = Stream.concat(pages().stream(), files(".yml").stream())
                .filter(file -> !file.endsWith("CHANGELOG.md"))
                .toList();
        Set<String> withCalls = new TreeSet<>();
        for (Path file : files) {
            CALL.matcher(Files.readString(file)).results().forEach(call -> {
                assertThat(methods).as(file + ": " + call.group()).contains(call.group(1));
                withCalls.add(file.getFileName().toString());
            });
        }
        assertThat(withCalls).contains("README.md", "CONTRIBUTING.md", "wrong-fact.yml");
    }

    @Test
    void theRecipesForContributorsShowLinesOfTheCode() throws IOException {
        List<Path> code = files(".java").stream()
                .filter(file -> file.startsWith(Path.of("..", "core", "src", "main")))
                .toList();
        List<String> lines = List.of();
        for (String line : Page.read(Path.of("..", ".github", "CONTRIBUTING.md"))
                .blocks("diff")
                .get(0)) {
            if (line.startsWith("+")) {
                assertThat(lines).contains(line.substring(1));
            } else {
                List<Path> named = code.stream()
                        .filter(file -> file.endsWith(line.strip()))
                        .toList();
                assertThat(named).as(line).hasSize(1);
                lines = Files.readAllLines(named.get(0));
            }
        }
    }

    @Test
    void theReadmeHasASentenceThatIsTestedAndBound() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(DocumentLint.of("README.md", readme, DSR).checked()).isNotEmpty();
        assertThat(BoundNumbers.of("README.md", readme, DSR).bounds()).isNotEmpty();
    }

    @Test
    void everyHeadlineIsTrue() {
        String lines = String.join(
                "\n\n",
                Headlines.of(DSR).stream()
                        .map(score -> score.question() + " = " + score.on(DSR).headline() + ".")
                        .toList());
        DocumentLint found = DocumentLint.of("headlines.txt", lines, DSR);
        assertThat(found.checked())
                .hasSameSizeAs(Headlines.of(DSR))
                .allMatch(one -> one.lint().truth() == Truth.TRUE);
    }
}
