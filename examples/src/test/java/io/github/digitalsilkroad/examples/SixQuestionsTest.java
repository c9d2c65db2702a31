package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every question of the page says what its numbers rest on, by footnotes that exist or by sources that the data has.
 */
class SixQuestionsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final Pattern HEADING = Pattern.compile("(?m)^(?=\\d\\. .+\\?$)|^Footnotes$");
    private static final Pattern NUMBER = Pattern.compile("(?<=\\[[\\d, -]{0,200})\\d+(?=[\\d, -]*\\])");
    private static final Pattern NOTE = Pattern.compile("(?m)^ *\\[\\d+\\] ");
    private static final Pattern SOURCES = Pattern.compile("(?m)^[A-Z]{2} {7}([a-z0-9-]+,.*(?:\\R {9}.+)*)$");

    private static List<String> sections() throws IOException {
        String page = String.join(
                "\n", Page.read(Path.of("six-questions.md")).blocks("text").get(0));
        return HEADING.splitAsStream(page).filter(section -> !section.isBlank()).toList();
    }

    @Test
    void everyQuestionSaysWhatItsNumbersRestOn() throws IOException {
        List<String> sections = sections();
        assertThat(sections).hasSize(7);
        assertThat(sections.subList(0, 6))
                .allSatisfy(question -> assertThat(NUMBER.matcher(question).find()
                                || question.contains("rests on the sources under question 1"))
                        .as(question)
                        .isTrue());
    }

    @Test
    void marksHaveNotesAndIdsHaveSources() throws IOException {
        List<String> sections = sections();
        long notes = NOTE.matcher(sections.get(6)).results().count();
        for (String question : sections.subList(0, 6)) {
            assertThat(NUMBER.matcher(question).results())
                    .allSatisfy(
                            number -> assertThat(Long.parseLong(number.group())).isBetween(1L, notes));
            assertThat(SOURCES.matcher(question)
                            .results()
                            .flatMap(row -> Stream.of(row.group(1).split(",\\s+"))))
                    .allSatisfy(id -> assertThat(DSR.findSource(id)).as(id).isPresent());
        }
        assertThat(SOURCES.matcher(sections.get(0)).results()).hasSize(5);
    }
}
