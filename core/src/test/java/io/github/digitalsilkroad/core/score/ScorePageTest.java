package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Javadoc of every score is one page of the same form. */
class ScorePageTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/digitalsilkroad/core/score");
    private static final Pattern SCORE = Pattern.compile(
            "(?m)^public final class \\w+ extends PartedScore<|private static final class \\w+ implements Score \\{");
    private static final Pattern TYPE = Pattern.compile("(?m)^public final class ");
    private static final Pattern LINE_END = Pattern.compile("\\R \\* *");
    private static final List<String> HEADINGS =
            List.of("Definition", "Unit", "Range", "Source", "What it does not mean", "Example");

    static Stream<Path> scores() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(ScorePageTest::isScore).sorted().toList().stream();
        }
    }

    private static boolean isScore(Path file) {
        try {
            String source = Files.readString(file);
            return TYPE.matcher(source).find() && SCORE.matcher(source).find();
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    @Test
    void knowsEveryScore() throws IOException {
        assertThat(scores().map(file -> file.getFileName().toString()))
                .contains(
                        "Concessionality.java",
                        "DebtDistress.java",
                        "DebtLeverage.java",
                        "DebtService.java",
                        "ForeignFinancing.java",
                        "JurisdictionExposure.java",
                        "LoanService.java",
                        "Pushback.java",
                        "SafeguardGap.java",
                        "SeriesRatio.java",
                        "VendorConcentration.java");
    }

    @ParameterizedTest
    @MethodSource("scores")
    void pageHasEveryHeadingOnceAndInOrder(Path file) throws IOException {
        String source = Files.readString(file);
        String page = LINE_END.matcher(TYPE.split(source, 2)[0]).replaceAll(" ");
        int last = -1;
        for (String heading : HEADINGS) {
            String marked = "<b>" + heading + ".</b> ";
            int at = page.indexOf(marked);
            assertThat(at).as(file.getFileName() + ": " + heading).isGreaterThan(last);
            assertThat(page.indexOf(marked, at + 1)).as(heading + " again").isNegative();
            last = at;
        }
        String name = file.getFileName().toString().replace(".java", "");
        assertThat(page).contains("<b>Example.</b> {@code " + name + ".").contains(".on(catalog)}");
    }
}
