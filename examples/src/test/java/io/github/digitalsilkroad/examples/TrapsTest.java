package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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

    /** Each sentence that is tested, as a paragraph of one document, so that names are looked up once. */
    private static Map<String, ClaimLint> checked(List<String> sentences) {
        return DocumentLint.of("traps.txt", String.join("\n\n", sentences), DSR).checked().stream()
                .map(DocumentLint.Checked::lint)
                .collect(Collectors.toMap(ClaimLint::sentence, Function.identity(), (one, same) -> one));
    }

    @Test
    void noTrapIsJudgedWronglyAndEachCorrectionIsTrue() throws IOException {
        List<Trap> traps = traps();
        Map<String, ClaimLint> found =
                checked(traps.stream().map(Trap::sentence).toList());
        assertThat(traps)
                .allSatisfy(trap -> assertThat(Optional.ofNullable(found.get(trap.sentence()))
                                .map(ClaimLint::truth)
                                .orElse(Truth.NOT_TESTED))
                        .as(trap.sentence())
                        .isEqualTo(trap.truth()));
        List<String> corrections = found.values().stream()
                .flatMap(lint -> lint.correction().stream())
                .distinct()
                .toList();
        assertThat(corrections).hasSizeGreaterThan(20);
        Map<String, ClaimLint> corrected = checked(corrections);
        assertThat(corrections)
                .allSatisfy(sentence -> assertThat(corrected)
                        .extractingByKey(sentence)
                        .extracting(ClaimLint::truth)
                        .isEqualTo(Truth.TRUE));
    }

    /** Of one statement a figure that speaks against it goes with no "true", and "false" has one that does. */
    @Test
    void theVerdictIsThatOfItsAnswers() throws IOException {
        List<ClaimLint> found = checked(traps().stream().map(Trap::sentence).toList()).values().stream()
                .filter(lint -> lint.understood().size() == 1
                        && !lint.note().contains("not in every year")
                        && !lint.answers().isEmpty())
                .toList();
        assertThat(found).hasSizeGreaterThan(60).allSatisfy(lint -> {
            boolean isAgainst = lint.answers().stream().anyMatch(answer -> answer.standing() == Ternary.NO);
            assertThat(isAgainst && lint.truth() == Truth.TRUE)
                    .as("true beside a figure that says no: " + lint.sentence())
                    .isFalse();
            assertThat(!isAgainst && lint.truth() == Truth.FALSE)
                    .as("false without a figure that says no: " + lint.sentence())
                    .isFalse();
            boolean isOpen = lint.answers().stream().anyMatch(answer -> answer.standing() == Ternary.UNKNOWN);
            assertThat(lint.text(80).contains(" it open"))
                    .as("how many answers leave it open: " + lint.sentence())
                    .isEqualTo(isOpen && lint.truth() != Truth.UNKNOWN);
        });
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
