package io.github.digitalsilkroad.core.interchange;

import static io.github.digitalsilkroad.core.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.core.interchange.Documents.reader;
import static io.github.digitalsilkroad.core.interchange.Documents.refusals;
import static io.github.digitalsilkroad.core.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.Problem;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static List<Score> questions(Catalog catalog) {
        List<Score> questions = new ArrayList<>();
        questions.add(Scores.parse("vendor-concentration stated-only=true"));
        questions.add(Scores.parse("vendor-concentration country=TJ"));
        questions.add(Scores.parse("debt-leverage debtor=TJ creditor=CN year=2016"));
        catalog.financings().forEach(loan -> questions.add(Scores.parse("concessionality financing=" + loan.id())));
        return questions;
    }

    @Test
    void isReadBackEqualAndValidByItsSchema() {
        for (Score question : questions(WORLD)) {
            Answer answer = Answer.of(question, WORLD.knownBy("2030"));
            String document = text(answer::write);
            assertThat(Answer.read(reader(document))).isEqualTo(answer);
            assertThat(refusals(Documents.schema(Answer::schema), document)).isEmpty();
            assertThat(answer.estimate()).isEqualTo(question.on(WORLD).value());
            assertThat(Scores.parse(answer.question())).isEqualTo(question);
            assertThat(answer.lenses()).containsExactly("known-by date=2030");
            assertThat(answer.version()).isEqualTo(WORLD.version());
            assertThat(answer.coverage()).isEqualTo(question.on(WORLD).coverage());
            assertThat(Answer.read(reader(document)).coverage()).isEqualTo(answer.coverage());
        }
    }

    @Test
    void everyByteThatIsChangedIsFound() {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        for (int i = 0; i < document.length(); i++) {
            char other = document.charAt(i) == '7' ? '8' : '7';
            String changed = document.substring(0, i) + other + document.substring(i + 1);
            InterchangeException refused =
                    catchThrowableOfType(InterchangeException.class, () -> Answer.read(reader(changed)));
            assertThat(refused).as("character " + i + " of " + document).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "qualifier":"exact"  | "qualifier":"about" | was changed
            "question":"vendor   | "question":"wendor  | /question: was changed
            "version":           | "varsion":          | /data: was changed
            "hash":"             | "hash":"f           | /hash:
            {"                   | { "                 | is not in canonical form
            """)
    void theMemberThatWasChangedIsNamed(String good, String bad, String message) {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(document).contains(good);
        int at = document.indexOf(good);
        String changed = document.substring(0, at) + bad + document.substring(at + good.length());
        assertThat(catchThrowableOfType(InterchangeException.class, () -> Answer.read(reader(changed))))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"known": 4, "all": 3, "rows": "systems"}      | coverage of 4 of 3
            {"known": 1.5, "all": 3, "rows": "systems"}    | must be an object with whole numbers known and all
            {"known": 1, "all": 3}                         | must be an object with whole numbers known and all
            "1 of 3"                                       | must be an object with whole numbers known and all
            {"known": 1, "all": 3, "rows": "", "stated": 2} | must be an object with a qualifier and bounds
            """)
    void aCoverageThatIsNoneIsRefusedThoughItsDigestFits(String coverage, String message) {
        List<Problem> none = new ArrayList<>();
        Problems problems = new Problems("answer", Integer.MAX_VALUE);
        AnswerMembers.check(Map.of("coverage", Json.read(reader(coverage), "answer", none)), problems);
        assertThat(none).isEmpty();
        assertThat(problems.failure()).hasMessageContaining("/coverage").hasMessageContaining(message);
    }

    @Test
    void numbersAreWrittenAsEcmaScriptDoes() {
        assertThat(List.of(
                        CanonicalJson.number(0.0),
                        CanonicalJson.number(-0.0),
                        CanonicalJson.number(1e21),
                        CanonicalJson.number(1e20),
                        CanonicalJson.number(1e-6),
                        CanonicalJson.number(1e-7),
                        CanonicalJson.number(Double.parseDouble("333333333.33333329")),
                        CanonicalJson.number(4.5),
                        CanonicalJson.number(2e-3),
                        CanonicalJson.number(Double.parseDouble("1e23")),
                        CanonicalJson.number(Double.MIN_VALUE),
                        CanonicalJson.number(Double.parseDouble("1.7976931348623157e308")),
                        CanonicalJson.number(Double.parseDouble("9007199254740993.0"))))
                .containsExactly(
                        "0",
                        "0",
                        "1e+21",
                        "100000000000000000000",
                        "0.000001",
                        "1e-7",
                        "333333333.3333333",
                        "4.5",
                        "0.002",
                        "1e+23",
                        "5e-324",
                        "1.7976931348623157e+308",
                        "9007199254740992");
    }
}
