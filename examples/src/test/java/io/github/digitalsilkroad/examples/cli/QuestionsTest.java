package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions to the data: by words, by scores with their sources, what to find out, claims at random. */
class QuestionsTest extends CommandTest {

    @Test
    void answersAQuestionThroughLenses() {
        assertThat(run("ask", DEBT)).isZero();
        assertThat(said())
                .contains(
                        "Debt of TJ owed to CN",
                        Scores.parse(DEBT).on(DigitalSilkRoad.load()).toString());
        assertThat(run("ask", "debt-leverage", "debtor=TJ", "creditor=CN", "year=2016", "--known-by", "2020-04"))
                .isZero();
        assertThat(said()).contains("known by 2020-04");
        assertThat(run("ask", DEBT, "--through", "under reading=latest", "--as-of", "2017"))
                .isZero();
        assertThat(said()).contains("under latest", "as of 2017");
        assertThat(run("ask", DEBT, "--through", "depreciate currency=TJS percent=20"))
                .isZero();
        assertThat(said()).contains(" if let TJS fall by 20 %");
        assertThat(run("ask", DEBT, "--json")).isZero();
        assertThat(said()).startsWith("{").contains("digital-silk-road/answer/1");
    }

    @Test
    void findsByWords() {
        assertThat(run("search", "hauwei", "DUSHANBE")).isZero();
        assertThat(said()).contains("tj-dushanbe-safe-city", "party huawei, name dushanbe");
        assertThat(run("search", "dushanbe", "--kind", "place", "--first", "1")).isZero();
        assertThat(said()).contains("tj-dushanbe ").doesNotContain("safe-city");
        assertThat(said()).containsPattern("dushanbe: \\d+ found, the first 1 shown");
        assertThat(run("search", "xyzzyqq")).isEqualTo(1);
        assertThat(told()).isEqualTo("nothing is found for 'xyzzyqq'\n");
        assertThat(run("search", "dushanbe", "--kind", "city")).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("kind \"city\": must be one of country, place, ");
    }

    /** An answer that rests on no source says so, in each form of a bibliography. */
    @ParameterizedTest
    @EnumSource(Cite.Format.class)
    void anAnswerWithoutASourceIsNoSilence(Cite.Format format) {
        assertThat(run("cite", "debt-leverage debtor=TJ creditor=CN year=1950", "--format", format.toString()))
                .isZero();
        assertThat(told()).startsWith("no source: unknown (");
    }

    @Test
    void answersAQuestionThatNamesACountry() {
        assertThat(run("ask", "debt-leverage debtor=Tajikistan creditor=china year=2016"))
                .isZero();
        String named = said();
        assertThat(run("ask", DEBT)).isZero();
        assertThat(named).isEqualTo(said());
        assertThat(run("ask", "vendor-concentration country=Turkmenia")).isZero();
        assertThat(run(
                        "ask",
                        "debt-leverage debtor=\u041a\u0438\u0440\u0433\u0438\u0437\u0438\u044f creditor=CN year=2016"))
                .isZero();
        assertThat(run("ask", "vendor-concentration country=Uzbekistn")).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no country 'Uzbekistn'; nearest: UZ");
        assertThat(run("ask", DEBT, "--only-source", "Assessing China's Digital Silk Road"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no source 'Assessing China's Digital Silk Road'; ");
    }

    @Test
    void everyQuestionThatIsListedIsAnswered() {
        assertThat(run("ask")).isZero();
        String names = Scores.grammar().examples().keySet().stream()
                .map(ReadableForm::name)
                .collect(Collectors.joining("|"));
        String questions = said().lines()
                .skip(3)
                .map(line -> line.replaceFirst("(^| ) +.*", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        String[] listed = questions.split(" (?=(" + names + ")( |$))");
        assertThat(said()).doesNotContain("...");
        assertThat(listed).hasSameSizeAs(Scores.grammar().examples().keySet());
        for (String question : listed) {
            assertThat(run("ask", question)).as(question).isZero();
            assertThat(said()).as(question).doesNotContain("\nunknown");
        }
    }

    @Test
    void showsTheWorkingAndTheSources() {
        assertThat(run("why", DEBT)).isZero();
        assertThat(said()).contains("|- formula: ");
        assertThat(run("cite", DEBT)).isZero();
        assertThat(said()).contains("World Bank");
        assertThat(run("cite", DEBT, "--format", "bibtex")).isZero();
        assertThat(said()).startsWith("@").doesNotContain("cpc-2020");
        assertThat(run("cite", DEBT, "--format", "csl")).isZero();
        assertThat(said()).startsWith("[");
    }

    @Test
    void everyScoreRefusesAYearThatIsNoneInWords() {
        for (ReadableForm form : Scores.grammar().examples().keySet()) {
            for (String argument : List.of("year", "at", "from", "to")) {
                for (String year : List.of("-2147483648", "-1", "10000", "2147483647", "99999999999")) {
                    String asked =
                            form.toString().replaceAll(" " + argument + "=\\d+", "") + " " + argument + "=" + year;
                    assertThat(run("ask", asked)).as(asked).isEqualTo(2);
                    assertThat(told().lines()).as(asked).hasSize(1);
                    assertThat(told())
                            .containsAnyOf(
                                    "years are 0 to 9999",
                                    "has no argument",
                                    "give the first and the last",
                                    "whole number");
                }
            }
        }
    }

    @Test
    void questionsNeedNoQuotationMarks() {
        Path lock = folder.resolve("unquoted.lock");
        assertThat(run(
                        "lock",
                        "write",
                        lock.toString(),
                        "pushback",
                        "country=KG",
                        "year=2020",
                        "safeguard-gap country=UZ"))
                .isZero();
        assertThat(told()).contains("2 answers");
        assertThat(run("find-out", "--first", "1", "pushback", "country=KG", "year=2020"))
                .isZero();
        assertThat(run("find-out", "country=KG")).isEqualTo(2);
    }

    @Test
    void ordersWhatToFindOut() {
        assertThat(run("find-out", "--first", "2", "vendor-concentration country=UZ"))
                .isZero();
        assertThat(said()).startsWith("What to find out next, for 1 answer\n");
    }

    @Test
    void claimsAreDrawnToBeReadBesideTheirSources() {
        assertThat(run("sample", "5", "--seed=7")).isZero();
        String drawn = said();
        assertThat(drawn.lines().filter(line -> line.matches("\\d\\. .+"))).hasSize(5);
        assertThat(drawn.lines().filter(line -> line.startsWith("   http"))).hasSize(5);
        int passed = (int) DigitalSilkRoad.load().claims().list().stream()
                .map(row -> row.claim().source())
                .filter(source -> source.url().isEmpty() && source.copy().isEmpty())
                .count();
        assertThat(drawn).endsWith("; " + passed + " passed over; seed 7" + System.lineSeparator());
        run("sample", "5", "--seed=7");
        assertThat(said()).isEqualTo(drawn);
        run("sample", "5", "--seed=8");
        assertThat(said()).isNotEqualTo(drawn);
        run("sample", "1000000");
        assertThat(said().lines().filter(line -> !line.startsWith("   http")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(said()).contains("of " + (DigitalSilkRoad.load().claims().count() - passed) + " claims");
    }

    @Test
    void readsTheBriefAgain() {
        assertThat(run("reread", "cpc-2020")).isZero();
        assertThat(said())
                .startsWith("cpc-2020 of about 2020-09, read again")
                .contains("What later sources contradict", "Published before it on the same things");
    }
}
