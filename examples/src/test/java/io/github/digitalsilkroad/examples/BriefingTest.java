package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job: what it prints reads well, and every figure leads to its source. */
class BriefingTest {

    private static final Pattern MARK = Pattern.compile("\\[(\\d+(?:(?:-|, ?|,\n *)\\d+)*)]");
    private static final Pattern RUN = Pattern.compile("(\\d+)(?:-(\\d+))?");
    private static final String FOOTNOTES = "\nFootnotes\n=========\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tellsAllFiveCountries() {
        assertThat(brief())
                .contains(
                        "\nKAZAKHSTAN\n==========\n",
                        "\nKYRGYZSTAN\n==========\n",
                        "\nTAJIKISTAN\n==========\n",
                        "\nTURKMENISTAN\n============\n",
                        "\nUZBEKISTAN\n==========\n");
    }

    @Test
    void fitsATerminalOfEightyColumns() {
        assertThat(brief().lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(80));
    }

    @Test
    void resolvesEveryFootnoteMarkAndUsesEveryFootnote() {
        String text = brief();
        int notes = text.indexOf(FOOTNOTES);
        assertThat(notes).isPositive();
        List<Integer> listed = new ArrayList<>();
        Matcher note = Pattern.compile("(?m)^ *\\[(\\d+)] \\S").matcher(text.substring(notes));
        while (note.find()) {
            listed.add(Integer.valueOf(note.group(1)));
        }
        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(used(text.substring(0, notes))).containsExactlyElementsOf(listed);
    }

    /** The footnotes that a text marks, in order: those of {@code [3]}, of {@code [3, 5]} and of {@code [3-5]}. */
    private static Set<Integer> used(String text) {
        Set<Integer> used = new TreeSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            Matcher run = RUN.matcher(mark.group(1));
            while (run.find()) {
                int first = Integer.parseInt(run.group(1));
                int last = run.group(2) == null ? first : Integer.parseInt(run.group(2));
                for (int number = first; number <= last; number++) {
                    used.add(number);
                }
            }
        }
        return used;
    }

    @Test
    void saysTheSameEveryTime() {
        String first = brief();
        out.reset();
        assertThat(brief()).isEqualTo(first);
    }

    @Test
    void namesTheDatasetAndShowsTheWorkingOfAnAnswer() {
        assertThat(brief())
                .contains("Dataset: digital-silk-road 20")
                .contains("One answer, with its working\n")
                .contains("|- formula: ")
                .contains("`- data: digital-silk-road 20");
    }

    @Test
    void setsContradictingFiguresSideBySide() {
        assertThat(brief("tj").replaceAll("\\s+", " ")).containsPattern("\\[\\d+] but [^.]*\\[\\d+]");
    }

    @Test
    void printsForeignScriptsWhateverThePlatformsCharset() {
        assertThat(brief())
                .contains("Huawei")
                .containsPattern("\\p{IsCyrillic}{4}")
                .doesNotContain("\uFFFD");
    }

    @Test
    void keepsToTheCountriesThatAreAskedForInAnyForm() {
        assertThat(brief("kg", "TJK", "TJ"))
                .contains("\nKYRGYZSTAN\n", "\nTAJIKISTAN\n")
                .doesNotContain("UZBEKISTAN", "KAZAKHSTAN", "TURKMENISTAN")
                .containsOnlyOnce("\nTAJIKISTAN\n");
    }

    @Test
    void answersAnUnknownCountryWithOneLineAndStatusTwo() {
        assertThat(run("KG", "XX")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("no country 'XX' in this briefing; choose from KG (Kyrgyzstan), KZ (Kazakhstan),"
                        + " TJ (Tajikistan), TM (Turkmenistan), UZ (Uzbekistan), or none for all of them"
                        + System.lineSeparator());
    }

    private String brief(String... countries) {
        assertThat(run(countries)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... countries) {
        return Briefing.run(
                countries,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
