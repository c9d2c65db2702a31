package io.github.digitalsilkroad.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of questions that an analyst asks: each call on it is made, and its reply must be the one that the page
 * shows; {@code -Dreadme.update=true} writes the replies.
 */
final class TranscriptTest {

    private static final Path PAGE = Path.of("transcript.md");
    private static final String CALL = "```json";
    private static final String REPLY = "```text";
    private static final String END = "```";

    /** Those of a line of data and its mark. */
    private static final int COLUMNS = Reply.WIDTH + Reply.QUOTE.length();

    /** Languages with letters, digits and calendars of their own, and time zones. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "tr-TR", "Asia/Tashkent",
            "ar-EG-u-nu-arab", "America/Adak",
            "fa-IR-u-ca-persian-nu-arabext", "Asia/Tehran",
            "th-TH-u-ca-buddhist-nu-thai", "Asia/Bangkok",
            "hi-IN-u-nu-deva", "Asia/Kolkata");

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
                    made.addAll(reply(session.request(
                            "tools/call", params(String.join("\n", page.subList(i + 1, end))))));
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
        assertThat(page).allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns");
    }

    /**
     * All calls at once, which the server works on in threads of its own, in places that write numbers and dates
     * otherwise.
     */
    @Test
    void theRepliesAreTheSameAtOnceAndElsewhere() throws Exception {
        List<Map<String, Object>> calls = calls();
        Map<Map<String, Object>, List<String>> expected = repliesAtOnce(calls);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (Map.Entry<String, String> elsewhere : ELSEWHERE.entrySet()) {
                Locale.setDefault(Locale.forLanguageTag(elsewhere.getKey()));
                TimeZone.setDefault(TimeZone.getTimeZone(elsewhere.getValue()));
                assertThat(repliesAtOnce(calls)).as("%s", elsewhere).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        try (Session session = new Session(DigitalSilkRoad.load())) {
            for (Map<String, Object> call : calls) {
                assertThat(reply(session.request("tools/call", call))).isEqualTo(expected.get(call));
            }
        }
    }

    private static List<Map<String, Object>> calls() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<Map<String, Object>> calls = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).equals(CALL)) {
                int end = i + page.subList(i, page.size()).indexOf(END);
                calls.add(params(String.join("\n", page.subList(i + 1, end))));
            }
        }
        return calls;
    }

    private static Map<Map<String, Object>, List<String>> repliesAtOnce(List<Map<String, Object>> calls)
            throws IOException, InterruptedException {
        Map<Map<String, Object>, List<String>> replies = new HashMap<>();
        try (Session session = new Session(DigitalSilkRoad.load())) {
            Map<Integer, Map<String, Object>> asked = new HashMap<>();
            calls.forEach(call -> asked.put(session.ask("tools/call", call), call));
            while (!asked.isEmpty()) {
                JsonNode message = session.next(60);
                Map<String, Object> call = asked.remove(message.path("id").asInt(-1));
                if (call != null) {
                    replies.put(call, reply(message));
                }
            }
        }
        return replies;
    }

    private static Map<String, Object> params(String call) {
        return JsonMapper.shared().readValue(call, new TypeReference<Map<String, Object>>() {});
    }

    private static List<String> reply(JsonNode message) {
        JsonNode result = message.path("result");
        assertThat(result.path("isError").asBoolean(false)).as("%s", message).isFalse();
        return result.at("/content/0/text").asString().lines().toList();
    }
}
