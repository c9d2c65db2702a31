package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> VENDORS = List.of("huawei", "hikvision", "dahua", "zte", "ceiec", "vega");

    @Test
    void namesTheNearestFirst() {
        assertThat(Nearest.nearest("huwei", VENDORS, 3)).containsExactly("huawei");
        assertThat(Nearest.nearest("Hauwei", VENDORS, 3)).containsExactly("huawei");
        assertThat(Nearest.nearest("aaab", List.of("aaax", "aaaa", "aabb", "aaab-c"), 4))
                .containsExactly("aaaa", "aaax", "aabb", "aaab-c");
        assertThat(Nearest.nearest("aaab", List.of("aaax", "aaaa", "aabb"), 2)).containsExactly("aaaa", "aaax");
    }

    @Test
    void namesNothingThatIsFar() {
        assertThat(Nearest.nearest("microsoft", VENDORS, 3)).isEmpty();
        assertThat(Nearest.nearest("", VENDORS, 3)).isEmpty();
        assertThat(Nearest.nearest("abcdefghijkl", List.of("abcdefgh", "abcdefg"), 3))
                .containsExactly("abcdefgh");
    }

    @Test
    void namesNothingThatIsUnlikeFromItsFirstLetterOn() {
        assertThat(Nearest.nearest("taiwan", List.of("japan", "tajikistan"), 3)).isEmpty();
        assertThat(Nearest.nearest("hikvison", List.of("babilon", "hikvision"), 3))
                .containsExactly("hikvision");
        assertThat(Nearest.nearest("delta", List.of("beta"), 3)).containsExactly("beta");
    }

    @Test
    void choicesNameTheNearestAndAll() {
        assertThat(Nearest.choices("zet", VENDORS))
                .isEqualTo("nearest: zte; all: huawei, hikvision, dahua, zte, ceiec, vega");
        assertThat(Nearest.choices("microsoft", VENDORS)).isEqualTo("all: huawei, hikvision, dahua, zte, ceiec, vega");
        assertThat(Nearest.choices("zte", List.of())).isEqualTo("there are none");
    }

    @Test
    void longListsAreCounted() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add("organization-" + i);
        }
        assertThat(Nearest.choices("nobody", ids)).startsWith("all: organization-0, ");
        ids.add("huawei");
        assertThat(Nearest.choices("huawie", ids)).isEqualTo("nearest: huawei; 61 in all");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "'', abc, 3", "abc, '', 3", "kitten, sitting, 3", "ab, ba, 1", "ca, abc, 3", "usd, uds, 1"
    })
    void distanceCountsEdits(String from, String to, int edits) {
        assertThat(Nearest.distance(from, to, 9)).isEqualTo(edits);
    }

    @Tag("slow")
    @Test
    void longTextsAreComparedInNoTime() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add("x".repeat(19_990) + i);
        }
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(Nearest.nearest("x".repeat(19_990) + "0", ids, 3))
                        .containsExactly(
                                "x".repeat(19_990) + "0", "x".repeat(19_990) + "1", "x".repeat(19_990) + "10"));
    }

    @Test
    void ofManyAlikeTenAreNamedAndTheRestCounted() {
        List<String> alike = IntStream.range(0, 14).mapToObj(i -> "like-" + i).toList();
        assertThat(Nearest.choices("zzzz", List.of("a"), alike))
                .isEqualTo("nearest: " + String.join(", ", alike.subList(0, 10)) + " and 4 more; all: a");
    }

    @Test
    void aHundredMistakesAreExplainedAndNoMore() {
        Hints hints = new Hints();
        for (int i = 0; i < 100; i++) {
            assertThat(hints.choices("on", () -> List.of("one"))).isEqualTo("; nearest: one; all: one");
        }
        assertThat(hints.choices("on", () -> List.of("one"))).isEmpty();
    }
}
