package io.github.digitalsilkroad.core.interchange;

import static io.github.digitalsilkroad.core.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.core.interchange.Documents.reader;
import static io.github.digitalsilkroad.core.interchange.Documents.refusals;
import static io.github.digitalsilkroad.core.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
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
            assertThat(answer.estimate())
                    .isEqualTo(question.on(WORLD.knownBy("2030")).value());
            assertThat(Scores.parse(answer.question())).isEqualTo(question);
            assertThat(answer.lenses()).containsExactly("known-by date=2030");
            assertThat(answer.version()).isEqualTo(WORLD.version());
            assertThat(answer.coverage())
                    .isEqualTo(question.on(WORLD.knownBy("2030")).coverage());
            assertThat(Answer.read(reader(document)).coverage()).isEqualTo(answer.coverage());
        }
    }

    @Test
    @Tag("slow")
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

    @Test
    void textsAreWrittenAsTheSchemeDoes() {
        assertThat(CanonicalJson.of("a\"\\\b\t\n\f\r\u0001\u000f\u0010\u001f \u007fé/\ud83d\ude00"))
                .isEqualTo("\"a\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u000f\\u0010\\u001f \u007fé/\ud83d\ude00\"");
        assertThat(CanonicalJson.of(Map.of())).isEqualTo("{}");
        assertThat(CanonicalJson.of(
                        Map.of("b", true, "a", List.of(), "é", Json.NULL, "B", List.of(1, Map.of("x", -0.5)))))
                .isEqualTo("{\"B\":[1,{\"x\":-0.5}],\"a\":[],\"b\":true,\"é\":null}");
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> CanonicalJson.number(Double.NaN)))
                .hasMessage("NaN: JSON has no such number");
    }

    private static String refusal(String document) {
        return catchThrowableOfType(InterchangeException.class, () -> Answer.read(reader(document)))
                .getMessage();
    }

    /** A document that was changed by someone who digested it anew. */
    private static String digestedAnew(String document) {
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) Json.read(reader(document), "answer", new ArrayList<>()))
                .forEach((name, member) -> members.put(name.toString(), member));
        members.remove("hash");
        members.remove("digests");
        Map<String, Object> digests = new TreeMap<>();
        members.forEach((name, member) -> digests.put("/" + name, CanonicalJson.digest(member)));
        members.put("digests", digests);
        members.put("hash", CanonicalJson.digest(digests));
        return CanonicalJson.of(members) + '\n';
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "notes":[               | "note":[                | answer:1 /note: 'note': no such member; nearest: notes
            "notes":[               | "note":[                | answer:1 /notes: is missing
            "notes":[               | "notes":7,"x":[         | answer:1 /notes: '7': must be a list
            "lenses":[]             | "lenses":[7]            | answer:1 /lenses/0: '7': must be an object
            "name":"invented"       | "name":" "              | answer:1 /data/name: must be a text that is not blank
            "version":"2026.11.0"   | "version":7             | answer:1 /data/version: must be a text that is not blank
            "data":{                | "data":7,"x":{          | answer:1 /data: must be an object with name, version and schemaVersion
            "qualifier":"exact"     | "qualifier":"sure"      | answer:1 /estimate: qualifier "sure"
            answer/1                | answer/2                | answer:1 /format: must be "digital-silk-road/answer/1"
            """)
    void aDocumentThatIsNoneIsRefusedThoughItsDigestsFit(String good, String bad, String problem) {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(digestedAnew(document)).isEqualTo(document);
        assertThat(document).contains(good);
        assertThat(refusal(digestedAnew(document.replace(good, bad)))).contains(problem);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThat(refusal("[]")).contains("must be one JSON object");
        assertThat(refusal("{")).contains("not JSON");
        assertThat(refusal("{}")).contains("answer:1 /digests: is missing; it has a digest of each member");
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(refusal(document.replace("\"digests\":{", "\"digests\":{\"/more\":\"x\",")))
                .contains("answer:1 /digests/~1more: is a digest of a member that the document does not have");
        assertThat(refusal(document.replaceFirst("\"notes\":\\[[^\\]]*\\],", "")))
                .contains("answer:1 /notes: is a digest of a member that the document does not have")
                .doesNotContain("/hash");
        assertThat(refusal(document + "\n"))
                .contains("is not in canonical form from character " + (document.length() + 1));
        assertThat(refusal(document.stripTrailing()))
                .contains("is not in canonical form from character " + document.length());
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertThat(catchThrowableOfType(InterchangeException.class, () -> Answer.read(broken)))
                .hasMessageContaining("cannot be read: the line is dead");
    }

    @Test
    void anAnswerIsKnownByItsText() {
        Answer answer = Answer.of(questions(WORLD).get(0), WORLD);
        Answer same = Answer.of(questions(WORLD).get(0), WORLD);
        Answer other = Answer.of(questions(WORLD).get(1), WORLD);
        assertThat(answer)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("answer");
        assertThat(answer.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(answer.hash()).matches("[0-9a-f]{64}").isNotEqualTo(other.hash());
        assertThat(answer.unit()).isEqualTo(questions(WORLD).get(0).on(WORLD).unit());
        assertThat(answer)
                .hasToString(Lines.fit(answer.hash().substring(0, 8) + " "
                        + answer.estimate().orElseThrow().describe(4) + " " + answer.unit() + ": "
                        + answer.question()));
    }

    @Test
    void aLensWithoutFormIsGivenByItsLabel() {
        Catalog seen = WORLD.where((subject, claim) -> true, "everything").knownBy("2030");
        assertThat(Answer.read(reader(text(Answer.of(questions(WORLD).get(0), seen)::write)))
                        .lenses())
                .containsExactly("everything", "known-by date=2030");
    }

    @Test
    void whatAnAnswerLeavesOutAndWhatItCitesStandsInIt() {
        Set<String> members = new HashSet<>();
        for (long seed = 1; seed < 12; seed++) {
            Catalog world = RandomCatalog.of(seed);
            for (Score question : questions(world)) {
                Assessment assessment = question.on(world);
                String document = text(Answer.of(question, world)::write);
                assessment.leftOut().forEach(row -> {
                    members.add("leftOut");
                    assertThat(document).contains("{\"id\":\"" + row.id() + "\",\"reason\":\"" + row.reason() + "\"}");
                });
                assessment.missing().forEach(input -> {
                    members.add("missing");
                    assertThat(document).contains("\"what\":\"" + input.what() + "\",\"why\":\"" + input.why() + "\"");
                });
                assessment.citations().forEach(citation -> {
                    members.add("sources");
                    assertThat(document)
                            .contains("\"locator\":\"" + citation.locator() + "\"")
                            .contains("\"title\":\"" + citation.source().title() + "\"");
                });
                assessment.coverage().ifPresent(coverage -> {
                    members.add("coverage");
                    assertThat(document)
                            .contains("\"coverage\":{\"all\":" + coverage.all() + ",\"known\":" + coverage.known());
                });
            }
        }
        assertThat(members).contains("missing", "sources", "coverage", "leftOut");
    }
}
