package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.BoundNumbers;
import io.github.digitalsilkroad.lint.DocumentLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own pages say holds by our own data. */
class OwnPagesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().endsWith(".md")
                            && !file.toString().contains("target")
                            && !file.toString().contains(".q2"))
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
    void theReadmeHasASentenceThatIsTestedAndBound() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(DocumentLint.of("README.md", readme, DSR).checked()).isNotEmpty();
        assertThat(BoundNumbers.of("README.md", readme, DSR).bounds()).isNotEmpty();
    }

    @Test
    void noHeadlineIsFalse() {
        String lines = String.join(
                "\n\n",
                Headlines.of(DSR).stream()
                        .map(score -> score.on(DSR).toString() + ".")
                        .toList());
        assertThat(DocumentLint.of("headlines.txt", lines, DSR).isContradicted())
                .isFalse();
    }
}
