package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that are easily judged wrongly, each with the verdict that it must get; the table is kept by hand. */
class TrapsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private record Trap(Truth truth, String sentence) {}

    private static List<Trap> traps() throws IOException {
        try (InputStream table = TrapsTest.class.getResourceAsStream("traps.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Trap(Truth.valueOf(parts[0]), parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void noTrapIsJudgedWrongly(Trap trap) {
        ClaimLint lint = ClaimLint.of(trap.sentence(), DSR);
        assertThat(lint.truth()).as(lint.text(200)).isEqualTo(trap.truth());
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aCorrectionIsTrue(Trap trap) {
        ClaimLint.of(trap.sentence(), DSR)
                .correction()
                .ifPresent(sentence -> assertThat(ClaimLint.of(sentence, DSR).truth())
                        .as(sentence)
                        .isEqualTo(Truth.TRUE));
    }

    @Test
    void theTableIsLongAndMostOfItIsTested() throws IOException {
        List<Trap> traps = traps();
        assertThat(traps).hasSizeGreaterThanOrEqualTo(200);
        assertThat(traps.stream().filter(trap -> trap.truth() != Truth.NOT_TESTED))
                .hasSizeGreaterThanOrEqualTo(120);
        assertThat(traps).extracting(Trap::sentence).doesNotHaveDuplicates();
    }
}
