package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the lines of a shell have no room for goes to the next one, and is counted at last. */
class EchoTest {

    private static String second(String... parts) {
        Echo echo = new Echo("first", "");
        for (String part : parts) {
            echo.then(part);
        }
        return echo.toString();
    }

    @Test
    void aSecondLineIsAsWideAsATerminal() {
        String fits = "x".repeat(38);
        assertThat(second(fits, "", fits + "yy")).isEqualTo("first\n" + fits + "; " + fits + "yy");
        assertThat(second(fits, fits + "yyy")).isEqualTo("first\n" + fits + "; and 1 more");
        String most = "x".repeat(68);
        assertThat(second(most, fits, "z"))
                .isEqualTo("first\n" + most + "; and 2 more")
                .hasSize(6 + Echo.WIDTH);
        assertThat(second(most + "x", fits, "z")).isEqualTo("first\n" + most + "x");
        assertThat(second()).isEqualTo("first");
    }

    @Test
    void whatASecondLineHasNoRoomForIsCounted() {
        String part = "thirty characters of one thing";
        assertThat(second(part, "", part)).isEqualTo("first\n" + part + "; " + part);
        assertThat(second(part, part, part)).isEqualTo("first\n" + part + "; " + part + "; and 1 more");
        assertThat(second(part.repeat(3), part)).isEqualTo("first\n" + part.repeat(3));
        assertThat(second(part + " and forty characters of one that follow", part))
                .isEqualTo("first\n" + part + " and forty characters of one that follow");
    }

    @Test
    void aFirstLineIsTooLongByOneCharacter() {
        assertThat(new Echo("x".repeat(70), " (missing)").isTooLong()).isFalse();
        assertThat(new Echo("x".repeat(71), " (missing)").isTooLong()).isTrue();
    }

    /** What is added stands before the end, as long as there is room for both. */
    @Test
    void aFirstLineHasWhatItHasRoomFor() {
        Echo echo = new Echo("x".repeat(60), " (missing)");
        assertThat(echo.add(", ", "ninechars")).isFalse();
        assertThat(echo.add(", ", "as it is")).isTrue();
        assertThat(echo.add(", ", "")).isTrue();
        assertThat(echo.first())
                .isEqualTo("x".repeat(60) + ", as it is (missing)")
                .hasSize(Echo.WIDTH);
        assertThat(echo).hasToString(echo.first());
    }

    /** What is said later is not put before what the first line had no room for. */
    @Test
    void partsKeepTheirOrder() {
        Echo echo = new Echo("first", "")
                .and("a")
                .and("")
                .and("y".repeat(80))
                .and("b")
                .then("c");
        assertThat(echo.first()).isEqualTo("first; a");
        assertThat(echo.rest()).isEqualTo("y".repeat(80) + "; b; c");
        assertThat(echo.whole()).isEqualTo("first; a; " + "y".repeat(80) + "; b; c");
        assertThat(echo).hasToString("first; a\n" + "y".repeat(80));
    }
}
