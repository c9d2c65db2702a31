package io.github.digitalsilkroad.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of questions that an analyst asks: each call on it is made, and its reply must be the one that the page shows;
 * {@code -Dreadme.update=true} writes the replies.
 */
final class TranscriptTest {

    private static final Path PAGE = Path.of("transcript.md");
    private static final String CALL = "```json";
    private static final String REPLY = "```text";
    private static final String END = "```";

    @Test
    void theRepliesAreThoseOfThePage() throws Exception {
        List<String> page = Files.readAllLines(PAGE);
        List<String> made = new ArrayList<>();
        try (Session session = new Session(DigitalSilkRoad.load())) {
            for (int i = 0; i < page.size(); i++) {
                made.add(page.get(i));
                if (page.get(i).equals(CALL)) {
                    int end = i + page.subList(i, page.size()).indexOf(END);
                    made.addAll(page.subList(i + 1, end + 1));
                    made.add(REPLY);
                    made.addAll(reply(session, String.join("\n", page.subList(i + 1, end))));
                    made.add(END);
                    i = end + page.subList(end, page.size()).indexOf(REPLY);
                    i += page.subList(i, page.size()).indexOf(END);
                }
            }
        }
        if (Boolean.getBoolean("readme.update")) {
            Files.write(PAGE, made);
        } else {
            assertThat(made).isEqualTo(page);
        }
        assertThat(page.stream().filter(CALL::equals)).hasSizeGreaterThanOrEqualTo(10);
    }

    private static List<String> reply(Session session, String call) throws InterruptedException {
        Map<String, Object> params = JsonMapper.shared().readValue(call, new TypeReference<Map<String, Object>>() {});
        JsonNode result = session.request("tools/call", params).path("result");
        assertThat(result.path("isError").asBoolean(false)).as(call).isFalse();
        return result.at("/content/0/text").asString().lines().toList();
    }
}
