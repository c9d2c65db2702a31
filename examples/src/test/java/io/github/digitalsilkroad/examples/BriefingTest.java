package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.DocumentLint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job: it is read in two minutes, every figure leads to its source, and the whole list follows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingTest {

    private static final String NUMBERS = "(\\d+(?:(?:-|, ?|,\n *)\\d+)*)";
    /** A mark may be broken after a comma in a cell of a table: it then goes on in a line below, past other cells. */
    private static final Pattern MARK =
            Pattern.compile("\\[" + NUMBERS + "(?:]|,(?= {2}))|(?<= {2})" + NUMBERS + "](?= {2}|\n)");

    private static final Pattern RUN = Pattern.compile("(\\d+)(?:-(\\d+))?");
    private static final String FOOTNOTES = "\nFootnotes\n=========\n";

    private static final int MOST_LINES = 120;
    private static final int WIDTH = 80;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Each briefing once, by its arguments: most tests read the same few. */
    private final Map<List<String>, String> briefings = new HashMap<>();

    @BeforeEach
    void begin() {
        out.reset();
        err.reset();
    }

    @Test
    void tellsAllFiveCountriesWithoutAFalseSentence() {
        assertThat(full())
                .contains(
                        "\nKazakhstan\n==========\n",
                        "\nKyrgyzstan\n==========\n",
                        "\nTajikistan\n==========\n",
                        "\nTurkmenistan\n============\n",
                        "\nUzbekistan\n==========\n");
        DocumentLint sentences = DocumentLint.of("briefing.txt", full(), DigitalSilkRoad.load());
        assertThat(sentences.sentences()).isPositive();
        assertThat(sentences.isContradicted()).as(sentences.text(200)).isFalse();
    }

    @Test
    void fitsATerminalOfEightyColumns() {
        assertThat(full().lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(80));
    }

    @Test
    void resolvesEveryFootnoteMarkAndUsesEveryFootnote() {
        String text = full();
        int notes = text.indexOf(FOOTNOTES);
        assertThat(notes).isPositive();
        List<Integer> listed = listed(text.substring(notes));
        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(used(text.substring(0, notes))).containsExactlyElementsOf(listed);
    }

    private static List<Integer> listed(String notes) {
        List<Integer> listed = new ArrayList<>();
        Matcher note = Pattern.compile("(?m)^ *\\[(\\d+)] \\S").matcher(notes);
        while (note.find()) {
            listed.add(Integer.valueOf(note.group(1)));
        }
        return listed;
    }

    /** The footnotes that a text marks, in order: those of {@code [3]}, of {@code [3, 5]} and of {@code [3]-[5]}. */
    private static Set<Integer> used(String text) {
        Set<Integer> used = new TreeSet<>();
        Matcher mark = MARK.matcher(text.replace("]-[", "-"));
        while (mark.find()) {
            Matcher run = RUN.matcher(mark.group(1) == null ? mark.group(2) : mark.group(1));
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
        String first = full();
        out.reset();
        assertThat(run("--full", "--no-html")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void namesTheDatasetAndShowsTheWorkingOfAnAnswer() {
        assertThat(full())
                .contains("Dataset: digital-silk-road 20")
                .contains("One answer, with its working\n")
                .contains("|- formula: ")
                .contains("`- data: digital-silk-road 20");
    }

    @Test
    void setsContradictingFiguresSideBySide() {
        assertThat(full("tj").replaceAll("\\s+", " ")).containsPattern("\\[\\d+] but [^.]*\\[\\d+]");
    }

    @Test
    void printsForeignScriptsWhateverThePlatformsCharset() {
        assertThat(full())
                .contains("Huawei")
                .containsPattern("\\p{IsCyrillic}{4}")
                .doesNotContain("\uFFFD");
    }

    @Test
    void keepsToTheCountriesThatAreAskedForInAnyForm() {
        assertThat(full("kg", "TJK", "TJ"))
                .contains("\nKyrgyzstan\n==========\n", "\nTajikistan\n==========\n")
                .doesNotContain("\nUzbekistan\n==========", "\nKazakhstan\n==========", "\nTurkmenistan\n============")
                .containsOnlyOnce("\nTajikistan\n==========\n");
    }

    private static final String CHOICES = "choose from KG (Kyrgyzstan), KZ (Kazakhstan), TJ (Tajikistan),"
            + " TM (Turkmenistan), UZ (Uzbekistan), or none for all of them";

    @Test
    void answersAnUnknownCountryWithOneLineAndStatusTwo() {
        assertThat(run("KG", "XX")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("no system, loan or series of 'XX' is in the data; " + CHOICES + System.lineSeparator());
    }

    @Test
    void answersACountryOfVendorsAndLendersWithTheChoices() {
        assertThat(run("KG", "China")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("no system, loan or series of China is in the data; " + CHOICES + System.lineSeparator());
    }

    static List<List<String>> worlds() {
        return List.of(
                List.of(),
                List.of("KG"),
                List.of("uz", "TM"),
                List.of("--known-by", "2020-09"),
                List.of("--known-by", "1990"),
                List.of("--as-of", "2012"),
                List.of("--only-source", "cpc-2020"),
                List.of("--only-source", "world-bank-ids-2025-stocks", "KZ"),
                List.of("TJ", "--known-by", "2019", "--as-of", "2018"));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void isReadInTwoMinutesInAnyWorld(List<String> arguments) {
        String text = brief(arguments.toArray(new String[0]));
        assertThat(text.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(WIDTH));
        assertThat(text)
                .contains("\nFive findings\n", "\n1. ", "\n5. ", "\nAt a glance\n", "\nThe largest loans from China\n")
                .contains("\nThe facts most disputed\n", "\nNot known, and it would matter most\n");
        int notes = text.indexOf(FOOTNOTES);
        assertThat(used(text.substring(0, notes).replace("[1] is a footnote", "")))
                .containsExactlyElementsOf(listed(text.substring(notes)));
    }

    /** A part is left out for its umbrella only where that states an amount itself. */
    @Test
    void theLargestAmountThatIsStatedIsShown() {
        String largest = Notes.plain((Money) DigitalSilkRoad.load()
                .financings()
                .from(Role.LENDER, "CN")
                .top(1, Props.AMOUNT)
                .get(0)
                .value());
        String loans = brief().replaceAll("\\s+", " ");
        assertThat(loans.substring(loans.indexOf("The largest loans"), loans.indexOf("The facts most disputed")))
                .contains(" " + largest + " [");
    }

    @Test
    void sharesOfDebtRestOnNoProjectionSinceAnEditionHasBothParts() {
        String text = brief().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("at the end of 2024 (known for 5 of 5): Kyrgyzstan 25.2,")
                .doesNotContain("on projections of", "whatever");
    }

    @Test
    void dealsAreCalledByTheInstrumentsThatAreThere() {
        String text = brief().replaceAll("\\s+", " ");
        assertThat(text)
                .containsPattern("of \\d+ deals with lenders of China \\(\\d+ loans, \\d+ credits, \\d+ debt reliefs,"
                        + " \\d+ other\\)");
        assertThat(text.substring(text.indexOf("3. Loans"), text.indexOf("4. Terms")))
                .doesNotContain("grant");
    }

    /** A value that another side bears out is no side, and none shows the signs of EDTF or half a word. */
    @ParameterizedTest
    @MethodSource("worlds")
    void theSidesOfADisputeExcludeEachOther(List<String> arguments) {
        String text = brief(arguments.toArray(new String[0]));
        String disputed =
                text.substring(text.indexOf("The facts most disputed"), text.indexOf("Not known, and it would"));

        assertThat(disputed).doesNotContain("2011-04-26", "[..", "..]").doesNotContainPattern("\\p{Alnum}\\.\\.\\.");
    }

    @Test
    void softLoansAreCountedUnderBothConventionsOrNone() {
        String text = brief().replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "by the OECD's rule for flows before 2018 (25 percent, discounted at 10 percent) 22 concessional")
                .contains(
                        "by the IMF and World Bank's since October 2013 (35 percent, discounted at 5 percent) 2 concessional")
                .contains("25 of the 34 were signed before October 2013.");
    }

    @Test
    void everyFindingHasANumberHowMuchIsKnownAndAFootnote() {
        String text = brief().replaceAll("\\s+", " ");
        for (int finding = 1; finding <= 5; finding++) {
            String sentence = text.substring(
                    text.indexOf(" " + finding + ". "),
                    text.indexOf(finding == 5 ? "At a glance" : " " + (finding + 1) + ". "));
            assertThat(sentence).containsPattern("\\[\\d+]").containsPattern("\\bof (these )?\\d+");
        }
    }

    @Test
    void aFindingThatTheDataDoesNotBearSaysSo() {
        assertThat(brief("--known-by", "1990").replaceAll("\\s+", " "))
                .contains(
                        "none has a stated supplier", "no year has both", "none from a lender of China is in the data")
                .contains("No fact of these countries is disputed as seen so.")
                .doesNotContain("The largest is that of");
    }

    @Test
    void writesAReportAndSaysWhere() {
        assertThat(run("KG", "--known-by", "2020-04")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(folder.resolve("index.html") + "\n");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("<p>China&#39;s Digital Silk Road in Central Asia</p>", "countries/KG.html")
                .containsPattern("<h1>[^<]+</h1>");
        assertThat(folder.resolve("deployments/kg-bishkek-command-center.html")).exists();
        assertThat(folder.resolve("figures.html")).exists();
    }

    @Test
    void writesNoReportWhereNoneIsWanted() {
        assertThat(brief("KG")).contains("Five findings").doesNotContain("index.html");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void printsMarkdown() {
        assertThat(brief("--markdown")).contains("## Five findings", "| Kyrgyzstan |");
    }

    @Test
    void helpShowsExamplesAndWritesNothing() {
        assertThat(Briefing.run(new String[] {"--help"}, printer(out), printer(err)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--known-by", "--no-html", "Examples:", "briefing KG TJ");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"--only-source,nobody", "--known-by,yesterday", "--as-of,13", "--nonsense,1"})
    void answersABadOptionWithOneLineAndStatusTwo(String option, String value) {
        assertThat(run(option, value)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    private String full(String... countries) {
        List<String> arguments = new ArrayList<>(List.of(countries));
        arguments.add("--full");
        return brief(arguments.toArray(new String[0]));
    }

    private String brief(String... arguments) {
        return briefings.computeIfAbsent(List.of(arguments), asked -> {
            List<String> all = new ArrayList<>(asked);
            all.add("--no-html");
            out.reset();
            assertThat(run(all.toArray(new String[0])))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--html");
        all.add(folder.toString());
        return Briefing.run(
                all.toArray(new String[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
