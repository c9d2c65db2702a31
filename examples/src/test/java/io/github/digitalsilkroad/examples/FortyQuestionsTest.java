package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every question of the page has a call and an answer, which {@link ReadmeTest} runs, and one without data says so. */
class FortyQuestionsTest {

    private static final Pattern QUESTION = Pattern.compile("(?m)^## (\\d+)\\. (.+\\?)$");

    @Test
    void everyQuestionHasACallAndAnAnswer() throws IOException {
        Path page = Path.of("forty-questions.md");
        assertThat(QUESTION.matcher(Files.readString(page)).results().map(match -> Integer.valueOf(match.group(1))))
                .hasSize(40)
                .isSorted()
                .doesNotHaveDuplicates();
        List<List<String>> sessions = Page.read(page).blocks("jshell");
        assertThat(sessions).hasSize(41);
        assertThat(sessions.subList(1, 41)).allSatisfy(session -> {
            assertThat(session.get(0)).startsWith(Page.PROMPT);
            assertThat(session).anySatisfy(line -> assertThat(line).doesNotStartWith(Page.PROMPT));
        });
    }

    @Test
    void anUnknownAnswerIsFollowedByWhatIsMissing() throws IOException {
        for (List<String> session : Page.read(Path.of("forty-questions.md")).blocks("jshell")) {
            if (session.stream().anyMatch(line -> line.startsWith("unknown"))) {
                assertThat(session).anySatisfy(line -> assertThat(line).contains(".missing())"));
            }
        }
    }
}
